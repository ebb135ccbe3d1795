"""The library: the articles of a corpus with the lookups that all its shelves share."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen
from attrs.converters import optional

from cstonews.articles import Article
from cstonews.claims import Agreement
from cstonews.corpus.merging import merge_meetings
from cstonews.corpus.names import Names
from cstonews.facts.reference import Reference, expect_reference, reference

if TYPE_CHECKING:
    from datetime import date

    from cstonews.corpus.indexes import Days
    from cstonews.corpus.records import MeetingRecord


@frozen(eq=False, slots=False)
class Library:
    """Articles with distinct identifiers, and the reference they are read against.

    ``given`` is ``None`` for the reference that ships.
    """

    articles: tuple[Article, ...]
    given: Reference | None = field(default=None, converter=optional(expect_reference))

    def bare(self) -> Library:
        """Return the library without what was worked out from it, for pickling."""
        return Library(self.articles, self.given)

    @cached_property
    def reference(self) -> Reference:
        """What is known beforehand."""
        return reference() if self.given is None else self.given

    @cached_property
    def names(self) -> Names:
        """The names that questions may use."""
        return Names(self.reference, self.articles)

    @cached_property
    def by_id(self) -> dict[str, Article]:
        """The articles by identifier."""
        return {article.id: article for article in self.articles}

    @cached_property
    def records(self) -> tuple[MeetingRecord, ...]:
        """The meetings, merged over the articles."""
        return merge_meetings(self.articles, self.reference.meetings)

    @cached_property
    def _record_ids(self) -> dict[tuple[str, str], str]:
        return {
            (report.article, report.meeting.id): record.id
            for record in self.records
            for report in record.reports
        }

    @cached_property
    def meeting_ids(self) -> frozenset[str]:
        """The identifiers of meetings that the articles or the reference have."""
        told = {report for _, report in self._record_ids}
        known = {meeting.id for meeting in self.reference.meetings}
        return frozenset(known | told | {record.id for record in self.records})

    def meeting_keys(self, article: Article, meeting: str) -> tuple[str, ...]:
        """Return what a meeting of an article is known by: its own and the merged one."""
        merged = self._record_ids.get((article.id, meeting), meeting)
        return (meeting,) if merged == meeting else (meeting, merged)

    @cached_property
    def _holders(self) -> dict[str, dict[str, None]]:
        found: dict[str, dict[str, None]] = {}
        for holding in self.reference.holdings:
            found.setdefault(holding.office, {})[holding.person] = None
        return found

    @cached_property
    def _held_on(self) -> dict[tuple[str, date], frozenset[str]]:
        return {}

    def holders(self, office: str) -> tuple[str, ...]:
        """Return everybody who ever held the office."""
        return tuple(self._holders.get(office, ()))

    def held(self, person: str, office: str, days: Days | None) -> bool:
        """Tell whether the person held the office on the first or the last of the days."""
        return days is not None and any(person in self._on(office, day) for day in days)

    def _on(self, office: str, day: date) -> frozenset[str]:
        found = self._held_on.get((office, day))
        if found is None:
            holdings = self.reference.holders(office, on=day)
            found = frozenset(holding.person for holding in holdings)
            self._held_on[office, day] = found
        return found

    @cached_property
    def _claims(self) -> dict[str, dict[str, set[str]]]:
        found: dict[str, dict[str, set[str]]] = {}
        for article in self.articles:
            for claim in article.office_claims:
                if claim.agrees is not Agreement.FALSE:
                    persons = found.setdefault(claim.office, {})
                    persons.setdefault(claim.person, set()).add(article.id)
        return found

    def claims_to(self, office: str) -> dict[str, set[str]]:
        """Return the articles that give the office to a person, by person."""
        return self._claims.get(office, {})
