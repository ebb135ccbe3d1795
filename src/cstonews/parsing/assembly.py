"""Assembly: the layout of a text as the frame of its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.articles import Article, Dateline, Origin, Section
from cstonews.parsing.layout.blocks import HEADING, PARAGRAPH, BlockKind
from cstonews.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.articles import DateMention
    from cstonews.edtf import EDTF
    from cstonews.parsing.layout import Layout, Span


def make_frame(
    text: str,
    layout: Layout,
    dates: Sequence[DateMention],
    published: tuple[EDTF | None, Origin | None],
    identifier: str,
) -> Article:
    """Make an article of what its layout tells, without what is found in its sentences."""

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
        dateline=_dateline(text, layout, dates, published),
        published=published[0],
        published_origin=published[1],
        sections=_sections(text, layout),
        furniture=all_of(BlockKind.FURNITURE),
        imprint=all_of(BlockKind.BYLINE, BlockKind.DATE),
    )


def _dateline(
    text: str,
    layout: Layout,
    dates: Sequence[DateMention],
    published: tuple[EDTF | None, Origin | None],
) -> Dateline | None:
    spans = layout.dateline
    if spans is None:
        return None
    told = (date for date in dates if spans.start <= date.passage.start < spans.end)
    date = next(told, None)
    when, origin = published if published[1] is Origin.DATELINE else (None, None)
    return Dateline(
        passage=Passage.of(text, spans.start, spans.end),
        place=Passage.of(text, *spans.place) if spans.place else None,
        date=when if origin is Origin.DATELINE or date is None else date.value,
        agency=Passage.of(text, *spans.agency) if spans.agency else None,
    )


def _sections(text: str, layout: Layout) -> tuple[Section, ...]:
    sections: list[tuple[Passage | None, list[Passage]]] = [(None, [])]
    for block in layout.blocks:
        if block.kind is HEADING:
            sections.append((Passage.of(text, block.start, block.end), []))
        elif block.kind is PARAGRAPH:
            sections[-1][1].append(Passage.of(text, block.start, block.end))
    return tuple(
        Section(heading, tuple(paragraphs))
        for heading, paragraphs in sections
        if heading or paragraphs
    )
