"""Naming meetings: identifiers that can be read and that articles share."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from cstonews.facts.reference import Reference
from cstonews.meetings import MeetingKind
from cstonews.parsing.meetings.bodies import body_facts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cstonews.edtf import EDTF
    from cstonews.parsing.meetings.drafts import Draft

_MOST = 2
"""How many of those who met an identifier names."""
_OWN = frozenset(
    (MeetingKind.SESSION, MeetingKind.SUMMIT, MeetingKind.MEETING, MeetingKind.TALKS)
)
"""The kinds that an identifier with a body leaves out."""


@frozen(eq=False)
class Names:
    """Gives each meeting of one text its identifier: who met, what it was, and when.

    A body's needs no more than the body and the day; that of two people names both by
    family name, in alphabetical order. Where two are alike, a number tells them apart.
    """

    reference: Reference
    _numbers: Counter[str] = field(init=False, factory=Counter)

    def name(
        self, draft: Draft, kind: MeetingKind, when: EDTF | None, people: Sequence[str]
    ) -> str:
        """Return the identifier of the next meeting."""
        start = when.first if when else None
        if draft.exercise:
            who = [f"exercise-{draft.exercise}"]
        elif draft.bodies:
            who = [draft.bodies[0], *(() if kind in _OWN else (kind.value,))]
        else:
            who = [*self._surnames(people), kind.value]
        base = "-".join((*who, *((start.text.rstrip("~?%"),) if start else ())))
        self._numbers[base] += 1
        number = self._numbers[base]
        return base if number == 1 else f"{base}-{number}"

    def _surnames(self, people: Sequence[str]) -> list[str]:
        """Return family names in alphabetical order, two at most; others only without them."""
        known, facts = _families(self.reference), body_facts(self.reference)
        persons, others = [], []
        for one in people:
            if one in known:
                persons.append(known[one])
            elif one.isupper() or facts.sort(one) is not None:
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
