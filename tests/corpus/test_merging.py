"""Meetings merged over articles: one record each, whatever order the articles come in."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.corpus.indexes import days_of
from cstonews.corpus.merging import merge_meetings
from cstonews.edtf import EDTF
from cstonews.facts.reference import reference
from cstonews.known_meetings import KnownMeeting, SessionKind
from cstonews.meetings import Document, Meeting, MeetingFormat, MeetingKind, MeetingStatus
from cstonews.passages import Passage
from tests.corpus.building import COUNCIL, article, gold_seeds, meeting

if TYPE_CHECKING:
    from cstonews.articles import Article
    from cstonews.corpus.records import MeetingRecord

if TYPE_CHECKING:
    from random import Random

MINISTERS = "csto-council-of-foreign-ministers"
DEFENCE = "csto-council-of-defence-ministers"
PAIR = ("vladimir-putin", "emomali-rahmon")


def told(*meetings: Meeting, on: str | None = None, name: str = "") -> Article:
    """Return an article that tells of meetings."""
    return article(name or "+".join(one.id for one in meetings), "", on=on, meetings=meetings)


def groups(*articles: Article, known: tuple[KnownMeeting, ...] = ()) -> list[set[str]]:
    """Return the names of the articles that are merged."""
    return [set(record.articles) for record in merge_meetings(articles, known)]


def of(number: str, one: Meeting, on: str | None = None) -> Article:
    """Return an article of one meeting."""
    return told(one, on=on, name=number)


KNOWN = KnownMeeting(
    COUNCIL,
    SessionKind.REGULAR,
    EDTF("2021-09-16"),
    EDTF("2021-09-16"),
    MeetingFormat.HYBRID,
    MeetingStatus.HELD,
    place="Dushanbe",
)


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        (meeting("2021-09-16"), meeting("2021-09-16"), True),
        (meeting("2021-09-16"), meeting("2021-09-15/2021-09-16"), True),
        (meeting("2021-09-16"), meeting("2021-09-17"), False),
        (meeting("2021-09-16"), meeting("2021-09-16", body=MINISTERS), False),
        (meeting("2021-09-16"), meeting("2021-09-16", kind="summit"), True),
        (meeting("2021-09-16"), meeting("2021-09-16", kind="briefing"), False),
        (meeting("2021-09-16"), meeting("2021-09"), True),
        (meeting("2021-09-16"), meeting("2021-10"), False),
        (meeting("2021-09-16"), meeting("XXXX-09-16"), True),
        (meeting("2021-09"), meeting("2021-09"), True),
        (meeting(None), meeting(None), False),
        (meeting("2021-09-16"), meeting(None), False),
        (meeting("2021-09-16", place="Dushanbe"), meeting(None, place="Dushanbe"), True),
        (meeting("2021-09-16", place="Dushanbe"), meeting(None, place="Minsk"), False),
        (
            meeting("2021-09-16", chair="emomali-rahmon", extraordinary=True),
            meeting(None, chair="emomali-rahmon", extraordinary=True),
            True,
        ),
        (
            meeting("2021-09-16", chair="emomali-rahmon", format=MeetingFormat.PHONE),
            meeting(None, chair="vladimir-putin", format=MeetingFormat.PHONE),
            False,
        ),
        (
            meeting("2021-09-16", place="Dushanbe", format=MeetingFormat.IN_PERSON),
            meeting(None, place="Dushanbe", format=MeetingFormat.VIDEOCONFERENCE),
            False,
        ),
        (
            meeting("2021-09-15/2021-09-16", place="Dushanbe"),
            meeting("2021-09-16", place="Minsk"),
            False,
        ),
        (meeting("2021-09-16", place="Dushanbe"), meeting("2021-09-16", place="Minsk"), True),
        (
            meeting("2021-09-15", body=MINISTERS, bodies=(MINISTERS, DEFENCE)),
            meeting("2021-09-15", body=DEFENCE),
            True,
        ),
        (
            meeting("2021-09-15", body=COUNCIL, bodies=(COUNCIL, DEFENCE)),
            meeting("2021-09-15", body=DEFENCE),
            False,
        ),
        (
            meeting("2021-08-18", body=None, people=PAIR, kind="phone-call"),
            meeting("2021-08-18", body=None, people=PAIR[::-1], kind="phone-call"),
            True,
        ),
        (
            meeting("2021-08-18", body=None, people=PAIR, kind="phone-call"),
            meeting("2021-08-18", body=None, people=(*PAIR, "xi-jinping"), kind="talks"),
            False,
        ),
        (
            meeting("2021-08-18", body=None, people=PAIR[:1], kind="talks"),
            meeting("2021-08-18", body=None, people=PAIR, kind="talks"),
            False,
        ),
        (
            meeting("2021-08-23", body=None, people=("stanislav-zas",), kind="briefing"),
            meeting("2021-08-23", body=None, people=("stanislav-zas",), kind="briefing"),
            True,
        ),
        (meeting("2021-08-23", body=None), meeting("2021-08-23", body=None), False),
    ],
)
def test_what_is_one_meeting(first: Meeting, second: Meeting, one: bool) -> None:  # noqa: FBT001
    """Body, date and place decide; without a body those who meet; without a date the place."""
    found = groups(of("a", first), of("b", second))
    assert found == [{"a", "b"}] if one else sorted(map(len, found)) == [1, 1]


def test_a_bad_report_chains_nothing() -> None:
    """A report with too wide a date joins one meeting at most, and brings no two together."""
    days = [of(day, meeting(f"2021-09-{day}")) for day in ("14", "15", "16")]
    wide = of("wide", meeting("2021-09-14/2021-09-16"))
    vague = of("vague", meeting("2021-09"))
    assert sorted(map(len, groups(*days, wide))) == [1, 1, 2]
    assert sorted(map(len, groups(*days, vague))) == [1, 1, 1, 1]


def test_what_one_article_tells_apart_stays_apart() -> None:
    """Two meetings of one article are two, however alike; the better fit gets the company."""
    two = told(meeting("2021-09-16", place="Minsk"), meeting("2021-09-16"), name="two")
    assert groups(two) == [{"two"}, {"two"}]
    alike = of("one", meeting("2021-09-16", place="Minsk"))
    merged = {record.place: record.articles for record in merge_meetings([two, alike])}
    assert merged == {"Minsk": ("one", "two"), None: ("two",)}


def test_the_reference_is_an_anchor() -> None:
    """Reports go to the known meeting that fits best, and take over what is known of it."""
    reports = (
        of("day", meeting("2021-09-16")),
        of("span", meeting("2021-09-15/2021-09-16", chair="emomali-rahmon")),
        of("month", meeting("2021-09")),
        of("place", meeting(None, place="Dushanbe"), "2021-09-17"),
        of("late", meeting(None, place="Dushanbe"), "2022-09-17"),
    )
    record, alone = merge_meetings(reports, [KNOWN])
    assert record.articles == ("day", "month", "place", "span")
    assert alone.articles == ("late",)
    assert (record.id, record.known) == (KNOWN.id, KNOWN.id)
    assert (record.place, record.chair) == ("Dushanbe", "emomali-rahmon")
    assert {report.article: report.matched for report in record.reports} == {
        "day": ("body", "date", "reference"),
        "span": ("body", "date", "reference"),
        "month": ("body", "date", "reference"),
        "place": ("body", "place", "reference"),
    }


def test_what_is_known_settles_what_no_date_does() -> None:
    """Chair and occasion are enough to know a meeting by, if only one has them."""
    council = [one for one in reference().meetings if one.body == COUNCIL]
    chaired = meeting(None, extraordinary=True, chair="emomali-rahmon")
    (record,) = merge_meetings([of("a", chaired)], council)
    assert (record.known, record.status) == (f"{COUNCIL}-2021-08-23", MeetingStatus.HELD)
    assert record.reports[0].matched == ("body", "chair", "reference")
    (alone,) = merge_meetings([of("a", meeting(None, chair="emomali-rahmon"))], council)
    assert alone.known is None


def test_two_known_meetings_that_fit_alike() -> None:
    """A report that fits two known meetings equally well stays alone."""
    twice = (KNOWN, KnownMeeting(**{**_fields(KNOWN), "joint_with": (MINISTERS,)}))  # type: ignore[arg-type]  # its own fields
    found = merge_meetings([of("a", meeting("2021-09-16"))], twice)
    assert [record.known for record in found] == [KNOWN.id]
    even = (KNOWN, KNOWN)
    assert merge_meetings([of("a", meeting("2021-09-16"))], even)[0].known is None


def _fields(known: KnownMeeting) -> dict[str, object]:
    names = ("body", "kind", "start", "end", "format", "status", "place")
    return {name: getattr(known, name) for name in names}


def test_rivals_for_a_known_meeting() -> None:
    """Of two meetings of one article that fit a known one, the better fit is it."""
    rivals = told(meeting("2021-09-15/2021-09-16"), meeting("2021-09-16"), name="two")
    found = {record.known: record.when for record in merge_meetings([rivals], [KNOWN])}
    assert found == {KNOWN.id: EDTF("2021-09-16"), None: EDTF("2021-09-15/2021-09-16")}


def test_disagreements() -> None:
    """Where articles differ is told with who says what; a vaguer date is no difference."""
    statement = Passage(0, 1, "x")
    record = merge_meetings(
        [
            of("a", meeting("2021-09-15/2021-09-16", place="Dushanbe")),
            of("b", meeting("2021-09-16", documents=(Document("statement", 5, statement),))),
            of("c", meeting("2021-09", status=MeetingStatus.CANCELLED)),
            of("d", meeting("2021-09-16", documents=(Document("statement", 4, statement),))),
            of("e", meeting("2021-09-16", place="Dushanbe, Tajikistan", kind="summit")),
        ]
    )[0]
    assert record.articles == ("a", "b", "c", "d", "e")
    assert [str(one) for one in record.disagreements] == [
        "when: 2021-09-15/2021-09-16 against 2021-09-16",
        "status: cancelled against held",
        "documents: 4 statement against 5 statement",
    ]
    spans, days = record.disagreements[0].values
    assert (spans.articles, days.articles) == (("a",), ("b", "d", "e"))
    assert [one.value for one in record.told("bodies")] == []
    assert (str(record.when), record.place, record.kind) == (
        "2021-09-16",
        "Dushanbe",
        MeetingKind.SESSION,
    )


def test_planned_then_held_is_no_disagreement() -> None:
    """The status is that of the latest article, and of what is sure where none is latest."""
    planned = of("a", meeting("2021-09-16", status=MeetingStatus.PLANNED), "2021-09-01")
    held = of("b", meeting("2021-09-16"), "2021-09-17")
    undated = of("c", meeting("2021-09-16", status=MeetingStatus.ONGOING))
    for order in ((planned, held, undated), (undated, held, planned)):
        record = merge_meetings(order)[0]
        assert (record.status, record.disagreements) == (MeetingStatus.HELD, ())
    assert merge_meetings([planned, undated])[0].status is MeetingStatus.PLANNED


def test_identifiers_are_distinct() -> None:
    """Two meetings of one identifier get a number."""
    found = merge_meetings([of("a", meeting(None)), of("b", meeting(None))])
    assert [record.id for record in found] == [f"{COUNCIL}-None", f"{COUNCIL}-None-2"]


MEETINGS = st.builds(
    meeting,
    st.none()
    | st.sampled_from(
        ["2021-09-14", "2021-09-15", "2021-09-16", "2021-09-15/2021-09-16", "2021-09", "2021"]
    ),
    body=st.sampled_from([COUNCIL, MINISTERS, None]),
    place=st.sampled_from([None, "Dushanbe", "Minsk"]),
    people=st.sampled_from([(), PAIR, PAIR[:1]]),
    kind=st.sampled_from(["session", "talks", "briefing"]),
)
REPORTS = st.lists(st.lists(MEETINGS, max_size=3), max_size=6).map(
    lambda found: [told(*meetings, name=str(at)) for at, meetings in enumerate(found)]
)


@given(REPORTS, st.randoms(use_true_random=False), st.booleans())
def test_a_partition_whatever_the_order(
    articles: list[Article],
    random: Random,
    anchored: bool,  # noqa: FBT001
) -> None:
    """Every meeting is in one record; records are the same in every order of articles."""
    known = (KNOWN,) if anchored else ()
    records = merge_meetings(articles, known)
    reports = [(one.article, one.meeting) for record in records for one in record.reports]
    meetings = [(one.id, told) for one in articles for told in one.meetings]
    assert sorted(reports, key=repr) == sorted(meetings, key=repr)
    shuffled = [*articles]
    random.shuffle(shuffled)
    assert merge_meetings(shuffled, known) == records
    assert len({record.id for record in records}) == len(records)


@given(REPORTS)
def test_exact_dates_of_a_record_share_a_day(articles: list[Article]) -> None:
    """No two reports of a record tell of different days, nor are of one article."""
    for record in merge_meetings(articles):
        assert len(record.articles) == len(record.reports)
        for one, other in combinations(_exact(record), 2):
            assert one.overlaps(other)


def _exact(record: MeetingRecord) -> list[EDTF]:
    found = (report.meeting.when for report in record.reports)
    return [when for when in found if when and days_of(when) and when.text.count("-") > 1]


def test_the_seeds() -> None:
    """The meetings that several seeds report are one each; 15 to 16 is told against 16."""
    records = merge_meetings(gold_seeds(), reference().meetings)
    merged = {record.id: record.articles for record in records if len(record.articles) > 1}
    assert merged == {
        f"{COUNCIL}-2021-08-23": ("000", "001", "004"),
        "zas-briefing-2021-08-23": ("000", "001"),
        f"{MINISTERS}-2021-09-15": ("002", "003"),
        f"{COUNCIL}-2021-09-16": ("001", "002"),
    }
    disputed = [str(one) for record in records for one in record.disagreements]
    assert disputed == ["when: 2021-09-15/2021-09-16 against 2021-09-16"]
