"""Copies: articles that repeat another article's words, and are no witnesses of their own."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING
from zlib import crc32

from attrs import frozen

from cstonews.corpus.indexes import days_of
from cstonews.corpus.linking import complete_links

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cstonews.articles import Article

_WORD = re.compile(r"\w+")
SHINGLE = 5
"""How many words in a row make a shingle."""
RESEMBLANCE = 0.5
"""What share of all shingles of two articles both have, if one is a copy of the other."""
CONTAINMENT = 0.8
"""What share of the shingles of a shortened copy the longer article has."""
SHORTENED = 0.3
"""How much shorter a shortened copy is at most; what is shorter is an excerpt."""

_SAMPLE = 8
_ENOUGH = 24
"""By every eighth shingle articles find each other, where that leaves more than these."""
_GLIMPSE = 0.1
"""What share of these two articles have in common before they are compared by all."""


@frozen
class CopyGroup:
    """Articles that are near-copies of one another: one witness, not several.

    ``articles`` are identifiers, the earliest published first, undated ones last;
    ``resemblance`` is that of the two that are least alike.
    """

    articles: tuple[str, ...]
    resemblance: float

    @property
    def original(self) -> str:
        """The earliest, from which the others may be copied."""
        return self.articles[0]


def find_copies(articles: Iterable[Article]) -> tuple[CopyGroup, ...]:
    """Group the articles that are near-copies of one another.

    Two articles are if half of their runs of five words are the same, or if the one is
    the other shortened. Furniture does not count. Independent reports of one event share
    quotations and hardly anything else, and stay apart. In a group every two articles are
    copies, so that a digest of two stories does not make them one.
    """
    ordered = sorted(articles, key=_by_date)
    shingled = [shingles(_body(article)) for article in ordered]
    scores = dict(_scores(shingled))
    groups = complete_links(len(ordered), scores)
    return tuple(
        CopyGroup(
            tuple(ordered[at].id for at in group),
            round(min(scores[pair][0] for pair in combinations(group, 2)), 4),
        )
        for group in groups
        if len(group) > 1
    )


def _by_date(article: Article) -> tuple[date, str]:
    days = days_of(article.published)
    return days[0] if days else date.max, article.id


def _body(article: Article) -> str:
    """Return the paragraphs, or the whole text where none were found."""
    paragraphs = [text.text for section in article.sections for text in section.paragraphs]
    return "\n".join(paragraphs) or article.text


def shingles(text: str) -> frozenset[int]:
    """Return the checksums of every run of five words; of a shorter text, of all of it."""
    words = _WORD.findall(text.casefold())
    runs = (words[at : at + SHINGLE] for at in range(max(len(words) - SHINGLE + 1, 1)))
    return frozenset(crc32(" ".join(run).encode("utf-8", "replace")) for run in runs if run)


def _scores(
    shingled: Sequence[frozenset[int]],
) -> Iterator[tuple[tuple[int, int], tuple[float]]]:
    """Yield the pairs that are copies, with their resemblance."""
    having: dict[int, list[int]] = {}
    samples = [_sample(found) for found in shingled]
    for at, mine in enumerate(shingled):
        shared: Counter[int] = Counter()
        for shingle in samples[at]:
            earlier = having.setdefault(shingle, [])
            shared.update(earlier)
            earlier.append(at)
        for other, count in sorted(shared.items()):
            if count < _GLIMPSE * min(len(samples[at]), len(samples[other])):
                continue
            resemblance = _resemblance(shingled[other], mine)
            if resemblance is not None:
                yield (other, at), (resemblance,)


def _sample(found: frozenset[int]) -> list[int]:
    """Return the shingles by which articles find each other: in all of them the same."""
    sampled = [shingle for shingle in found if shingle % _SAMPLE == 0]
    return sampled if len(sampled) > _ENOUGH else [*found]


def _resemblance(one: frozenset[int], other: frozenset[int]) -> float | None:
    less, more = sorted((len(one), len(other)))
    if less < SHORTENED * more:
        return None
    shared = len(one & other)
    resemblance = shared / (less + more - shared)
    return resemblance if resemblance >= RESEMBLANCE or shared >= CONTAINMENT * less else None
