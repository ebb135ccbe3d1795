"""Dates by the parts of the calendar, in the formats that pages print."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.edtf import EDTF
from cstonews.errors import DateError
from cstonews.parsing.dates.expressions import Calendar, Expression, Fault, Point, Shift
from cstonews.parsing.dates.years import read_year_after

if TYPE_CHECKING:
    from cstonews.parsing.dates.cursor import Cursor

_IN_ALL_MONTHS = 28
_ALMOST_A_DAY = range(32, 100)
_TWO = 2


class Single(NamedTuple):
    """One date: its parts, its year's distance if that is told, and the token after it."""

    point: Point
    year_by: Shift | None
    last: int


def checked(first: int, last: int, meaning: Calendar) -> Expression:
    """Make the expression, or one of a fault if the calendar has no such day."""
    for point in (meaning.start, meaning.end):
        if point is None or (point.day or 0) <= _IN_ALL_MONTHS:
            continue
        year = point.year or (meaning.end and meaning.end.year)
        try:
            EDTF.of(year, point.month, point.day)
        except DateError as error:
            fault = str(error).partition(": ")[2]
            return Expression(first, last, Fault("impossible-date", fault))
    return Expression(first, last, meaning)


def find_month_first(cursor: Cursor, i: int) -> Expression | None:
    """Read what begins with a month: August, Aug. 23, September 15-16, July and August."""
    month = cursor.month(i)
    if month is None:
        return None
    after = cursor.after_month(i)
    crossing = _crossing(cursor, i, month)
    if crossing:
        return crossing
    days = _days_after(cursor, after, between=cursor.at(i - 1) == "between")
    if days:
        return _with_days(cursor, i, month, days)
    tail = read_year_after(cursor, after)
    if tail:
        single = Single(Point(tail.year, month), tail.year_by, tail.last)
        return _months(cursor, i, single)
    found = _months(cursor, i, Single(Point(None, month), None, after))
    return found if found.last > after or may_be_month(cursor, i) else None


def _crossing(cursor: Cursor, i: int, month: int) -> Expression | None:
    """Read two days whose middle is one token: "August 30-September 2"."""
    at = cursor.after_month(i)
    first, _, name = cursor.at(at).partition("-")
    second = cursor.words.months.get(name)
    day, end = cursor.read_day(first), cursor.day(at + 1)
    if second is None or day is None or end is None:
        return None
    single = _add_year(cursor, Point(None, second, end), at + 2)
    meaning = Calendar(Point(None, month, day), single.point, single.year_by)
    return checked(i, single.last, meaning)


def _with_days(cursor: Cursor, i: int, month: int, days: tuple[int, int, int]) -> Expression:
    """Complete a month and its day or days by what follows: another day, the year."""
    first, second, after = days
    single = _add_year(cursor, Point(None, month, first), after)
    end = single.point._replace(day=second)
    if cursor.at(single.last) == "[" and cursor.month(single.last + 1) == month:
        single = single._replace(last=single.last + 3)  # "September 15-16 [September]"
    if second == first:
        return extend(cursor, i, single)
    return checked(i, single.last, Calendar(single.point, end, single.year_by))


def _add_year(cursor: Cursor, point: Point, after: int) -> Single:
    tail = read_year_after(cursor, after)
    if tail is None:
        return Single(point, None, after)
    return Single(point._replace(year=tail.year), tail.year_by, tail.last)


def _days_after(cursor: Cursor, i: int, *, between: bool) -> tuple[int, int, int] | None:
    """Read "23", "15-16", "15 and 16" after a month: first and last day, and what follows."""
    i += cursor.at(i) == "the" and cursor.ordinal(i + 1) is not None
    first = cursor.day(i) or cursor.ordinal(i)
    word = cursor.at(i)
    if first is None:
        pair = _day_pair(word)
        if pair:
            return (*pair, i + 1)
        return _no_day(cursor, i)
    if _counts(cursor, i):
        return None
    mark, second = cursor.at(i + 1), cursor.day(i + 2)
    next_to = mark in {"and", "&"} and (between or second == first + 1)
    ranged = next_to or mark in cursor.words.classes.range_ends
    free = cursor.month(i + 3) is None and not _counts(cursor, i + 2)
    if ranged and second and second > first and free:
        return first, second, i + 3
    return first, first, i + 1


def _no_day(cursor: Cursor, i: int) -> tuple[int, int, int] | None:
    """Read a number that would be a day if there were so many: August 45, 2021."""
    word = cursor.at(i)
    number = int(word) if len(word) == _TWO and word.isascii() and word.isdigit() else 0
    if number not in _ALMOST_A_DAY or not read_year_after(cursor, i + 1):
        return None
    return number, number, i + 1


def _day_pair(word: str) -> tuple[int, int] | None:
    first, hyphen, second = word.partition("-")
    if not (
        hyphen and first.isascii() and first.isdigit() and second.isascii() and second.isdigit()
    ):
        return None
    days = int(first[:3]), int(second[:3])
    return days if 0 < days[0] < days[1] < _ALMOST_A_DAY[0] else None


def _counts(cursor: Cursor, i: int) -> bool:
    """Tell whether a number counts something or is part of a larger one: 15,000; 15 men."""
    after = cursor.at(i + 1)
    if after in cursor.words.classes.counted:
        return True
    joined = cursor.joined(i + 1) and cursor.joined(i + 2)
    return after in {",", ".", ":"} and joined and cursor.at(i + 2)[:1].isdigit()


def _months(cursor: Cursor, i: int, single: Single) -> Expression:
    """Complete a month by a second one: July and August, July–September 2021."""
    mark, second = cursor.at(single.last), cursor.month(single.last + 1)
    month = single.point.month or 0
    next_to = mark in {"and", "&"} and (
        second == month % 12 + 1 or cursor.at(i - 1) == "between"
    )
    ranged = next_to or mark in cursor.words.classes.range_ends
    if not second or not ranged or single.year_by or _stands_alone(single, mark):
        return _alone(cursor, i, single)
    after = cursor.after_month(single.last + 1)
    if cursor.day(after) and not _counts(cursor, after):
        return _alone(cursor, i, single)
    end = _add_year(cursor, Point(None, second), after)
    year = single.point.year
    if year and not end.point.year:
        end = end._replace(point=Point(year + (second < month), second))
    return Expression(i, end.last, Calendar(single.point, end.point, end.year_by))


def _stands_alone(single: Single, mark: str) -> bool:
    """Tell whether a date with its year is told apart: "from May 2017 to June 2018"."""
    return single.point.year is not None and mark.isalpha()


def _alone(cursor: Cursor, i: int, single: Single) -> Expression:
    weekday, last = _weekday_after(cursor, single.last) if single.point.day else (None, 0)
    meaning = Calendar(single.point, year_by=single.year_by, weekday=weekday)
    return checked(i, max(last, single.last), meaning)


def _weekday_after(cursor: Cursor, i: int) -> tuple[int | None, int]:
    """Read the weekday after a date: "16 September (Thursday)", "16 September, Thursday"."""
    weekday = cursor.words.weekdays.get(cursor.at(i + 1)) if cursor.capital(i + 1) else None
    if weekday is not None and cursor.at(i) == "(" and cursor.at(i + 2) == ")":
        return weekday, i + 3
    if weekday is not None and cursor.at(i) == "," and cursor.at(i + 2) != "'s":
        return weekday, i + 2
    return None, i


def may_be_month(cursor: Cursor, i: int) -> bool:
    """Tell whether a month's name without a number is meant as a month."""
    word, before, classes = cursor.at(i), cursor.at(i - 1), cursor.words.classes
    placed = before in classes.before_months
    if word in classes.wary_months:
        part = before == "of" and cursor.at(i - 2) in classes.part_nouns
        return part or before in (
            classes.before_wary if word == "may" else classes.before_months
        )
    if word in cursor.words.short_months:
        return placed and cursor.after_month(i) > i + 1
    if word in classes.name_months:
        return before in classes.before_wary or not cursor.capital(i + 1)
    return True


def find_day_first(cursor: Cursor, i: int) -> Expression | None:
    """Read what begins with a day: 23 August, 23rd of August 2021, 9 to 11 November."""
    first = cursor.day(i)
    if first is None:
        return _find_pair_first(cursor, i)
    month = _month_after(cursor, i + 1)
    if month:
        single = _add_year(cursor, Point(None, month[0], first), month[1])
        return extend(cursor, i, single)
    mark, second = cursor.at(i + 1), cursor.day(i + 2)
    ranged = mark in cursor.words.classes.range_ends or cursor.at(i - 1) == "between"
    next_to = mark in {"and", "&", "/"} and second == first + 1
    if second is None or second <= first or not (ranged or next_to):
        return None
    return _pair_of_days(cursor, i, (first, second), i + 3)


def _find_pair_first(cursor: Cursor, i: int) -> Expression | None:
    word = cursor.at(i)
    pair = _day_pair(word)
    if pair:
        return _pair_of_days(cursor, i, pair, i + 1)
    number = int(word) if len(word) == _TWO and word.isascii() and word.isdigit() else 0
    month = _month_after(cursor, i + 1)
    if number not in _ALMOST_A_DAY or not month or not read_year_after(cursor, month[1]):
        return None
    single = _add_year(cursor, Point(None, month[0], number), month[1])
    return checked(i, single.last, Calendar(single.point))


def _pair_of_days(
    cursor: Cursor, i: int, days: tuple[int, int], after: int
) -> Expression | None:
    month = _month_after(cursor, after)
    if not month:
        return None
    single = _add_year(cursor, Point(None, month[0], days[0]), month[1])
    end = single.point._replace(day=days[1])
    return checked(i, single.last, Calendar(single.point, end, single.year_by))


def _month_after(cursor: Cursor, i: int) -> tuple[int, int] | None:
    """Read "August" or "of August": the month and the token after it."""
    i += cursor.at(i) == "of"
    month = cursor.month(i)
    return (month, cursor.after_month(i)) if month else None


def extend(cursor: Cursor, i: int, single: Single) -> Expression:
    """Complete a day by a second one of another month: August 30 to September 2."""
    mark, before = cursor.at(single.last), cursor.at(i - 1)
    if before == "from" and cursor.at(i - 2) in cursor.words.classes.shifting:
        return _alone(cursor, i, single)
    if mark in cursor.words.classes.range_ends or (mark == "and" and before == "between"):
        end = read_single(cursor, single.last + 1)
        if end and not _stands_alone(single, mark):
            return checked(i, end.last, Calendar(single.point, end.point, end.year_by))
    return _alone(cursor, i, single)


def read_single(cursor: Cursor, i: int) -> Single | None:
    """Read one day of a month, in either order, with its year if that is told."""
    month = cursor.month(i)
    if month:
        after = cursor.after_month(i)
        day = cursor.day(after) or cursor.ordinal(after)
        if day is None or _counts(cursor, after):
            return None
        return _add_year(cursor, Point(None, month, day), after + 1)
    day, named = cursor.day(i), _month_after(cursor, i + 1)
    if day is None or named is None:
        return None
    return _add_year(cursor, Point(None, named[0], day), named[1])
