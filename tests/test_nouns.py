"""The nouns of the reference: what they say as text, and the days they hold."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from cstonews.articles import Article, DateMention, Mention, MentionKind, Origin
from cstonews.claims import ClaimKind, MembershipClaim, OfficeClaim
from cstonews.corpus.records import MeetingRecord, Report
from cstonews.edtf import EDTF
from cstonews.facts.reference import reference
from cstonews.meetings import Meeting, MeetingFormat, MeetingKind, MeetingStatus
from cstonews.memberships import MemberRole, Membership
from cstonews.offices import Holding
from cstonews.passages import Passage
from cstonews.periods import covers
from cstonews.statements import Act, ActorKind, Form, Speaker, Statement, Via


def test_nouns_are_their_names() -> None:
    """``str`` gives the name of what has one, else the identifier."""
    ref = reference()
    assert str(ref.state("TJ")) == "Tajikistan"
    assert str(ref.person("stanislav-zas")) == "Stanislav Zas"
    assert str(ref.organization("nato")) == "North Atlantic Treaty Organization"
    assert str(ref.office("tj-president")) == "President of Tajikistan"
    assert str(ref.members("csto")[0]) == "AM"
    assert str(ref.meetings[0]) == "csto-collective-security-council-2016-10-14"


def test_meetings_are_told_apart_by_body_and_start() -> None:
    """No two known meetings have one identifier."""
    identifiers = [meeting.id for meeting in reference().meetings]
    assert len(set(identifiers)) == len(identifiers)


@pytest.mark.parametrize(
    ("office", "word"),
    [("tj-president", "president"), ("csto-secretary-general", "secretary-general")],
)
def test_an_office_has_a_word(office: str, word: str) -> None:
    """The word is the slug without whom the office is of."""
    assert reference().office(office).word == word


@pytest.mark.parametrize(
    ("since", "until", "day", "held"),
    [
        ("2021-08", None, date(2021, 8, 1), True),
        ("2021-08", None, date(2021, 7, 31), False),
        ("2021", "2022", date(2022, 12, 31), True),
        ("2021", "2022", date(2023, 1, 1), False),
        (None, "2022-05-01", date(1900, 1, 1), True),
        (None, None, date(2100, 1, 1), True),
    ],
)
def test_a_period_has_every_day_it_can_have(
    since: str | None, until: str | None, day: date, *, held: bool
) -> None:
    """A date known in part stands for all its days; a missing one leaves that end open."""
    begin, end = (EDTF.parse(text) if text else None for text in (since, until))
    assert covers(begin, end, day) is held
    assert Holding("ada-byron", "tj-president", "TJ", begin, end).covers(day) is held
    assert Membership("csto", "TJ", MemberRole.MEMBER, begin, end).covers(day) is held


def test_repr_fits_a_screen() -> None:
    """What a notebook shows of a long passage or article is not its whole text."""
    text = "Talks end. " * 100
    assert repr(Passage.of(text, 0, 10)) == "Passage(start=0, end=10, text='Talks end.')"
    assert len(repr(Passage.of(text, 0, 1000))) < 100
    shown = repr(Article("a", text, title=Passage.of(text, 0, 10)))
    assert shown == "<Article a: 'Talks end.' 1,100 characters, 0 statements, 0 meetings>"
    assert repr(Article("a", "x")) == "<Article a: 1 character, 0 statements, 0 meetings>"


SAID = Statement(
    Form.MIXED,
    Act.SAY,
    Speaker("Stanislav Zas", "stanislav-zas", ActorKind.PERSON, Via.NAME),
    source=None,
    cue=None,
    content=(Passage(0, 14, "We “are\nready”"), Passage(20, 23, "now")),
)
MET = Meeting(
    "id",
    MeetingKind.SESSION,
    MeetingStatus.PLANNED,
    body="csto-collective-security-council",
    when=EDTF("2021-09"),
    place="Dushanbe",
    format=MeetingFormat.HYBRID,
    participants=("RU", "TJ"),
    extraordinary=True,
)


@pytest.mark.parametrize(
    ("noun", "line"),
    [
        (SAID, "Stanislav Zas, mixed: We “are ready” … now"),
        (evolve(SAID, negated=True), "Stanislav Zas, mixed (not said): We “are ready” … now"),
        (
            MET,
            "extraordinary session of csto-collective-security-council on 2021-09 in Dushan",
        ),
        (
            evolve(MET, body=None, extraordinary=False, when=None, place=None, format=None),
            "session of RU, TJ (planned)",
        ),
        (
            evolve(MET, bodies=("a", "b"), place=None),
            "extraordinary session of a, b on 2021-09 (h",
        ),
        (
            MeetingRecord("id", MET.kind, MET.status, place="Osh", reports=(Report("x", MET),)),
            "session in Osh (planned), told by 1 article",
        ),
        (Mention(Passage(0, 4, "T\njk"), "TJ", MentionKind.STATE), "T jk: state TJ"),
        (Mention(Passage(0, 3, "Foo"), None, MentionKind.PERSON), "Foo: person (unknown)"),
        (
            DateMention(Passage(0, 3, "May"), EDTF("2021-05"), Origin.CONCLUDED),
            "May: 2021-05 (concluded)",
        ),
        (
            MembershipClaim("csto", ClaimKind.COUNT, Passage(0, 1, "6"), ("AM", "BY"), count=6),
            "csto count: AM BY (6) (undecided)",
        ),
        (
            MembershipClaim(
                "eu", ClaimKind.INCLUDES, Passage(0, 1, "x"), ("TJ",), negated=True
            ),
            "eu not includes: TJ (undecided)",
        ),
        (
            OfficeClaim("ada", "tj-president", Passage(0, 1, "x"), former=True),
            "ada: former tj-president (undecided)",
        ),
    ],
)
def test_findings_are_one_line(noun: object, line: str) -> None:
    """``print`` shows a finding on one line that says what matters."""
    assert str(noun).startswith(line)
    assert "\n" not in str(noun)
