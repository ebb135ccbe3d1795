"""Renderings: one utterance in the words of several articles."""

from __future__ import annotations

from collections import Counter, deque
from datetime import date, timedelta
from typing import TYPE_CHECKING

from attrs import frozen

from cstonews.corpus.indexes import Days, days_of
from cstonews.corpus.nearby import said_on
from cstonews.corpus.wording import Difference, Weights, find_differences, stems
from cstonews.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cstonews.articles import Article

ALIKE = 0.37
"""From which likeness on two statements render one utterance: half-way between the
renderings and everything else in the seeds."""

ALIKE_IN_FEW_WORDS = 0.5
"""The same where fewer than five words are shared: these may be no more than the topic."""

_MANY = 5
_SAME_DAY, _SAME_WEEK = timedelta(days=1), timedelta(days=7)
_FEWEST = 5
"""How many different words a statement needs to be told from another."""
_LATEST = 200
"""With how many earlier statements that have a word a later one is compared at most."""


@frozen
class Rendering:
    """Two statements of one speaker in different articles that render one utterance.

    ``likeness`` runs from 0 to 1. The statements stand in the order of the articles.
    """

    speaker: str
    articles: tuple[str, str]
    first: Statement
    second: Statement
    likeness: float

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Where the words differ, each passage in its own article's text; aligned anew."""
        return find_differences(self.first.content, self.second.content)

    def __str__(self) -> str:
        """Return the speaker and both texts."""
        return f"{self.speaker}: {self.first.text} ≈ {self.second.text}"


@frozen(eq=False)
class _Said:
    """A statement with what it is compared by; ``own`` tells that the date is its own."""

    number: int
    article: str
    statement: Statement
    words: frozenset[str]
    days: Days | None
    own: bool


def find_renderings(
    articles: Iterable[Article], *, within: bool = False
) -> tuple[Rendering, ...]:
    """Align the statements of each speaker that render one utterance.

    Of two articles a statement of the one is aligned with at most one of the other, the
    most alike first. With ``within``, statements of one article are aligned too: what is
    told in other words before it is quoted.
    """
    said = list(_said(articles))
    weights = Weights(one.words for one in said)
    speakers: dict[str, list[_Said]] = {}
    for one in said:
        speakers.setdefault(one.statement.speaker.entity or "", []).append(one)
    speakers.pop("", None)
    found = [
        pair for group in speakers.values() for pair in _aligned(group, weights, within=within)
    ]
    return tuple(_rendering(*pair) for pair in sorted(found, key=_place))


def _said(articles: Iterable[Article]) -> Iterator[_Said]:
    number = 0
    for article in articles:
        for statement in article.statements:
            own = statement.date is not None or statement.meeting is not None
            days = days_of(said_on(statement, article))
            words = stems(statement.text)
            yield _Said(number, article.id, statement, words, days, own)
            number += 1


def _place(pair: tuple[_Said, _Said, float]) -> tuple[str, int, int]:
    return pair[0].statement.speaker.entity or "", pair[0].number, pair[1].number


def _rendering(one: _Said, other: _Said, likeness: float) -> Rendering:
    return Rendering(
        speaker=one.statement.speaker.entity or "",
        articles=(one.article, other.article),
        first=one.statement,
        second=other.statement,
        likeness=round(likeness, 4),
    )


def _aligned(
    group: list[_Said], weights: Weights, *, within: bool
) -> Iterator[tuple[_Said, _Said, float]]:
    """Yield the pairs, each statement at most once for each other article."""
    scored = [
        (likeness, one, other)
        for one, other in _candidates(group, within=within)
        if (likeness := weights.likeness(one.words, other.words)) >= _bar(one, other)
    ]
    scored.sort(key=lambda pair: (-pair[0], pair[1].number, pair[2].number))
    taken: set[tuple[int, str]] = set()
    for likeness, one, other in scored:
        ends = {(one.number, other.article), (other.number, one.article)}
        if not taken & ends:
            taken |= ends
            yield one, other, likeness


def _bar(one: _Said, other: _Said) -> float:
    return ALIKE if len(one.words & other.words) >= _MANY else ALIKE_IN_FEW_WORDS


def _candidates(group: list[_Said], *, within: bool) -> Iterator[tuple[_Said, _Said]]:
    """Yield the pairs that share two words and may have been said on one occasion.

    Each statement is looked at beside the last ones by date that have its words.
    """
    having: dict[str, deque[_Said]] = {}
    for other in sorted(group, key=_by_day):
        if len(other.words) < _FEWEST:
            continue
        shared: Counter[_Said] = Counter()
        for word in sorted(other.words):
            earlier = having.setdefault(word, deque(maxlen=_LATEST))
            shared.update(earlier)
            earlier.append(other)
        for one, count in shared.items():
            if count > 1 and (within or one.article != other.article) and _timely(one, other):
                yield (one, other) if one.number < other.number else (other, one)


def _by_day(one: _Said) -> tuple[bool, date, int]:
    return one.days is not None, one.days[0] if one.days else date.min, one.number


def _timely(one: _Said, other: _Said) -> bool:
    """Tell whether both may be of one occasion; an article may come some days after it."""
    if one.days is None or other.days is None:
        return True
    apart = _SAME_DAY if one.own and other.own else _SAME_WEEK
    return one.days[0] - other.days[1] <= apart and other.days[0] - one.days[1] <= apart
