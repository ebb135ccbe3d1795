"""The search for the reading of a block's marks that asks least to be overlooked.

Every mark may open a quotation, close one, or be no quotation mark at all. A few
readings are kept side by side, one for every set of marks still open; the cheapest
at the end of the block wins.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.quotations.clauses import find_said_tail, has_said_word, interrupts
from cstonews.parsing.quotations.costs import (
    Cost,
    cost_of_closing,
    cost_of_opening,
    cost_of_straying,
)
from cstonews.parsing.quotations.pairs import Bounds, Pair
from cstonews.parsing.tuples import make_tuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.parsing.quotations.marks import Mark
    from cstonews.parsing.quotations.table import Marks

_DEEPEST = 3
_CLOSED_TOGETHER = "guillemets"
"""The family in which one mark may close two quotations."""
_BEAM = 4
"""Readings that are kept after each mark."""
_cost = itemgetter(0)
"""The cost of a hypothesis."""
_glyph = itemgetter(2)
"""The glyph of a mark."""
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


class Turn(NamedTuple):
    """A mark with what is the same for every reading of it."""

    mark: Mark
    opening: int
    """What it costs to read it as opening."""
    straying: int
    """What it costs to read it as no quotation mark."""
    inside: int
    """What it costs to read the words before it as quoted: they report speech."""
    giving_up: int
    """What it costs to end a quotation in the words before it, though no mark does."""


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
        quoted = any(hypothesis.opened for hypothesis in kept)
        turn = _turn(block, previous, mark, quoted=quoted)
        best: dict[tuple[str, ...], Hypothesis] = {}
        for hypothesis in kept:
            for successor in _successors(block, hypothesis, turn):
                cost, opened, *_ = successor
                glyphs = tuple(map(_glyph, opened))
                if glyphs not in best or cost < best[glyphs][0]:
                    best[glyphs] = successor
        kept = sorted(best.values(), key=_cost)[:_BEAM]
        previous = mark
    if final:
        kept.sort(key=lambda hypothesis: _final_cost(hypothesis, block.bounds))
    return kept[0]


def _final_cost(hypothesis: Hypothesis, bounds: Bounds) -> int:
    if not hypothesis.opened:
        return hypothesis.cost
    outermost = Cost.OVER_PARAGRAPHS if bounds.continues else Cost.NEVER_CLOSED
    return hypothesis.cost + outermost + Cost.NEVER_CLOSED * (len(hypothesis.opened) - 1)


def _turn(block: Block, previous: Mark | None, mark: Mark, *, quoted: bool) -> Turn:
    """Weigh a mark by itself and, if they may be ``quoted``, by the words before it."""
    text, table = block.text, block.table
    opening, straying = cost_of_opening(mark, table), cost_of_straying(mark, text, table)
    costs = _cost_of_words(text, previous, block.bounds.start, mark) if quoted else (0, 0)
    return make_tuple(Turn, (mark, opening, straying, *costs))


def _cost_of_words(text: str, previous: Mark | None, floor: int, mark: Mark) -> tuple[int, int]:
    """Return what it costs to read the words before a mark as quoted, and to give up there."""
    start = previous.end if previous else floor
    inside = Cost.NONE
    ended = text[max(start, mark.start - 2) : mark.start].rstrip()[-1:] in _SENTENCE_ENDS
    if has_said_word(text, start, mark.start):
        clause = previous and interrupts(text, previous.start, start, mark.start)
        if clause:
            inside = Cost.ONLY_SAID_INSIDE if clause.whole else Cost.SAID_INSIDE
        ended = ended or find_said_tail(text, start, mark.start, to_end=False) is not None
    return inside, Cost.NEVER_CLOSED if ended else Cost.CUT_SHORT


def _successors(block: Block, before: Hypothesis, turn: Turn) -> list[Hypothesis]:
    """Return every reading of one more mark."""
    mark, straying = turn.mark, turn.straying
    cost, opened, floor, settled = before
    if opened:
        found = [_given_up(before, turn)]
        if turn.inside:
            cost += turn.inside
            before = before._replace(cost=cost)
        found += _closings(block, before, mark)
    else:
        found = [_never_opened(block, before, mark)]
    if len(opened) < _DEEPEST:
        found.append(_opening(block, before, turn))
    chain = make_tuple(Chain, (mark, settled))
    found.append(make_tuple(Hypothesis, (cost + straying, opened, floor, chain)))
    return found


def _opening(block: Block, before: Hypothesis, turn: Turn) -> Hypothesis:
    mark, extra, *_ = turn
    cost, opened, floor, settled = before
    cost += extra
    if opened:
        families = block.table.doubles
        family = families[mark.glyph]
        alike = family in [families[outer.glyph] for outer in opened]
        cost += Cost.NESTED_ALIKE if alike else Cost.NESTED
    return make_tuple(Hypothesis, (cost, (*opened, mark), floor, settled))


def _closings(block: Block, before: Hypothesis, mark: Mark) -> list[Hypothesis]:
    """Close the innermost quotation, or one further out, leaving the inner ones unclosed."""
    cost, opened, floor, settled = before
    found: list[Hypothesis] = []
    if len(opened) > 1 and _may_close_together(block, opened):
        found.append(_closed_together(block, before, mark))
    while opened:
        opening, opened = opened[-1], opened[:-1]
        closed = cost + cost_of_closing(mark, opening, block.table)
        chain = _chained(opening, mark, mark.end, settled)
        reached = floor if opened else mark.end
        found.append(make_tuple(Hypothesis, (closed, opened, reached, chain)))
        if opened:
            cost += Cost.NEVER_CLOSED
            settled = _chained(opening, None, mark.start, settled)
    return found


def _chained(opening: Mark, closing: Mark | None, end: int, earlier: Chain | None) -> Chain:
    """Settle a pair after what is settled ``earlier``."""
    pair = make_tuple(Pair, (opening, closing, opening.start, end))
    return make_tuple(Chain, (pair, earlier))


def _may_close_together(block: Block, opened: tuple[Mark, ...]) -> bool:
    return all(block.table.doubles[mark.glyph] == _CLOSED_TOGETHER for mark in opened[-2:])


def _closed_together(block: Block, before: Hypothesis, mark: Mark) -> Hypothesis:
    """Close two quotations with one mark: ``«The exercise «Steppe»``."""
    *opened, outer, inner = before.opened
    settled = Chain(Pair(inner, mark, inner.start, mark.end), before.settled)
    return Hypothesis(
        before.cost + cost_of_closing(mark, inner, block.table) + Cost.CLOSED_TOGETHER,
        tuple(opened),
        before.floor if opened else mark.end,
        Chain(Pair(outer, mark, outer.start, mark.end), settled),
    )


def _given_up(before: Hypothesis, turn: Turn) -> Hypothesis:
    """Open a quotation where the last one was never closed."""
    mark, opening = turn.mark, before.opened[-1]
    outer = before.opened[:-1]
    cost, floor = before.cost + turn.opening + turn.giving_up, before.floor
    chain = _chained(opening, None, mark.start, before.settled)
    return make_tuple(Hypothesis, (cost, (*outer, mark), floor if outer else mark.start, chain))


def _never_opened(block: Block, before: Hypothesis, mark: Mark) -> Hypothesis:
    cost = cost_of_closing(mark, mark, block.table)
    taken_up = (
        block.bounds.continued and before.floor == block.bounds.start and cost <= Cost.SLIP
    )
    missing = Cost.OVER_PARAGRAPHS if taken_up else Cost.NEVER_OPENED
    return Hypothesis(
        before.cost + missing + cost,
        (),
        mark.end,
        Chain(Pair(None, mark, before.floor, mark.end), before.settled),
    )
