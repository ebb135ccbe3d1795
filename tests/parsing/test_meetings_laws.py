"""Laws of the meetings and claims steps: for any text, and in time linear in its length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.facts.reference import reference
from cstonews.meetings import MeetingFormat, MeetingKind
from cstonews.parsing.claims import find_membership_claims, find_office_claims
from cstonews.parsing.meetings.finding import find_meetings
from cstonews.testing import hostile_texts
from tests.parsing.story_texts import meetings_in, tell

PIECES = """
The a session of CSTO Collective Security Council meeting summit talks phone call briefing met
with Vladimir Putin Emomali Rahmon Stanislav Zas told said will be held was in Minsk Dushanbe on
3 May Monday , . ( ) " foreign ministers and chaired by it It last such next extraordinary under
chairmanship via videoconference drills Rubezh-2021 visit to signed documents Armenia Russia
includes left joined members six are not a member other NATO observer which the
"""
WORDS = st.sampled_from((*PIECES.split(), "\n\n"))
TEXTS = st.lists(WORDS, max_size=60).map(" ".join) | hostile_texts(max_size=20)


@given(TEXTS)
def test_meetings_of_any_text(text: str) -> None:
    """Passages are verbatim and stand once, identifiers are different, twice the same."""
    found = meetings_in(text)
    assert found == meetings_in(text)
    assert len({meeting.id for meeting in found}) == len(found)
    for meeting in found:
        assert all(passage.verify(text) for passage in meeting.passages)
        assert len(set(meeting.passages)) == len(meeting.passages) > 0
        assert meeting.body == (meeting.bodies[0] if meeting.bodies else None)
        assert len(set(meeting.participants)) == len(meeting.participants)
        assert meeting.chair is None or meeting.chair in meeting.participants
        assert (
            meeting.kind is not MeetingKind.PHONE_CALL or meeting.format is MeetingFormat.PHONE
        )


@given(TEXTS)
def test_claims_of_any_text(text: str) -> None:
    """Claims are verbatim, say why they agree or not, and are twice the same."""
    story = tell(text)
    claims = find_membership_claims(story, reference(), "one")
    offices = find_office_claims(story, reference(), "one")
    assert claims == find_membership_claims(tell(text), reference(), "one")
    for office in offices:
        assert office.passage.verify(text)
        assert (bool(office.reason), office.article) == (True, "one")
    for claim in claims:
        assert claim.passage.verify(text)
        assert (bool(claim.reason), claim.article) == (True, "one")
        assert claim.members or claim.count is not None
        assert len(set(claim.members)) == len(claim.members)


LONG = {
    "sessions": "The session of the CSTO Collective Security Council was held in Minsk. ",
    "one sentence": "the session of the CSTO in Minsk on 3 May and ",
    "contacts": "Vladimir Putin met with Sergei Lavrov and ",
    "members": "the CSTO members Armenia, Belarus, ",
    "brackets": "meeting (",
    "documents": "the meeting signed documents and ",
    "briefings": "Stanislav Zas told a briefing on Monday that it is so. ",
}


@pytest.mark.parametrize("unit", LONG.values(), ids=LONG)
def test_time_is_linear(unit: str) -> None:
    """Eight times the text takes eight times as long, or little more."""

    def cost(times: int) -> float:
        story = tell(unit * times)
        begun = time.process_time()
        find_meetings(story, reference())
        find_membership_claims(story, reference())
        find_office_claims(story, reference())
        return time.process_time() - begun

    cost(20)
    assert min(cost(1600), cost(1600)) < 24 * max(cost(200), 0.004)
