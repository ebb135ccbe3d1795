"""Wording: how alike two texts are in their words, and where they differ."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from enum import StrEnum
from math import fsum, log
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from cstonews.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_STEM = 5
"""How many letters of a word count: enough to tell words apart, too few for endings."""
_LONGEST = 1_000
"""How many words are aligned one by one; longer texts are compared at their ends."""


def stems(text: str) -> frozenset[str]:
    """Return the words of a text, cut to their first letters."""
    return frozenset(word[:_STEM] for word in _WORD.findall(text.casefold()))


class Weights:
    """How much it says that two texts share a word: the less, the more texts have it.

    The weighted Dice coefficient of word stems was the best of ten measures on the two
    articles of the seeds that render one briefing: the renderings lie at 0.49 and above,
    all other pairs at 0.27 and below. rapidfuzz's token ratios, which weigh all words
    alike, left 0.08 between the two at a tenth of the time (``benchmarks/renderings.py``).
    """

    def __init__(self, texts: Iterable[frozenset[str]]) -> None:
        """Count in how many texts each stem stands."""
        counts: Counter[str] = Counter()
        size = 0
        for words in texts:
            counts.update(words)
            size += 1
        self._weights = {word: log(1 + size / count) for word, count in counts.items()}

    def of(self, words: Iterable[str]) -> float:
        """Return the weight of some stems together, whatever their order."""
        return fsum([self._weights[word] for word in words])

    def likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return how alike two texts are, from 0 to 1."""
        together = self.of(one) + self.of(other)
        return 2 * self.of(one & other) / together if together else 0.0


class DifferenceKind(StrEnum):
    """How two renderings differ at one place."""

    REPLACED = "replaced"
    """Each has words of its own."""
    FIRST_ONLY = "first-only"
    """Only the first has words."""
    SECOND_ONLY = "second-only"
    """Only the second has words."""


@frozen
class Difference:
    """Words of one rendering that the other does not have there.

    Passages index the text of their own article; there are several where the words
    stand on both sides of a cue.
    """

    kind: DifferenceKind
    first: tuple[Passage, ...]
    second: tuple[Passage, ...]

    def __str__(self) -> str:
        """Return the words of both, with an arrow between."""
        sides = (" … ".join(map(str, side)) for side in (self.first, self.second))
        return " → ".join(side or "∅" for side in sides)


class _Word(NamedTuple):
    key: str
    piece: int
    start: int
    end: int


def find_differences(
    first: Sequence[Passage], second: Sequence[Passage]
) -> tuple[Difference, ...]:
    """Align two contents word by word, case aside, and return where they differ.

    >>> one, other = (Passage(0, len(text), text) for text in ("We met today", "They met"))
    >>> [str(difference) for difference in find_differences([one], [other])]
    ['We → They', 'today → ∅']
    """
    ours, theirs = _words(first), _words(second)
    return tuple(
        Difference(kind, _joined(ours[a:b], first), _joined(theirs[c:d], second))
        for kind, a, b, c, d in _opcodes(
            [word.key for word in ours], [word.key for word in theirs]
        )
    )


def _words(passages: Sequence[Passage]) -> list[_Word]:
    return [
        _Word(found[0].casefold(), number, found.start(), found.end())
        for number, passage in enumerate(passages)
        for found in _WORD.finditer(passage.text)
    ]


def _opcodes(
    ours: list[str], theirs: list[str]
) -> list[tuple[DifferenceKind, int, int, int, int]]:
    kinds = {
        "replace": DifferenceKind.REPLACED,
        "delete": DifferenceKind.FIRST_ONLY,
        "insert": DifferenceKind.SECOND_ONLY,
    }
    if max(len(ours), len(theirs)) > _LONGEST:
        return _ends(ours, theirs)
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    found = matcher.get_opcodes()
    return [(kinds[tag], a, b, c, d) for tag, a, b, c, d in found if tag != "equal"]


def _ends(
    ours: list[str], theirs: list[str]
) -> list[tuple[DifferenceKind, int, int, int, int]]:
    """Leave out what two long texts begin and end with alike, and return the rest."""
    least = min(len(ours), len(theirs))
    head = next((at for at in range(least) if ours[at] != theirs[at]), least)
    rest = least - head
    tail = next((at for at in range(rest) if ours[-1 - at] != theirs[-1 - at]), rest)
    a, b, c, d = head, len(ours) - tail, head, len(theirs) - tail
    if a == b and c == d:
        return []
    one_sided = DifferenceKind.FIRST_ONLY if c == d else DifferenceKind.SECOND_ONLY
    kind = DifferenceKind.REPLACED if a < b and c < d else one_sided
    return [(kind, a, b, c, d)]


def _joined(words: Sequence[_Word], passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return the stretches from the first to the last word within each passage."""
    ends: dict[int, tuple[int, int]] = {}
    for word in words:
        begin = ends.get(word.piece, (word.start, 0))[0]
        ends[word.piece] = (begin, word.end)
    return tuple(
        Passage(
            passages[piece].start + begin,
            passages[piece].start + end,
            passages[piece].text[begin:end],
        )
        for piece, (begin, end) in ends.items()
    )
