"""Articles as files: JSON and JSON Lines, with a schema version.

A JSON file is one object with ``schema`` and ``articles``; a JSON Lines file has one
article a line, each with its own ``schema``. Offsets count code points of ``text``.
The same articles always give the same bytes.
"""

from __future__ import annotations

import json
import os
import re
from enum import StrEnum
from functools import cache
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal

from cattrs import transform_error
from cattrs.errors import BaseValidationError

from cstonews.articles import Article
from cstonews.converters import make_converter
from cstonews.errors import FileError, FormatError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cattrs import Converter

SCHEMA = "cstonews/1.0"
"""What the files are: a name, a major version (a reader refuses a newer one), a minor one."""

_VERSION = re.compile(r"cstonews/(?P<major>\d+)\.(?P<minor>\d+)")  # cstonews/1.0
_MAJOR = 1
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class FileFormat(StrEnum):
    """How articles are laid out in a file."""

    JSON = "json"
    """One document for all articles."""
    JSONL = "jsonl"
    """One article a line."""


@cache
def _converter() -> Converter:
    return make_converter()


def write_articles(articles: Iterable[Article], stream: IO[str], form: FileFormat) -> None:
    """Write the articles one by one as they come, so that they need not fit in memory."""
    lines = (_dump(_converter().unstructure(article)) for article in articles)
    if form is FileFormat.JSONL:
        head = _dump({"schema": SCHEMA})[:-1]
        stream.writelines(f"{head}, {line[1:]}\n" for line in lines)
        return
    stream.write(f'{{"schema": {_dump(SCHEMA)}, "articles": [')
    stream.writelines(f"{',' if number else ''}\n{line}" for number, line in enumerate(lines))
    stream.write("\n]}\n")


def save_articles(
    articles: Iterable[Article], path: str | os.PathLike[str], form: FileFormat
) -> None:
    """Write the articles to a file that is there whole or not at all.

    They go to a new file beside it, which then takes its place; if anything goes wrong,
    what was there before stays. ``FileError`` says why a file cannot be written.
    """
    target = Path(path).resolve()
    try:
        if target.exists() and not target.is_file():  # a pipe or a terminal has no other place
            _write_file(articles, target, form, "w")
            return
        _replace(articles, target, form)
    except OSError as error:
        message = f"{os.fspath(path)}: {error.strerror or error}"
        raise FileError(message) from error


def _replace(articles: Iterable[Article], target: Path, form: FileFormat) -> None:
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        _write_file(articles, beside, form, "x")
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _write_file(
    articles: Iterable[Article], path: Path, form: FileFormat, mode: Literal["w", "x"]
) -> None:
    with path.open(mode, encoding="utf-8", newline="\n") as stream:
        write_articles(articles, stream, form)


def _dump(value: object) -> str:
    """Return JSON that is readable in every script, and UTF-8 whatever the text."""
    return _LONE_SURROGATE.sub(_escaped, json.dumps(value, ensure_ascii=False))


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def read_articles(path: str | os.PathLike[str]) -> Iterator[Article]:
    """Read the articles of a JSON or JSON Lines file, one by one.

    Raises ``FormatError`` with file, line and the place in the data
    (``$.statements[3].cue.end``) for what is no article of this schema or is of a newer
    major version, ``FileError`` for a file that cannot be opened.
    """
    try:
        with Path(path).open(encoding="utf-8", newline="\n") as stream:
            yield from _articles(stream, os.fspath(path))
    except OSError as error:
        message = f"{os.fspath(path)}: {error.strerror or error}"
        raise FileError(message) from error
    except UnicodeDecodeError as error:
        message = f"{os.fspath(path)}: not UTF-8 text: {error.reason}"
        raise FormatError(message) from error


def _articles(stream: IO[str], name: str) -> Iterator[Article]:
    first = stream.readline()
    if not first:
        return
    if not _is_row(first):
        yield from _document(_load(first + stream.read(), name), name)
        return
    for number, line in enumerate(chain([first], stream), 1):
        place = f"{name}:{number}"
        row = _load(line, place)
        _check_schema(row, place)
        yield _structure(row, place, "$")


def _is_row(line: str) -> bool:
    """Tell whether the first line is all of an article, not the start of a document."""
    try:
        value = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        return False
    return isinstance(value, dict) and "articles" not in value


def _load(data: str, place: str) -> dict[str, object]:
    try:
        value = json.loads(data)
    except (json.JSONDecodeError, RecursionError) as error:
        message = f"{place}: not JSON: {error}"
        raise FormatError(message) from error
    if isinstance(value, dict):
        return value
    message = f"{place}: expected an object, found {type(value).__name__}"
    raise FormatError(message)


def _document(document: dict[str, object], name: str) -> Iterator[Article]:
    _check_schema(document, name)
    rows = document.get("articles")
    if not isinstance(rows, list):
        message = f"{name}: expected a list of articles at $.articles"
        raise FormatError(message)
    for number, row in enumerate(rows):
        yield _structure(row, name, f"$.articles[{number}]")


def _check_schema(data: dict[str, object], place: str) -> None:
    found = data.get("schema")
    version = _VERSION.fullmatch(found) if isinstance(found, str) else None
    if version is None:
        message = f"{place}: expected a schema like {SCHEMA}, found {found!r}"
        raise FormatError(message)
    if int(version["major"]) > _MAJOR:
        message = f"{place}: written by a newer cstonews ({found}); this one reads {SCHEMA}"
        raise FormatError(message)


def _structure(row: object, place: str, path: str) -> Article:
    try:
        return _converter().structure(row, Article)
    except BaseValidationError as error:
        faults = "; ".join(transform_error(error, path, _explain))
    except (TypeError, ValueError) as error:
        faults = f"{error} @ {path}"
    message = f"{place}: {faults}"
    raise FormatError(message)


def _explain(error: BaseException, _: type | None) -> str:
    """Say what was found and expected; cattrs adds the place."""
    return f"{error} is missing" if isinstance(error, KeyError) else str(error)
