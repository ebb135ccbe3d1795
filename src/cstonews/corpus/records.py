"""Meeting records: one real meeting, with what each article says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cstonews.edtf import EDTF, Precision
from cstonews.facts.names import fold
from cstonews.meetings import (
    Meeting,
    MeetingFormat,
    MeetingKind,
    MeetingStatus,
    describe_meeting,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

REFERENCE = "reference"
"""What stands in place of an article where the reference tells."""


@frozen
class Report:
    """A meeting as one article tells of it.

    ``published`` is when the article was; ``matched`` names what tied the report to
    the record (``("body", "date", "place")``), nothing for a report alone.
    """

    article: str
    meeting: Meeting
    published: EDTF | None = None
    matched: tuple[str, ...] = ()


@frozen
class Told:
    """A value of one field and the articles that tell it.

    ``"reference"`` among the articles stands for the reference.
    """

    value: str
    articles: tuple[str, ...]


@frozen
class Disagreement:
    """A field of a meeting on which the articles differ, each value with who tells it."""

    field: str
    values: tuple[Told, ...]

    def __str__(self) -> str:
        """Return the field and its values."""
        return f"{self.field}: {' against '.join(told.value for told in self.values)}"


@frozen
class MeetingRecord:
    """One real meeting, however many articles tell of it.

    The fields are those of :class:`~cstonews.Meeting`; each has what the reference
    says, or else what most articles say, the more exact value where they are even.
    ``known`` is the identifier of the meeting in the reference, ``None`` if it is
    not there; ``told_by_reference`` has what is told there, for comparison.
    ``reports`` keeps what each article says, sorted by article.
    """

    id: str
    kind: MeetingKind
    status: MeetingStatus
    body: str | None = None
    bodies: tuple[str, ...] = ()
    when: EDTF | None = None
    place: str | None = None
    format: MeetingFormat | None = None
    chair: str | None = None
    participants: tuple[str, ...] = ()
    extraordinary: bool = False
    known: str | None = None
    told_by_reference: Meeting | None = None
    reports: tuple[Report, ...] = ()

    def __str__(self) -> str:
        """Return what it is, of whom, when and where, and how many tell of it, on one line."""
        number = len(self.articles)
        return f"{describe_meeting(self)}, told by {number} article{'s' * (number != 1)}"

    @property
    def articles(self) -> tuple[str, ...]:
        """The identifiers of the articles that tell of it."""
        return tuple(dict.fromkeys(report.article for report in self.reports))

    def told(self, field: str) -> tuple[Told, ...]:
        """Return each value that is told of a field, with the articles that tell it.

        Values come as words (a date as EDTF), sorted; articles that do not tell are
        left out. Adopted documents are told as ``"5 statement"``.
        """
        found: dict[str, dict[str, None]] = {}
        for article, meeting in self._tellings():
            for value in _values(meeting, field):
                found.setdefault(value, {})[article] = None
        return tuple(Told(value, tuple(found[value])) for value in sorted(found))

    @property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """Where the articles, or they and the reference, tell different things.

        A vaguer date that holds the other is no disagreement (September 2021 and 16
        September 2021); an interval and one of its days is (15 to 16 September and 16
        September). A meeting planned in one article and held in another is none; one
        cancelled in one and held in another is.
        """
        differing = (Disagreement(field, self._differing(field)) for field in _COMPARED)
        return tuple(found for found in differing if found.values)

    def _differing(self, field: str) -> tuple[Told, ...]:
        told = self.told(field)
        clash = {
            "when": _dates_clash,
            "place": _places_clash,
            "status": _statuses_clash,
            "documents": _counts_clash,
        }.get(field, _differ)
        return tuple(
            one for one in told if any(clash(one.value, other.value) for other in told)
        )

    def _tellings(self) -> Iterator[tuple[str, Meeting]]:
        for report in self.reports:
            yield report.article, report.meeting
        if self.told_by_reference:
            yield REFERENCE, self.told_by_reference


_COMPARED = ("when", "place", "format", "chair", "status", "documents")


def _values(meeting: Meeting, field: str) -> list[str]:
    if field == "documents":
        counted = (document for document in meeting.documents if document.count is not None)
        return [f"{document.count} {document.kind}" for document in counted]
    value = getattr(meeting, field)
    if isinstance(value, tuple):
        return [str(part) for part in value]
    return [] if value is None else [str(value)]


def _differ(one: str, other: str) -> bool:
    return one != other


def _dates_clash(one: str, other: str) -> bool:
    values = EDTF.parse(one), EDTF.parse(other)
    return not (_holds(*values) or _holds(*reversed(values)))


def _holds(vague: EDTF, exact: EDTF) -> bool:
    """Tell whether the one is but a vaguer way to say the other."""
    if vague == exact:
        return True
    return vague.precision is not Precision.INTERVAL and exact in vague


def _places_clash(one: str, other: str) -> bool:
    return not places_agree(one, other)


def places_agree(one: str, other: str) -> bool:
    """Tell whether two names of places may be of one: Geneva, and Geneva in Switzerland."""
    words, others = fold(one).split(), fold(other).split()
    return set(words) <= set(others) or set(others) <= set(words)


def _statuses_clash(one: str, other: str) -> bool:
    return one != other and MeetingStatus.CANCELLED in {one, other}


def _counts_clash(one: str, other: str) -> bool:
    (number, _, kind), (other_number, _, other_kind) = one.partition(" "), other.partition(" ")
    return kind == other_kind and number != other_number
