"""Descriptions as speakers: "the minister", "the head of state", "the Kazakh diplomat"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.lexicon.sources import source_words
from cstonews.parsing.members import OFFICE, ORGANIZATION, STATE
from cstonews.statements import ActorKind, Speaker, Via

if TYPE_CHECKING:
    from cstonews.parsing.mentions.names import Name
    from cstonews.parsing.speakers.discourse import Discourse
    from cstonews.parsing.speakers.sources import Source

_LONGEST = 5
"""Words of a description that may refer back; a longer one introduces somebody."""


def read_description(source: Source, discourse: Discourse) -> Speaker | None:
    """Read a description without a name as the person told of before."""
    lists, words = source_words(), source.head_words
    whole = source.text.lower().replace("’", "'")
    if whole in lists.heads_of_government:
        return _by_office(source, discourse, "prime")
    if whole in lists.heads_of_state:
        found = discourse.find_president(source.start)
        return _by_role(discourse, found) or discourse.find_head_of_state(source.start)
    if words[-2:] == ("secretary", "general") or words[-1:] == ("secretary-general",):
        return _by_office(source, discourse, "secretary") or _of_bloc(source, discourse)
    return _plain(source, discourse) if _refers_back(source) else None


def read_office(source: Source, discourse: Discourse) -> Speaker | None:
    """Read a title whose holder the day does not tell as who bore it before in the text."""
    offices = source.of_kind(OFFICE, source.head)
    if not offices or offices[0].office is None or source.is_linked(offices[0]):
        return None
    officer = discourse.find_officer(source.start, offices[0].office)
    described = _by_role(discourse, officer) or read_description(source, discourse)
    return described or Speaker(source.text, None, ActorKind.PERSON, None)


def _refers_back(source: Source) -> bool:
    """Tell "the minister" from "a minister" and "the minister of a country far away"."""
    lists, words = source_words(), source.head_words
    described = source.noun in lists.persons - lists.unnamed and source.head == source.core
    introduced = words[:1] and words[0] in lists.indefinite
    bodies = any(name.entity for name in source.of_kind(ORGANIZATION))
    return described and not introduced and not bodies and len(words) <= _LONGEST


def _plain(source: Source, discourse: Discourse) -> Speaker | None:
    """Take who fits by citizenship and sex, and of those first who holds such an office."""
    lists, noun = source_words(), source.noun
    states = {name.entity for name in source.of_kind(STATE)}
    exclusive = noun in lists.exclusive_offices
    sex = "female" if noun in lists.women else "male" if noun in lists.men else None

    def fits(entity: str | None) -> bool:
        home = discourse.facts.citizenships.get(entity or "")
        known = discourse.gender_of(entity)
        at_home = home is None or not states or home in states
        return at_home and (sex is None or known == sex or (known is None and sex == "male"))

    def holds(entity: str | None) -> bool:
        return fits(entity) and noun in discourse.offices_of(entity)

    holder = discourse.find_person(source.start, holds)
    if holder is not None:
        return _by_role(discourse, holder)

    def may_hold(entity: str | None) -> bool:
        return fits(entity) and not (exclusive and discourse.offices_of(entity))

    return _by_role(discourse, discourse.find_person(source.start, may_hold))


def _by_office(source: Source, discourse: Discourse, word: str) -> Speaker | None:
    found = discourse.find_person(source.start, lambda one: word in discourse.offices_of(one))
    return _by_role(discourse, found)


def _of_bloc(source: Source, discourse: Discourse) -> Speaker | None:
    bloc = discourse.find_bloc(source.start)
    return discourse.holder_of(f"{bloc}-secretary-general") if bloc else None


def _by_role(discourse: Discourse, found: Name | Speaker | None) -> Speaker | None:
    if found is None or found.entity is None:
        return None
    antecedent = discourse.passage_of(found)
    return Speaker(found.name, found.entity, ActorKind.PERSON, Via.ROLE, antecedent=antecedent)
