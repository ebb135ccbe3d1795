"""Finding entities by name: the index behind :meth:`Reference.find`."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from cstonews.articles import MentionKind
from cstonews.facts.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cstonews.facts.loading import Facts
    from cstonews.offices import Office
    from cstonews.organizations import Organization
    from cstonews.persons import Person
    from cstonews.states import State


class Match(StrEnum):
    """How a name fits an entity, the closest first."""

    NAME = "name"
    ALIAS = "alias"
    TITLE = "title"
    FAMILY = "family name"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"
    METONYM = "metonym"
    COMPOSED = "composed"


@frozen
class Candidate:
    """An entity that a name may mean.

    ``id`` is its identifier and ``name`` its usual name; ``match`` says how the
    name fits; ``ambiguous`` that it may well mean something else.
    """

    id: str
    kind: MentionKind
    name: str
    match: Match
    ambiguous: bool = False


class Form(NamedTuple):
    """One way to write an entity's name."""

    text: str
    match: Match


def person_forms(person: Person) -> Iterator[Form]:
    """Yield the ways to write a person's name, family names on their own last."""
    yield Form(person.name, Match.NAME)
    yield from (Form(alias, Match.ALIAS) for alias in person.aliases)
    yield from (Form(family, Match.FAMILY) for family in family_names(person))


def family_names(person: Person) -> tuple[str, ...]:
    """Return the family name, its last word, and as the aliases spell it.

    An alias in the order of the name has the family name where the name has it:
    in front in "Xi Jinping", at the end elsewhere.
    """
    words = person.family.split()
    found = [person.family, words[-1]] if words[-1][:1].isupper() else [person.family]
    in_front = person.name.startswith(f"{person.family} ")
    for pieces in (alias.split() for alias in person.aliases if " " in alias):
        number = min(len(words), len(pieces) - 1)
        found.append(" ".join(pieces[:number] if in_front else pieces[-number:]))
    return tuple(dict.fromkeys(found))


def organization_forms(organization: Organization) -> Iterator[Form]:
    """Yield the ways to write an organization's name."""
    yield Form(organization.name, Match.NAME)
    yield from (Form(alias, Match.ALIAS) for alias in organization.aliases)
    yield from (Form(alias, Match.ALIAS) for alias in organization.ambiguous)


def state_forms(state: State) -> Iterator[Form]:
    """Yield the ways to name a state, its people and its government."""
    yield Form(state.name, Match.NAME)
    yield Form(state.formal, Match.ALIAS)
    yield from (Form(alias, Match.ALIAS) for alias in state.aliases)
    yield from (Form(alias, Match.ADJECTIVE) for alias in state.adjectives)
    yield from (Form(alias, Match.DEMONYM) for alias in state.demonyms)
    yield from (Form(alias, Match.METONYM) for alias in state.metonyms)
    yield from (Form(alias, Match.ALIAS) for alias in state.ambiguous)


def office_forms(office: Office) -> Iterator[Form]:
    """Yield the ways to say an office."""
    yield Form(office.name, Match.NAME)
    yield from (Form(title, Match.TITLE) for title in (*office.titles, *office.ambiguous))


def make_index(facts: Facts) -> dict[str, tuple[Candidate, ...]]:
    """Return the candidates of every name, by its key, the closest first."""
    index: dict[str, dict[tuple[MentionKind, str], Candidate]] = {}
    for key, candidate in _candidates(facts):
        index.setdefault(key, {}).setdefault((candidate.kind, candidate.id), candidate)
    return {key: tuple(sorted(found.values(), key=_rank)) for key, found in index.items()}


_MATCHES = {match: rank for rank, match in enumerate(Match)}
_KINDS = {
    kind: rank
    for rank, kind in enumerate(
        (MentionKind.STATE, MentionKind.ORGANIZATION, MentionKind.PERSON, MentionKind.OFFICE)
    )
}


def _rank(candidate: Candidate) -> tuple[bool, int, int, str]:
    match, kind = _MATCHES[candidate.match], _KINDS[candidate.kind]
    return candidate.ambiguous, match, kind, candidate.id


def _candidates(facts: Facts) -> Iterator[tuple[str, Candidate]]:
    for state in facts.states:
        stub = (state.iso2, MentionKind.STATE, state.name)
        yield from _entries(stub, state_forms(state), state.ambiguous)
    for body in facts.organizations:
        stub = (body.slug, MentionKind.ORGANIZATION, body.name)
        yield from _entries(stub, organization_forms(body), body.ambiguous)
    for person in facts.persons:
        stub = (person.slug, MentionKind.PERSON, person.name)
        yield from _entries(stub, person_forms(person), person.ambiguous)
    for office in facts.offices:
        stub = (office.slug, MentionKind.OFFICE, office.name)
        yield from _entries(stub, office_forms(office), office.ambiguous)


def _entries(
    stub: tuple[str, MentionKind, str], forms: Iterable[Form], ambiguous: Iterable[str]
) -> Iterator[tuple[str, Candidate]]:
    marked = {fold(text) for text in ambiguous}
    for form in forms:
        key = fold(form.text)
        yield key, Candidate(*stub, form.match, key in marked)
