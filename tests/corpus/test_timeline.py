"""The timeline: whatever is dated, by date, with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from cstonews.corpus.corpus import Corpus
from cstonews.corpus.timeline import EventKind
from cstonews.meetings import Meeting
from cstonews.testing import articles
from tests.corpus.building import article, date_mention, meeting, said

if TYPE_CHECKING:
    from cstonews.articles import Article

TEXT = "On July 1 the ministers met. “We agree,” Zas said."


def test_everything_dated() -> None:
    """Meetings, statements, dates and publications stand in the order of their days."""
    told = Meeting(
        **{
            name: getattr(meeting("2021-07-01", place="Minsk"), name)
            for name in ("id", "kind", "status", "body", "when", "place")
        },
        passages=(date_mention(TEXT, "the ministers met", "2021").passage,),
    )
    one = article(
        "x",
        TEXT,
        said(TEXT, "“We agree,”"),
        said(TEXT, "July 1", by=None, on="XXXX-07"),
        on="2021-07-02",
        dates=(date_mention(TEXT, "July 1", "2021-07-01"),),
        meetings=(told,),
    )
    events = Corpus([one]).timeline()
    assert [(str(event.when), event.kind) for event in events] == [
        ("2021-07-01", EventKind.MEETING),
        ("2021-07-01", EventKind.DATE),
        ("2021-07-02", EventKind.STATEMENT),
        ("2021-07-02", EventKind.PUBLICATION),
        ("XXXX-07", EventKind.STATEMENT),
    ]
    assert [str(event.passage) for event in events[:3]] == [
        "the ministers met",
        "July 1",
        "“We agree,”",
    ]
    assert str(events[0]) == (
        "2021-07-01  meeting  session of csto-collective-security-council in Minsk (held)"
    )
    assert events[1].text == "On July 1 the ministers met."
    assert [event.who for event in events[2:]] == [("stanislav-zas",), (), ("an official",)]


def test_a_date_is_told_with_its_sentence() -> None:
    """Not with its paragraph; a date in no sentence stands alone; an event is one line."""
    text = (
        "Talks of May 2\n\nMINSK, May 3. /TASS/. Nobody came.\n\nOn May 4\nall came. It rained."
    )
    dates = Corpus.read([("a", text, "2021-05-05")]).timeline()
    told = [str(event) for event in dates if event.kind is EventKind.DATE]
    assert told == [
        "2021-05-02  date  May 2",
        "2021-05-03  date  May 3",
        "2021-05-04  date  On May 4 all came.",
    ]


@given(st.lists(articles(), max_size=2))
def test_in_order(found: list[Article]) -> None:
    """Events are sorted by date, the same in every order of the articles."""
    corpus = Corpus(found)
    events = corpus.timeline()
    assert [event.when for event in events] == sorted(event.when for event in events)
    assert sorted(map(str, Corpus([*corpus][::-1]).timeline())) == sorted(map(str, events))
