"""The checks of facts against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cstonews.facts.reference import load_facts

if TYPE_CHECKING:
    from pathlib import Path

STATE = 'iso3 = "ABC"\nformal = "-"\nadjectives = []\ndemonyms = []\ncapital = "-"\n'
PERSON = 'given = "A"\nfamily = "B"\ngender = "male"\n'
SEAT = '[[office]]\nslug = "x"\nname = "Head of X"\nof = "TJ"\none_seat = {seat}\n'
HELD = '[[holding]]\nperson = "{person}"\noffice = "x"\nof = "TJ"\n{dates}\n'
MEMBER = '[[membership]]\norganization = "eaeu"\nstate = "{state}"\nrole = "{role}"\n{dates}\n'
FORMS = "YYYY, YYYY-MM or YYYY-MM-DD"
MEETING = '[[meeting]]\nkind = "regular"\nformat = "in person"\nstatus = "held"\n'


def organization(slug: str, name: str = "", more: str = "") -> str:
    """Return a row of organizations."""
    return (
        f'[[organization]]\nslug = "{slug}"\nname = "{name or slug}"\nkind = "party"\n{more}\n'
    )


def held(*rows: tuple[str, str], seat: str = "true") -> dict[str, str]:
    """Return a table of one office and who held it when."""
    holdings = "".join(HELD.format(person=person, dates=dates) for person, dates in rows)
    return {"offices": SEAT.format(seat=seat) + holdings}


def members(*rows: tuple[str, str], state: str = "TJ") -> dict[str, str]:
    """Return a table of the memberships of one state, by role and dates."""
    return {
        "memberships": "".join(
            MEMBER.format(state=state, role=role, dates=dates) for role, dates in rows
        )
    }


def faults(folder: Path, files: dict[str, str]) -> list[str]:
    """Return the faults of a folder with these tables, as text."""
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, "utf-8")
    return [str(fault) for fault in load_facts(folder)[1]]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param(
            {"states": f'[[state]]\niso2 = "T1"\nname = "T"\n{STATE}'},
            ["states.toml: T1: iso2: no code: 'T1'"],
            id="code",
        ),
        pytest.param(
            {"organizations": organization("a_b")},
            ["organizations.toml: a_b: slug: no slug: 'a_b'"],
            id="slug",
        ),
        pytest.param(
            {"organizations": organization("ab", more='qid = "Q0"')},
            ["organizations.toml: ab: qid: no QID: 'Q0'"],
            id="qid",
        ),
        pytest.param(
            {"organizations": organization("ab") + organization("ab")},
            ["organizations.toml: ab: slug: the slug stands 2 times: 'ab'"],
            id="repeated",
        ),
        pytest.param(
            {"organizations": organization("ab", more='parent = "cd"\ncountry = "QQ"')},
            [
                "organizations.toml: ab: country: unknown: 'QQ'",
                "organizations.toml: ab: parent: unknown: 'cd'",
            ],
            id="references",
        ),
        pytest.param(
            {"organizations": organization("a", more='founded = "202X"')},
            [f"organizations.toml: a: founded: expected {FORMS}, not '202X'"],
            id="vague-date",
        ),
        pytest.param(
            held(("vladimir-putin", 'from = "2021-08"\nto = "2020"')),
            ["offices.toml: vladimir-putin x 2021-08: from: 2021-08 is after 2020"],
            id="date-order",
        ),
        pytest.param(
            {
                "meetings": MEETING
                + 'body = "cooks"\nstart = "2021"\nend = "2021"\nchair = "ada"'
            },
            [
                "meetings.toml: cooks 2021: body: unknown: 'cooks'",
                "meetings.toml: cooks 2021: chair: unknown: 'ada'",
            ],
            id="meeting",
        ),
        pytest.param(
            {"meetings": 2 * (MEETING + 'body = "csto"\nstart = "2021"\nend = "2021"\n')},
            ["meetings.toml: csto-2021: the meeting stands 2 times"],
            id="repeated-meeting",
        ),
        pytest.param(
            {"offices": HELD.format(person="ada", dates="").replace('"x"', '"tj-cook"')},
            [
                "offices.toml: ada tj-cook: office: unknown: 'tj-cook'",
                "offices.toml: ada tj-cook: person: unknown: 'ada'",
            ],
            id="holding",
        ),
        pytest.param(
            {
                "offices": (
                    SEAT.format(seat="true") + HELD.format(person="sergei-lavrov", dates="")
                ).replace('of = "TJ"\n\n', 'of = "RU"\n')
            },
            ["offices.toml: sergei-lavrov x: of: the office is of TJ, not of RU"],
            id="stray",
        ),
    ],
)
def test_faults_are_told(tmp_path: Path, files: dict[str, str], expected: list[str]) -> None:
    """Each fault names file, entry and key, and what was found."""
    assert faults(tmp_path, files) == expected


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        ('from = "2019"\nto = "2020-05-01"', 'from = "2020-05-01"', 0),
        ('from = "2019"\nto = "2020-05-09"', 'from = "2020-05"', 0),
        ('from = "2019"\nto = "2020"', 'from = "2020-05-01"', 0),
        ('from = "2019"\nto = "2020-05-02"', 'from = "2020-05-01"', 1),
        ('from = "2019"\nto = "2020-06"', 'from = "2020-05"', 1),
        ('from = "2019"', 'from = "2020"', 1),
        ('to = "2019"', 'from = "2018"', 0),
    ],
)
def test_one_seat_has_one_holder(tmp_path: Path, first: str, second: str, number: int) -> None:
    """Holders overlap if they do so for certain; a common day, month or year is none."""
    rows = (("vladimir-putin", first), ("sergei-lavrov", second))
    assert len(faults(tmp_path, held(*rows))) == number
    assert faults(tmp_path, held(*rows, seat="false")) == []


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        ((("member", 'from = "2001"\nto = "2005"'), ("member", 'from = "2006"')), 0),
        ((("member", 'from = "2001"'), ("member", 'from = "2006"')), 1),
        ((("member", 'from = "2001"'), ("observer", 'from = "1999"')), 0),
        ((("member", 'from = "2001"'), ("frozen", 'from = "2006"')), 0),
        ((("member", 'from = "2007"'), ("frozen", 'from = "2006"')), 1),
        ((("suspended", 'from = "2006"'),), 1),
    ],
)
def test_memberships_fit_together(
    tmp_path: Path, rows: tuple[tuple[str, str], ...], number: int
) -> None:
    """A role is held once at a time, and only a membership can be frozen."""
    assert len(faults(tmp_path, members(*rows))) == number


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        ("", 'aliases = ["One"]', 2),
        ('ambiguous = ["One"]', 'aliases = ["One"]', 1),
        ('ambiguous = ["one"]', 'ambiguous = ["the ONE"]', 0),
        ("", 'aliases = ["Two"]', 0),
    ],
)
def test_shared_names_are_marked(tmp_path: Path, first: str, second: str, number: int) -> None:
    """What two entities are called must be marked ambiguous in both."""
    rows = organization("one", "One", first) + organization("two", "Two", second)
    assert len(faults(tmp_path, {"organizations": rows})) == number


def test_family_names_may_be_shared(tmp_path: Path) -> None:
    """Persons of one family name are no fault; of one full name they are."""
    rows = [f'[[person]]\nslug = "{slug}"\nname = "{slug} B"\n{PERSON}' for slug in "ac"]
    assert faults(tmp_path, {"persons": "".join(rows)}) == []
    same = "".join(rows).replace("c B", "a B")
    assert len(faults(tmp_path, {"persons": same})) == 2
