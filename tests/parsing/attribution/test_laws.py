"""Laws of statements, on texts put together from sentences that report."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cstonews as cn
from tests.parsing.attribution.reported import DAY, draw

SENTENCES = (
    '"The corridor stays open to lorries," Stanislav Zas said.',
    'Stanislav Zas noted: "The corridor stays open to lorries."',
    '"The corridor," Stanislav Zas stressed, "stays open to lorries."',
    "Stanislav Zas said that the mission was over and called for calm.",
    'Stanislav Zas told reporters that the talks were "open and calm".',
    "The corridor, according to Stanislav Zas, stays open.",
    "In the opinion of Stanislav Zas, the corridor stays open.",
    "Stanislav Zas expressed concern about the situation in the valley.",
    "Stanislav Zas urged both sides to stop the fire.",
    "He added that nobody was hurt.",
    'He went on: "Nobody was hurt in the valley."',
    '"Nobody was hurt in the valley and all came home."',
    "The CSTO member states condemned the attack on the convoy.",
    "TASS reported that the convoy had left.",
    "The drill will be held near Balykchy in September.",
    'The so-called "peace corridor" was closed at noon.',
    "An unnamed official said the range was empty.",
)
NEUTRAL = "The building dates from the last century and has four floors."
PARAGRAPHS = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join),
    min_size=1,
    max_size=5,
)
TEXTS = PARAGRAPHS.map("\n\n".join)


def found_in(text: str) -> tuple[cn.Statement, ...]:
    """Return the statements of a text of the day."""
    return cn.parse(text, published=DAY, article_id="a").statements


@given(text=TEXTS)
def test_passages_are_verbatim_ordered_and_apart(text: str) -> None:
    """Source, cue and content never overlap; the parts of the content stand in order."""
    for statement in found_in(text):
        assert statement.verify(text)
        passages = statement.passages
        assert all(before.end <= after.start for before, after in pairwise(passages))
        assert all(part.text.strip() == part.text != "" for part in passages)


@given(text=TEXTS)
def test_statements_stand_in_order(text: str) -> None:
    """Statements come in the order of their first words."""
    starts = [min(passage.start for passage in one.passages) for one in found_in(text)]
    assert starts == sorted(starts)


@given(text=TEXTS)
def test_a_neutral_paragraph_at_the_end_changes_nothing(text: str) -> None:
    """What is found does not depend on a paragraph that says nothing."""
    assert found_in(f"{text}\n\n{NEUTRAL}") == found_in(text)


@given(text=TEXTS)
def test_a_neutral_paragraph_first_shifts_all(text: str) -> None:
    """A paragraph before the body shifts what is found, and no more."""
    shift = len(NEUTRAL) + 2
    before = [
        [(part.start + shift, part.text) for part in one.passages] for one in found_in(text)
    ]
    after = [
        [(part.start, part.text) for part in one.passages]
        for one in found_in(f"{NEUTRAL}\n\n{text}")
    ]
    assert after == before


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("Vladimir Putin", "vladimir-putin"),
        ("Alexander Lukashenko", "alexander-lukashenko"),
        ("Emomali Rahmon", "emomali-rahmon"),
        ("Kassym-Jomart Tokayev", "kassym-jomart-tokayev"),
        ("Sadyr Japarov", "sadyr-japarov"),
    ],
)
@given(text=TEXTS)
def test_another_name_changes_only_the_speaker(name: str, entity: str, text: str) -> None:
    """Put another known man in the place of one, and he has said it all."""
    renamed = [draw(one) for one in found_in(text.replace("Stanislav Zas", name))]
    expected = [
        draw(one).replace("Stanislav Zas", name).replace("stanislav-zas", entity)
        for one in found_in(text)
    ]
    assert renamed == expected


@given(text=TEXTS)
def test_curly_quotes_change_nothing(text: str) -> None:
    """Curly marks give the same statements as straight ones, at the same offsets."""
    curly = re.sub(r'"([^"]*)"', r"“\1”", text)
    straight = [
        [(part.start, part.end) for part in (*one.passages, *one.verbatim)]
        for one in found_in(text)
    ]
    assert [
        [(part.start, part.end) for part in (*one.passages, *one.verbatim)]
        for one in found_in(curly)
    ] == straight


@given(text=TEXTS)
def test_forms_tell_what_is_verbatim(text: str) -> None:
    """Nothing is verbatim in indirect speech, something is in every other."""
    for one in found_in(text):
        assert (one.form is cn.Form.INDIRECT) == (not one.verbatim)


@given(text=TEXTS)
def test_who_is_resolved_says_how(text: str) -> None:
    """A speaker has a way by which it was resolved exactly when it has an entity."""
    for one in found_in(text):
        assert (one.speaker.via is None) == (one.speaker.entity is None)
