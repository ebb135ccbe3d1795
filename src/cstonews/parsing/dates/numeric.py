"""Dates in digits alone, and what hyphens make one token: 2021-08-23, 23.08.2021."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.edtf import EDTF
from cstonews.parsing.dates.calendar import checked, find_day_first
from cstonews.parsing.dates.cursor import read_year
from cstonews.parsing.dates.expressions import Calendar, Either, Expression, Fault, Fixed, Point
from cstonews.parsing.dates.years import find_decade, find_hyphened_years, find_year

if TYPE_CHECKING:
    from cstonews.parsing.dates.cursor import Cursor

_MONTHS = 12
_ISO_PIECES = 3
_SHORT = 2


def find_digits(cursor: Cursor, i: int) -> Expression | None:
    """Read what begins with a digit."""
    word = cursor.at(i)
    if "-" in word:
        return _find_hyphened(cursor, i, word.split("-"))
    if word.endswith("s"):
        return find_decade(cursor, i)
    if cursor.at(i + 1) in {".", "/"} and cursor.joined(i + 1) and cursor.joined(i + 2):
        found = _find_marked(cursor, i)
        if found:
            return found
    if len(word) == len("2021") and word.isdigit():
        return find_year(cursor, i)
    return find_day_first(cursor, i)


def _number(word: str) -> int | None:
    """Return the number of one or two digits."""
    return int(word) if len(word) <= _SHORT and word.isascii() and word.isdigit() else None


def _find_marked(cursor: Cursor, i: int) -> Expression | None:
    """Read three numbers with stops or slashes: 23.08.2021, 08/23/2021, 2021/08/23."""
    mark = cursor.at(i + 1)
    if cursor.at(i + 3) != mark or not (cursor.joined(i + 3) and cursor.joined(i + 4)):
        return _find_slashed_name(cursor, i)
    pieces = [cursor.at(i + at) for at in (0, 2, 4)]
    longer = cursor.at(i + 5) == mark and cursor.joined(i + 5) and cursor.joined(i + 6)
    return None if longer else _read_pieces(i, i + 5, pieces, mark)


def _find_slashed_name(cursor: Cursor, i: int) -> Expression | None:
    """Read the name of an event: 9/11."""
    printed = "".join(cursor.at(i + at) for at in range(3))
    for named in cursor.words.named:
        if printed == named.slashed:
            return Expression(i, i + 3, Fixed(EDTF.parse(named.day), named.title))
    return None


def _read_pieces(i: int, last: int, pieces: list[str], mark: str) -> Expression | None:
    year_first = read_year(pieces[0])
    year = year_first or read_year(pieces[2])
    one, two = _number(pieces[1 if year_first else 0]), _number(pieces[2 if year_first else 1])
    if not year or one is None or two is None:
        return None
    if year_first:
        return _day(i, last, year, one, two)
    if mark == "." or one > _MONTHS or one == two:
        return _day(i, last, year, two, one)
    if two > _MONTHS:
        return _day(i, last, year, one, two)
    return Expression(i, last, Either(Point(year, one, two), Point(year, two, one)))


def _day(i: int, last: int, year: int, month: int, day: int) -> Expression:
    if not 1 <= month <= _MONTHS or not day:
        return Expression(
            i, last, Fault("impossible-date", f"there is no month {month} or day {day}")
        )
    return checked(i, last, Calendar(Point(year, month, day)))


def _find_hyphened(cursor: Cursor, i: int, pieces: list[str]) -> Expression | None:
    """Read a token with hyphens: 2021-08-23T10, 2014-2017, 23-08-2021, 23-Aug-2021, 15-16."""
    if len(pieces) == _ISO_PIECES:
        stamp = read_year(pieces[0]) is not None and pieces[2][_SHORT : _SHORT + 1] == "t"
        if stamp:
            pieces[2] = pieces[2][:_SHORT]
        last = _after_time(cursor, i + 1) if stamp else i + 1
        month = cursor.words.months.get(pieces[1]) or cursor.words.short_months.get(pieces[1])
        named = [pieces[0], str(month), pieces[2]] if month else pieces
        return _read_pieces(i, last, named, "." if month else "-")
    if len(pieces) != _SHORT:
        return None
    year = read_year(pieces[0])
    if year is None:
        return find_day_first(cursor, i)
    month = _number(pieces[1]) or 0
    if (
        len(pieces[1]) == _SHORT
        and 1 <= month <= _MONTHS
        and (pieces[1][0] == "0" or month <= year % 100)
    ):
        return Expression(i, i + 1, Calendar(Point(year, month)))
    return find_hyphened_years(cursor, i, pieces)


def _after_time(cursor: Cursor, i: int) -> int:
    """Return the token after the time of an ISO time stamp: T10:15:00+03:00."""
    while (
        cursor.at(i) in {":", "+", "-", "."}
        and cursor.at(i + 1)[:1].isdigit()
        and cursor.joined(i)
        and cursor.joined(i + 1)
    ):
        i += 2
    return i
