"""The nouns of the layout: what a text is laid out into."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from attrs import frozen

Span = tuple[int, int]


class BlockKind(StrEnum):
    """What a block of the text is."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    DATE = "date"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    FURNITURE = "furniture"


TITLE, SUBTITLE, BYLINE, DATE, HEADING, PARAGRAPH, FURNITURE = BlockKind
"""By plain names, for what asks at every line: on the class a look costs ten times as much."""


class Block(NamedTuple):
    """A stretch of the text, trimmed of blanks, with what it is.

    Offsets are half-open, in code points. The blocks of a layout stand in order
    and together cover every non-blank character once.
    """

    kind: BlockKind
    start: int
    end: int


class DatelineSpans(NamedTuple):
    """Where a dateline and its parts stand, at the head of the first paragraph.

    ``place``, ``date`` and ``agency`` leave out the marks around them and are
    ``None`` where the dateline lacks them.
    """

    start: int
    end: int
    place: Span | None = None
    date: Span | None = None
    agency: Span | None = None


@frozen
class Layout:
    """A text laid out: its blocks, and who and when by its printed lines.

    ``date_lines`` are printed publication dates and time stamps, the one that most
    likely dates the article first. The others are ``None`` where the text has none.
    """

    blocks: tuple[Block, ...] = ()
    dateline: DatelineSpans | None = None
    byline: Span | None = None
    outlet: Span | None = None
    agency: Span | None = None
    date_lines: tuple[Span, ...] = ()
