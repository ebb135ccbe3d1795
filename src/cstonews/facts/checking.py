"""Checking facts against each other: what no row can show on its own."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cstonews.edtf import Precision
from cstonews.facts.faults import Fault
from cstonews.facts.finding import (
    Match,
    office_forms,
    organization_forms,
    person_forms,
    state_forms,
)
from cstonews.facts.loading import entry_of
from cstonews.facts.names import fold
from cstonews.facts.wording import check_words
from cstonews.memberships import OVERLAYS
from cstonews.periods import covers, first_day, last_day, sure_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cstonews.edtf import EDTF
    from cstonews.facts.finding import Form
    from cstonews.facts.loading import Facts
    from cstonews.memberships import Membership
    from cstonews.offices import Holding

STATES, PERSONS, ORGANIZATIONS = "states.toml", "persons.toml", "organizations.toml"
OFFICES, MEMBERSHIPS, MEETINGS = "offices.toml", "memberships.toml", "meetings.toml"

_ISO2 = re.compile(r"[A-Z]{2}")
_ISO3 = re.compile(r"[A-Z]{3}")
_QID = re.compile(r"Q[1-9][0-9]*")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PLAIN = {Precision.DAY, Precision.MONTH, Precision.YEAR}


class Known(NamedTuple):
    """What facts may refer to: each tells whether it knows an identifier."""

    state: Callable[[str], bool]
    person: Callable[[str], bool]
    organization: Callable[[str], bool]
    office: Callable[[str], bool]
    memberships: Iterable[Membership]

    def owner(self, identifier: str) -> bool:
        """Tell whether offices can be of it: a state or an organization."""
        return self.state(identifier) or self.organization(identifier)


class _Value(NamedTuple):
    """A value with its place."""

    file: str
    entry: str
    key: str
    value: str

    def fault(self, message: str) -> Fault:
        return Fault(self.file, self.entry, self.key, f"{message}: {self.value!r}")


def check(facts: Facts, known: Known) -> tuple[Fault, ...]:
    """Return every fault of the facts among themselves, ordered by file, entry and key."""
    found = set(check_together(facts))
    found.update(_references(facts, known), _overlays(facts, known))
    found.update(check_words(facts.lexicon))
    return tuple(sorted(found))


def check_together(facts: Facts) -> Iterator[Fault]:
    """Yield the faults for which no other facts need be known."""
    for run in (_codes, _repeats, _dates, _seats, _memberships, _aliases):
        yield from run(facts)


def _identifiers(facts: Facts) -> Iterator[tuple[str, re.Pattern[str], list[_Value]]]:
    """Yield each kind of identifier: its name, its pattern, and the values."""
    slugged = (
        (PERSONS, [row.slug for row in facts.persons]),
        (ORGANIZATIONS, [row.slug for row in facts.organizations]),
        (OFFICES, [row.slug for row in facts.offices]),
    )
    coded = (
        (STATES, [(row.iso2, row.qid) for row in facts.states]),
        (PERSONS, [(row.slug, row.qid) for row in facts.persons]),
        (ORGANIZATIONS, [(row.slug, row.qid) for row in facts.organizations]),
    )
    iso2 = [_Value(STATES, state.iso2, "iso2", state.iso2) for state in facts.states]
    yield "code", _ISO2, iso2
    iso3 = [_Value(STATES, state.iso2, "iso3", state.iso3) for state in facts.states]
    yield "code", _ISO3, iso3
    for file, slugs in slugged:
        yield "slug", _SLUG, [_Value(file, slug, "slug", slug) for slug in slugs]
    for file, qids in coded:
        yield "QID", _QID, [_Value(file, entry, "qid", qid) for entry, qid in qids if qid]


def _codes(facts: Facts) -> Iterator[Fault]:
    for name, pattern, values in _identifiers(facts):
        for value in values:
            if not pattern.fullmatch(value.value):
                yield value.fault(f"no {name}")


def _repeats(facts: Facts) -> Iterator[Fault]:
    for name, _, values in _identifiers(facts):
        times = Counter(value.value for value in values)
        for value in values:
            if times[value.value] > 1:
                yield value.fault(f"the {name} stands {times[value.value]} times")
    meetings = Counter(meeting.id for meeting in facts.meetings)
    for identifier, number in meetings.items():
        if number > 1:
            yield Fault(MEETINGS, identifier, "", f"the meeting stands {number} times")


def _references(facts: Facts, known: Known) -> Iterator[Fault]:
    pairs = (
        (known.state, _uses_of_states(facts)),
        (known.person, _uses_of_persons(facts)),
        (known.organization, _uses_of_organizations(facts)),
        (known.office, [_use(OFFICES, row, "office", row.office) for row in facts.holdings]),
        (known.owner, [_use(OFFICES, row, "of", row.of) for row in facts.offices]),
        (known.owner, [_use(OFFICES, row, "of", row.of) for row in facts.holdings]),
    )
    for knows, uses in pairs:
        yield from (use.fault("unknown") for use in uses if not knows(use.value))


def _use(file: str, row: object, key: str, value: str | None) -> _Value:
    return _Value(file, entry_of(row), key, value or "")


def _uses_of_states(facts: Facts) -> Iterator[_Value]:
    for body in facts.organizations:
        if body.country:
            yield _use(ORGANIZATIONS, body, "country", body.country)
    for person in facts.persons:
        if person.citizenship:
            yield _use(PERSONS, person, "citizenship", person.citizenship)
    for row in facts.memberships:
        yield _use(MEMBERSHIPS, row, "state", row.state)
    for meeting in facts.meetings:
        if meeting.state:
            yield _use(MEETINGS, meeting, "state", meeting.state)


def _uses_of_persons(facts: Facts) -> Iterator[_Value]:
    for holding in facts.holdings:
        yield _use(OFFICES, holding, "person", holding.person)
    for meeting in facts.meetings:
        if meeting.chair:
            yield _use(MEETINGS, meeting, "chair", meeting.chair)


def _uses_of_organizations(facts: Facts) -> Iterator[_Value]:
    for body in facts.organizations:
        if body.parent:
            yield _use(ORGANIZATIONS, body, "parent", body.parent)
    for office in facts.offices:
        if office.body:
            yield _use(OFFICES, office, "body", office.body)
    for row in facts.memberships:
        yield _use(MEMBERSHIPS, row, "organization", row.organization)
    for meeting in facts.meetings:
        for met in (meeting.body, *meeting.joint_with):
            yield _use(MEETINGS, meeting, "body", met)


class _Period(NamedTuple):
    """Two dates that go together, with their place."""

    file: str
    entry: str
    keys: tuple[str, str]
    dates: tuple[EDTF | None, EDTF | None]


def _periods(facts: Facts) -> Iterator[_Period]:
    for body in facts.organizations:
        yield _Period(ORGANIZATIONS, body.slug, ("founded", ""), (body.founded, None))
    for row in facts.holdings:
        yield _Period(OFFICES, entry_of(row), ("from", "to"), (row.since, row.until))
    for member in facts.memberships:
        dates = (member.since, member.until)
        yield _Period(MEMBERSHIPS, entry_of(member), ("from", "to"), dates)
    for meeting in facts.meetings:
        yield _Period(MEETINGS, meeting.id, ("start", "end"), (meeting.start, meeting.end))


def _dates(facts: Facts) -> Iterator[Fault]:
    for period in _periods(facts):
        for key, value in zip(period.keys, period.dates, strict=True):
            if value is not None and not _is_plain(value):
                message = f"expected YYYY, YYYY-MM or YYYY-MM-DD, not {str(value)!r}"
                yield Fault(period.file, period.entry, key, message)
        since, until = period.dates
        if first_day(since) > last_day(until):
            message = f"{since} is after {until}"
            yield Fault(period.file, period.entry, period.keys[0], message)


def _is_plain(value: EDTF) -> bool:
    vague = value.year_unknown or value.approximate or value.uncertain
    return value.precision in _PLAIN and not vague


def find_overlaps(facts: Facts) -> Iterator[tuple[Holding, Holding]]:
    """Yield two holders of one seat; a day, month or year in common is a handover."""
    single = {office.slug for office in facts.offices if office.one_seat}
    held: dict[str, list[Holding]] = {slug: [] for slug in sorted(single)}
    for row in facts.holdings:
        if row.office in single and row.since is not None:
            held[row.office].append(row)
    for rows in held.values():
        rows.sort(key=lambda row: (first_day(row.since), row.person))
        for one, two in pairwise(rows):
            if one.until is None or first_day(one.until) > sure_day(two.since):
                yield one, two


def _seats(facts: Facts) -> Iterator[Fault]:
    for one, two in find_overlaps(facts):
        until = one.until or "(no end)"
        message = f"until {until} overlaps {two.person} from {two.since}"
        yield Fault(OFFICES, entry_of(one), "to", message)
    yield from _strays(facts)


def _strays(facts: Facts) -> Iterator[Fault]:
    owners = {office.slug: office.of for office in facts.offices}
    for row in facts.holdings:
        if row.of != owners.get(row.office, row.of):
            message = f"the office is of {owners[row.office]}, not of {row.of}"
            yield Fault(OFFICES, entry_of(row), "of", message)


def _memberships(facts: Facts) -> Iterator[Fault]:
    """Find roles a state has twice at a time."""
    for group in _by_state(facts.memberships).values():
        for one, two in pairwise(group):
            same = one.role == two.role
            if same and (one.until is None or first_day(one.until) > sure_day(two.since)):
                message = f"overlaps the one from {two.since}"
                yield Fault(MEMBERSHIPS, entry_of(one), "to", message)


def _overlays(facts: Facts, known: Known) -> Iterator[Fault]:
    """Find freezes and suspensions of which no membership is known."""
    plain = _by_state(row for row in known.memberships if row.role not in OVERLAYS)
    for row in facts.memberships:
        begun = sure_day(row.since)
        if row.role in OVERLAYS and not any(
            covers(other.since, other.until, begun)
            for other in plain.get((row.organization, row.state), ())
        ):
            message = "there is no membership for it to change"
            yield Fault(MEMBERSHIPS, entry_of(row), "role", message)


def _by_state(rows: Iterable[Membership]) -> dict[tuple[str, str], list[Membership]]:
    groups: dict[tuple[str, str], list[Membership]] = {}
    for row in sorted(rows, key=lambda row: (row.role, first_day(row.since))):
        groups.setdefault((row.organization, row.state), []).append(row)
    return groups


_KEYS = {
    Match.NAME: "name",
    Match.ALIAS: "aliases",
    Match.TITLE: "titles",
    Match.ADJECTIVE: "adjectives",
    Match.DEMONYM: "demonyms",
    Match.METONYM: "metonyms",
}


class _Claim(NamedTuple):
    """An alias, and whose it is."""

    place: _Value
    marked: bool


def _aliases(facts: Facts) -> Iterator[Fault]:
    """Find forms that two entities share, not marked ambiguous; family names are free."""
    claims: dict[str, dict[str, _Claim]] = {}
    for key, claim in _claims(facts):
        claims.setdefault(key, {}).setdefault(f"{claim.place.file} {claim.place.entry}", claim)
    for owners in claims.values():
        if len(owners) > 1:
            names = ", ".join(sorted(claim.place.entry for claim in owners.values()))
            for claim in owners.values():
                if not claim.marked:
                    yield claim.place.fault(f"claimed by {names} and not marked ambiguous")


def _claims(facts: Facts) -> Iterator[tuple[str, _Claim]]:
    for state in facts.states:
        yield from _forms(STATES, state.iso2, state_forms(state), state.ambiguous)
    for body in facts.organizations:
        yield from _forms(ORGANIZATIONS, body.slug, organization_forms(body), body.ambiguous)
    for person in facts.persons:
        yield from _forms(PERSONS, person.slug, person_forms(person), person.ambiguous)
    for office in facts.offices:
        yield from _forms(OFFICES, office.slug, office_forms(office), office.ambiguous)


def _forms(
    file: str, entry: str, forms: Iterable[Form], ambiguous: tuple[str, ...]
) -> Iterator[tuple[str, _Claim]]:
    marked = {fold(text) for text in ambiguous}
    for form in forms:
        if form.match is not Match.FAMILY:
            key = fold(form.text)
            value = _Value(file, entry, _KEYS[form.match], form.text)
            yield key, _Claim(value, key in marked)
