"""Laws of the mentions step: for any text, and for all that the reference knows."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.facts.reference import reference
from cstonews.lexicon.names import load_given_names, load_shapes, load_titles
from cstonews.parsing.mentions import find_names, make_index, make_mentions
from cstonews.parsing.tokens import find_tokens
from tests.parsing.mention_texts import DAY, OFFICE, PERSON, names_in, of_kind

if TYPE_CHECKING:
    from cstonews.persons import Person

PIECES = """
The president of the Tajik Foreign Ministry 's spokesman Vera Orlova said CSTO
Collective Security Council Moscow and Minsk Zas A . von der , ( ) / : US [ ] its in
Institute for Steppe Trade head former deputy secretary general organization * - bloc
Georgia Jordan Mr Gen Report Biden administration Yerevan
"""
WORDS = st.sampled_from((*PIECES.split(), "\n"))


@given(st.lists(WORDS, max_size=25).map(" ".join) | st.text(max_size=40))
def test_names_lie_in_their_text(text: str) -> None:
    """Names are in order, once each, in the text and in their tokens; twice the same."""
    names = names_in(text)
    tokens = find_tokens(text)
    assert names == names_in(text)
    assert len(set(names)) == len(names)
    assert list(names) == sorted(names, key=lambda name: (name.start, -name.end))
    for name in names:
        assert 0 <= name.start < name.end <= len(text)
        assert tokens.starts[name.first] <= name.start < name.end <= tokens.ends[name.last - 1]
        assert name.name


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_mentions_are_names_that_mean_something(text: str) -> None:
    """Every mention is verbatim and has an entity, but for persons nobody knows."""
    for mention in make_mentions(names_in(text), text, "one"):
        assert mention.passage.verify(text)
        assert mention.entity or mention.kind is PERSON
        assert mention.article == "one"


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_the_day_changes_offices_only(text: str) -> None:
    """Who holds an office depends on the day; which states and bodies are named does not."""
    kept = [name for name in names_in(text, DAY) if name.kind not in {OFFICE, PERSON}]
    assert kept == [
        name for name in names_in(text, date(1999, 1, 1)) if name.kind not in {OFFICE, PERSON}
    ]


def test_texts_without_sentences_are_searched() -> None:
    """What no sentence holds is searched all the same."""
    tokens = find_tokens("Web Desk\nStanislav Zas\nCSTO")
    assert [name.entity for name in find_names(tokens)] == ["stanislav-zas", "csto"]


def _persons() -> list[Person]:
    return list(reference().persons)


@pytest.mark.parametrize("person", _persons(), ids=lambda person: str(person.slug))
def test_every_full_name_means_its_person(person: Person) -> None:
    """Each name and alias of a person, in a sentence, means the person."""
    for name in (person.name, *person.aliases):
        if name not in person.ambiguous:
            found = of_kind(f"Then {name} spoke.", PERSON)
            assert person.slug in {entity for _, entity in found}, name


def test_every_state_means_itself() -> None:
    """Each state is found by its name, its formal name and its adjectives."""
    for state in reference().states:
        doubtful = set(state.ambiguous)
        for name in {state.name, state.formal, *state.adjectives} - doubtful:
            found = names_in(f"It was {name} again.")
            assert state.iso2 in {n.entity for n in found}, name


def test_every_office_is_found() -> None:
    """Each office is found by each of its titles that is not ambiguous."""
    for office in reference().offices:
        for title in {office.name, *office.titles} - set(office.ambiguous):
            found = names_in(f"Then the {title} spoke.")
            assert office.slug in {n.office for n in found}, title


def test_every_organization_is_found() -> None:
    """Each organization is found by its name and aliases, but for those that need context."""
    for body in reference().organizations:
        for name in {body.name, *body.aliases} - set(body.ambiguous):
            found = names_in(f"Then the {name.removeprefix('the ')} spoke, told {name}.")
            assert body.slug in {n.entity for n in found}, name


def test_every_example_of_a_title_is_found() -> None:
    """The example of each title holds it as a role or an office."""
    for title in load_titles().title:
        assert any(n.kind is OFFICE for n in names_in(title.example)), title.word


def test_every_modifier_belongs_to_its_title() -> None:
    """Whatever stands before a title as a modifier is part of it."""
    for modifier in load_titles().modifier:
        found = of_kind(modifier.example, OFFICE)
        assert f"{modifier.name} minister" in {words for words, _ in found}, modifier.name


def test_every_example_of_a_given_name_is_found() -> None:
    """The example of each region names a stranger with a given name of it."""
    for row in load_given_names().row:
        assert len(of_kind(row.example, PERSON)) == 1, row.region


def test_given_names_stand_once() -> None:
    """No given name is both plain and shared, and each list is sorted."""
    rows = load_given_names().row
    plain = [name for row in rows for name in row.plain]
    shared = {name for row in rows for name in row.shared}
    assert len(plain) == len(set(plain))
    assert not shared & set(plain)
    assert all(list(row.plain) == sorted(row.plain) for row in rows)


def test_word_lists_are_keys() -> None:
    """The words of the lists are as the texts' words are looked up: lower case, no accents."""
    for name, words in load_shapes().items():
        assert all(word == word.lower() and word.isascii() for word in words), name


def test_an_index_is_made_once_for_a_reference() -> None:
    """Asking again for the index of the same reference costs nothing."""
    assert make_index(reference()) is make_index(reference())


HOSTILE = {
    "capitals": "Abc ",
    "modifiers": "former ",
    "titles": "head of the ",
    "capitals of states": "Moscow and ",
    "initials": "A. ",
    "small words": "Von der ",
    "heads": "Institute of the ",
    "namesakes": "Ivan Petrov met Petrov. ",
    "possessives": "the bloc's ",
    "hyphens": "Tajik-",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_time_is_linear(piece: str) -> None:
    """Eight times the text takes about eight times as long, whatever it repeats."""

    def cost(times: int) -> float:
        tokens = find_tokens(piece * times)
        begun = time.process_time()
        find_names(tokens, on=DAY)
        return time.process_time() - begun

    cost(100)
    few = min(cost(1000) for _ in range(3))
    assert min(cost(8000) for _ in range(3)) < 40 * max(few, 0.001)
