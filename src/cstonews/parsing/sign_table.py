"""The table of signs: one look at each word tells its class, and which steps it is for.

Most words are for none. What a word is for hangs on the word alone, so that it is judged
once for each word and remembered.
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

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cstonews.lexicon.rows import Lexicon

_MOST_WORDS = 1 << 16
"""Words that are remembered."""
_PLAIN = str.maketrans("’‐‑", "'--")


class _SignTable(dict[str, str]):
    """The class letter of each printed word, and a character of the bits of its signs.

    They are told when a word is first asked for.
    """

    def __init__(self) -> None:
        super().__init__()
        self._listed = (
            (Sign.CUE, cue_senses()),
            (Sign.NOMINAL, nominal_words()),
            (Sign.TELL, telling_words()),
            (Sign.TIME, syntax().time_nouns),
        )

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_WORDS:
            self.clear()
        bits = sum(sign.value for sign in self._judge(word))
        known = self[word] = class_of(word) + chr(bits)
        return known

    def _judge(self, word: str) -> Iterator[Sign]:
        lower = word.lower().translate(_PLAIN)
        if is_trigger(lower):
            yield Sign.DATE
        if is_stop(word):
            yield Sign.STOP
        for sign, words in self._listed:
            if lower in words:
                yield sign


@of_words
def _sign_table(_own: Lexicon) -> _SignTable:
    return _SignTable()


def find_signs(words: Iterable[str]) -> Signs:
    """Look up words as they are printed.

    >>> signs = find_signs(["Zas", "said", "."])
    >>> signs.classes, list(signs.bits)
    ('PVF', [0, 2, 8])
    """
    known = "".join(map(_sign_table().__getitem__, words))
    return Signs(known[::2], known[1::2].encode("latin-1"))
