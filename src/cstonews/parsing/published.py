"""Published: the day the article appeared, by the caller, a printed line or the dateline."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from cstonews.articles import Origin
from cstonews.edtf import EDTF, Precision
from cstonews.errors import DateError
from cstonews.parsing.dates.cursor import Cursor
from cstonews.parsing.dates.expressions import Calendar, Either
from cstonews.parsing.dates.grammar import find_expressions, find_hits
from cstonews.parsing.dates.resolution import make_value
from cstonews.parsing.tokens import find_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cstonews.parsing.layout import Layout, Span

Given = EDTF | date | str
"""What a caller may give as the publication date; a ``datetime`` is a ``date``."""

_ADAY = timedelta(1)


def find_published(
    text: str, layout: Layout, *, given: Given | None = None
) -> tuple[EDTF | None, Origin | None]:
    r"""Tell when the article appeared, as far as anything tells, and who tells it.

    The caller comes first, then the printed date lines, of which one that agrees with
    the dateline is preferred, then the dateline, which mostly lacks the year.
    ``DateError`` if ``given`` is of another type, or a string that is neither EDTF nor an
    ISO time stamp.

    >>> from cstonews.parsing.layout import find_layout
    >>> text = "Talks end\n\nMINSK, May 3. /TASS/. The talks are over."
    >>> [str(part) for part in find_published(text, find_layout(text))]
    ['XXXX-05-03', 'dateline']
    """
    if given is not None:
        return read_given(given), Origin.GIVEN
    dateline = layout.dateline and layout.dateline.date
    place = next(_days(text, dateline), None) if dateline else None
    lines = [day for line in layout.date_lines for day in _days(text, line, beside=place)]
    best = _best(lines, place)
    if best is not None:
        return best, Origin.PRINTED
    return place, Origin.DATELINE if place else None


def read_given(given: Given) -> EDTF:
    """Read the publication date that a caller gives.

    >>> str(read_given("2021-08-23T10:15:00+03:00"))
    '2021-08-23'
    """
    if isinstance(given, EDTF):
        return given
    if isinstance(given, date):
        return EDTF.day(given)
    if isinstance(given, str):
        return _read_text(given)
    message = (
        "published: expected a date, a datetime, an EDTF value or a string, "
        f"not {type(given).__name__}"
    )
    raise DateError(message)


def _read_text(given: str) -> EDTF:
    """Read EDTF, or else an ISO time stamp, whose day counts as it is printed."""
    try:
        return EDTF.parse(given)
    except DateError as error:
        if len(given) <= len("2021-08-23"):
            message = f"published: {error}"
            raise DateError(message) from error
    try:
        return EDTF.day(datetime.fromisoformat(given))
    except ValueError as error:
        message = f"published: {given!r} is neither EDTF nor an ISO time stamp"
        raise DateError(message) from error


def _days(text: str, span: Span, *, beside: EDTF | None = None) -> Iterator[EDTF]:
    """Yield the days that a line prints; ``beside`` helps to read 06/10/2007."""
    tokens = find_tokens(text[slice(*span)])
    cursor = Cursor.of(tokens, 0, len(tokens))
    for expression in find_expressions(cursor, find_hits(tokens)):
        meaning = expression.meaning
        if isinstance(meaning, Either):
            yield _choose(meaning, beside)
        elif isinstance(meaning, Calendar) and meaning.start.day and not meaning.end:
            yield make_value(meaning, meaning.start.year)


def _choose(meaning: Either, beside: EDTF | None) -> EDTF:
    """Choose the day and month that the dateline has; else only the year is known."""
    days = [EDTF.of(*point) for point in (meaning.one, meaning.other)]
    fitting = [day for day in days if beside and day in beside]
    return fitting[0] if len(fitting) == 1 else EDTF.of(meaning.one.year)


def _best(lines: list[EDTF], place: EDTF | None) -> EDTF | None:
    """Return the first line's date, but rather one of the dateline's day or the next."""
    full = [day for day in lines if not day.year_unknown]
    agreeing = [day for day in full if place and _agrees(day, place)]
    return next(iter((*agreeing, *full, *lines)), None)


def _agrees(day: EDTF, place: EDTF) -> bool:
    return day.precision is Precision.DAY and any(other in place for other in (day, *_eve(day)))


def _eve(day: EDTF) -> tuple[EDTF, ...]:
    return (EDTF.day(day.earliest - _ADAY),) if day.earliest else ()
