"""Making organizations and offices that the tables do not list, by the scheme."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from cstonews.facts.names import fold
from cstonews.facts.scheme import (
    PRESS_SERVICE,
    Composed,
    as_listed,
    compose_institution,
    compose_office,
    institution_words,
    institutions,
    office_kinds,
    office_words,
    press_service_of,
    scheme,
    spokesperson_of,
)
from cstonews.offices import Office
from cstonews.organizations import Organization, OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cstonews.states import State


class Meaning(NamedTuple):
    """What a composed name means: a slug, and whether it is an office's."""

    slug: str
    office: bool


def make_organization(slug: str, parts: Composed, state: State) -> Organization | None:
    """Return the organization that a slug of the scheme names, ``None`` if it names none."""
    base = f"{state.adjectives[0]} {_name_of(parts)}"
    if parts.voice == PRESS_SERVICE:
        parent = as_listed(slug.removesuffix(PRESS_SERVICE))
        return Organization(
            slug=slug,
            name=f"press service of the {base}",
            kind=OrganizationKind.PRESS_SERVICE,
            parent=parent if parts.kind in institutions() else None,
            country=state.iso2,
            composed=True,
        )
    if parts.voice or parts.kind not in institutions():
        return None
    institution = institutions()[parts.kind]
    return Organization(
        slug=slug,
        name=base,
        kind=institution.organization,
        country=state.iso2,
        aliases=tuple(_with_state(state, institution.words)),
        composed=True,
    )


def make_collective(slug: str, organization: Organization) -> Organization:
    """Return the member states of an organization as one."""
    return Organization(
        slug=slug,
        name=f"member states of the {organization.name}",
        kind=OrganizationKind.MEMBERS,
        parent=organization.slug,
        composed=True,
    )


def make_office(slug: str, parts: Composed, state: State) -> Office | None:
    """Return the office that a slug of the scheme names, ``None`` if it names none."""
    base = f"{state.adjectives[0]} {_name_of(parts)}"
    prefix = state.iso2.lower()
    if parts.voice and parts.voice != PRESS_SERVICE:
        body = f"{prefix}-{parts.kind}" if parts.kind in institutions() else None
        name = f"spokesperson of the {base}"
        return Office(slug, name, state.iso2, one_seat=False, body=body, composed=True)
    office = office_kinds().get(parts.kind)
    if parts.voice or office is None:
        return None
    rank = "Deputy " if parts.deputy else ""
    return Office(
        slug=slug,
        name=f"{state.adjectives[0]} {rank}{office.name}",
        of=state.iso2,
        one_seat=office.one_seat and not parts.deputy,
        titles=tuple(_with_state(state, tuple(rank + title for title in office.titles))),
        body=as_listed(f"{prefix}-{office.body}") if office.body else None,
        composed=True,
    )


def _name_of(parts: Composed) -> str:
    found = institutions().get(parts.kind) or office_kinds()[parts.kind]
    return found.name


def _with_state(state: State, words: tuple[str, ...]) -> Iterator[str]:
    for adjective, word in product(state.adjectives, words):
        yield f"{adjective} {word}"


@cache
def _folded_institutions() -> Mapping[str, tuple[str, ...]]:
    return {fold(" ".join(words).replace(" '", "'")): words for words in institution_words()}


@cache
def _folded_offices() -> Mapping[str, tuple[str, ...]]:
    return {fold(" ".join(words).replace(" '", "'")): words for words in office_words()}


@cache
def _voices() -> tuple[tuple[str, bool], ...]:
    """Return the words for those who speak for another, folded, the longest first."""
    speakers = ((fold(words), True) for words in scheme().spokesperson.words)
    services = ((fold(words), False) for words in scheme().press_service.words)
    return tuple(sorted((*speakers, *services), key=lambda voice: (-len(voice[0]), voice[0])))


def read_composed(key: str, states: Mapping[str, tuple[str, ...]]) -> Iterator[Meaning]:
    """Yield what a folded name means; ``states`` has the codes for each folded form."""
    yield from _read_plain(key, states)
    for words, speaks in _voices():
        for rest in _without(key, words):
            for meaning in _read_plain(rest, states):
                slug = (
                    spokesperson_of(meaning.slug) if speaks else press_service_of(meaning.slug)
                )
                yield Meaning(slug, speaks)


def read_collective(key: str) -> Iterator[str]:
    """Yield the names of organizations whose member states a folded name may mean."""
    for words in _collectives():
        yield from _without(key, words)


@cache
def _collectives() -> tuple[str, ...]:
    return tuple(map(fold, scheme().collective.words))


def _without(key: str, words: str) -> Iterator[str]:
    for link in (" of ", " for ", " to "):
        if key.startswith(words + link):
            yield key.removeprefix(words + link).removeprefix("the ")
    if key.endswith(f" {words}"):
        rest = key.removesuffix(f" {words}")
        yield rest
        yield rest.removesuffix("s")


def _read_plain(key: str, states: Mapping[str, tuple[str, ...]]) -> Iterator[Meaning]:
    for state, rest in _splits(key):
        institution = _folded_institutions().get(rest)
        office = _folded_offices().get(rest)
        for iso2 in states.get(state, ()) if institution or office else ():
            slug = compose_institution(iso2, institution) if institution else None
            if slug:
                yield Meaning(slug, office=False)
            slug = compose_office(iso2, office) if office else None
            if slug:
                yield Meaning(slug, office=True)


def _splits(key: str) -> Iterator[tuple[str, str]]:
    """Yield each way to take a state off a name: in front, with a possessive, behind "of"."""
    words = key.split()
    for at in range(1, len(words)):
        front, rest = " ".join(words[:at]), " ".join(words[at:])
        yield front, rest
        if front.endswith("s"):
            yield front.removesuffix("s"), rest
        if words[at] == "of":
            yield " ".join(words[at + 1 :]).removeprefix("the "), front
