"""Attributions of a whole text: the drafts of its periods, joined across them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.attribution.drafts import Draft, find_drafts
from cstonews.parsing.attribution.folds import Folds, make_folds
from cstonews.parsing.attribution.units import Period, PeriodBuilder, find_period_ranges

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.lexicon.verbs import Sense
    from cstonews.parsing.layout import Layout
    from cstonews.parsing.quotations import Quotation
    from cstonews.parsing.sentences import Sentence
    from cstonews.parsing.tokens import Tokens

Span = tuple[int, int]


class Attribution(NamedTuple):
    """Source, cue and content of one reporting act, as half-open ranges of characters.

    ``sense`` is ``None`` for a mark as cue (colon, dash) and for a quotation that only
    continues a run (``cue`` is then ``None``, too). ``relative`` is the antecedent of a source
    that is a relative pronoun.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    sense: Sense | None
    negated: bool
    inherited: bool
    relative: Span | None
    block: int
    run: bool = False
    voice: str = ""


def find_attributions(
    tokens: Tokens,
    layout: Layout,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
) -> list[Attribution]:
    """Find all attributions, in the order of their sentences."""
    folds = make_folds(tokens, layout.blocks, quotations)
    builder = PeriodBuilder(tokens, folds.ends)
    found: list[Attribution] = []
    previous: Period | None = None
    for first, last, block in find_period_ranges(sentences, folds.ends):
        period = builder.build(first, last, block)
        drafts = find_drafts(period)
        _attach_quotation_before(period, previous, drafts, found)
        made = [_attribution(period, draft) for draft in drafts if draft.content]
        if not made or not _covers_opening(period, made):
            _continue_run(period, found, folds)
        found.extend(made)
        previous = period
    return found


def _attribution(period: Period, draft: Draft) -> Attribution:
    chars = period.chars
    return Attribution(
        source=chars(*draft.source) if draft.source else None,
        cue=chars(*draft.cue),
        content=tuple(chars(*units) for units in draft.content),
        sense=draft.sense,
        negated=draft.negated,
        inherited=draft.inherited,
        relative=chars(*draft.relative) if draft.relative else None,
        block=period.block,
        voice=draft.voice,
    )


def _opening_quotation(period: Period) -> int | None:
    """Return the unit of a quotation that opens the period."""
    at = 0
    while at < len(period) and period.kinds[at] in "XHFC":
        at += 1
    return at if period.kinds[at : at + 1] == "Q" else None


def _covers_opening(period: Period, made: list[Attribution]) -> bool:
    at = _opening_quotation(period)
    if at is None:
        return True
    start, _ = period.chars(at, at + 1)
    return any(begin <= start < end for one in made for begin, end in one.content)


def _continue_run(period: Period, found: list[Attribution], folds: Folds) -> None:
    """Give a quotation without a cue of its own to the speaker whose words run on."""
    at = _opening_quotation(period)
    if at is None or not found:
        return
    last = found[-1]
    goes_on = period.first[at] in folds.continued
    if last.block != period.block and not goes_on:
        if last.block + 1 == period.block and period.kinds.strip("QFXH") == "":
            found.append(
                Attribution(
                    last.source, None, (period.chars(at, at + 1),), None, False, True,
                    last.relative, period.block, run=True,
                )
            )
        return
    span = period.chars(at, at + 1)
    if span[0] >= last.content[-1][1]:
        found[-1] = last._replace(content=(*last.content, span))


def _attach_quotation_before(
    period: Period, previous: Period | None, drafts: list[Draft], found: list[Attribution]
) -> None:
    """Pair a sentence that is all quotation with the bare "Zas said." after it."""
