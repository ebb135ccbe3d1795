"""Checking: how a claim stands to the reference on the day it speaks of."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cstonews.claims import Agreement, ClaimKind
from cstonews.errors import DateError, UnknownNameError
from cstonews.memberships import FULL_ROLES, OVERLAYS, MemberRole, MemberStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from cstonews.edtf import EDTF
    from cstonews.facts.reference import Reference
    from cstonews.memberships import Membership
    from cstonews.parsing.claims.found import Found

_ADAY = timedelta(1)
_LINEAGE = {
    "csto": ("csto", "collective-security-treaty"),
    "collective-security-treaty": ("collective-security-treaty", "csto"),
}
"""Which rows also count where the news do not tell the treaty from its organization."""


_CHANGES = frozenset((ClaimKind.JOINED, ClaimKind.LEFT, ClaimKind.SUSPENDED))


class Verdict(NamedTuple):
    """A verdict, and why, in words."""

    agrees: Agreement
    reason: str


class _Members(NamedTuple):
    """The states that belong to an organization, and who of them takes no part."""

    states: frozenset[str]
    away: frozenset[str]


def check_membership(
    claim: Found, when: EDTF | None, reference: Reference, published: EDTF | None = None
) -> Verdict:
    """Hold a claim about members against the reference; ``when`` is what it speaks of.

    What changed on a day not told must have changed before ``published``.
    """
    rows = _rows(reference, claim.organization)
    if not rows:
        return _undecided(f"the reference has no members of {claim.organization}")
    if claim.kind in _CHANGES:
        return _changed(claim, when, rows, reference, published)
    day = day_of(when)
    if day is None:
        return _ever_held(claim, when, reference)
    if is_beyond(day, reference):
        return _undecided(f"the reference knows nothing after {reference.horizon}")
    return _held_against(claim, _members(reference, claim.organization, day, claim.kind))


def _ever_held(claim: Found, when: EDTF | None, reference: Reference) -> Verdict:
    """Hold a claim against every day that it can speak of, the last first."""
    verdict: Verdict | None = None
    for members in _members_by_day(reference, claim.organization, when, claim.kind):
        held = _held_against(claim, members)
        if verdict is None:
            verdict = held
        elif held.agrees is not verdict.agrees:
            verdict = None
            break
    if verdict is None:
        return _undecided("it is not known of which day the text speaks")
    return Verdict(verdict.agrees, f"{verdict.reason}, on every day it can speak of")


@lru_cache(maxsize=1024)
def _members(
    reference: Reference, organization: str, day: date, kind: ClaimKind
) -> _Members | None:
    """Return who belongs on the day; ``None`` if there is no such organization."""
    roles = {MemberRole.OBSERVER} if kind is ClaimKind.OBSERVER else FULL_ROLES
    try:
        members = reference.members(organization, on=day, roles=roles)
    except UnknownNameError:
        return None
    states = frozenset([member.state for member in members])
    away = [one.state for one in members if one.status is not MemberStatus.ACTIVE]
    return _Members(states, frozenset(away))


@lru_cache(maxsize=256)
def _members_by_day(
    reference: Reference, organization: str, when: EDTF | None, kind: ClaimKind
) -> tuple[_Members | None, ...]:
    """Return who belongs on the days that matter, the last day first, each group once."""
    days = reversed(_days_of(when, organization, reference))
    groups = [_members(reference, organization, day, kind) for day in days]
    return tuple(dict.fromkeys(groups))


def _days_of(when: EDTF | None, organization: str, reference: Reference) -> tuple[date, ...]:
    """Return the days that matter where it is not known of which day a text speaks.

    Without any date those on which something changes, and the last that is known; of a
    date without its year that day of each year, as long as there are members.
    """
    rows = _rows(reference, organization)
    begun = [row.since.earliest for row in rows if row.since and row.since.earliest]
    last = reference.horizon.latest if reference.horizon else None
    if not begun or last is None:
        return ()
    if when is not None:
        return tuple(_in_years(when, min(begun), last))
    ended = [row.until.latest for row in rows if row.until and row.until.latest]
    changes = {*begun, *(day + _ADAY for day in ended), last}
    return tuple(sorted(day for day in changes if day <= last))


def _in_years(when: EDTF, first: date, last: date) -> Iterator[date]:
    """Yield the day in each year from the one day to the other."""
    for year in range(first.year, last.year + 1):
        with suppress(DateError):
            day = when.in_year(year).earliest
            if day is not None and first <= day <= last:
                yield day


def day_of(when: EDTF | None) -> date | None:
    """Return the day to ask the reference for: the first that a date can mean."""
    return when.earliest if when else None


def is_beyond(day: date, reference: Reference) -> bool:
    """Tell whether a day lies after all that the reference knows."""
    last = reference.horizon.latest if reference.horizon else None
    return last is not None and day > last


def _undecided(reason: str) -> Verdict:
    return Verdict(Agreement.UNDECIDED, reason)


def _list(states: Iterable[str]) -> str:
    return ", ".join(sorted(states))


def _held_against(claim: Found, members: _Members | None) -> Verdict:
    """Hold who is said to belong against who did."""
    if members is None:
        return _undecided(f"the reference does not know {claim.organization}")
    states, away = members
    told = set(claim.members)
    if claim.negated:
        wrong = told & states
        if wrong:
            return Verdict(Agreement.FALSE, f"members by the reference: {_list(wrong)}")
        return Verdict(Agreement.TRUE, f"no members by the reference: {_list(told)}")
    extra = told - states
    if extra:
        return Verdict(Agreement.FALSE, f"no members by the reference: {_list(extra)}")
    missing = states - told if claim.complete else set()
    if missing:
        apart = missing <= away
        agrees = Agreement.UNDECIDED if apart else Agreement.FALSE
        why = ", which took no part then" if apart else ""
        return Verdict(agrees, f"members by the reference too: {_list(missing)}{why}")
    return _counted(claim, states, away)


def _counted(claim: Found, states: frozenset[str], away: frozenset[str]) -> Verdict:
    whole = f"members by the reference: {_list(states)}"
    if claim.number is None or claim.number == len(states):
        return Verdict(Agreement.TRUE, whole)
    if claim.number == len(states - away):
        return _undecided(f"{whole}; of these {_list(away)} took no part then")
    return Verdict(Agreement.FALSE, f"{len(states)} {whole}")


@lru_cache(maxsize=64)
def _rows(reference: Reference, organization: str) -> tuple[Membership, ...]:
    names = _LINEAGE.get(organization, (organization,))
    return tuple(row for row in reference.memberships if row.organization in names)


def _changed(
    claim: Found,
    when: EDTF | None,
    rows: Iterable[Membership],
    reference: Reference,
    published: EDTF | None,
) -> Verdict:
    """Hold that states joined, left or suspended against the rows of each."""
    day = day_of(when or published)
    if day is not None and is_beyond(day, reference):
        return _undecided(f"the reference knows nothing after {reference.horizon}")
    verdicts = [_of_state(claim.kind, when, state, rows, day) for state in claim.members]
    for agrees in (Agreement.FALSE, Agreement.UNDECIDED, Agreement.TRUE):
        found = [one.reason for one in verdicts if one.agrees is agrees]
        if found:
            return Verdict(agrees, "; ".join(found))
    return _undecided("no state is named")


def _of_state(
    kind: ClaimKind,
    when: EDTF | None,
    state: str,
    rows: Iterable[Membership],
    day: date | None,
) -> Verdict:
    own = [row for row in rows if row.state == state and row.role in FULL_ROLES | set(OVERLAYS)]
    if not own:
        return Verdict(Agreement.FALSE, f"{state} was no member by the reference")
    days = [day for row in own for day in _days(kind, row)]
    if not days:
        return _undecided(f"the reference does not tell when {state} {kind.value}")
    told = ", ".join(str(day) for day in days)
    if when is None:
        begun = [one for one in days if day and one.earliest and one.earliest <= day]
        if not begun:
            return _undecided(f"{state} {kind.value} by the reference: {told}")
        return Verdict(Agreement.TRUE, f"{state} {kind.value} by the reference: {told}")
    fits = any(when.overlaps(day) for day in days)
    agrees = Agreement.TRUE if fits else Agreement.FALSE
    return Verdict(agrees, f"{state} {kind.value} by the reference: {told}")


def _days(kind: ClaimKind, row: Membership) -> list[EDTF]:
    """Return when a row begins or ends what the claim says has begun or ended."""
    overlay = row.role in OVERLAYS
    if kind is ClaimKind.SUSPENDED:
        return [row.since] if overlay and row.since else []
    if kind is ClaimKind.JOINED:
        return [row.since] if not overlay and row.since else []
    if overlay:
        return [row.since] if row.role is MemberRole.SUSPENDED and row.since else []
    return [row.until] if row.until else []
