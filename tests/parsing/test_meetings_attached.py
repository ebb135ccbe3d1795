"""At which meeting, and on what day, statements were made."""

from __future__ import annotations

import pytest

import cstonews as cn

DAY = "2021-05-04"
BRIEFING = "zas-briefing-2021-05-03"
SUMMIT = "csto-collective-security-council-2021-05-03"


def _said(text: str, published: str | None = DAY) -> list[tuple[str | None, str | None]]:
    """Return meeting and day of each statement, in order."""
    article = cn.parse(text, published)
    return [(one.meeting, str(one.date) if one.date else None) for one in article.statements]


AT = {
    "said at it": "Stanislav Zas said at a briefing on Monday that the border was safe.",
    "told it": "Stanislav Zas told a briefing on Monday that the border was safe.",
    "said in it": "The border is safe, Stanislav Zas said in an online briefing on Monday.",
    "it comes first": "At a briefing on Monday Stanislav Zas said that the border was safe.",
}


@pytest.mark.parametrize("text", AT.values(), ids=AT)
def test_said_at_the_meeting_of_its_sentence(text: str) -> None:
    """A statement is made at the meeting that its sentence says."""
    assert _said(text) == [(BRIEFING, "2021-05-03")]


def test_the_same_speaker_goes_on_there() -> None:
    """What the same speaker says after that was said there too, until told otherwise."""
    text = (
        "Stanislav Zas told a briefing on Monday that the border was safe. He added that nobody"
        ' had crossed it. "We are ready," Zas stressed.\n\nMaria Zakharova said that she was'
        " not.\n\nIn an interview with a newspaper, Stanislav Zas said that he was tired. He"
        " added that it would pass."
    )
    places = [meeting for meeting, _ in _said(text)]
    assert places[:3] == [BRIEFING] * 3
    assert set(places[3:]) == {None}


def test_what_is_said_of_another_time_leads_nowhere_else() -> None:
    """What is said of last year tells nothing of where it was said."""
    text = (
        "Stanislav Zas told a briefing on Monday that the border was safe. He noted that it was"
        " quiet, and said that nobody would forget the drills held there last year. He added"
        " that they would go on."
    )
    assert [meeting for meeting, _ in _said(text)] == [BRIEFING] * 4


def test_who_briefs_need_not_be_told_beside_the_briefing() -> None:
    """An article about a briefing has the words of who is told to have told something."""
    text = (
        "Drills to go on\n\nThe drills will go on, Andrey Serdyukov told reporters on Monday."
        "\n\nThe briefing was held via video link. The general specified that there would be"
        " ten of them."
    )
    places = {meeting for meeting, _ in _said(text)}
    assert len(places) == 1
    assert None not in places


def test_what_a_headline_says_was_said_there() -> None:
    """The words of a headline were said where the article says that its speaker spoke."""
    text = (
        "Border is safe — Zas\n\n"
        "MOSCOW, May 4. /TASS/. The border is safe, CSTO Secretary General"
        " Stanislav Zas said at"
        " a briefing on Monday."
    )
    assert {meeting for meeting, _ in _said(text)} == {BRIEFING}


def test_another_day_is_another_place() -> None:
    """What the same speaker said on another day was said elsewhere."""
    text = (
        "Stanislav Zas told a briefing on Monday that the border was safe. In"
        " mid-March, Stanislav"
        " Zas said that it was not."
    )
    assert _said(text)[1][0] is None


def test_said_after_a_meeting() -> None:
    """What is said to reporters after a meeting is tied to it, if to nothing nearer."""
    text = (
        "The CSTO summit was held in Minsk on Monday. Stanislav Zas told reporters after the"
        " summit that the border was safe."
    )
    assert [meeting for meeting, _ in _said(text)] == [SUMMIT]


def test_who_sits_there_by_office_speaks_there() -> None:
    """Presidents of the members speak at the summit that an article is about, others do not."""
    text = (
        "The CSTO summit was held in Minsk on Monday. Russian President"
        " Vladimir Putin said that"
        " the border was safe. Emomali Rahmon, for his part, noted that it was"
        " long. US President"
        " Joe Biden said that it was far away."
    )
    assert [meeting for meeting, _ in _said(text)] == [SUMMIT, SUMMIT, None]


def test_the_body_speaks_through_its_documents() -> None:
    """What the body that met declares, it declares at the meeting."""
    text = (
        "The CSTO foreign ministers met in Minsk on Monday. The CSTO member"
        " states called on all"
        " sides to end the fighting."
    )
    (said,) = _said(text)
    assert said == ("csto-council-of-foreign-ministers-2021-05-03", "2021-05-03")


def test_nothing_is_said_at_a_meeting_to_come() -> None:
    """A meeting that is planned is no place where anything was said."""
    text = "Stanislav Zas said that the CSTO summit would be held in Minsk on 16 September."
    assert [meeting for meeting, _ in _said(text)] == [None]


def test_a_meeting_in_the_content_is_no_place() -> None:
    """A meeting that is only spoken of is not where it is spoken of."""
    text = "Maria Zakharova said that at the CSTO summit in Minsk on Monday nobody slept."
    assert [meeting for meeting, _ in _said(text)] == [None]


DAYS = {
    "told beside the cue": ("Stanislav Zas said on Monday that it was so.", "2021-05-03"),
    "told before the speaker": ("On Monday, Stanislav Zas said that it was so.", "2021-05-03"),
    "told in the content": ("Stanislav Zas said that it would be so on Friday.", None),
    "not told": ("Stanislav Zas said that it was so.", None),
    "too rough": ("In March, Stanislav Zas said that it was so.", None),
}


@pytest.mark.parametrize(("text", "day"), DAYS.values(), ids=DAYS)
def test_day(text: str, day: str | None) -> None:
    """The day is told beside the saying, outside of what was said."""
    assert [when for _, when in _said(text)] == [day]
