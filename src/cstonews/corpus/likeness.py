"""Likeness of reports: whether two of them can be of one meeting, and how well they fit."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field, frozen

from cstonews.corpus.indexes import Days, days_of
from cstonews.corpus.records import Report, places_agree
from cstonews.edtf import EDTF, Precision
from cstonews.known_meetings import KnownMeeting, SessionKind
from cstonews.meetings import Meeting, MeetingFormat, MeetingKind

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADS = "csto-collective-security-council"
"""The council of the heads of state: whatever meets the same day without it is another."""

_APART = frozenset({MeetingKind.BRIEFING, MeetingKind.EXERCISE, MeetingKind.VISIT})
"""Kinds that are never said of one meeting; the others often are."""
_ONE_PERSON = frozenset({MeetingKind.BRIEFING, MeetingKind.VISIT})
"""Kinds that one person settles; other contacts take two."""

BEFORE, AFTER = timedelta(days=60), timedelta(days=92)
"""How long before and after a meeting an article may tell of it without a date."""


class Details(NamedTuple):
    """What tells meetings of one body apart where no date does; ``None`` if not told."""

    chair: str | None
    format: MeetingFormat | None
    extraordinary: bool | None

    def clash(self, other: Details) -> bool:
        """Tell whether the two cannot be of one meeting."""
        formats = {self.format, other.format} - {None, MeetingFormat.HYBRID}
        told = ((self.chair, other.chair), (self.extraordinary, other.extraordinary))
        clashing = (None not in pair and pair[0] != pair[1] for pair in told)
        return len(formats) > 1 or any(clashing)

    def settle(self, other: Details) -> bool:
        """Tell whether what both tell alike is enough to know a meeting by."""
        pairs = zip(self, other, strict=True)
        alike = [mine is not None and mine == theirs for mine, theirs in pairs]
        return alike[0] and sum(alike) > 1


@frozen
class Node:
    """Reports that tell the same of one meeting, or one meeting of the reference.

    ``days`` is ``None`` where the date is not exact: a month, an approximate day.
    """

    key: tuple[str, ...]
    family: MeetingKind
    bodies: frozenset[str]
    people: frozenset[str]
    when: EDTF | None
    days: Days | None
    place: str | None
    details: Details
    articles: frozenset[str]
    reports: tuple[Report, ...]
    known: Meeting | None = None


class Fit(NamedTuple):
    """How well two reports fit; the greater, the better."""

    same_days: bool
    same_place: bool
    same_subject: float


@define(eq=False)
class Group:
    """Reports of one meeting: ``core`` has the exact ones and what the reference knows."""

    core: tuple[Node, ...]
    vague: list[Node] = field(factory=list)

    @property
    def nodes(self) -> list[Node]:
        """The reports, without the reference."""
        return [node for node in (*self.core, *self.vague) if node.reports]

    @property
    def articles(self) -> frozenset[str]:
        """The articles that the reports stand in."""
        return frozenset().union(*(node.articles for node in self.nodes))


def bodies_of(meeting: Meeting) -> tuple[str, ...]:
    """Return the bodies that meet, the leading one first."""
    lead = (meeting.body,) if meeting.body else ()
    return tuple(dict.fromkeys((*lead, *meeting.bodies)))


def make_node(reports: Sequence[Report]) -> Node:
    """Make a node of reports that tell the same."""
    first = reports[0].meeting
    articles = sorted(report.article for report in reports)
    people = frozenset(who for report in reports for who in report.meeting.participants)
    return Node(
        key=(*signature(first), *articles),
        family=_family(first),
        bodies=frozenset(bodies_of(first)),
        people=people,
        when=first.when,
        days=_exact_days(first.when),
        place=first.place,
        details=Details(first.chair, first.format, first.extraordinary or None),
        articles=frozenset(articles),
        reports=tuple(sorted(reports, key=lambda report: (report.article, report.meeting.id))),
    )


def signature(meeting: Meeting) -> tuple[str, ...]:
    """Return what reports of one node have in common."""
    met = sorted(bodies_of(meeting))
    who = [] if met else sorted(meeting.participants)
    told = (meeting.when, meeting.place)
    return (_family(meeting), *(str(value or "") for value in told), *met, "+", *who)


def node_of_known(known: KnownMeeting) -> Node:
    """Make a node of a meeting of the reference."""
    same = known.start == known.end
    meeting = Meeting(
        id=known.id,
        kind=MeetingKind.SESSION,
        status=known.status,
        body=known.body,
        bodies=(known.body, *known.joint_with),
        when=known.start if same else EDTF.interval(known.start, known.end),
        place=known.place,
        format=known.format,
        chair=known.chair,
        extraordinary=known.kind is SessionKind.EXTRAORDINARY,
    )
    return Node(
        key=(known.id,),
        family=_family(meeting),
        bodies=frozenset(meeting.bodies),
        people=frozenset(),
        when=meeting.when,
        days=days_of(meeting.when),
        place=known.place,
        details=Details(known.chair, known.format, meeting.extraordinary),
        articles=frozenset(),
        reports=(),
        known=meeting,
    )


def _family(meeting: Meeting) -> MeetingKind:
    if meeting.format is MeetingFormat.PHONE:
        return MeetingKind.PHONE_CALL
    apart = meeting.kind in _APART or meeting.kind is MeetingKind.PHONE_CALL
    return meeting.kind if apart else MeetingKind.MEETING


def _exact_days(when: EDTF | None) -> Days | None:
    """Return the days of a date that is a day or runs from day to day, and is sure."""
    if when is None or when.approximate or when.uncertain:
        return None
    ends = (when.first, when.last)
    exact = all(end is not None and end.precision is Precision.DAY for end in ends)
    return days_of(when) if exact else None


def fit(one: Node, other: Node) -> Fit | None:
    """Return how well two reports with exact dates fit; ``None`` if they cannot be of one."""
    if not (one.days and other.days) or one.articles & other.articles:
        return None
    if one.days[0] > other.days[1] or other.days[0] > one.days[1]:
        return None
    same_days = one.days == other.days
    likeness = _subject(one, other)
    if not likeness or not (_places_allow(one, other) or (same_days and one.bodies)):
        return None
    return Fit(same_days, _same_place(one, other), likeness)


def fits_vaguely(vague: Node, group: Group) -> bool:
    """Tell whether a report without an exact date can be of the group's meeting."""
    return all(
        _subject(vague, node)
        and _places_allow(vague, node)
        and not vague.details.clash(node.details)
        for node in group.core
    ) and _dates_allow(vague, group)


def _dates_allow(vague: Node, group: Group) -> bool:
    if vague.when is not None:
        return all(node.when and vague.when.overlaps(node.when) for node in group.core)
    return any(_settled(vague, node) for node in group.core) and all(
        _timely(vague, node) for node in group.core
    )


def _settled(undated: Node, node: Node) -> bool:
    """Tell whether two reports are of one meeting by more than the body."""
    return _same_place(undated, node) or undated.details.settle(node.details)


def _timely(undated: Node, node: Node) -> bool:
    """Tell whether the articles came out around the meeting, as far as is known."""
    spans = [days_of(report.published) for report in undated.reports]
    if not node.days:
        return False
    begin, end = node.days
    return all(
        span is None or (begin - BEFORE <= span[1] and span[0] <= end + AFTER) for span in spans
    )


def _subject(one: Node, other: Node) -> float:
    """Return what share of bodies or people two reports have in common; 0 for too little."""
    if one.family is not other.family or bool(one.bodies) != bool(other.bodies):
        return 0.0
    if one.bodies:
        if (HEADS in one.bodies) != (HEADS in other.bodies):
            return 0.0
        return len(one.bodies & other.bodies) / len(one.bodies | other.bodies)
    return _company(one, other)


def _company(one: Node, other: Node) -> float:
    shared = one.people & other.people
    enough = 1 if one.family in _ONE_PERSON else 2
    if len(shared) < enough or not (one.people <= other.people or other.people <= one.people):
        return 0.0
    return len(shared) / len(one.people | other.people)


def _same_place(one: Node, other: Node) -> bool:
    return bool(one.place and other.place and places_agree(one.place, other.place))


def _places_allow(one: Node, other: Node) -> bool:
    return not (one.place and other.place) or places_agree(one.place, other.place)
