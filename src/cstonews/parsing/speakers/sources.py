"""A source as words: its place, its head, and the names in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.members import OFFICE, PERSON
from cstonews.parsing.mentions.names import NameForm
from cstonews.parsing.tuples import make_tuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.articles import MentionKind
    from cstonews.parsing.mentions.names import Name

Span = tuple[int, int]
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_HEAD_END = re.compile(r" (?:of|for|at|in|from|to|who|which|on|with|by|as) ")
_CLAUSE_END = re.compile(r",|\(| (?:who|which) | [-–—] ")
_RELATIVE = "relative"
"""What the mentions step calls the titles of kin."""
_LAST_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*(?=[^\w]*$)")
_LINKS = frozenset(
    ("of", "for", "to", "by", "with", "from", "in", "at", "about", "against", "under")
)


class Source(NamedTuple):
    """A source: its place, its words in lower case, and the names that begin in it.

    ``core`` is where it ends before a comma or a relative clause, ``head`` where its first
    noun phrase ends, before a preposition.
    """

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    core: int
    head: int
    head_words: tuple[str, ...]
    noun: str
    """The last word of the head, without its possessive."""
    names: Sequence[Name]
    said: Sequence[tuple[int, int]] = ()
    """Where the words lie that it is the source of."""

    def of_kind(self, kind: MentionKind, end: int | None = None) -> list[Name]:
        """Return the names of a kind, those that begin before ``end`` if it is given."""
        if not self.names:
            return []
        limit = self.end if end is None else end
        return [name for name in self.names if name.kind is kind and name.start < limit]

    def is_linked(self, name: Name) -> bool:
        """Tell whether a name only belongs to the source: "aide to President Putin".

        Titles before the name are stepped over; a state or an organization before it is
        what the preposition belongs to: "the head of Kazakhstan Kassym-Jomart Tokayev".
        """
        if self.text[name.end - self.start :].startswith(("'s ", "’s ")):
            return True
        at = name.start
        while (word := _last_word(self.text[: at - self.start])) is not None:
            start = self.start + word.start()
            holding = self._holding(start)
            if holding is None and not word[0][0].isupper():
                return word[0] in _LINKS
            if holding is not None and not _is_title(holding):
                return holding.end > at  # the press service of President Ivan Orlov
            if holding is not None and holding.name == _RELATIVE:
                return True  # the wife of President Rahmon
            at = min(start, holding.start) if holding else start
        return False

    def _holding(self, offset: int) -> Name | None:
        """Return the shortest name of no person that the character at ``offset`` is in."""
        inside = (
            name
            for name in self.names
            if name.start <= offset < name.end and name.kind is not PERSON
        )
        return min(inside, key=_length, default=None)


def _last_word(piece: str) -> re.Match[str] | None:
    """Find the last word, which mostly stands behind the last blank."""
    piece = piece.rstrip()
    begin = piece.rfind(" ") + 1
    found = _LAST_WORD.search(piece, begin)
    return _LAST_WORD.search(piece) if found is None and begin else found


def _length(name: Name) -> int:
    return name.end - name.start


def _is_title(name: Name) -> bool:
    return name.kind is OFFICE or name.form is NameForm.ADJECTIVE


def read_source(
    text: str, span: Span, names: Sequence[Name], said: Sequence[Span] = ()
) -> Source:
    """Read the source at ``span``, of the words at ``said``."""
    start, end = span
    piece = text[start:end]
    if piece.isalpha():  # they
        words = _words(piece)
        noun = words[0]
        return make_tuple(
            Source, (start, end, piece, words, end, end, words, noun, names, said)
        )
    clause = _CLAUSE_END.search(piece, 1)
    core = clause.start() if clause else len(piece)
    found = _HEAD_END.search(piece, 1, core)
    head = found.start() if found else core
    head_words = _words(piece[:head])
    words = head_words if head == len(piece) else head_words + _words(piece[head:])
    noun = head_words[-1].removesuffix("'s") if head_words else ""
    return make_tuple(
        Source,
        (start, end, piece, words, start + core, start + head, head_words, noun, names, said),
    )


def _words(piece: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(piece.lower().replace("’", "'")))
