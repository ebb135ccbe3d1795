"""Settling a year that neither the words nor the publication date tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from cstonews.articles import Origin
from cstonews.edtf import EDTF, Precision
from cstonews.parsing.dates.expressions import (
    Calendar,
    Either,
    Fault,
    Fixed,
    Found,
    Weekday,
)
from cstonews.parsing.dates.resolution import count_from_value
from cstonews.parsing.tokens import Tokens

if TYPE_CHECKING:
    from datetime import date

    from cstonews.parsing.dates.resolution import Counted

_Day = tuple[int | None, int | None] | None
"""Month and day, for looking up."""


class KnownDate(NamedTuple):
    """An event of known date: words that name it, its date, and how to call it.

    ``phrases`` are in lower case, as a text would print them ("collective security
    council"); any of them will do.
    """

    phrases: tuple[str, ...]
    when: EDTF
    title: str


@frozen(eq=False)
class KnownDates:
    """Events of known date, to be looked up by the phrases that name them."""

    events: tuple[KnownDate, ...] = ()
    by_phrase: dict[str, list[int]] = field(init=False)
    """By phrase the indexes of the events that it names."""

    @by_phrase.default
    def _index(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, event in enumerate(self.events):
            for phrase in event.phrases:
                found.setdefault(phrase, []).append(at)
        return found

    def named_in(self, text: str) -> list[KnownDate]:
        """Return the events that a text of lower case names."""
        found = {
            at for phrase, events in self.by_phrase.items() if phrase in text for at in events
        }
        return [self.events[at] for at in sorted(found)]


class Anchor(NamedTuple):
    """The publication date, and the event that settled its year, if one did."""

    value: EDTF | None
    title: str | None


def day_of(value: EDTF) -> _Day:
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
    known: KnownDates
    _years: dict[_Day, set[int]] = field(init=False)
    _events: dict[int, list[KnownDate]] = field(init=False, factory=dict)

    @_years.default
    def _years_by_day(self) -> dict[_Day, set[int]]:
        """Collect the days that the text prints by month and day, with their years."""
        years: dict[_Day, set[int]] = {}
        for one in self.found:
            meaning = one.expression.meaning
            if isinstance(meaning, Calendar) and meaning.start.month and meaning.start.day:
                year = {meaning.start.year} if meaning.start.year else set()
                years.setdefault(meaning.start[1:], set()).update(year)
        return years

    def settle(self, published: EDTF | None) -> Anchor:
        """Give the publication date its year if one year alone fits the text."""
        if published is None or not published.year_unknown:
            return Anchor(published, None)
        printed = self._printed_years(published)
        if len(printed) == 1:
            return Anchor(published.in_year(min(printed)), None)
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
            settled = value.in_year(min(printed))
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
        return day_of(day) in self._years

    def _printed_years(self, value: EDTF) -> set[int]:
        """Return the years with which the text prints the same day in full."""
        return self._years.get(day_of(value), set())

    def _named(self, found: Found) -> list[KnownDate]:
        """Return the known events that the sentence of the date names."""
        if not found.stretch.told or not self.known.events:
            return []
        first, last = found.stretch.first, found.stretch.last
        if first not in self._events:
            tokens = self.tokens
            sentence = tokens.text[tokens.starts[first] : tokens.ends[last - 1]].lower()
            self._events[first] = self.known.named_in(sentence)
        return self._events[first]

    def _fits(self, found: Found, event: KnownDate, published: EDTF) -> bool:
        """Tell whether the date is the event's if the article is of the event's year."""
        meaning = found.expression.meaning
        day = event.when.earliest
        if isinstance(meaning, (Either, Fault, Fixed)) or day is None:
            return False
        if not _may_be(meaning, day):
            return False
        value = count_from_value(meaning, published.in_year(day.year), found.direction)
        return value is not None and value.precision is Precision.DAY and value.earliest == day


def _may_be(meaning: Counted, day: date) -> bool:
    """Tell whether what the words print of month, day and weekday agrees with the day."""
    if isinstance(meaning, Calendar):
        return meaning.start.month == day.month and meaning.start.day == day.day
    return not isinstance(meaning, Weekday) or meaning.number == day.weekday()
