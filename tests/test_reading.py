"""Reading a file: its text as it is, and clear errors for what is no text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cstonews.errors import CstonewsError, EncodingError, FileError
from cstonews.parsing.pipeline import parse
from cstonews.reading import read

if TYPE_CHECKING:
    from pathlib import Path

LINES = "Members agree\r\n\r\nThe council met.\rIt adopted “five” statements.\n"


def test_line_ends_stay(tmp_path: Path) -> None:
    """The text is the file's, its line ends included."""
    path = tmp_path / "article.txt"
    path.write_bytes(LINES.encode())
    article = read(path)
    assert article.text == LINES
    assert article.verify()


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    """Offsets count from the character after a byte order mark."""
    path = tmp_path / "article.txt"
    path.write_bytes(b"\xef\xbb\xbf" + LINES.encode())
    assert read(path).text == LINES


def test_same_as_parse(seeds: Path) -> None:
    """A file gives what its text gives, with what the caller knows, and its name as id."""
    for path in seeds.glob("*.txt"):
        day = date(2021, 8, 23)
        text = path.read_bytes().decode()
        assert read(str(path), published=day) == parse(text, day, article_id=path.stem)


def test_no_such_file(tmp_path: Path) -> None:
    """A missing file is told by its path, as an ``OSError``."""
    with pytest.raises(FileError, match=r"none\.txt: no such file") as caught:
        read(tmp_path / "none.txt")
    assert isinstance(caught.value, OSError)
    assert isinstance(caught.value, CstonewsError)


def test_a_folder(tmp_path: Path) -> None:
    """A folder is told to be one."""
    with pytest.raises(FileError, match="a folder, not a file"):
        read(tmp_path)


def test_no_file_can_have_the_name() -> None:
    """A name that no file can have is an error of the file, too."""
    with pytest.raises(FileError, match="null"):
        read("a\0b")


def test_too_large(tmp_path: Path) -> None:
    """A file larger than the limit is refused, one of just that size is not."""
    path = tmp_path / "article.txt"
    path.write_bytes(b"x" * 101)
    with pytest.raises(FileError, match="larger than the limit of 100 bytes"):
        read(path, limit=100)
    assert len(read(path, limit=101).text) == 101


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"Zas\xe9 said", r"byte 3 is 0xe9"),
        (b"\xef\xbb\xbfZas\xe9 said", r"byte 6 is 0xe9"),
        (b"caf\xc3", r"byte 3 is 0xc3 \(unexpected end of data\)"),
        ("Zas".encode("utf-16"), r"byte 0 is 0xff .*looks like UTF-16"),
    ],
    ids=["latin-1", "after a mark", "cut off", "utf-16"],
)
def test_not_utf_8(tmp_path: Path, data: bytes, fault: str) -> None:
    """What is not UTF-8 is told by path and byte, as a ``ValueError``."""
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    with pytest.raises(
        EncodingError, match=rf"article\.txt: not UTF-8 text: {fault}"
    ) as caught:
        read(path)
    assert isinstance(caught.value, ValueError)
