"""States: by name, adjective, people and capital; and what only looks like one."""

from __future__ import annotations

import pytest

from cstonews.parsing.mentions import NameForm
from tests.parsing.mention_texts import STATE, mentioned, of_form, of_kind

NAMED = {
    "name": ("They left Kyrgyzstan.", [("Kyrgyzstan", "KG")]),
    "formal name": ("They left the Kyrgyz Republic.", [("Kyrgyz Republic", "KG")]),
    "old name": ("They left Kirghizia.", [("Kirghizia", "KG")]),
    "adjective": ("Kyrgyz troops left.", [("Kyrgyz", "KG")]),
    "people": ("The Armenians left.", [("Armenians", "AM")]),
    "two in one word": ("the Tajik-Afghan border", [("Tajik", "TJ"), ("Afghan", "AF")]),
    "with an ending": ("the Russia-led bloc", [("Russia", "RU")]),
    "possessive": ("Chad’s envoy left.", [("Chad", "TD")]),
    "acronym": ("The US objected.", [("US", "US")]),
    "acronym with stops": ("The U.S. objected.", [("U.S.", "US")]),
    "accent": ("They left Türkiye.", [("Türkiye", "TR")]),
    "after a small given name": ("The max Russia gave was little.", [("Russia", "RU")]),
    "footnote mark": ("They left Belarus*.", [("Belarus", "BY")]),
    "list": (
        "Armenia, Belarus and Kazakhstan signed.",
        [("Armenia", "AM"), ("Belarus", "BY"), ("Kazakhstan", "KZ")],
    ),
    "doubtful, settled": (
        "North Korea spoke. Korean envoys left.",
        [("North Korea", "KP"), ("Korean", "KP")],
    ),
}


@pytest.mark.parametrize(("text", "found"), NAMED.values(), ids=NAMED)
def test_states_are_found(text: str, found: list[tuple[str, str]]) -> None:
    """A state is named by its names, its adjective and its people."""
    assert of_kind(text, STATE) == found


UNNAMED = {
    "pronoun": "They told us so.",
    "bird": "They ate turkey and used china.",
    "region": "Latin American envoys left.",
    "sea": "They fished in the South China Sea.",
    "doubtful": "Korean envoys left.",
    "American state": "He taught in Atlanta, Georgia.",
    "acronym of others": "RA and RB were absent.",
    "given name": "Georgia Brown wrote it.",
    "family name": "Michael Jordan wrote it.",
    "a loud pronoun": "They told Us so.",
    "with an article only": "Both the States and the towns agreed.",
}


@pytest.mark.parametrize("text", UNNAMED.values(), ids=UNNAMED)
def test_what_looks_like_a_state_is_none(text: str) -> None:
    """Common words, regions and persons are no states."""
    assert of_kind(text, STATE) == []


ACTING = {
    "subject": "Moscow rejected it.",
    "subject of an auxiliary": "Moscow will not agree.",
    "possessive": "It was Moscow’s position.",
    "object of a verb of speech": "They accused Moscow again.",
    "object of an infinitive": "It did little to reassure Moscow again.",
    "according to": "It rained, according to Moscow.",
    "with": "They argued with Moscow again.",
    "between": "A pact between Moscow and Minsk held.",
    "official": "So said official Moscow.",
    "one of two": "Moscow and Minsk agreed.",
    "the other of two": "Minsk and Moscow agreed.",
    "a seat": "Smolenskaya Square was silent.",
}


@pytest.mark.parametrize("text", ACTING.values(), ids=ACTING)
def test_capitals_that_act_are_states(text: str) -> None:
    """The capital of a state that acts or is acted with stands for the state."""
    assert "RU" in {entity for _, entity in of_form(text, NameForm.METONYM)}
    assert "RU" in mentioned(text)


RESTING = {
    "dateline": "MOSCOW, August 23. /TASS/. Talks began.",
    "in": "They met in Moscow.",
    "to": "They flew to Moscow.",
    "visit": "They want to visit Moscow.",
    "of": "The mayor of Moscow came.",
    "end": "They love Moscow",
    "noun after it": "The Moscow talks began.",
}


@pytest.mark.parametrize("text", RESTING.values(), ids=RESTING)
def test_capitals_that_rest_are_places(text: str) -> None:
    """The capital as a place does not mention the state."""
    assert [entity for _, entity in of_form(text, NameForm.PLACE)] == ["RU"]
    assert "RU" not in mentioned(text)


def test_georgia_is_in_the_caucasus_when_its_neighbors_are() -> None:
    """A text that names states around Georgia means the country."""
    assert "GE" in mentioned("Atlanta wrote of Georgia and Armenia.")
