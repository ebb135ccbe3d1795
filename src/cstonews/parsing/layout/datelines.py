"""Datelines: ``MOSCOW, August 23. /TASS/.`` at the head of a dispatch.

A dateline is read part by part: a place, then, in any order, its country, a date and an
agency, then a stop, a colon or a dash. What is not printed in full needs more proof: a
place with neither date nor agency must be a known city, and a capital letter must follow.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.layout.blocks import DatelineSpans
from cstonews.parsing.layout.credits import (
    Credit,
    Publisher,
    find_publisher,
    find_publishers,
    is_name,
    load_credit_words,
)
from cstonews.parsing.layout.printed_dates import load_date_words

if TYPE_CHECKING:
    from cstonews.parsing.layout.blocks import Span

_REACH = 160
"""A dateline ends within so many characters."""
_MOST_AGENCY_WORDS = 5
_LEAST_CAPITALS = 5

_WORD = r"[^\W\d_a-z][\w'’-]*"
_PLACE = re.compile(rf"(?:St\.\s)?{_WORD}(?:\s{_WORD}){{0,3}}(?:\s?/\s?{_WORD}(?:\s{_WORD})?)*")
_REGION = re.compile(
    rf",?\s(?P<state>D\.C\.)|,\s(?P<part>{_WORD}(?:\s{_WORD}){{0,3}})|\s?\[(?P<boxed>[^\]\n]{{2,30}})\]"
)
_OPENING = re.compile(
    rf"(?:By\s)?(?:[(/\d]|{_WORD}\.?\s\d"
    rf"|(?:St\.\s)?{_WORD}(?:\s{_WORD}){{0,6}}\s?(?:[,.:(/\[–—-]|$))"
)
"""What every dateline opens with; few other paragraphs do."""
_BETWEEN = re.compile(r",\s+|\s[-–—]\s")
_LEAD = re.compile(
    rf"By\s(?P<name>{_WORD}\.?(?:\s{_WORD}\.?){{0,3}}?)(?:,\s+|\s+(?=[A-Z]{{4,}}\b(?!\s?$)))"
)
_BEFORE_PLACE = re.compile(r"[,.]?\s+")
_BRACKET = re.compile(
    r"\s*[.,:]?\s*(?:\(\s*(?P<round>[^()\n]{2,60}?)\s*\)|/\s*(?P<slashed>[^()/\n]{2,60}?)\s*/(?!\w))"
)
_LABELLED = re.compile(r"\w+:")
"""The credit of a picture in brackets: ``(Photo: TASS)``."""
_BARE = re.compile(rf"\s*[.,:]?\s+(?P<part>(?:24\.kg|{_WORD}(?:\.\w+)?)(?:\s{_WORD}){{0,3}})")
_END = re.compile(r"\s*(?:[:.,]\s*[-–—]{1,3}(?=\s|$)|[:.](?=\s|$)|\s*[-–—]{1,3}(?=\s|$))")
_AFTER = re.compile(r"[\s\"“”‘’'«(\[]*")


class _Parts(NamedTuple):
    """What has been read so far, and where reading goes on."""

    at: int
    place: Span | None = None
    region: bool = False
    date: Span | None = None
    agency: Span | None = None
    outlet: Span | None = None
    bracketed: bool = False


class Dateline(NamedTuple):
    """A dateline with the outlet it may name: ``(UrduPoint News / Sputnik)``."""

    spans: DatelineSpans
    outlet: Span | None
    byline: Span | None
    """The name before the place: ``By Elena Chernenko MOSCOW (TASS) -``."""
    strong: bool
    """Whether it has a date or an agency, and not a place alone."""


@cache
def _date_pattern() -> re.Pattern[str]:
    words = load_date_words()
    return re.compile(
        rf"\s*[.,]?\s*(?:(?:{words.weekday})\.?,?\s+)?(?P<part>{words.date})",
        re.VERBOSE | re.IGNORECASE,
    )


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """Read the dateline at the head of the stretch, if there is one.

    >>> line = "YEREVAN, November 23, ARMENPRESS. The session is over."
    >>> spans = find_dateline(line, 0, len(line)).spans
    >>> [line[slice(*span)] for span in (spans[:2], spans.place, spans.date, spans.agency)]
    ['YEREVAN, November 23, ARMENPRESS.', 'YEREVAN', 'November 23', 'ARMENPRESS']
    """
    reach = min(end, start + _REACH)
    if not _OPENING.match(text, start, reach):
        return None
    lead = _LEAD.match(text, start, reach)
    parts = _Parts(lead.end() if lead else start)
    parts = _read_parts(text, _read_place(text, parts, reach), reach)
    stop = _END.match(text, parts.at, reach)
    at = stop.end() if stop else parts.at
    if not _is_proved(text, parts, at, end, stopped=bool(stop) or parts.at == end):
        return None
    if at == end and parts.date and parts.place and parts.date < parts.place:
        return None  # a stamp of its own: 5 October 2021, Minsk
    spans = DatelineSpans(start, at, parts.place, parts.date, parts.agency)
    strong = bool(parts.date or parts.agency) or parts.bracketed
    signed = lead is not None and is_name(lead["name"])
    return Dateline(spans, parts.outlet, lead.span("name") if lead and signed else None, strong)


def _read_place(text: str, parts: _Parts, reach: int) -> _Parts:
    """Read the place, or an agency that stands before it: ``TASS, MOSCOW``."""
    day = _date_pattern().match(text, parts.at, reach)
    if day:
        return _read_place_after(text, parts, day, reach)
    match = _PLACE.match(text, parts.at, reach)
    if not match:
        return parts
    known = find_publisher(match[0])
    if not known:
        return parts._replace(at=match.end(), place=match.span())
    if known is Publisher.AGENCY:
        parts = parts._replace(at=match.end(), agency=match.span())
    else:
        parts = parts._replace(at=match.end(), outlet=match.span())
    after = _BETWEEN.match(text, parts.at, reach)
    place = _PLACE.match(text, after.end(), reach) if after else None
    if not place or place[0].lower() not in load_date_words().cities:
        return parts
    return parts._replace(at=place.end(), place=place.span())


def _read_place_after(text: str, parts: _Parts, day: re.Match[str], reach: int) -> _Parts:
    """Read a place that follows the date: ``5 October 2021, MOSCOW —``."""
    gap = _BEFORE_PLACE.match(text, day.end(), reach)
    place = _PLACE.match(text, gap.end(), reach) if gap else None
    if not place or place[0].lower() not in load_date_words().cities:
        return parts
    return parts._replace(at=place.end(), place=place.span(), date=day.span("part"))


def _read_parts(text: str, parts: _Parts, reach: int) -> _Parts:
    while True:
        more = (
            _read_date(text, parts, reach)
            or _read_bracket(text, parts, reach)
            or _read_agency(text, parts, reach)
            or _read_region(text, parts, reach)
        )
        if more is None:
            return parts
        parts = more


def _read_date(text: str, parts: _Parts, reach: int) -> _Parts | None:
    match = None if parts.date else _date_pattern().match(text, parts.at, reach)
    return parts._replace(at=match.end(), date=match.span("part")) if match else None


def _read_region(text: str, parts: _Parts, reach: int) -> _Parts | None:
    if parts.region or not parts.place or parts.at != parts.place[1]:
        return None
    match = _REGION.match(text, parts.at, reach)
    if not match or not match[match.lastindex or 0][0].isupper():
        return None
    return parts._replace(at=match.end(), region=True)


def _read_agency(text: str, parts: _Parts, reach: int) -> _Parts | None:
    """Read an agency without brackets, the longest that is known."""
    match = None if parts.agency else _BARE.match(text, parts.at, reach)
    if not match:
        return None
    start, end = match.span("part")
    while end > start and find_publisher(text[start:end]) is not Publisher.AGENCY:
        end = text.rfind(" ", start, end)
    return parts._replace(at=end, agency=(start, end)) if end > start else None


def _read_bracket(text: str, parts: _Parts, reach: int) -> _Parts | None:
    match = None if parts.bracketed else _BRACKET.match(text, parts.at, reach)
    if not match:
        return None
    start, end = match.span(match.lastindex or 0)
    if _LABELLED.match(text, start, end):
        return None
    inside = load_date_words().dates.search(text, start, end)
    credit = _bracketed(text, start, inside.start() if inside else end)
    staff = text[start:end].lower() in load_credit_words().staff
    if not (inside or staff or credit.agency or credit.outlet):
        return None
    return parts._replace(
        at=match.end(),
        date=parts.date or (inside.span() if inside else None),
        agency=parts.agency or credit.agency,
        outlet=parts.outlet or credit.outlet,
        bracketed=True,
    )


def _bracketed(text: str, start: int, end: int) -> Credit:
    """Read a name in brackets: a known agency or outlet, or else taken for an agency."""
    known = find_publishers(text, start, end)
    name = text[start:end].strip(" ,-–—")
    if known.agency or known.outlet or not name or name.lower() in load_credit_words().staff:
        return known
    named = all(word[0].isupper() or word[0].isdigit() for word in name.split())
    if not named or len(name.split()) > _MOST_AGENCY_WORDS:
        return known
    first = text.index(name, start)
    return Credit(agency=(first, first + len(name)))


def _is_proved(text: str, parts: _Parts, at: int, end: int, *, stopped: bool) -> bool:
    """Weigh what was read: enough of it, and ended as a dateline ends."""
    agency = parts.agency and find_publisher(text[slice(*parts.agency)])
    known = bool(agency) or parts.outlet is not None
    if parts.place is None:
        return stopped and known and (parts.bracketed or parts.date is not None)
    place = text[slice(*parts.place)]
    city = all(part.strip().lower() in load_date_words().cities for part in place.split("/"))
    capital = city or place.isupper()
    if known and parts.bracketed:
        return stopped or capital or parts.date is not None
    if known:
        return parts.date is not None or (stopped and capital)
    if parts.date or parts.bracketed:
        return stopped and (city or (capital and parts.date is not None))
    city = city or _may_be_place(place, text[at - 1])
    if at == end and parts.at == end:
        return city and place.isupper()
    following = _AFTER.match(text, at, end)
    goes_on = following.end() if following else at
    opens = goes_on < end and not text[goes_on].islower()
    return stopped and opens and city and text[at - 1] in ":-–—"


def _may_be_place(place: str, stop: str) -> bool:
    """Tell whether capitals and a dash make an unknown word a place: ``ZHARKENT —``."""
    long = len(place) >= _LEAST_CAPITALS and " " not in place and place.isupper()
    return long and stop in "-–—" and place.lower() not in load_date_words().not_places
