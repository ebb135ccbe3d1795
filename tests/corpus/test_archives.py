"""Zip archives: hostile names and sizes are refused."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from cstonews.corpus import archives
from cstonews.corpus.archives import archived_texts
from cstonews.errors import EncodingError, FileError

if TYPE_CHECKING:
    from pathlib import Path


def packed(folder: Path, *entries: tuple[str, bytes]) -> Path:
    """Return an archive of these entries."""
    path = folder / "news.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(ZipInfo(name), data, ZIP_DEFLATED)
    return path


@pytest.mark.parametrize(
    "name", ["../a.txt", "/a.txt", "a/../../b.txt", "..\\a.txt", "C:\\a.txt", "C:a.txt"]
)
def test_names_that_lead_out(tmp_path: Path, name: str) -> None:
    """An archive with a name that leads out of it is refused whole."""
    path = packed(tmp_path, ("good.txt", b"x"), (name, b"x"))
    with pytest.raises(FileError, match=r"news\.zip: refused: .* lead out"):
        list(archived_texts(path))


def test_sizes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts that are too large, too many or too large together are refused."""
    path = packed(tmp_path, ("a.txt", b"word " * 100), ("b.txt", b"words " * 100))
    assert len(list(archived_texts(path))) == 2
    for limit, fault in (
        ("LIMIT", "600 bytes"),
        ("TOTAL", "1,100 bytes"),
        ("MOST", "2 entries"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(archives, limit, {"LIMIT": 550, "TOTAL": 1000, "MOST": 1}[limit])
            with pytest.raises(FileError, match=f"refused: .*{fault}"):
                list(archived_texts(path))


def test_bombs(tmp_path: Path) -> None:
    """What is packed tighter than prose can be is refused before it is unpacked."""
    with pytest.raises(FileError, match="tighter"):
        list(archived_texts(packed(tmp_path, ("a.txt", b"0" * 9_000_000))))


def test_more_than_declared(tmp_path: Path) -> None:
    """An entry with more bytes than the archive declares is refused or found broken."""
    path = packed(tmp_path, ("a.txt", b"words of peace " * 100))
    data = path.read_bytes().replace(struct.pack("<L", 1500), struct.pack("<L", 15))
    path.write_bytes(data)
    with pytest.raises(FileError, match=r"more bytes|no sound zip|CRC"):
        list(archived_texts(path))


def test_links_and_secrets(tmp_path: Path) -> None:
    """Links and encrypted entries are refused."""
    link = ZipInfo("a.txt")
    link.external_attr = 0o120777 << 16
    path = tmp_path / "news.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(FileError, match=r"'a\.txt' is a link"):
        list(archived_texts(path))
    path = packed(tmp_path, ("a.txt", b"x"))
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(FileError, match="encrypted"):
        list(archived_texts(path))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_one_name_twice(tmp_path: Path) -> None:
    """An archive with one name twice is refused: which is meant cannot be told."""
    with pytest.raises(FileError, match="same name"):
        list(archived_texts(packed(tmp_path, ("a.txt", b"x"), ("a.txt", b"y"))))


def test_no_text(tmp_path: Path) -> None:
    """An entry that is no UTF-8 text is an error that names it and the byte."""
    with pytest.raises(EncodingError, match=r"news.zip/a.txt: not UTF-8 text: byte 1"):
        list(archived_texts(packed(tmp_path, ("a.txt", b"x\xff"))))
