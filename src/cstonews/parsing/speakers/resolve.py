"""Resolving the speakers of a text, one attribution after the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cstonews.articles import MentionKind
from cstonews.lexicon.sources import source_words
from cstonews.organizations import OrganizationKind
from cstonews.parsing.mentions.names import NameForm
from cstonews.parsing.speakers.discourse import Discourse
from cstonews.passages import Passage
from cstonews.statements import ActorKind, Speaker, Via

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.parsing.attribution.find import Attribution
    from cstonews.parsing.mentions.names import Name

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*\.?")
_HEAD_END = re.compile(r",|\(| (?:of|for|at|in|from|to|who|which|on|with|by) |\s[-–—]\s")
_MEDIA = frozenset(
    (
        OrganizationKind.NEWS_AGENCY,
        OrganizationKind.NEWSPAPER,
        OrganizationKind.MAGAZINE,
        OrganizationKind.BROADCASTER,
        OrganizationKind.ONLINE_OUTLET,
        OrganizationKind.MEDIA_COMPANY,
    )
)
_COLLECTIVE_KINDS = frozenset(
    (ActorKind.GROUP, ActorKind.ORGANIZATION, ActorKind.STATE, ActorKind.MEDIA)
)
_INSTITUTIONS = frozenset((ActorKind.ORGANIZATION, ActorKind.GROUP, ActorKind.STATE, ActorKind.DOCUMENT))
_UNNAMED = "unnamed"


class Source(NamedTuple):
    """A source as words: place, text, lower-case words, the head of its noun phrase."""

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    head: int
    """Where the head noun phrase ends: before the first preposition or comma."""


def resolve_speakers(
    text: str, attributions: Sequence[Attribution], discourse: Discourse
) -> tuple[Speaker, ...]:
    """Return the speaker of each attribution, in their order."""
    speakers: list[Speaker] = []
    for attribution in attributions:
        speaker = _speaker_of(text, attribution, discourse, speakers)
        speakers.append(speaker)
        place = attribution.cue or attribution.content[0]
        discourse.tell(place[0], speaker)
    return tuple(speakers)


def _speaker_of(
    text: str, attribution: Attribution, discourse: Discourse, before: list[Speaker]
) -> Speaker:
    if attribution.run and before:
        last = before[-1]
        via = Via.RUN if last.via is not None else None
        return Speaker(last.name, last.entity, last.kind, via, last.members, last.antecedent)
    if attribution.source is None:
        return Speaker(_UNNAMED, None, ActorKind.UNNAMED, None)
    source = _read(text, *attribution.source)
    if source.words and source.words[0] in source_words().relatives and attribution.relative:
        source = _read(text, *attribution.relative)
    return resolve_source(source, discourse)


def _read(text: str, start: int, end: int) -> Source:
    piece = text[start:end]
    match = _HEAD_END.search(piece, 1)
    words = tuple(word.lower().rstrip(".").replace("’", "'") for word in _WORD.findall(piece))
    return Source(start, end, piece, words, start + match.start() if match else end)


def resolve_source(source: Source, discourse: Discourse) -> Speaker:
    """Tell who a source is, by the surest evidence that it gives."""
    for step in (_pronoun, _pair, _person, _collective, _document, _institution, _description):
        speaker = step(source, discourse)
        if speaker is not None:
            return speaker
    return Speaker(source.text, None, ActorKind.UNNAMED, None)


def _named(name: Name, via: Via, kind: ActorKind, antecedent: Passage | None = None) -> Speaker:
    return Speaker(name.name, name.entity, kind, via, antecedent=antecedent)


def _pronoun(source: Source, discourse: Discourse) -> Speaker | None:
    if len(source.words) != 1:
        return None
    word, lists = source.words[0], source_words()
    if word in lists.male or word in lists.female:
        gender = "male" if word in lists.male else "female"
        return _person_pronoun(source, discourse, gender)
    if word in lists.plural:
        return _from_speaker(discourse.find_speaker(source.start, _COLLECTIVE_KINDS), source)
    if word in lists.neuter:
        return _from_speaker(discourse.find_speaker(source.start, _INSTITUTIONS), source)
    if word in lists.first_person:
        return Speaker(source.text, None, ActorKind.UNNAMED, None)
    return None


def _from_speaker(found: Speaker | None, source: Source) -> Speaker:
    if found is None or found.via is None:
        return Speaker(source.text, None, ActorKind.UNNAMED, None)
    return Speaker(found.name, found.entity, found.kind, Via.PRONOUN, found.members)


def _person_pronoun(source: Source, discourse: Discourse, gender: str) -> Speaker:
    found = discourse.find_person(
        source.start, lambda entity: discourse.gender_of(entity) in (None, gender)
    )
    if found is None:
        return Speaker(source.text, None, ActorKind.UNNAMED, None)
    who, spoke = found
    if who.entity is not None:
        discourse.genders.setdefault(who.entity, gender)
    if isinstance(who, Speaker):
        via = Via.PRONOUN if who.via is not None else None
        return Speaker(who.name, who.entity, ActorKind.PERSON, via, antecedent=who.antecedent)
    return _named(who, Via.PRONOUN, ActorKind.PERSON, _passage(who))


def _passage(name: Name) -> Passage | None:
    return None


def _pair(source: Source, discourse: Discourse) -> Speaker | None:
    if source.text.lower() not in source_words().pairs:
        return None
    pair = discourse.find_pair(source.start)
    if not pair:
        return None
    members = tuple(str(name.entity) for name in pair)
    name = " and ".join(name.name for name in pair)
    return Speaker(name, members[0], ActorKind.GROUP, Via.GROUP, members)


def _person(source: Source, discourse: Discourse) -> Speaker | None:
    names = discourse.names_in(source.start, source.head)
    people = [name for name in names if name.kind is MentionKind.PERSON]
    if not people and (opening := discourse.names_in(source.start, source.end)):
        people = [
            name
            for name in opening
            if name.kind is MentionKind.PERSON and name.bound and name.start < source.end
        ][:1]
    if people and not _possessive(source, people[-1]):
        if len(people) > 1 and " and " in source.text[: source.head - source.start]:
            members = tuple(str(name.entity) for name in people if name.entity)
            joint = " and ".join(name.name for name in people)
            return Speaker(joint, members[0] if members else None, ActorKind.GROUP, Via.GROUP, members)
        return _named(people[-1], Via.NAME, ActorKind.PERSON)
    for name in discourse.names_in(source.start, source.end):
        if name.kind is MentionKind.OFFICE and name.entity is not None:
            return _named(name, Via.TITLE, ActorKind.PERSON)
        if name.kind is MentionKind.OFFICE and name.start == source.start:
            break
    return None


def _possessive(source: Source, name: Name) -> bool:
    return source.text[name.end - source.start :].startswith(("'s ", "’s "))


def _collective(source: Source, discourse: Discourse) -> Speaker | None:
    lists = source_words()
    if not any(word in lists.collectives for word in source.words):
        return None
    names = discourse.names_in(source.start, source.end)
    for name in names:
        if name.kind is MentionKind.ORGANIZATION and name.entity:
            if name.entity.endswith("-member-states"):
                return _named(name, Via.GROUP, ActorKind.GROUP)
            if discourse.is_bloc(name.entity):
                return _members_of(name.entity, discourse)
    if any(name.kind is MentionKind.STATE for name in names):
        return None
    wants_bloc = any(word in lists.organizations for word in source.words)
    headed = source.words[-1] in lists.collectives and len(source.words) <= 3  # noqa: PLR2004 - "the member states"
    bloc = discourse.find_bloc(source.start) if wants_bloc or headed else None
    return _members_of(bloc, discourse) if bloc else None


def _members_of(entity: str, discourse: Discourse) -> Speaker:
    name = f"member states of the {discourse.facts.names.get(entity, entity)}"
    return Speaker(name, f"{entity}-member-states", ActorKind.GROUP, Via.GROUP)


def _document(source: Source, discourse: Discourse) -> Speaker | None:
    lists = source_words()
    head = source.text[: source.head - source.start].lower().split()
    if not head or not (set(source.words) & (lists.documents | lists.laws)):
        return None
    if head[-1] not in lists.documents and not (len(source.words) > 1 and set(head) & lists.documents):
        return None
    for name in discourse.names_in(source.start, source.end):
        if name.entity and name.kind is not MentionKind.STATE:
            return Speaker(name.name, name.entity, ActorKind.DOCUMENT, Via.DOCUMENT)
    issuer = discourse.find_speaker(source.start, _INSTITUTIONS)
    if issuer is None or issuer.entity is None:
        return Speaker(source.text, None, ActorKind.DOCUMENT, None)
    return Speaker(issuer.name, issuer.entity, ActorKind.DOCUMENT, Via.DOCUMENT, issuer.members)


def _institution(source: Source, discourse: Discourse) -> Speaker | None:
    names = [name for name in discourse.names_in(source.start, source.end) if name.entity]
    lists = source_words()
    organizations = [name for name in names if name.kind is MentionKind.ORGANIZATION]
    if organizations:
        return _organization(source, organizations, discourse)
    states = [name for name in names if name.kind is MentionKind.STATE]
    if not states:
        return None
    bare = source.text.lower().removeprefix("the ") in {text.lower() for text in (states[0].name, source.text)}
    acts = set(source.words) & lists.representatives or len(source.words) <= len(states) + 2
    if not acts and not bare:
        return None
    via = Via.METONYM if states[0].form in (NameForm.METONYM, NameForm.PLACE) else Via.NAME
    if len(states) > 1 and " and " in source.text:
        members = tuple(dict.fromkeys(str(name.entity) for name in states))
        joint = " and ".join(dict.fromkeys(name.name for name in states))
        return Speaker(joint, members[0], ActorKind.GROUP, Via.GROUP, members)
    return _named(states[0], via, ActorKind.STATE)


def _organization(source: Source, names: list[Name], discourse: Discourse) -> Speaker:
    best = max(names, key=lambda name: (name.end - name.start, -name.start))
    kind = ActorKind.ORGANIZATION
    if discourse.facts.kinds.get(str(best.entity)) in _MEDIA:
        kind = ActorKind.MEDIA
    return _named(best, Via.NAME, kind)


def _description(source: Source, discourse: Discourse) -> Speaker | None:
    """Resolve "the minister", "the diplomat", "the organization" to whom was told of before."""
    lists = source_words()
    head = source.text[: source.head - source.start].lower().split()
    if not head or head[0] not in ("the", "this", "that"):
        return None
    noun = head[-1].strip("',.’")
    if noun in lists.persons:
        found = discourse.find_person(source.start, lambda entity: True)
        if found is not None and found[0].entity is not None:
            return Speaker(found[0].name, found[0].entity, ActorKind.PERSON, Via.ROLE)
    if noun in lists.organizations:
        bloc = discourse.find_bloc(source.start)
        if bloc:
            name = discourse.facts.names.get(bloc, bloc)
            return Speaker(name, bloc, ActorKind.ORGANIZATION, Via.ROLE)
    return None
