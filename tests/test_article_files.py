"""Articles as files: what is written, what is read back, what is refused."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.article_files import (
    SCHEMA,
    FileFormat,
    read_articles,
    save_articles,
    write_articles,
)
from cstonews.articles import Article
from cstonews.errors import FileError, FormatError
from cstonews.testing import articles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORMATS = pytest.mark.parametrize("form", FileFormat)
TWO = (Article("one", "“CSTO”\n"), Article("two", "\ud800 Душанбе"))


def written(found: list[Article] | tuple[Article, ...], form: FileFormat) -> str:
    """Return what is written."""
    stream = io.StringIO()
    write_articles(found, stream, form)
    return stream.getvalue()


@FORMATS
@given(found=st.lists(articles(), max_size=2))
def test_round_trip(
    tmp_path_factory: pytest.TempPathFactory, form: FileFormat, found: list[Article]
) -> None:
    """Articles come back from a file as they were, and give the same bytes again."""
    path = tmp_path_factory.mktemp("files") / "articles"
    save_articles(found, path, form)
    again = list(read_articles(path))
    assert again == found
    assert written(again, form) == path.read_text("utf-8")


def test_a_line_an_article() -> None:
    """JSON Lines have one article a line, each with the schema; JSON one object for all."""
    lines = written(TWO, FileFormat.JSONL).splitlines()
    assert [(json.loads(line)["schema"], json.loads(line)["id"]) for line in lines] == [
        (SCHEMA, "one"),
        (SCHEMA, "two"),
    ]
    document = json.loads(written(TWO, FileFormat.JSON))
    assert document["schema"] == SCHEMA
    assert [row["text"] for row in document["articles"]] == [row.text for row in TWO]


@FORMATS
def test_readable_and_utf_8(form: FileFormat) -> None:
    """Every script is written as it is; what UTF-8 cannot have is escaped."""
    text = written(TWO, form)
    assert "Душанбе" in text
    assert "\\ud800" in text
    assert text.encode("utf-8")


def test_nothing_is_written_half(tmp_path: Path) -> None:
    """If writing fails, what was there before stays, and nothing else is left."""

    def failing() -> Iterator[Article]:
        yield TWO[0]
        raise RuntimeError

    path = tmp_path / "articles.jsonl"
    path.write_text("before", "utf-8")
    with pytest.raises(RuntimeError):
        save_articles(failing(), path, FileFormat.JSONL)
    assert path.read_text("utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """Writing to a link replaces what it points to."""
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "articles.jsonl")
    save_articles(TWO, link, FileFormat.JSONL)
    assert link.is_symlink()
    assert list(read_articles(tmp_path / "articles.jsonl")) == list(TWO)


def test_a_device_is_written_to(tmp_path: Path) -> None:
    """What is no regular file is written to, not replaced."""
    save_articles(TWO, "/dev/null", FileFormat.JSON)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(FileError, match="nowhere"):
        save_articles(TWO, tmp_path / "nowhere" / "x", FileFormat.JSON)
    with pytest.raises(FileError, match="directory"):
        save_articles(TWO, tmp_path, FileFormat.JSON)


GOOD = json.dumps({"schema": SCHEMA, "id": "x", "text": "CSTO"})


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ("{", r"f:1: not JSON: .*: column 2"),
        ("[]", r"f: expected an object, found list"),
        ("{}", r"f:1: expected a schema like cstonews/1.0, found None"),
        ('{"schema": "cstonews/2.0"}', r"f:1: written by a newer cstonews \(cstonews/2.0\)"),
        (f'{{"schema": "{SCHEMA}", "id": "x"}}', r"f:1: 'text' is missing @ \$.text"),
        (f"{GOOD}\n{GOOD[:-1]}", r"f:2: not JSON"),
        (f"{GOOD}\n{{}}", r"f:2: expected a schema"),
        ('{"articles": [{}]}', "f: expected a schema"),
        (f'{{"schema": "{SCHEMA}", "articles": 5}}', r"f: expected a list .* at \$.articles"),
        (f'{{"schema": "{SCHEMA}", "articles": [5]}}', r"f: .* @ \$.articles\[0\]"),
        (
            f'{{"schema": "{SCHEMA}", "articles": [{{"id": 5, "text": ""}}]}}',
            r"f: expected str, found 5 @ \$.articles\[0\].id",
        ),
        ("[" * 100_000, "f:1: JSON that is nested too deeply"),
        (b"\xff", "f:1: not UTF-8 text: byte 0 of the line is 0xff"),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_faults_name_file_line_and_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: str | bytes, fault: str
) -> None:
    """What cannot be read is told with file, line and place in the data."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "f").write_bytes(data if isinstance(data, bytes) else data.encode())
    with pytest.raises(FormatError, match=fault):
        list(read_articles("f"))


def test_no_file_and_no_articles(tmp_path: Path) -> None:
    """A missing file is an error, an empty one holds no articles."""
    with pytest.raises(FileError, match="No such file"):
        list(read_articles(tmp_path / "none"))
    (tmp_path / "empty").touch()
    assert list(read_articles(tmp_path / "empty")) == []


def test_later_minor_version(tmp_path: Path) -> None:
    """A file of a later minor version is read; keys it adds are passed over."""
    row = {"schema": "cstonews/1.7", "id": "x", "text": "CSTO", "colour": "red"}
    (tmp_path / "f").write_text(json.dumps(row), "utf-8")
    assert list(read_articles(tmp_path / "f")) == [Article("x", "CSTO")]


def test_only_articles_are_written(tmp_path: Path) -> None:
    """What is no article is refused, and a file that is there stays."""
    path = tmp_path / "kept.jsonl"
    path.write_text("kept", "utf-8")
    with pytest.raises(TypeError, match="a file of articles has Articles, not int"):
        save_articles([3], path, FileFormat.JSONL)  # type: ignore[list-item]  # as the test says
    assert path.read_text("utf-8") == "kept"
