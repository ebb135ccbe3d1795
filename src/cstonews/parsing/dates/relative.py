"""Dates by their distance: today, last month, three days ago, the day before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.parsing.dates.calendar import find_month_first
from cstonews.parsing.dates.expressions import (
    Base,
    Calendar,
    Expression,
    Fault,
    MonthDay,
    Point,
    Shift,
    Unit,
    Weekday,
    Weekend,
)
from cstonews.parsing.dates.years import read_year_after

if TYPE_CHECKING:
    from cstonews.parsing.dates.cursor import Cursor

UNITS = frozenset(("day", "week", "weekend", "month", "quarter", "year"))
"""The units that "last", "this" and the like stand before."""
_AGO = {"ago": -1}
_EARLIER = {"earlier": -1, "later": 1}
_BEFORE = {"before": -1, "prior": -1, "after": 1, "afterwards": 1}
_BEFORE_THAT = frozenset(("", "earlier", "later", "on"))
_FIRST_QUARTER = 33
_QUARTERS = 4
_HOURS = 24
_MOST_UNITS = 1000


def with_article(cursor: Cursor, i: int) -> int:
    """Return the index of the article before a token, or else its own."""
    return i - 1 if cursor.at(i - 1) == "the" else i


def is_free(cursor: Cursor, i: int) -> bool:
    """Tell whether nothing follows that the words before belong to: "the day before, …"."""
    word = cursor.at(i)
    return not word[:1].isalnum() or word in cursor.words.classes.after_told


def find_day_word(cursor: Cursor, i: int) -> Expression | None:
    """Read today, tonight, yesterday, tomorrow; not "Russia Today"."""
    if cursor.capital(i) and cursor.capital(i - 1) and cursor.at(i - 1).isalnum():
        return None
    return Expression(i, i + 1, Shift(Unit.DAY, cursor.words.days[cursor.at(i)]))


def find_lean(cursor: Cursor, i: int) -> Expression | None:
    """Read what begins with last, this, next, coming: "last Monday", "this year"."""
    lean = cursor.words.leans[cursor.at(i)]
    at = i + 1
    if cursor.at(i) == "this" and cursor.at(at) in {"coming", "past"}:
        lean = 1 if cursor.at(at) == "coming" else -1
        at += 1
    at += cursor.at(at) in cursor.words.classes.year_kinds and cursor.at(at + 1) == "year"
    word = cursor.at(at)
    if word in UNITS:
        return _lean_unit(cursor, i, at, lean)
    if word in cursor.words.classes.times_of_day:
        base = Base.TOLD if lean > 0 else Base.PUBLISHED
        return Expression(i, at + 1, Shift(Unit.DAY, lean, base))
    if word in cursor.words.weekdays and cursor.capital(at):
        return _lean_on(i, find_weekday(cursor, at), lean)
    if word in cursor.words.seasons:
        season = Point(None, cursor.words.seasons[word])
        return Expression(i, at + 1, Calendar(season, lean=lean))
    return _lean_on(i, find_month_first(cursor, at), lean)


def _lean_unit(cursor: Cursor, i: int, at: int, lean: int) -> Expression | None:
    word = cursor.at(at)
    if word == "day" and cursor.at(i) == "next":
        if cursor.at(at + 1) in {"after", "before"}:
            return None
        return Expression(with_article(cursor, i), at + 1, Shift(Unit.DAY, 1, Base.TOLD))
    stretch = cursor.at(i - 1) == "the" and cursor.at(i) != "coming"  # "over the last year"
    if word == "day" or stretch:
        return None
    return Expression(i, at + 1, Shift(Unit(word), lean))


def _lean_on(i: int, found: Expression | None, lean: int) -> Expression | None:
    """Add the lean to the weekday or month it stands before."""
    if found is None or isinstance(found.meaning, Fault):
        return found
    if isinstance(found.meaning, Weekday):
        return Expression(i, found.last, found.meaning._replace(lean=lean))
    if isinstance(found.meaning, Calendar) and found.meaning.start.year is None:
        return Expression(i, found.last, found.meaning._replace(lean=lean))
    return found


def find_told_lean(cursor: Cursor, i: int) -> Expression | None:
    """Read "the same day", "the following year", "the previous Friday", "that month"."""
    shift = cursor.words.told_leans[cursor.at(i)]
    word = cursor.at(i + 1)
    first = i - 1 if cursor.at(i - 1) in {"the", "that"} else i
    of_event = cursor.at(i + 2) in {"after", "before"} and not is_free(cursor, i + 3)
    vague = cursor.at(i) == "that" and word == "day" and cursor.at(i - 1) not in _BEFORE_THAT
    if of_event or vague:
        return None
    if word in UNITS:
        return Expression(first, i + 2, Shift(Unit(word), shift, Base.TOLD))
    if word in cursor.words.classes.times_of_day:
        return Expression(first, i + 2, Shift(Unit.DAY, shift, Base.TOLD))
    if word in cursor.words.weekdays and cursor.capital(i + 1) and shift:
        weekday = Weekday(cursor.words.weekdays[word], shift, base=Base.TOLD)
        return Expression(first, i + 2, weekday)
    return None


def find_current(cursor: Cursor, i: int) -> Expression | None:
    """Read "the current year"."""
    at = i + 1 + (cursor.at(i + 1) in cursor.words.classes.year_kinds)
    word = cursor.at(at)
    if word not in UNITS or word == "day":
        return None
    return Expression(with_article(cursor, i), at + 1, Shift(Unit(word), 0))


def find_unit(cursor: Cursor, i: int) -> Expression | None:
    """Read what a unit is the heart of: "three days ago", "the day before", "year's end"."""
    at = i + 1 + 2 * (cursor.at(i + 1) == "or" and cursor.at(i + 2) == "so")
    word = cursor.at(at)
    if word in _AGO or word in _EARLIER or word in _BEFORE:
        return _find_distance(cursor, i, at)
    if cursor.at(i) == "year" and "end" in {word, word == "'s" and cursor.at(at + 1)}:
        last = at + 1 + (word != "end")
        return Expression(with_article(cursor, i), last, Shift(Unit.YEAR, 0))
    if cursor.at(i) == "quarter":
        return _find_quarter(cursor, i)
    if cursor.at(i - 1) == "the":
        return _find_the_unit(cursor, i)
    return None


def _find_distance(cursor: Cursor, i: int, at: int) -> Expression | None:
    """Read "three days ago", "a year earlier", "the day before", "the day after tomorrow"."""
    word = cursor.at(at)
    unit = Unit(cursor.words.units[cursor.at(i)])
    beyond = cursor.words.days.get(cursor.at(at + 1), 0)
    if unit is Unit.DAY and word in _BEFORE and _BEFORE[word] * beyond > 0:
        return Expression(with_article(cursor, i), at + 2, Shift(Unit.DAY, 2 * beyond))
    if cursor.at(at + 1) == "than" or (word in _BEFORE and not is_free(cursor, at + 1)):
        return None
    sign = {**_AGO, **_EARLIER, **_BEFORE}[word]
    number = 1 if cursor.at(i - 1) == "the" and word in _BEFORE else _number(cursor, i - 1)
    if number is None or unit is Unit.WEEKEND or (number > 1 and sign > 0):
        return None  # "two days later" mostly counts from an event, not from a date
    about = at > i + 1 or cursor.at(i - 2) in cursor.words.classes.roughly
    base = Base.PUBLISHED if word in _AGO else Base.TOLD
    return Expression(i - 1, at + 1, _count(unit, sign * number, base, about=about))


def _count(unit: Unit, count: int, base: Base, *, about: bool) -> Shift:
    """Count in units that the calendar has; weeks and decades do so roughly."""
    if unit is Unit.WEEK:
        return Shift(Unit.DAY, 7 * count, base, about=True)
    if unit is Unit.DECADE:
        return Shift(Unit.YEAR, 10 * count, base, about=True)
    return Shift(unit, count, base, about=about)


def _number(cursor: Cursor, i: int) -> int | None:
    word = cursor.at(i)
    if word.isascii() and word.isdigit() and not cursor.joined(i):
        return int(word) if len(word) < len(str(_MOST_UNITS)) else None
    numbers = cursor.words.numbers
    tens, _, ones = word.partition("-")
    if ones in cursor.words.spoken.ones and tens in numbers:
        return numbers[tens] + numbers[ones]  # thirty-three
    return numbers.get(word)


def _find_quarter(cursor: Cursor, i: int) -> Expression | None:
    """Read "the third quarter of 2021"."""
    number = cursor.ordinal(i - 1)
    if number is None or number > _QUARTERS:
        return None
    tail = read_year_after(cursor, i + 1)
    first = with_article(cursor, i - 1)
    month = _FIRST_QUARTER + number - 1
    if tail is None:
        of = cursor.at(i + 1) == "of"  # "a third quarter of the sum"
        return None if of else Expression(first, i + 1, Calendar(Point(None, month)))
    return Expression(first, tail.last, Calendar(Point(tail.year, month), year_by=tail.year_by))


def _find_the_unit(cursor: Cursor, i: int) -> Expression | None:
    """Read "later in the month", "the rest of the year"."""
    word, before, link = cursor.at(i), cursor.at(i - 3), cursor.at(i - 2)
    if word == "weekend":
        placed = link in {"at", "during", "on", "over"} and is_free(cursor, i + 1)
        return Expression(i - 1, i + 1, Weekend()) if placed else None
    later = link == "in" and before in {"earlier", "later", "early", "late"}
    rest = link == "of" and before in {"half", "months", "quarter", "remainder", "rest"}
    if word not in UNITS or not (later or (rest and word != "day")):
        return None
    base = Base.TOLD if word == "day" else Base.PUBLISHED
    return Expression(i - 1, i + 1, Shift(Unit(word), 0, base))


def find_weekday(cursor: Cursor, i: int) -> Expression | None:
    """Read "Monday", "Tuesday of next week"; not "every Friday", "The Sunday Times"."""
    classes = cursor.words.classes
    if not cursor.capital(i) or cursor.at(i - 1) in classes.not_before_weekdays:
        return None
    if cursor.at(i + 1) in classes.not_after_weekdays and cursor.capital(i + 1):
        return None
    number = cursor.words.weekdays[cursor.at(i)]
    at = i + 1 + (cursor.at(i + 1) == "of")
    lean = cursor.words.leans.get(cursor.at(at))
    if lean is not None and cursor.at(at + 1) == "week":
        return Expression(i, at + 2, Weekday(number, week=Shift(Unit.WEEK, lean)))
    return Expression(i, i + 1, Weekday(number))


def find_season(cursor: Cursor, i: int) -> Expression | None:
    """Read "spring 2021", "in the summer"; not "the fall of the city"."""
    season = cursor.words.seasons[cursor.at(i)]
    tail = read_year_after(cursor, i + 1)
    if tail:
        meaning = Calendar(Point(tail.year, season), year_by=tail.year_by)
        return Expression(i, tail.last, meaning)
    article = cursor.at(i - 1) == "the"
    placed = cursor.at(i - 1 - article) in cursor.words.classes.before_seasons
    ambiguous = cursor.at(i) == "fall" and (not article or cursor.at(i + 1) == "of")
    if not placed or ambiguous or not is_free(cursor, i + 1):
        return None
    return Expression(i - article, i + 1, Calendar(Point(None, season)))


def find_month_day(cursor: Cursor, i: int) -> Expression | None:
    """Read "on the 15th", "the 15th of this month"."""
    day = cursor.ordinal(i)
    if day is None or cursor.at(i - 1) != "the":
        return None
    link, lean, unit = (cursor.at(i + at) for at in (1, 2, 3))
    if link == "of" and unit == "month" and lean in {"the", *cursor.words.leans}:
        count = cursor.words.leans.get(lean, 0)
        return Expression(i - 1, i + 4, MonthDay(day, Shift(Unit.MONTH, count)))
    dated = cursor.at(i - 2) in {"on", "by", "until", "since", "from"}
    return Expression(i - 1, i + 1, MonthDay(day)) if dated and is_free(cursor, i + 1) else None


def find_hour(cursor: Cursor, i: int) -> Expression | None:
    """Find an hour that no clock has: "25 o'clock"."""
    hour = _number(cursor, i - 1)
    if hour is None or hour <= _HOURS:
        return None
    return Expression(i - 1, i + 1, Fault("impossible-date", f"there is no hour {hour}"))
