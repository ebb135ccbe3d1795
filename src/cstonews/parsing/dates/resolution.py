"""What a temporal expression means, counted from a day: functions from days to values."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from cstonews.edtf import EDTF
from cstonews.errors import DateError
from cstonews.parsing.dates.expressions import (
    Calendar,
    MonthDay,
    Point,
    Shift,
    Unit,
    Weekday,
    Weekend,
)
from cstonews.parsing.dates.tense import Direction

if TYPE_CHECKING:
    from collections.abc import Callable

Counted = Calendar | MonthDay | Shift | Weekday | Weekend

_REMEMBERED = 4096
"""How many values are kept: a text says the same few dates again and again."""
_WEEK = 7
_WINTER = 24
_A_YEAR = 366
_FAR = 9
"""Within so many years there is a leap day."""
_SATURDAY = 5
_LONG_AGO = {"day": 300, "month": 320}
"""From how many days back on an undated past is doubtful, and the near future likelier."""
_SOON = 90
_SAMPLES = (2000, 2001, 2002, 2007)
"""Years that differ in their weekdays and in having a leap day."""


def count_from(meaning: Counted, day: date, direction: Direction) -> EDTF | None:
    """Return the value on that day; ``None`` if the calendar has none."""
    try:
        if isinstance(meaning, Shift):
            return _shift(meaning, day)
        if isinstance(meaning, Weekday):
            return EDTF.day(_weekday(meaning, day, direction))
        if isinstance(meaning, Weekend):
            return _weekend(day, direction)
        if isinstance(meaning, MonthDay):
            return EDTF.day(_month_day(meaning, day, direction))
        return _calendar(meaning, day, direction)
    except (DateError, OverflowError, ValueError):
        return None


def count_from_value(meaning: Counted, base: EDTF, direction: Direction) -> EDTF | None:
    """Return the value counted from a date known in part; ``None`` if it is too coarse.

    >>> from cstonews.parsing.dates.expressions import Shift, Unit
    >>> month = Shift(Unit.MONTH, -1)
    >>> str(count_from_value(month, EDTF.parse("2021-09"), Direction.PAST))
    '2021-08'
    >>> count_from_value(Shift(Unit.DAY, -1), EDTF.parse("2021-09"), Direction.PAST)
    """
    if base.year_unknown:
        return _count_without_year(meaning, base, direction)
    if base.earliest is None or base.latest is None:
        return None
    value = count_from(meaning, base.earliest, direction)
    if base.earliest == base.latest:
        return value
    return value if value == count_from(meaning, base.latest, direction) else None


def _count_without_year(meaning: Counted, base: EDTF, direction: Direction) -> EDTF | None:
    """Count in several years and keep what they agree in."""
    values = {_count_in_year(meaning, base, direction, year) for year in _SAMPLES}
    return values.pop() if len(values) == 1 else None


def _count_in_year(
    meaning: Counted, base: EDTF, direction: Direction, year: int
) -> EDTF | None:
    try:
        value = count_from_value(meaning, base.in_year(year), direction)
        return value and EDTF("/".join(f"XXXX{end[4:]}" for end in str(value).split("/")))
    except DateError:
        return None


def _shift(meaning: Shift, day: date) -> EDTF:
    value = _UNITS[meaning.unit](day, meaning.number)
    return value.about() if meaning.about else value


def _days(day: date, count: int) -> EDTF:
    return EDTF.day(day + timedelta(count))


def _weeks(day: date, count: int) -> EDTF:
    monday = day + timedelta(_WEEK * count - day.weekday())
    return EDTF.interval(EDTF.day(monday), EDTF.day(monday + timedelta(_WEEK - 1)))


def _weekends(day: date, count: int) -> EDTF:
    saturday = day + timedelta(_WEEK * count - day.weekday() + _SATURDAY)
    return EDTF.interval(EDTF.day(saturday), EDTF.day(saturday + timedelta(1)))


def _months(day: date, count: int) -> EDTF:
    month = day + relativedelta(months=count)
    return EDTF.of(month.year, month.month)


def _quarters(day: date, count: int) -> EDTF:
    month = day + relativedelta(months=3 * count)
    return EDTF.of(month.year, 33 + (month.month - 1) // 3)


def _years(day: date, count: int) -> EDTF:
    return EDTF.of(day.year + count)


_UNITS: dict[Unit, Callable[[date, int], EDTF]] = {
    Unit.DAY: _days,
    Unit.WEEK: _weeks,
    Unit.WEEKEND: _weekends,
    Unit.MONTH: _months,
    Unit.QUARTER: _quarters,
    Unit.YEAR: _years,
}


def _weekday(meaning: Weekday, day: date, direction: Direction) -> date:
    ahead = (meaning.number - day.weekday()) % _WEEK
    if meaning.week:
        monday = day - timedelta(day.weekday())
        return monday + timedelta(_WEEK * meaning.week.number + meaning.number)
    if meaning.lean is None:
        back = direction is not Direction.FUTURE and ahead
        return day + timedelta(ahead - _WEEK if back else ahead)
    if meaning.lean == 0:
        return _this_weekday(day, meaning.number, direction)
    return day + timedelta(ahead - _WEEK if meaning.lean < 0 else ahead or _WEEK)


def _this_weekday(day: date, number: int, direction: Direction) -> date:
    """Return "this Friday": the one of the week that runs, unless the tense forbids it."""
    found = day + timedelta(number - day.weekday())
    if direction is Direction.FUTURE and found < day:
        return found + timedelta(_WEEK)
    return found - timedelta(_WEEK) if direction is Direction.PAST and found > day else found


def _weekend(day: date, direction: Direction) -> EDTF:
    """Return the weekend of the week that runs, or the last if it is still to come."""
    to_come = day.weekday() < _SATURDAY and direction is not Direction.FUTURE
    return _weekends(day, -1 if to_come else 0)


def _month_day(meaning: MonthDay, day: date, direction: Direction) -> date:
    if meaning.month:
        return (day + relativedelta(months=meaning.month.number)).replace(day=meaning.day)
    step = -1 if direction is Direction.PAST else 1
    months = (day + relativedelta(months=step * at) for at in range(3))
    found = (m.replace(day=meaning.day) for m in months if _has_day(m, meaning.day))
    return next(d for d in found if (d - day).days * step >= 0)


def _has_day(month: date, day: int) -> bool:
    return (month + relativedelta(day=31)).day >= day


def _calendar(meaning: Calendar, day: date, direction: Direction) -> EDTF:
    year = printed_year(meaning)
    if year is not None:
        return make_value(meaning, year)
    if meaning.year_by:
        return make_value(meaning, day.year + meaning.year_by.number)
    return _nearest(meaning, day, direction)


def printed_year(meaning: Calendar) -> int | None:
    """Return the year of the start, also where only the end prints one."""
    start, end = meaning.start, meaning.end
    if start.year is None and end and end.year:
        return end.year - (_key(end) < _key(start))
    return start.year


def _key(point: Point) -> tuple[int, int]:
    return point.month or 0, point.day or 0


@lru_cache(maxsize=_REMEMBERED)
def make_value(meaning: Calendar, year: int | None) -> EDTF:
    """Put a year to the parts; ``DateError`` if that year has no such day."""
    start, end = meaning.start, meaning.end
    value = EDTF.of(year, start.month, start.day)
    if end:
        later = year is not None and _key(end) < _key(start)
        last = end.year or (year and year + later)
        value = EDTF.interval(value, EDTF.of(last, end.month, end.day))
    return value.about() if meaning.about else value


def _nearest(meaning: Calendar, day: date, direction: Direction) -> EDTF:
    """Choose the year by lean, tense, weekday and nearness."""
    start = meaning.start
    plain = meaning.weekday is None and start.month != _WINTER
    reach = _FAR if start[1:] == (2, 29) else 2 - plain
    years = range(day.year - reach, day.year + reach + 1)
    values = [value for year in years if (value := value_in_year(meaning, year))]
    if meaning.lean == 0 and start.month != _WINTER:
        return next(value for value in values if value.text[:4] == f"{day.year:04}")
    if meaning.lean == 1:
        return next(value for value in values if value.earliest and value.earliest > day)
    if meaning.lean == -1:
        return next(value for value in reversed(values) if value.latest and value.latest < day)
    found = _by_direction(values, day, direction)
    if meaning.weekday is None or _falls_on(found, meaning.weekday):
        return found
    near = (value for value in values if _distance(value, day) <= _A_YEAR)
    fitting = [value for value in near if _falls_on(value, meaning.weekday)]
    nearest = min(fitting, key=lambda value: _distance(value, day), default=found)
    return nearest if _is_beyond(nearest, day, direction) else found


def _falls_on(value: EDTF, weekday: int) -> bool:
    return value.earliest is not None and value.earliest.weekday() == weekday


def _is_beyond(value: EDTF, day: date, direction: Direction) -> bool:
    """Tell whether the value lies on the side of the day that the tense tells."""
    first = value.earliest or date.min
    if direction is Direction.FUTURE:
        return first >= day
    return direction is Direction.UNKNOWN or first <= day


def value_in_year(meaning: Calendar, year: int) -> EDTF | None:
    """Put a year to the parts; ``None`` if that year has no such day."""
    try:
        return make_value(meaning, year)
    except DateError:
        return None


def _distance(value: EDTF, day: date) -> int:
    """Return how many days lie between a value and a day."""
    first, last = value.earliest or day, value.latest or day
    return max((first - day).days, (day - last).days, 0)


def _by_direction(values: list[EDTF], day: date, direction: Direction) -> EDTF:
    nearest = min(values, key=lambda value: _distance(value, day))
    if direction is Direction.UNKNOWN:
        return nearest
    if direction is Direction.FUTURE:
        return next(value for value in values if value.latest and value.latest >= day)
    past = next(value for value in reversed(values) if value.earliest and value.earliest <= day)
    doubtful = _LONG_AGO["day" if past.earliest == past.latest else "month"]
    near = _distance(nearest, day) < _SOON
    return nearest if near and _distance(past, day) >= doubtful else past
