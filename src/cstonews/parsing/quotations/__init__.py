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

__all__ = ["Quotation", "Quotations", "find_quotations", "read_quotations"]
