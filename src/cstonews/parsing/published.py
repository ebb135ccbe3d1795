"""Published: the day the article appeared, by the caller, a printed line or the dateline."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from cstonews.articles import Origin
from cstonews.diagnostics import Diagnostic
from cstonews.edtf import EDTF, Precision
from cstonews.errors import DateError
from cstonews.parsing.dates.cursor import Cursor
from cstonews.parsing.dates.expressions import Calendar, Either
from cstonews.parsing.dates.grammar import find_expressions, find_hits
from cstonews.parsing.dates.resolution import make_value
from cstonews.parsing.tokens import find_tokens
from cstonews.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cstonews.parsing.layout import Layout, Span

Given = EDTF | date | str
"""What a caller may give as the publication date; a ``datetime`` is a ``date``."""

_ADAY = timedelta(1)
_FRESH = timedelta(7)
"""How long after it was written a text may appear without a remark."""
_YEARS = 10
"""Within so many years there is a leap day."""


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
    printed = _find_printed(text, layout)
    return (printed.day, printed.origin) if printed else (None, None)


class Counted(NamedTuple):
    """The day from which the text counts, and what is remarkable about it."""

    day: EDTF | None
    remarks: tuple[Diagnostic, ...] = ()


def find_counted(
    text: str, layout: Layout, published: tuple[EDTF | None, Origin | None]
) -> Counted:
    r"""Tell from which day the text counts "on Monday": its own, as far as it prints one.

    Where the caller gave a day, that only fixes what the text leaves open: the year, as the
    last one in which the printed day is no later. A printed line that is later than the
    day given is one of the page, and does not count.

    >>> from cstonews.parsing.layout import find_layout
    >>> text = "Talks end\n\nMINSK, May 3. /TASS/. The talks are over."
    >>> given = EDTF.parse("2021-06-01"), Origin.GIVEN
    >>> counted = find_counted(text, find_layout(text), given)
    >>> str(counted.day), counted.remarks[0].message
    ('2021-05-03', 'the text prints XXXX-05-03, the day given is 2021-06-01')
    """
    given, origin = published
    if origin is not Origin.GIVEN or given is None:
        return Counted(given)
    printed = _find_printed(text, layout)
    if printed is None:
        return Counted(given)
    day = printed.day if given.year_unknown else _in_year_of(printed.day, given)
    if day is None or day.precision is not Precision.DAY or _is_open(given):
        return Counted(given if given.earliest else printed.day)
    late, old = _is_after(day, given), _is_before(day, given)
    if not (late or old):
        return Counted(day)
    message = f"the text prints {printed.day}, the day given is {given}"
    remark = Diagnostic("published-disagrees", message, Passage.of(text, *printed.span))
    page = late and printed.origin is Origin.PRINTED
    return Counted(given if page else day, (remark,))


def _is_open(given: EDTF) -> bool:
    return given.earliest is None or given.latest is None


def _is_after(day: EDTF, given: EDTF) -> bool:
    """Tell whether a day is later than the one given, zones of time aside."""
    first, last = day.earliest, given.latest
    return first is not None and last is not None and first - last > _ADAY


def _is_before(day: EDTF, given: EDTF) -> bool:
    """Tell whether a day is so long before the one given that it is another article's."""
    last, first = day.latest, given.earliest
    return last is not None and first is not None and first - last > _FRESH


def _in_year_of(printed: EDTF, given: EDTF) -> EDTF | None:
    """Put the last year to a printed day in which it is not after the day given."""
    if not printed.year_unknown:
        return printed
    last = given.latest.year + 1 if given.latest else 0
    for year in range(last, last - _YEARS, -1):
        with suppress(DateError):
            day = printed.in_year(year)
            if not _is_after(day, given):
                return day
    return None


class Printed(NamedTuple):
    """The day that a text prints as its own, and where."""

    day: EDTF
    origin: Origin
    span: Span


def _find_printed(text: str, layout: Layout) -> Printed | None:
    """Return the day of the best printed line, else of the dateline."""
    dateline = layout.dateline and layout.dateline.date
    place = next(_days(text, dateline), None) if dateline else None
    lines = [
        Printed(day, Origin.PRINTED, line)
        for line in layout.date_lines
        for day in _days(text, line, beside=place)
    ]
    best = _best(lines, place)
    if best is None and place is not None and dateline:
        return Printed(place, Origin.DATELINE, dateline)
    return best


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


def _best(lines: list[Printed], place: EDTF | None) -> Printed | None:
    """Return the first line's date, but rather one of the dateline's day or the next."""
    full = [line for line in lines if not line.day.year_unknown]
    agreeing = [line for line in full if place and _agrees(line.day, place)]
    return next(iter((*agreeing, *full, *lines)), None)


def _agrees(day: EDTF, place: EDTF) -> bool:
    return day.precision is Precision.DAY and any(other in place for other in (day, *_eve(day)))


def _eve(day: EDTF) -> tuple[EDTF, ...]:
    return (EDTF.day(day.earliest - _ADAY),) if day.earliest else ()
