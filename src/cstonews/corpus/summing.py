"""Summing up: from the reports of one meeting to its record."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from cstonews.corpus.indexes import days_of
from cstonews.corpus.likeness import bodies_of
from cstonews.corpus.records import MeetingRecord, places_agree
from cstonews.meetings import MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cstonews.corpus.likeness import Group, Node
    from cstonews.corpus.records import Report
    from cstonews.edtf import EDTF
    from cstonews.meetings import Meeting

T = TypeVar("T")

_FARTHEST = (
    MeetingStatus.HELD,
    MeetingStatus.ONGOING,
    MeetingStatus.CANCELLED,
    MeetingStatus.PLANNED,
)
"""Which status counts where the dates of the articles do not tell the later one."""


def make_records(groups: Iterable[Group]) -> tuple[MeetingRecord, ...]:
    """Make one record a group, sorted by date, with distinct identifiers."""
    records = sorted((_record(group) for group in groups), key=_by_date)
    numbers: Counter[str] = Counter()
    named = []
    for record in records:
        numbers[record.id] += 1
        number = numbers[record.id]
        named.append(record if number == 1 else evolve(record, id=f"{record.id}-{number}"))
    return tuple(named)


def _by_date(record: MeetingRecord) -> tuple[bool, str, EDTF | str, str, tuple[str, ...]]:
    undated = record.when is None
    return undated, "", record.when or "", record.id, record.articles


def _record(group: Group) -> MeetingRecord:
    known = next((node.known for node in group.core if node.known), None)
    reports = _reports(group)
    told = [report.meeting for report in reports]
    sources = [known] if known else told
    lead = _commonest([meeting.body for meeting in sources])
    joined = {body for meeting in (*sources, *told) for body in bodies_of(meeting)}
    others = sorted(joined - {lead})
    return MeetingRecord(
        id=known.id if known else _commonest([meeting.id for meeting in told]) or "",
        kind=_commonest([meeting.kind for meeting in told]) or told[0].kind,
        status=_status(reports),
        body=lead,
        bodies=(lead, *others) if lead else tuple(others),
        when=_told(known, told, lambda meeting: meeting.when, _exactness),
        place=_told(known, told, lambda meeting: meeting.place),
        format=_told(known, told, lambda meeting: meeting.format),
        chair=_told(known, told, lambda meeting: meeting.chair),
        participants=tuple(sorted({who for meeting in told for who in meeting.participants})),
        extraordinary=any(meeting.extraordinary for meeting in (*sources, *told)),
        known=known.id if known else None,
        told_by_reference=known,
        reports=reports,
    )


def _told(
    known: Meeting | None,
    told: list[Meeting],
    value: Callable[[Meeting], T | None],
    finer: Callable[[T], int] = lambda _: 0,
) -> T | None:
    """Return what the reference tells, or else most reports do."""
    first = value(known) if known else None
    return first or _commonest([value(meeting) for meeting in told], finer)


def _commonest(values: list[T | None], finer: Callable[[T], int] = lambda _: 0) -> T | None:
    """Return the value told most; where two are, the more exact, then the first by name."""
    counts = Counter(value for value in values if value is not None)
    ranked = sorted(counts, key=lambda value: (-counts[value], finer(value), str(value)))
    return ranked[0] if ranked else None


def _exactness(when: EDTF) -> int:
    days = days_of(when)
    return (days[1] - days[0]).days if days else date.max.toordinal()


def _status(reports: tuple[Report, ...]) -> MeetingStatus:
    """Return the status that the latest article tells."""
    latest = max((_published(report) for report in reports), default=date.min)
    last = {report.meeting.status for report in reports if _published(report) == latest}
    return next(status for status in _FARTHEST if status in last)


def _published(report: Report) -> date:
    days = days_of(report.published)
    return days[1] if days else date.min


def _reports(group: Group) -> tuple[Report, ...]:
    found = [
        evolve(report, matched=_matched(node, group))
        for node in group.nodes
        for report in node.reports
    ]
    return tuple(sorted(found, key=lambda report: (report.article, report.meeting.id)))


def _matched(node: Node, group: Group) -> tuple[str, ...]:
    """Name what ties a node to the rest of its group."""
    others = [other for other in (*group.core, *group.vague) if other is not node]
    if not others and len(node.reports) == 1:
        return ()
    by = ["body" if node.bodies else "participants"]
    by += ["date"] if node.when else []
    placed = node.place and (
        len(node.reports) > 1
        or any(other.place and places_agree(node.place, other.place) for other in others)
    )
    by += ["place"] if placed else []
    settled = not node.when and any(node.details.settle(other.details) for other in others)
    by += ["chair"] if settled else []
    by += ["reference"] if any(other.known for other in others) else []
    return tuple(by)
