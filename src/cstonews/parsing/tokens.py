"""Tokens: the words and marks of a text, found in one pass and shared by every step."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from attrs import field, frozen

from cstonews.parsing.word_table import WordTable, plain

if TYPE_CHECKING:
    from cstonews.parsing.signs import Sign, Signs

_LETTER = r"[0-9A-Z_a-z\w]"
"""``\\w``, with those first that a pattern tells by a table of bits."""
_TOKEN = re.compile(
    rf"""(
    {_LETTER}(?:                                          # each way in is one set of marks:
      {_LETTER}*+(?![-‐‑'’.])                             # most words: nothing goes on
    | \w++(?:[-‐‑'’](?!s\b)\w+)*                          # Secretary-General  don’t
      (?:\.(?:com|org|net|info|a[mz]|A[Zz]|by|eu|ge|k[gz]|ru|tj|tv|u[akz])\b)?   # 24.kg
    | \.(?:\w\.)+                                        # U.S.  a.m.
    | (?:[-‐‑'’](?!s\b)\w+)*                             # O’Brien  a  7
    )
  | ['’]s\b                                              # the possessive: Afghanistan | ’s
  | [^\w\s]                                              # every other mark alone
    )""",
    re.VERBOSE,
)
"""Where none of the ways in fits, at a blank, the pattern is done at once."""


@frozen(eq=False)
class Tokens:
    """The tokens of a text as parallel lists.

    ``words`` are as printed, ``lower`` the same in lower case with straight
    apostrophes and plain hyphens, for lookups; ``starts`` and ``ends`` are
    half-open offsets in code points, ascending.
    """

    text: str
    words: list[str] = field(repr=False)
    lower: list[str] = field(repr=False)
    starts: list[int] = field(repr=False)
    ends: list[int] = field(repr=False)

    def __len__(self) -> int:
        """Return how many tokens there are."""
        return len(self.words)

    def first_from(self, offset: int) -> int:
        """Return the index of the first token that starts at ``offset`` or later."""
        return bisect_left(self.starts, offset)

    def first_ending_after(self, offset: int) -> int:
        """Return the index of the first token that ends after ``offset``."""
        return bisect_right(self.ends, offset)

    def where(self, sign: Sign) -> list[int]:
        """Return the indexes of the tokens that have the sign, ascending."""
        return [found.start() for found in sign.having.finditer(self.signs.bits)]

    @cached_property
    def signs(self) -> Signs:
        """What each word is by itself."""
        # its words are those of steps that need tokens themselves
        from cstonews.parsing.sign_table import find_signs  # noqa: PLC0415

        return find_signs(self.words)


_LOWER = WordTable(plain)


def find_tokens(text: str) -> Tokens:
    """Split ``text`` into tokens; blanks belong to none.

    >>> find_tokens("Afghanistan’s Vice-President, U.S. envoys").words
    ['Afghanistan', '’s', 'Vice-President', ',', 'U.S.', 'envoys']
    """
    pieces = _TOKEN.split(text)  # what stands between the tokens, and they, by turns
    reached = list(accumulate(map(len, pieces)))
    words = pieces[1::2]
    return Tokens(
        text=text,
        words=words,
        lower=list(map(_LOWER.__getitem__, words)),
        starts=reached[:-1:2],
        ends=reached[1::2],
    )
