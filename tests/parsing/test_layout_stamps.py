"""Laws of stamps: lines that say who wrote and when, and nothing else."""

from __future__ import annotations

import pytest

from cstonews.parsing.layout import BlockKind
from cstonews.parsing.layout.credits import find_credited, is_name, is_outlet
from cstonews.parsing.layout.stamps import find_stamp

STAMPS = [
    ("By Elena Chernenko", "Elena Chernenko", None, None, ()),
    ("By Elena Chernenko in Moscow", "Elena Chernenko", None, None, ()),
    ("BY ANNA PETROVA AND JOHN SMITH, TASS", "ANNA PETROVA AND JOHN SMITH", None, "TASS", ()),
    ("Written by The Frontier Post", None, "The Frontier Post", None, ()),
    ("Written by The Vostok Gazette", None, "The Vostok Gazette", None, ()),
    ("By RFE/RL's Armenian Service", "RFE/RL's Armenian Service", "RFE/RL", None, ()),
    ("Author: Anna Petrova", "Anna Petrova", None, None, ()),
    ("Anna Petrova May 17, 2022 3 min read", "Anna Petrova", None, None, ("May 17, 2022",)),
    ("Anna Petrova Published May 12, 2022", "Anna Petrova", None, None, ("May 12, 2022",)),
    ("By: AFP      Published: 07:49 PM, 16 Sep, 2021", None, None, "AFP", ("16 Sep, 2021",)),
    ("Reuters, Moscow", None, None, "Reuters", ()),
    ("16 September 202117:13", None, None, None, ("16 September 2021",)),
    ("December 23, 2014, The Kremlin, Moscow", None, None, None, ("December 23, 2014",)),
    ("23 August 2021", None, None, None, ("23 August 2021",)),
    ("# 24 November 2023 16:53 (UTC +04:00)", None, None, None, ("24 November 2023",)),
    ("Xinhua, May 15, 2015 Adjust font size:", None, None, "Xinhua", ("May 15, 2015",)),
    ("Tue, 09/15/2015 - 11:17", None, None, None, ("09/15/2015",)),
    ("By Staff, Bishkek, 28 November 2019", "Staff", None, None, ("28 November 2019",)),
    (
        "14:05, 28 May 2019 - 24.kg , Aida OMAROVA",
        "Aida OMAROVA",
        "24.kg",
        None,
        ("28 May 2019",),
    ),
    ("World 23 Aug 2021, 14:02", None, None, None, ("23 Aug 2021",)),
    ("Politics & Diplomacy October 27, 2022, 15:57", None, None, None, ("October 27, 2022",)),
    ("12 January 2022    Read: 610", None, None, None, ("12 January 2022",)),
    ("29 minutes ago", None, None, None, ()),
    ("By Anna Petrova, dpa", "Anna Petrova", None, "dpa", ()),
    ("by Xinhua writers Li Wei, Sun Ke", "Li Wei, Sun Ke", None, "Xinhua", ()),
    ("By our correspondent Anna Petrova", "Anna Petrova", None, None, ()),
    ("By Anna Petrova, Moscow Correspondent", "Anna Petrova", None, None, ()),
    (
        "By Anna Petrova, Associated Press Writer",
        "Anna Petrova",
        None,
        "Associated Press",
        (),
    ),
    (
        "By ANNA PETROVA and OLEG SILVA",
        "ANNA PETROVA and OLEG SILVA",
        None,
        None,
        (),
    ),
    ("by Kyiv Post | June 13, 2024", "Kyiv Post", "Kyiv Post", None, ("June 13, 2024",)),
    (
        "Our Special Correspondent Published May 3, 2021",
        "Our Special Correspondent",
        None,
        None,
        ("May 3, 2021",),
    ),
    ("Vostok Daily Political Desk", "Vostok Daily Political Desk", None, None, ()),
]


@pytest.mark.parametrize(
    ("line", "byline", "outlet", "agency", "dates"), STAMPS, ids=[s[0] for s in STAMPS]
)
def test_a_stamp_is_read(
    line: str,
    byline: str | None,
    outlet: str | None,
    agency: str | None,
    dates: tuple[str, ...],
) -> None:
    """Names leave out the label, dates the hour."""
    stamp = find_stamp(line, 0, len(line))
    assert stamp is not None
    credit = stamp.credit
    names = [
        line[slice(*s)] if s else None for s in (credit.byline, credit.outlet, credit.agency)
    ]
    assert names == [byline, outlet, agency]
    assert tuple(line[slice(*date)] for date in credit.dates) == dates


@pytest.mark.parametrize(
    "line",
    [
        "By the end of 2021",
        "By Force of Law",
        "Summit in Minsk 23 November",
        "Victory Day 9 May 2020",
        "Karpov: 23 August is the date",
        "Text of the treaty",
        "Elena Chernenko",
        "Moscow",
        "Talks end",
        "Moscow Expels Reporters",
        "Bloc Recalls Its Own Correspondents",
        "The deputies go back to the desk",
        "By " + "long " * 40,
    ],
)
def test_other_lines_are_no_stamps(line: str) -> None:
    """A line with other words, or a bare name, is no stamp by itself."""
    assert find_stamp(line, 0, len(line)) is None


@pytest.mark.parametrize(
    ("line", "dates", "later"),
    [
        ("UPDATED: 12:03, 23 Aug 2021", (), ("23 Aug 2021",)),
        ("Last modified: 2021-09-17 09:00", (), ("2021-09-17",)),
        ("Created: 01-08-2021 | Updated: 02-08-2021", ("01-08-2021",), ("02-08-2021",)),
        ("Updated: 02-08-2021 | Created: 01-08-2021", ("01-08-2021",), ("02-08-2021",)),
    ],
)
def test_a_later_change_is_told_from_publication(
    line: str, dates: tuple[str, ...], later: tuple[str, ...]
) -> None:
    """The label before a date tells whether the date is of publication."""
    stamp = find_stamp(line, 0, len(line))
    assert stamp is not None
    assert tuple(line[slice(*date)] for date in stamp.credit.dates) == dates
    assert tuple(line[slice(*date)] for date in stamp.credit.later) == later


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Elena Chernenko", BlockKind.BYLINE),
        ("By Staff Reporter", BlockKind.BYLINE),
        ("By Reuters", BlockKind.BYLINE),
        ("Reuters", BlockKind.FURNITURE),
        ("23 August 2021", BlockKind.DATE),
        ("14:05", BlockKind.DATE),
        ("5 min read", BlockKind.FURNITURE),
        ("Written by The Frontier Post", BlockKind.FURNITURE),
        ("UrduPoint.com", BlockKind.FURNITURE),
    ],
)
def test_a_stamp_has_a_kind(line: str, kind: BlockKind) -> None:
    """Names make bylines, dates and hours date lines; the rest is furniture."""
    stamp = find_stamp(line, 0, len(line))
    assert stamp is not None
    assert stamp.kind is kind


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Elena Chernenko", True),
        ("J. R. Smith", True),
        ("Anna van der Berg", True),
        ("Aida OMAROVA", True),
        ("The Frontier Post", False),
        ("Central Asia", False),
        ("Talks end", False),
        ("Dawn", False),
        ("Elena Chernenko, 42", False),
    ],
)
def test_a_name_has_the_shape_of_one(line: str, *, person: bool) -> None:
    """Two to four words with capitals, none of them a word of news."""
    assert is_name(line) is person


@pytest.mark.parametrize(
    ("line", "outlet"),
    [("The Vostok Gazette", True), ("Vostok", False), ("Daily life in Osh", False)],
)
def test_an_outlet_has_the_shape_of_one(line: str, *, outlet: bool) -> None:
    """Several words with capitals, one of them a word for a paper or a station."""
    assert is_outlet(line) is outlet


@pytest.mark.parametrize(
    ("line", "outlet", "agency"),
    [
        (" TASS", None, "TASS"),
        (" 2021 Vostok Daily. All rights reserved.", "Vostok Daily", None),
        (" on Eurasia Review.", "Eurasia Review", None),
        (" kremlin.ru", "kremlin.ru", None),
        (" by hand", None, None),
    ],
)
def test_a_credit_names_an_agency_or_an_outlet(
    line: str, outlet: str | None, agency: str | None
) -> None:
    """What follows the words of a credit is read up to the next mark."""
    credit = find_credited(line, 0, len(line))
    names = [line[slice(*span)] if span else None for span in (credit.outlet, credit.agency)]
    assert names == [outlet, agency]
