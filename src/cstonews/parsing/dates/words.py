"""The words of temporal expressions: ``dates.toml``, typed."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from attrs import frozen

from cstonews import lexicon
from cstonews.tables import load_table


@frozen
class Spoken:
    """The words of which spoken years are made: "nineteen ninety-two"."""

    hundreds: dict[str, int]
    tens: dict[str, int]
    ones: dict[str, int]


@frozen
class Named:
    """An event that its day names, where one of the words ``near`` stands after it."""

    day: str
    title: str
    near: frozenset[str]
    slashed: str


@frozen
class Classes:
    """Sets of words; ``dates.toml`` says of each what it is for."""

    wary_months: frozenset[str]
    name_months: frozenset[str]
    parts: frozenset[str]
    part_nouns: frozenset[str]
    year_ends: frozenset[str]
    years_ago: frozenset[str]
    year_kinds: frozenset[str]
    roughly: frozenset[str]
    before_months: frozenset[str]
    before_wary: frozenset[str]
    before_seasons: frozenset[str]
    times_of_day: frozenset[str]
    before_years: frozenset[str]
    not_before_years: frozenset[str]
    not_after_years: frozenset[str]
    counted: frozenset[str]
    not_before_weekdays: frozenset[str]
    not_after_weekdays: frozenset[str]
    after_told: frozenset[str]
    determiners: frozenset[str]
    range_ends: frozenset[str]
    shifting: frozenset[str]


@frozen
class Tense:
    """Words by which a clause tells of the past or of the future."""

    future: frozenset[str]
    future_before_to: frozenset[str]
    past: frozenset[str]
    not_past: frozenset[str]
    arranged: frozenset[str]
    telling: frozenset[str]
    clause: frozenset[str]


@frozen
class DateWords:
    """The whole table."""

    months: dict[str, int]
    short_months: dict[str, int]
    weekdays: dict[str, int]
    short_weekdays: dict[str, int]
    days: dict[str, int]
    leans: dict[str, int]
    told_leans: dict[str, int]
    seasons: dict[str, int]
    units: dict[str, str]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    decades: dict[str, int]
    spoken: Spoken
    named: tuple[Named, ...]
    classes: Classes
    tense: Tense


@cache
def load_date_words() -> DateWords:
    """Return ``dates.toml``, read once."""
    return load_table(files(lexicon) / "dates.toml", DateWords)
