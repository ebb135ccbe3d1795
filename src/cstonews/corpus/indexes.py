"""Indexes: which items have a key, and which have a date in a range."""

from __future__ import annotations

from array import array
from datetime import date
from typing import TYPE_CHECKING

from cstonews.corpus.selections import Selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cstonews.edtf import EDTF

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
            found |= self[key]
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
    """The first and last days of the items, for questions about a range of days."""

    def __init__(self, values: Iterable[EDTF | None]) -> None:
        """Take the date of each item, ``None`` where it is unknown."""
        seen: dict[EDTF | None, Days | None] = {}
        self.days = [_days(value, seen) for value in values]
        self._size = len(self.days)
        known = [days for days in self.days if days]
        middle = known[0] if known else (date.min, date.min)
        self._first = _Ladder([(days or middle)[0].toordinal() for days in self.days])
        self._last = _Ladder([(days or middle)[1].toordinal() for days in self.days])
        self._known = _gather([1 if days else 0 for days in reversed(self.days)], 0)

    def between(self, begin: date, end: date) -> Selection:
        """Select the items that may share a day with the range, both ends included."""
        mask = self._known & self._first.up_to(end.toordinal())
        return Selection(self._size, mask=mask & self._last.from_on(begin.toordinal()))


def _days(value: EDTF | None, seen: dict[EDTF | None, Days | None]) -> Days | None:
    if value not in seen:
        seen[value] = days_of(value)
    return seen[value]


def days_of(value: EDTF | None) -> Days | None:
    """Return the first and the last day of a date; ``None`` if its year is not known.

    An open end reaches as far as the calendar does.
    """
    if value is None or value.year_unknown:
        return None
    return value.earliest or date.min, value.latest or date.max
