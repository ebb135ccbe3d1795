"""Headlines: "NATO shows no readiness — CSTO Secretary General", "Zas: NATO is not ready"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.parsing.attribution.extents import has_clause

if TYPE_CHECKING:
    from cstonews.parsing.attribution.units import Period

Units = tuple[int, int]
_LONGEST_SOURCE = 8
_LONGEST_LABEL = 4


def find_headline(period: Period) -> tuple[Units, Units, Units] | None:
    """Return source, cue and content of a headline that attributes by a dash or a colon."""
    kinds = period.kinds
    end = len(kinds.rstrip("F"))
    dash = kinds.rfind("H", 0, end)
    if dash > 2 and 0 < end - dash - 1 <= _LONGEST_SOURCE and _names(kinds[dash + 1 : end]):  # noqa: PLR2004 - a clause has more than two words
        return (dash + 1, end), (dash, dash + 1), (0, dash)
    colon = kinds.find("K", 1, end - 2)
    if (
        0 < colon <= _LONGEST_LABEL
        and not kinds[:colon].strip("PY()")
        and not _shouted(period, colon)
    ):
        return (0, colon), (colon, colon + 1), (colon + 1, end)
    last = kinds.rfind("K", 0, end)
    if last > _LONGEST_LABEL and 0 < end - last - 1 <= _LONGEST_LABEL:
        named = not kinds[last + 1 : end].strip("P")  # Troops to stay for a short time: Putin
        tells = has_clause(period, 0, last) or "t" in kinds[:last]
        return ((last + 1, end), (last, last + 1), (0, last)) if named and tells else None
    return None


def find_labelled(period: Period) -> tuple[Units, Units, Units] | None:
    """Return source, cue and content of ``Zas: "We are ready."``, a name before a colon."""
    kinds = period.kinds
    colon = kinds.find("K", 1, _LONGEST_LABEL + 1)
    if colon < 0 or kinds[colon + 1 : colon + 2] != "Q" or kinds[:colon].strip("P"):
        return None
    return (0, colon), (colon, colon + 1), (colon + 1, colon + 2)


def _names(kinds: str) -> bool:
    """Tell whether units can name somebody: capitals, with what joins them."""
    return kinds.endswith(("P", ")")) and not kinds.strip("PNDIYU()-")


def _shouted(period: Period, end: int) -> bool:
    """Tell a label such as "EXPLAINER" from a name."""
    words = (period.tokens.words[period.first[unit]] for unit in range(end))
    return all(word.isupper() for word in words)
