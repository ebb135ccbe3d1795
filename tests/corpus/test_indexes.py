"""Indexes: keys and days, as a look at every item would have it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.corpus.indexes import DateIndex, Postings, days_of
from cstonews.edtf import EDTF
from cstonews.testing import edtf_values

DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))


@given(st.lists(st.lists(st.sampled_from("abc"))))
def test_postings(keys: list[list[str]]) -> None:
    """A key gives the items that have it, once each and in order."""
    postings = Postings(keys)
    for key in "abc":
        expected = tuple(at for at, having in enumerate(keys) if key in having)
        assert postings[key].positions == expected
        assert (key in postings) == bool(expected)
    either = tuple(at for at, having in enumerate(keys) if {"a", "b"} & {*having})
    assert postings.any_of("ab").positions == either


@given(st.lists(st.none() | edtf_values(), max_size=8), DAYS, st.integers(0, 4000))
@pytest.mark.parametrize("times", [1, 40], ids=["compared", "sorted"])
def test_days(times: int, values: list[EDTF | None], begin: date, length: int) -> None:
    """A range of days gives the items that may fall in it, those without a date never."""
    end = begin + timedelta(length)
    padded = [*values, *([None] * 8 * times)]
    found = DateIndex(padded).between(begin, end).positions
    assert found == tuple(at for at, value in enumerate(values) if may_fall(value, begin, end))


def may_fall(value: EDTF | None, begin: date, end: date) -> bool:
    """Tell whether a date may fall in a range, by the dates themselves."""
    if value is None:
        return False
    return value.overlaps(EDTF.interval(EDTF.day(begin), EDTF.day(end)))


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2021-08", (date(2021, 8, 1), date(2021, 8, 31))),
        ("2012/..", (date(2012, 1, 1), date.max)),
        ("../2012", (date.min, date(2012, 12, 31))),
        ("XXXX-08-23", None),
    ],
)
def test_days_of(value: str, days: tuple[date, date] | None) -> None:
    """A date runs from its first day to its last; open ends reach as far as days do."""
    assert days_of(EDTF(value)) == days
    assert days_of(None) is None
