"""What stands inside what: findings within the content of statements, and dates by default."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cstonews.articles import Article
    from cstonews.edtf import EDTF
    from cstonews.passages import Passage
    from cstonews.statements import Statement

T = TypeVar("T")


def said_on(statement: Statement, article: Article) -> EDTF | None:
    """Return the day of a statement: its own, its meeting's, or the article's."""
    if statement.date is not None:
        return statement.date
    if statement.meeting is not None:
        for meeting in article.meetings:
            if meeting.id == statement.meeting and meeting.when is not None:
                return meeting.when
    return article.published


class Places:
    """Passages of one article, to be asked which of them meet a stretch of it."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Take passages in any order; answers are their indexes."""
        self._order = sorted(range(len(passages)), key=lambda at: passages[at].start)
        self._starts = [passages[at].start for at in self._order]
        self._ends = [passages[at].end for at in self._order]
        self._reach = list(accumulate(self._ends, max))

    def meeting(self, stretch: Passage) -> Iterator[int]:
        """Yield the indexes of the passages that share a character with ``stretch``."""
        low = bisect_right(self._reach, stretch.start)
        high = bisect_left(self._starts, stretch.end)
        for at in range(low, high):
            if self._ends[at] > stretch.start:
                yield self._order[at]


def inside(statements: Sequence[Statement], passages: Sequence[Passage]) -> list[list[int]]:
    """For each statement, list the passages that its content holds, by index."""
    places = Places(passages)
    return [
        [at for stretch in statement.content for at in places.meeting(stretch)]
        for statement in statements
    ]


def around(
    statements: Sequence[Statement], passages: Sequence[Passage]
) -> list[list[Statement]]:
    """For each passage, list the statements whose content holds it."""
    found: list[list[Statement]] = [[] for _ in passages]
    for statement, held in zip(statements, inside(statements, passages), strict=True):
        for at in held:
            found[at].append(statement)
    return found
