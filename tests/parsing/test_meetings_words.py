"""The words of meetings.toml and claims.toml: each tells what its example says, and no more."""

from __future__ import annotations

from itertools import chain

import pytest

from cstonews.facts.reference import reference
from cstonews.parsing.claims import find_membership_claims
from cstonews.parsing.claims.words import Becoming, Having, load_claim_words
from cstonews.parsing.meetings.words import (
    ContactVerb,
    EventNoun,
    Role,
    load_meeting_words,
    triggers,
)
from tests.parsing.story_texts import meetings_in, tell

_WORDS = load_meeting_words()
_EVENTS = (*_WORDS.event, *_WORDS.contact)
_CLAIMS = (*load_claim_words().having, *load_claim_words().becoming)


def _name(entry: object) -> str:
    if isinstance(entry, Role):
        return entry.role
    return (
        entry.words[0] if isinstance(entry, (EventNoun, ContactVerb, Having, Becoming)) else ""
    )


@pytest.mark.parametrize("entry", _EVENTS, ids=_name)
def test_example_tells_of_a_meeting_of_that_kind(entry: EventNoun | ContactVerb) -> None:
    """The example is read as one meeting of that kind; a word that refers adds none."""
    found = meetings_in(entry.example)
    refers = isinstance(entry, EventNoun) and entry.refers
    assert len(found) == 1
    assert refers or found[0].kind is entry.kind


@pytest.mark.parametrize("entry", _EVENTS, ids=_name)
def test_counterexample_tells_of_none(entry: EventNoun | ContactVerb) -> None:
    """The counterexample of a noun or verb is no meeting."""
    assert meetings_in(entry.counterexample) == ()


@pytest.mark.parametrize("role", _WORDS.role, ids=_name)
def test_role_makes_its_body(role: Role) -> None:
    """Those with a role make the body that the table says, and others do not."""
    body = _WORDS.bodies["csto"][role.role]
    assert [meeting.body for meeting in meetings_in(role.example)] == [body]
    assert body not in {meeting.body for meeting in meetings_in(role.counterexample)}


@pytest.mark.parametrize("entry", _CLAIMS, ids=_name)
def test_example_claims_what_it_says(entry: Having | Becoming) -> None:
    """The example of a verb is a claim of its kind, the counterexample is none."""
    claims = find_membership_claims(tell(entry.example), reference())
    assert [claim.kind for claim in claims] == [entry.kind]
    assert find_membership_claims(tell(entry.counterexample), reference()) == ()


def test_words_are_in_lower_case() -> None:
    """Every word is written as the tokens are looked up."""
    words = chain(triggers(), (word for role in _WORDS.role for word in role.nouns))
    assert all(word == word.lower() for word in words)


@pytest.mark.parametrize("exercise", _WORDS.exercise, ids=lambda exercise: exercise.name)
def test_exercise_is_known_by_each_of_its_names(exercise: object) -> None:
    """Every spelling of an exercise's name gives the same identifier, and its body is known."""
    assert exercise in _WORDS.exercise
    known = next(one for one in _WORDS.exercise if one is exercise)
    assert reference().organization(known.body)
    for words in known.words:
        name = " ".join(word.capitalize() for word in words)
        found = meetings_in(f"The {name}-2021 exercise began in Kazan on 3 May.")
        assert [meeting.id for meeting in found] == [f"exercise-{known.name}-2021-05-03"]
