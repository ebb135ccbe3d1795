"""Naming meetings: identifiers that can be read and that articles share."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from cstonews.facts.reference import Reference
from cstonews.meetings import MeetingKind
from cstonews.parsing.meetings.bodies import body_facts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
    surnames = Surnames(reference)
    numbers: Counter[str] = Counter()
    named = []
    for meeting, exercise in zip(meetings, exercises, strict=True):
        base = _base(meeting, exercise, surnames)
        numbers[base] += 1
        suffix = f"-{numbers[base]}" if numbers[base] > 1 else ""
        named.append(evolve(meeting, id=base + suffix))
    return tuple(named)


def _base(meeting: Meeting, exercise: str | None, surnames: Surnames) -> str:
    start = meeting.when.first if meeting.when else None
    when = start.text.rstrip("~?%") if start else None
    if exercise:
        who = [f"exercise-{exercise}"]
    elif meeting.body:
        noun = [] if meeting.kind in _OWN else [meeting.kind.value]
        who = [meeting.body, *noun]
    else:
        who = [*surnames.of(meeting.participants), meeting.kind.value]
    return "-".join((*who, *((when,) if when else ())))


_OWN = frozenset(
    (MeetingKind.SESSION, MeetingKind.SUMMIT, MeetingKind.MEETING, MeetingKind.TALKS)
)


@frozen(eq=False)
class Surnames:
    """Says briefly who met."""

    reference: Reference

    def of(self, participants: Sequence[str]) -> list[str]:
        """Return family names in alphabetical order, two at most; others only without them."""
        known = _families(self.reference)
        facts = body_facts(self.reference)
        persons, others = [], []
        for one in participants:
            if one in known:
                persons.append(known[one])
            elif one.isupper() or facts.kind(one) is not None:
                others.append(one.lower())
            else:
                persons.append(one.rpartition("-")[2])
        return sorted((persons + others)[:_MOST])


@lru_cache(maxsize=8)
def _families(reference: Reference) -> Mapping[str, str]:
    return {
        person.slug: "-".join(person.family.lower().replace("'", "").split())
        for person in reference.persons
    }
