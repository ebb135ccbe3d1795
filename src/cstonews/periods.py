"""Periods: the days between two dates that are known only in part."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cstonews.edtf import EDTF


def first_day(since: EDTF | None) -> date:
    """Return the first day a period can have begun; long ago if that is unknown."""
    return (since and since.earliest) or date.min


def sure_day(since: EDTF | None) -> date:
    """Return the first day by which a period has begun for certain."""
    return (since and since.latest) or date.min


def last_day(until: EDTF | None) -> date:
    """Return the last day a period can have had; far off if it has no known end."""
    return (until and until.latest) or date.max


def covers(since: EDTF | None, until: EDTF | None, day: date) -> bool:
    """Tell whether ``day`` can lie in the period, its first and last day included."""
    return first_day(since) <= day <= last_day(until)
