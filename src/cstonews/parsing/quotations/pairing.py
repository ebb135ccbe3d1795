"""Pairing the double marks of one block.

Most blocks need no search: their marks face as they should and come in turn.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from cstonews.parsing.quotations.costs import side_cost_of_closing, side_cost_of_opening
from cstonews.parsing.quotations.pairs import Bounds, Pair, Reading
from cstonews.parsing.quotations.search import Block, Hypothesis, read_stretch
from cstonews.parsing.tuples import make_tuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.parsing.quotations.marks import Mark
    from cstonews.parsing.quotations.table import Marks

_STRETCH = 256
"""Marks after which the best reading so far is taken for good."""
_CROWDED = 5
"""Characters a mark, over a whole stretch, that no prose goes below."""


def pair_marks(text: str, marks: Sequence[Mark], bounds: Bounds, table: Marks) -> Reading:
    """Pair the double marks of a block that do not all face as they should."""
    found = Reading([], [])
    state = Hypothesis(0, (), bounds.start, None)
    block = Block(text, bounds, table)
    for first in range(0, len(marks), _STRETCH):
        stretch = marks[first : first + _STRETCH]
        if len(stretch) == _STRETCH and _is_crowded(stretch):
            continue
        final = first + _STRETCH >= len(marks)
        state = _settle(read_stretch(block, stretch, state, final=final), found)
    for mark in state.opened:
        found.pairs.append(Pair(mark, None, mark.start, bounds.end))
    return found


def pair_in_turn(marks: Sequence[Mark], end: int, table: Marks) -> list[Pair] | None:
    """Pair marks that open and close in turn, as they look; ``None`` if any looks otherwise.

    The last one may stay open to the ``end`` of the block.
    """
    pairs: list[Pair] = []
    for opening, closing in zip_longest(marks[::2], marks[1::2]):
        if side_cost_of_opening(opening, table):
            return None
        if closing is None:
            if opening.glyph in table.closers:
                return None
            pairs.append(Pair(opening, None, opening.start, end))
        elif side_cost_of_closing(closing, table) or not _match(opening, closing, table):
            return None
        else:
            pairs.append(make_tuple(Pair, (opening, closing, opening.start, closing.end)))
    return pairs


def _match(opening: Mark, closing: Mark, table: Marks) -> bool:
    if (opening.glyph, closing.glyph) in table.pairs:
        return True
    return opening.glyph not in table.closers and closing.glyph not in table.openers


def _is_crowded(marks: Sequence[Mark]) -> bool:
    return marks[-1].end - marks[0].start < _CROWDED * len(marks)


def _settle(state: Hypothesis, found: Reading) -> Hypothesis:
    """Move what a reading has settled into ``found``."""
    settled: list[Pair | Mark] = []
    chain = state.settled
    while chain is not None:
        settled.append(chain.latest)
        chain = chain.earlier
    for item in reversed(settled):
        if isinstance(item, Pair):
            found.pairs.append(item)
        else:
            found.strays.append(item)
    return state._replace(settled=None)
