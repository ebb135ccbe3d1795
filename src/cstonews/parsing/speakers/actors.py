"""Institutions as speakers: collectives, documents, organizations, states, spokespersons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from cstonews.facts.scheme import (
    compose_institution,
    compose_office,
    press_service_of,
    spokesperson_of,
)
from cstonews.lexicon.sources import source_words
from cstonews.parsing.members import OFFICE, ORGANIZATION, PERSON, STATE
from cstonews.parsing.mentions.names import NameForm
from cstonews.parsing.speakers.discourse import LOOK_BACK
from cstonews.parsing.speakers.sources import read_source
from cstonews.statements import ActorKind, Speaker, Via

if TYPE_CHECKING:
    from cstonews.parsing.mentions.names import Name
    from cstonews.parsing.speakers.discourse import Discourse
    from cstonews.parsing.speakers.sources import Source

_ISSUERS = frozenset(
    (ActorKind.ORGANIZATION, ActorKind.GROUP, ActorKind.STATE, ActorKind.DOCUMENT)
)
_DOCUMENTS = frozenset((ActorKind.DOCUMENT,))
_HEADS = frozenset(("chief", "head", "leader"))
_TWO = 2
_NEAR = 3
"""How many sentences before a document its issuer may have spoken."""
_VOICES = frozenset(("spokesman", "spokesperson", "spokeswoman", "secretary"))
_VOICED = ("-president", "-prime-minister")
_MEMBER_STATES = "-member-states"


def _called(name: Name, kind: ActorKind, via: Via) -> Speaker:
    return Speaker(name.name, name.entity, kind, via)


def read_spokesperson(source: Source, discourse: Discourse) -> Speaker | None:
    """Read who speaks for somebody else: a press service, a spokesman."""
    if source_words().spokespersons.isdisjoint(source.head_words):
        return None
    people = source.of_kind(PERSON)
    if any(name.start >= source.core for name in people):
        return None  # Putin's spokesman, Dmitry Peskov
    if people:
        linked = all(source.is_linked(name) for name in people)
        return _spokesperson_of(source, people[0], discourse) if linked else None
    return _read_voice(source, discourse)


def _read_voice(source: Source, discourse: Discourse) -> Speaker | None:
    """Read "the press service of the president" and "a spokesman for the bloc"."""
    lists = source_words()
    definite = source.noun in lists.persons and source.head_words[0] not in ("a", "an")
    service = "service" in source.head_words or "office" in source.head_words
    for name in source.names:
        if name.kind is ORGANIZATION and name.entity:
            holder = discourse.holder_of(spokesperson_of(name.entity)) if definite else None
            return holder or _called(name, ActorKind.ORGANIZATION, Via.NAME)
        if service and name.kind is OFFICE and name.office:
            slug = press_service_of(name.office)
            return Speaker(source.text, slug, ActorKind.ORGANIZATION, Via.TITLE)
    wants_bloc = service and not lists.organizations.isdisjoint(source.words)
    bloc = discourse.find_bloc(source.start) if wants_bloc else None
    if bloc is not None:
        body = press_service_of(bloc)
        return Speaker(source.text, body, ActorKind.ORGANIZATION, Via.ROLE)
    return None


def _spokesperson_of(source: Source, person: Name, discourse: Discourse) -> Speaker | None:
    """Read "Putin's spokesman" as who speaks for the office he holds."""
    owns = source.text.startswith(("'s ", "’s "), person.end - source.start)
    if not owns or source.noun not in _VOICES or person.entity is None:
        return None
    posts = [post for post in discourse.posts_of(person.entity) if post.endswith(_VOICED)]
    return discourse.holder_of(spokesperson_of(posts[0])) if len(posts) == 1 else None


def read_holders(source: Source, discourse: Discourse) -> Speaker | None:
    """Read "the foreign ministers of Russia and Belarus" as those who hold the offices."""
    states = [name for name in source.of_kind(STATE, source.core) if name.entity]
    if len(states) < _TWO:
        return None
    words = [word for word in source.head_words if word != "the"]
    office = source_words().offices.get(" ".join(words))
    if office is None:
        return None
    slugs = [compose_office(str(name.entity), office) for name in states]
    holders = [discourse.holder_of(slug) if slug else None for slug in slugs]
    found = [holder for holder in holders if holder is not None]
    if len(found) < len(states):
        return None
    members = tuple(str(holder.entity) for holder in found)
    joint = " and ".join(holder.name for holder in found)
    return Speaker(joint, None, ActorKind.GROUP, Via.GROUP, members)


def read_collective(source: Source, discourse: Discourse) -> Speaker | None:
    """Read "members of the bloc", "the CSTO countries", "the leaders"."""
    lists = source_words()
    if lists.collectives.isdisjoint(source.words):
        return None
    bodies = [name for name in source.of_kind(ORGANIZATION) if name.entity]
    for name in bodies:
        entity = str(name.entity)
        if entity.endswith(_MEMBER_STATES):
            return _called(name, ActorKind.GROUP, Via.GROUP)
        if discourse.is_bloc(entity):
            return _members_of(entity, discourse)
    if bodies or source.of_kind(STATE):
        return None
    if source.words[0] in lists.vague:
        return None
    wants_bloc = not lists.organizations.isdisjoint(source.words)
    words = source.words[:-2] if source.words[-2:] == ("of", "state") else source.words
    bare = words[-1:] and words[-1] in lists.collectives and len(words) <= 3  # noqa: PLR2004 - "the member states"
    bloc = discourse.find_bloc(source.start) if wants_bloc or bare else None
    return _members_of(bloc, discourse) if bloc else None


def _members_of(entity: str, discourse: Discourse) -> Speaker:
    name = f"member states of the {discourse.facts.names.get(entity, entity)}"
    return Speaker(name, entity + _MEMBER_STATES, ActorKind.GROUP, Via.GROUP)


def read_document(source: Source, discourse: Discourse) -> Speaker | None:
    """Read "the statement" as those who issued it."""
    lists, words = source_words(), source.head_words
    if source.noun not in lists.documents and not (
        len(words) > 1 and not lists.documents.isdisjoint(words)
    ):
        return None
    issuers = [
        name
        for name in source.names
        if name.entity and name.kind is not STATE and not discourse.is_medium(name.entity)
    ]
    if issuers:
        return _called(issuers[0], ActorKind.DOCUMENT, Via.DOCUMENT)
    if words[0] in ("the", "this") and (adopter := _adopter(source, discourse)):
        return adopter
    issuer = discourse.find_speaker(source.start, _DOCUMENTS)
    if issuer is None:
        reach = LOOK_BACK if discourse.is_issued(source.start) else _NEAR
        issuer = discourse.find_speaker(source.start, _ISSUERS, reach)
    if (
        issuer is None
        or issuer.entity is None
        or issuer.via is Via.METONYM
        or words[0] not in ("the", "this", "its", "their")
    ):
        return Speaker(source.text, None, ActorKind.DOCUMENT, None)
    return Speaker(issuer.name, issuer.entity, ActorKind.DOCUMENT, Via.DOCUMENT, issuer.members)


def _adopter(source: Source, discourse: Discourse) -> Speaker | None:
    """Read who adopted or issued the document in a sentence before."""
    span = discourse.find_issuer(source.start)
    if span is None:
        return None
    subject = read_source(discourse.text, span, discourse.names_in(*span))
    together = read_collective(subject, discourse)
    if together is not None:
        return evolve(together, kind=ActorKind.DOCUMENT, via=Via.DOCUMENT)
    named = (name for name in subject.names if name.entity and name.kind is not STATE)
    first = next(named, None)
    return _called(first, ActorKind.DOCUMENT, Via.DOCUMENT) if first else None


def read_institution(source: Source, discourse: Discourse) -> Speaker | None:
    """Read an organization or a state, by its name or by the city it sits in."""
    bodies = [name for name in source.of_kind(ORGANIZATION, source.core) if name.entity]
    if bodies:
        best = max(bodies, key=lambda name: (name.end - name.start, -name.start))
        medium = discourse.is_medium(str(best.entity))
        return _called(best, ActorKind.MEDIA if medium else ActorKind.ORGANIZATION, Via.NAME)
    return _compose(source) or _read_state(source)


def _compose(source: Source) -> Speaker | None:
    """Read "the defence ministry in Yerevan": an institution in common words, and a capital."""
    seats = [name for name in source.of_kind(STATE) if name.entity]
    if not seats or source.noun not in source_words().bodies:
        return None
    words = [word for word in source.head_words if word not in ("the", "its")]
    slug = compose_institution(str(seats[0].entity), tuple(words))
    return Speaker(source.text, slug, ActorKind.ORGANIZATION, Via.TITLE) if slug else None


def _read_state(source: Source) -> Speaker | None:
    states = [name for name in source.of_kind(STATE, source.core) if name.entity]
    lists = source_words()
    if not states or not lists.media.isdisjoint(source.head_words):
        return None
    acts = not lists.representatives.isdisjoint(source.words)
    acts = acts and source.noun not in _HEADS  # the head of Russian diplomacy
    first = states[0]
    led = source.text[: max(first.start - source.start, 0)].lower().strip() in (
        "",
        "the",
        "official",
    )
    behind = source.text[first.end - source.start : source.core - source.start]
    whole = behind.strip() == "" or behind.startswith(" and ")
    if not (acts or (led and whole)):
        return None
    if len(states) > 1 and " and " in source.text:
        members = tuple(dict.fromkeys(str(name.entity) for name in states))
        joint = " and ".join(dict.fromkeys(name.name for name in states))
        return Speaker(joint, None, ActorKind.GROUP, Via.GROUP, members)
    via = Via.METONYM if first.form in (NameForm.METONYM, NameForm.PLACE) else Via.NAME
    return _called(first, ActorKind.STATE, via)


def read_organization_noun(source: Source, discourse: Discourse) -> Speaker | None:
    """Read "the ministry", "the bloc" as the organization told of before."""
    lists, words = source_words(), source.head_words
    if not words or words[0] in ("a", "an", "one", "another") or source.head != source.core:
        return None
    if source.noun in lists.organizations:
        bloc = discourse.find_bloc(source.start)
        if bloc:
            name = discourse.facts.names.get(bloc, bloc)
            return Speaker(name, bloc, ActorKind.ORGANIZATION, Via.ROLE)
    if source.noun in lists.bodies:
        bare = words[1:] if words[0] in ("the", "this", "that") else words
        state = discourse.find_state(source.start)
        slug = (
            compose_institution(state, words[1:] if words[0] == "the" else words)
            if state
            else None
        )
        if slug is not None:
            known = discourse.find_body(source.start, " ".join(words[1:]))
            if known is None:
                return Speaker(source.text, slug, ActorKind.ORGANIZATION, Via.ROLE)
        found = discourse.find_body(source.start, " ".join(bare))
        if found is not None:
            return _called(found, ActorKind.ORGANIZATION, Via.ROLE)
    return None
