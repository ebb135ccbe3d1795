"""Checking facts against those that they are put over: what neither folder shows alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.facts.checking import OFFICES, check_together, find_overlaps
from cstonews.facts.faults import Fault
from cstonews.facts.loading import entry_of
from cstonews.facts.merging import merge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cstonews.facts.loading import Facts


def find_clashes(own: Facts, over: Facts) -> tuple[Fault, ...]:
    """Return what is wrong with ``own`` facts once they are merged over others.

    A name that both have for different entities and ``own`` does not mark as ambiguous, an
    identifier twice, two holders of one seat. The faults of each alone are not among them.
    """
    whole = merge(over, own)
    entries = {entry_of(row) for row in _rows(own)}
    known = set(check_together(over)) | set(check_together(own))
    found = {fault for fault in check_together(whole) if fault.entry in entries}
    return tuple(sorted((found | set(_seats(own, whole))) - known))


def _seats(own: Facts, whole: Facts) -> Iterator[Fault]:
    """Yield the holdings that overlap with one of the others, in the words of their own row."""
    mine = {entry_of(row) for row in own.holdings}
    for one, two in find_overlaps(whole):
        if entry_of(one) not in mine and entry_of(two) in mine:
            message = f"{two.since} overlaps {one.person}, until {one.until or '(no end)'}"
            yield Fault(OFFICES, entry_of(two), "from", message)


def _rows(facts: Facts) -> Iterator[object]:
    yield from (*facts.states, *facts.persons, *facts.organizations, *facts.offices)
    yield from (*facts.holdings, *facts.memberships, *facts.meetings)
