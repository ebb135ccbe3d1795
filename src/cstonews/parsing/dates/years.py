"""Years: in digits, in words, by their distance, and which numbers are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.edtf import EDTF
from cstonews.parsing.dates.cursor import read_year
from cstonews.parsing.dates.expressions import (
    Base,
    Calendar,
    Expression,
    Fixed,
    Point,
    Shift,
    Unit,
)

if TYPE_CHECKING:
    from cstonews.parsing.dates.cursor import Cursor

_LIKELY = range(1800, 2101)
_CERTAIN = range(1900, 2101)
_SHORT_DECADES = frozenset(("50", "60", "70", "80", "90"))


class YearRead(NamedTuple):
    """A year that was read: its number or its distance, and the token after it."""

    year: int | None
    year_by: Shift | None
    last: int


def find_year(cursor: Cursor, i: int) -> Expression | None:
    """Read a year that stands alone, or two as a range: 2012, 2014–2017, 2020/21."""
    first = cursor.year(i)
    if first is None or not _is_year(cursor, i, first):
        return None
    second, last = _range_end(cursor, i, first)
    if cursor.at(last) in cursor.words.classes.not_after_years:
        return None
    end = Point(second) if second else None
    return Expression(i, last, Calendar(Point(first), end))


def _is_year(cursor: Cursor, i: int, year: int) -> bool:
    classes = cursor.words.classes
    before = cursor.at(i - 1)
    if year not in _LIKELY or _is_part_of_number(cursor, i):
        return False
    if before in classes.before_years:
        return year in _CERTAIN or before in {"in", "since", "year"}
    named = cursor.capital(i - 1) and before not in classes.determiners and i - 1 > cursor.first
    if (
        before == "the"
        and cursor.capital(i + 1)
        and cursor.at(i + 1) not in classes.not_after_years
    ):
        return year in _CERTAIN  # "the 2000 Olympics"
    if year % 100 == 0 or year not in _CERTAIN or named:
        return False  # "2000 left", "Vostok 2018"
    return _label(cursor, i) not in classes.not_before_years


def _label(cursor: Cursor, i: int) -> str:
    """Return the word before, or before its stop: "No. 2012"."""
    stopped = cursor.at(i - 1) == "." and cursor.joined(i - 1)
    return cursor.at(i - 2 if stopped else i - 1)


def _is_part_of_number(cursor: Cursor, i: int) -> bool:
    """Tell whether marks join it to other digits or signs: 1,992 or 1992.5 or №1992."""
    return _touches(cursor, i - 1, i, i - 2) or _touches(cursor, i + 1, i + 1, i + 2)


def _touches(cursor: Cursor, mark: int, at: int, beyond: int) -> bool:
    word = cursor.at(mark)
    if not word or not cursor.joined(at):
        return False
    further = cursor.at(beyond)[:1].isdigit() and cursor.joined(max(mark, beyond))
    return word in "$€£#№_@+~" or (word in ".,:" and further)


def _range_end(cursor: Cursor, i: int, first: int) -> tuple[int | None, int]:
    """Return the second year of a range and the token after it."""
    mark = cursor.at(i + 1)
    if mark not in {"-", "–", "—", "/"}:
        return None, i + 1
    word = cursor.at(i + 2)
    short = mark == "/" and cursor.joined(i + 1) and cursor.joined(i + 2)
    second = _second_year(first, word) if short else read_year(word)
    return (second, i + 3) if second and second > first else (None, i + 1)


def _second_year(first: int, word: str) -> int | None:
    """Read the second year of a pair, which may be short: 2020/21."""
    if len(word) == len("21") and word.isascii() and word.isdigit():
        return first - first % 100 + int(word)
    return read_year(word)


def find_hyphened_years(cursor: Cursor, i: int, pieces: list[str]) -> Expression | None:
    """Read two years that a hyphen makes one token: 2014-2017."""
    first, second = read_year(pieces[0]), _second_year(int(pieces[0]), pieces[1])
    if first is None or first not in _CERTAIN or not second or second <= first:
        return None
    if _label(cursor, i) in cursor.words.classes.not_before_years:
        return None
    return Expression(i, i + 1, Calendar(Point(first), Point(second)))


def read_year_after(cursor: Cursor, i: int) -> YearRead | None:
    """Read the year after a day or month: "2021", ", 2021", "of this year", "last year"."""
    start = i + (cursor.at(i) in {",", "of"})
    year = cursor.year(start)
    if year is None:
        spoken = read_spoken_year(cursor, start)
        return YearRead(spoken[0], None, spoken[1]) if spoken else _read_distance(cursor, start)
    if _is_part_of_number(cursor, start) or year not in _LIKELY:
        return None
    if cursor.at(start + 1) in cursor.words.classes.not_after_years:
        return None
    return YearRead(year, None, start + 1)


def _read_distance(cursor: Cursor, i: int) -> YearRead | None:
    i += cursor.at(i) == "the"
    words = cursor.words
    lean = cursor.at(i)
    if cursor.at(i + 1) != "year":
        return None
    if lean == "current":
        return YearRead(None, Shift(Unit.YEAR, 0), i + 2)
    if lean in words.leans:
        return YearRead(None, Shift(Unit.YEAR, words.leans[lean]), i + 2)
    if lean in words.told_leans:
        return YearRead(None, Shift(Unit.YEAR, words.told_leans[lean], Base.TOLD), i + 2)
    return None


def find_spoken_year(cursor: Cursor, i: int) -> Expression | None:
    """Read a year in words: "nineteen ninety-two", "the year two thousand"."""
    spoken = read_spoken_year(cursor, i)
    return Expression(i, spoken[1], Calendar(Point(spoken[0]))) if spoken else None


def read_spoken_year(cursor: Cursor, i: int) -> tuple[int, int] | None:
    """Return the year in words that starts here, and the token after it."""
    word = cursor.at(i)
    spoken = cursor.words.spoken
    if word == "two" and cursor.at(i + 1) == "thousand" and cursor.at(i - 1) == "year":
        return 2000, i + 2
    if word not in spoken.hundreds:
        return None
    tens, _, ones = cursor.at(i + 1).partition("-")
    if tens not in spoken.tens or (ones and ones not in spoken.ones):
        return None
    last = i + 2
    if not ones and spoken.tens[tens] >= 20 and cursor.at(last) in spoken.ones:  # noqa: PLR2004  (ninety two, not nineteen two)
        ones, last = cursor.at(last), last + 1
    return spoken.hundreds[word] * 100 + spoken.tens[tens] + spoken.ones.get(ones, 0), last


def find_decade(cursor: Cursor, i: int) -> Expression | None:
    """Read a decade in digits: 1990s, the 90s."""
    digits = cursor.at(i).removesuffix("s")
    if read_year(digits):
        return _decade(i, digits[:3]) if digits.endswith("0") else None
    named = cursor.at(i - 1) in {"the", "'", "’", *cursor.words.classes.parts}
    return _decade(i, f"19{digits[0]}") if named and digits in _SHORT_DECADES else None


def find_spoken_decade(cursor: Cursor, i: int) -> Expression | None:
    """Read a decade in words: the nineties."""
    named = cursor.at(i - 1) in {"the", *cursor.words.classes.parts}
    return _decade(i, str(cursor.words.decades[cursor.at(i)])) if named else None


def _decade(i: int, stem: str) -> Expression:
    return Expression(i, i + 1, Fixed(EDTF.parse(f"{stem}X")))
