"""Laws of datelines: which openings are datelines, and their parts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.parsing.layout.datelines import find_dateline

READ = [
    ("MOSCOW, August 23. /TASS/. The", "MOSCOW", "August 23", "TASS"),
    ("MOSCOW, April 15. / TASS /. The", "MOSCOW", "April 15", "TASS"),
    ("MOSCOW (TASS): The", "MOSCOW", None, "TASS"),
    ("Dushanbe: – The", "Dushanbe", None, None),
    ("ASTANA — The", "ASTANA", None, None),
    ("ZHARKENT — The", "ZHARKENT", None, None),
    ("Moscow - The", "Moscow", None, None),
    ("YEREVAN, NOVEMBER 23, ARMENPRESS. The", "YEREVAN", "NOVEMBER 23", "ARMENPRESS"),
    ("BISHKEK (AKIpress) - The", "BISHKEK", None, "AKIpress"),
    ("MINSK, 15 September (BelTA) – The", "MINSK", "15 September", "BelTA"),
    ("NUR-SULTAN, Kazakhstan (AP) — The", "NUR-SULTAN", None, "AP"),
    ("Moscow/Dushanbe, Sept 15 (IANS) The", "Moscow/Dushanbe", "Sept 15", "IANS"),
    ("TBILISI (Reuters) - The", "TBILISI", None, "Reuters"),
    ("Baku, May 16, AZERTAC", "Baku", "May 16", "AZERTAC"),
    ("Baku, May 16, AZERTAC The", "Baku", "May 16", "AZERTAC"),
    ("DUSHANBE, Sept. 16 (Xinhua) -- The", "DUSHANBE", "Sept. 16", "Xinhua"),
    ("Baku, Azerbaijan, Nov. 23. Trend: The", "Baku", "Nov. 23", "Trend"),
    ("By Staff, Bishkek, 28 November 2019 – The", "Bishkek", "28 November 2019", None),
    ("TOKMAK. July 29 (Interfax) - The", "TOKMAK", "July 29", "Interfax"),
    ("NUR-SULTAN. KAZINFORM - The", "NUR-SULTAN", None, "KAZINFORM"),
    ("DUSHANBE, 20.05.2021 (NIAT Khovar) – The", "DUSHANBE", "20.05.2021", "NIAT Khovar"),
    ("Yerevan, 24 November 2022 (TDI): The", "Yerevan", "24 November 2022", "TDI"),
    ("DUSHANBE, Tajikistan, November 27. The", "DUSHANBE", "November 27", None),
    ("Kabul [Afghanistan], May 15 (ANI): The", "Kabul", "May 15", "ANI"),
    ("TASS, MOSCOW, August 23 - The", "MOSCOW", "August 23", "TASS"),
    ("RIA Novosti — MOSCOW. The", "MOSCOW", None, "RIA Novosti"),
    ("WASHINGTON, D.C. — The", "WASHINGTON", None, None),
    ("St. Petersburg, Dec 26 /TASS/ The", "St. Petersburg", "Dec 26", "TASS"),
    ("By Elena Chernenko MOSCOW, Aug 23 (TASS) - The", "MOSCOW", "Aug 23", "TASS"),
    ("By Elena Chernenko, Minsk, 5 May 2021 – The", "Minsk", "5 May 2021", None),
    ("5 October 2021, MOSCOW — The", "MOSCOW", "5 October 2021", None),
    ("September 15, 2021 Dushanbe (AP) - The", "Dushanbe", "September 15, 2021", "AP"),
    ("(Reuters) - The", None, None, "Reuters"),
    ("Aug 23 (Reuters) - The", None, "Aug 23", "Reuters"),
    ("MINSK (Sputnik - 31st August, 2021) The", "MINSK", "31st August, 2021", "Sputnik"),
]


@pytest.mark.parametrize(("line", "place", "date", "agency"), READ, ids=[r[0] for r in READ])
def test_a_dateline_is_read(
    line: str, place: str | None, date: str | None, agency: str | None
) -> None:
    """Place, date and agency are the words between the marks, and no mark is left over."""
    dateline = find_dateline(line, 0, len(line))
    assert dateline is not None
    spans = dateline.spans
    parts = [line[slice(*p)] if p else None for p in (spans.place, spans.date, spans.agency)]
    assert parts == [place, date, agency]
    assert line[spans.end :].strip() in {"The", ""}


@pytest.mark.parametrize(
    "line",
    [
        "Moscow – the capital of the state – is large.",
        "Moscow (Russia) is large.",
        "Moscow-based analysts say so.",
        "Moscow said on Monday it would come.",
        "Moscow, August 23, was the place and the day.",
        "In Moscow, August 23. The session opened.",
        "On August 15, fighters came.",
        "August 15. Fighters came.",
        "Zas: – We are ready.",
        "Zas, August 23: We are ready.",
        "Karpov (TASS) said so.",
        "CSTO – the bloc of six – met.",
        "CSTO (Collective Security Treaty Organization) – The bloc met.",
        "EXCLUSIVE – The bloc met.",
        "Belarus: “We are ready.”",
        "Russia, Armenia, Belarus – The three agreed.",
        "Kyiv. Ukraine said no.",
        "The (TASS) correspondent asked.",
        "By MOSCOW standards it is cold.",
        "By Monday, Moscow was calm.",
        "5 October 2021, Putin said so.",
        "",
    ],
)
def test_a_sentence_is_no_dateline(line: str) -> None:
    """A place, a name or a date that opens a sentence makes no dateline."""
    assert find_dateline(line, 0, len(line)) is None


def test_a_dateline_may_name_the_author() -> None:
    """A name before the place is a byline."""
    line = "By Elena Chernenko MOSCOW, Aug 23 (TASS) - The"
    dateline = find_dateline(line, 0, len(line))
    assert dateline is not None
    assert dateline.byline == (3, 18)


def test_a_dateline_may_name_an_outlet() -> None:
    """An outlet beside the agency is told apart from it."""
    line = "MOSCOW (UrduPoint News / Sputnik - 31st August, 2021) The"
    dateline = find_dateline(line, 0, len(line))
    assert dateline is not None
    assert dateline.outlet == (8, 22)
    assert dateline.spans.agency == (25, 32)


@given(st.text(alphabet="MOSCOWTAugust 23.,:/()[]-–—\n ", max_size=80))
def test_a_dateline_lies_in_its_line(line: str) -> None:
    """Whatever the line, parts are disjoint words inside the dateline."""
    dateline = find_dateline(line, 0, len(line))
    if dateline is None:
        return
    spans = dateline.spans
    parts = sorted(part for part in (spans.place, spans.date, spans.agency) if part)
    assert all(spans.start <= start < end <= spans.end for start, end in parts)
    assert all(a[1] <= b[0] for a, b in pairwise(parts))
