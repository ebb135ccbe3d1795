"""Selections: positions and bits are two views of one thing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cstonews.corpus.selections import Selection, everything, selection_of

SIZES = st.integers(0, 400)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[int, set[int], set[int]]:
    """Generate a size and two sets of positions below it."""
    size = draw(SIZES)
    positions = st.sets(st.integers(0, size - 1)) if size else st.just(set[int]())
    return size, draw(positions), draw(positions)


def both(size: int, kept: set[int]) -> tuple[Selection, Selection]:
    """Return a selection of positions and one of bits."""
    mask = sum(1 << position for position in kept)
    return selection_of(size, kept), Selection(size, mask=mask)


@given(pairs())
def test_two_views(pair: tuple[int, set[int], set[int]]) -> None:
    """Positions and bits give the same positions, length, members and items."""
    size, kept, _ = pair
    items = [f"item {at}" for at in range(size)]
    for selection in both(size, kept):
        assert selection.positions == tuple(sorted(kept))
        assert selection.mask == sum(1 << position for position in kept)
        assert len(selection) == len(kept)
        assert selection.whole == (len(kept) == size)
        assert selection.among(items) == tuple(items[at] for at in sorted(kept))
        assert all((at in selection) == (at in kept) for at in range(size))


@given(pairs())
def test_as_sets(pair: tuple[int, set[int], set[int]]) -> None:
    """What both or either keep is what sets say."""
    size, one, other = pair
    for first in both(size, one):
        for second in both(size, other):
            assert (first & second).positions == tuple(sorted(one & other))
            assert (first | second).positions == tuple(sorted(one | other))


def test_few_among_many() -> None:
    """Few positions among many are looked up one by one, with the same result."""
    few = selection_of(10_000, range(0, 10_000, 1_000))
    half = Selection(10_000, mask=(1 << 5_000) - 1)
    assert (few & half).positions == (half & few).positions == tuple(range(0, 5_000, 1_000))


def test_everything() -> None:
    """Everything keeps all, and changes nothing that it is combined with."""
    some = selection_of(5, (3, 1))
    assert everything(5).positions == (0, 1, 2, 3, 4)
    assert everything(5) & some is some
    assert everything(0).positions == ()
