"""Indexes: which items have a key, and which have a date in a range."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from cstonews.corpus.selections import Selection, selection_of
from cstonews.edtf import EDTF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


_SPARSE = 24
"""Ranges that hold fewer than one item in so many are sorted rather than compared."""

Days = tuple[date, date]
"""The first and the last day something may fall on."""


class Postings:
    """For each key, the positions of the items that have it, ascending."""

    def __init__(self, keys_by_item: Iterable[Iterable[str]]) -> None:
        """Take the keys of each item; items are numbered from 0."""
        lists: dict[str, array[int]] = {}
        size = 0
        for position, keys in enumerate(keys_by_item):
            size = position + 1
            for key in keys:
                found = lists.get(key)
                if found is None:
                    lists[key] = array("L", (position,))
                elif found[-1] != position:
                    found.append(position)
        self._lists = lists
        self._size = size
        self._asked: dict[str, Selection] = {}

    def __getitem__(self, key: str) -> Selection:
        """Select the items that have the key; none for a key never seen."""
        found = self._asked.get(key)
        if found is None:
            found = Selection(self._size, positions=tuple(self._lists.get(key, ())))
            if key in self._lists:
                self._asked[key] = found
        return found

    def __contains__(self, key: object) -> bool:
        """Tell whether any item has the key."""
        return key in self._lists

    def __iter__(self) -> Iterator[str]:
        """Iterate over the keys in the order they first came."""
        return iter(self._lists)

    def any_of(self, keys: Iterable[str]) -> Selection:
        """Select the items that have at least one of the keys."""
        found = Selection(self._size, positions=())
        for key in keys:
            found |= self[key]  # of one key the posting list itself
        return found


class _Ladder:
    """Numbers kept bit by bit, so that comparing all of them takes one step a bit.

    A bit-sliced index (O'Neil and Quass, "Improved Query Performance with Variant
    Indexes", 1997): slice ``n`` is an integer whose bit ``p`` is bit ``n`` of the
    number at position ``p``.
    """

    def __init__(self, numbers: Sequence[int]) -> None:
        self._all = (1 << len(numbers)) - 1
        self._floor = min(numbers, default=0)
        offsets = [number - self._floor for number in reversed(numbers)]
        self._width = max(offsets, default=0).bit_length()
        self._slices = [_gather(offsets, at) for at in range(self._width)]

    def up_to(self, bound: int) -> int:
        """Return the mask of the numbers that are at most ``bound``."""
        bound -= self._floor
        if bound < 0:
            return 0
        if bound >> self._width:
            return self._all
        below, equal = 0, self._all
        for at in range(self._width - 1, -1, -1):
            ones = self._slices[at]
            if bound >> at & 1:
                below |= equal & ~ones
                equal &= ones
            else:
                equal &= ~ones
        return below | equal

    def from_on(self, bound: int) -> int:
        """Return the mask of the numbers that are at least ``bound``."""
        return self._all ^ self.up_to(bound - 1)


def _gather(offsets: list[int], at: int) -> int:
    return int("".join(["1" if offset >> at & 1 else "0" for offset in offsets]) or "0", 2)


class DateIndex:
    """The first and last days of the items, for questions about a range of days.

    Ranges that hold few items are cut out of the items sorted by day; ranges that hold
    many are answered by comparing all days bit by bit.
    """

    def __init__(self, values: Iterable[EDTF | None]) -> None:
        """Take the date of each item, ``None`` where it is unknown."""
        seen: dict[EDTF | None, Days | None] = {}
        values = tuple(values)
        self.days: list[Days | None] = [_days(value, seen) for value in values]
        self._size = len(self.days)
        dated = [(days[0].toordinal(), days[1].toordinal(), at) for at, days in self._dated()]
        dated.sort()
        self._firsts = [first for first, _, _ in dated]
        self._order = [at for _, _, at in dated]
        self._longest = max((last - first for first, last, _ in dated), default=0)
        self._yearless = _yearless(values)

    def between(self, begin: date, end: date) -> Selection:
        """Select the items that may share a day with the range, both ends included."""
        found = self._with_year(begin, end)
        if not self._yearless:
            return found
        stretch = EDTF.interval(EDTF.day(begin), EDTF.day(end))
        places = [
            at
            for value, having in self._yearless.items()
            if value.overlaps(stretch)
            for at in having
        ]
        return found | selection_of(self._size, places)

    def _with_year(self, begin: date, end: date) -> Selection:
        low = bisect_left(self._firsts, begin.toordinal() - self._longest)
        high = bisect_right(self._firsts, end.toordinal())
        if (high - low) * _SPARSE > self._size:
            return Selection(self._size, mask=self._mask(begin.toordinal(), end.toordinal()))
        near = self._order[low:high]
        if self._longest:
            near = [at for at in near if (days := self.days[at]) and days[1] >= begin]
        near.sort()
        return Selection(self._size, positions=tuple(near))

    def _dated(self) -> Iterator[tuple[int, Days]]:
        return ((at, days) for at, days in enumerate(self.days) if days)

    def _mask(self, begin: int, end: int) -> int:
        first, last, known = self._ladders
        return known & first.up_to(end) & last.from_on(begin)

    @cached_property
    def _ladders(self) -> tuple[_Ladder, _Ladder, int]:
        middle = next((days for days in self.days if days), (date.min, date.min))
        ends = [days or middle for days in self.days]
        return (
            _Ladder([first.toordinal() for first, _ in ends]),
            _Ladder([last.toordinal() for _, last in ends]),
            _gather([1 if days else 0 for days in reversed(self.days)], 0),
        )


def _days(value: EDTF | None, seen: dict[EDTF | None, Days | None]) -> Days | None:
    if value not in seen:
        seen[value] = days_of(value)
    return seen[value]


def _yearless(values: Iterable[EDTF | None]) -> dict[EDTF, list[int]]:
    found: dict[EDTF, list[int]] = {}
    for at, value in enumerate(values):
        if value is not None and value.year_unknown:
            found.setdefault(value, []).append(at)
    return found


def days_of(value: EDTF | None) -> Days | None:
    """Return the first and the last day of a date; ``None`` if its year is not known.

    An open end reaches as far as the calendar does.
    """
    if value is None or value.year_unknown:
        return None
    return value.earliest or date.min, value.latest or date.max
