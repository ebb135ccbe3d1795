"""Printed dates: the shapes in which pages and datelines print dates and times."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from attrs import frozen

from cstonews import lexicon
from cstonews.tables import load_table


@frozen
class DatelineTable:
    """The lists of ``datelines.toml``."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    zones: tuple[str, ...]
    labels: tuple[str, ...]
    later: tuple[str, ...]
    cities: tuple[str, ...]
    not_places: tuple[str, ...]


class DateWords(NamedTuple):
    """The lists of ``datelines.toml`` as sets, and the patterns made of them."""

    fillers: frozenset[str]
    """Words that stand around a printed date: weekdays, zones, labels."""
    later: frozenset[str]
    cities: frozenset[str]
    not_places: frozenset[str]
    date: str
    """The source of a pattern for a date, to build others with."""
    weekday: str
    """The same for the name of a weekday."""
    dates: re.Pattern[str]
    noise: re.Pattern[str]


_NOISE = r"""
    \d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?   # 14:05   7.49 PM
  | \(?(?:utc|gmt)\s?[+-]?\d{1,2}(?::?\d\d)?\)?      # UTC +04:00
  | <?\s?\b\d+\s(?:minutes?|min|mins|hours?|days?|weeks?|months?|years?|sec|seconds?)
    (?:\s(?:ago|read))\b                             # 29 minutes ago   < 1 minute read
  | \b\d+\s(?:views?|comments?|shares?)\b            # 345 views
  | \b(?:read|reads|views?|comments?):\s?\d+\b      # Read: 610
  | @\w+                                            # @handle
"""


_SHORTENED = 4
_UNSHORTENED = frozenset(("may", "june", "july", "мая", "июня", "июля"))


def _month_source(month: str) -> str:
    """Return a pattern for a month; only an abbreviation has a stop of its own."""
    short = len(month) <= _SHORTENED and month not in _UNSHORTENED
    return rf"{month}\b\.?" if short else rf"{month}\b"


def _date_source(months: str) -> str:
    day, year = r"\d{1,2}(?:st|nd|rd|th)?", r"(?:19|20)\d\d"
    month = rf"(?:{months})"
    return rf"""(?:
        \b{day}(?:\s|-)(?:of\s)?{month}(?:[\s,-]{{1,2}}{year}(?!\d(?!\d:)))?
                                                    # 23 Aug, 2021   16 September 202117:13
      | \b{month}\s{day}\b(?:\s?,?\s?{year}\b)?     # Aug. 23, 2021
      | \b{month},?\s{year}\b                       # August 2021
      | \b{year}[-./]\d\d?[-./]\d\d?(?!\d)          # 2021-08-23
      | \b\d\d?[-./]\d\d?[-./]{year}\b              # 23.08.2021
    )"""


@cache
def load_date_words() -> DateWords:
    """Return the words of ``datelines.toml`` and the patterns made of them."""
    table = load_table(files(lexicon) / "datelines.toml", DatelineTable)
    months = "|".join(_month_source(month) for month in sorted(table.months, reverse=True))
    date = _date_source(months)
    flags = re.VERBOSE | re.IGNORECASE
    return DateWords(
        fillers=frozenset((*table.weekdays, *table.zones, *table.labels)),
        later=frozenset(table.later),
        cities=frozenset(table.cities),
        not_places=frozenset(table.not_places),
        date=date,
        weekday="|".join(sorted(table.weekdays, key=len, reverse=True)),
        dates=re.compile(date, flags),
        noise=re.compile(_NOISE, flags),
    )
