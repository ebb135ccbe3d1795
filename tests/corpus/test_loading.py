"""Loading: in one process or several, with progress shown, each article once."""

from __future__ import annotations

import sys
from io import StringIO
from typing import TYPE_CHECKING

from attrs import evolve

from cstonews.articles import Origin
from cstonews.corpus import loading
from cstonews.corpus.corpus import Corpus
from cstonews.edtf import EDTF
from cstonews.errors import MissingExtraError
from cstonews.facts.reference import reference
from cstonews.lexicon.rows import Lexicon, Verb
from cstonews.statements import Act
from tests.corpus.building import article

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

ROWS = [(f"n{number}", f"The CSTO met {number} times.", None) for number in range(20)]


def test_processes() -> None:
    """Several processes give what one does, in the same order."""
    assert Corpus.read(ROWS, processes=2) == Corpus.read(ROWS)
    assert Corpus.read(ROWS[:3], processes=0) == Corpus.read(ROWS[:3])


def test_processes_have_the_reference() -> None:
    """What is known goes to every process."""
    verb = Verb("semaphore", Act.SAY, ("that",))
    known = evolve(reference(), lexicon=Lexicon(verbs=(verb,)))
    rows = [(f"n{number}", f"Zas semaphored that {number} came.", None) for number in range(20)]
    found = Corpus.read(rows, processes=2, reference=known)
    assert len(found.statements.by("stanislav-zas")) == 20


def test_progress() -> None:
    """Each text that is done is told, with how many there are and what it is called."""
    told: list[tuple[int, int, str]] = []
    Corpus.read(ROWS[:2], article("x", "y"), progress=lambda *step: told.append(step))
    assert told == [(1, 3, "n0"), (2, 3, "n1"), (3, 3, "x")]


class _Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Long loads show a bar on a terminal, short ones and those elsewhere none."""
    for stream, long, shown in (
        (_Terminal(), 20, True),
        (_Terminal(), 21, False),
        (StringIO(), 20, False),
    ):
        monkeypatch.setattr(loading, "LONG", long)
        monkeypatch.setattr(sys, "stderr", stream)
        Corpus.read(ROWS)
        assert bool(stream.getvalue()) == shown


def test_no_bar_without_rich(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without rich nothing is shown, and nothing is missing."""

    def missing(_: str) -> None:
        raise MissingExtraError

    stream = _Terminal()
    monkeypatch.setattr(loading, "LONG", 1)
    monkeypatch.setattr(loading, "optional", missing)
    monkeypatch.setattr(sys, "stderr", stream)
    assert len(Corpus.read(ROWS)) == 20
    assert stream.getvalue() == ""


def test_when_they_were_published() -> None:
    """The date for all is that of those that come with none of their own."""
    rows = [("a", "We met.", "2021-08-24"), ("b", "We met again.", None)]
    found = Corpus.read(rows, published="2021-08-23")
    assert [str(one.published) for one in found] == ["2021-08-24", "2021-08-23"]
    assert {one.published_origin for one in found} == {Origin.GIVEN}


def test_the_same_file_twice(tmp_path: Path) -> None:
    """One text is kept once, and said to have come twice; another date is another article."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The CSTO met.", "utf-8")
    found = Corpus.read(tmp_path)
    assert len(found) == 1
    (remark,) = found.diagnostics
    assert remark.code == "article-twice"
    assert remark.message == f"{tmp_path}/b.txt: the same text as {tmp_path}/a.txt; kept once"
    text = "We met."
    dated = [article("x", text, on="2021-08-23"), article("x", text, on="2021-08-24")]
    again = Corpus(dated)
    assert [(one.id, one.published) for one in again] == [
        ("x", EDTF("2021-08-23")),
        ("x~2", EDTF("2021-08-24")),
    ]
    assert [remark.code for remark in again.diagnostics] == ["identifier-taken"]
