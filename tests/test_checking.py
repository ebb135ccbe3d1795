"""Checking a folder: what is malformed, what clashes with what ships, what has no effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from cstonews.checking import check_folder
from cstonews.cli.commands import cli
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
{more}
"""
HOLDING = """
[[holding]]
person = "anatoly-sidorov"
office = "csto-secretary-general"
of = "csto"
{dates}
"""
VERB = """
[[verb]]
lemma = "{lemma}"
act = "say"
takes = ["that", "quote"]
{more}
"""
LINE = """
[[line]]
words = "{words}"
match = "whole"
example = "{example}"
counterexample = "{other}"
"""
CLOSED = "that the road was closed."


def person(slug: str = "ada-byron", name: str = "Ada Byron", more: str = "") -> str:
    """Return a row of ``persons.toml``."""
    return PERSON.format(slug=slug, name=name, more=more)


def verb(lemma: str, more: str = "") -> str:
    """Return a row of ``verbs.toml``."""
    return VERB.format(lemma=lemma, more=more)


def line(words: str, example: str, other: str = "The road is closed.") -> str:
    """Return a row of ``furniture.toml``."""
    return LINE.format(words=words, example=example, other=other)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param({"persons": person()}, [], id="a new person"),
        pytest.param(
            {"persons": person("stas", "Stanislav Zas")},
            ["persons.toml: stas: name: claimed by stanislav-zas, stas and not marked ambigu"],
            id="a name that means somebody else",
        ),
        pytest.param(
            {"persons": person("stas", "Stanislav Zas", 'ambiguous = ["Stanislav Zas"]')},
            [],
            id="a shared name, marked",
        ),
        pytest.param(
            {"persons": person(more='qid = "Q7747"')},
            ["persons.toml: ada-byron: qid: the QID stands 2 times: 'Q7747'"],
            id="a QID that is somebody else's",
        ),
        pytest.param(
            {"offices": HOLDING.format(dates='from = "2021-03"\nto = "2021-04"')},
            ["offices.toml: anatoly-sidorov csto-secretary-general 2021-03: "],
            id="a seat that is taken, by whom it came to later",
        ),
        pytest.param(
            {"offices": HOLDING.format(dates='from = "2020-01-01"\nto = "2021-04"')},
            ["offices.toml: anatoly-sidorov csto-secretary-general 2020-01-01: to: until 20"],
            id="a seat that is taken, by whom it came to before",
        ),
        pytest.param(
            {
                "memberships": "[[membership]]\norganization = 'csto'\nstate = 'TJ'\n"
                "role = 'frozen'\nfrom = '2033'"
            },
            [],
            id="a change to a membership that ships",
        ),
    ],
)
def test_facts_are_checked_against_what_ships(
    tmp_path: Path, files: dict[str, str], expected: list[str]
) -> None:
    """What is right by itself and wrong over the facts that ship is a fault of the folder."""
    found = [str(fault) for fault in check_folder(write(tmp_path, **files))]
    assert len(found) == len(expected), found
    assert all(one.startswith(start) for one, start in zip(found, expected, strict=True)), found


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"verbs": verb("semaphore", f'example = "Zas semaphored {CLOSED}"')}, ""),
        ({"verbs": verb("semaphore on", f'example = "Zas semaphored on {CLOSED}"')}, ""),
        (
            {"verbs": verb("semaphore", f'example = "Zas telegraphed {CLOSED}"')},
            "verbs.toml: semaphore: example: reports nothing with it: 'Zas telegraphed that",
        ),
        (
            {"verbs": verb("semaphore", f'counter = "Zas semaphored {CLOSED}"')},
            "verbs.toml: semaphore: counter: reports something with it: 'Zas semaphored that",
        ),
        ({"verbs": verb("Semaphore")}, "verbs.toml: Semaphore: lemma: expected lower case"),
        ({"verbs": verb("")}, "verbs.toml: #1: lemma: expected words with one blank between"),
        ({"verbs": verb("run") * 2}, "verbs.toml: run: stands 2 times"),
        (
            {"verbs": verb("run", 'forms = ["runs", "ran"]')},
            "verbs.toml: run: forms: expected third person, past, participle and -ing, not (",
        ),
        (
            {"verbs": verb("run").replace("quote", "quotes")},
            "verbs.toml: run: takes: expected one of addressee, as, ",
        ),
        (
            {"verbs": verb("run").replace("say", "shout")},
            "verbs.toml: run: act: expected one of say, stress, ",
        ),
        (
            {"nouns": "[[noun]]\nword = 'rocket mail'\nact = 'say'\ntakes = ['that']"},
            "nouns.toml: rocket mail: word: expected one word, not 'rocket mail'",
        ),
        (
            {
                "nouns": "[[noun]]\nword = 'semaphore'\nact = 'say'\ntakes = ['that']\n"
                "example = 'The beacon of Stanislav Zas was lit.'\n"
                "counter = 'The semaphore was green.'"
            },
            "nouns.toml: semaphore: example: reports nothing with it",
        ),
        (
            {
                "phrases": "[[phrase]]\nwords = 'by the lights of'\nact = 'say'\n"
                "example = 'By the lights of Stanislav Zas, the road was closed.'"
            },
            "",
        ),
        ({"furniture": line("beacon of the north", "Beacon of the North!")}, ""),
        (
            {"furniture": line("Beacon!", "Beacon")},
            "furniture.toml: Beacon!: words: expected lower case, not 'Beacon!'",
        ),
        (
            {"furniture": line("beacon", "A beacon was lit.")},
            "furniture.toml: beacon: example: is not found by this line: 'A beacon was lit.'",
        ),
        (
            {"furniture": line("beacon", "Beacon", "BEACON")},
            "furniture.toml: beacon: counterexample: is found by this line: 'BEACON'",
        ),
    ],
)
def test_words_are_checked_by_their_examples(
    tmp_path: Path, files: dict[str, str], expected: str
) -> None:
    """A row that is malformed, or does nothing in its example, is a fault with its place."""
    found = [str(fault) for fault in check_folder(write(tmp_path, **files))]
    assert len(found) == bool(expected), found
    assert not expected or found[0].startswith(expected), found


def test_all_faults_come_at_once(tmp_path: Path) -> None:
    """A malformed row hides neither a clash nor a word without effect."""
    verbs = verb("") + verb("run", 'example = "He was silent."')
    write(tmp_path, verbs=verbs, persons=person("stas", "Stanislav Zas") + person(more="x = 1"))
    assert [(fault.file, fault.entry) for fault in check_folder(tmp_path)] == [
        ("persons.toml", "ada-byron"),
        ("persons.toml", "stas"),
        ("verbs.toml", "#1"),
        ("verbs.toml", "run"),
    ]


def test_the_command_prints_every_fault(tmp_path: Path) -> None:
    """Each fault has a line that begins with the file's path; the exit code tells of it."""
    write(tmp_path, persons=person(more='citizenship = "XY"'), verbs=verb(""))
    done = CliRunner().invoke(cli, ["check", str(tmp_path)])
    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        f"{tmp_path}/persons.toml: ada-byron: citizenship: unknown: 'XY'",
        f"{tmp_path}/verbs.toml: #1: lemma: expected words with one blank between them, not ''",
        f"{tmp_path}: 2 faults",
    ]


def test_the_command_goes_through_all_folders(tmp_path: Path) -> None:
    """A folder that is not there has a line on the error stream; the next one is checked."""
    write(tmp_path, persons=person())
    done = CliRunner().invoke(cli, ["check", str(tmp_path / "none"), str(tmp_path)])
    assert done.exit_code == 1
    assert done.stderr == f"cstonews: {tmp_path}/none: no such folder\n"
    assert done.stdout == f"{tmp_path}: no fault\n"
    assert CliRunner().invoke(cli, ["check", str(tmp_path)]).exit_code == 0
