"""Units: what counts as the same word, and where the pieces lie."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.parsing.mentions.spelling import skeleton
from cstonews.parsing.mentions.texts import Text
from cstonews.parsing.mentions.units import find_units
from cstonews.parsing.sentences import Sentence
from cstonews.parsing.tokens import find_tokens

SPLIT = {
    "plain words": ("Envoys met", ["envoys", "met"]),
    "two in one": ("a Kyrgyz-Tajik border", ["a", "kyrgyz", "tajik", "border"]),
    "accents": ("President Erdoğan", ["president", "erdogan"]),
    "apostrophe inside": ("Quai d’Orsay", ["quai", "dorsay"]),
    "possessive": ("Minsk’s envoy", ["minsk", "'s", "envoy"]),
    "initials stay": ("the U.S. envoy", ["the", "u.s.", "envoy"]),
    "the address of a site": ("AzVision.az and 24.kg", ["azvisionaz", "and", "24kg"]),
    "no address": ("in Minsk.Then", ["in", "minsk", ".", "then"]),
    "footnote mark": ("the Taliban* envoy", ["the", "taliban", "envoy"]),
    "letters that fold away": ("a-ъ-b", ["a", "ъ", "b"]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "keys"), SPLIT.values(), ids=SPLIT)
def test_words_are_made_keys(text: str, keys: list[str]) -> None:
    """Hyphens part words; accents, apostrophes inside and footnote marks do not count."""
    assert find_units(find_tokens(text)).keys == keys


@given(st.text("Ab-’é*. \nʼ'", max_size=30))
def test_units_lie_in_their_tokens(text: str) -> None:
    """Each unit is a stretch of the token that owns it; units keep the order of the text."""
    tokens = find_tokens(text)
    units = find_units(tokens)
    assert units.starts == sorted(units.starts)
    assert len(units) == len(units.owners) == len(units.ends)
    for unit, owner in enumerate(units.owners):
        assert tokens.starts[owner] <= units.starts[unit] < units.ends[unit]
        assert units.ends[unit] <= tokens.ends[owner]
        assert units.printed(unit, unit + 1) in tokens.words[owner]


ALIKE = [
    ("Japarov", "Zhaparov", "Dzhaparov"),
    ("Tokayev", "Tokaev", "Toqayev"),
    ("Rahmon", "Rakhmon"),
    ("Pashinyan", "Pashinian"),
    ("Aleksandr", "Alexander", "Alexandr"),
    ("Sergei", "Sergey"),
    ("Yevgeny", "Evgeny"),
    ("Yuri", "Yury", "Yuriy"),
    ("Mirziyoyev", "Mirziyoev"),
]


@pytest.mark.parametrize("spellings", ALIKE, ids=lambda spellings: spellings[0])
def test_romanizations_share_a_skeleton(spellings: tuple[str, ...]) -> None:
    """The usual ways to write one name in Latin letters come to the same."""
    assert len({skeleton(spelling) for spelling in spellings}) == 1


DIFFERENT = [("Ivanov", "Ivanova"), ("Zas", "Zass­ky"), ("Sidorov", "Sidorsky")]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_names_have_other_skeletons(one: str, other: str) -> None:
    """Different family names stay different."""
    assert skeleton(one) != skeleton(other)


def test_sentences_part_units() -> None:
    """A sentence begins apart from the one before, and lines part what is in no sentence."""
    text = "Web Desk\nHome\nOne ends. Two goes\non here."
    tokens = find_tokens(text)
    first, second = Sentence(14, 23, 3, 6, 0), Sentence(24, 42, 6, 11, 0)
    laid = Text.of(tokens, (first, second))
    parted = [laid.units.keys[unit] for unit in range(len(laid.units)) if laid.apart(unit)]
    assert parted == ["web", "home", "one", "two"]


HEADLINES = {
    "capitals": ("Minsk Hosts Drills With Old Allies", True),
    "all capitals": ("MINSK HOSTS DRILLS WITH OLD ALLIES", True),
    "small words": ("Envoys Meet for Talks on Border With Neighbors", True),
    "sentence": ("Minsk hosts drills with old allies", False),
    "names only": ("Ivan Petrov, Pavel Orlov, Anna Orlova", False),
    "very long": ("Minsk Hosts And " * 20, False),
}


@pytest.mark.parametrize(("text", "headline"), HEADLINES.values(), ids=HEADLINES)
def test_headlines_are_told(text: str, *, headline: bool) -> None:
    """In a headline words of the language have capitals, and no long word has none."""
    tokens = find_tokens(text)
    laid = Text.of(tokens, (Sentence(0, len(text), 0, len(tokens), 0),))
    assert laid.titled(1) is headline
    assert laid.titled(1) is headline  # the same when asked again
