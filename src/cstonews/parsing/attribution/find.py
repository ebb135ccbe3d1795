"""Attributions of a whole text: the drafts of its periods, joined across them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.lexicon.sources import source_words
from cstonews.parsing.attribution.drafts import find_drafts
from cstonews.parsing.attribution.extents import skip_adjuncts
from cstonews.parsing.attribution.folds import make_folds
from cstonews.parsing.attribution.headlines import find_headline, find_labelled
from cstonews.parsing.attribution.transcripts import find_turns
from cstonews.parsing.attribution.units import QUOTE, PeriodBuilder, find_period_ranges
from cstonews.parsing.layout.blocks import TITLE
from cstonews.parsing.tuples import make_tuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.lexicon.verbs import Sense
    from cstonews.parsing.attribution.drafts import Draft
    from cstonews.parsing.attribution.folds import Folds
    from cstonews.parsing.attribution.units import Period
    from cstonews.parsing.layout import Layout
    from cstonews.parsing.quotations import Quotation
    from cstonews.parsing.sentences import Sentence
    from cstonews.parsing.tokens import Tokens

Span = tuple[int, int]
_STOPS = frozenset((".", "!", "?", "…"))
_DASHES = frozenset("-–—")
_ARTICLES = frozenset(("a", "an", "the"))
_LONGEST_ACTOR = 4
_LONGEST_BARE = 12
"""Units of "he said on Monday at a briefing in Minsk." behind a quotation."""


class Attribution(NamedTuple):
    """Source, cue and content of one reporting act, as half-open ranges of characters.

    ``sense`` is ``None`` for a mark as cue (colon, dash) and for a quotation that only
    continues a run (``cue`` is then ``None``, too). ``relative`` is the antecedent of a source
    that is a relative pronoun. ``verbatim`` marks the turn of a transcript, whose words are
    direct speech without quotation marks.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    sense: Sense | None = None
    negated: bool = False
    inherited: bool = False
    relative: Span | None = None
    block: int = 0
    run: bool = False
    verbatim: bool = False
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
    turns = find_turns(tokens.text, layout)
    found = [
        Attribution(turn.source, turn.cue, turn.content, block=turn.block, verbatim=True)
        for turn in turns
    ]
    spoken = {block for turn in turns for block in turn.blocks}
    reader = _Reader(tokens, folds)
    for first, last, block in find_period_ranges(tokens, sentences, folds.ends):
        if block in spoken:
            continue
        if reader.announces(first):
            reader.take_spoken((first, layout.blocks[block].end), block)
            spoken.add(block)
        else:
            headline = layout.blocks[block].kind is TITLE
            if headline or builder.may_report(first, last):
                reader.read(builder.build(first, last, block), headline=headline)
            else:
                reader.pass_over(first, last, block)
    return [*found, *reader.finish()]


class _Reader:
    """Joins the attributions of one period after the other."""

    def __init__(self, tokens: Tokens, folds: Folds) -> None:
        self.found: list[Attribution] = []
        self._tokens = tokens
        self._folds = folds
        self._before: tuple[int, int, int] | None = None
        """Tokens and block of the period before."""
        self._pending: Period | None = None
        """A period that is all quotation, before it is known whose words it is."""
        self._actor: tuple[Span, int] | None = None
        """Who acted in the sentence before, which reports nothing, and its block."""
        self._announced: tuple[Attribution, int] | None = None
        """Who speaks behind "Zas said:" that ends its paragraph, and the token after it."""

    def read(self, period: Period, *, headline: bool) -> None:
        """Add the attributions of the next period."""
        made = [one for draft in find_drafts(period) if (one := self._complete(period, draft))]
        if not made and (found := find_headline(period) if headline else find_labelled(period)):
            source, cue, content = (period.chars(*units) for units in found)
            made = [Attribution(source, cue, (content,), block=period.block)]
        if self._pending is not None and not _covers_opening(self._pending, made):
            self._continue_run(self._pending)
        self._pending = None
        if QUOTE in period.kinds and not _covers_opening(period, made):
            if period.kinds.strip("QFXH"):
                self._continue_run(period)
            else:
                self._pending = period
        self.found += made
        if made or self._pending is None:
            actor = None if made else self._actor_at(period.first[0])
            self._actor = (actor, period.block) if actor else None
        self._before = (period.first[0], period.first[-1], period.block)

    def announces(self, first: int) -> bool:
        """Tell whether a paragraph that opens with a dash is what "Zas said:" announced."""
        if self._announced is None or self._announced[1] != first:
            return False
        dash, word = [*self._tokens.words[first : first + 2], ""][:2]
        return dash in _DASHES and word[:1].isupper()  # what begins small is a list

    def take_spoken(self, place: tuple[int, int], block: int) -> None:
        """Add the words from behind the dash, a token, to the end of their paragraph."""
        self.finish()
        dash, end = place
        if self._announced is not None and self._tokens.ends[dash] < end:
            told = self._announced[0]
            start = self._tokens.starts[dash + 1]
            self.found.append(
                told._replace(content=((start, end),), block=block, verbatim=True)
            )

    def pass_over(self, first: int, last: int, block: int) -> None:
        """Note a period in which nothing reports; the next may refer back to it."""
        self.finish()
        actor = self._actor_at(first)
        self._actor = (actor, block) if actor else None
        self._before = (first, last, block)

    def _actor_at(self, first: int) -> Span | None:
        """Return the words for a person told of without a name that open a sentence."""
        lower, persons = self._tokens.lower, source_words().persons
        if not lower[first : first + 1] or lower[first] not in _ARTICLES:
            return None
        heads = range(first + 1, min(first + _LONGEST_ACTOR, len(lower)))
        head = next((at for at in heads if lower[at] in persons), None)
        return None if head is None else (self._tokens.starts[first], self._tokens.ends[head])

    def finish(self) -> list[Attribution]:
        """Return all attributions, the last pending quotation with them."""
        if self._pending is not None:
            self._continue_run(self._pending)
            self._pending = None
        return self.found

    def _complete(self, period: Period, draft: Draft) -> Attribution | None:
        """Turn a draft into spans; what it lacks may stand in the period before."""
        chars, units = period.chars, draft.source
        source = chars(*units) if units else None
        if draft.elided:
            source = self.found[-1].source if self.found else None
            if source is None or self.found[-1].block != period.block:
                return None
        if draft.content:
            content = tuple([chars(*units) for units in draft.content])
        else:
            content = self._content_before(period, draft)
        sense, cue, _, _, inherited, negated, relative, voice, *_ = draft
        antecedent = chars(*relative) if relative else None
        how = negated, inherited, antecedent, period.block, False, False, voice
        told = make_tuple(Attribution, (source, chars(*cue), content, sense, *how))
        if period.kinds.endswith("K") and _announces(draft):
            self._announced = told, period.first[-1]
        return told if content else None

    def _content_before(self, period: Period, draft: Draft) -> tuple[Span, ...]:
        """Return what "This was stated by X" and a bare "X said." after a quotation report."""
        if draft.refers_back:
            return self._sentence_before(period.block)
        bare = draft.voice == "active" and "quote" in draft.sense.takes
        pending = self._pending
        if not bare or (pending is not None and pending.block != period.block):
            return ()
        if pending is None:
            return self._told_before(period, draft)
        follows = period.kinds[draft.cue[1] : draft.cue[1] + 1]
        if len(period) <= _LONGEST_BARE and follows != "S":
            at = pending.kinds.index("Q")
            return (pending.chars(at, at + 1),)
        return ()

    def _told_before(self, period: Period, draft: Draft) -> tuple[Span, ...]:
        """Return the sentence before a sentence that is all "X said at a meeting."."""
        source, end = draft.source, draft.cue[1]
        if source is None or source[0] != 0 or draft.sense.lemma not in {"say", "report"}:
            return ()
        after = skip_adjuncts(period, end, len(period))
        if after < len(period) - 1 and period.kinds[after : after + 2] != "XJ":
            return ()  # more than "X said at a meeting, speaking in Minsk"
        before = self._before
        if before is None or before[2] != period.block or self._reports(before):
            return ()
        return self._sentence_before(period.block)

    def _reports(self, before: tuple[int, int, int]) -> bool:
        """Tell whether something is reported in the period before."""
        start = self._tokens.starts[before[0]]
        return bool(self.found) and self.found[-1].content[0][1] > start

    def _sentence_before(self, block: int) -> tuple[Span, ...]:
        """Return the sentence before, without its stop, if it stands in the same paragraph."""
        if self._before is None or self._before[2] not in (block, block - 1):
            return ()
        first, last, _ = self._before
        while last - first > 1 and self._tokens.words[last - 1] in _STOPS:
            last -= 1
        return ((self._tokens.starts[first], self._tokens.ends[last - 1]),)

    def _continue_run(self, period: Period) -> None:
        """Give a quotation without a cue of its own to the speaker whose words run on."""
        at = _opening_quotation(period)
        if at is None:
            return
        span = period.chars(at, at + 1)
        if self._announced and self._announced[1] == period.first[0]:
            told = self._announced[0]._replace(content=(span,))
            self.found.append(told)
            return
        if not self.found:
            return
        last = self.found[-1]
        goes_on = period.first[at] in self._folds.continued
        if self._actor and self._actor[1] == period.block and not goes_on:
            source = self._actor[0]
            self.found.append(Attribution(source, None, (span,), block=period.block))
            return
        quoted = any(begin < span[0] for begin, _ in last.content)
        near = last.block == period.block
        if not quoted or not (goes_on or near or last.block + 1 == period.block):
            return
        if goes_on or (near and self._ends_quoted(last)):
            self.found[-1] = last._replace(content=(*last.content, span))
        elif near or period.kinds.strip("QFXH") == "":
            self.found.append(
                Attribution(
                    last.source,
                    None,
                    (span,),
                    relative=last.relative,
                    block=period.block,
                    run=True,
                )
            )

    def _ends_quoted(self, last: Attribution) -> bool:
        """Tell whether the words before were quoted, so that the quotation goes on."""
        return any(self._folds.holds(start, end) for start, end in last.content)


def _announces(draft: Draft) -> bool:
    """Tell whether "Zas said the following" tells of words to come."""
    if draft.source is None:
        return False
    return draft.voice == "active" and bool(draft.content or "quote" in draft.sense.takes)


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
