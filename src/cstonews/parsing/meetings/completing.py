"""Completing: what the places of one sentence that tell of meetings tell of each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.parsing.meetings.circumstances import opening_place
from cstonews.parsing.meetings.contacts import Contact
from cstonews.parsing.meetings.days import is_apart, opening_date
from cstonews.parsing.meetings.words import load_meeting_words
from cstonews.parsing.members import VISIT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cstonews.parsing.meetings.phrases import Phrase
    from cstonews.parsing.meetings.telling import Telling
    from cstonews.parsing.story import Scene

_LEADING = 12
_PAIRING = frozenset(("and", ",", "the", "a", "an", "as", "well"))


def leads(scene: Scene, one: Phrase | Contact, after: Phrase | Contact) -> bool:
    """Tell whether one only leads up to the next: "gathered for", "a visit to attend"."""
    if after.first - one.last > _LEADING:
        return False
    attending = load_meeting_words().verbs.attending
    between = {scene.at(token) for token in range(one.last, after.first)}
    if not isinstance(one, Contact):
        visit = one.noun.kind is VISIT and not isinstance(after, Contact)
        return visit and not attending.isdisjoint(between)
    if one.last > one.head + 1:
        return False
    before = scene.at(after.first - 1)
    return before in {"for", "at", "during", "in"} or not attending.isdisjoint(between)


def complete(
    scene: Scene, tellings: list[Telling], capital_of: Mapping[str, str]
) -> list[Telling]:
    """Give the meetings of a sentence what it tells of them together.

    Of "a session and a meeting in Minsk" both are there, and the first takes the place and
    the day that the sentence opens with.
    """
    for at in range(len(tellings) - 2, -1, -1):
        one, after = tellings[at], tellings[at + 1]
        if not _are_joined(scene, one.last, after.first):
            continue
        if one.joint and one.who.bodies and after.who.bodies:
            bodies = tuple(dict.fromkeys((*one.who.bodies, *after.who.bodies)))
            one.who = one.who._replace(bodies=bodies)
            del tellings[at + 1]
        _liken(one, after)
    if tellings and (tellings[0].contact or not tellings[0].governed):
        _open(scene, tellings[0], capital_of)
    return tellings


def _are_joined(scene: Scene, first: int, last: int) -> bool:
    """Tell whether two phrases make a pair: "the session and the meeting"."""
    between = [scene.at(token) for token in range(first, min(last, first + _LEADING))]
    return bool(between) and all(word in _PAIRING for word in between)


def _liken(one: Telling, after: Telling) -> None:
    """Give one of a pair what the other tells of both."""
    one.date = one.date if one.attached else after.date
    one.attached = one.attached or after.attached
    one.place = one.place or after.place
    one.progress = after.progress if after.attached else one.progress


def _open(scene: Scene, first: Telling, capital_of: Mapping[str, str]) -> None:
    """Give the first meeting the day and the place that the sentence opens with."""
    told = first.fine or is_apart(scene, first.first)
    opening = None if told else opening_date(scene)
    if opening is not None and first.date and not opening.value.overlaps(first.date):
        opening = None
    if opening is not None:
        first.date = opening.value
    first.place = first.place or opening_place(scene, capital_of)
