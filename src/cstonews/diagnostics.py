"""Diagnostics: remarks on one article, in place of exceptions and silence."""

from __future__ import annotations

from attrs import frozen

from cstonews.passages import Passage


@frozen
class Diagnostic:
    """A remark of the parser on one article.

    ``code`` is stable and meant for programs (``"quotation-never-closed"``),
    ``message`` is meant for people; ``passage`` is the place, or ``None`` when
    the remark is about the whole article.
    """

    code: str
    message: str
    passage: Passage | None = None

    def __str__(self) -> str:
        """Return ``code: message``, with the offset where there is one."""
        place = f" (at {self.passage.start})" if self.passage else ""
        return f"{self.code}: {self.message}{place}"
