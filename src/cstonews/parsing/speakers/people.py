"""People as speakers: pronouns, pairs, names, titles, descriptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.lexicon.sources import source_words
from cstonews.lexicon.syntax import syntax
from cstonews.parsing.members import OFFICE, ORGANIZATION, PERSON, STATE
from cstonews.statements import ActorKind, Speaker, Via

if TYPE_CHECKING:
    from cstonews.parsing.mentions.names import Name
    from cstonews.parsing.speakers.discourse import Discourse
    from cstonews.parsing.speakers.sources import Source

_COLLECTIVE_KINDS = frozenset((ActorKind.GROUP, ActorKind.ORGANIZATION, ActorKind.STATE))
_INSTITUTIONS = frozenset(
    (
        ActorKind.ORGANIZATION,
        ActorKind.GROUP,
        ActorKind.STATE,
        ActorKind.DOCUMENT,
        ActorKind.MEDIA,
    )
)


def _named(name: Name, via: Via) -> Speaker:
    return Speaker(name.name, name.entity, ActorKind.PERSON, via)


def _unresolved(source: Source) -> Speaker:
    return Speaker(source.text, None, ActorKind.UNNAMED, None)


def read_pronoun(source: Source, discourse: Discourse) -> Speaker | None:
    """Read "he", "she", "they", "it" as who was told of before."""
    if len(source.words) != 1:
        return None
    word, lists = source.words[0], source_words()
    if word in lists.male or word in lists.female:
        return _person_pronoun(source, discourse, "male" if word in lists.male else "female")
    if word in lists.plural:
        return _institution_pronoun(source, discourse, _COLLECTIVE_KINDS)
    if word in lists.neuter:
        return _institution_pronoun(source, discourse, _INSTITUTIONS)
    return _unresolved(source) if word in lists.first_person else None


def _institution_pronoun(
    source: Source, discourse: Discourse, kinds: frozenset[ActorKind]
) -> Speaker:
    found = discourse.find_speaker(source.start, kinds)
    if found is not None and found.via is not None:
        name, entity, kind = found.name, found.entity, found.kind
        return Speaker(name, entity, kind, Via.PRONOUN, found.members, found.antecedent)
    subject = discourse.find_subject(source.start) if source.words == ("it",) else None
    if subject is None:
        return _unresolved(source)
    state = subject.kind is STATE
    return Speaker(
        subject.name,
        subject.entity,
        ActorKind.STATE if state else ActorKind.ORGANIZATION,
        Via.PRONOUN,
        antecedent=discourse.passage_of(subject),
    )


def _person_pronoun(source: Source, discourse: Discourse, gender: str) -> Speaker:
    found = discourse.find_person(
        source.start,
        lambda entity: discourse.gender_of(entity) in (None, gender),
        source.said,
    )
    if found is None:
        return _unresolved(source)
    if found.entity is not None:
        discourse.genders.setdefault(found.entity, gender)
    if isinstance(found, Speaker) and found.via is None:
        return Speaker(found.name, None, ActorKind.PERSON, None)
    antecedent = discourse.passage_of(found)
    return Speaker(
        found.name, found.entity, ActorKind.PERSON, Via.PRONOUN, antecedent=antecedent
    )


def read_pair(source: Source, discourse: Discourse) -> Speaker | None:
    """Read "the two leaders" as the two persons told of last."""
    if source.text.lower() not in source_words().pairs:
        return None
    pair = discourse.find_pair(source.start)
    return _together(pair) if pair else None


def _together(names: tuple[Name, ...]) -> Speaker:
    """Return several as one speaker, who is none of them alone."""
    members = tuple(str(name.entity) for name in names if name.entity)
    joint = " and ".join(name.name for name in names)
    via = Via.GROUP if len(members) == len(names) else None
    return Speaker(joint, None, ActorKind.GROUP, via, members)


def read_person(source: Source, _discourse: Discourse) -> Speaker | None:
    """Read a name, or a title that somebody holds."""
    named = source.of_kind(PERSON, source.core)
    if named and (bodies := source.of_kind(ORGANIZATION)):
        named = [
            name
            for name in named
            if not any(body.start <= name.start < body.end for body in bodies)
        ]
    people = [name for name in named if not source.is_linked(name)]
    if people:
        together = tuple(people)
        if len(people) > 1 and " and " in source.text[: source.core - source.start]:
            return _together(together)
        return _named(people[0], Via.NAME)
    if named:  # the deputy of Lavrov
        return _in_apposition(source)
    offices = [name for name in source.of_kind(OFFICE, source.head) if name.entity]
    if offices and not source.is_linked(offices[0]):
        return _named(offices[0], Via.TITLE)
    return _in_apposition(source)


def _in_apposition(source: Source) -> Speaker | None:
    """Read "Its spokeswoman, Ani Badalyan": the name right behind the comma."""
    behind = [name for name in source.of_kind(PERSON) if name.start >= source.core]
    if not behind or source.is_linked(behind[0]):
        return None
    between = source.text[source.core - source.start : behind[0].start - source.start]
    words = between.strip(" ,").lower().split()
    if len(words) > 1 and not syntax().ranks.issuperset(words):
        return None
    head = source.text[: source.core - source.start]
    bodies = source.of_kind(ORGANIZATION, source.core)
    if any(name.end - name.start >= len(head) - len("the ") for name in bodies):
        return None
    return _named(behind[0], Via.NAME)
