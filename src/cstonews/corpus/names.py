"""Names in questions: whom or what an analyst means by "Rakhmon" or "TJ"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from cstonews.articles import MentionKind
from cstonews.errors import AmbiguousNameError, UnknownNameError
from cstonews.facts.names import fold
from cstonews.organizations import OrganizationKind

if TYPE_CHECKING:
    from enum import StrEnum

    from cstonews.articles import Article
    from cstonews.facts.finding import Candidate
    from cstonews.facts.reference import Reference
    from cstonews.statements import Speaker

E = TypeVar("E", bound="StrEnum")

NATIONAL = frozenset(
    {
        OrganizationKind.GOVERNMENT,
        OrganizationKind.MINISTRY,
        OrganizationKind.PRESIDENTIAL_OFFICE,
        OrganizationKind.SECURITY_COUNCIL,
        OrganizationKind.SECURITY_SERVICE,
        OrganizationKind.PARLIAMENT,
        OrganizationKind.PRESS_SERVICE,
        OrganizationKind.EMBASSY,
        OrganizationKind.STATE_BODY,
    }
)
"""The kinds of organization that speak for the state they belong to."""

_SHOWN = 8
"""How many candidates an error lists."""


class Target(NamedTuple):
    """What a name in a question stands for.

    ``keys`` are identifiers that count whenever, ``offices`` slugs that count for
    whoever held them on the day; a key that ends in ``-`` stands for all
    identifiers that begin with it.
    """

    keys: tuple[str, ...]
    offices: tuple[str, ...] = ()


def words_key(name: str) -> str:
    """Return the key of somebody who has a name in the text but no identifier."""
    return f"={fold(name)}"


def speaker_keys(speaker: Speaker) -> Iterator[str]:
    """Yield the keys that a speaker answers to."""
    yield speaker.entity or words_key(speaker.name)
    yield from speaker.members


def member_of(kind: type[E], word: E | str) -> E:
    """Return the member of an enum; ``UnknownNameError`` lists those there are."""
    try:
        return kind(word)
    except ValueError as error:
        message = f"expected one of {', '.join(kind)}; found {word!r}"
        raise UnknownNameError(message) from error


def unknown_name(
    message: str, name: str, known: Mapping[str, str] | Iterable[str]
) -> UnknownNameError:
    """Make the error for a name that is not known, with near ones.

    Of a mapping the values are shown that near keys stand for.
    """
    close = get_close_matches(name, known, n=_SHOWN)
    shown = (known[match] if isinstance(known, Mapping) else match for match in close)
    near = dict.fromkeys(shown)
    return UnknownNameError(f"{message}; near it: {', '.join(near)}" if near else message)


class Names:
    """The names that the reference and the articles of a corpus know."""

    def __init__(self, reference: Reference, articles: tuple[Article, ...]) -> None:
        """Take what is known beforehand and what the articles tell."""
        self._reference = reference
        self._articles = articles

    def meant_by(self, name: str) -> Target:
        """Return whom a name stands for, a state's officials and an office's holders too.

        Of several who have the name the only one that the articles tell of is meant.
        ``UnknownNameError`` has near names, ``AmbiguousNameError`` the candidates.
        """
        entity = self.entity(name)
        if entity is None:
            raise self._unknown(name)
        return self._target(entity)

    def entity(self, name: str) -> str | None:
        """Return the identifier a name stands for, ``None`` for a name nobody has."""
        if name in self._identifiers:
            return name
        return self._by_reference(name) or self._by_corpus(name) or self._composed(name)

    def is_office(self, entity: str) -> bool:
        """Tell whether an identifier is that of an office, listed or composed."""
        return entity in self._offices or self._composed_office(entity)

    def _composed_office(self, name: str) -> bool:
        if name[:2].upper() not in self._states or name[2:3] != "-":
            return False
        try:
            return bool(self._reference.office(name))
        except UnknownNameError:
            return False

    def _target(self, entity: str) -> Target:
        if self.is_office(entity):
            return Target((), (entity,))
        if entity in self._states:
            offices = [office.slug for office in self._reference.offices if office.of == entity]
            bodies = (
                body.slug
                for body in self._reference.organizations
                if body.country == entity and body.kind in NATIONAL
            )
            return Target((entity, f"{entity.lower()}-", *bodies), tuple(offices))
        return Target((entity,))

    def _by_reference(self, name: str) -> str | None:
        found = self._reference.find(name)
        closest = list(takewhile(lambda other: _rank(other) == _rank(found[0]), found))
        here = [candidate for candidate in closest if candidate.id in self._told_keys]
        if len(closest) < 2 or len(here) == 1:  # noqa: PLR2004  (two may be meant)
            return next((candidate.id for candidate in here or closest), None)
        told = self._told.get(fold(name), {})
        if len(told) == 1:
            return next(iter(told))
        raise _ambiguous(name, here or closest)

    def _by_corpus(self, name: str) -> str | None:
        found = self._told.get(fold(name), {})
        if len(found) > 1:
            message = f"{name!r} may mean {', '.join(list(found)[:_SHOWN])}"
            raise AmbiguousNameError(message)
        return next(iter(found), None)

    def _composed(self, name: str) -> str | None:
        """Return a name that follows the scheme of national institutions and offices."""
        if name[:2].upper() not in self._states or name[2:3] != "-":
            return None
        for known in (self._reference.office, self._reference.organization):
            try:
                return known(name).slug
            except UnknownNameError:
                continue
        return None

    def _unknown(self, name: str) -> UnknownNameError:
        spelled = dict(self._spellings())
        return unknown_name(f"nobody and nothing is known as {name!r}", fold(name), spelled)

    def _spellings(self) -> Iterator[tuple[str, str]]:
        """Yield folded names with the identifier they stand for."""
        for rows in (self._reference.offices, self._reference.organizations):
            for row in rows:
                yield from ((fold(known), row.slug) for known in (row.slug, row.name))
        for person in self._reference.persons:
            names = (person.slug, person.name, person.family, *person.aliases)
            yield from ((fold(known), person.slug) for known in names)
        yield from ((fold(state.name), state.iso2) for state in self._reference.states)
        for folded, found in self._told.items():
            yield from ((folded, key.removeprefix("=")) for key in found)

    @cached_property
    def _offices(self) -> frozenset[str]:
        return frozenset(office.slug for office in self._reference.offices)

    @cached_property
    def _states(self) -> frozenset[str]:
        return frozenset(state.iso2 for state in self._reference.states)

    @cached_property
    def _identifiers(self) -> frozenset[str]:
        known = {row.slug for row in self._reference.persons}
        known.update(row.slug for row in self._reference.organizations)
        return self._offices | self._states | self._told_keys | known

    @cached_property
    def _told_keys(self) -> frozenset[str]:
        return frozenset(key for found in self._told.values() for key in found)

    @cached_property
    def _told(self) -> dict[str, dict[str, None]]:
        """The identifiers that the articles give to folded names, in order."""
        told: dict[str, dict[str, None]] = {}
        for key, name in self._tellings():
            told.setdefault(fold(name), {})[key] = None
        return told

    def _tellings(self) -> Iterator[tuple[str, str]]:
        for article in self._articles:
            for statement in article.statements:
                speaker = statement.speaker
                yield speaker.entity or words_key(speaker.name), speaker.name
                yield from ((member, member) for member in speaker.members)
            for meeting in article.meetings:
                chair = (meeting.chair,) if meeting.chair else ()
                yield from ((who, who) for who in (*chair, *meeting.participants))
            for mention in article.mentions:
                if mention.entity and mention.kind is not MentionKind.OFFICE:
                    yield mention.entity, mention.name or mention.passage.text


def _rank(candidate: Candidate) -> tuple[bool, str]:
    return candidate.ambiguous, candidate.match


def _ambiguous(name: str, candidates: Iterable[Candidate]) -> AmbiguousNameError:
    shown = [f"{candidate.id} ({candidate.name})" for candidate in candidates]
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    return AmbiguousNameError(f"{name!r} may mean {', '.join(shown[:_SHOWN])}{more}")
