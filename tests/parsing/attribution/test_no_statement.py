"""What looks like a report and is none."""

from __future__ import annotations

import pytest

from tests.parsing.attribution.reported import read

PLANS = {
    "will be held": "The drill will be held near Balykchy in September.",
    "is to": "The session is to take place in Dushanbe on September 16.",
    "will say": "Zas will say tomorrow whether the drill takes place.",
    "could say": "Zas could say that the drill is over.",
    "has to say": "Zas has to say where the drill takes place.",
    "plans": "The bloc reportedly plans a drill.",
}
NARRATIVE = {
    "characterized by": "The period was characterized by long winters.",
    "member states": "Leaders of member states Armenia and Belarus took part in the talks.",
    "former states": "The bloc, an alliance of six former Soviet states, has a charter.",
    "background": "The CSTO was founded in 2002 and has six members.",
    "visit": "Zas arrived in Minsk on Monday and met the minister.",
    "agreed plan": "The agreed plan is in force.",
    "that said": "That said, the bloc remains ready.",
    "hope of nobody": "There is hope that the talks go on.",
    "no source": "The plan was criticized.",
    "if": "If Zas says so, the drill will be held.",
    "name of a drill": 'The exercise "Rubezh" began in Kyrgyzstan.',
    "attack": "Militants attacked a checkpoint near Isfara.",
    "dismissal": "The president dismissed two ministers on Monday.",
    "floods": "Floods threatened the camp near the river.",
    "cases": "Nine confirmed cases were counted in the camp.",
    "officers": "Two commended officers were promoted.",
    "rank": "The soldiers were paid according to rank.",
    "expected": "The session is expected to take place in May.",
    "said to be": "The mission is said to be over.",
    "signed": "The presidents signed a declaration.",
    "address": "Let me say that the border is closed.",
    "call by telephone": "Putin called Pashinyan.",
    "call by telephone, pronoun": "Putin called him on Monday.",
    "so called": "The rebels called a strike.",
    "he was supported by": "He was supported by his colleague from Minsk.",
    "called three times": "Kerry called Lavrov three times in ten days.",
    "opening clause is no content": "When asked about it, the envoy answered in the negative.",
}
TOPICS = {
    "discussed": "The presidents discussed the situation in Afghanistan.",
    "spoke": "Zas spoke at the session.",
    "nothing": "Zas said nothing.",
    "views": "The leaders exchanged views on the situation.",
    "comment": "Zas did not comment on the report.",
    "asked about": "Zas was asked about the border.",
    "remarks": "The remarks of Zas came after the session.",
    "that view": "A senior official echoed that view.",
}
NOBODY = {
    "nobody": "Nobody said that the drill was over.",
    "none": "None of them said that the drill was over.",
    "neither": "Neither Putin nor Lukashenko said that the troops would leave.",
    "not true that": "It is not true that Zas said Armenia would leave.",
    "false that": "It is false that Zas said Armenia would leave.",
    "had he said": "Had Lukashenko said yes, the envoy would have come.",
}
QUOTATION_MARKS = {
    "so-called": 'The so-called "peace corridor" was closed.',
    "title of a film": 'The film "We Are Ready for Dialogue, Said the General" was shown.',
    "name": 'The soldiers of the "Steppe" battalion left for the range.',
    "scare quotes": 'The "neutral" observers came home on Friday.',
}


@pytest.mark.parametrize("text", PLANS.values(), ids=PLANS)
def test_plans(text: str) -> None:
    """A plan or an action without a report is no statement."""
    assert read(text) == []


@pytest.mark.parametrize("text", NARRATIVE.values(), ids=NARRATIVE)
def test_narrative(text: str) -> None:
    """What the reporter tells is no statement."""
    assert read(text) == []


@pytest.mark.parametrize("text", TOPICS.values(), ids=TOPICS)
def test_topics(text: str) -> None:
    """To name a topic is not to report."""
    assert read(text) == []


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_nobody(text: str) -> None:
    """Where nobody says it, there is no statement."""
    assert read(text) == []


@pytest.mark.parametrize("text", QUOTATION_MARKS.values(), ids=QUOTATION_MARKS)
def test_quotation_marks(text: str) -> None:
    """Names, titles and words of doubt in quotation marks are no speech."""
    assert read(text) == []
