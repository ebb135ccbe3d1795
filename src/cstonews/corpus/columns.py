"""Columns: what the tables of each kind of collection have."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from cstonews.corpus.nearby import said_on
from cstonews.exchange.tables import CellType, Column

if TYPE_CHECKING:
    from datetime import date

    from cstonews.articles import Article, DateMention, Mention
    from cstonews.claims import MembershipClaim
    from cstonews.corpus.records import MeetingRecord, Report
    from cstonews.edtf import EDTF
    from cstonews.exchange.tables import Cell
    from cstonews.passages import Passage
    from cstonews.statements import Statement

T = TypeVar("T")


class Placed(NamedTuple, Generic[T]):
    """An item and the article it stands in; ``None`` for what stands in several."""

    item: T
    home: Article | None


class _Maker(Generic[T]):
    """Makes the columns of a table of ``T``."""

    def of(self, name: str, kind: CellType, value: Callable[[T], Cell]) -> Column[Placed[T]]:
        """Return a column of a type."""
        return Column(name, kind, lambda placed: value(placed.item))

    def text(self, name: str, value: Callable[[T], object]) -> Column[Placed[T]]:
        """Return a column of words."""
        return Column(name, CellType.TEXT, lambda placed: _words(value(placed.item)))

    def number(self, name: str, value: Callable[[T], int | None]) -> Column[Placed[T]]:
        """Return a column of numbers."""
        return self.of(name, CellType.INTEGER, value)

    def flag(self, name: str, value: Callable[[T], bool]) -> Column[Placed[T]]:
        """Return a column of yes and no."""
        return self.of(name, CellType.FLAG, value)

    def texts(self, name: str, value: Callable[[T], tuple[object, ...]]) -> Column[Placed[T]]:
        """Return a column of lists of words."""
        return self.of(name, CellType.TEXTS, lambda item: tuple(map(str, value(item))))

    def offsets(self, name: str, value: Callable[[T], tuple[int, ...]]) -> Column[Placed[T]]:
        """Return a column of lists of offsets."""
        return self.of(f"{name}_code_points", CellType.INTEGERS, value)

    def article(self) -> Column[Placed[T]]:
        """Return the column of the articles that the items stand in."""
        return Column(
            "article", CellType.TEXT, lambda placed: placed.home.id if placed.home else None
        )

    def when(self, name: str, value: _Dated[T]) -> tuple[Column[Placed[T]], ...]:
        """Return the columns of a date: as EDTF, its first and its last day."""
        return (
            Column(name, CellType.TEXT, lambda placed: _words(value(placed))),
            Column(f"{name}_first_day", CellType.DAY, lambda placed: _day(value(placed), 0)),
            Column(f"{name}_last_day", CellType.DAY, lambda placed: _day(value(placed), 1)),
        )

    def passage(
        self, prefix: str, value: Callable[[T], Passage | None]
    ) -> tuple[Column[Placed[T]], ...]:
        """Return the columns of a passage: its words and its offsets."""
        return (
            self.text(f"{prefix}text", value),
            self.number(f"{prefix}start_code_point", lambda item: _offset(value(item), 0)),
            self.number(f"{prefix}end_code_point", lambda item: _offset(value(item), 1)),
        )


_Dated = Callable[[Placed[T]], "EDTF | None"]


def _words(value: object) -> str | None:
    return None if value is None else str(value)


def _day(when: EDTF | None, end: int) -> date | None:
    return _ends(when)[end] if when else None


@lru_cache(maxsize=4096)
def _ends(when: EDTF) -> tuple[date | None, date | None]:
    return when.earliest, when.latest


def _offset(passage: Passage | None, end: int) -> int | None:
    return (passage.start, passage.end)[end] if passage else None


def _said(placed: Placed[Statement]) -> EDTF | None:
    return said_on(placed.item, placed.home) if placed.home else placed.item.date


_article: _Maker[Article] = _Maker()
ARTICLE_COLUMNS = (
    _article.text("id", lambda article: article.id),
    _article.text("title", lambda article: article.title),
    _article.text("subtitle", lambda article: article.subtitle),
    _article.text("byline", lambda article: article.byline),
    _article.text("outlet", lambda article: article.outlet),
    _article.text("agency", lambda article: article.agency),
    *_article.when("published", lambda placed: placed.item.published),
    _article.text("published_origin", lambda article: article.published_origin),
    _article.text(
        "dateline_place", lambda article: article.dateline and article.dateline.place
    ),
    _article.texts(
        "headings",
        lambda article: tuple(part.heading for part in article.sections if part.heading),
    ),
    _article.number("statements", lambda article: len(article.statements)),
    _article.number("meetings", lambda article: len(article.meetings)),
    _article.texts("diagnostics", lambda article: article.diagnostics),
    _article.number("code_points", lambda article: len(article.text)),
    _article.text("text", lambda article: article.text),
)

_statement: _Maker[Statement] = _Maker()
STATEMENT_COLUMNS = (
    _statement.article(),
    _statement.text("form", lambda statement: statement.form),
    _statement.text("act", lambda statement: statement.act),
    _statement.flag("negated", lambda statement: statement.negated),
    _statement.flag("nested", lambda statement: statement.nested),
    _statement.text("speaker", lambda statement: statement.speaker.entity),
    _statement.text("speaker_name", lambda statement: statement.speaker.name),
    _statement.text("speaker_kind", lambda statement: statement.speaker.kind),
    _statement.text("via", lambda statement: statement.speaker.via),
    _statement.texts("speaker_members", lambda statement: statement.speaker.members),
    *_statement.passage("source_", lambda statement: statement.source),
    *_statement.passage("cue_", lambda statement: statement.cue),
    _statement.text("text", lambda statement: statement.text),
    _statement.offsets(
        "content_start", lambda said: tuple(part.start for part in said.content)
    ),
    _statement.offsets("content_end", lambda said: tuple(part.end for part in said.content)),
    _statement.texts("verbatim", lambda statement: statement.verbatim),
    _statement.text("meeting", lambda statement: statement.meeting),
    *_statement.when("date", lambda placed: placed.item.date),
    *_statement.when("said", _said),
)

_mention: _Maker[Mention] = _Maker()
MENTION_COLUMNS = (
    _mention.article(),
    _mention.text("entity", lambda mention: mention.entity),
    _mention.text("kind", lambda mention: mention.kind),
    _mention.text("name", lambda mention: mention.name),
    *_mention.passage("", lambda mention: mention.passage),
)

_date: _Maker[DateMention] = _Maker()
DATE_COLUMNS = (
    _date.article(),
    *_date.when("value", lambda placed: placed.item.value),
    _date.text("origin", lambda found: found.origin),
    _date.texts("printed", lambda found: found.printed),
    _date.text("concluded_by", lambda found: found.by),
    *_date.passage("", lambda found: found.passage),
)

_claim: _Maker[MembershipClaim] = _Maker()
CLAIM_COLUMNS = (
    _claim.article(),
    _claim.text("organization", lambda claim: claim.organization),
    _claim.text("kind", lambda claim: claim.kind),
    _claim.texts("members", lambda claim: claim.members),
    _claim.number("count", lambda claim: claim.count),
    _claim.flag("complete", lambda claim: claim.complete),
    _claim.flag("negated", lambda claim: claim.negated),
    *_claim.when("date", lambda placed: placed.item.date),
    _claim.text("agrees", lambda claim: claim.agrees),
    _claim.text("reason", lambda claim: claim.reason),
    *_claim.passage("", lambda claim: claim.passage),
)

_meeting: _Maker[MeetingRecord] = _Maker()
MEETING_COLUMNS = (
    _meeting.text("id", lambda record: record.id),
    _meeting.text("kind", lambda record: record.kind),
    _meeting.text("status", lambda record: record.status),
    _meeting.text("body", lambda record: record.body),
    _meeting.texts("bodies", lambda record: record.bodies),
    *_meeting.when("when", lambda placed: placed.item.when),
    _meeting.text("place", lambda record: record.place),
    _meeting.text("format", lambda record: record.format),
    _meeting.text("chair", lambda record: record.chair),
    _meeting.texts("participants", lambda record: record.participants),
    _meeting.flag("extraordinary", lambda record: record.extraordinary),
    _meeting.text("known", lambda record: record.known),
    _meeting.texts("articles", lambda record: record.articles),
    _meeting.texts("disagreements", lambda record: record.disagreements),
)

_report: _Maker[tuple[MeetingRecord, Report]] = _Maker()
REPORT_COLUMNS = (
    _report.text("meeting", lambda pair: pair[0].id),
    _report.text("article", lambda pair: pair[1].article),
    _report.text("id", lambda pair: pair[1].meeting.id),
    _report.text("kind", lambda pair: pair[1].meeting.kind),
    _report.text("status", lambda pair: pair[1].meeting.status),
    _report.text("body", lambda pair: pair[1].meeting.body),
    *_report.when("when", lambda placed: placed.item[1].meeting.when),
    _report.text("place", lambda pair: pair[1].meeting.place),
    _report.text("format", lambda pair: pair[1].meeting.format),
    _report.text("chair", lambda pair: pair[1].meeting.chair),
    _report.texts("participants", lambda pair: pair[1].meeting.participants),
    _report.flag("extraordinary", lambda pair: pair[1].meeting.extraordinary),
    _report.texts("matched", lambda pair: pair[1].matched),
    _report.texts("passages", lambda pair: pair[1].meeting.passages),
)
