"""The quotation marks of a text, block by block, with what stands at either side."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cstonews.parsing.layout import Block
    from cstonews.parsing.quotations.table import Marks


class Side(IntEnum):
    """What stands beside a mark, or beside the run of marks it stands in."""

    EDGE = 0
    """The start or end of the block."""
    BLANK = 1
    WORD = 2
    STOP = 3
    OPENER = 4
    CLOSER = 5
    DASH = 6
    OTHER = 7


class Mark(NamedTuple):
    """A printed mark: its characters and its sides."""

    start: int
    end: int
    glyph: str
    left: Side
    right: Side


class BlockMarks(NamedTuple):
    """The marks of one block: the double ones, and those that may be apostrophes."""

    doubles: list[Mark]
    singles: list[Mark]


_SIDES = {
    **dict.fromkeys(" \n\t\r\xa0\u202f", Side.BLANK),
    **dict.fromkeys(".,;:!?…", Side.STOP),
    **dict.fromkeys("([{", Side.OPENER),
    **dict.fromkeys(")]}%", Side.CLOSER),
    **dict.fromkeys("-–—―/", Side.DASH),
}
_LONGEST_RUN = 3
"""Longer runs of one mark are ornament."""


def side_of(character: str) -> Side:
    """Tell what a character is to a mark beside it."""
    side = _SIDES.get(character)
    if side is not None:
        return side
    if character.isalnum():
        return Side.WORD
    return Side.BLANK if character.isspace() else Side.OTHER


def find_marks(text: str, blocks: Sequence[Block], table: Marks) -> dict[int, BlockMarks]:
    """Find the marks of every block that has any, by the index of the block."""
    spans: dict[int, list[tuple[int, int]]] = {}
    index, last = 0, len(blocks)
    singles, length = table.singles, len(text)
    for match in table.pattern.finditer(text):
        start, end = match.span()
        if (
            start > 0
            and end < length
            and text[start - 1].isalnum()
            and text[end].isalnum()
            and match[0] in singles
        ):
            continue  # an apostrophe: don't
        while index < last and blocks[index].end <= start:
            index += 1
        if index == last:
            break
        if blocks[index].start <= start and end - start <= _LONGEST_RUN:
            spans.setdefault(index, []).extend(_split_run(text, start, end, table))
    return {
        index: _with_sides(text, blocks[index], found, table) for index, found in spans.items()
    }


def _split_run(text: str, start: int, end: int, table: Marks) -> Iterable[tuple[int, int]]:
    """Cut a run of one character into marks; two apostrophes are one double mark."""
    if end - start == 1:
        return ((start, end),)
    if text[start] not in table.singles:
        return [(at, at + 1) for at in range(start, end)]
    if end - start == _LONGEST_RUN:
        inner_first = start > 0 and not text[start - 1].isspace()
        cut = start + 1 if inner_first else start + 2  # "… 'no'''" but "'''No' …"
        return ((start, cut), (cut, end))
    return ((start, end),)


def _with_sides(
    text: str, block: Block, spans: list[tuple[int, int]], table: Marks
) -> BlockMarks:
    found = BlockMarks([], [])
    doubles, singles = table.doubles, found.singles
    lefts = _lefts(text, block, spans)
    rights = _rights(text, block, spans)
    for (start, end), left, right in zip(spans, lefts, rights, strict=True):
        glyph = text[start:end]
        mark = Mark(start, end, glyph, left, right)
        (found.doubles if glyph in doubles else singles).append(mark)
    return found


def _lefts(text: str, block: Block, spans: list[tuple[int, int]]) -> list[Side]:
    sides: list[Side] = []
    previous = -1
    for start, end in spans:
        if start == previous:
            sides.append(sides[-1])
        elif start == block.start:
            sides.append(Side.EDGE)
        else:
            sides.append(side_of(text[start - 1]))
        previous = end
    return sides


def _rights(text: str, block: Block, spans: list[tuple[int, int]]) -> list[Side]:
    sides: list[Side] = []
    following = -1
    for start, end in reversed(spans):
        if end == following:
            sides.append(sides[-1])
        elif end == block.end:
            sides.append(Side.EDGE)
        elif text.startswith("..", end):
            sides.append(Side.OTHER)  # an ellipsis may open as well as close
        else:
            sides.append(side_of(text[end]))
        following = start
    sides.reverse()
    return sides
