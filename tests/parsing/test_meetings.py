"""Meetings as one sentence tells of them: what, who, when, where, how, how far."""

from __future__ import annotations

import pytest

from cstonews import parse
from cstonews.meetings import Meeting, MeetingFormat, MeetingKind, MeetingStatus
from tests.parsing.story_texts import meetings_in

CSC = "csto-collective-security-council"
CFM = "csto-council-of-foreign-ministers"
CDM = "csto-council-of-defence-ministers"
CSSC = "csto-committee-of-security-council-secretaries"

KINDS = {
    "A session of the CSTO Collective Security Council opened in Minsk on 3 May.": "session",
    "The CSTO summit was held in Astana on 3 May.": "summit",
    "Sergei Lavrov told a press conference on Monday that the plan was ready.": "briefing",
    "Vladimir Putin and Emomali Rahmon spoke by phone on Monday.": "phone-call",
    "Sergei Lavrov and Ararat Mirzoyan held talks in Moscow on 3 May.": "talks",
    "Stanislav Zas arrived in Yerevan on a visit on 3 May.": "visit",
    "The Rubezh-2021 drills began in Tajikistan on 3 May.": "exercise",
    "Stanislav Zas met with Nikol Pashinyan in Yerevan on 3 May.": "meeting",
    "The CSTO foreign ministers met in Dushanbe on 3 May.": "meeting",
}


@pytest.mark.parametrize(("text", "kind"), KINDS.items())
def test_kind(text: str, kind: str) -> None:
    """The noun or the verb tells what sort of meeting it was."""
    assert [meeting.kind.value for meeting in meetings_in(text)] == [kind]


BODIES = {
    "The session of the Collective Security Council was held in Minsk on 3 May.": (CSC,),
    "The CSTO summit was held in Minsk on 3 May.": (CSC,),
    "The CSTO leaders held a meeting in Minsk on 3 May.": (CSC,),
    "The heads of the CSTO states agreed on it at their meeting in Minsk on 3 May.": (CSC,),
    "The CSTO called for calm during a summit on 3 May.": (CSC,),
    "At a session in Minsk on 3 May the Collective Security Council took note.": (CSC,),
    "A CSTO ministerial meeting was held in Minsk on 3 May.": (CFM,),
    "The foreign and defence ministers of the CSTO states met in Minsk on 3 May.": (CFM, CDM),
    "A meeting of the foreign ministers, defense ministers and secretaries of the security"
    " councils of the CSTO countries was held in Minsk on 3 May.": (CFM, CDM, CSSC),
    "A joint meeting of the CSTO Council of Foreign Ministers, the Council of Defense Ministers"
    " and the Committee of Secretaries of Security Councils took place on 3 May.": (
        CFM,
        CDM,
        CSSC,
    ),
    "The SCO summit was held in Dushanbe on 3 May.": ("sco",),
    "The exercise of the CSTO peacekeeping forces began on 3 May.": (
        "csto-peacekeeping-forces",
    ),
    "The CSTO will hold air drills in October 2021.": ("csto",),
    "Vladimir Putin phoned Emomali Rahmon on 3 May.": (),
}


@pytest.mark.parametrize(("text", "bodies"), BODIES.items())
def test_bodies(text: str, bodies: tuple[str, ...]) -> None:
    """A body is told by its name, by the roles of those who meet, or by who holds it."""
    (meeting,) = meetings_in(text)
    assert meeting.bodies == bodies
    assert meeting.body == (bodies[0] if bodies else None)


def test_roles_without_an_organization_are_of_the_one_told_of() -> None:
    """The bloc's foreign ministers are those of the organization the text is about."""
    text = "The CSTO has six members. The foreign ministers of the bloc met on 3 May."
    assert [meeting.body for meeting in meetings_in(text)] == [CFM]


DATES = {
    "The CSTO summit was held in Minsk on 3 May.": "2021-05-03",
    "On 3 May, a CSTO summit was held in Minsk.": "2021-05-03",
    "Earlier on Monday, Stanislav Zas told a CSTO summit that it was so.": "2021-05-03",
    "Monday's CSTO summit was short.": "2021-05-03",
    "The CSTO summit was held in Minsk on 15-16 April.": "2021-04-15/2021-04-16",
    "The CSTO summit will be held in Minsk in November.": "2021-11",
    "The CSTO summit in Minsk last November was short.": "2020-11",
    "Stanislav Zas said on Monday that the CSTO summit would be held on 16 September.": (
        "2021-09-16"
    ),
    "The CSTO summit will be held on 16 September, Stanislav Zas told reporters on Monday.": (
        "2021-09-16"
    ),
    "The Rubezh-2021 drills will run in Tajikistan from 1 to 5 September.": (
        "2021-09-01/2021-09-05"
    ),
    "The Rubezh-2021 drills began on Monday in Tajikistan and last all week.": "2021-05-03",
    "The Rubezh-2021 drills will run in Tajikistan from Wednesday until Saturday.": (
        "2021-05-05/2021-05-08"
    ),
    "The CSTO summit was moved from 3 May to 7 May.": "2021-05-07",
    "The first session this year of the CSTO Permanent Council was held on 19 January.": (
        "2021-01-19"
    ),
    "Last year's CSTO summit, held in Minsk on 10 June, was short.": "2020-06-10",
    "The CSTO Permanent Council will meet on 5 October in Moscow.": "2021-10-05",
    "The drills began on Monday.": "2021-05-03",
    "A joint meeting of the leaders of both organizations will be held on Friday.": (
        "2021-05-07"
    ),
}


@pytest.mark.parametrize(("text", "when"), DATES.items())
def test_date_told(text: str, when: str) -> None:
    """The date beside the meeting is its date, and not that of somebody's saying so."""
    (meeting,) = meetings_in(text)
    assert (str(meeting.when), meeting.inferred) == (when, ())


SNOW = "Snow fell. " * 6
"""Enough to be past the head of an article."""
INFERRED = {
    "known and just held": (
        "2021-08-24",
        SNOW + "The CSTO Collective Security Council held an emergency session.",
        "2021-08-23",
    ),
    "known by place": (
        "2022-03-01",
        SNOW + "The CSTO Collective Security Council held its session in Dushanbe.",
        "2021-09-16",
    ),
    "known and to come": (
        "2021-09-01",
        SNOW + "The CSTO Collective Security Council will hold its session in Dushanbe.",
        "2021-09-16",
    ),
    "told at the head of the article": (
        "2021-05-04",
        "The council sat on Monday. A session of the CSTO Permanent Council took note.",
        "2021-05-03",
    ),
    "of the day of publication": (
        "2021-05-04",
        "A session of the CSTO Permanent Council adopted the plan.",
        "2021-05-04",
    ),
}


@pytest.mark.parametrize(("day", "text", "when"), INFERRED.values(), ids=INFERRED)
def test_date_concluded_is_marked(day: str, text: str, when: str) -> None:
    """Where no date is told, the reference or the article's head may tell; it is marked."""
    meeting = meetings_in(text, day)[-1]
    assert (str(meeting.when), meeting.inferred) == (when, ("when",))


def test_no_date_is_made_up() -> None:
    """A meeting of no day told, which the reference does not know, has none."""
    text = SNOW + "At a session of the CSTO Permanent Council he had been silent."
    assert [meeting.when for meeting in meetings_in(text)] == [None]


def test_without_a_day_of_publication_place_and_bodies_must_be_those_of_one_known() -> None:
    """Only place and all bodies together settle a meeting's day if nothing else does."""
    joint = "The foreign and defence ministers of the CSTO states held a meeting in {}."
    (there,) = meetings_in(joint.format("Dushanbe"), None)
    (elsewhere,) = meetings_in(joint.format("Paris"), None)
    assert (str(there.when), elsewhere.when) == ("2021-09-15", None)


def test_a_meeting_called_off_has_no_day_unless_one_is_told() -> None:
    """Neither the reference nor the head of the article tells when it would have been."""
    (meeting,) = meetings_in("The CSTO summit will not be held in Dushanbe.", "2021-09-14")
    assert (meeting.when, meeting.status) == (None, MeetingStatus.CANCELLED)


def test_the_day_of_a_meeting_called_off_is_the_nearest() -> None:
    """It may lie behind or ahead: the words do not tell, so the nearest day is meant."""
    text = "The session of the CSTO Permanent Council scheduled for August 23 was cancelled."
    (meeting,) = meetings_in(text, "2021-09-16")
    assert (str(meeting.when), meeting.status) == ("2021-08-23", MeetingStatus.CANCELLED)


PLACES = {
    "The CSTO summit was held in Minsk on 3 May.": "Minsk",
    "In Minsk on 3 May, the CSTO foreign ministers held a meeting.": "Minsk",
    "The CSTO summit was held in the Belarusian capital, Minsk, on 3 May.": "Minsk",
    "The CSTO summit was held in the Tajik capital on 3 May.": "Dushanbe",
    "The CSTO summit was held in the capital of Tajikistan on 3 May.": "Dushanbe",
    "The CSTO summit was held on 3 May in Cholpon-Ata.": "Cholpon-Ata",
    "The CSTO summit was held on 3 May in St. Petersburg.": "St. Petersburg",
    "The Rubezh-2021 drills began at the Harbmaidon training ground on 3 May.": (
        "Harbmaidon training ground"
    ),
    "The CSTO leaders met in Minsk on 3 May for a summit.": "Minsk",
    "The CSTO summit on 3 May discussed the situation in Afghanistan.": None,
    "The Minsk summit of the CSTO ended on 3 May.": "Minsk",
    "The CSTO Permanent Council met at its Secretariat in Moscow on 3 May.": "Moscow",
    "The CSTO Permanent Council discussed the budget in Moscow on 3 May.": "Moscow",
    "Vladimir Putin was received in the Akorda by Kassym-Jomart Tokayev on 3 May.": "Akorda",
    "Stanislav Zas, who is on a visit to Kazakhstan, was silent.": "Kazakhstan",
    "Stanislav Zas will visit Sochi on 3 June.": "Sochi",
    "A meeting in Dushanbe of the heads of the CSTO states was held on 3 May.": "Dushanbe",
    "The CSTO summit was held on 3 May in connection with the unrest.": None,
}


@pytest.mark.parametrize(("text", "place"), PLACES.items())
def test_place(text: str, place: str | None) -> None:
    """A place is told of the meeting itself, or it is none."""
    (meeting,) = meetings_in(text)
    assert meeting.place == place
    assert meeting.format is (MeetingFormat.IN_PERSON if place else None)


def test_here_is_where_the_article_was_written() -> None:
    """The word "here" stands for the place of the dateline."""
    text = "YEREVAN, May 4. /TASS/. Stanislav Zas met here with Nikol Pashinyan on Monday."
    assert [meeting.place for meeting in meetings_in(text)] == ["Yerevan"]


FORMATS = {
    "The CSTO summit was held via videoconference on 3 May.": "videoconference",
    "An online CSTO summit was held on 3 May.": "videoconference",
    "The CSTO summit took place on 3 May in the format of a video link.": "videoconference",
    "The CSTO summit was held on 3 May by video link.": "videoconference",
    "The CSTO foreign ministers will meet online on 3 June.": "videoconference",
    "Vladimir Putin and Emomali Rahmon had a telephone conversation on 3 May.": "phone",
    "Vladimir Putin discussed the border with Emomali Rahmon by telephone on 3 May.": "phone",
    "The CSTO summit was held in a hybrid format on 3 May.": "hybrid",
    "The CSTO summit was held in person on 3 May.": "in-person",
    "The CSTO summit was held on 3 May.": None,
}


@pytest.mark.parametrize(("text", "form"), FORMATS.items())
def test_format(text: str, form: str | None) -> None:
    """The format is told by a word beside the meeting, or follows from what it is."""
    (meeting,) = meetings_in(text)
    assert meeting.format == (form and MeetingFormat(form))


CHAIRS = {
    "A CSTO summit met on 3 May under the chairmanship of Emomali Rahmon.": "emomali-rahmon",
    "On 3 May, under the chairmanship of Emomali Rahmon, a CSTO summit met.": "emomali-rahmon",
    "The CSTO summit chaired by Emomali Rahmon was held on 3 May.": "emomali-rahmon",
    "Emomali Rahmon chaired the CSTO summit on 3 May.": "emomali-rahmon",
    "The CSTO summit was held on 3 May. It was chaired by Emomali Rahmon.": "emomali-rahmon",
    "The CSTO summit was held on 3 May under the chairmanship of Tajikistan.": None,
    "Emomali Rahmon attended the CSTO summit on 3 May.": None,
}


@pytest.mark.parametrize(("text", "chair"), CHAIRS.items())
def test_chair(text: str, chair: str | None) -> None:
    """Who is in the chair is told before the meeting, after it, or in the next sentence."""
    (meeting,) = meetings_in(text)
    assert meeting.chair == chair
    assert chair is None or chair in meeting.participants


PARTICIPANTS = {
    "Stanislav Zas told a CSTO summit on 3 May that it was so.": ("stanislav-zas",),
    "Vladimir Putin will attend the CSTO summit on 3 June.": ("vladimir-putin",),
    "The CSTO summit on 3 May was attended by Vladimir Putin and Emomali Rahmon.": (
        "vladimir-putin",
        "emomali-rahmon",
    ),
    "Nikol Pashinyan did not attend the CSTO summit on 3 May.": (),
    "The CSTO foreign ministers met on 3 May.": ("csto-member-states",),
    "He said it at a meeting with representatives of United Russia on 3 May.": (
        "united-russia",
    ),
    "On 3 May, at a summit in Geneva, Vladimir Putin told Joe Biden no.": (
        "vladimir-putin",
        "joe-biden",
    ),
    "Maria Zakharova was calm. She said on Monday at a briefing that it was so.": (
        "maria-zakharova",
    ),
}


@pytest.mark.parametrize(("text", "people"), PARTICIPANTS.items())
def test_participants(text: str, people: tuple[str, ...]) -> None:
    """Those take part who are told to, to speak or to be met there."""
    (meeting,) = meetings_in(text)
    assert meeting.participants == people


STATUSES = {
    "The CSTO summit was held in Minsk on 3 May.": MeetingStatus.HELD,
    "The CSTO summit will be held in Minsk on 3 June.": MeetingStatus.PLANNED,
    "Vladimir Putin will take part in the CSTO summit on Tuesday.": MeetingStatus.PLANNED,
    "The CSTO summit is scheduled for 3 June.": MeetingStatus.PLANNED,
    "They spoke of the upcoming CSTO summit in Minsk.": MeetingStatus.PLANNED,
    "The CSTO summit is being held in Minsk on Tuesday.": MeetingStatus.ONGOING,
    "The Rubezh-2021 drills kicked off in Tajikistan on Monday.": MeetingStatus.ONGOING,
    "The Rubezh-2021 drills ended in Tajikistan on Monday.": MeetingStatus.HELD,
    "The CSTO summit in Minsk on 3 June was cancelled.": MeetingStatus.CANCELLED,
    "The CSTO summit will not be held in Minsk on 3 June.": MeetingStatus.CANCELLED,
    "Stanislav Zas said it at the CSTO summit.": MeetingStatus.HELD,
    "The CSTO summit planned for 3 March 2021 was long.": MeetingStatus.HELD,
}


@pytest.mark.parametrize(("text", "status"), STATUSES.items())
def test_status(text: str, status: MeetingStatus) -> None:
    """How far a meeting has come is told by the verbs around it and by its day."""
    (meeting,) = meetings_in(text)
    assert meeting.status is status


NONE = (
    "The new depot is about meeting the needs of the army by 3 May.",
    "The proposal met with difficulties on 3 May.",
    "The climbers reached the summit on 3 May.",
    "Meetings help.",
    "Every session of the council takes an hour.",
    "He visited the museum.",
    "The talks went on for days.",
    "They called for a meeting.",
    "Nobody knows whether Vladimir Putin plans a telephone conversation with Joe Biden.",
    "The treaty was drafted in a meeting in Tashkent in 1992.",
    "Both sides should exercise restraint on 3 May.",
    "He talks about the exercises of his youth.",
    "In an interview on 3 May he talked about the army.",
    "Stanislav Zas refused to say whether he had met Nikol Pashinyan.",
    "Stanislav Zas denied that he had met Nikol Pashinyan.",
    "Stanislav Zas did not meet Nikol Pashinyan on Monday.",
    "Stanislav Zas hopes to meet Nikol Pashinyan.",
    "The CSTO Permanent Council meets once a week.",
    "The envoy called for a session of the CSTO Permanent Council, which was not convened.",
)


@pytest.mark.parametrize("text", NONE)
def test_no_meeting(text: str) -> None:
    """Words that only look like a meeting, and meetings nobody could tell apart, are none."""
    assert meetings_in(text) == ()


IDENTIFIERS = {
    "The CSTO summit was held in Minsk on 3 May.": f"{CSC}-2021-05-03",
    "The CSTO summit was held in Minsk on 15-16 April.": f"{CSC}-2021-04-15",
    "Emomali Rahmon and Vladimir Putin spoke by phone on Monday.": (
        "putin-rahmon-phone-call-2021-05-03"
    ),
    "Vladimir Putin and Emomali Rahmon spoke by phone on Monday.": (
        "putin-rahmon-phone-call-2021-05-03"
    ),
    "Stanislav Zas told a briefing on Monday that it was so.": "zas-briefing-2021-05-03",
    "The Unbreakable Brotherhood drills began in Kazan on 3 May.": (
        "exercise-indestructible-brotherhood-2021-05-03"
    ),
}


@pytest.mark.parametrize(("text", "identifier"), IDENTIFIERS.items())
def test_identifier(text: str, identifier: str) -> None:
    """An identifier says who met and when, and does not depend on the order of words."""
    assert [meeting.id for meeting in meetings_in(text)] == [identifier]


DOCUMENTS = {
    "The CSTO summit in Minsk on 3 May adopted five joint statements.": ("joint-statement", 5),
    "The CSTO summit in Minsk on 3 May was short. The leaders signed 15 documents.": (
        "document",
        15,
    ),
    "The CSTO summit was held on 3 May. Five documents were approved.": ("document", 5),
    "The CSTO summit was held on 3 May. A declaration was adopted.": ("declaration", None),
}


@pytest.mark.parametrize(("text", "document"), DOCUMENTS.items())
def test_documents(text: str, document: tuple[str, int | None]) -> None:
    """What was adopted is told with the meeting or right after it."""
    (meeting,) = meetings_in(text)
    assert [(one.kind, one.count) for one in meeting.documents] == [document]
    assert all(one.passage.verify(text) for one in meeting.documents)


def test_documents_not_adopted_are_none() -> None:
    """A document that somebody wants or refuses to sign is none of the meeting's."""
    text = "The CSTO summit was held on 3 May. He did not sign the declaration."
    assert [meeting.documents for meeting in meetings_in(text)] == [()]


def test_extraordinary() -> None:
    """A session out of the ordinary is marked."""
    found = meetings_in("An emergency session of the Collective Security Council met on 3 May.")
    assert [(one.kind, one.extraordinary) for one in found] == [(MeetingKind.SESSION, True)]


def test_passages_name_the_meeting() -> None:
    """A passage is the whole phrase, from its article to the end of its complement."""
    text = "He told an extraordinary session of the CSTO Collective Security Council on 3 May."
    (meeting,) = meetings_in(text)
    assert isinstance(meeting, Meeting)
    assert [str(passage) for passage in meeting.passages] == [
        "an extraordinary session of the CSTO Collective Security Council"
    ]
    assert meeting.article == "an-article"


def test_all_who_take_part() -> None:
    """A list of those present is read to its end."""
    (session,) = meetings_in(
        "Taking part in the CSTO summit in Minsk on 3 May were Prime Minister of Armenia "
        "Nikol Pashinyan, President of Kazakhstan Kassym-Jomart Tokayev, President of Russia "
        "Vladimir Putin and President of Tajikistan Emomali Rahmon."
    )
    assert session.participants == (
        "nikol-pashinyan",
        "kassym-jomart-tokayev",
        "vladimir-putin",
        "emomali-rahmon",
    )


ASIDES = {
    "The CSTO summit, originally scheduled for 3 May, has been adjourned by the hosts.": (
        MeetingStatus.CANCELLED
    ),
    "The CSTO summit, held under the chairmanship of Armenia, will open in Minsk on Friday.": (
        MeetingStatus.PLANNED
    ),
    "The CSTO summit, held in Minsk on 3 May, adopted a statement.": MeetingStatus.HELD,
}


@pytest.mark.parametrize(("text", "status"), ASIDES.items())
def test_a_participle_between_commas(text: str, status: MeetingStatus) -> None:
    """What stands between commas gives way to the verb behind them, where there is one."""
    assert [meeting.status for meeting in meetings_in(text)] == [status]


def test_a_weekday_without_a_year_is_no_day() -> None:
    """Where the day of publication has no year, its own day is not that of "on Tuesday"."""
    text = (
        "Putin receives Zas\n\nMOSCOW, November 30. /TASS/. On Tuesday, Vladimir Putin "
        "received Stanislav Zas, the Kremlin said."
    )
    assert [meeting.when for meeting in parse(text).meetings] == [None]


def test_who_tells_of_it_takes_no_part() -> None:
    """The source behind the last comma is none of those who met."""
    (meeting,) = meetings_in(
        "Vladimir Putin received Stanislav Zas on 3 May, the Kremlin said."
    )
    (listed,) = meetings_in(
        "Putin met Rahmon, Japarov and Zas on 3 May, Peskov told reporters."
    )
    assert meeting.participants == ("vladimir-putin", "stanislav-zas")
    assert "dmitry-peskov" not in listed.participants
