"""Periods: the days between two dates that are known only in part."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from cstonews.errors import DateError

if TYPE_CHECKING:
    from cstonews.edtf import EDTF


class Bounded(Protocol):
    """Something that holds from one date until another."""

    @property
    def since(self) -> EDTF | None:
        """When it begins."""

    @property
    def until(self) -> EDTF | None:
        """When it ends."""


Row = TypeVar("Row", bound=Bounded)


class Period(NamedTuple, Generic[Row]):
    """The days of something, worked out once for many questions.

    ``first`` and ``last`` are the first and last day it can have; by ``sure`` it has
    begun for certain.
    """

    first: date
    sure: date
    last: date
    row: Row

    @classmethod
    def of(cls, row: Row) -> Period[Row]:
        """Work out the days of a row."""
        return cls(first_day(row.since), sure_day(row.since), last_day(row.until), row)

    def covers(self, day: date) -> bool:
        """Tell whether ``day`` can lie in the period, its first and last day included."""
        return self.first <= day <= self.last


def first_day(since: EDTF | None) -> date:
    """Return the first day a period can have begun; long ago if that is unknown."""
    return (since and since.earliest) or date.min


def sure_day(since: EDTF | None) -> date:
    """Return the first day by which a period has begun for certain."""
    return (since and since.latest) or date.min


def last_day(until: EDTF | None) -> date:
    """Return the last day a period can have had; far off if it has no known end."""
    return (until and until.latest) or date.max


def covers(since: EDTF | None, until: EDTF | None, day: date) -> bool:
    """Tell whether ``day`` can lie in the period, its first and last day included."""
    return first_day(since) <= day <= last_day(until)


def read_day(given: object) -> date | None:
    """Return the day a caller asks about, ``None`` for none; ``DateError`` if it is no date."""
    if isinstance(given, datetime):
        return given.date()
    if given is None or isinstance(given, date):
        return given
    message = f"on: expected a date, such as date(2021, 8, 23), not {given!r}"
    raise DateError(message)
