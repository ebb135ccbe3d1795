"""The quotation marks of a text, block by block, with what stands at either side."""

from __future__ import annotations

from enum import IntEnum
from itertools import pairwise
from string import ascii_letters, digits
from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.tuples import make_tuple

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
    **dict.fromkeys(ascii_letters + digits, Side.WORD),
    **dict.fromkeys(" \n\t\r\xa0\u202f", Side.BLANK),
    **dict.fromkeys(".,;:!?…", Side.STOP),
    **dict.fromkeys("([{", Side.OPENER),
    **dict.fromkeys(")]}%", Side.CLOSER),
    **dict.fromkeys("-–—―/", Side.DASH),
}
_FAR_GAP = 2
"""So many characters between two marks make them far from one another."""
_LONGEST_RUN = 3
"""Longer runs of one mark are ornament."""


def side_of(character: str) -> Side:
    """Tell what a character is to a mark beside it."""
    side = _SIDES.get(character)
    if side is None:
        other = Side.BLANK if character.isspace() else Side.OTHER
        side = Side.WORD if character.isalnum() else other
    return side


def find_marks(text: str, blocks: Sequence[Block], table: Marks) -> dict[int, BlockMarks]:
    """Find the marks of every block that has any, by the index of the block."""
    spans: dict[int, list[tuple[int, int]]] = {}
    index, last = 0, len(blocks)
    singles, inside, reached = table.singles, range(1, len(text) - 1), 0
    for start in _find_places(text, table):
        if start < reached:
            continue  # one of a run of the same
        glyph = text[start]
        alone = not text.startswith(glyph, start + 1)
        if (
            alone
            and glyph in singles
            and start in inside
            and text[start - 1].isalnum()
            and text[start + 1].isalnum()
        ):
            continue  # an apostrophe: don't
        while index < last and blocks[index].end <= start:
            index += 1
        if index == last:
            break
        reached = start + 1 if alone else _run_end(text, start)
        if blocks[index].start <= start:
            found = spans.setdefault(index, [])
            found += ((start, reached),) if alone else _split_run(text, start, reached, table)
    return {
        index: _with_sides(text, blocks[index], found, table) for index, found in spans.items()
    }


def _find_places(text: str, table: Marks) -> list[int]:
    """Return where marks stand, ascending; most texts have few kinds of them."""
    places: list[int] = []
    for glyph in table.characters:
        at = text.find(glyph)
        while at >= 0:
            places.append(at)
            at = text.find(glyph, at + 1)
    places.sort()
    return places


def _run_end(text: str, start: int) -> int:
    end = start + 1
    while text.startswith(text[start], end):
        end += 1
    return end


def _split_run(text: str, start: int, end: int, table: Marks) -> Iterable[tuple[int, int]]:
    """Cut a run of one character into marks; two apostrophes are one double mark."""
    if end - start > _LONGEST_RUN:
        return ()
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
    first, last, known = block.start, block.end, _SIDES
    lefts = [
        Side.EDGE if start == first else known.get(text[start - 1]) or side_of(text[start - 1])
        for start, _ in spans
    ]
    rights = [Side.EDGE if end == last else _right_side(text, end) for _, end in spans]
    if min(map(_gap, spans, spans[1:]), default=_FAR_GAP) < _FAR_GAP:
        _look_past_neighbours(text, spans, lefts, rights, table)
    found = BlockMarks([], [])
    doubles, singles = table.doubles, found.singles
    for (start, end), left, right in zip(spans, lefts, rights, strict=True):
        glyph = text[start:end]
        mark = make_tuple(Mark, (start, end, glyph, left, right))
        (found.doubles if glyph in doubles else singles).append(mark)
    return found


def _gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return other[0] - one[1]


def _right_side(text: str, end: int) -> Side:
    character = text[end]
    if character == "." and text.startswith("..", end):
        return Side.OTHER  # an ellipsis may open as well as close
    return _SIDES.get(character) or side_of(character)


_ENDED = frozenset((Side.WORD, Side.STOP, Side.CLOSER, Side.OTHER))
_BEGUN = frozenset((Side.WORD, Side.OPENER, Side.OTHER))


def _look_past_neighbours(
    text: str,
    spans: list[tuple[int, int]],
    lefts: list[Side],
    rights: list[Side],
    table: Marks,
) -> None:
    """Give marks that stand together the sides of all of them: ``no,' "`` closes twice."""
    beside = [_beside(text, *spans_of_two, table) for spans_of_two in pairwise(spans)]
    for i, how in enumerate(beside, start=1):
        touching = how == _TOUCHING
        if touching or (how == _APART and lefts[i - 1] in _ENDED and rights[i] not in _BEGUN):
            lefts[i] = lefts[i - 1]
        elif how == _PARTING:
            lefts[i] = Side.OTHER
    for i in range(len(beside) - 1, -1, -1):
        touching = beside[i] == _TOUCHING
        begins = beside[i] == _APART and rights[i + 1] in _BEGUN and lefts[i] not in _ENDED
        if touching or begins:
            rights[i] = rights[i + 1]
        elif beside[i] == _PARTING:
            rights[i] = Side.OTHER


_FAR, _TOUCHING, _APART, _PARTING = range(4)
"""How two marks stand: far, without or with a blank between, or back to back (``”“``)."""


def _beside(text: str, one: tuple[int, int], other: tuple[int, int], table: Marks) -> int:
    gap = _gap(one, other)
    if gap >= _FAR_GAP:
        return _FAR
    if gap:
        return _APART if text[one[1]].isspace() else _FAR
    closes, opens = text[slice(*one)] in table.closers, text[slice(*other)] in table.openers
    return _PARTING if closes and opens else _TOUCHING
