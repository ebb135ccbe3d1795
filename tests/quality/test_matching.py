"""Matching: when what was found is what was wanted."""

from __future__ import annotations

import pytest

from cstonews.edtf import EDTF
from cstonews.statements import ActorKind, Speaker, Via
from quality.gold import Anchor, GoldStatement
from quality.matching import Words, likeness, pairs, same_speaker, same_start, slug

TEXT = "He said that he said it, and he left."


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        (Anchor("said it"), "said it"),
        (Anchor("he"), "he"),
        (Anchor("he", nth=2), "he"),
        (Anchor(begin="he said", to="it"), "he said it"),
        (Anchor(begin="he said it", to="it"), "he said it"),
    ],
)
def test_anchors(anchor: Anchor, words: str) -> None:
    """An anchor names a span by its words, the nth of them if there are more."""
    start, end = anchor.place(TEXT)
    assert TEXT[start:end] == words


def test_anchor_that_is_not_there() -> None:
    """An anchor whose words are not in the text is an error."""
    with pytest.raises(ValueError, match="substring"):
        Anchor("he", nth=9).place(TEXT)


def test_words_inside() -> None:
    """Words count if any of their characters are inside."""
    words = Words(TEXT)
    assert words.inside([(0, 2), (4, 5)]) == {0, 3}
    assert words.inside([]) == frozenset()
    assert words.inside([(2, 3)]) == frozenset()


def test_likeness() -> None:
    """Likeness is the share of words in common."""
    assert likeness(frozenset({1, 2, 3}), frozenset({2, 3, 4})) == 0.5
    assert likeness(frozenset(), frozenset()) == 0.0


def test_pairs_are_one_to_one_best_first() -> None:
    """Each side is used once, the best pair first; what is too unlike is no pair."""
    scores = {(0, 0): 0.6, (0, 1): 0.9, (1, 1): 0.8, (2, 2): 0.4}
    assert pairs(scores, 0.5) == [(0, 1)]
    assert pairs({**scores, (1, 0): 0.5}, 0.5) == [(0, 1), (1, 0)]


def person(name: str, entity: str | None) -> Speaker:
    """Return a speaker."""
    return Speaker(name, entity, ActorKind.PERSON, Via.NAME if entity else None)


@pytest.mark.parametrize(
    ("speaker", "wanted", "same"),
    [
        (person("Zas", "stanislav-zas"), "stanislav-zas", True),
        (person("Zas", "csto"), "stanislav-zas", False),
        (person("Zas", "RU"), "RU+TJ", True),
        (person("Mikhail Popov", None), "mikhail-popov", True),
        (person("he", None), "mikhail-popov", False),
        (person("a source", None), "unnamed", True),
        (person("other", "other"), "stanislav-zas", False),
    ],
)
def test_same_speaker(speaker: Speaker, wanted: str, *, same: bool) -> None:
    """A speaker is right by identifier, or by the slug of a name that is not resolved."""
    assert same_speaker(speaker, GoldStatement("direct", wanted, ())) is same


@pytest.mark.parametrize(
    ("found", "start", "same"),
    [
        (EDTF("2021-08-23"), "2021-08-23", True),
        (EDTF("2021-09-15/2021-09-16"), "2021-09-15", True),
        (EDTF("2021-08~"), "2021-08", True),
        (EDTF("2021-08-24"), "2021-08-23", False),
        (None, "2021-08-23", False),
        (None, None, True),
    ],
)
def test_same_start(found: EDTF | None, start: str | None, *, same: bool) -> None:
    """Dates are compared by where they start, marks aside."""
    assert same_start(found, start, ()) is same


def test_slug() -> None:
    """Slugs have no case, accents or signs."""
    assert slug("Élysée — Press Service") == "elysee-press-service"
