"""The way a text goes: every step in its order, and the article made of what they find."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from attrs import evolve

from cstonews.facts.reference import Reference, expect_reference
from cstonews.facts.reference import reference as shipped_reference
from cstonews.lexicon.in_force import words_in_force
from cstonews.parsing.assembly import make_frame
from cstonews.parsing.attribution.find import find_attributions
from cstonews.parsing.claims import find_membership_claims, find_office_claims
from cstonews.parsing.dates import find_dates
from cstonews.parsing.dates.events import known_dates
from cstonews.parsing.layout import find_layout
from cstonews.parsing.meetings.attaching import find_occasions
from cstonews.parsing.meetings.finding import find_meetings
from cstonews.parsing.mentions import find_names, make_index, make_mentions
from cstonews.parsing.published import find_counted, find_published
from cstonews.parsing.quotations import read_quotations
from cstonews.parsing.sentences import find_sentences
from cstonews.parsing.speakers import resolve_speakers
from cstonews.parsing.speakers.discourse import Discourse
from cstonews.parsing.statements import find_sayings, find_unresolved, make_statements
from cstonews.parsing.story import Story
from cstonews.parsing.tokens import find_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from cstonews.articles import Article, DateMention
    from cstonews.edtf import EDTF
    from cstonews.parsing.layout import Layout, Span


def parse(
    text: str,
    published: date | str | EDTF | None = None,
    reference: Reference | None = None,
    *,
    article_id: str | None = None,
) -> Article:
    """Parse one article. Never raises for what ``text`` says, whatever string it is.

    ``published`` is the day of publication where the caller knows it (a date, or EDTF); it
    wins over what the text prints, and ``Article.published_origin`` marks it as given. A
    wrong type or an impossible date is a ``DateError``. ``reference`` stands in for the
    facts that ship. ``article_id`` is by default made from the text.

    >>> article = parse('"We are ready for dialogue," Stanislav Zas said on Monday.')
    >>> [(str(s.speaker), s.form.value, s.text) for s in article.statements]
    [('Stanislav Zas', 'direct', '"We are ready for dialogue,"')]
    """
    if not isinstance(text, str):
        message = (
            f"text must be a str, not {type(text).__name__};"
            " decode bytes first, and read files with cstonews.read"
        )
        raise TypeError(message)
    facts = shipped_reference() if reference is None else expect_reference(reference)
    with words_in_force(facts.lexicon):
        return _parse(text, facts, published, article_id or _make_id(text))


def _parse(
    text: str, facts: Reference, published: date | str | EDTF | None, identifier: str
) -> Article:
    tokens = find_tokens(text)
    layout = find_layout(text)
    sentences = find_sentences(tokens, layout)
    when, origin = find_published(text, layout, given=published)
    counted = find_counted(text, layout, (when, origin))
    lines = _date_lines(layout)
    known = known_dates(facts)
    dates = find_dates(
        tokens, sentences, counted.day, lines=lines, known=known, article=identifier
    )
    day = _day(counted.day, dates.mentions, lines)
    names = find_names(tokens, sentences, make_index(facts), on=day)
    quotations = read_quotations(text, layout)
    attributions = find_attributions(tokens, layout, sentences, quotations.found)
    discourse = Discourse(text, sentences, names, quotations.found, facts, day)
    speakers = resolve_speakers(text, attributions, discourse)
    sayings = find_sayings(text, attributions, speakers, quotations.found)
    story = Story(tokens, layout, sentences, names, dates.mentions, counted.day)
    meetings = find_meetings(story, facts, identifier)
    members = find_membership_claims(story, facts, identifier)
    offices = find_office_claims(story, facts, identifier)
    story.forget_scenes()
    occasions = find_occasions(sayings, meetings, story, facts)
    statements = make_statements(sayings, occasions, identifier)
    return evolve(
        make_frame(text, layout, dates.mentions, (when, origin), identifier),
        mentions=make_mentions(names, text, identifier),
        dates=dates.mentions,
        statements=statements,
        meetings=meetings,
        membership_claims=members,
        office_claims=offices,
        diagnostics=(
            *quotations.diagnostics,
            *counted.remarks,
            *dates.diagnostics,
            *find_unresolved(statements),
        ),
    )


def _make_id(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _date_lines(layout: Layout) -> tuple[Span, ...]:
    """Return the spans outside the sentences that print dates."""
    dateline = layout.dateline
    spans = (*layout.date_lines, *((dateline.date,) if dateline and dateline.date else ()))
    return tuple(sorted(set(spans)))


def _day(
    published: EDTF | None, dates: Sequence[DateMention], lines: Sequence[Span]
) -> date | None:
    """Return the day by which offices are held: that of publication, as far as concluded."""
    if published is not None and published.earliest is not None:
        return published.earliest
    told = (date for date in dates if any(a <= date.passage.start < b for a, b in lines))
    return next((date.value.earliest for date in told if date.value.earliest), None)
