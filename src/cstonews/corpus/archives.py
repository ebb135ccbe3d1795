"""Zip archives: the texts in them, read in memory, with hostile ones refused."""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile, ZipInfo

from cstonews.errors import EncodingError, FileError

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT = 10_000_000
"""How many bytes one text in an archive may have."""
TOTAL = 1_000_000_000
"""How many bytes all of them together may have."""
MOST = 100_000
"""How many entries an archive may have."""
RATIO = 200
"""How many times smaller than its text an entry may be; prose is 2 to 5 times smaller."""

_SUFFIXES = frozenset({".txt", ".text"})


def archived_texts(path: str | os.PathLike[str]) -> Iterator[tuple[str, str]]:
    """Yield name and text of the ``.txt`` entries of a zip archive, sorted by name.

    Nothing is written to disk. ``FileError`` refuses an archive with names that lead
    out of it, with links, encrypted entries, more entries or bytes than any collection of
    news has, or with more bytes than it declares.
    """
    name = os.fspath(path)
    try:
        with ZipFile(Path(path)) as archive:
            entries = archive.infolist()
            _check(entries, name)
            texts = [entry for entry in entries if _is_text(entry)]
            if not texts:
                message = f"{name}: no {', '.join(sorted(_SUFFIXES))} entry in this archive"
                raise FileError(message)
            for entry in sorted(texts, key=lambda entry: entry.filename):
                yield entry.filename, _text(archive, entry, name)
    except BadZipFile as error:
        message = f"{name}: no sound zip archive: {error}"
        raise FileError(message) from error
    except OSError as error:
        if isinstance(error, FileError):
            raise
        message = f"{name}: {error.strerror or error}"
        raise FileError(message) from error


def _is_text(entry: ZipInfo) -> bool:
    return PurePosixPath(entry.filename).suffix.lower() in _SUFFIXES


def _check(entries: list[ZipInfo], name: str) -> None:
    if len(entries) > MOST:
        raise _refused(name, f"{len(entries):,} entries, more than {MOST:,}")
    for entry in entries:
        fault = _fault(entry)
        if fault:
            raise _refused(name, f"{entry.filename!r} is {fault}")
    total = sum(entry.file_size for entry in entries)
    if total > TOTAL:
        raise _refused(name, f"{total:,} bytes when unpacked, more than {TOTAL:,}")
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names):
        raise _refused(name, "two entries of the same name")


def _fault(entry: ZipInfo) -> str | None:
    """Say what is wrong with an entry, ``None`` if nothing is."""
    name = PurePosixPath(entry.filename.replace("\\", "/"))
    if name.is_absolute() or ".." in name.parts or ":" in entry.filename:
        return "named to lead out of the archive"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "a link"
    if entry.flag_bits & 1:
        return "encrypted"
    if entry.file_size > LIMIT:
        return f"{entry.file_size:,} bytes, more than {LIMIT:,}"
    if entry.file_size > RATIO * max(entry.compress_size, 64):
        return "packed tighter than prose can be"
    return None


def _text(archive: ZipFile, entry: ZipInfo, name: str) -> str:
    place = f"{name}/{entry.filename}"
    with archive.open(entry) as file:
        data = file.read(entry.file_size + 1)
    if len(data) > entry.file_size:
        raise _refused(place, "more bytes than it declares")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{place}: not UTF-8 text: byte {error.start} ({error.reason})"
        raise EncodingError(message) from error


def _refused(place: str, fault: str) -> FileError:
    return FileError(f"{place}: refused: {fault}")
