"""What a temporal expression means before it is known when it was written."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cstonews.edtf import EDTF
    from cstonews.parsing.dates.tense import Direction


class Base(StrEnum):
    """From when an expression counts."""

    PUBLISHED = "published"
    """From the day the article appeared: "tomorrow"."""
    TOLD = "told"
    """From a date told before: "the next day"."""


class Unit(StrEnum):
    """In what an expression counts."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


class Point(NamedTuple):
    """A day, a month (21 to 24 are seasons, 33 to 36 quarters) or a year, as printed."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


class Shift(NamedTuple):
    """So many units from its base: "last month", "three days ago", "the next day"."""

    unit: Unit
    number: int
    base: Base = Base.PUBLISHED
    about: bool = False


class Calendar(NamedTuple):
    """A date by its parts: "August 23", "September 15-16", "November this year".

    ``year_by`` tells which year by its distance; ``lean`` has -1 for "last August", 0
    for "this August", 1 for "next August".
    """

    start: Point
    end: Point | None = None
    year_by: Shift | None = None
    lean: int | None = None
    about: bool = False
    weekday: int | None = None


class Weekday(NamedTuple):
    """A weekday (Monday is 0), of a certain week: "Monday", "Tuesday of next week"."""

    number: int
    lean: int | None = None
    week: Shift | None = None
    base: Base = Base.PUBLISHED


class Weekend(NamedTuple):
    """The weekend, without a word of which: "over the weekend"."""


class MonthDay(NamedTuple):
    """A day of a month told by its distance: "the 15th of this month"."""

    day: int
    month: Shift | None = None


class Fixed(NamedTuple):
    """A value that nothing needs to be added to; ``by`` tells what named it."""

    value: EDTF
    by: str | None = None


class Either(NamedTuple):
    """Two days that one numeric form can mean: 06/10/2007."""

    one: Point
    other: Point


class Fault(NamedTuple):
    """Words in the shape of a date that are none."""

    code: str
    message: str


Meaning = Shift | Calendar | Weekday | Weekend | MonthDay | Fixed | Either | Fault


class Expression(NamedTuple):
    """A temporal expression: its tokens, half-open, and what it means."""

    first: int
    last: int
    meaning: Meaning


class Stretch(NamedTuple):
    """Tokens to look at, half-open; ``told`` if they are a sentence and no printed line."""

    first: int
    last: int
    told: bool


class Found(NamedTuple):
    """An expression in its place, and which way its clause points."""

    expression: Expression
    direction: Direction
    stretch: Stretch
