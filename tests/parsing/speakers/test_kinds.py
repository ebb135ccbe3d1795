"""What kind of actor a speaker is, and what else a resolved speaker tells."""

from __future__ import annotations

import pytest

import cstonews as cn
from tests.parsing.attribution.reported import DAY

KINDS = {
    "Stanislav Zas said that the road was open.": "person",
    "The Tajik President said that the road was open.": "person",
    "Political analyst Arman Grigoryan said that the road was open.": "person",
    "The minister said that the road was open.": "person",
    "The CSTO said that the road was open.": "organization",
    "The Kremlin said that the road was open.": "organization",
    "The Russian Defense Ministry said that the road was open.": "organization",
    "Moscow said that the road was open.": "state",
    "Kazakhstan said that the road was open.": "state",
    "The CSTO member states said that the road was open.": "group",
    "Russia and Belarus said that the road was open.": "group",
    "Vladimir Putin and Alexander Lukashenko said that the road was open.": "group",
    "The statement said that the road was open.": "document",
    "TASS said that the road was open.": "media",
    "Experts said that the road was open.": "unnamed",
    "It was noted that the road was open.": "unnamed",
}


def speaker_of(text: str) -> cn.Speaker:
    """Return the speaker of the last statement."""
    return cn.parse(text, published=DAY).statements[-1].speaker


@pytest.mark.parametrize(("text", "kind"), KINDS.items())
def test_kind(text: str, kind: str) -> None:
    """The kind is that of who speaks, resolved or not."""
    assert speaker_of(text).kind is cn.ActorKind(kind)


def test_every_kind_has_an_example() -> None:
    """No kind is without a sentence here."""
    assert set(KINDS.values()) == {kind.value for kind in cn.ActorKind}


def test_a_known_speaker_bears_the_name_of_the_reference() -> None:
    """The name is the entity's own where the text has another spelling or a title."""
    assert speaker_of("President Rakhmon said that the road was open.").name == "Emomali Rahmon"
    assert speaker_of("The Tajik President said the road was open.").name == "Emomali Rahmon"
    assert speaker_of("Moscow said that the road was open.").name == "Russia"


def test_an_open_speaker_keeps_the_words_of_the_text() -> None:
    """Where nobody is resolved, the name is the source as printed."""
    speaker = speaker_of("A source in the ministry said that the road was open.")
    assert (speaker.name, speaker.entity) == ("A source in the ministry", None)


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Russia and Belarus agreed to hold a drill.", ("RU", "BY")),
        (
            "Vladimir Putin met Alexander Lukashenko. The two leaders agreed to meet again.",
            ("vladimir-putin", "alexander-lukashenko"),
        ),
        ("Stanislav Zas said that the road was open.", ()),
    ],
)
def test_a_joint_speaker_names_its_members(text: str, members: tuple[str, ...]) -> None:
    """Those who speak together are listed in the order of the text."""
    assert speaker_of(text).members == members


def test_offices_are_held_on_the_day() -> None:
    """The same title is another person on another day."""
    text = "The Kyrgyz President said that the road was open."
    entities = [
        cn.parse(text, published=day).statements[0].speaker.entity
        for day in ("2016-05-10", "2019-05-10", "2021-09-20")
    ]
    assert entities == ["almazbek-atambayev", "sooronbay-jeenbekov", "sadyr-japarov"]


def test_a_title_without_a_day_stays_open() -> None:
    """Without a day of publication a title is not guessed."""
    text = "The Kyrgyz President said that the road was open."
    (statement,) = cn.parse(text).statements
    assert statement.speaker.entity is None
