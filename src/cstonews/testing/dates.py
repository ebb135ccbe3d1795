"""Date values of every kind that the EDTF subset has."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from cstonews.edtf import EDTF

_FIRST, _LAST = date(1900, 1, 1), date(2099, 12, 31)


def edtf_values() -> st.SearchStrategy[EDTF]:
    """Generate date values: days, months, seasons, quarters, decades, open years, intervals.

    >>> from hypothesis import find
    >>> find(edtf_values(), lambda value: value.year_unknown).earliest is None
    True
    """
    days = st.dates(_FIRST, _LAST)
    return st.one_of(
        days.map(EDTF.day),
        _points(days).map(EDTF.parse),
        st.builds(_interval, days, days),
        days.map(lambda day: EDTF.parse(f"{day}/..")),
        days.map(lambda day: EDTF.parse(f"../{day}")),
    )


def _points(days: st.SearchStrategy[date]) -> st.SearchStrategy[str]:
    years = st.integers(_FIRST.year, _LAST.year)
    parts = st.one_of(st.integers(1, 12), st.integers(21, 24), st.integers(33, 36))
    values = st.one_of(
        days.map(lambda day: f"XXXX-{day:%m-%d}"),
        st.builds(lambda part: f"XXXX-{part:02}", parts),
        st.builds(lambda year, part: f"{year:04}-{part:02}", years, parts),
        years.map(lambda year: f"{year:04}"),
        years.map(lambda year: f"{year // 10:03}X"),
        years.map(lambda year: f"{year // 100:02}XX"),
    )
    return st.builds(str.__add__, values, st.sampled_from(("", "~", "?", "%")))


def _interval(one: date, other: date) -> EDTF:
    return EDTF.interval(EDTF.day(min(one, other)), EDTF.day(max(one, other)))
