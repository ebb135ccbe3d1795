"""The search for the reading of a block's marks that asks least to be overlooked.

Every mark may open a quotation, close one, or be no quotation mark at all. A few
readings are kept side by side, one for every set of marks still open; the cheapest
at the end of the block wins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.quotations.clauses import interrupts
from cstonews.parsing.quotations.costs import (
    Cost,
    cost_of_closing,
    cost_of_opening,
    cost_of_straying,
)
from cstonews.parsing.quotations.pairs import Bounds, Pair

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cstonews.parsing.quotations.marks import Mark
    from cstonews.parsing.quotations.table import Marks

_DEEPEST = 3
_BEAM = 6
"""Readings that are kept after each mark."""
_SENTENCE_ENDS = frozenset((".", "!", "?", "…"))


class Chain(NamedTuple):
    """What a reading has settled so far, latest first."""

    latest: Pair | Mark
    earlier: Chain | None


class Hypothesis(NamedTuple):
    """A reading of the marks so far: what it cost, and which marks are still open."""

    cost: int
    opened: tuple[Mark, ...]
    floor: int
    """Where the last outermost quotation ended."""
    settled: Chain | None


class Block(NamedTuple):
    """What the search looks at."""

    text: str
    bounds: Bounds
    table: Marks


def read_stretch(
    block: Block, marks: Sequence[Mark], start: Hypothesis, *, final: bool
) -> Hypothesis:
    """Read some marks of a block on top of ``start``; return the cheapest reading.

    ``final`` tells that they are the last of the block.
    """
    kept = [start]
    previous: Mark | None = None
    for mark in marks:
        inside = _cost_of_said(block, previous, mark.start) if previous else 0
        best: dict[tuple[str, ...], Hypothesis] = {}
        for hypothesis in kept:
            for successor in _successors(block, hypothesis, mark, inside):
                key = tuple(opened.glyph for opened in successor.opened)
                rival = best.get(key)
                if rival is None or successor.cost < rival.cost:
                    best[key] = successor
        kept = sorted(best.values(), key=_cost)[:_BEAM]
        previous = mark
    if final:
        kept.sort(key=lambda hypothesis: _final_cost(hypothesis, block.bounds))
    return kept[0]


def _cost(hypothesis: Hypothesis) -> int:
    return hypothesis.cost


def _final_cost(hypothesis: Hypothesis, bounds: Bounds) -> int:
    if not hypothesis.opened:
        return hypothesis.cost
    outermost = Cost.OVER_PARAGRAPHS if bounds.continues else Cost.NEVER_CLOSED
    return hypothesis.cost + outermost + Cost.NEVER_CLOSED * (len(hypothesis.opened) - 1)


def _cost_of_said(block: Block, previous: Mark, end: int) -> int:
    """Return what it costs if the words between two marks stand inside a quotation."""
    clause = interrupts(block.text, previous.start, previous.end, end)
    if clause is None:
        return Cost.NONE
    return Cost.ONLY_SAID_INSIDE if clause.whole else Cost.SAID_INSIDE


def _successors(
    block: Block, before: Hypothesis, mark: Mark, inside: int
) -> Iterator[Hypothesis]:
    """Yield every reading of one more mark; ``inside`` is paid where a quotation goes on."""
    if before.opened:
        paid = before._replace(cost=before.cost + inside)
        yield from _closings(block, paid, mark)
        yield from _openings(block, paid, mark)
        yield _given_up(block, before, mark)
    else:
        paid = before
        yield from _openings(block, before, mark)
        yield _never_opened(block, before, mark)
    yield paid._replace(
        cost=paid.cost + cost_of_straying(mark, block.text),
        settled=Chain(mark, paid.settled),
    )


def _openings(block: Block, before: Hypothesis, mark: Mark) -> Iterator[Hypothesis]:
    depth = len(before.opened)
    if depth == _DEEPEST:
        return
    cost = before.cost + cost_of_opening(mark, block.table)
    if depth:
        families = block.table.doubles
        alike = any(families[mark.glyph] == families[outer.glyph] for outer in before.opened)
        cost += Cost.NESTED_ALIKE if alike else Cost.NESTED
    yield before._replace(cost=cost, opened=(*before.opened, mark))


def _closings(block: Block, before: Hypothesis, mark: Mark) -> Iterator[Hypothesis]:
    """Close the innermost quotation, or one further out, leaving the inner ones unclosed."""
    opened, cost, settled = before.opened, before.cost, before.settled
    while opened:
        *outer, opening = opened
        opened = tuple(outer)
        yield Hypothesis(
            cost + cost_of_closing(mark, opening, block.table),
            opened,
            before.floor if opened else mark.end,
            Chain(Pair(opening, mark, opening.start, mark.end), settled),
        )
        cost += Cost.NEVER_CLOSED
        settled = Chain(Pair(opening, None, opening.start, mark.start), settled)


def _given_up(block: Block, before: Hypothesis, mark: Mark) -> Hypothesis:
    """Open a quotation where the last one was never closed."""
    *outer, opening = before.opened
    before_mark = block.text[max(opening.end, mark.start - 2) : mark.start].rstrip()
    ends = before_mark[-1:] in _SENTENCE_ENDS
    return Hypothesis(
        before.cost
        + cost_of_opening(mark, block.table)
        + (Cost.NEVER_CLOSED if ends else Cost.CUT_SHORT),
        (*outer, mark),
        before.floor if outer else mark.start,
        Chain(Pair(opening, None, opening.start, mark.start), before.settled),
    )


def _never_opened(block: Block, before: Hypothesis, mark: Mark) -> Hypothesis:
    first = before.floor == block.bounds.start
    missing = Cost.OVER_PARAGRAPHS if first and block.bounds.continued else Cost.NEVER_OPENED
    pair = Pair(None, mark, before.floor, mark.end)
    return Hypothesis(
        before.cost + missing + cost_of_closing(mark, mark, block.table),
        (),
        mark.end,
        Chain(pair, before.settled),
    )
