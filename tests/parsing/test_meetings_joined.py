"""Meetings as a whole text tells of them: several places are one meeting, or several are."""

from __future__ import annotations

import pytest

from cstonews.meetings import MeetingKind, MeetingStatus
from tests.parsing.story_texts import meetings_in

CSC = "csto-collective-security-council"

ONE = {
    "again by the noun alone": (
        "The CSTO summit was held on 3 May. The summit was short. At the meeting he was silent."
        " The event ended early."
    ),
    "under another name of the body": (
        "The CSTO summit was held on 3 May. The Collective Security Council session was short."
    ),
    "by a pronoun": "The CSTO summit took place on 3 May. It was held in Minsk.",
    "a headline and the body": (
        "CSTO summit in Minsk\n\nA session of the CSTO Collective Security Council was held on"
        " 3 May in Minsk, the press service said."
    ),
    "with an indefinite article again": (
        "Stanislav Zas told an emergency session of the CSTO Collective Security Council on"
        " Monday that it was so. Others spoke at an emergency session of the Collective"
        " Security"
        " Council too."
    ),
    "the same people": (
        "Stanislav Zas met with Nikol Pashinyan on 3 May. The meeting lasted an hour."
        " During the"
        " talks, both were silent."
    ),
    "the same briefing": (
        "Stanislav Zas told an online briefing on Monday that it was so. The border is safe,"
        " Stanislav Zas said at the briefing."
    ),
    "an exercise by its name": (
        "The Rubezh-2021 drills began in Tajikistan on 3 May. The exercise will end soon. The"
        " Rubezh-2021 exercise has a plan."
    ),
    "foretold by a headline": (
        "CSTO summit to be held in Minsk\n\nThe next session of the CSTO Collective Security"
        " Council will be held in Minsk on 3 June, the press service said."
    ),
}


@pytest.mark.parametrize("text", ONE.values(), ids=ONE)
def test_one_meeting(text: str) -> None:
    """What can be the meeting told of before is that meeting, with all its passages."""
    (meeting,) = meetings_in(text)
    assert len(meeting.passages) >= 1
    assert all(passage.verify(text) for passage in meeting.passages)


SEVERAL = {
    "by the day": (
        "The CSTO summit was held in Minsk on 3 May. A CSTO summit will be held on 16"
        " September."
    ),
    "by the body": (
        "The CSTO summit was held on 3 May. The CSTO foreign ministers met on 3 May."
    ),
    "by the people": (
        "Stanislav Zas met with Nikol Pashinyan on 3 May. Stanislav Zas met with Ararat"
        " Mirzoyan"
        " on 3 May."
    ),
    "by the place": ("The CSTO summit in Minsk was short. The CSTO summit in Sochi was long."),
    "by the word next": (
        "The CSTO summit was held in Minsk on 3 May. The next summit will be held in Moscow on"
        " 3 June."
    ),
    "over and to come": (
        "The CSTO foreign ministers held a meeting in Minsk. The foreign ministers of the CSTO"
        " will hold a meeting on 16 September."
    ),
    "by who speaks": (
        "Stanislav Zas told a briefing on Monday that it was so. Maria Zakharova told a"
        " briefing"
        " on Monday that it was not."
    ),
    "a call like the ones before": (
        "Vladimir Putin and Emomali Rahmon spoke by phone in March. During the last such"
        " conversation on 3 May they were brief."
    ),
    "the last time both met": (
        "Vladimir Putin and Emomali Rahmon held a phone call on 3 May. The last time both"
        " leaders held a phone call was on 3 April."
    ),
    "long ago": (
        "A session of the CSTO Permanent Council was opened. The Permanent Council held a"
        " session on 3 March 2020."
    ),
}


@pytest.mark.parametrize("text", SEVERAL.values(), ids=SEVERAL)
def test_two_meetings(text: str) -> None:
    """What the words tell apart stays apart, under identifiers of their own."""
    found = meetings_in(text)
    assert len(found) == 2
    assert len({meeting.id for meeting in found}) == 2


def test_a_pair_in_one_sentence_shares_day_and_place() -> None:
    """Of "the session and the meeting in Minsk on 3 June" both are in Minsk on 3 June."""
    text = (
        "The CSTO Collective Security Council session and a meeting of the CSTO foreign"
        " ministers"
        " will be held in Minsk on 3 June."
    )
    found = meetings_in(text)
    assert [(str(one.when), one.place) for one in found] == [("2021-06-03", "Minsk")] * 2


def test_talks_on_the_sidelines_have_the_day_of_the_summit() -> None:
    """Talks on the sidelines of a summit are held on its day, which is concluded."""
    text = (
        "The CSTO summit will be held in Minsk on 3 June. Vladimir Putin will hold talks with"
        " Emomali Rahmon on the sidelines of the summit."
    )
    summit, talks = meetings_in(text)
    assert (talks.kind, talks.when, talks.inferred) == (
        MeetingKind.TALKS,
        summit.when,
        ("when",),
    )


def test_the_finest_date_counts() -> None:
    """A day told beside the meeting is better than a week, wherever it stands."""
    text = (
        "This week's CSTO summit will be held in Minsk. The meeting, scheduled for Thursday,"
        " will be short."
    )
    assert [str(meeting.when) for meeting in meetings_in(text)] == ["2021-05-06"]


def test_a_city_is_a_finer_place_than_a_state() -> None:
    """Where a state and a city are told, the place is the city."""
    text = (
        "CSTO leaders meet in Belarus\n\nThe CSTO summit was held in Minsk on 3 May, he said."
    )
    assert [meeting.place for meeting in meetings_in(text)] == ["Minsk"]


def test_status_of_a_planned_meeting_stays_planned() -> None:
    """The decision to hold a session does not make it held."""
    text = (
        "An extraordinary session of the CSTO Collective Security Council will be held on"
        " Thursday. The session will be held online. The decision to hold it is new."
    )
    assert [meeting.status for meeting in meetings_in(text)] == [MeetingStatus.PLANNED]


def test_meetings_stand_in_the_order_in_which_they_are_first_told_of() -> None:
    """The order of the meetings is that of the text."""
    text = "The CSTO summit will be on 16 September. The CSTO foreign ministers met on 3 May."
    first, second = (meeting.passages[0].start for meeting in meetings_in(text))
    assert first < second


def test_numbers_tell_like_identifiers_apart() -> None:
    """Two calls of the same people on the same day get different identifiers."""
    text = (
        "Vladimir Putin phoned Emomali Rahmon on 3 May. Separately, in another phone call on"
        " 3 May Vladimir Putin spoke with Emomali Rahmon."
    )
    identifiers = [meeting.id for meeting in meetings_in(text)]
    assert len(set(identifiers)) == len(identifiers)


def test_a_session_held_today_is_not_the_one_to_come() -> None:
    """What was held and what will be held are two, though the days may overlap."""
    text = (
        "An extraordinary session of the CSTO Collective Security Council was held."
        " It was discussed today. The session of the CSTO Collective Security Council, which"
        " will be held on May 4-5, will decide."
    )
    assert len(meetings_in(text)) == 2


def test_an_office_before_a_name_is_no_second_briefing() -> None:
    """Who briefs is named in full once, by office and name once: it is one briefing."""
    text = (
        "It was stated at an online briefing by the CSTO Secretary General (SG) Stanislav Zas."
        " He said so. It was stated at an online briefing by Stanislav Zas."
    )
    (meeting,) = meetings_in(text, None)
    assert meeting.participants == ("stanislav-zas",)
