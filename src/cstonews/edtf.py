"""Dates known only in part, written in a closed subset of EDTF (ISO 8601-2).

The subset: years (``2021``), months (``2021-08``), days (``2021-08-23``), seasons and
quarters (``2021-21`` to ``-24``, ``2021-33`` to ``-36``), decades and centuries
(``202X``, ``19XX``), the year left open (``XXXX-08-23``, ``XXXX-08``, ``XXXX-22``);
each may be approximate (``~``), uncertain (``?``) or both (``%``). Two of them make an
interval (``2021-09-15/2021-09-16``), one with ``..`` an open interval (``2012/..``).
"""

from __future__ import annotations

import re
from calendar import isleap, month_name, monthrange
from datetime import date
from enum import StrEnum
from functools import lru_cache, total_ordering
from typing import NamedTuple

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from cstonews.errors import DateError

_POINT = re.compile(
    r"""
    (?: (?P<open>XXXX)              # XXXX-08-23
      | (?P<year>[0-9]{4})          # 2021-08-23
      | (?P<stem>[0-9]{2,3})X{1,2}  # 202X 20XX
    )
    (?: -(?P<month>[0-9]{2}) (?: -(?P<day>[0-9]{2}) )? )?
    (?P<mark>[~?%]?)
    """,
    re.VERBOSE,
)
_OPEN_END = ".."
_MARKS = {"": "~", "~": "~", "?": "%", "%": "%"}
_SEASONS = range(21, 25)
_QUARTERS = range(33, 37)
_LEAP = 2000
_REMEMBERED = 4096
"""How many values are kept taken apart: a text says the same few dates again and again."""


class Precision(StrEnum):
    """How fine a date value is."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


class _Point(NamedTuple):
    """One date of a value: ``year`` is the first year meant, ``None`` if left open."""

    year: int | None
    years: int
    month: int | None
    day: int | None
    mark: str

    @property
    def precision(self) -> Precision:
        if self.day:
            return Precision.DAY
        if self.month:
            return _grain(self.month)
        return {1: Precision.YEAR, 10: Precision.DECADE}.get(self.years, Precision.CENTURY)

    def bounds(self, year: int) -> tuple[date, date]:
        """Return the first and the last day meant, in that year."""
        if self.month is None:
            return date(year, 1, 1), date(year + self.years - 1, 12, 31)
        if self.day is not None:
            day = date(year, self.month, self.day)
            return day, day
        first, months = _months(self.month)
        begin = date(year, first, 1)
        if months == 1:
            return begin, date(year, first, monthrange(year, first)[1])
        return begin, begin + relativedelta(months=months - 1, day=31)


class _Range(NamedTuple):
    """A value taken apart: what is open, an end or by the year a day, is missing."""

    first: _Point | None
    last: _Point | None
    year_unknown: bool = False
    earliest: date | None = None
    latest: date | None = None

    @classmethod
    def of(cls, first: _Point | None, last: _Point | None) -> _Range:
        """Make the range of two ends, with what is asked of it most."""
        if any(point is not None and point.year is None for point in (first, last)):
            return cls(first, last, year_unknown=True)
        begin, end = cls(first, last).bounds(_LEAP)
        return cls(first, last, earliest=begin if first else None, latest=end if last else None)

    @property
    def wraps(self) -> bool:
        """Tell whether it runs across New Year: XXXX-12-30/XXXX-01-02."""
        if not (self.year_unknown and self.first and self.last):
            return False
        return self.last.bounds(_LEAP)[1] < self.first.bounds(_LEAP)[0]

    @lru_cache(maxsize=_REMEMBERED)  # noqa: B019  (of values, which are few and equal)
    def bounds(self, year: int) -> tuple[date, date]:
        """Return the first and the last day meant, ``year`` standing for ``XXXX``."""
        first = self.first.bounds(_year(self.first, year))[0] if self.first else date.min
        later = year + self.wraps
        last = self.last.bounds(_year(self.last, later))[1] if self.last else date.max
        return first, last

    def readings(self, other: _Range) -> list[tuple[date, date]]:
        """Return what it can mean in the years that matter beside ``other``."""
        if not self.year_unknown:
            return [self.bounds(_LEAP)]
        begin, end = (day.year for day in other.bounds(_LEAP))
        if other.year_unknown:
            begin = end = _LEAP
        first = max(begin - 1, date.min.year)
        last = min(end + 1, first + 9, date.max.year - 1)  # nine years hold a leap day
        return [self.bounds(year) for year in range(first, last + 1) if self._exists(year)]

    def _exists(self, year: int) -> bool:
        ends = (self.first, self.last)
        leap_day = any(point and point[2:4] == (2, 29) for point in ends)
        return isleap(year) or not leap_day


def _year(point: _Point, default: int) -> int:
    return default if point.year is None else point.year


def _grain(month: int) -> Precision:
    if month in _SEASONS:
        return Precision.SEASON
    return Precision.QUARTER if month in _QUARTERS else Precision.MONTH


def _months(month: int) -> tuple[int, int]:
    """Return the first month and how many there are."""
    if month in _SEASONS:
        return 3 * (month - 20), 3  # winter runs from December into the next year
    if month in _QUARTERS:
        return 3 * (month - 33) + 1, 3
    return month, 1


def _fault(text: str, fault: str) -> DateError:
    return DateError(f"{text!r} is no date value: {fault}")


@lru_cache(maxsize=_REMEMBERED)
def _read(text: str) -> _Range:
    begin, slash, end = text.partition("/")
    if not slash:
        point = _read_point(begin, text)
        return _Range.of(point, point)
    if begin == end == _OPEN_END:
        raise _fault(text, "an interval is open at one end, not at both")
    first = None if begin == _OPEN_END else _read_point(begin, text)
    last = None if end == _OPEN_END else _read_point(end, text)
    if first and last and (first.year is None) != (last.year is None):
        raise _fault(text, "the year is left open at both ends or at neither")
    value = _Range.of(first, last)
    if value.earliest and value.latest and value.latest < value.earliest:
        raise _fault(text, "it ends before it begins")
    return value


def _read_point(piece: str, text: str) -> _Point:
    match = _POINT.fullmatch(piece)
    if match is None:
        raise _fault(text, "expected the likes of 2021-08-23, 2021-08~, XXXX-08-23, 2012/..")
    month, day = (int(match[name]) if match[name] else None for name in ("month", "day"))
    if match["stem"]:
        return _read_stem(match["stem"], piece, text)
    if match["open"] and month is None:
        raise _fault(text, "with the year left open there must be a month")
    year = int(match["year"]) if match["year"] else None
    if year == 0 or (year == date.max.year and month == _SEASONS[-1]):
        raise _fault(text, f"the year {year} is out of range")
    _check_month(month, day, text)
    _check_day(year, month, day, text)
    return _Point(year, 1, month, day, match["mark"])


def _read_stem(stem: str, piece: str, text: str) -> _Point:
    bare = piece.rstrip("~?%")
    if len(bare) != len("20XX"):
        raise _fault(text, "decades are written 202X, centuries 20XX, without a month")
    if not int(stem):
        raise _fault(text, "years begin with 0001")
    years = 10 ** bare.count("X")
    return _Point(int(stem) * years, years, None, None, piece[len(bare) :])


def _check_month(month: int | None, day: int | None, text: str) -> None:
    if month is None or 1 <= month <= 12:  # noqa: PLR2004  (there are twelve)
        return
    if month not in _SEASONS and month not in _QUARTERS:
        raise _fault(text, f"there is no month, season or quarter {month:02}")
    if day is not None:
        raise _fault(text, f"{_grain(month)}s have no days")


def _check_day(year: int | None, month: int | None, day: int | None, text: str) -> None:
    if month is None or day is None:
        return
    if not 1 <= day <= monthrange(year or _LEAP, month)[1]:
        when = f"{month_name[month]} {year}" if year else month_name[month]
        raise _fault(text, f"{when} has no day {day}")


@total_ordering
@frozen(eq=False, repr=False)
class EDTF:
    """A date value: a day, a month, an interval …, known as far as it says and no further.

    ``str(value)`` is its EDTF string, and two values are equal when their strings are.
    Values sort by first day, then last day; those whose year is left open come last.

    >>> value = EDTF.parse("2021-09-15/2021-09-16")
    >>> value.earliest, value.precision.value
    (datetime.date(2021, 9, 15), 'interval')
    >>> EDTF.parse("2021-09-16") in value, value.overlaps(EDTF.parse("2021-08"))
    (True, False)
    """

    text: str = field()
    _range: _Range = field(init=False)

    @_range.default
    def _taken_apart(self) -> _Range:
        if not isinstance(self.text, str):
            raise _fault(self.text, f"a string is expected, not {type(self.text).__name__}")
        return _read(self.text)

    @classmethod
    def parse(cls, text: str) -> EDTF:
        """Read an EDTF string; ``DateError`` says what is malformed or impossible."""
        return cls(text)

    @classmethod
    def of(cls, year: int | None, month: int | None = None, day: int | None = None) -> EDTF:
        """Make a value of its parts; ``year=None`` leaves the year open.

        ``month`` may be a season (21 to 24) or a quarter (33 to 36).
        """
        parts = (f"{month:02}" if month else "", f"{day:02}" if day else "")
        stem = "XXXX" if year is None else f"{year:04}"
        return cls("-".join((stem, *filter(None, parts))))

    @classmethod
    def day(cls, day: date) -> EDTF:
        """Make the value of one day; of a ``datetime`` the day counts.

        >>> str(EDTF.day(date(2021, 8, 23)))
        '2021-08-23'
        """
        return cls.of(day.year, day.month, day.day)

    @classmethod
    def interval(cls, first: EDTF | None, last: EDTF | None) -> EDTF:
        """Make an interval of two values that are none; ``None`` is an open end."""
        return cls("/".join(_OPEN_END if end is None else end.text for end in (first, last)))

    @property
    def precision(self) -> Precision:
        """How fine the value is."""
        first = self._range.first
        return Precision.INTERVAL if "/" in self.text or not first else first.precision

    @property
    def first(self) -> EDTF | None:
        """The start of an interval, ``None`` if open; of other values the value itself."""
        return self._end(0)

    @property
    def last(self) -> EDTF | None:
        """The end of an interval, ``None`` if open; of other values the value itself."""
        return self._end(-1)

    @property
    def year_unknown(self) -> bool:
        """Tell whether the year is left open."""
        return self._range.year_unknown

    @property
    def approximate(self) -> bool:
        """Tell whether any part of it is approximate (``~`` or ``%``)."""
        return any(mark in self.text for mark in "~%")

    @property
    def uncertain(self) -> bool:
        """Tell whether any part of it is uncertain (``?`` or ``%``)."""
        return any(mark in self.text for mark in "?%")

    @property
    def earliest(self) -> date | None:
        """The first day it can mean, marks aside; ``None`` if open or the year is."""
        return self._range.earliest

    @property
    def latest(self) -> date | None:
        """The last day it can mean, marks aside; ``None`` if open or the year is."""
        return self._range.latest

    def about(self) -> EDTF:
        """Return the same value, approximate.

        >>> str(EDTF.parse("2021-07").about())
        '2021-07~'
        """
        pieces = (_approximate(piece) for piece in self.text.split("/"))
        return EDTF("/".join(pieces))

    def in_year(self, year: int) -> EDTF:
        """Return the value with ``year`` where the year is left open.

        ``DateError`` if that year has no such day. The end of an interval across New
        Year falls in the year after.

        >>> str(EDTF.parse("XXXX-08-23").in_year(2021))
        '2021-08-23'
        """
        if not self.year_unknown:
            return self
        begin, slash, end = self.text.partition("/")
        later = year + self._range.wraps
        begin, end = (
            piece.replace("XXXX", f"{when:04}") for piece, when in ((begin, year), (end, later))
        )
        return EDTF(begin + slash + end)

    def overlaps(self, other: EDTF) -> bool:
        """Tell whether some day can belong to both.

        >>> EDTF.parse("XXXX-08-23").overlaps(EDTF.parse("2021-08"))
        True
        """
        mine, theirs = self._range, other._range
        if self.year_unknown:
            mine, theirs = theirs, mine
        first, last = mine.bounds(_LEAP)
        return any(begin <= last and first <= end for begin, end in theirs.readings(mine))

    def __contains__(self, other: date | EDTF) -> bool:
        """Tell whether every day ``other`` can mean is one that this value can mean."""
        value = other if isinstance(other, EDTF) else EDTF.day(other)
        if value.year_unknown and not self.year_unknown:
            return False
        first, last = value._range.bounds(_LEAP)  # noqa: SLF001  (of the same class)
        readings = self._range.readings(value._range)  # noqa: SLF001
        return any(begin <= first and last <= end for begin, end in readings)

    def _end(self, at: int) -> EDTF | None:
        pieces = self.text.split("/")
        if len(pieces) == 1:
            return self
        return None if pieces[at] == _OPEN_END else EDTF(pieces[at])

    @property
    def _key(self) -> tuple[bool, date, date, str]:
        return (self.year_unknown, *self._range.bounds(_LEAP), self.text)

    def __eq__(self, other: object) -> bool:
        """Compare the strings."""
        return self.text == other.text if isinstance(other, EDTF) else NotImplemented

    def __lt__(self, other: object) -> bool:
        """Compare by first day, then last day, then string."""
        return self._key < other._key if isinstance(other, EDTF) else NotImplemented

    def __hash__(self) -> int:
        """Hash the string."""
        return hash(self.text)

    def __str__(self) -> str:
        """Return the EDTF string."""
        return self.text

    def __repr__(self) -> str:
        """Return the call that makes it again."""
        return f"EDTF({self.text!r})"


def _approximate(piece: str) -> str:
    bare = piece.rstrip("~?%")
    return piece if piece == _OPEN_END else bare + _MARKS[piece[len(bare) :]]
