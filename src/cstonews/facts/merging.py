"""Merging two sets of facts: the second corrects and extends the first."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from cstonews.facts.loading import Facts
from cstonews.organizations import Organization
from cstonews.persons import Person
from cstonews.states import State

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from cstonews.offices import Office

Named = TypeVar("Named", State, Person, Organization)
Row = TypeVar("Row")


def merge(first: Facts, second: Facts) -> Facts:
    """Return both; where both have an entry the second's stands, with the names of both.

    States are the same by code, persons, organizations and offices by slug, holdings
    by person, office and start, memberships by organization, state, role and start,
    meetings by identifier. The order is the first's, then what the second adds.
    """
    return Facts(
        states=_merged(first.states, second.states, lambda row: row.iso2, _with_names),
        persons=_merged(first.persons, second.persons, lambda row: row.slug, _with_names),
        organizations=_merged(
            first.organizations, second.organizations, lambda row: row.slug, _with_names
        ),
        offices=_merged(first.offices, second.offices, lambda row: row.slug, _with_titles),
        holdings=_merged(
            first.holdings, second.holdings, lambda row: (row.person, row.office, row.since)
        ),
        memberships=_merged(
            first.memberships,
            second.memberships,
            lambda row: (row.organization, row.state, row.role, row.since),
        ),
        meetings=_merged(first.meetings, second.meetings, lambda row: row.id),
        horizon=second.horizon or first.horizon,
        lexicon=first.lexicon.merged(second.lexicon),
    )


def _second(_old: Row, new: Row) -> Row:
    return new


def _merged(
    first: tuple[Row, ...],
    second: tuple[Row, ...],
    key: Callable[[Row], Hashable],
    join: Callable[[Row, Row], Row] = _second,
) -> tuple[Row, ...]:
    rows = {key(row): row for row in first}
    for row in second:
        old = rows.get(key(row))
        rows[key(row)] = row if old is None else join(old, row)
    return tuple(rows.values())


def _union(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*new, *old)))


def _old_name(old: Named | Office, new: Named | Office) -> tuple[str, ...]:
    """Return the name that gives way, for it still names the same."""
    return () if old.name == new.name else (old.name,)


def _with_names(old: Named, new: Named) -> Named:
    return evolve(
        new,
        aliases=_union((*_old_name(old, new), *old.aliases), new.aliases),
        ambiguous=_union(old.ambiguous, new.ambiguous),
    )


def _with_titles(old: Office, new: Office) -> Office:
    return evolve(
        new,
        titles=_union((*_old_name(old, new), *old.titles), new.titles),
        ambiguous=_union(old.ambiguous, new.ambiguous),
    )
