"""Claims of office: titles next to names, held against who held the office."""

from __future__ import annotations

import pytest

from cstonews.claims import Agreement, OfficeClaim
from cstonews.facts.reference import reference
from cstonews.parsing.claims import find_office_claims
from tests.parsing.story_texts import tell


def offices_in(text: str, published: str | None = "2021-05-04") -> tuple[OfficeClaim, ...]:
    """Return the offices that a text gives to persons."""
    return find_office_claims(tell(text, published), reference(), "an-article")


TITLES = {
    "President of Belarus Alexander Lukashenko was silent.": (
        "alexander-lukashenko",
        "by-president",
    ),
    "CSTO Secretary General Stanislav Zas was silent.": (
        "stanislav-zas",
        "csto-secretary-general",
    ),
    "President Emomali Rahmon was silent.": ("emomali-rahmon", "tj-president"),
    "Russian Foreign Minister Sergei Lavrov was silent.": (
        "sergei-lavrov",
        "ru-foreign-minister",
    ),
    "Kremlin spokesman Dmitry Peskov was silent.": (
        "dmitry-peskov",
        "ru-presidential-spokesperson",
    ),
}


@pytest.mark.parametrize(("text", "expected"), TITLES.items())
def test_title_next_to_a_name(text: str, expected: tuple[str, str]) -> None:
    """A title next to a name gives the office to the person; title and name are the passage."""
    (claim,) = offices_in(text)
    assert (claim.person, claim.office) == expected
    assert claim.agrees is Agreement.TRUE, claim.reason
    assert not claim.former
    assert str(claim.passage) == text.removesuffix(" was silent.")


VERDICTS = {
    "not yet": (
        "CSTO Secretary General Stanislav Zas spoke.",
        "2018-05-04",
        Agreement.FALSE,
    ),
    "not any more": (
        "CSTO Secretary General Stanislav Zas spoke.",
        "2024-05-04",
        Agreement.FALSE,
    ),
    "until the other day": (
        "Afghan President Ashraf Ghani spoke.",
        "2021-08-23",
        Agreement.UNDECIDED,
    ),
    "at the time told": (
        "On 3 May 2021, CSTO Secretary General Stanislav Zas spoke.",
        "2024-05-04",
        Agreement.TRUE,
    ),
    "former": (
        "Former President of Kazakhstan Nursultan Nazarbayev spoke.",
        "2021-05-04",
        Agreement.TRUE,
    ),
    "former and still": (
        "Former President of Belarus Alexander Lukashenko spoke.",
        "2021-05-04",
        Agreement.FALSE,
    ),
    "then": (
        "The then-Secretary-General of the CSTO Stanislav Zas spoke.",
        "2024-05-04",
        Agreement.TRUE,
    ),
    "no day": ("CSTO Secretary General Stanislav Zas spoke.", None, Agreement.UNDECIDED),
    "beyond what is known": (
        "CSTO Secretary General Stanislav Zas spoke.",
        "2040-05-04",
        Agreement.UNDECIDED,
    ),
    "an office not listed": (
        "Kyrgyz Deputy Defence Minister Erlan Osmonov spoke.",
        "2021-05-04",
        Agreement.UNDECIDED,
    ),
}


@pytest.mark.parametrize(("text", "day", "agrees"), VERDICTS.values(), ids=VERDICTS)
def test_verdict(text: str, day: str | None, agrees: Agreement) -> None:
    """The verdict is that of the reference for the day, and a reason goes with it."""
    (claim,) = offices_in(text, day)
    assert claim.agrees is agrees, claim.reason
    assert claim.reason


def test_former_is_marked() -> None:
    """A title of an earlier time is marked, and its word is in the passage."""
    (claim,) = offices_in("Former President of Kazakhstan Nursultan Nazarbayev spoke.")
    assert claim.former
    assert str(claim.passage).startswith("Former President")


def test_the_office_of_whom_one_serves_is_no_claim() -> None:
    """An aide to the president is no president."""
    assert offices_in("It was aide to the Russian President Yuri Ushakov who spoke.") == ()


def test_a_name_alone_claims_nothing() -> None:
    """Without a title there is no claim."""
    assert offices_in("Stanislav Zas spoke to the minister.") == ()
