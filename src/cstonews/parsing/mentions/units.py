"""Units: tokens as keys for looking names up, with hyphenated words taken apart."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import compress
from operator import ne
from typing import TYPE_CHECKING

from attrs import field, frozen

from cstonews.facts.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cstonews.parsing.tokens import Tokens

_PIECE = re.compile(r"[^-‐‑]+")
_ACCENTED = re.compile(r"[^\W\d_\x00-\x7f]")
_SHORT = 2
"""Shorter tokens are whole: a letter, a mark, the possessive."""


@frozen(eq=False)
class Units:
    """The words and marks of a text, as parallel lists.

    ``keys`` are in plain lower-case letters: no accents, no apostrophes inside.
    "Tajik-Afghan" is two units. ``starts`` and ``ends`` are offsets into ``text``.
    ``odd`` are the tokens that were rewritten or taken apart, ``firsts`` the units they
    begin with, ``spare`` how many units more than tokens there are before each.
    """

    text: str
    keys: list[str] = field(repr=False)
    starts: list[int] = field(repr=False)
    ends: list[int] = field(repr=False)
    odd: list[int] = field(factory=list, repr=False)
    firsts: list[int] = field(factory=list, repr=False)
    spare: list[int] = field(factory=lambda: [0], repr=False)

    def __len__(self) -> int:
        """Return how many units there are."""
        return len(self.keys)

    def unit_of(self, token: int) -> int:
        """Return the first unit of a token."""
        return token + self.spare[bisect_left(self.odd, token)]

    def token_of(self, unit: int) -> int:
        """Return the token that a unit is, or is part of."""
        after = bisect_right(self.firsts, unit)
        token = unit - self.spare[after]
        return max(token, self.odd[after - 1]) if after else token

    def printed(self, first: int, last: int) -> str:
        """Return the characters of the units ``first`` to ``last``, half-open."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def capital(self, unit: int) -> bool:
        """Tell whether the unit begins with a capital letter."""
        return self.text[self.starts[unit]].isupper()

    def broken(self, unit: int) -> bool:
        """Tell whether a line ends before the unit."""
        return "\n" in self.text[self.ends[unit - 1] : self.starts[unit]]


def find_units(tokens: Tokens) -> Units:
    """Take hyphenated words apart and make every word a key.

    >>> from cstonews.parsing.tokens import find_tokens
    >>> find_units(find_tokens("Erdoğan on the Tajik-Afghan border")).keys
    ['erdogan', 'on', 'the', 'tajik', 'afghan', 'border']
    """
    odd = _odd(tokens)
    if not odd:
        return Units(tokens.text, tokens.lower, tokens.starts, tokens.ends)
    units = Units(tokens.text, [], [], [], odd)
    done = 0
    for index in odd:
        _copy(tokens, done, index, units)
        units.firsts.append(len(units.keys))
        _split(tokens, index, units)
        done = index + 1
        units.spare.append(len(units.keys) - done)
    _copy(tokens, done, len(tokens), units)
    return units


def find_capitals(tokens: Tokens, units: Units) -> list[int]:
    """Return the units that begin with a capital letter, in order."""
    changed = compress(range(len(tokens)), map(ne, tokens.words, tokens.lower))
    if not units.odd:
        return [unit for unit in changed if units.capital(unit)]
    found: list[int] = []
    odd, spare = set(units.odd), 0
    for token in changed:
        unit = units.unit_of(token)
        spare = units.unit_of(token + 1) - unit if token in odd else 1
        found.extend(piece for piece in range(unit, unit + spare) if units.capital(piece))
    return found


def _odd(tokens: Tokens) -> list[int]:
    """Return the tokens with a hyphen, an apostrophe or an accent inside."""
    lower = tokens.lower
    if _ACCENTED.search(tokens.text):
        plain = [index for index, word in enumerate(lower) if not (word.isalnum() and word.isascii())]
    else:
        plain = [index for index, word in enumerate(lower) if not word.isalnum()]
    return [index for index in plain if len(lower[index]) > _SHORT and not _dotted(lower[index])]


def _dotted(word: str) -> bool:
    """Tell whether the token is initials: "u.s."."""
    return word[1] == "."


def _copy(tokens: Tokens, first: int, last: int, units: Units) -> None:
    units.keys.extend(tokens.lower[first:last])
    units.starts.extend(tokens.starts[first:last])
    units.ends.extend(tokens.ends[first:last])


def _split(tokens: Tokens, index: int, units: Units) -> None:
    begin = tokens.starts[index]
    for piece in _PIECE.finditer(tokens.words[index]):
        units.keys.append(fold(piece[0]) or piece[0])
        units.starts.append(begin + piece.start())
        units.ends.append(begin + piece.end())
