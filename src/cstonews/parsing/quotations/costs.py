"""What it costs to read a mark as opening or closing, against how it looks and stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.parsing.quotations.marks import Mark, Side

if TYPE_CHECKING:
    from cstonews.parsing.quotations.table import Marks


class Cost:
    """What a choice asks the reader to overlook, in numbers; 3 is a slip of the typist."""

    NONE = 0
    NESTED = 1
    INCHES = 2
    """A straight mark after a number, read as no quotation mark."""
    OVER_PARAGRAPHS = 2
    """Open at the end of a paragraph, the next one reopening it."""
    SLIP = 3
    """A blank inside the marks, none outside, or a mark that faces the wrong way."""
    NESTED_ALIKE = 4
    SHIFTED = 4
    """A mark on the wrong side of a blank, facing as it should: ``yes, ”he said``."""
    SHIFTED_AND_TURNED = 5
    """The same, and turned as its new place asks (one slip, made before the marks were
    curled): ``yes, “he said``."""
    OTHER_FAMILY = 4
    """Opened by a mark of one family, closed by one of another."""
    CLOSED_TOGETHER = 5
    """One guillemet for an outer and an inner quotation, as Russian printing has it."""
    ODD_SIDE = 6
    """A letter before an opening mark, a stop after it, a bracket before a closing mark."""
    NEVER_CLOSED = 8
    NEVER_OPENED = 8
    SAID_INSIDE = 8
    """Words after a mark that report speech, read as part of it."""
    STRAY = 10
    CUT_SHORT = 11
    """Never closed, and given up in the middle of a sentence."""
    WRONG_EDGE = 12
    """Closing at the start of the block, or opening at its end."""
    STRAY_FACING = 14
    """No quotation mark, though it stands like one that opens, or one that closes."""
    ONLY_SAID_INSIDE = 16


_OPEN_LEFT = {
    Side.STOP: Cost.SLIP,
    Side.WORD: Cost.ODD_SIDE,
    Side.CLOSER: Cost.ODD_SIDE,
}
_OPEN_RIGHT = {
    Side.BLANK: Cost.SLIP,
    Side.STOP: Cost.ODD_SIDE,
    Side.CLOSER: Cost.ODD_SIDE,
    Side.EDGE: Cost.WRONG_EDGE,
}
_CLOSE_LEFT = {
    Side.BLANK: Cost.SLIP,
    Side.OPENER: Cost.ODD_SIDE,
    Side.EDGE: Cost.WRONG_EDGE,
}
_CLOSE_RIGHT = {Side.WORD: Cost.SLIP, Side.OPENER: Cost.SLIP}

_BLANK, _WORD = Side.BLANK, Side.WORD
_SIDES = [(left, right) for left in Side for right in Side]
_OPENS = {
    (left, right): _OPEN_LEFT.get(left, 0) + _OPEN_RIGHT.get(right, 0) for left, right in _SIDES
}
_CLOSES = {
    (left, right): _CLOSE_LEFT.get(left, 0) + _CLOSE_RIGHT.get(right, 0)
    for left, right in _SIDES
}


def side_cost_of_opening(mark: Mark, table: Marks) -> int:
    """Return what the sides of a mark say against its opening a quotation."""
    if mark.right is _BLANK and mark.glyph in table.roomy:
        return _OPEN_LEFT.get(mark.left, Cost.NONE)
    return _OPENS[mark.left, mark.right]


def side_cost_of_closing(mark: Mark, table: Marks) -> int:
    """Return what the sides of a mark say against its closing a quotation."""
    if mark.left is _BLANK and mark.glyph in table.roomy:
        return _CLOSE_RIGHT.get(mark.right, Cost.NONE)
    return _CLOSES[mark.left, mark.right]


def cost_of_opening(mark: Mark, table: Marks) -> int:
    """Return the cost of reading a mark as opening a quotation."""
    if mark.right is _BLANK and mark.left in _OPEN_LEFT:
        return Cost.SHIFTED if mark.glyph in table.openers else Cost.SHIFTED_AND_TURNED
    facing = Cost.SLIP if mark.glyph in table.closers else Cost.NONE
    return side_cost_of_opening(mark, table) + facing


def cost_of_closing(mark: Mark, opening: Mark, table: Marks) -> int:
    """Return the cost of reading a mark as closing what ``opening`` opened."""
    if mark.left is _BLANK and mark.right is _WORD:
        return _other_family(mark, opening, table) + (
            Cost.SHIFTED if mark.glyph in table.closers else Cost.SHIFTED_AND_TURNED
        )
    cost = side_cost_of_closing(mark, table)
    if (opening.glyph, mark.glyph) in table.pairs:
        return cost
    if mark.glyph in table.openers:
        cost += Cost.SLIP
    return cost + _other_family(mark, opening, table)


def _other_family(mark: Mark, opening: Mark, table: Marks) -> int:
    same = table.doubles[mark.glyph] == table.doubles[opening.glyph]
    return Cost.NONE if same else Cost.OTHER_FAMILY


def cost_of_straying(mark: Mark, text: str, table: Marks) -> int:
    """Return the cost of reading a mark as no quotation mark at all."""
    if mark.start and text[mark.start - 1].isdigit() and mark.glyph not in table.openers:
        return Cost.INCHES
    opens = not cost_of_opening(mark, table)
    closes = not side_cost_of_closing(mark, table) and mark.glyph not in table.openers
    return Cost.STRAY if opens == closes else Cost.STRAY_FACING
