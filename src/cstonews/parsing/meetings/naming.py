"""Naming meetings: identifiers that can be read and that articles share."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import evolve

from cstonews.meetings import MeetingKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cstonews.facts.reference import Reference
    from cstonews.meetings import Meeting

_MOST = 2
"""How many of those who met an identifier names."""


def make_ids(
    meetings: Sequence[Meeting], exercises: Sequence[str | None], reference: Reference
) -> tuple[Meeting, ...]:
    """Give each meeting its identifier: who met, what it was, and when.

    A body's needs no more than the body and the day; that of two people names both by
    family name, in alphabetical order. Where two are alike, a number tells them apart.
    """
    families = _families(reference)
    numbers: Counter[str] = Counter()
    named = []
    for meeting, exercise in zip(meetings, exercises, strict=True):
        base = _base(meeting, exercise, families)
        numbers[base] += 1
        suffix = f"-{numbers[base]}" if numbers[base] > 1 else ""
        named.append(evolve(meeting, id=base + suffix))
    return tuple(named)


def _base(meeting: Meeting, exercise: str | None, families: Mapping[str, str]) -> str:
    when = meeting.when.text.replace("/", "--").rstrip("~?%") if meeting.when else None
    if meeting.when and meeting.when.first:
        when = meeting.when.first.text.rstrip("~?%")
    if exercise:
        who = [f"exercise-{exercise}"]
    elif meeting.body:
        noun = [] if meeting.kind in _OWN else [meeting.kind.value]
        who = [meeting.body, *noun]
    else:
        people = sorted(_short(one, families) for one in meeting.participants)
        who = [*people[:_MOST], meeting.kind.value]
    return "-".join((*who, *((when,) if when else ())))


_OWN = frozenset(
    (MeetingKind.SESSION, MeetingKind.SUMMIT, MeetingKind.MEETING, MeetingKind.TALKS)
)


def _short(who: str, families: Mapping[str, str]) -> str:
    """Return a person's family name; of a person not known the last of the names."""
    if who in families:
        return families[who]
    return who.lower()


@lru_cache(maxsize=8)
def _families(reference: Reference) -> Mapping[str, str]:
    return {
        person.slug: "-".join(person.family.lower().replace("'", "").split())
        for person in reference.persons
    }
