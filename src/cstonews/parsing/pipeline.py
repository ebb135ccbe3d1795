"""The way a text goes: every step in its order, and the article made of what they find."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from attrs import evolve

from cstonews.articles import Article, Dateline, Section
from cstonews.facts.reference import reference as shipped_reference
from cstonews.parsing.attribution.find import find_attributions
from cstonews.parsing.dates import find_dates
from cstonews.parsing.dates.events import known_dates
from cstonews.parsing.layout import BlockKind, find_layout
from cstonews.parsing.mentions import find_names, make_index, make_mentions
from cstonews.parsing.published import find_published
from cstonews.parsing.quotations import read_quotations
from cstonews.parsing.sentences import find_sentences
from cstonews.parsing.speakers import resolve_speakers
from cstonews.parsing.speakers.discourse import Discourse
from cstonews.parsing.statements import make_statements
from cstonews.parsing.tokens import find_tokens
from cstonews.passages import Passage

if TYPE_CHECKING:
    from datetime import date

    from cstonews.edtf import EDTF
    from cstonews.facts.reference import Reference
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
    facts = reference or shipped_reference()
    tokens = find_tokens(text)
    layout = find_layout(text)
    sentences = find_sentences(tokens, layout)
    when, origin = find_published(text, layout, given=published)
    lines = _date_spans(layout)
    dates = find_dates(tokens, sentences, when, lines=lines, known=known_dates(facts))
    day = when.earliest if when else None
    names = find_names(tokens, sentences, make_index(facts), on=day)
    quotations = read_quotations(text, layout)
    attributions = find_attributions(tokens, layout, sentences, quotations.found)
    discourse = Discourse(text, sentences, names, quotations.found, facts, day)
    speakers = resolve_speakers(text, attributions, discourse)
    identifier = article_id or sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    statements = make_statements(text, attributions, speakers, quotations.found, identifier)
    return evolve(
        _laid_out(text, layout, identifier),
        published=when,
        published_origin=origin,
        mentions=make_mentions(names, text),
        dates=dates.mentions,
        statements=statements,
        diagnostics=(*quotations.diagnostics, *dates.diagnostics),
    )


def _date_spans(layout: Layout) -> tuple[Span, ...]:
    dateline = layout.dateline
    spans = (*layout.date_lines, *((dateline.date,) if dateline and dateline.date else ()))
    return tuple(sorted(set(spans)))


def _laid_out(text: str, layout: Layout, identifier: str) -> Article:
    def passage(span: Span | None) -> Passage | None:
        return Passage.of(text, *span) if span else None

    def first(kind: BlockKind) -> Passage | None:
        found = (block for block in layout.blocks if block.kind is kind)
        block = next(found, None)
        return Passage.of(text, block.start, block.end) if block else None

    def all_of(*kinds: BlockKind) -> tuple[Passage, ...]:
        return tuple(
            Passage.of(text, block.start, block.end)
            for block in layout.blocks
            if block.kind in kinds
        )

    return Article(
        id=identifier,
        text=text,
        title=first(BlockKind.TITLE),
        subtitle=first(BlockKind.SUBTITLE),
        byline=passage(layout.byline),
        outlet=passage(layout.outlet),
        agency=passage(layout.agency),
        dateline=_dateline(text, layout),
        sections=_sections(text, layout),
        furniture=all_of(BlockKind.FURNITURE),
        imprint=all_of(BlockKind.BYLINE, BlockKind.DATE),
    )


def _dateline(text: str, layout: Layout) -> Dateline | None:
    spans = layout.dateline
    if spans is None:
        return None
    return Dateline(
        passage=Passage.of(text, spans.start, spans.end),
        place=Passage.of(text, *spans.place) if spans.place else None,
        agency=Passage.of(text, *spans.agency) if spans.agency else None,
    )


def _sections(text: str, layout: Layout) -> tuple[Section, ...]:
    sections: list[tuple[Passage | None, list[Passage]]] = [(None, [])]
    for block in layout.blocks:
        if block.kind is BlockKind.HEADING:
            sections.append((Passage.of(text, block.start, block.end), []))
        elif block.kind is BlockKind.PARAGRAPH:
            sections[-1][1].append(Passage.of(text, block.start, block.end))
    return tuple(
        Section(heading, tuple(paragraphs))
        for heading, paragraphs in sections
        if heading or paragraphs
    )
