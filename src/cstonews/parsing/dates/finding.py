"""Finding dates: expressions by the grammar, resolved in the order of the text."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from cstonews.articles import DateMention, Origin
from cstonews.diagnostics import Diagnostic
from cstonews.edtf import EDTF, Precision
from cstonews.parsing.dates.cursor import Cursor
from cstonews.parsing.dates.expressions import (
    Base,
    Calendar,
    Either,
    Expression,
    Fault,
    Fixed,
    Found,
    Meaning,
    MonthDay,
    Shift,
    Stretch,
    Unit,
    Weekday,
    Weekend,
)
from cstonews.parsing.dates.grammar import find_expressions, find_hits
from cstonews.parsing.dates.known import Anchor, KnownDates, Settler
from cstonews.parsing.dates.resolution import (
    Counted,
    count_from_value,
    make_value,
    printed_year,
    value_in_year,
)
from cstonews.parsing.dates.tense import Direction, find_direction
from cstonews.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cstonews.parsing.sentences import Sentence
    from cstonews.parsing.tokens import Tokens

_NOTHING_KNOWN = KnownDates()
_REMEMBERED = 4
"""How many dates told before "the same day" can look back to."""


_OWNING = 3
_NEAR = 80
"""Within so many tokens, "a day earlier" and "earlier in the day" are of a day told before."""


class Dates(NamedTuple):
    """The dates of a text in order, and what was in the shape of a date and is none."""

    mentions: tuple[DateMention, ...]
    diagnostics: tuple[Diagnostic, ...]


class Resolved(NamedTuple):
    """A value, where it comes from and by what."""

    value: EDTF
    origin: Origin
    by: str | None = None


def find_dates(  # noqa: PLR0913  (all that a date may hang on)
    tokens: Tokens,
    sentences: Sequence[Sentence],
    published: EDTF | None,
    *,
    lines: Iterable[tuple[int, int]] = (),
    known: KnownDates = _NOTHING_KNOWN,
    article: str | None = None,
) -> Dates:
    """Find the temporal expressions of a text and resolve them against its publication.

    ``lines`` are spans of characters outside the sentences that print dates: the
    dateline's date, date lines. ``known`` are events that may settle a year which
    neither the text nor ``published`` tells. ``article`` is the identifier they bear.

    >>> from cstonews.parsing.layout import find_layout
    >>> from cstonews.parsing.sentences import find_sentences
    >>> from cstonews.parsing.tokens import find_tokens
    >>> text = "They met on Monday. The drill will begin in mid-September."
    >>> tokens = find_tokens(text)
    >>> sentences = find_sentences(tokens, find_layout(text))
    >>> dates = find_dates(tokens, sentences, EDTF.parse("2021-08-24"))
    >>> [(str(date.passage), str(date.value)) for date in dates.mentions]
    [('Monday', '2021-08-23'), ('mid-September', '2021-09~')]
    """
    hits = find_hits(tokens)
    stretches = _stretches(tokens, sentences, lines, hits) if hits else []
    found = list(_find_all(tokens, stretches, hits))
    if not found:
        return Dates((), ())
    return _Reader(tokens, found, published, known, article).read()


def _stretches(
    tokens: Tokens,
    sentences: Sequence[Sentence],
    lines: Iterable[tuple[int, int]],
    hits: Sequence[int],
) -> list[Stretch]:
    """Return the sentences with hits, and the lines, in order."""
    left = iter(hits)
    hit = next(left, None)
    stretches = [
        Stretch(tokens.first_from(start), tokens.first_from(end), told=False)
        for start, end in lines
    ]
    for _start, _end, first, last, _block in sentences:
        while hit is not None and hit < first:
            hit = next(left, None)
        if hit is None:
            break
        if hit < last:
            stretches.append(Stretch(first, last, told=True))
    return sorted(stretches)


def _find_all(
    tokens: Tokens, stretches: Iterable[Stretch], hits: Sequence[int]
) -> Iterator[Found]:
    """Yield the expressions of all stretches; what lies in two counts for the first."""
    at = done = 0
    for stretch in stretches:
        begin = bisect_left(hits, stretch.first, at)
        at = bisect_left(hits, stretch.last, begin)
        if begin < at:
            apart = stretch._replace(first=done) if stretch.first < done else stretch
            yield from _find_in(tokens, apart, hits[begin:at])
        done = max(done, stretch.last)


def _find_in(tokens: Tokens, stretch: Stretch, hits: Iterable[int]) -> Iterator[Found]:
    cursor = Cursor.of(tokens, stretch.first, stretch.last)
    for expression in find_expressions(cursor, hits):
        direction = Direction.UNKNOWN
        asked = _needs_direction(expression) or counts_back(expression.meaning)
        if stretch.told and asked:
            direction = find_direction(cursor, expression.first, expression.last)
        yield Found(expression, direction, stretch)


def _needs_direction(expression: Expression) -> bool:
    meaning = expression.meaning
    if isinstance(meaning, Calendar):
        return printed_year(meaning) is None and meaning.year_by is None
    return isinstance(meaning, (Weekday, Weekend, MonthDay))


class Told(NamedTuple):
    """A date told, by which token, and whether it was counted back from one before it."""

    value: EDTF
    back: bool
    token: int


class _Reader:
    """Resolves the expressions of one text in order, remembering the dates told."""

    def __init__(
        self,
        tokens: Tokens,
        found: list[Found],
        published: EDTF | None,
        known: KnownDates,
        article: str | None,
    ) -> None:
        self._tokens = tokens
        self._article = article
        self._found = found
        self._told: list[Told] = []
        self._anchor = Anchor(published, None)
        self._settler = Settler(tokens, tuple(found), known)
        self._diagnostics: list[Diagnostic] = []

    def read(self) -> Dates:
        self._anchor = self._settler.settle(self._anchor.value)
        mentions = tuple(mention for one in self._found if (mention := self._mention(one)))
        return Dates(mentions, tuple(self._diagnostics))

    def _mention(self, found: Found) -> DateMention | None:
        meaning = found.expression.meaning
        if isinstance(meaning, Fault):
            self._remark(found, meaning.code, meaning.message)
            return None
        resolved = self._resolve(found, meaning)
        if resolved is None:
            self._remark(found, *_UNRESOLVED[isinstance(meaning, Either)])
            return None
        self._check(found, resolved.value)
        told = Told(resolved.value, counts_back(meaning), found.expression.first)
        self._told = [told, *self._told[: _REMEMBERED - 1]]
        return DateMention(
            self._passage(found),
            resolved.value,
            resolved.origin,
            name_parts(meaning),
            resolved.by,
            self._article,
        )

    def _resolve(self, found: Found, meaning: Counted | Either | Fixed) -> Resolved | None:
        if isinstance(meaning, Fixed):
            origin = Origin.REFERENCE if meaning.by else Origin.PRINTED
            return Resolved(meaning.value, origin, meaning.by)
        if isinstance(meaning, Either):
            return self._choose(meaning)
        year = printed_year(meaning) if isinstance(meaning, Calendar) else None
        if isinstance(meaning, Calendar) and year is not None:
            return Resolved(make_value(meaning, year), Origin.PRINTED)
        return self._conclude(found, meaning) or self._settle(found, meaning)

    def _conclude(self, found: Found, meaning: Counted) -> Resolved | None:
        if base_of(meaning) is Base.TOLD:
            for told in self._bases(found, meaning):
                value = count_from_value(meaning, told, found.direction)
                if value:
                    return Resolved(value, Origin.CONCLUDED, f"the date told before, {told}")
        if isinstance(meaning, Shift) and base_of(meaning) is Base.TOLD and meaning.number > 0:
            return None  # "the next day" is not the day after the article
        year = self._owner(found, meaning) if isinstance(meaning, Calendar) else None
        owned = year and isinstance(meaning, Calendar) and value_in_year(meaning, year)
        if owned:
            return Resolved(owned, Origin.CONCLUDED, f"the year told before, {year}")
        published, title = self._anchor
        value = published and count_from_value(meaning, published, found.direction)
        if not value or (value.year_unknown and isinstance(meaning, Calendar)):
            return None
        if title:
            return Resolved(value, Origin.REFERENCE, title)
        tense = _TENSES[found.direction] if _needs_direction(found.expression) else ""
        return Resolved(value, Origin.CONCLUDED, f"the day of the article, {published}{tense}")

    def _owner(self, found: Found, meaning: Calendar) -> int | None:
        """Return the year of "last year's session, held on May 3"."""
        if not self._told or meaning.year_by or not meaning.start.month:
            return None
        told = self._told[0]
        same = told.value.precision is Precision.YEAR and told.token >= found.stretch.first
        owns = same and "'s" in self._tokens.lower[told.token : told.token + _OWNING]
        return told.value.earliest.year if owns and told.value.earliest else None

    def _choose(self, meaning: Either) -> Resolved | None:
        """Choose between two readings: the publication date, or a day printed elsewhere."""
        days = [EDTF.of(*point) for point in (meaning.one, meaning.other)]
        published = self._anchor.value
        fitting = [day for day in days if day == published or self._settler.prints(day)]
        return Resolved(fitting[0], Origin.CONCLUDED, _CHOSEN) if len(fitting) == 1 else None

    def _bases(self, found: Found, meaning: Counted) -> Iterator[EDTF]:
        """Yield the dates told, the last first: two "a day earlier" count from the same.

        What was a day earlier was so before today, not before a day that is to come;
        and "earlier in the day" is of the day of its own passage.
        """
        back = counts_back(meaning)
        near = back or (_is_the_day(meaning) and not _names_it(self._tokens, found))
        reach = _NEAR if near and _is_day(meaning) else len(self._tokens.words)
        past = found.direction is Direction.PAST
        for told in self._told:
            beyond = back and (told.back or (past and self._is_ahead(told)))
            if not beyond and found.expression.first - told.token <= reach:
                yield told.value

    def _is_ahead(self, told: Told) -> bool:
        """Tell whether the date is later than the publication."""
        published = self._anchor.value
        latest = published.latest if published else None
        first = told.value.earliest
        return latest is not None and first is not None and first > latest

    def _settle(self, found: Found, meaning: Counted) -> Resolved | None:
        """Settle the year by the rest of the text or a known event, or leave it open."""
        if not isinstance(meaning, Calendar):
            return None
        value = make_value(meaning, None)
        settled = self._settler.year_of(found, value)
        if settled:
            return Resolved(*settled)
        self._remark(
            found, "year-not-stated", "neither the text nor the publication date tells the year"
        )
        return Resolved(value, Origin.PRINTED)

    def _check(self, found: Found, value: EDTF) -> None:
        meaning = found.expression.meaning
        weekday = meaning.weekday if isinstance(meaning, Calendar) else None
        if weekday is None or value.earliest is None or value.earliest.weekday() == weekday:
            return
        self._remark(found, "weekday-disagrees", f"{value} is a {value.earliest:%A}")

    def _remark(self, found: Found, code: str, message: str) -> None:
        self._diagnostics.append(Diagnostic(code, message, self._passage(found)))

    def _passage(self, found: Found) -> Passage:
        tokens, expression = self._tokens, found.expression
        start, end = tokens.starts[expression.first], tokens.ends[expression.last - 1]
        return Passage.of(tokens.text, start, end)


_CHOSEN = "the publication date or a date told elsewhere"
_UNRESOLVED = {
    False: ("date-unresolved", "the date it counts from is not known"),
    True: ("ambiguous-date", "it does not tell the day from the month"),
}
_TENSES = {
    Direction.PAST: ", past tense",
    Direction.FUTURE: ", future tense",
    Direction.UNKNOWN: "",
}


def base_of(meaning: Counted) -> Base:
    """Return from when the expression counts."""
    if isinstance(meaning, Calendar):
        return meaning.year_by.base if meaning.year_by else Base.PUBLISHED
    if isinstance(meaning, (MonthDay, Weekend)):
        return Base.PUBLISHED
    return meaning.base


def counts_back(meaning: object) -> bool:
    """Tell whether it is an earlier date than one told before: "a day earlier"."""
    return isinstance(meaning, Shift) and meaning.base is Base.TOLD and meaning.number < 0


def _is_day(meaning: Counted) -> bool:
    return isinstance(meaning, Shift) and meaning.unit is Unit.DAY


def _is_the_day(meaning: Counted) -> bool:
    return meaning == Shift(Unit.DAY, 0, Base.TOLD)


def _names_it(tokens: Tokens, found: Found) -> bool:
    """Tell whether a word looks back: "the same day", "that day", not "the day"."""
    first, last = found.expression.first, found.expression.last
    return "same" in tokens.lower[first:last] or "that" in tokens.lower[first:last]


_GRAINS = {
    month: EDTF.of(None, month).precision.value for month in (*range(21, 25), *range(33, 37))
}


def name_parts(meaning: Meaning) -> tuple[str, ...]:
    """Name the parts of the date that the words print."""
    if isinstance(meaning, Weekday):
        return ("weekday",)
    if isinstance(meaning, MonthDay):
        return ("day",)
    if isinstance(meaning, Either):
        return ("year", "month", "day")
    if not isinstance(meaning, Calendar):
        return ()
    point = meaning.start
    parts = (
        ("year", printed_year(meaning)),
        (_GRAINS.get(point.month or 0, "month"), point.month),
        ("day", point.day),
        ("weekday", meaning.weekday is not None),
    )
    return tuple(name for name, printed in parts if printed)
