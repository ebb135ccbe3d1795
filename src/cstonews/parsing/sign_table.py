"""The table of signs: one look at each word tells its class, and which steps it is for.

Most words are for none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.lexicon.classes import class_of, nominal_words
from cstonews.lexicon.in_force import of_words
from cstonews.lexicon.syntax import syntax
from cstonews.lexicon.verbs import cue_senses
from cstonews.parsing.dates.grammar import is_trigger
from cstonews.parsing.sentences import is_stop
from cstonews.parsing.signs import Sign, Signs
from cstonews.parsing.telling_words import telling_words
from cstonews.parsing.word_table import WordTable, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cstonews.lexicon.rows import Lexicon


class _Judge:
    """Tells of a printed word its class letter, and its signs as one character of bits."""

    def __init__(self) -> None:
        self._listed = (
            (Sign.CUE, cue_senses()),
            (Sign.NOMINAL, nominal_words()),
            (Sign.TELL, telling_words()),
            (Sign.TIME, syntax().time_nouns),
        )

    def tell(self, word: str) -> str:
        """Return the letter and the character."""
        return class_of(word) + chr(sum(sign.value for sign in self._signs(word)))

    def _signs(self, word: str) -> Iterator[Sign]:
        lower = plain(word)
        if is_trigger(lower):
            yield Sign.DATE
        if is_stop(word):
            yield Sign.STOP
        for sign, words in self._listed:
            if lower in words:
                yield sign


@of_words
def _sign_table(_own: Lexicon) -> WordTable:
    return WordTable(_Judge().tell)


def find_signs(words: Iterable[str]) -> Signs:
    """Look up words as they are printed.

    >>> signs = find_signs(["Zas", "said", "."])
    >>> signs.classes, list(signs.bits)
    ('PVF', [0, 2, 8])
    """
    known = "".join(map(_sign_table().__getitem__, words))
    return Signs(known[::2], known[1::2].encode("latin-1"))
