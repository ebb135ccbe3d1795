"""The table of signs: one look at each word of a text tells which steps it is for.

Most words are for none. What a word is for hangs on the word alone, so that it is judged
once for each word and remembered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.lexicon.classes import reporting_words
from cstonews.lexicon.in_force import of_words
from cstonews.parsing.dates.grammar import is_trigger
from cstonews.parsing.sentences import is_stop
from cstonews.parsing.signs import Sign
from cstonews.parsing.telling_words import telling_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cstonews.lexicon.rows import Lexicon

_MOST_WORDS = 1 << 16
"""Words that are remembered."""
_SHORT = 2
"""Shorter tokens are whole: a letter, a mark, the possessive."""
_PLAIN = str.maketrans("’‐‑", "'--")


class _SignTable(dict[str, int]):
    """The signs of each printed word, as bits, told when it is first asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._reporting = reporting_words()
        self._telling = telling_words()

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        bits = self[word] = sum(sign.value for sign in self._judge(word))
        return bits

    def _judge(self, word: str) -> Iterator[Sign]:
        lower = word.lower().translate(_PLAIN)
        if is_trigger(lower):
            yield Sign.DATE
        if lower in self._reporting:
            yield Sign.REPORT
        if lower in self._telling:
            yield Sign.TELL
        if is_stop(word):
            yield Sign.STOP
        if _is_odd(lower):
            yield Sign.ODD


def _is_odd(word: str) -> bool:
    """Tell a footnote mark, and a word with a hyphen, an apostrophe or an accent inside."""
    if len(word) <= _SHORT or word[1] == ".":
        return word == "*"
    return not (word.isalnum() and word.isascii())


@of_words
def _sign_table(_own: Lexicon) -> _SignTable:
    return _SignTable()


def find_signs(words: Iterable[str]) -> bytes:
    """Return the signs of words as they are printed: a byte for each, of the bits of ``Sign``.

    >>> list(find_signs(["Zas", "said", "."]))
    [0, 2, 8]
    """
    return bytes(map(_sign_table().__getitem__, words))
