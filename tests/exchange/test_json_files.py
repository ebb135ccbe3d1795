"""JSON and JSON Lines for any model: round trips, and faults that name their place."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.articles import Article
from cstonews.corpus.collected import COPIES, EVENTS, KINDS, MEETINGS, RENDERINGS, STATEMENTS
from cstonews.corpus.corpus import Corpus
from cstonews.errors import FormatError
from cstonews.exchange.json_files import (
    ARTICLES,
    SCHEMA,
    FileFormat,
    Kind,
    read_models,
    save_models,
    write_models,
)
from cstonews.testing import articles
from tests.corpus.building import gold_seeds

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def written(models: Iterable[object], kind: Kind[object], form: FileFormat) -> str:
    """Return what is written."""
    stream = io.StringIO()
    write_models(models, stream, kind, form)
    return stream.getvalue()


def models_of(corpus: Corpus, kind: Kind[object]) -> list[object]:
    """Return the models of a kind that a corpus has."""
    if kind is RENDERINGS:
        return [*corpus.renderings()]
    if kind is COPIES:
        return [*corpus.copies()]
    return [*corpus.timeline()] if kind is EVENTS else [*getattr(corpus, kind.name)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("form", FileFormat)
@given(found=st.lists(articles(), max_size=2))
def test_round_trip(
    tmp_path_factory: pytest.TempPathFactory,
    kind: Kind[object],
    form: FileFormat,
    found: list[Article],
) -> None:
    """Every collection comes back from a file as it was, and gives the same bytes again."""
    path = tmp_path_factory.mktemp("files") / "models"
    models = models_of(Corpus(found), kind)
    save_models(models, path, kind, form)
    again = list(read_models(path, kind))
    assert again == models
    assert written(again, kind, form) == path.read_text("utf-8")


def test_collections_write_themselves(tmp_path: Path) -> None:
    """A collection is written with what it holds, as the reader wants it."""
    text = "We met."
    corpus = Corpus([Article("one", text)])
    corpus.articles.to_json(tmp_path / "a.json")
    assert list(read_models(tmp_path / "a.json", ARTICLES)) == [corpus["one"]]
    corpus.statements.to_jsonl(tmp_path / "s.jsonl")
    assert list(read_models(tmp_path / "s.jsonl", STATEMENTS)) == []


def test_what_joins_articles_up(tmp_path: Path) -> None:
    """Renderings, merged meetings and events are written and read like all else."""
    corpus = Corpus(gold_seeds())
    for kind in (RENDERINGS, EVENTS, MEETINGS):
        models = models_of(corpus, kind)
        assert models
        save_models(models, tmp_path / "f", kind, FileFormat.JSONL)
        assert list(read_models(tmp_path / "f", kind)) == models


def _article(**parts: object) -> str:
    return json.dumps({"schema": SCHEMA, "id": "x", "text": "CSTO met", **parts})


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (
            _article(furniture=[{"start": 0, "end": 4, "text": "NATO"}]),
            r"f:1: the article's text has 'CSTO' there, not 'NATO' @ \$\.furniture\[0\]",
        ),
        (
            _article(title={"start": 5, "end": 9, "text": "meet"}),
            r"has 'met' there, not 'meet' @ \$\.title",
        ),
        (
            _article(furniture=[{"start": 0, "end": "4", "text": "NATO"}]),
            r"f:1: expected int, found '4' @ \$\.furniture\[0\]\.end",
        ),
        (
            _article(statements=[{"form": "direct", "act": "say", "content": []}]),
            r"'speaker' is missing @ \$\.statements\[0\]\.speaker",
        ),
        (_article(published="2021-02-30"), r"no day 30 @ \$\.published"),
    ],
)
def test_faults_name_their_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: str, fault: str
) -> None:
    """What is wrong in a file is told with line and place, down to the words of a passage."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "f").write_text(row, "utf-8")
    with pytest.raises(FormatError, match=fault):
        list(read_models("f", ARTICLES))


def test_blank_lines_are_no_rows(tmp_path: Path) -> None:
    """Files that were joined may have blank lines between rows."""
    path = tmp_path / "f"
    path.write_text(f"{_article()}\n\n{_article()}\n", "utf-8")
    assert len(list(read_models(path, ARTICLES))) == 2
