"""Sources: what a corpus can be read from, and how it says what it cannot."""

from __future__ import annotations

import json
import os
from datetime import date
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from cstonews.corpus.corpus import Corpus
from cstonews.corpus.sources import Draft, find_drafts, text_of
from cstonews.edtf import EDTF
from cstonews.errors import CstonewsError, DateError, EncodingError, FileError, FormatError
from cstonews.reading import read
from tests.corpus.building import article

if TYPE_CHECKING:
    from pathlib import Path

ONE, TWO = "The CSTO met in Minsk.", "NATO did not."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with texts in every kind of file."""
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "b.txt").write_text(ONE, "utf-8")
    (tmp_path / "deep" / "er" / "a.txt").write_text(TWO, "utf-8")
    (tmp_path / "notes.md").write_text("No article.", "utf-8")
    return tmp_path


def texts(*sources: object) -> list[str]:
    """Return the texts that sources hold, unparsed."""
    found = [draft for source in sources for draft in find_drafts(source)]  # type: ignore[arg-type]  # as the test says
    return [text_of(one) if isinstance(one, Draft) else one.text for one in found]


def test_paths(folder: Path) -> None:
    """Files, folders and patterns give their texts, sorted by path."""
    assert texts(folder / "b.txt") == [ONE]
    assert texts(folder) == texts(str(folder)) == [ONE, TWO]
    assert texts(str(folder / "*.txt")) == [ONE]
    assert texts(str(folder / "**" / "*.txt")) == [ONE, TWO]
    assert texts([folder / "b.txt", folder / "deep"]) == [ONE, TWO]
    assert texts(str(folder / "n*.md")) == ["No article."]


def test_a_name_with_a_star_in_it(tmp_path: Path) -> None:
    """A file is read by its name even if that looks like a pattern."""
    (tmp_path / "[1].txt").write_text(ONE, "utf-8")
    assert texts(str(tmp_path / "[1].txt")) == [ONE]


def test_archives(tmp_path: Path) -> None:
    """A zip archive gives the texts in it, sorted by name."""
    path = tmp_path / "news.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("z.txt", ONE)
        archive.writestr("a/b.txt", b"\xef\xbb\xbf" + TWO.encode())
        archive.writestr("a/picture.png", b"\0")
    assert texts(path) == [TWO, ONE]
    assert texts(tmp_path) == [TWO, ONE]
    assert [draft.name for draft in find_drafts(path) if isinstance(draft, Draft)] == [
        f"{path}/a/b.txt",
        f"{path}/z.txt",
    ]


def test_articles_that_were_written(tmp_path: Path) -> None:
    """A JSON or JSON Lines file that cstonews wrote gives the articles back."""
    corpus = Corpus([article("one", ONE), article("two", TWO)])
    corpus.to_jsonl(tmp_path / "news.jsonl")
    corpus.articles.to_json(tmp_path / "news.json")
    assert Corpus.read(tmp_path / "news.jsonl") == corpus
    assert Corpus.read(tmp_path / "news.json") == corpus


def test_rows_of_others(tmp_path: Path) -> None:
    """JSON Lines of texts are read, with identifier and date where they have them."""
    path = tmp_path / "rows.ndjson"
    rows = [{"text": ONE, "id": "one", "published": "2021-08-23"}, {"text": TWO, "more": 1}]
    path.write_text("\n".join(map(json.dumps, rows)) + "\n\n", "utf-8")
    found = Corpus.read(path)
    assert [one.text for one in found] == [ONE, TWO]
    assert found["one"].published == EDTF("2021-08-23")
    assert [*found.sources.values()] == ["one", f"{path}:2"]


def test_rows_and_articles() -> None:
    """Rows of identifier, text and date are read; parsed articles stay what they are."""
    rows = (("one", ONE, date(2021, 8, 23)), ("two", TWO, None))
    found = Corpus.read(rows)
    assert [(one.id, str(one.published)) for one in found] == [
        ("one", "2021-08-23"),
        ("two", "None"),
    ]
    assert Corpus.read(iter(rows)) == found
    assert Corpus.read(rows[0], rows[1]) == found
    assert Corpus.read(found) == found
    assert Corpus.read(*found) == found


@pytest.mark.parametrize(
    ("name", "data", "error", "fault"),
    [
        ("none.txt", None, FileError, "none.txt: no such file"),
        ("none-*.txt", None, FileError, "no file has such a name"),
        ("", None, FileError, "no .*txt.* file in this folder"),
        ("none.jsonl", None, FileError, "none.jsonl: No such file"),
        ("none.zip", None, FileError, "none.zip: No such file"),
        ("a.zip", b"PK", FileError, "a.zip: no sound zip archive"),
        ("a.txt", b"\xff", EncodingError, "a.txt: not UTF-8 text: byte 0"),
        ("a.jsonl", b"\xff", FormatError, "a.jsonl:1: not UTF-8 text: byte 0"),
        ("a.jsonl", b"{", FormatError, "a.jsonl:1: not JSON"),
        ("a.jsonl", b'{"text": "x"}\n[]', FormatError, r"a.jsonl:2: expected .* \$.text"),
        ("a.jsonl", b'{"text": 5}', FormatError, r"a.jsonl:1: expected .* \$.text"),
        ("a.jsonl", b'{"text": "", "id": 5}', FormatError, r":1: .* \$.id, found 5"),
        ("a.jsonl", b'{"text": "", "published": []}', FormatError, r":1: .* \$.published"),
        ("a.jsonl", b'{"schema": "cstonews/9.0"}', FormatError, "newer"),
        ("a.json", b'{\n"text": "x"\n}', FormatError, "a.json: expected a schema"),
    ],
)
def test_what_cannot_be_read(
    tmp_path: Path, name: str, data: bytes | None, error: type[CstonewsError], fault: str
) -> None:
    """The error names the file, the line and what is wrong."""
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(error, match=fault):
        texts(str(tmp_path / name))


@pytest.mark.parametrize("source", [5, [5], None, [("id", 5, None)], ("id", "text", 5)])
def test_what_is_no_source(source: object) -> None:
    """What no corpus can be read from is a type error that says what can."""
    with pytest.raises((TypeError, FileError), match=r"paths, articles and rows|no such file"):
        texts(source)


def test_articles_are_named_after_their_files(tmp_path: Path) -> None:
    """By the name without the ending; as much of the folders as tells files apart."""
    for place in ("2021/visit.txt", "2021/session.txt", "2022/session.txt", "2022/x.text"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text(f"The CSTO met: {place}.", "utf-8")
    (tmp_path / "2022" / "x.txt").write_text("The CSTO did not meet.", "utf-8")
    with ZipFile(tmp_path / "old.zip", "w") as archive:
        archive.writestr("visit.txt", ONE)
    names = ["2021/session", "2021/visit", "2022/session", "x.text", "x.txt", "old.zip/visit"]
    found = Corpus.read(tmp_path)
    assert [one.id for one in found] == names
    assert found.sources["2021/visit"] == f"{tmp_path}/2021/visit.txt"
    backwards = Corpus.read(tmp_path / "old.zip", tmp_path / "2022", tmp_path / "2021")
    assert sorted(one.id for one in backwards) == sorted(names)


def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    """File names may be any bytes; the article's can be written."""
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    try:
        path.write_text(ONE, "utf-8")
    except OSError:
        pytest.skip("a file system of Unicode names")
    (found,) = Corpus.read(path)
    assert found.id == read(path).id == "caf?"


def test_a_reference_is_no_path() -> None:
    """A folder's name in place of a reference is told what to do with it."""
    for make in (Corpus, Corpus.read):
        with pytest.raises(TypeError, match="not str; read a folder with"):
            make((), reference="mine")  # type: ignore[arg-type]  # as the test says


def test_a_date_that_is_none_is_told_with_its_row() -> None:
    """A row whose date cannot be says which row it is."""
    with pytest.raises(DateError, match="second: published: 'soon' is no date value"):
        Corpus.read([("first", ONE, None), ("second", TWO, "soon")])


def test_an_archive_without_texts(tmp_path: Path) -> None:
    """An archive with no text in it is an error, as a folder is, and no empty corpus."""
    with ZipFile(tmp_path / "pictures.zip", "w") as archive:
        archive.writestr("a.png", ONE)
    with pytest.raises(FileError, match=r"pictures.zip: no .text, .txt entry in this archive"):
        Corpus.read(tmp_path / "pictures.zip")
