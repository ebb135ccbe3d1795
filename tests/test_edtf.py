"""What date values keep: their string, their order, what they can mean."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.edtf import EDTF, Precision
from cstonews.errors import DateError

_days = st.dates(date(1, 1, 1), date(9990, 12, 31))
_marks = st.sampled_from(["", "~", "?", "%"])
_known = st.one_of(
    _days.map(lambda day: day.isoformat()),
    _days.map(lambda day: day.isoformat()[:7]),
    _days.map(lambda day: day.isoformat()[:4]),
    st.builds(
        "{:04}-{}".format,
        st.integers(1, 9990),
        st.sampled_from([*range(21, 25), *range(33, 37)]),
    ),
    st.integers(1, 999).map("{:03}X".format),
    st.integers(1, 99).map("{:02}XX".format),
)
_open_year = _days.map(lambda day: "XXXX" + day.isoformat()[4:])
_points = st.builds("{}{}".format, st.one_of(_known, _open_year), _marks)


def _interval(ends: tuple[str, str]) -> EDTF:
    first, last = sorted(map(EDTF.parse, ends))
    return EDTF.interval(first, last)


values = st.one_of(
    _points.map(EDTF.parse),
    st.tuples(_known, _known).map(_interval),
    st.tuples(_open_year, _open_year).map(_interval),
    _points.map(lambda point: EDTF.parse(f"{point}/..")),
    _points.map(lambda point: EDTF.parse(f"../{point}")),
)


@given(values)
def test_a_value_is_read_back_from_its_string(value: EDTF) -> None:
    """``parse`` undoes ``str``, and pickling keeps the value."""
    assert EDTF.parse(str(value)) == value
    assert hash(EDTF.parse(str(value))) == hash(value)
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301  (our own bytes)


@given(values)
def test_the_first_day_is_not_after_the_last(value: EDTF) -> None:
    """``earliest`` is at most ``latest``; an open year leaves both unknown."""
    if value.earliest and value.latest:
        assert value.earliest <= value.latest
    if value.year_unknown:
        assert value.earliest is None
        assert value.latest is None


@given(values, values, values)
def test_the_order_is_total(one: EDTF, two: EDTF, three: EDTF) -> None:
    """Exactly one of less, equal, more holds, and less carries over."""
    assert (one < two) + (one == two) + (one > two) == 1
    if one <= two <= three:
        assert one <= three


@given(values, values)
def test_what_is_contained_overlaps(one: EDTF, two: EDTF) -> None:
    """Overlap is mutual, every value holds itself, and what holds another overlaps it."""
    assert one.overlaps(two) == two.overlaps(one)
    assert one in one  # noqa: PLR0124  (the law is about a value and itself)
    if two in one:
        assert one.overlaps(two)


@given(values)
def test_about_is_idempotent(value: EDTF) -> None:
    """What is approximate stays as it is, with the same first and last day."""
    assert value.about().approximate
    assert value.about().about() == value.about()
    assert (value.about().earliest, value.about().latest) == (value.earliest, value.latest)


@given(_open_year.map(EDTF.parse), st.integers(1, 2400))
def test_a_year_can_be_filled_in(value: EDTF, years: int) -> None:
    """With its year filled in, the value is one that the open one can mean."""
    filled = value.in_year(years * 4)
    assert not filled.year_unknown
    assert filled in value
    assert filled.in_year(1) == filled


@given(_days)
def test_a_day_is_itself(day: date) -> None:
    """A day's value begins and ends on it and holds nothing else."""
    value = EDTF.day(day)
    assert (value.earliest, value.latest) == (day, day)
    assert day in value
    assert EDTF.of(day.year) not in value


def test_the_day_of_a_datetime_counts() -> None:
    """Of a date and time only the date is kept."""
    assert EDTF.day(datetime(2021, 8, 23, 23, 59, tzinfo=UTC)) == EDTF.parse("2021-08-23")


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31), Precision.YEAR),
        ("2021-02", date(2021, 2, 1), date(2021, 2, 28), Precision.MONTH),
        ("2020-02~", date(2020, 2, 1), date(2020, 2, 29), Precision.MONTH),
        ("2021-08-23?", date(2021, 8, 23), date(2021, 8, 23), Precision.DAY),
        ("2021-22", date(2021, 6, 1), date(2021, 8, 31), Precision.SEASON),
        ("2021-24", date(2021, 12, 1), date(2022, 2, 28), Precision.SEASON),
        ("2021-36", date(2021, 10, 1), date(2021, 12, 31), Precision.QUARTER),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), Precision.DECADE),
        ("20XX", date(2000, 1, 1), date(2099, 12, 31), Precision.CENTURY),
        ("2021-09-15/2021-09-16", date(2021, 9, 15), date(2021, 9, 16), Precision.INTERVAL),
        ("2021-07/2021-08", date(2021, 7, 1), date(2021, 8, 31), Precision.INTERVAL),
        ("2012/..", date(2012, 1, 1), None, Precision.INTERVAL),
        ("../2012", None, date(2012, 12, 31), Precision.INTERVAL),
        ("XXXX-08-23", None, None, Precision.DAY),
    ],
)
def test_bounds(
    text: str, earliest: date | None, latest: date | None, precision: Precision
) -> None:
    """A value's first and last day and its precision follow from its string."""
    value = EDTF.parse(text)
    assert (value.earliest, value.latest, value.precision) == (earliest, latest, precision)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("2021-13", "no month, season or quarter 13"),
        ("2021-00", "no month, season or quarter 00"),
        ("2021-02-30", "February 2021 has no day 30"),
        ("XXXX-02-30", "February has no day 30"),
        ("2021-06-31", "June 2021 has no day 31"),
        ("2021-21-03", "seasons have no days"),
        ("2021/2020", "ends before it begins"),
        ("../..", "open at one end"),
        ("XXXX", "there must be a month"),
        ("XXXX-01/2021", "left open at both ends or at neither"),
        ("202X-08", "without a month"),
        ("000X", "begin with 0001"),
        ("0000", "out of range"),
        ("9999-24", "out of range"),
        ("August 2021", "expected the likes of"),
        ("2021-8-23", "expected the likes of"),
        ("2021-08-23T10:00", "expected the likes of"),
        ("٢٠٢١", "expected the likes of"),
        ("2021\n", "expected the likes of"),
        ("", "expected the likes of"),
    ],
)
def test_a_fault_is_named(text: str, fault: str) -> None:
    """A malformed or impossible value is refused, and the message says why."""
    with pytest.raises(DateError, match=fault):
        EDTF.parse(text)


def test_only_strings_are_read() -> None:
    """What is no string is refused like what is no date."""
    with pytest.raises(DateError, match="a string is expected, not int"):
        EDTF.parse(2021)  # type: ignore[arg-type]  # the fault under test


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("XXXX-08-23", "2021-08", True),
        ("XXXX-08-23", "2021-09", False),
        ("XXXX-08-23", "2012/..", True),
        ("XXXX-02-29", "2021-02", False),
        ("XXXX-12-30/XXXX-01-02", "2021-01-01", True),
        ("XXXX-08", "XXXX-08-31", True),
        ("2021-24", "2022-01", True),
    ],
)
def test_overlap(one: str, two: str, *, expected: bool) -> None:
    """Values overlap when some day can belong to both."""
    assert EDTF.parse(one).overlaps(EDTF.parse(two)) is expected


@pytest.mark.parametrize(
    ("inner", "outer", "expected"),
    [
        ("2021-08-23", "XXXX-08", True),
        ("XXXX-08-23", "XXXX-08", True),
        ("XXXX-08-23", "2021", False),
        ("2021-08", "2012/..", True),
        ("2021", "2021-08", False),
        ("2021-01-01", "XXXX-12-30/XXXX-01-02", True),
    ],
)
def test_containment(inner: str, outer: str, *, expected: bool) -> None:
    """A value holds another when every day of that is one that it can mean."""
    assert (EDTF.parse(inner) in EDTF.parse(outer)) is expected


def test_an_interval_across_new_year_ends_in_the_next() -> None:
    """The end of an interval across New Year falls in the year after."""
    value = EDTF.parse("XXXX-12-30/XXXX-01-02").in_year(2020)
    assert str(value) == "2020-12-30/2021-01-02"


def test_marks_add_up() -> None:
    """What is uncertain and approximate is both."""
    value = EDTF.parse("2021?").about()
    assert (str(value), value.uncertain, value.approximate) == ("2021%", True, True)


def test_values_compare_with_values_only() -> None:
    """A value equals no string, and has no order with one."""
    value = EDTF.parse("2021")
    assert value != "2021"
    assert repr(value) == "EDTF('2021')"
    with pytest.raises(TypeError):
        assert value < "2022"


def test_open_ends() -> None:
    """An open end is ``None``; a value that is no interval is its own start and end."""
    since = EDTF.interval(EDTF.parse("2012"), None)
    assert (str(since), since.first, since.last) == ("2012/..", EDTF.parse("2012"), None)
    plain = EDTF.parse("2012")
    assert plain.first == plain == plain.last
