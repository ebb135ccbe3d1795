"""Resolving the speakers of a text, one attribution after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.lexicon.sources import source_words
from cstonews.parsing.members import PERSON
from cstonews.parsing.speakers.actors import (
    read_collective,
    read_document,
    read_holders,
    read_institution,
    read_organization_noun,
    read_spokesperson,
)
from cstonews.parsing.speakers.descriptions import read_description, read_office
from cstonews.parsing.speakers.people import (
    read_pair,
    read_person,
    read_pronoun,
)
from cstonews.parsing.speakers.sources import Source, read_source
from cstonews.statements import ActorKind, Speaker, Via

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.parsing.attribution.find import Attribution
    from cstonews.parsing.speakers.discourse import Discourse

_STEPS = (
    read_pronoun,
    read_pair,
    read_spokesperson,
    read_person,
    read_office,
    read_holders,
    read_collective,
    read_document,
    read_institution,
    read_organization_noun,
    read_description,
)
"""The readings of a source, the surest first; the first that holds is taken."""


def resolve_speakers(
    text: str, attributions: Sequence[Attribution], discourse: Discourse
) -> tuple[Speaker, ...]:
    """Return the speaker of each attribution, in their order."""
    speakers: list[Speaker] = []
    for attribution in attributions:
        speaker = _speaker_of(text, attribution, discourse, speakers)
        speakers.append(speaker)
        place = attribution.cue or attribution.content[0]
        discourse.tell(place[0], speaker, attribution.source)
    return tuple(speakers)


def _speaker_of(
    text: str, attribution: Attribution, discourse: Discourse, before: list[Speaker]
) -> Speaker:
    if attribution.run and before:
        return _running_on(before[-1])
    span = attribution.source
    if span is None and attribution.verbatim:
        return _interviewed(attribution, discourse, before)
    if span is None:
        return unresolved("unnamed")
    if attribution.relative and text[span[0] : span[1]].lower() in source_words().relatives:
        return _antecedent(text, attribution.relative, discourse)
    source = read_source(text, span, discourse.names_in(*span), attribution.content)
    return resolve_source(source, discourse)


def _antecedent(text: str, span: tuple[int, int], discourse: Discourse) -> Speaker:
    """Resolve what "who" stands for: the person named last before it, if one is."""
    source = read_source(text, span, discourse.names_in(*span))
    people = source.of_kind(PERSON)
    if people and people[-1].entity is not None:
        return Speaker(people[-1].name, people[-1].entity, ActorKind.PERSON, Via.PRONOUN)
    return resolve_source(source, discourse)


def _interviewed(
    attribution: Attribution, discourse: Discourse, before: list[Speaker]
) -> Speaker:
    """Return who answers in an interview: the person told of last before it."""
    if before and before[-1].via in (Via.ROLE, Via.RUN):
        return _running_on(before[-1])
    found = discourse.find_person(attribution.content[0][0], lambda _entity: True)
    if found is None or found.entity is None:
        return unresolved("unnamed")
    return Speaker(found.name, found.entity, ActorKind.PERSON, Via.ROLE)


def _running_on(last: Speaker) -> Speaker:
    via = Via.RUN if last.via is not None else None
    return Speaker(last.name, last.entity, last.kind, via, last.members, last.antecedent)


def resolve_source(source: Source, discourse: Discourse) -> Speaker:
    """Tell who a source is, by the surest evidence that it gives."""
    lists, noun = source_words(), source.noun
    person = noun in lists.persons
    someone = person and noun not in lists.spokespersons and source.words[0] in lists.indefinite
    if (someone or noun in lists.unnamed) and not source.of_kind(PERSON, source.core):
        return unresolved(source.text, person=person)
    for step in _STEPS:
        speaker = step(source, discourse)
        if speaker is not None:
            return speaker
    return unresolved(source.text, person=person)


def unresolved(words: str, *, person: bool = False) -> Speaker:
    """Return a speaker who keeps the words of the text and nothing more."""
    return Speaker(words, None, ActorKind.PERSON if person else ActorKind.UNNAMED, None)
