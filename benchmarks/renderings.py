"""How well measures of likeness tell renderings of one utterance from everything else.

``python -m benchmarks.renderings`` prints for each measure the lowest likeness among the
pairs of the two seeds that a reader takes for one utterance, the highest among all others,
the room between the two, and the time a pair. rapidfuzz is compared if it is installed.
"""

from __future__ import annotations

from importlib import import_module
from time import perf_counter
from typing import TYPE_CHECKING

from cstonews.corpus.wording import Weights, stems
from tests.corpus.building import gold_seeds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cstonews.statements import Statement

    Measure = Callable[[str, str], float]

# By hand: how the contents begin that render one utterance, and those that render a part of
# one, which count neither way.
SAME = (
    ("Cooperation between", "Interaction between"),
    ('"As for cooperation', "“If we talk about interaction"),
    ("the issue of possible", "the issue of the possibility"),
    ('"This topic is regulated', "“In our country, this issue"),
    ("he did not rule out that", "he did not rule out plans"),
    ("the development of cooperation", "to develop cooperation"),
)
PARTLY = (
    ("NATO shows no readiness", "Interaction between"),
    ("NATO shows no readiness", "“If we talk about interaction"),
    ('"But I still think', "“If we talk about interaction"),
    ('"But I still think', "Interaction between"),
    ('"As for cooperation', "Interaction between"),
    ('"This topic is regulated', "the issue of the possibility"),
    ("the issue of possible", "“In our country, this issue"),
)


def measures() -> Iterator[tuple[str, Measure]]:
    """Yield the measures by name."""
    weights = Weights(stems(one.text) for article in gold_seeds() for one in article.statements)
    yield (
        "weighted Dice of stems",
        lambda one, other: weights.likeness(stems(one), stems(other)),
    )
    try:
        fuzz = import_module("rapidfuzz.fuzz")
    except ImportError:
        return
    for name in ("ratio", "token_sort_ratio", "token_set_ratio", "WRatio"):
        yield f"rapidfuzz {name}", _of_hundred(getattr(fuzz, name))


def _of_hundred(measure: Measure) -> Measure:
    return lambda one, other: measure(one, other) / 100


def main() -> None:
    """Print a line for each measure."""
    first, second, *_ = gold_seeds()
    pairs = [
        (one, other)
        for one in first.statements
        for other in second.statements
        if one.speaker.entity == other.speaker.entity
    ]
    for name, measure in measures():
        started = perf_counter()
        scores = [(measure(one.text, other.text), one, other) for one, other in pairs]
        time = (perf_counter() - started) / len(pairs) * 1e6
        low = min(score for score, one, other in scores if _among(SAME, one, other))
        rest = (score for score, one, other in scores if not _among(SAME + PARTLY, one, other))
        high = max(rest)
        print(f"{name:28}{low:6.2f}{high:6.2f}{low - high:+7.2f}{time:8.1f} µs")


def _among(begins: tuple[tuple[str, str], ...], one: Statement, other: Statement) -> bool:
    return any(one.text.startswith(a) and other.text.startswith(b) for a, b in begins)


if __name__ == "__main__":
    main()
