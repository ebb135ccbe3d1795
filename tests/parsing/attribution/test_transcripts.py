"""Transcripts and interviews: each turn is direct speech, quotation marks or not."""

from __future__ import annotations

import pytest

from tests.parsing.attribution.reported import read

TRANSCRIPT = {
    "a speech": (
        (
            "Session of the Council¶The leaders met in Minsk on Monday for a session of "
            "the Council.¶President of Russia Vladimir Putin: Good afternoon.¶We have not "
            "met for a year."
        ),
        [
            (
                "President of Russia Vladimir Putin | : | Good afternoon. … We have not met "
                "for a year. | vladimir-putin | name"
            ),
        ],
    ),
    "a label over a text": (
        (
            "Session of the Council¶The leaders met in Minsk on Monday for a session of "
            "the Council.¶Prime Minister of Armenia Nikol Pashinyan: a portrait.¶He was "
            "born in Ijevan."
        ),
        [],
    ),
    "two speakers": (
        (
            "Meeting with CSTO leaders¶Vladimir Putin: Good afternoon, friends. I am glad "
            "to see you all.¶Alexander Lukashenko: Thank you. We have much to discuss "
            "today.¶Vladimir Putin: Then let us begin."
        ),
        [
            (
                "Vladimir Putin | : | Good afternoon, friends. I am glad to see you all. | "
                "vladimir-putin | name"
            ),
            (
                "Alexander Lukashenko | : | Thank you. We have much to discuss today. | "
                "alexander-lukashenko | name"
            ),
            "Vladimir Putin | : | Then let us begin. | vladimir-putin | name",
        ],
    ),
    "two paragraphs": (
        (
            "Meeting with CSTO leaders¶Vladimir Putin: Good afternoon, friends.¶We have "
            "not met for a year.¶Alexander Lukashenko: That is true."
        ),
        [
            (
                "Vladimir Putin | : | Good afternoon, friends. … We have not met for a "
                "year. | vladimir-putin | name"
            ),
            "Alexander Lukashenko | : | That is true. | alexander-lukashenko | name",
        ],
    ),
    "title in the label": (
        (
            "Press conference¶CSTO Secretary General Stanislav Zas: Thank you for "
            "coming.¶Armenian Prime Minister Nikol Pashinyan: Thank you for the invitation."
        ),
        [
            (
                "CSTO Secretary General Stanislav Zas | : | Thank you for coming. | "
                "stanislav-zas | name"
            ),
            (
                "Armenian Prime Minister Nikol Pashinyan | : | Thank you for the "
                "invitation. | nikol-pashinyan | name"
            ),
        ],
    ),
}
INTERVIEW = {
    "question and answer": (
        (
            "Interview with Stanislav Zas¶The Secretary General of the CSTO Stanislav Zas "
            "answered our questions.¶Question: Will the session take place?¶Answer: It "
            "will take place in September.¶Question: Where will it be held?¶Answer: It "
            "will be held in Dushanbe."
        ),
        [
            "- | Answer: | It will take place in September. | stanislav-zas | role",
            "- | Answer: | It will be held in Dushanbe. | stanislav-zas | run",
        ],
    ),
}


@pytest.mark.parametrize(("text", "reported"), TRANSCRIPT.values(), ids=TRANSCRIPT)
def test_transcript(text: str, reported: list[str]) -> None:
    """A label with a colon opens a turn, which lasts to the next label."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), INTERVIEW.values(), ids=INTERVIEW)
def test_interview(text: str, reported: list[str]) -> None:
    """The answers are statements of who is interviewed; the questions are none."""
    assert read(text) == reported
