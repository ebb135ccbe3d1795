"""Stories made of sentences, for the tests of meetings and claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.edtf import EDTF
from cstonews.facts.reference import reference
from cstonews.parsing.dates import find_dates
from cstonews.parsing.layout import find_layout
from cstonews.parsing.meetings.finding import find_meetings
from cstonews.parsing.mentions import find_names, make_index
from cstonews.parsing.published import find_published
from cstonews.parsing.sentences import find_sentences
from cstonews.parsing.story import Story
from cstonews.parsing.tokens import find_tokens

if TYPE_CHECKING:
    from cstonews.meetings import Meeting


def tell(text: str, published: str | None = "2021-05-04") -> Story:
    """Take a text through the steps before meetings and claims."""
    tokens, layout = find_tokens(text), find_layout(text)
    sentences = find_sentences(tokens, layout)
    when, _ = find_published(text, layout, given=EDTF.parse(published) if published else None)
    day = when.earliest if when else None
    names = find_names(tokens, sentences, make_index(reference()), on=day)
    dates = find_dates(tokens, sentences, when).mentions
    return Story(tokens, layout, sentences, names, dates, when)


def meetings_in(text: str, published: str | None = "2021-05-04") -> tuple[Meeting, ...]:
    """Return the meetings that a text tells of."""
    return find_meetings(tell(text, published), reference(), "an-article")
