"""When an article appeared, and who says so."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.articles import Origin
from cstonews.edtf import EDTF
from cstonews.errors import DateError
from cstonews.parsing.layout import DatelineSpans, Layout
from cstonews.parsing.pipeline import parse
from cstonews.parsing.published import find_counted, find_published

if TYPE_CHECKING:
    from cstonews.parsing.published import Given

DAY = EDTF.parse("2021-08-23")


def laid_out(*lines: str, dateline: str | None = None) -> tuple[str, Layout]:
    """Make a text of date lines and a dateline's date, and its layout."""
    pieces = [*lines, *([dateline] if dateline else [])]
    text, spans = "", []
    for piece in pieces:
        spans.append((len(text), len(text) + len(piece)))
        text += piece + "\n"
    place = DatelineSpans(*spans[-1], date=spans[-1]) if dateline else None
    return text, Layout(date_lines=tuple(spans[: len(lines)]), dateline=place)


@pytest.mark.parametrize(
    ("lines", "dateline", "value", "origin"),
    [
        ((), None, None, None),
        ((), "August 23", "XXXX-08-23", Origin.DATELINE),
        ((), "23 August 2021", "2021-08-23", Origin.DATELINE),
        (("23 August 2021",), None, "2021-08-23", Origin.PRINTED),
        (("Mon, 23 Aug 2021 10:15",), None, "2021-08-23", Origin.PRINTED),
        (("2021-08-23T10:15:00+03:00",), None, "2021-08-23", Origin.PRINTED),
        (("23.08.2021",), "August 23", "2021-08-23", Origin.PRINTED),
        (("August 24",), "August 23", "XXXX-08-24", Origin.PRINTED),
        (("10:15, August 23", "August 24, 2021"), None, "2021-08-24", Origin.PRINTED),
        (("20 September 2025", "23 August 2021"), "August 23", "2021-08-23", Origin.PRINTED),
        (("20 September 2025", "24 August 2021"), "August 23", "2021-08-24", Origin.PRINTED),
        (("23 August 2021", "15 January 2019"), None, "2021-08-23", Origin.PRINTED),
        (("06/10/2007",), "October 6", "2007-10-06", Origin.PRINTED),
        (("06/10/2007",), None, "2007", Origin.PRINTED),
        (("two hours ago", "Monday", "2021"), None, None, None),
        (("31 September 2021",), None, None, None),
    ],
)
def test_lines_come_before_the_dateline(
    lines: tuple[str, ...], dateline: str | None, value: str | None, origin: Origin | None
) -> None:
    """A printed line with its year comes first, best one that agrees with the dateline."""
    text, layout = laid_out(*lines, dateline=dateline)
    found, who = find_published(text, layout)
    assert (found and str(found), who) == (value, origin)


@pytest.mark.parametrize(
    "given",
    [
        DAY,
        date(2021, 8, 23),
        datetime(2021, 8, 23, 23, 59, tzinfo=UTC),
        "2021-08-23",
        "2021-08-23T10:15:00+03:00",
        "2021-08-23T10:15:00Z",
        "2021-08-23 10:15",
    ],
)
def test_the_caller_wins(given: Given) -> None:
    """What the caller gives is the day, in whatever type, and is marked as given."""
    text, layout = laid_out("1 January 2001", dateline="January 1")
    assert find_published(text, layout, given=given) == (DAY, Origin.GIVEN)


@pytest.mark.parametrize(
    "given", ["2021-08", "XXXX-08-23", "2021-07~", "2021-09-15/2021-09-16"]
)
def test_the_caller_may_know_a_part(given: str) -> None:
    """Any EDTF value will do."""
    assert find_published("", Layout(), given=given) == (EDTF.parse(given), Origin.GIVEN)


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ("", "published: '' is no date value"),
        ("2021-02-30", "published: '2021-02-30' is no date value: February 2021 has no day 30"),
        ("23 August 2021", "published: '23 August 2021' is neither EDTF nor an ISO time stamp"),
        (
            20210823,
            "published: expected a date, a datetime, an EDTF value or a string, not int",
        ),
    ],
)
def test_what_is_no_date_is_refused(given: Given, fault: str) -> None:
    """A wrong value is the caller's fault, and the message says which."""
    with pytest.raises(DateError, match=f"^{fault}"):
        find_published("", Layout(), given=given)


COUNTED = [
    ((), "August 23", "2021-08-24", "2021-08-23", False),
    ((), "August 23", "2021-08-22", "2021-08-23", False),
    ((), "August 23", "2021-09-16", "2021-08-23", True),
    ((), "December 1", "2021-09-16", "2020-12-01", True),
    ((), "December 31", "2022-01-01", "2021-12-31", False),
    ((), "February 29", "2021-03-01", "2020-02-29", True),
    ((), "August 23", "2021", "2021-08-23", False),
    ((), "August 23", "2021-08", "2021-08-23", False),
    ((), "August 23", "XXXX-08-23", "XXXX-08-23", False),
    ((), "August 23, 2021", "XXXX-08-23", "2021-08-23", False),
    (("23 August 2021",), None, "2021-09-16", "2021-08-23", True),
    (("20 September 2025",), None, "2021-08-24", "2021-08-24", True),
    (("06/10/2007",), None, "2007-10-06", "2007-10-06", False),
    ((), None, "2021-08-24", "2021-08-24", False),
]


@pytest.mark.parametrize(("lines", "dateline", "given", "day", "remarked"), COUNTED)
def test_the_text_counts_from_its_own_day(
    lines: tuple[str, ...], dateline: str | None, given: str, day: str, *, remarked: bool
) -> None:
    """The day given fixes the year alone; where the two disagree, a diagnostic says so."""
    text, layout = laid_out(*lines, dateline=dateline)
    counted = find_counted(text, layout, (EDTF.parse(given), Origin.GIVEN))
    assert str(counted.day) == day
    assert [remark.code for remark in counted.remarks] == ["published-disagrees"] * remarked


def test_a_weekday_counts_from_the_dateline() -> None:
    """A text read long after it was written says what it said then."""
    text = "MINSK, August 23. /TASS/. They met on Monday."
    article = parse(text, published="2021-09-16")
    assert [str(date.value) for date in article.dates] == ["2021-08-23", "2021-08-23"]
    assert article.dates[-1].by == "the day of the article, 2021-08-23, past tense"
    assert str(article.published) == "2021-09-16"


@given(st.text(max_size=40))
def test_no_line_raises(line: str) -> None:
    """Whatever a line prints, it dates the article or does not."""
    found, who = find_published(line, Layout(date_lines=((0, len(line)),)))
    assert (found is None) == (who is None)
