"""From pairs of marks to quotations, which may run over paragraphs.

By convention every paragraph of a long quotation starts with a mark, and only the last
one ends with one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.layout.blocks import HEADING, PARAGRAPH
from cstonews.parsing.quotations.costs import cost_of_opening
from cstonews.parsing.quotations.edges import find_end, find_start
from cstonews.parsing.quotations.pairs import Bounds, Draft, Pair

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.parsing.layout import Block
    from cstonews.parsing.quotations.marks import BlockMarks, Mark
    from cstonews.parsing.quotations.table import Marks

_MOST_BETWEEN = 2
"""Paragraphs without marks that a quotation may span unreopened."""


class Page(NamedTuple):
    """A text with its blocks and their marks."""

    text: str
    blocks: Sequence[Block]
    marks: dict[int, BlockMarks]
    table: Marks
    dateline: tuple[int, int]
    """Start and end of the dateline; both -1 if there is none."""

    def floor(self, index: int) -> int:
        """Return where the words of a block start, after its dateline."""
        start = self.blocks[index].start
        return self.dateline[1] if start == self.dateline[0] else start

    def bounds(self, index: int, *, continued: bool) -> Bounds:
        """Return what the search for pairs must know of a block beside its marks."""
        block = self.blocks[index]
        in_body = self.is_body(index, singles=False)
        continues = in_body and self.is_reopened_after(index, singles=False)
        return Bounds(self.floor(index), block.end, continued and in_body, continues)

    def is_body(self, index: int, *, singles: bool) -> bool:
        """Tell whether quotations may run on through a block.

        A heading that opens one and leaves it open is a short paragraph of it.
        """
        kind = self.blocks[index].kind
        if kind != HEADING:
            return kind == PARAGRAPH
        found = self.marks.get(index)
        return bool(found and len(found[singles]) == 1 and self.opens(index, found[singles]))

    def opens(self, index: int, marks: Sequence[Mark]) -> bool:
        """Tell whether a block starts with an opening mark, the first of ``marks``."""
        return (
            bool(marks)
            and marks[0].start == self.blocks[index].start
            and not cost_of_opening(marks[0], self.table)
        )

    def is_reopened_after(self, index: int, *, singles: bool) -> bool:
        """Tell whether the next paragraph starts with an opening mark."""
        following = index + 1
        while following < len(self.blocks):
            if self.is_body(following, singles=singles):
                found = self.marks.get(following)
                return found is not None and self.opens(following, found[singles])
            following += 1
        return False

    def is_far_behind(self, pending: Draft, index: int) -> bool:
        """Tell in a paragraph whether too many passed since a quotation was left open."""
        if self.blocks[index].kind != PARAGRAPH:
            return False
        return self._paragraphs_between(pending.last_block, index) > _MOST_BETWEEN

    def _paragraphs_between(self, earlier: int, later: int) -> int:
        between = self.blocks[earlier + 1 : later]
        return sum(block.kind == PARAGRAPH for block in between)

    def takes_up(self, pair: Pair, index: int, pending: Draft) -> bool:
        """Tell whether a pair of a paragraph goes on with the quotation left open before."""
        if pair.opening is None:
            return pair.floor <= self.floor(index)
        at_head = pair.opening.start == self.blocks[index].start
        return at_head and not self._paragraphs_between(pending.last_block, index)


class Settled(NamedTuple):
    """The quotations that end in a block, and the one that it leaves open."""

    drafts: list[Draft]
    pending: Draft | None


def settle(
    page: Page, index: int, pairs: list[Pair], pending: Draft | None, *, singles: bool
) -> Settled:
    """Turn the pairs of a block into quotations, going on with the one left open."""
    in_body = page.is_body(index, singles=singles)
    goes_on = (
        in_body
        and any(pair.closing is None for pair in pairs)
        and page.is_reopened_after(index, singles=singles)
    )
    drafts: list[Draft] = []
    still_open: list[Draft] = []
    if pending and in_body:
        taken = next((pair for pair in pairs if page.takes_up(pair, index, pending)), None)
        if taken is None:
            drafts.append(pending)
        else:
            pairs = [pair for pair in pairs if pair is not taken]
            longer = _lengthen(page, index, pending, taken, goes_on=goes_on)
            (still_open if _is_open(page, longer) else drafts).append(longer)
    for pair in pairs:
        draft = _draft(page, index, pair, goes_on=goes_on)
        open_here = in_body and _is_open(page, draft)
        (still_open if open_here else drafts).append(draft)
    if not in_body:
        return Settled(drafts, pending)
    return Settled(drafts + still_open[1:], still_open[0] if still_open else None)


def _is_open(page: Page, draft: Draft) -> bool:
    return draft.pair.closing is None and draft.end == page.blocks[draft.last_block].end


def _lengthen(page: Page, index: int, pending: Draft, taken: Pair, *, goes_on: bool) -> Draft:
    further = _draft(page, index, taken, goes_on=goes_on)
    return pending._replace(
        end=further.end,
        pair=pending.pair._replace(closing=taken.closing),
        last_block=index,
        reopened=pending.reopened and taken.opening is not None,
    )


def _draft(page: Page, index: int, pair: Pair, *, goes_on: bool) -> Draft:
    opening, closing = pair.opening, pair.closing
    start = opening.start if opening else _start_of(page, index, pair)
    if closing:
        end = closing.end
    else:
        words_start = opening.end if opening else pair.floor
        end = find_end(page.text, start, words_start, pair.ceiling, goes_on=goes_on)
    return Draft(start, end, pair, index, index)


def _start_of(page: Page, index: int, pair: Pair) -> int:
    closing_start = pair.closing.start if pair.closing else pair.ceiling
    floor = max(pair.floor, page.floor(index))
    at_head = floor == page.floor(index)
    start = find_start(page.text, floor, closing_start, at_head=at_head)
    return pair.ceiling if start is None else start
