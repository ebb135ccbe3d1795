"""The grammar: which words begin a temporal expression, and which rule reads on."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cstonews.edtf import EDTF
from cstonews.parsing.dates.calendar import find_month_first
from cstonews.parsing.dates.expressions import (
    Calendar,
    Expression,
    Fixed,
    Point,
    Shift,
    Unit,
)
from cstonews.parsing.dates.numeric import find_digits
from cstonews.parsing.dates.relative import (
    UNITS,
    find_current,
    find_day_word,
    find_hour,
    find_lean,
    find_month_day,
    find_season,
    find_told_lean,
    find_unit,
    find_weekday,
    with_article,
)
from cstonews.parsing.dates.words import DateWords, load_date_words
from cstonews.parsing.dates.years import (
    find_spoken_decade,
    find_spoken_year,
    read_year_after,
)
from cstonews.parsing.signs import Sign

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cstonews.parsing.dates.cursor import Cursor
    from cstonews.parsing.tokens import Tokens

    Rule = Callable[[Cursor, int], Expression | None]

_DIGITS = frozenset("0123456789")
_HALVES = {"first": 1, "1st": 1, "second": 7, "2nd": 7, "latter": 7}
_HALF_MONTHS = 5


def is_trigger(word: str) -> bool:
    """Tell whether a lower-case word can begin a temporal expression, or be its heart."""
    return word in load_rules() or word[0] in _DIGITS


def find_hits(tokens: Tokens) -> list[int]:
    """Return the tokens that a rule is for, in order."""
    ahead, lower = load_words_ahead(), tokens.lower
    last = len(lower) - 1
    return [
        i
        for i in tokens.where(Sign.DATE)
        if lower[i] not in ahead or (i < last and lower[i + 1] in ahead[lower[i]])
    ]


def find_expressions(cursor: Cursor, hits: Iterable[int]) -> Iterator[Expression]:
    """Yield the temporal expressions of a stretch, which never overlap, in order."""
    done = cursor.first
    for i in hits:
        found = find_at(cursor, i) if i >= done else None
        if found and found.first >= done:
            yield found
            done = found.last


def find_at(cursor: Cursor, i: int) -> Expression | None:
    """Read the expression that the token begins or is the heart of."""
    word = cursor.at(i)
    if "0" <= word[:1] <= "9":
        return _name(cursor, find_digits(cursor, i) or find_month_day(cursor, i))
    rule = load_rules().get(word)
    return _name(cursor, rule(cursor, i)) if rule else None


def _name(cursor: Cursor, found: Expression | None) -> Expression | None:
    """Recognize the day of an event that its day names: "the September 11 attacks"."""
    meaning = found and found.meaning
    if found is None or not isinstance(meaning, Calendar) or meaning.start.year or meaning.end:
        return found
    if meaning.start.day is None:
        return found
    day = f"{meaning.start.month:02}-{meaning.start.day:02}"
    around = {cursor.at(found.first - 2), cursor.at(found.last), cursor.at(found.last + 1)}
    for named in cursor.words.named:
        if named.day.endswith(day) and not named.near.isdisjoint(around):
            return found._replace(meaning=Fixed(EDTF.parse(named.day), named.title))
    return found


@cache
def load_rules() -> dict[str, Rule]:
    """Return the rule that each trigger word calls."""
    words = load_date_words()
    rules: dict[str, Rule] = dict.fromkeys(words.short_months, find_month_first)
    tables: tuple[tuple[dict[str, int] | frozenset[str] | tuple[str, ...], Rule], ...] = (
        (words.spoken.hundreds, find_spoken_year),
        (("two",), find_spoken_year),
        (words.decades, find_spoken_decade),
        (words.days, find_day_word),
        (words.leans, find_lean),
        (words.told_leans, find_told_lean),
        (("current",), find_current),
        (("half",), find_half),
        (("o'clock",), find_hour),
        (tuple(words.units), find_unit),
        (words.seasons, find_season),
        (words.classes.parts, find_part),
        (words.classes.part_nouns, find_part_noun),
        (words.classes.year_ends, find_year_end),
        (words.classes.years_ago, find_year_ago),
        (tuple(_hyphened(words)), find_hyphened),
        (words.short_weekdays, find_dated_weekday),
        (words.weekdays, find_full_weekday),
        (words.months, find_month_first),
    )
    for triggers, rule in tables:
        rules.update(dict.fromkeys(triggers, rule))
    return rules


@cache
def load_words_ahead() -> dict[str, frozenset[str]]:
    """Return what must follow the words that mostly begin no expression: "that", "this"."""
    words = load_date_words()
    told = UNITS | words.classes.times_of_day | words.weekdays.keys()
    named = words.seasons.keys() | words.months.keys() | words.short_months.keys()
    lean = told | named | words.classes.year_kinds | {"coming", "past"}
    return {
        **dict.fromkeys(words.leans, frozenset(lean)),
        **dict.fromkeys(words.told_leans, frozenset(told)),
        "current": UNITS | words.classes.year_kinds,
        "half": frozenset(("of",)),
        "two": frozenset(("thousand",)),
    }


def _hyphened(words: DateWords) -> Iterator[str]:
    """Yield mid-July, late-2021, June-July and their like."""
    months = (*words.months, "sept")
    for part in (*words.classes.parts, *words.classes.part_nouns):
        yield from (f"{part}-{month}" for month in months)
        yield from (f"{part}-{year}" for year in range(1900, 2101))
        yield from (f"{part}-{year}s" for year in range(1900, 2101, 10))
    for month in months:
        yield from (f"{month}-{second}" for second in months)


def find_hyphened(cursor: Cursor, i: int) -> Expression | None:
    """Read a token of a part and a month or year, or of two months: mid-July, June-July."""
    part, _, rest = cursor.at(i).partition("-")
    months = cursor.words.months | cursor.words.short_months
    if part in months:
        return _hyphened_months(cursor, i, months[part], months[rest])
    if rest in months:
        tail = read_year_after(cursor, i + 1)
        if tail:
            point = Point(tail.year, months[rest])
            return Expression(i, tail.last, Calendar(point, None, tail.year_by, about=True))
        return Expression(i, i + 1, Calendar(Point(None, months[rest]), about=True))
    year = int(rest.removesuffix("s"))
    if rest.endswith("s"):
        return Expression(i, i + 1, Fixed(EDTF.parse(f"{year // 10}X~")))
    return Expression(i, i + 1, Calendar(Point(year), about=True))


def _hyphened_months(cursor: Cursor, i: int, first: int, second: int) -> Expression | None:
    if not cursor.capital(i):
        return None
    tail = read_year_after(cursor, i + 1)
    year, year_by, last = tail or (None, None, i + 1)
    return Expression(i, last, Calendar(Point(None, first), Point(year, second), year_by))


def find_full_weekday(cursor: Cursor, i: int) -> Expression | None:
    """Read a weekday, with the date that follows it: "Monday, August 23"."""
    return find_dated_weekday(cursor, i) or find_weekday(cursor, i)


def find_dated_weekday(cursor: Cursor, i: int) -> Expression | None:
    """Read a weekday before a date: "Mon, 23 Aug 2021"."""
    words = cursor.words
    word = cursor.at(i)
    at = i + 1 + (cursor.at(i + 1) == "." and word in words.short_weekdays)
    at += cursor.at(at) == ","
    at += cursor.at(at) == "the" and cursor.day(at + 1) is not None
    dated = cursor.month(at) is not None or "0" <= cursor.at(at)[:1] <= "9"
    found = find_at(cursor, at) if dated and cursor.capital(i) else None
    if found is None or not isinstance(found.meaning, Calendar):
        return None
    if found.meaning.start.day is None or found.meaning.end is not None:
        return None
    weekday = words.weekdays.get(word, words.short_weekdays.get(word))
    return Expression(i, found.last, found.meaning._replace(weekday=weekday))


def find_part(cursor: Cursor, i: int) -> Expression | None:
    """Read "early 2022", "late in August", "late last year", "early on Monday"."""
    at = i + 1 + (cursor.at(i + 1) in {"in", "on", "-"})
    at += cursor.at(at) == "the"
    found = _find_plain(cursor, at)
    if found is None or found.first < i:
        return None
    return Expression(i, found.last, _about(found).meaning)


def find_part_noun(cursor: Cursor, i: int) -> Expression | None:
    """Read "the end of August", "the beginning of next year", "the end of the month"."""
    if cursor.at(i + 1) != "of":
        return None
    first = with_article(cursor, i)
    article = cursor.at(i + 2) == "the"
    at = i + 2 + article
    unit = cursor.at(at)
    if article and unit in {"week", "month", "quarter", "year"}:
        return Expression(first, at + 1, Shift(Unit(unit), 0))
    found = _find_plain(cursor, at)
    if found is None or found.first < i or _is_day(found):
        return None
    month = isinstance(found.meaning, Calendar) and found.meaning.start.month
    meaning = _about(found).meaning if month else found.meaning
    return Expression(first, found.last, meaning)


def _find_plain(cursor: Cursor, i: int) -> Expression | None:
    """Read an expression that is no part of a longer time itself."""
    classes = cursor.words.classes
    part = cursor.at(i) in classes.parts or cursor.at(i) in classes.part_nouns
    return None if part else find_at(cursor, i)


def _is_day(found: Expression) -> bool:
    meaning = found.meaning
    if isinstance(meaning, Calendar):
        return meaning.start.day is not None
    return not isinstance(meaning, Fixed) and (
        not isinstance(meaning, Shift) or meaning.unit is Unit.DAY
    )


def _about(found: Expression) -> Expression:
    """Make what is longer than a day approximate."""
    meaning = found.meaning
    if isinstance(meaning, Fixed):
        return found._replace(meaning=meaning._replace(value=meaning.value.about()))
    if isinstance(meaning, (Calendar, Shift)) and not _is_day(found):
        return found._replace(meaning=meaning._replace(about=True))
    return found


def find_year_end(cursor: Cursor, i: int) -> Expression | None:
    """Read "year-end", the end of the year that runs."""
    return Expression(with_article(cursor, i), i + 1, Shift(Unit.YEAR, 0))


def find_year_ago(cursor: Cursor, i: int) -> Expression | None:
    """Read "year-ago" and "year-earlier" before a noun."""
    return Expression(with_article(cursor, i), i + 1, Shift(Unit.YEAR, -1))


def find_half(cursor: Cursor, i: int) -> Expression | None:
    """Read "the first half of 2021", "the second half of this year", "of August"."""
    month = _HALVES.get(cursor.at(i - 1))
    if month is None or cursor.at(i + 1) != "of":
        return None
    first = with_article(cursor, i - 1)
    tail = read_year_after(cursor, i + 1)
    if tail:
        start, end = Point(tail.year, month), Point(tail.year, month + _HALF_MONTHS)
        return Expression(first, tail.last, Calendar(start, end, tail.year_by))
    if cursor.at(i + 2) == "the" and cursor.at(i + 3) == "year":
        start, end = Point(None, month), Point(None, month + _HALF_MONTHS)
        return Expression(first, i + 4, Calendar(start, end, Shift(Unit.YEAR, 0)))
    found = _find_plain(cursor, i + 2)
    return Expression(first, found.last, _about(found).meaning) if found else None
