"""Reading a file: from bytes to the text of an article, with clear errors."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cstonews.errors import EncodingError, FileError
from cstonews.naming import name_of
from cstonews.parsing.pipeline import parse

if TYPE_CHECKING:
    from datetime import date

    from cstonews.articles import Article
    from cstonews.edtf import EDTF
    from cstonews.facts.reference import Reference

LIMIT = 10_000_000
"""How many bytes a file may have unless told otherwise."""

_MARK = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read(
    path: str | os.PathLike[str],
    *,
    published: date | str | EDTF | None = None,
    reference: Reference | None = None,
    limit: int = LIMIT,
) -> Article:
    """Read a UTF-8 text file and parse it; see :func:`cstonews.parse`.

    The article's identifier is the file's name without its ending.
    ``Article.text`` is the file's text with its line ends as they are. A byte order mark
    at the start tells the encoding and is not part of the text: offsets count from the
    character after it. Raises ``FileError`` for a file that is missing, a folder, or larger
    than ``limit`` bytes, and ``EncodingError``, with path and byte, for one that is not UTF-8.
    """
    text = read_text(path, limit=limit)
    name = name_of(os.fspath(path))
    return parse(text, published=published, reference=reference, article_id=name)


def read_text(path: str | os.PathLike[str], *, limit: int = LIMIT) -> str:
    """Return the text of a UTF-8 file, unchanged but for a byte order mark; see ``read``."""
    name = os.fspath(path)
    return decode(_read_bytes(name, limit), name, limit=limit)


def decode(data: bytes, name: str, *, limit: int = LIMIT) -> str:
    """Return UTF-8 ``data`` as text; ``name`` is what an error calls it."""
    if len(data) > limit:
        message = f"{name}: larger than the limit of {limit:,} bytes"
        raise FileError(message)
    try:
        return data.removeprefix(_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        raise EncodingError(_encoding_fault(name, data, error)) from error


def _read_bytes(name: str, limit: int) -> bytes:
    """Read at most one byte more than ``limit``, which is enough to tell."""
    try:
        with Path(name).open("rb") as file:
            return file.read(limit + 1)
    except IsADirectoryError as error:
        message = f"{name}: a folder, not a file"
        raise FileError(message) from error
    except FileNotFoundError as error:
        message = f"{name}: no such file"
        raise FileError(message) from error
    except (OSError, ValueError) as error:  # no permission; a name with a null in it
        message = f"{name}: {getattr(error, 'strerror', None) or error}"
        raise FileError(message) from error


def _encoding_fault(name: str, data: bytes, error: UnicodeDecodeError) -> str:
    at = error.start + len(data) - len(error.object)
    hint = "; it looks like UTF-16" if data.startswith(_UTF_16) else ""
    return f"{name}: not UTF-8 text: byte {at} is 0x{data[at]:02x} ({error.reason}){hint}"
