"""The timeline: whatever is dated, by date."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from cstonews.corpus.nearby import Places, said_on
from cstonews.edtf import EDTF
from cstonews.meetings import describe_meeting
from cstonews.parsing.layout.blocks import Block, BlockKind, DatelineSpans, Layout
from cstonews.parsing.sentences import find_sentences
from cstonews.parsing.tokens import find_tokens
from cstonews.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cstonews.articles import Article
    from cstonews.corpus.records import MeetingRecord


class EventKind(StrEnum):
    """What a line of the timeline tells."""

    MEETING = "meeting"
    STATEMENT = "statement"
    DATE = "date"
    """A date in the text, told with the sentence around it."""
    PUBLICATION = "publication"


@frozen
class Event:
    """Something that is dated.

    ``who`` are the bodies and participants of a meeting, the speaker of a statement.
    ``text`` tells it: the content of a statement, the sentence around a date, a title.
    ``passage`` is the evidence in the first of the ``articles``, ``None`` for a
    publication. ``meeting`` is the identifier of the merged meeting.
    """

    when: EDTF
    kind: EventKind
    text: str
    articles: tuple[str, ...]
    who: tuple[str, ...] = ()
    passage: Passage | None = None
    meeting: str | None = None

    def __str__(self) -> str:
        """Return date, kind and text, on one line."""
        return f"{self.when}  {self.kind}  {' '.join(self.text.split())}"


def make_timeline(
    articles: Iterable[Article], meetings: Iterable[MeetingRecord]
) -> tuple[Event, ...]:
    """Put everything dated in order: by first day, then last day, then kind and text.

    Dates without a year come last. Statements have the date of their meeting or article
    where they have none of their own.
    """
    events = [*_meetings(meetings)]
    for article in articles:
        events += _of(article)
    return tuple(sorted(events, key=_order))


_RANKS = {kind: rank for rank, kind in enumerate(EventKind)}


def _order(event: Event) -> tuple[EDTF, int, tuple[str, ...], int, str]:
    start = event.passage.start if event.passage else 0
    return event.when, _RANKS[event.kind], event.articles, start, event.text


def _meetings(meetings: Iterable[MeetingRecord]) -> Iterator[Event]:
    for record in meetings:
        if record.when is not None:
            evidence = (found for report in record.reports for found in report.meeting.passages)
            yield Event(
                record.when,
                EventKind.MEETING,
                describe_meeting(record, dated=False),
                record.articles,
                (*record.bodies, *record.participants),
                next(evidence, None),
                record.id,
            )


def _of(article: Article) -> Iterator[Event]:
    if article.published is not None:
        text = str(article.title or article.id)
        yield Event(article.published, EventKind.PUBLICATION, text, (article.id,))
    for statement in article.statements:
        when = said_on(statement, article)
        if when is not None:
            who = statement.speaker.entity or statement.speaker.name
            passage = statement.content[0] if statement.content else None
            text = statement.text
            yield Event(when, EventKind.STATEMENT, text, (article.id,), (who,), passage)
    yield from _dates(article)


def _dates(article: Article) -> Iterator[Event]:
    sentences = _sentences(article) if article.dates else ()
    places = Places(sentences)
    for date in article.dates:
        around = next((sentences[at] for at in places.meeting(date.passage)), date.passage)
        yield Event(date.value, EventKind.DATE, around.text, (article.id,), (), date.passage)


def _sentences(article: Article) -> tuple[Passage, ...]:
    """Return the sentences of the paragraphs."""
    paragraphs = [text for section in article.sections for text in section.paragraphs]
    opens = article.dateline.passage if article.dateline else None
    layout = Layout(
        blocks=tuple(Block(BlockKind.PARAGRAPH, text.start, text.end) for text in paragraphs),
        dateline=DatelineSpans(opens.start, opens.end) if opens else None,
    )
    found = find_sentences(find_tokens(article.text), layout)
    return tuple(Passage.of(article.text, one.start, one.end) for one in found)
