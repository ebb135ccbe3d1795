"""Reading folders of facts, and everything that can be wrong in them."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from cstonews.errors import CstonewsError, DataError, FileError
from cstonews.facts.faults import FactsError, Fault, FaultError
from cstonews.facts.reference import Reference, load_facts, reference
from tests.facts.tables import write

if TYPE_CHECKING:
    from pathlib import Path

PERSON = """
[[person]]
slug = "{slug}"
name = "{name}"
given = "Ada"
family = "Byron"
gender = "female"
"""


def faults(folder: Path, **files: str) -> list[str]:
    """Return the faults of a folder with these tables, as text."""
    return [str(fault) for fault in load_facts(write(folder, **files))[1]]


def test_a_folder_may_have_any_subset(tmp_path: Path) -> None:
    """A folder with one table loads; what it refers to may be in the reference that ships."""
    holding = '[[holding]]\nperson = "ada-byron"\noffice = "tj-president"\nof = "TJ"\n'
    person = PERSON.format(slug="ada-byron", name="Ada Byron")
    ref = Reference.load(write(tmp_path, persons=person, offices=holding + 'from = "1815"'))
    assert [one.name for one in ref.persons] == ["Ada Byron"]
    assert ref.states == ()
    assert str(ref.holdings[0].since) == "1815"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param(
            {"persons": "[[person]"},
            "persons.toml: not TOML in UTF-8: ",
            id="not-toml",
        ),
        pytest.param(
            {"persons": "[[people]]\nname = 'Ada'"},
            "persons.toml: people: no such table",
            id="strange-table",
        ),
        pytest.param(
            {"persons": "person = 3"},
            "persons.toml: person: expected [[person]], an array",
            id="no-array",
        ),
        pytest.param(
            {"person": "", "persons": ""},
            "person.toml: no such table, only states.toml",
            id="strange-file",
        ),
        pytest.param(
            {"persons": PERSON.format(slug="ada", name="Ada") + "hat = 'blue'"},
            "persons.toml: ada: extra fields found (hat)",
            id="strange-key",
        ),
        pytest.param(
            {"persons": PERSON.format(slug="ada", name="Ada") + "aliases = 'Ada'"},
            "persons.toml: ada: aliases: expected an array of strings, not 'Ada'",
            id="no-list",
        ),
        pytest.param(
            {"persons": PERSON.format(slug="ada", name="Ada") + "note = 3"},
            "persons.toml: ada: note: expected a string, not 3",
            id="no-string",
        ),
        pytest.param(
            {"persons": PERSON.format(slug="ada", name="Ada") + "confirmed = 0"},
            "persons.toml: ada: confirmed: expected true or false, not 0",
            id="no-bool",
        ),
        pytest.param(
            {"persons": "person = ['Ada']"},
            "persons.toml: #1: expected a table, not 'Ada'",
            id="no-row",
        ),
        pytest.param(
            {"persons": "[[person]]\nname = 'Ada'"},
            "persons.toml: #1: slug: required field missing",
            id="missing-key",
        ),
        pytest.param(
            {"persons": "[meta]\nhorizon = 'soon'"},
            "persons.toml: meta: horizon: 'soon' is no date value: ",
            id="horizon",
        ),
        pytest.param(
            {"organizations": "[[organization]]\nslug = 'x'\nname = 'X'\nkind = 'club'"},
            "organizations.toml: x: kind: expected one of alliance, treaty, ",
            id="strange-kind",
        ),
        pytest.param(
            {
                "memberships": "[[membership]]\norganization = 'csto'\nstate = 'TJ'\n"
                "role = 'member'\nfrom = '2021-02-30'"
            },
            "memberships.toml: csto TJ member 2021-02-30: from: '2021-02-30' is no date",
            id="impossible-date",
        ),
    ],
)
def test_malformed_files_are_faults(
    tmp_path: Path, files: dict[str, str], expected: str
) -> None:
    """What cannot be read is a fault with file, entry and key."""
    found = faults(tmp_path, **files)
    assert any(fault.startswith(expected) for fault in found), found


def test_all_faults_come_at_once(tmp_path: Path) -> None:
    """Loading raises every fault in one group that is also a data error."""
    person = PERSON.format(slug="Ada!", name="Ada") + 'citizenship = "XX"\nqid = "7"'
    with pytest.raises(FactsError) as caught:
        Reference.load(write(tmp_path, persons=person))
    assert [(fault.entry, fault.key) for fault in caught.value.faults] == [
        ("Ada!", "citizenship"),
        ("Ada!", "qid"),
        ("Ada!", "slug"),
    ]
    assert isinstance(caught.value, CstonewsError | ExceptionGroup)
    assert str(caught.value).startswith(
        f"3 faults in the facts of {tmp_path}\n- persons.toml: Ada!: citizenship"
    )


def test_groups_of_faults_split_and_pickle() -> None:
    """``except*`` can take the group apart, and it survives pickling."""
    error = FactsError.of([Fault("a.toml", "x", "", "one"), Fault("b.toml", "", "", "two")])
    match, rest = error.split(lambda part: isinstance(part, FaultError) and "one" in str(part))
    assert isinstance(match, FactsError)
    assert isinstance(rest, FactsError)
    assert [fault.message for fault in rest.faults] == ["two"]
    assert pickle.loads(pickle.dumps(error)).faults == error.faults  # noqa: S301  (our own bytes)
    assert isinstance(error.exceptions[0], DataError)


@pytest.mark.parametrize("name", ["nowhere", "."])
def test_a_folder_without_facts_is_an_error(tmp_path: Path, name: str) -> None:
    """A missing folder and one without any table are errors that name it."""
    for act in (load_facts, Reference.load):
        with pytest.raises(FileError, match=str(tmp_path)):
            act(tmp_path / name)


def test_the_horizon_is_the_earliest(tmp_path: Path) -> None:
    """The horizon of a folder is the earliest that its files tell."""
    later, earlier = '[meta]\nhorizon = "2026-03"', '[meta]\nhorizon = "2025-12-31"'
    ref = Reference.load(write(tmp_path, offices=later, meetings=earlier))
    assert str(ref.horizon) == "2025-12-31"
    assert str(reference().horizon) == "2026-03"
