"""A stretch of tokens to read temporal expressions from, with nothing beyond its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.dates.words import DateWords, load_date_words

if TYPE_CHECKING:
    from cstonews.parsing.tokens import Tokens

_DAYS = {str(day): day for day in range(1, 32)} | {f"{day:02}": day for day in range(1, 10)}
_SUFFIXES = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
_ORDINALS = {f"{day}{_SUFFIXES.get(day, 'th')}": day for day in range(1, 32)}
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


class Cursor(NamedTuple):
    """The tokens from ``first`` to ``last``, half-open, and the words to know them by.

    Asking for a token outside gives an empty word, so that no rule has to look where
    the stretch ends.
    """

    tokens: Tokens
    first: int
    last: int
    words: DateWords

    @classmethod
    def of(cls, tokens: Tokens, first: int, last: int) -> Cursor:
        """Make the cursor of a stretch, with the table that ships."""
        return cls(tokens, first, last, load_date_words())

    def at(self, index: int) -> str:
        """Return the token in lower case."""
        return self.tokens.lower[index] if self.first <= index < self.last else ""

    def printed(self, index: int) -> str:
        """Return the token as printed."""
        return self.tokens.words[index] if self.first <= index < self.last else ""

    def capital(self, index: int) -> bool:
        """Tell whether the token begins with a capital."""
        return self.printed(index)[:1].isupper()

    def joined(self, index: int) -> bool:
        """Tell whether no blank stands before the token."""
        tokens = self.tokens
        return self.first < index < self.last and tokens.ends[index - 1] == tokens.starts[index]

    def day(self, index: int) -> int | None:
        """Return the day of the month that is printed in digits: 3, 03 or 3rd."""
        return self.read_day(self.at(index))

    @staticmethod
    def read_day(word: str) -> int | None:
        """Return the day of the month that a word stands for: 3, 03 or 3rd."""
        return _DAYS.get(word) or _ORDINALS.get(word)

    def ordinal(self, index: int) -> int | None:
        """Return the day of the month that is printed as an ordinal: 3rd or third."""
        word = self.at(index)
        return _ORDINALS.get(word) or self.words.ordinals.get(word)

    def year(self, index: int) -> int | None:
        """Return the year that is printed in four digits."""
        return read_year(self.at(index))

    def month(self, index: int) -> int | None:
        """Return the month of a capitalized name, in full or short."""
        if not self.capital(index):
            return None
        word = self.at(index)
        return self.words.months.get(word) or self.words.short_months.get(word)

    def after_month(self, index: int) -> int:
        """Return the index after a month's name and the stop of its abbreviation."""
        short = self.at(index) in self.words.short_months
        stop = short and self.at(index + 1) == "." and self.joined(index + 1)
        return index + 1 + stop


def read_year(word: str) -> int | None:
    """Return the year that four digits stand for."""
    if len(word) != len("2021") or not (word.isascii() and word.isdigit()):
        return None
    year = int(word)
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else None
