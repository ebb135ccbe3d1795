"""A story: what a text says, sentence by sentence."""

from __future__ import annotations

from tests.parsing.story_texts import tell

TEXT = "Home > Meetings > News\n\nThe session of talks was in Minsk. All went. It ends.\n"


def test_tokens_by_sentence() -> None:
    """Tokens come with their sentence; those of no sentence and sentences of none do not."""
    story = tell(TEXT)
    lower = story.tokens.lower
    told = [lower.index(word) for word in ("meetings", "session", "talks", "ends")]
    assert told[0] < story.sentences[0].first
    assert list(story.by_sentence(told)) == [(0, told[1:3]), (2, told[3:])]
    assert list(story.by_sentence(told[:1])) == []
    assert list(tell("").by_sentence([])) == []
