"""Finding meetings: tellings, joined to drafts, made into meetings."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cstonews.parsing.meetings.bodies import body_facts, main_bloc
from cstonews.parsing.meetings.drafts import Drafts
from cstonews.parsing.meetings.making import make_meetings
from cstonews.parsing.meetings.places import capitals
from cstonews.parsing.meetings.tellings import Teller
from cstonews.parsing.meetings.words import load_meeting_words, triggers

if TYPE_CHECKING:
    from cstonews.facts.reference import Reference
    from cstonews.meetings import Meeting
    from cstonews.parsing.story import Story


def find_meetings(
    story: Story, reference: Reference, article_id: str | None = None
) -> tuple[Meeting, ...]:
    """Find the meetings that a text tells of, in the order of the text, each once.

    What several places tell of one meeting is put together; the day may be that of the
    reference's list where the text tells none, and is then ``inferred``.
    """
    known = triggers()
    lower = story.tokens.lower
    hits = [token for token, word in enumerate(lower) if word in known]
    teller = Teller(body_facts(reference), capitals(reference), None)
    drafts = Drafts(frozenset(state.name for state in reference.states), story.published)
    bloc = main_bloc(story.names, teller.facts) if hits else None
    teller = Teller(teller.facts, teller.capital_of, bloc)
    at = 0
    for number, sentence in enumerate(story.sentences):
        first = bisect_left(hits, sentence.first, at)
        at = bisect_left(hits, sentence.last, first)
        if (
            drafts.follows(number)
            and lower[sentence.first] in load_meeting_words().pronouns.things
        ):
            more = teller.read_pronoun(story.scene(number))
            if more is not None:
                drafts.take(more)
        if first == at:
            continue
        for telling in teller.read(story.scene(number), hits[first:at]):
            drafts.take(telling)
    return make_meetings(drafts.found, story, reference, article_id)
