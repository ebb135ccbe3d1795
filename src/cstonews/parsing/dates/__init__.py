"""Dates: temporal expressions and what they mean on the day the article appeared.

What lives here reads expressions by a closed grammar (``calendar``, ``relative``) and
resolves them (``resolution``, ``tense``). What does not: the publication date itself
(``cstonews.parsing.published``) and the value type (``cstonews.edtf``).
"""

from cstonews.parsing.dates.finding import Dates, find_dates
from cstonews.parsing.dates.known import KnownDate, KnownDates

__all__ = ["Dates", "KnownDate", "KnownDates", "find_dates"]
