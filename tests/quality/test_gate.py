"""The gate: the findings on the gold are as good as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cstonews.articles import Article
from quality import gate
from quality.gold import corpora, digest, load_corpus
from quality.scoring import score
from quality.tally import Figure, Tally

if TYPE_CHECKING:
    from pathlib import Path


def test_nothing_has_fallen(capsys: pytest.CaptureFixture[str]) -> None:
    """No figure on any corpus is below its floor, and the floors are those of this gold."""
    assert gate.main([]) == 0, capsys.readouterr().out


@pytest.mark.parametrize("name", corpora())
def test_empty_articles_score_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A parser that finds nothing gets no statement right, and misses each."""
    monkeypatch.setattr("cstonews.parse", lambda text, **_: Article("x", text))
    gold = load_corpus(name)
    tally = score(gold)
    figure = tally.figures["statements found"]
    wanted = sum(not each.optional for article in gold for each in article.statements)
    assert (figure.right, figure.found, figure.wanted) == (0, 0, wanted)
    assert sum(", " in fault and "missed, " in fault for fault in tally.faults) == wanted


def tally(right: int, *faults: str) -> Tally:
    """Return a tally of one measure."""
    return Tally({"dates": Figure(right, 10, 10)}, list(faults))


PINNED = gate.Pinned("mark", {"dates": Figure(5, 10, 10)}, ["one", "two"])


def test_figures() -> None:
    """F1 is the harmonic mean, and there is none to lose where nothing was to be found."""
    assert Figure(5, 10, 10).f1 == 0.5
    assert Figure(1, 1, 3).f1 == 0.5
    assert Figure().f1 == 1.0
    assert Figure.parse(str(Figure(1, 2, 3))) == Figure(1, 2, 3)


@pytest.mark.parametrize(("right", "fallen"), [(4, ["dates"]), (5, []), (6, [])])
def test_fallen(right: int, fallen: list[str]) -> None:
    """Only what is lower than its floor has fallen, or what is not measured any more."""
    assert gate.fallen(PINNED, tally(right)) == fallen
    assert gate.fallen(PINNED, Tally()) == ["dates"]


def test_changes() -> None:
    """What is right now and was not is a gain, the other way round a loss."""
    assert list(gate.changes(PINNED, tally(5, "two", "three"))) == [
        "  gain: one",
        "  loss: three",
    ]


@pytest.mark.parametrize(
    ("right", "lower", "pinned"), [(6, False, 6), (4, False, 5), (4, True, 4)]
)
def test_lowering_takes_a_flag(right: int, pinned: int, *, lower: bool) -> None:
    """A floor rises with an update, and falls only if that is asked for."""
    new = gate.updated(PINNED, tally(right), "mark", lower=lower)
    assert new.figures["dates"].right == pinned


def test_another_gold_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Floors of another gold do not count; an update pins those of this one."""
    path = tmp_path / "floors.json"
    assert gate.run(update=False, lower=False, faults=True, path=path) == 1
    assert "the gold has changed since the floors were pinned" in capsys.readouterr().out
    assert gate.run(update=True, lower=True, faults=False, path=path) == 0
    assert set(gate.load_floors(path)) == set(corpora())


def test_held_out_faults_stay_hidden(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of the held-out articles no single fault is shown or kept."""
    path = tmp_path / "floors.json"
    gate.run(update=True, lower=True, faults=True, path=path)
    assert gate.load_floors(path)["held"].faults == []
    names = {gold.name for gold in load_corpus("held")}
    assert not any(name in capsys.readouterr().out for name in names)


def test_digest() -> None:
    """Each corpus has its own digest, which stays."""
    digests = {digest(name) for name in corpora()}
    assert len(digests) == len(corpora())
    assert digests == {digest(name) for name in corpora()}


def test_lower_needs_update() -> None:
    """Lowering without an update is no command."""
    with pytest.raises(SystemExit):
        gate.main(["--lower"])
