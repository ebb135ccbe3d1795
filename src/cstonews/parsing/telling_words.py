"""Telling words: those that may tell of a meeting, a membership or a venue, for one scan."""

from __future__ import annotations

from functools import cache

from cstonews.parsing.claims.words import trigger_words
from cstonews.parsing.meetings.words import load_meeting_words, triggers, venue_signs


@cache
def telling_words() -> frozenset[str]:
    """Return the words that a text is looked through for once its names and dates are known."""
    documents = load_meeting_words().documents.verbs
    return trigger_words() | triggers().keys() | documents | venue_signs()
