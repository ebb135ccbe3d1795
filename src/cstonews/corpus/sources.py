"""Sources: from paths, folders, globs, archives and rows to texts that can be parsed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from glob import glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from cstonews.articles import Article
from cstonews.corpus.archives import archived_texts
from cstonews.edtf import EDTF
from cstonews.errors import FileError, FormatError
from cstonews.exchange.json_files import ARTICLES, load_json, not_utf8, read_models
from cstonews.naming import names_of
from cstonews.reading import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

Published: TypeAlias = date | EDTF | str | None
AnyPath: TypeAlias = str | os.PathLike[str]
Row: TypeAlias = tuple[str, str, Published]
"""An identifier, a text, and when it was published."""
Source: TypeAlias = AnyPath | Article | Row | Iterable[AnyPath | Article | Row]
"""What a corpus can be read from."""

TEXTS = frozenset({".txt", ".text"})
LINES = frozenset({".jsonl", ".ndjson"})
ARCHIVES = frozenset({".zip"})
_LOADABLE = TEXTS | LINES | ARCHIVES


class Draft(NamedTuple):
    """A text that is still to be parsed, or a file that is still to be read.

    ``name`` is what people call it; ``id`` is ``None`` where the parser chooses it;
    ``text`` is ``None`` for a file that is yet to be read. ``named`` tells that the
    identifier is still to be taken from the file's name.
    """

    name: str
    id: str | None
    text: str | None
    published: Published
    named: bool = False


def name_drafts(drafts: Iterable[Draft | Article]) -> list[Draft | Article]:
    """Give those that come from files the names of these, each its own."""
    found = list(drafts)
    files = [one.name for one in found if isinstance(one, Draft) and one.named]
    names = names_of(files)
    return [
        one._replace(id=names[one.name]) if isinstance(one, Draft) and one.named else one
        for one in found
    ]


def find_drafts(source: Source) -> Iterator[Draft | Article]:
    """Yield what a source holds, files in the order of their names."""
    if isinstance(source, Article):
        yield source
    elif isinstance(source, str | os.PathLike):
        yield from _in_path(os.fspath(source))
    elif isinstance(source, Iterable):
        row = _as_row(source)
        yield from (row,) if row else (part for inner in source for part in _one(inner))
    else:
        raise _unreadable(source)


def _one(source: object) -> Iterator[Draft | Article]:
    """Yield what one member of an iterable is."""
    row = _as_row(source)
    if row:
        yield row
    elif isinstance(source, str | os.PathLike | Article):
        yield from find_drafts(source)
    else:
        raise _unreadable(source)


def _as_row(row: object) -> Draft | None:
    """Return the draft of a row, ``None`` for what is no row."""
    match row:
        case (str(name), str(text), None | str() | date() | EDTF() as published) if isinstance(
            row, tuple
        ):
            return Draft(name, name, text, published)
    return None


def _unreadable(source: object) -> TypeError:
    message = (
        "a corpus is read from paths, articles and rows of identifier, text and date of"
        f" publication, not from {type(source).__name__}: {source!r:.100}"
    )
    return TypeError(message)


def _in_path(path: str) -> Iterator[Draft | Article]:
    if Path(path).is_dir():
        yield from _in_folder(path)
    elif has_magic(path) and not Path(path).exists():
        found = sorted(glob(path, recursive=True))  # noqa: PTH207  (a pattern may be absolute)
        if not found:
            message = f"{path}: no file has such a name"
            raise FileError(message)
        for name in found:
            yield from _in_path(name)
    else:
        yield from _in_file(path)


def _in_folder(path: str) -> Iterator[Draft | Article]:
    found = sorted(
        file
        for file in Path(path).rglob("*")
        if file.suffix.lower() in _LOADABLE and file.is_file()
    )
    if not found:
        message = f"{path}: no {', '.join(sorted(_LOADABLE))} file in this folder"
        raise FileError(message)
    for file in found:
        yield from _in_file(str(file))


def _in_file(path: str) -> Iterator[Draft | Article]:
    suffix = Path(path).suffix.lower()
    if suffix in ARCHIVES:
        for name, text in archived_texts(path):
            yield Draft(f"{path}/{name}", None, text, None, named=True)
    elif suffix == ".json":
        yield from read_models(path, ARTICLES)
    elif suffix in LINES:
        yield from _in_lines(path)
    else:
        yield Draft(path, None, None, None, named=True)


def _in_lines(path: str) -> Iterator[Draft | Article]:
    """Read articles that cstonews wrote, or rows with ``text``, ``id`` and ``published``."""
    first = next(_lines(path), (1, ""))[1]
    if '"schema"' in first or not first.strip():
        yield from read_models(path, ARTICLES)
        return
    for number, line in _lines(path):
        if line.strip():
            yield _row(load_json(line, path, number), f"{path}:{number}")


def _lines(path: str) -> Iterator[tuple[int, str]]:
    try:
        with Path(path).open(encoding="utf-8", newline="\n") as stream:
            yield from enumerate(stream, 1)
    except OSError as error:
        message = f"{path}: {error.strerror or error}"
        raise FileError(message) from error
    except UnicodeDecodeError as error:
        raise not_utf8(path) from error


def _row(row: object, place: str) -> Draft:
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        message = f"{place}: expected an object with a text at $.text"
        raise FormatError(message)
    text, name, published = row["text"], row.get("id"), row.get("published")
    for value, key in ((name, "id"), (published, "published")):
        if not isinstance(value, str | None):
            message = f"{place}: expected a string at $.{key}, found {value!r}"
            raise FormatError(message)
    return Draft(name or place, name, text, published)


def text_of(draft: Draft) -> str:
    """Return the text of a draft, from its file if need be."""
    return read_text(draft.name) if draft.text is None else draft.text
