"""What is wrong with quotation marks, and how it is said."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from cstonews.diagnostics import Diagnostic
from cstonews.parsing.quotations.marks import Side
from cstonews.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cstonews.parsing.quotations.marks import Mark
    from cstonews.parsing.quotations.pairs import Draft
    from cstonews.parsing.quotations.table import Marks


class Fault(StrEnum):
    """The diagnostic codes of quotations, the gravest first."""

    NEVER_CLOSED = "quotation-never-closed"
    NEVER_OPENED = "quotation-never-opened"
    NOT_REOPENED = "quotation-not-reopened"
    REVERSED = "quotation-mark-reversed"
    MISPLACED = "quotation-mark-misplaced"
    UNPAIRED = "quotation-mark-unpaired"


_MESSAGES = {
    Fault.NEVER_CLOSED: "this quotation mark opens a quotation that is never closed",
    Fault.NEVER_OPENED: "this quotation mark closes a quotation that was never opened",
    Fault.NOT_REOPENED: "a quotation goes on in a new paragraph that no mark reopens",
    Fault.REVERSED: "this quotation mark faces the wrong way",
    Fault.MISPLACED: "this quotation mark stands on the wrong side of a blank",
    Fault.UNPAIRED: "this quotation mark belongs to no quotation",
}


def make_diagnostic(fault: Fault, text: str, start: int, end: int) -> Diagnostic:
    """Make the diagnostic of a fault at a mark."""
    return Diagnostic(fault.value, _MESSAGES[fault], Passage.of(text, start, end))


def faults_of(draft: Draft, table: Marks) -> Iterator[tuple[Fault, Mark]]:
    """Yield what is wrong with the marks of a quotation, the gravest fault first."""
    opening, closing = draft.pair.opening, draft.pair.closing
    if closing is None and opening:
        yield Fault.NEVER_CLOSED, opening
    elif opening is None and closing:
        yield Fault.NEVER_OPENED, closing
    elif closing and not draft.reopened:
        yield Fault.NOT_REOPENED, closing
    yield from _faults_of_marks(opening, closing, table)


def _faults_of_marks(
    opening: Mark | None, closing: Mark | None, table: Marks
) -> Iterator[tuple[Fault, Mark]]:
    natural = opening and closing and (opening.glyph, closing.glyph) in table.pairs
    misplaced = []
    if opening and not natural and opening.glyph in table.closers:
        yield Fault.REVERSED, opening
    elif opening and _opens_at_wrong_side(opening, table):
        misplaced.append(opening)
    if closing and not natural and closing.glyph in table.openers:
        yield Fault.REVERSED, closing
    elif closing and _closes_at_wrong_side(closing, table):
        misplaced.append(closing)
    for mark in misplaced:
        yield Fault.MISPLACED, mark


def _opens_at_wrong_side(mark: Mark, table: Marks) -> bool:
    roomy = mark.glyph in table.roomy
    return (mark.right == Side.BLANK and not roomy) or mark.left in {Side.STOP, Side.WORD}


def _closes_at_wrong_side(mark: Mark, table: Marks) -> bool:
    roomy = mark.glyph in table.roomy
    return (mark.left == Side.BLANK and not roomy) or mark.right == Side.WORD
