"""Layout: a text into blocks, and what its printed lines say of who and when.

What lives here looks at lines and their order. What does not: sentences, and the
value of a date (``cstonews.parsing.published``).
"""

from cstonews.parsing.layout.blocks import Block, BlockKind, DatelineSpans, Layout, Span
from cstonews.parsing.layout.find import find_layout

__all__ = ["Block", "BlockKind", "DatelineSpans", "Layout", "Span", "find_layout"]
