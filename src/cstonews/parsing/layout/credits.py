"""Credits: who wrote, who published and which agency reported, by bylines and credits."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from cstonews import lexicon
from cstonews.parsing.layout.printed_dates import load_date_words
from cstonews.tables import load_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cstonews.parsing.layout.blocks import Span


@frozen
class AgencyTable:
    """The lists of ``agencies.toml``."""

    agency: tuple[str, ...]
    outlet: tuple[str, ...]


@frozen
class BylineTable:
    """The lists of ``bylines.toml``."""

    labels: tuple[str, ...]
    staff: tuple[str, ...]
    staff_ends: tuple[str, ...]
    staff_kinds: tuple[str, ...]
    particles: tuple[str, ...]
    ends: tuple[str, ...]
    not_names: tuple[str, ...]
    outlet_words: tuple[str, ...]
    trades: tuple[str, ...]


class CreditWords(NamedTuple):
    """The lists of ``agencies.toml`` and ``bylines.toml``, for lookups in lower case."""

    agencies: frozenset[str]
    outlets: frozenset[str]
    small: frozenset[str]
    """Names that are printed without a capital: ``dpa``."""
    label: re.Pattern[str]
    staff: frozenset[str]
    staff_ends: frozenset[str]
    staff_kinds: frozenset[str]
    particles: frozenset[str]
    ends: re.Pattern[str]
    not_names: frozenset[str]
    outlet_words: frozenset[str]
    trades: frozenset[str]


@cache
def load_credit_words() -> CreditWords:
    """Return the words of bylines and credits."""
    names = load_table(files(lexicon) / "agencies.toml", AgencyTable)
    words = load_table(files(lexicon) / "bylines.toml", BylineTable)
    labels = "|".join(sorted(words.labels, key=len, reverse=True))
    return CreditWords(
        agencies=frozenset(name.lower() for name in names.agency),
        outlets=frozenset(name.lower() for name in names.outlet),
        small=frozenset(name for name in (*names.agency, *names.outlet) if name[0].islower()),
        label=re.compile(rf"[(\[—–-]?\s*(?:{labels})\b\s*:?\s*", re.IGNORECASE),
        staff=frozenset(words.staff),
        staff_ends=frozenset(words.staff_ends),
        staff_kinds=frozenset(words.staff_kinds),
        particles=frozenset(words.particles),
        ends=re.compile(rf"\s(?:{'|'.join(words.ends)})\s"),
        not_names=frozenset(words.not_names),
        outlet_words=frozenset(words.outlet_words),
        trades=frozenset(words.trades),
    )


class Publisher(Enum):
    """Who puts news out: a wire service, or an outlet of its own."""

    AGENCY = 1
    OUTLET = 2


class Credit(NamedTuple):
    """What a line or a dateline says of who and when; offsets into the text."""

    byline: Span | None = None
    outlet: Span | None = None
    agency: Span | None = None
    dates: tuple[Span, ...] = ()
    later: tuple[Span, ...] = ()
    """Dates of a later change."""


NO_CREDIT = Credit()


def merge_credits(found: Iterable[Credit]) -> Credit:
    """Take each name from the first credit that has it, and the dates of all."""
    known = [credit for credit in found if credit is not NO_CREDIT]
    return Credit(
        byline=next((credit.byline for credit in known if credit.byline), None),
        outlet=next((credit.outlet for credit in known if credit.outlet), None),
        agency=next((credit.agency for credit in known if credit.agency), None),
        dates=tuple(date for credit in known for date in credit.dates),
        later=tuple(date for credit in known for date in credit.later),
    )


_NAME_WORD = re.compile(r"(?:[^\W\d_]\.){1,3}|[^\W\d_][\w'’-]*|Jr\.|Sr\.|M[rs]s?\.")
_MOST_NAME_WORDS = 4
_PUBLISHER_WORD = re.compile(r"\w(?:[\w.-]*\w)?")
_LONGEST_PUBLISHER = 6
_YEARS = r"(?:©|\(c\)|copyright|(?:19|20)\d\d|[\s,–-])*"
_LEAD = re.compile(
    rf"{_YEARS}[\s:;.,(\"“]*(?:(?:on|by|in|from|at|with\spermission\sfrom)\s+)?(?=\S)",
    re.IGNORECASE,
)
_CREDIT_END = re.compile(
    r"\s*(?:[,;|()\n]|\.(?:\s|$)|\s[–—-]\s|\sall\srights|\swith\s|$)", re.IGNORECASE
)
_MOST_OUTLET_WORDS = 8


def is_name(line: str) -> bool:
    """Tell whether the line has the shape of one person's name.

    >>> is_name("Elena Chernenko"), is_name("The Frontier Post"), is_name("Talks end")
    (True, False, False)
    """
    words = load_credit_words()
    parts = line.split()
    if not 1 < len(parts) <= _MOST_NAME_WORDS or line.lower() in words.outlets:
        return False
    lowered = [part.lower().strip(".,") for part in parts]
    inner = range(1, len(parts) - 1)
    return all(
        _NAME_WORD.fullmatch(part)
        and lowered[i] not in words.not_names
        and lowered[i] not in words.trades
        and (part[0].isupper() or (i in inner and lowered[i] in words.particles))
        for i, part in enumerate(parts)
    )


def is_outlet(line: str) -> bool:
    """Tell whether the line has the shape of an outlet's name: ``The Vostok Gazette``."""
    words = load_credit_words()
    parts = line.split()
    if not 1 < len(parts) <= _MOST_OUTLET_WORDS or not all(part[0].isupper() for part in parts):
        return False
    return any(part.lower().strip(".,") in words.outlet_words for part in parts)


def find_publisher(name: str) -> Publisher | None:
    """Tell whether the name, as printed, is a known agency's or outlet's."""
    words = load_credit_words()
    if name[:1].islower() and name not in words.small:
        return None
    key = name.lower()
    if key in words.agencies:
        return Publisher.AGENCY
    known = key in words.outlets or key.removeprefix("the ") in words.outlets
    return Publisher.OUTLET if known else None


def is_staff(line: str) -> bool:
    """Tell whether the line credits a desk or an unnamed reporter.

    >>> is_staff("Our Special Correspondent"), is_staff("Vostok Daily Political Desk")
    (True, True)
    >>> is_staff("Court Frees Reporter"), is_staff("Back to the desk")
    (False, False)
    """
    words = load_credit_words()
    key = line.lower()
    if key in words.staff:
        return True
    before, _, last = key.rpartition(" ")
    if last not in words.staff_ends or len(before.split()) >= _MOST_NAME_WORDS:
        return False
    if find_publisher(line[: len(before)]) or before in load_date_words().cities:
        return True
    if last == "desk":
        return bool(before) and all(part[0].isupper() for part in line.split())
    return bool(before) and all(part in words.staff_kinds for part in before.split())


def find_publishers(text: str, start: int, end: int) -> Credit:
    """Find the longest agency and the longest outlet that the stretch names.

    >>> find_publishers("UrduPoint News / Sputnik", 0, 24)[1:3]
    ((0, 14), (17, 24))
    """
    spans = [match.span() for match in _PUBLISHER_WORD.finditer(text, start, end)]
    agency = outlet = None
    for count in range(min(_LONGEST_PUBLISHER, len(spans)), 0, -1):
        for (a, _), (_, b) in zip(spans, spans[count - 1 :], strict=False):
            known = find_publisher(text[a:b])
            if known is None:
                continue
            if known is Publisher.AGENCY:
                agency = agency or (a, b)
            else:
                outlet = outlet or (a, b)
    return Credit(agency=agency, outlet=outlet)


def find_credited(text: str, start: int, end: int, *, of: int | None = None) -> Credit:
    """Find the agency or outlet that a credit names, and the date in it.

    ``start`` is where the words end that make the line a credit, such as ``Source:``,
    and ``of`` where the line begins, for a name that is among these words.
    """
    dates = tuple(match.span() for match in load_date_words().dates.finditer(text, start, end))
    known = find_publishers(text, start if of is None else of, end)
    if known.agency or known.outlet:
        return known._replace(dates=dates)
    lead = _LEAD.match(text, start, end)
    first = lead.end() if lead else start
    stop = _CREDIT_END.search(text, first, end)
    last = stop.start() if stop else end
    name = text[first:last]
    named = name[:1].isupper() and len(name.split()) <= _MOST_OUTLET_WORDS
    domain = "." in name and " " not in name
    return Credit(outlet=(first, last) if named or domain else None, dates=dates)
