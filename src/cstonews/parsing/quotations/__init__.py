"""Quotations: stretches between quotation marks, mended where the page broke them.

What lives here pairs marks and tells what kind of words they enclose. What does not:
who said them (``cstonews.parsing.attribution``).
"""

from cstonews.parsing.quotations.find import (
    Quotation,
    Quotations,
    find_quotations,
    read_quotations,
)
from cstonews.parsing.quotations.kinds import QuotationKind, kind_of

__all__ = [
    "Quotation",
    "QuotationKind",
    "Quotations",
    "find_quotations",
    "kind_of",
    "read_quotations",
]
