"""Passages: pieces of an article that stay tied to its characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from attrs import Attribute

_MOST = 60
"""How many characters of a passage its ``repr`` shows."""


def _short_repr(text: str) -> str:
    return repr(text if len(text) <= _MOST else f"{text[: _MOST - 1]}…")


@frozen(order=True)
class Passage:
    """A piece of an article, verbatim, with its place.

    ``start`` and ``end`` are half-open offsets in code points into the text the
    article was parsed from, so ``article.text[p.start:p.end] == p.text``. It is
    a text position selector and a text quote selector of the W3C Web Annotation
    model in one. Passages sort by place; ``repr`` cuts long ones.

    >>> passage = Passage.of("MOSCOW, August 23.", 0, 6)
    >>> str(passage), passage.start, passage.end
    ('MOSCOW', 0, 6)
    """

    start: int = field()
    end: int = field()
    text: str = field(repr=_short_repr)

    @text.validator
    def _spans_its_text(self, _attribute: Attribute[str], value: str) -> None:
        if self.start < 0:
            message = f"a passage starts at 0 or later, not at {self.start}"
            raise ValueError(message)
        if self.end - self.start != len(value) or not value:
            message = (
                f"a passage from {self.start} to {self.end} holds that many "
                f"characters, at least one; its text has {len(value)}"
            )
            raise ValueError(message)

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Passage:
        """Cut the passage ``text[start:end]``; ``ValueError`` if it is empty."""
        if not 0 <= start < end <= len(text):
            return cls(start, end, text[start:end])  # which tells what is wrong
        passage: Passage = _new(cls)
        _set_start(passage, start)
        _set_end(passage, end)
        _set_text(passage, text[start:end])
        return passage

    def verify(self, text: str) -> bool:
        """Tell whether ``text`` still has these words at this place."""
        return text[self.start : self.end] == self.text

    def overlaps(self, other: Passage) -> bool:
        """Tell whether the two passages share a character."""
        return self.start < other.end and other.start < self.end

    def __str__(self) -> str:
        """Return the words."""
        return self.text


_new = object.__new__
_set_start, _set_end, _set_text = (
    vars(Passage)[name].__set__ for name in ("start", "end", "text")
)
"""The slots' own setters, for a passage known to be sound; an article has hundreds."""
