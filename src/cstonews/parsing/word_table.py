"""Word tables: what hangs on a word alone is told once for each word, and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 1 << 16
"""So many words are remembered: a language has few more."""
_LONGEST = 40
"""Longer words are told each time, for what a page prints may be of any length."""
_PLAIN = str.maketrans("’‐‑", "'--")


class WordTable(dict[str, str]):
    """What ``tell`` tells of words, by the words as they are printed.

    >>> table = WordTable(str.lower)
    >>> table["Zas"], list(table)
    ('zas', ['Zas'])
    """

    def __init__(self, tell: Callable[[str], str]) -> None:
        """Make the table, empty."""
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> str:
        """Tell of the word, and remember it unless it is longer than words are."""
        told = self._tell(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = told
        return told


def plain(word: str) -> str:
    """Return the word in lower case with straight apostrophes and plain hyphens."""
    return word.lower().translate(_PLAIN)
