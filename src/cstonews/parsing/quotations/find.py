"""Finding quotations: the one public function of the step, and its result."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.quotations.faults import Fault, faults_of, make_diagnostic
from cstonews.parsing.quotations.marks import find_marks
from cstonews.parsing.quotations.pairing import pair_in_turn, pair_marks
from cstonews.parsing.quotations.pairs import Draft
from cstonews.parsing.quotations.paragraphs import Page, settle
from cstonews.parsing.quotations.singles import pair_all_singles
from cstonews.parsing.quotations.table import load_marks
from cstonews.parsing.tuples import make_tuple

if TYPE_CHECKING:
    from cstonews.diagnostics import Diagnostic
    from cstonews.parsing.layout import Layout
    from cstonews.parsing.quotations.marks import Mark
    from cstonews.parsing.quotations.pairs import Pair
    from cstonews.parsing.quotations.table import Marks


class Quotation(NamedTuple):
    """A stretch between quotation marks, the marks included.

    ``start`` and ``end`` are half-open offsets in code points. ``opened`` and ``closed``
    tell whether a mark was printed there; ``mended`` is the code of the gravest fault
    that was read over, or ``None``. ``depth`` is 0 for the outermost. ``block`` and
    ``last_block`` are indexes of the blocks it starts and ends in.
    """

    start: int
    end: int
    opened: bool
    closed: bool
    mended: str | None
    depth: int
    block: int
    last_block: int


class Quotations(NamedTuple):
    """The quotations of a text, ordered, and remarks on marks that are out of order."""

    found: tuple[Quotation, ...]
    diagnostics: tuple[Diagnostic, ...]


def find_quotations(text: str, layout: Layout) -> tuple[Quotation, ...]:
    """Find the quotations of a text, ordered by start, the outer before the inner.

    >>> from cstonews.parsing.layout import find_layout
    >>> text = "“We are ready, “he said. They call it “progress”."
    >>> [text[q.start:q.end] for q in find_quotations(text, find_layout(text))]
    ['“We are ready, “', '“progress”']
    """
    return read_quotations(text, layout).found


def read_quotations(text: str, layout: Layout) -> Quotations:
    """Find the quotations of a text, with remarks on the marks that are out of order.

    >>> from cstonews.parsing.layout import find_layout
    >>> text = "He stressed: “We are ready."
    >>> str(read_quotations(text, find_layout(text)).diagnostics[0].code)
    'quotation-never-closed'
    """
    table = load_marks()
    marks = find_marks(text, layout.blocks, table)
    if not marks:
        return Quotations((), ())
    dateline = layout.dateline[:2] if layout.dateline else (-1, -1)
    drafts, strays = _read_blocks(Page(text, layout.blocks, marks, table, dateline))
    return _finish(text, drafts, strays, table)


def _read_blocks(page: Page) -> tuple[list[Draft], list[Mark]]:
    drafts: list[Draft] = []
    strays: list[Mark] = []
    doubles: Draft | None = None
    singles: Draft | None = None
    for index, found in page.marks.items():
        if doubles and page.is_far_behind(doubles, index):
            drafts.append(doubles)
            doubles = None
        if singles and page.is_far_behind(singles, index):
            drafts.append(singles)
            singles = None
        end = page.blocks[index].end
        pairs = pair_in_turn(found.doubles, end, page.table)
        if pairs is not None and doubles is None and len(found.doubles) % 2 == 0:
            drafts += [_sound_draft(pair, index) for pair in pairs]
        else:
            if pairs is None:
                bounds = page.bounds(index, continued=doubles is not None)
                pairs, more_strays = pair_marks(page.text, found.doubles, bounds, page.table)
                strays += more_strays
            if pairs:
                settled, doubles = settle(page, index, pairs, doubles, singles=False)
                drafts += settled
        if found.singles:
            quoted = pair_all_singles(page.text, found.singles, pairs, end, page.table)
            if quoted:
                settled, singles = settle(page, index, quoted, singles, singles=True)
                drafts += settled
    drafts += filter(None, (doubles, singles))
    return drafts, strays


def _sound_draft(pair: Pair, index: int) -> Draft:
    return make_tuple(Draft, (pair.floor, pair.ceiling, pair, index, index, True, True))


def _finish(text: str, drafts: list[Draft], strays: list[Mark], table: Marks) -> Quotations:
    """Nest the quotations, leaving out what is empty or crosses another one."""
    drafts.sort(key=_place)
    found: list[Quotation] = []
    remarks = [(mark, Fault.UNPAIRED) for mark in strays]
    ends: list[int] = []
    for draft in drafts:
        faults = [] if draft.sound else list(faults_of(draft, table))
        remarks += [(mark, fault) for fault, mark in faults]
        while ends and ends[-1] <= draft.start:
            ends.pop()
        if (ends and draft.end > ends[-1]) or _is_empty(text, draft, table):
            continue
        found.append(_quotation(draft, faults, depth=len(ends)))
        ends.append(draft.end)
    remarks.sort(key=_remark_place)
    diagnostics = [
        make_diagnostic(fault, text, mark.start, mark.end) for mark, fault in remarks
    ]
    return Quotations(tuple(found), tuple(diagnostics))


def _quotation(draft: Draft, faults: list[tuple[Fault, Mark]], depth: int) -> Quotation:
    start, end, (opening, closing, *_), block, last_block, *_ = draft
    mended = faults[0][0].value if faults else None
    printed = opening is not None, closing is not None
    return make_tuple(Quotation, (start, end, *printed, mended, depth, block, last_block))


def _place(draft: Draft) -> tuple[int, int]:
    return draft.start, -draft.end


def _remark_place(remark: tuple[Mark, Fault]) -> int:
    return remark[0].start


def _is_empty(text: str, draft: Draft, table: Marks) -> bool:
    """Tell whether a quotation holds nothing but marks and blanks."""
    if draft.start + 1 < draft.end and text[draft.start + 1].isalnum():
        return False
    return all(
        character in table.characters or character.isspace()
        for character in text[draft.start : draft.end]
    )
