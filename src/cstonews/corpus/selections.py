"""Selections: which of the items of a corpus a query kept, as positions or as bits."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

T = TypeVar("T")

_BITS = bytes.maketrans(b"01", b"\0\1")
_RUNS = re.compile(rb"\x01+")
_FEW = 64
"""With fewer than one item in so many on one side, these are looked up on the other."""
_SPARSE = 128
"""With fewer than one item in so many kept, runs are picked out one by one."""


class Selection:
    """Some of the positions ``0 … size - 1``.

    It is made either from ascending positions (what a posting list holds) or from
    the bits of an integer (what a range query gives); the other view is worked out
    when first needed. Both ways to combine selections run at C speed over the bits.
    """

    def __init__(
        self, size: int, *, mask: int | None = None, positions: tuple[int, ...] | None = None
    ) -> None:
        """Take ``mask`` or ``positions``, ascending; with neither, everything."""
        self.size = size
        self._given_mask = (1 << size) - 1 if mask is None and positions is None else mask
        self._given_positions = positions

    @cached_property
    def mask(self) -> int:
        """Bit ``n`` is set when position ``n`` is kept."""
        if self._given_mask is not None:
            return self._given_mask
        bits = bytearray(self.size // 8 + 1)
        for position in self.positions:
            bits[position >> 3] |= 1 << (position & 7)
        return int.from_bytes(bits, "little")

    @cached_property
    def positions(self) -> tuple[int, ...]:
        """The positions kept, ascending."""
        if self._given_positions is not None:
            return self._given_positions
        return self._pick(range(self.size))

    def __len__(self) -> int:
        """Return how many are kept."""
        if self._given_positions is not None:
            return len(self._given_positions)
        return self.mask.bit_count()

    @property
    def whole(self) -> bool:
        """Tell whether everything is kept."""
        return len(self) == self.size

    def __contains__(self, position: int) -> bool:
        """Tell whether the position is kept."""
        return bool(self.mask >> position & 1)

    def __and__(self, other: Selection) -> Selection:
        """Keep what both keep."""
        if self.whole or other.whole:
            return other if self.whole else self
        fewer, more = sorted((self, other), key=len)
        if fewer._given_positions is not None and len(fewer) * _FEW < self.size:
            return Selection(self.size, positions=more._of_these(fewer._given_positions))
        return Selection(self.size, mask=self.mask & other.mask)

    def _of_these(self, positions: tuple[int, ...]) -> tuple[int, ...]:
        bits = self.mask.to_bytes(self.size // 8 + 1, "little")
        return tuple([at for at in positions if bits[at >> 3] >> (at & 7) & 1])

    def __or__(self, other: Selection) -> Selection:
        """Keep what either keeps."""
        if not (self and other):
            return self or other
        return Selection(self.size, mask=self.mask | other.mask)

    def among(self, items: Sequence[T]) -> tuple[T, ...]:
        """Return the items that are kept, in order; ``items`` has one for each position."""
        if self._given_positions is not None:
            return pick(items, self._given_positions)
        return tuple(items) if self.whole else self._pick(items)

    def _pick(self, items: Sequence[T]) -> tuple[T, ...]:
        bits = bin(self.mask)[:1:-1].encode().translate(_BITS)
        runs = (self.mask & ~(self.mask >> 1)).bit_count()
        if runs * _SPARSE > self.size:
            return tuple(compress(items, bits))
        picked: list[T] = []
        for run in _RUNS.finditer(bits):
            picked += items[run.start() : run.end()]
        return tuple(picked)


def pick(items: Sequence[T], positions: tuple[int, ...]) -> tuple[T, ...]:
    """Return the items at these positions, in their order."""
    if len(positions) < 2:  # noqa: PLR2004  (itemgetter gives no tuple for one)
        return tuple(items[position] for position in positions)
    return itemgetter(*positions)(items)  # type: ignore[no-any-return]  # a tuple, from two on


def everything(size: int) -> Selection:
    """Select all of ``size`` positions."""
    return Selection(size)


def selection_of(size: int, positions: Iterable[int]) -> Selection:
    """Select these positions, in whatever order they come."""
    return Selection(size, positions=tuple(sorted(set(positions))))
