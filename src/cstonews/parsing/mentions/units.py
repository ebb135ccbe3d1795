"""Units: tokens as keys for looking names up, with hyphenated words taken apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import field, frozen

from cstonews.facts.names import fold
from cstonews.parsing.signs import Sign

if TYPE_CHECKING:
    from cstonews.parsing.tokens import Tokens

_PIECE = re.compile(r"[^-‐‑*]+")


@frozen(eq=False)
class Units:
    """The words and marks of a text, as parallel lists.

    ``keys`` are in plain lower-case letters: no accents, no apostrophes inside.
    "Tajik-Afghan" is two units. ``starts`` and ``ends`` are offsets into ``text``;
    ``owners`` the indexes of the tokens that the units are, or are part of. The
    asterisk of a footnote ("the Taliban*") is no unit.
    """

    text: str
    keys: list[str] = field(repr=False)
    starts: list[int] = field(repr=False)
    ends: list[int] = field(repr=False)
    owners: Sequence[int] = field(repr=False)

    def __len__(self) -> int:
        """Return how many units there are."""
        return len(self.keys)

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
    odd = tokens.where(Sign.ODD)
    if not odd:
        lower = tokens.lower
        return Units(tokens.text, lower, tokens.starts, tokens.ends, range(len(lower)))
    owners: list[int] = []
    units = Units(tokens.text, [], [], [], owners)
    done = 0
    for index in odd:
        _copy(tokens, done, index, units, owners)
        _split(tokens, index, units, owners)
        done = index + 1
    _copy(tokens, done, len(tokens), units, owners)
    return units


def _copy(tokens: Tokens, first: int, last: int, units: Units, owners: list[int]) -> None:
    units.keys.extend(tokens.lower[first:last])
    units.starts.extend(tokens.starts[first:last])
    units.ends.extend(tokens.ends[first:last])
    owners.extend(range(first, last))


def _split(tokens: Tokens, index: int, units: Units, owners: list[int]) -> None:
    begin = tokens.starts[index]
    for piece in _PIECE.finditer(tokens.words[index]):
        units.keys.append(fold(piece[0]) or piece[0])
        units.starts.append(begin + piece.start())
        units.ends.append(begin + piece.end())
        owners.append(index)
