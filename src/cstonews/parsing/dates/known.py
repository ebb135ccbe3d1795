"""Settling a year that neither the words nor the publication date tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from cstonews.articles import Origin
from cstonews.edtf import EDTF, Precision
from cstonews.parsing.dates.expressions import Calendar, Either, Fault, Fixed, Found, Point
from cstonews.parsing.dates.resolution import count_from_value
from cstonews.parsing.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator


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


def day_of(value: EDTF) -> tuple[int, int] | None:
    """Return month and day of the value of a day."""
    if value.precision is not Precision.DAY:
        return None
    month, day = value.text.rstrip("~?%").split("-")[1:]
    return int(month), int(day)


@frozen(eq=False)
class Settler:
    """Knows the full dates of a text and the known events that its sentences name."""

    tokens: Tokens
    found: tuple[Found, ...]
    known: tuple[KnownDate, ...]

    def settle(self, published: EDTF | None) -> Anchor:
        """Give the publication date its year if one year alone fits the text."""
        if published is None or not published.year_unknown:
            return Anchor(published, None)
        printed = self._printed_years(published)
        if len(printed) == 1:
            return Anchor(published.in_year(printed.pop()), None)
        titles = {
            event.when.text[:4]: event.title
            for one in self.found
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

    def prints(self, day: EDTF) -> bool:
        """Tell whether the text also has that day with its month by name."""
        return any(point[1:] == day_of(day) for point in self._points())

    def _points(self) -> Iterator[Point]:
        for one in self.found:
            if isinstance(one.expression.meaning, Calendar):
                yield one.expression.meaning.start

    def _printed_years(self, value: EDTF) -> set[int]:
        """Return the years with which the text prints the same day in full."""
        points = [point for point in self._points() if point.year and point.day]
        return {point.year for point in points if point.year and point[1:] == day_of(value)}

    def _named(self, found: Found) -> list[KnownDate]:
        """Return the known events that the sentence of the date names."""
        if not self.known or not found.stretch.told:
            return []
        first, last = found.stretch.first, found.stretch.last
        tokens = self.tokens
        sentence = tokens.text[tokens.starts[first] : tokens.ends[last - 1]].lower()
        return [
            event for event in self.known if any(phrase in sentence for phrase in event.phrases)
        ]

    def _fits(self, found: Found, event: KnownDate, published: EDTF) -> bool:
        """Tell whether the date is the event's if the article is of the event's year."""
        meaning = found.expression.meaning
        day = event.when.earliest
        if isinstance(meaning, (Either, Fault, Fixed)) or day is None:
            return False
        value = count_from_value(meaning, published.in_year(day.year), found.direction)
        return value is not None and value.precision is Precision.DAY and value.earliest == day
