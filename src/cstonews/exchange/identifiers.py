"""Identifiers for other tools: IRIs of articles, meetings and entities, and what these are."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import quote

from attrs import frozen

from cstonews.articles import MentionKind
from cstonews.statements import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cstonews.articles import Article
    from cstonews.facts.reference import Reference

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
"""What JSON can hold."""

WIKIDATA = "http://www.wikidata.org/entity/"


class EntityType(StrEnum):
    """What an entity is, in the words of schema.org."""

    PERSON = "Person"
    ORGANIZATION = "Organization"
    COUNTRY = "Country"
    THING = "Thing"


@frozen
class Entity:
    """An entity as other tools are told of it; ``qid`` is its Wikidata identifier."""

    id: str
    type: EntityType
    name: str
    qid: str | None = None
    parent: str | None = None

    @property
    def iri(self) -> str:
        """A name for it that is unique everywhere."""
        return entity_iri(self.id)


def article_iri(name: str) -> str:
    """Return the IRI of an article."""
    return f"urn:cstonews:article:{quote(name, safe='')}"


def meeting_iri(name: str) -> str:
    """Return the IRI of a meeting."""
    return f"urn:cstonews:meeting:{quote(name, safe='')}"


def entity_iri(name: str) -> str:
    """Return the IRI of an entity."""
    return f"urn:cstonews:entity:{quote(name, safe='')}"


_OF_MENTIONS = {
    MentionKind.PERSON: EntityType.PERSON,
    MentionKind.OFFICE: EntityType.PERSON,
    MentionKind.ORGANIZATION: EntityType.ORGANIZATION,
    MentionKind.STATE: EntityType.COUNTRY,
}
_OF_ACTORS = {
    ActorKind.PERSON: EntityType.PERSON,
    ActorKind.ORGANIZATION: EntityType.ORGANIZATION,
    ActorKind.MEDIA: EntityType.ORGANIZATION,
    ActorKind.STATE: EntityType.COUNTRY,
}


def entities_of(article: Article, reference: Reference) -> tuple[Entity, ...]:
    """Return every entity that an article has to do with, in the order of the text."""
    known = _known(reference)
    found: dict[str, Entity] = {}
    for name, kind, words in _told(article):
        found.setdefault(name, known.get(name) or Entity(name, kind, words))
    return tuple(found.values())


def _told(article: Article) -> Iterator[tuple[str, EntityType, str]]:
    """Yield the entities with what the article takes them for and calls them."""
    for mention in article.mentions:
        if mention.entity:
            words = mention.name or mention.passage.text
            yield mention.entity, _OF_MENTIONS[mention.kind], words
    for statement in article.statements:
        speaker = statement.speaker
        if speaker.entity:
            kind = _OF_ACTORS.get(speaker.kind, EntityType.THING)
            yield speaker.entity, kind, speaker.name
        yield from ((name, EntityType.THING, name) for name in speaker.members)
    for meeting in article.meetings:
        bodies = (meeting.body, *meeting.bodies)
        yield from ((body, EntityType.ORGANIZATION, body) for body in bodies if body)
        present = (meeting.chair, *meeting.participants)
        yield from ((who, EntityType.THING, who) for who in present if who)


@lru_cache(maxsize=8)
def _known(reference: Reference) -> dict[str, Entity]:
    """Return every entity of a reference that has a row of its own."""
    people = (
        Entity(row.slug, EntityType.PERSON, row.name, row.qid) for row in reference.persons
    )
    states = (
        Entity(row.iso2, EntityType.COUNTRY, row.name, row.qid) for row in reference.states
    )
    bodies = (
        Entity(row.slug, EntityType.ORGANIZATION, row.name, row.qid, row.parent)
        for row in reference.organizations
    )
    return {entity.id: entity for entity in (*people, *states, *bodies)}
