"""Units: tokens as keys for looking names up, with hyphenated words taken apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress, count, filterfalse
from operator import itemgetter
from typing import TYPE_CHECKING

from attrs import field, frozen

from cstonews.facts.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cstonews.parsing.tokens import Tokens

_PIECE = re.compile(r"[^-‐‑*]+")
_SHORT = 2
"""Shorter tokens are whole: a letter, a mark, the possessive."""
_MAYBE = 2
_CAPITALS = bytes(
    [_MAYBE if letter == "?" else letter.isupper() for letter in map(chr, range(256))]
)
"""Which characters of Latin-1 are capitals; a question mark stands for all others."""


@frozen(eq=False)
class Units:
    """The words and marks of a text, as parallel lists.

    ``keys`` are in plain lower-case letters: no accents, no apostrophes inside.
    "Tajik-Afghan" is two units. ``starts`` and ``ends`` are offsets into ``text``;
    ``owners`` the indexes of the tokens that the units are, or are part of; ``capitals``
    has a 1 for each that begins with a capital. The asterisk of a footnote ("the
    Taliban*") is no unit. ``known`` are the units whose keys were asked for. ``odd``
    are the tokens that are other than one unit in plain letters, ``shifts`` by how much
    the units have outrun the tokens before each of them, and at the end.
    """

    text: str
    keys: list[str] = field(repr=False)
    starts: list[int] = field(repr=False)
    ends: list[int] = field(repr=False)
    owners: Sequence[int] = field(repr=False)
    known: list[int] = field(repr=False)
    odd: list[int] = field(factory=list, repr=False)
    shifts: list[int] = field(factory=lambda: [0], repr=False)
    capitals: bytearray = field(factory=bytearray, repr=False)

    def __len__(self) -> int:
        """Return how many units there are."""
        return len(self.keys)

    def at(self, tokens: Iterable[int]) -> list[int]:
        """Return the first units of the tokens, or of those after them that have any."""
        odd, shifts = self.odd, self.shifts
        return [token + shifts[bisect_left(odd, token)] for token in tokens]

    def printed(self, first: int, last: int) -> str:
        """Return the characters of the units ``first`` to ``last``, half-open."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def capital(self, unit: int) -> bool:
        """Tell whether the unit begins with a capital letter."""
        return self.capitals[unit] == 1

    def broken(self, unit: int) -> bool:
        """Tell whether a line ends before the unit."""
        return "\n" in self.text[self.ends[unit - 1] : self.starts[unit]]


def find_units(tokens: Tokens, known: frozenset[str] = frozenset()) -> Units:
    """Take hyphenated words apart and make every word a key; find the ``known`` keys.

    >>> from cstonews.parsing.tokens import find_tokens
    >>> tokens = find_tokens("Erdoğan on the Tajik-Afghan border")
    >>> units = find_units(tokens, frozenset(("on", "afghan")))
    >>> units.keys, units.known
    (['erdogan', 'on', 'the', 'tajik', 'afghan', 'border'], [1, 4])
    """
    lower = tokens.lower
    words = set(lower)
    odd = _odd(words)
    wanted = (words & known) | odd
    marked = compress(count(), map(wanted.__contains__, lower))
    if odd:
        units = _taken_apart(tokens, marked, odd, known)
    else:
        owners = range(len(lower))
        units = Units(tokens.text, lower, tokens.starts, tokens.ends, owners, list(marked))
    units.capitals.extend(_capitals(tokens.text, units.starts))
    return units


def _odd(words: set[str]) -> set[str]:
    """Return the footnote mark, and the words with a hyphen, apostrophe or accent inside."""
    unplain = {*filterfalse(str.isalnum, words), *filterfalse(str.isascii, words)}
    return {word for word in unplain if word == "*" or (len(word) > _SHORT and word[1] != ".")}


def _taken_apart(
    tokens: Tokens, marked: Iterable[int], odd: set[str], known: frozenset[str]
) -> Units:
    """Make units of tokens of which some are odd; ``marked`` are those and the known ones."""
    owners: list[int] = []
    units = Units(tokens.text, [], [], [], owners, [])
    lower, found, done, shift = tokens.lower, units.known, 0, 0
    for token in marked:
        if lower[token] not in odd:
            found.append(token + shift)
            continue
        _copy(tokens, done, token, units, owners)
        _split(tokens, token, units, owners)
        pieces = range(token + shift, len(units))
        found.extend([unit for unit in pieces if units.keys[unit] in known])
        done = token + 1
        shift = len(units) - done
        units.odd.append(token)
        units.shifts.append(shift)
    _copy(tokens, done, len(tokens), units, owners)
    return units


def _copy(tokens: Tokens, first: int, last: int, units: Units, owners: list[int]) -> None:
    units.keys.extend(tokens.lower[first:last])
    units.starts.extend(tokens.starts[first:last])
    units.ends.extend(tokens.ends[first:last])
    owners.extend(range(first, last))


def _split(tokens: Tokens, token: int, units: Units, owners: list[int]) -> None:
    begin = tokens.starts[token]
    for piece in _PIECE.finditer(tokens.words[token]):
        units.keys.append(fold(piece[0]) or piece[0])
        units.starts.append(begin + piece.start())
        units.ends.append(begin + piece.end())
        owners.append(token)


def _capitals(text: str, starts: list[int]) -> bytearray:
    """Return a 1 for each of the characters that is a capital."""
    if not starts:
        return bytearray()
    letters = "".join(itemgetter(*starts)(text))
    found = bytearray(letters.encode("latin-1", "replace").translate(_CAPITALS))
    at = found.find(_MAYBE)
    while at >= 0:
        found[at] = letters[at].isupper()
        at = found.find(_MAYBE, at)
    return found
