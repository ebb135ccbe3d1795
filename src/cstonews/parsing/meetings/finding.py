"""Finding meetings: tellings, joined to drafts, made into meetings."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from cstonews.parsing.meetings.bodies import body_facts, main_bloc
from cstonews.parsing.meetings.documents import find_documents
from cstonews.parsing.meetings.drafts import Drafts
from cstonews.parsing.meetings.making import Maker
from cstonews.parsing.meetings.places import capitals, state_names
from cstonews.parsing.meetings.tellings import Teller
from cstonews.parsing.meetings.words import load_meeting_words, tied_nouns, triggers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cstonews.facts.reference import Reference
    from cstonews.meetings import Meeting
    from cstonews.parsing.meetings.drafts import Draft
    from cstonews.parsing.story import Story


def find_meetings(
    story: Story, reference: Reference, article_id: str | None = None
) -> tuple[Meeting, ...]:
    """Find the meetings that a text tells of, in the order of the text, each once.

    What several places tell of one meeting is put together; the day may be that of the
    reference's list where the text tells none, and is then ``inferred``.
    """
    hits = _hits(story)
    if not hits:
        return ()
    drafts = _drafts(story, reference, hits)
    adopted = story.tokens_among(load_meeting_words().documents.verbs)
    documents = find_documents(story, drafts, adopted)
    return Maker(story, reference, documents, article_id).make(drafts)


def _hits(story: Story) -> list[int]:
    """Return the tokens that may tell of a meeting, behind the words that stand before them."""
    lower, tied = story.tokens.lower, tied_nouns()
    return [
        token
        for token in story.tokens_among(triggers())
        if lower[token] not in tied or lower[token - 1] in tied[lower[token]]
    ]


def _drafts(story: Story, reference: Reference, hits: list[int]) -> list[Draft]:
    """Return what the sentences with words that may tell of meetings tell of them."""
    facts = body_facts(reference)
    teller = Teller(facts, capitals(reference), main_bloc(story.names, facts))
    drafts = Drafts(state_names(reference), story.published)
    lower, things = story.tokens.lower, load_meeting_words().pronouns.things
    for number, here in _told_on(story, hits, drafts):
        if lower[story.sentences[number].first] in things and drafts.follows(number):
            more = teller.read_pronoun(story.scene(number))
            if more is not None:
                drafts.take(more)
        if here:
            for telling in teller.read(story.scene(number), here):
                drafts.take(telling)
    return drafts.found


def _told_on(
    story: Story, hits: list[int], drafts: Drafts
) -> Iterator[tuple[int, Sequence[int]]]:
    """Yield the sentences with hits, and after one that told of a meeting the next."""
    end = after = len(story.sentences)
    for number, here in chain(story.by_sentence(hits), ((end, ()),)):
        while after < number and drafts.follows(after):
            yield after, ()
            after += 1
        if here:
            yield number, here
            after = number + 1
