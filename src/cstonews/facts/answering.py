"""Answering from rows: grouping, looking up, and who or what was in force on a day."""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeVar

from cstonews.errors import UnknownNameError
from cstonews.memberships import OVERLAYS, MemberState, MemberStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from cstonews.memberships import Membership
    from cstonews.offices import Holding, Office
    from cstonews.periods import Period

T = TypeVar("T")

_NEAR = 0.7  # difflib's ratio from which an identifier is worth suggesting
_MOST_NEAR = 3  # as many as difflib gives


def grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    """Group values by their keys, in order."""
    groups: dict[str, list[T]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}


def expect_name(name: object, what: str) -> None:
    """Refuse what is no string, with what it was to name."""
    if not isinstance(name, str):
        message = f"{what}: expected a name as a str, not {type(name).__name__}"
        raise TypeError(message)


def find_known(table: Mapping[str, T], key: str, what: str) -> T:
    """Return the value of a key; an error names near keys."""
    expect_name(key, what)
    found = table.get(key)
    if found is None:
        folded = {known.lower(): known for known in table}
        named = [known for known in table if key.lower() in known.split("-")][:_MOST_NEAR]
        close = [
            folded[match] for match in get_close_matches(key.lower(), folded, cutoff=_NEAR)
        ]
        near = dict.fromkeys((*named, *close))
        hint = f"; near it: {', '.join(near)}" if near else ""
        message = f"no {what} {key!r} in the reference{hint}"
        raise UnknownNameError(message)
    return found


def make_member(
    period: Period[Membership], overlays: Iterable[Period[Membership]], day: date
) -> MemberState:
    """Make the membership of a period what it was on a day: in force, frozen, suspended."""
    row = period.row
    over = [one for one in overlays if one.row.state == row.state and one.covers(day)]
    latest = max(over, key=lambda one: one.first).row if over else None
    return MemberState(
        state=row.state,
        role=row.role,
        since=row.since,
        until=row.until,
        status=OVERLAYS[latest.role] if latest else MemberStatus.ACTIVE,
        status_since=latest.since if latest else None,
        note=latest.note if latest else row.note,
        source=latest.source if latest else row.source,
        confirmed=row.confirmed and (latest is None or latest.confirmed),
    )


def holdings_on(
    periods: tuple[Period[Holding], ...], post: Office, day: date | None
) -> tuple[Holding, ...]:
    """Keep the holdings of that day; where there is one seat, who comes later has it."""
    if day is None:
        return tuple(period.row for period in periods)
    found = [period for period in periods if period.covers(day)]
    if post.one_seat:
        sure = (period.first for period in found if period.sure <= day)
        begun = max(sure, default=date.min)
        found = [period for period in found if period.first >= begun]
    return tuple(period.row for period in found)


def is_known(lookup: Callable[[str], object], key: str) -> bool:
    """Tell whether a look-up knows a key."""
    try:
        lookup(key)
    except UnknownNameError:
        return False
    return True
