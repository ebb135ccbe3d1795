"""Settling a year that neither the words nor the publication date tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.articles import Origin
from cstonews.edtf import EDTF, Precision
from cstonews.parsing.dates.expressions import Calendar, Fault, Fixed
from cstonews.parsing.dates.resolution import count_from_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cstonews.parsing.dates.finding import Found
    from cstonews.parsing.tokens import Tokens


class KnownDate(NamedTuple):
    """An event of known date: words that name it, its date, and how to call it.

    ``phrases`` are in lower case, as a text would print them ("collective security
    council"); any of them will do.
    """

    phrases: tuple[str, ...]
    when: EDTF
    title: str


class Anchor(NamedTuple):
    """The publication date, and the event that settled its year, if one did."""

    value: EDTF | None
    title: str | None


class Settler:
    """Knows the full dates of a text and the known events that its sentences name."""

    def __init__(
        self, tokens: Tokens, found: Sequence[Found], known: Sequence[KnownDate]
    ) -> None:
        self._tokens = tokens
        self._found = found
        self._known = known

    def settle(self, published: EDTF | None) -> Anchor:
        """Give the publication date its year if one year alone fits the text."""
        if published is None or not published.year_unknown:
            return Anchor(published, None)
        printed = self._printed_years(published)
        if len(printed) == 1:
            return Anchor(published.in_year(printed.pop()), None)
        titles = {
            event.when.text[:4]: event.title
            for one in self._found
            for event in self._named(one)
            if self._fits(one, event, published)
        }
        if len(titles) != 1:
            return Anchor(published, None)
        year, title = titles.popitem()
        return Anchor(published.in_year(int(year)), title)

    def year_of(self, found: Found, value: EDTF) -> tuple[EDTF, Origin, str] | None:
        """Give a date its year, as the text prints it elsewhere or a named event has it."""
        printed = self._printed_years(value)
        if len(printed) == 1:
            settled = value.in_year(printed.pop())
            return settled, Origin.CONCLUDED, "the same day with its year elsewhere in the text"
        events = {
            event.when.text[:4]: event
            for event in self._named(found)
            if value.precision in {Precision.DAY, Precision.INTERVAL} and event.when in value
        }
        if len(events) != 1:
            return None
        year, event = events.popitem()
        return value.in_year(int(year)), Origin.REFERENCE, event.title

    def _printed_years(self, value: EDTF) -> set[int]:
        """Return the years with which the text prints the same day in full."""
        points = (
            one.expression.meaning.start
            for one in self._found
            if isinstance(one.expression.meaning, Calendar)
        )
        day = value.text.removeprefix("XXXX-")
        return {
            point.year
            for point in points
            if point.year and point.day and f"{point.month:02}-{point.day:02}" == day
        }

    def _named(self, found: Found) -> list[KnownDate]:
        """Return the known events that the sentence of the date names."""
        if not self._known or not found.stretch.told:
            return []
        first, last = found.stretch.first, found.stretch.last
        tokens = self._tokens
        sentence = tokens.text[tokens.starts[first] : tokens.ends[last - 1]].lower()
        return [
            event
            for event in self._known
            if any(phrase in sentence for phrase in event.phrases)
        ]

    def _fits(self, found: Found, event: KnownDate, published: EDTF) -> bool:
        """Tell whether the date is the event's if the article is of the event's year."""
        meaning = found.expression.meaning
        day = event.when.earliest
        if isinstance(meaning, (Fault, Fixed)) or day is None:
            return False
        value = count_from_value(meaning, published.in_year(day.year), found.direction)
        return value is not None and value.precision is Precision.DAY and value.earliest == day
