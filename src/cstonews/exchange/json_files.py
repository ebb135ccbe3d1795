"""JSON and JSON Lines for any model, with a schema version.

A JSON file is one object with ``schema`` and a list under the name of what it holds
(``articles``, ``statements`` …); a JSON Lines file has one model a line, each with its
own ``schema``, so that files can be joined and cut. Offsets count code points. The same
models always give the same bytes.
"""

from __future__ import annotations

import json
import os
import re
from enum import StrEnum
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TextIO, TypeVar

from attrs import frozen
from cattrs import transform_error
from cattrs.errors import BaseValidationError

from cstonews.articles import Article
from cstonews.converters import make_converter
from cstonews.errors import FileError, FormatError
from cstonews.exchange.whole import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cattrs import Converter

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

SCHEMA = "cstonews/1.0"
"""What the files are: a name, a major version (a reader refuses a newer one), a minor one."""

_VERSION = re.compile(r"cstonews/(?P<major>\d+)\.(?P<minor>\d+)")  # cstonews/1.0
_MAJOR = 1
_ESCAPED = re.compile("[\x85\u2028\u2029\ud800-\udfff]")
"""What no UTF-8 file can hold, and what some readers take for the end of a line."""
_PASSAGE = {"start", "end", "text"}


class FileFormat(StrEnum):
    """How models are laid out in a file."""

    JSON = "json"
    """One document for all."""
    JSONL = "jsonl"
    """One model a line."""


@frozen
class Kind(Generic[T_co]):
    """What a file holds: the name of the list, and the model of its members."""

    name: str
    model: type[T_co]


ARTICLES = Kind("articles", Article)


@cache
def _converter() -> Converter:
    return make_converter()


def write_models(models: Iterable[T], stream: TextIO, kind: Kind[T], form: FileFormat) -> None:
    """Write models one by one as they come, so that they need not fit in memory."""
    lines = (_dump(_converter().unstructure(_expected(model, kind))) for model in models)
    if form is FileFormat.JSONL:
        head = _dump({"schema": SCHEMA})[:-1]
        stream.writelines(f"{head}, {line[1:]}\n" for line in lines)
        return
    stream.write(f'{{"schema": {_dump(SCHEMA)}, {_dump(kind.name)}: [')
    stream.writelines(f"{',' if number else ''}\n{line}" for number, line in enumerate(lines))
    stream.write("\n]}\n")


def _expected(model: T, kind: Kind[T]) -> T:
    """Refuse what a reader would refuse."""
    if isinstance(model, kind.model):
        return model
    message = f"a file of {kind.name} has {kind.model.__name__}s, not {type(model).__name__}"
    raise TypeError(message)


def save_models(
    models: Iterable[T], path: str | os.PathLike[str], kind: Kind[T], form: FileFormat
) -> None:
    """Write models to a file that is there whole or not at all."""
    with whole_file(path) as file, file.open("w", encoding="utf-8", newline="\n") as stream:
        write_models(models, stream, kind, form)


def _dump(value: object) -> str:
    """Return JSON on one line that is readable in every script, and UTF-8 whatever the text."""
    return _ESCAPED.sub(_escaped, json.dumps(value, ensure_ascii=False))


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def read_models(path: str | os.PathLike[str], kind: Kind[T]) -> Iterator[T]:
    """Read the models of a JSON or JSON Lines file, one by one.

    Raises ``FormatError`` with file, line and the place in the data
    (``$.statements[3].cue.end``) for what is not of this schema or of a newer major
    version, ``FileError`` for a file that cannot be opened.
    """
    name = os.fspath(path)
    try:
        with Path(path).open(encoding="utf-8", newline="\n") as stream:
            yield from _models(stream, name, kind)
    except OSError as error:
        message = f"{name}: {error.strerror or error}"
        raise FileError(message) from error
    except UnicodeDecodeError as error:
        raise not_utf8(name) from error


def _models(stream: TextIO, name: str, kind: Kind[T]) -> Iterator[T]:
    first = stream.readline()
    if not first:
        return
    if not _is_row(first, kind):
        yield from _document(_load(first + stream.read(), name, 0), name, kind)
        return
    for number, line in enumerate(chain([first], stream), 1):
        if line.strip():
            yield structure_row(_load(line, name, number), f"{name}:{number}", kind)


def _is_row(line: str, kind: Kind[T]) -> bool:
    """Tell whether the first line is all of a model, not the start of a document."""
    try:
        value = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        return False
    return isinstance(value, dict) and kind.name not in value


def load_json(data: str, name: str, number: int) -> object:
    """Read one line of a file, or with 0 for its number a whole one."""
    try:
        return json.loads(data)
    except json.JSONDecodeError as error:
        place = f"{name}:{number or error.lineno}"
        message = f"{place}: not JSON: {error.msg}: column {error.colno}"
        raise FormatError(message) from error
    except RecursionError as error:
        message = f"{name}:{number or 1}: JSON that is nested too deeply"
        raise FormatError(message) from error


def _load(data: str, name: str, number: int) -> dict[str, object]:
    value = load_json(data, name, number)
    if isinstance(value, dict):
        return value
    place = f"{name}:{number}" if number else name
    message = f"{place}: expected an object, found {type(value).__name__}"
    raise FormatError(message)


def not_utf8(name: str) -> FormatError:
    """Make the error for a file that is not UTF-8, with the first line and byte of it."""
    with Path(name).open("rb") as stream:
        for number, line in enumerate(stream, 1):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError as error:
                at = error.start
                found = f"byte {at} of the line is 0x{line[at]:02x} ({error.reason})"
                return FormatError(f"{name}:{number}: not UTF-8 text: {found}")
    return FormatError(f"{name}: not UTF-8 text")


def _document(document: dict[str, object], name: str, kind: Kind[T]) -> Iterator[T]:
    _check_schema(document, name)
    rows = document.get(kind.name)
    if not isinstance(rows, list):
        message = f"{name}: expected a list of {kind.name} at $.{kind.name}"
        raise FormatError(message)
    for number, row in enumerate(rows):
        yield _structure(row, name, f"$.{kind.name}[{number}]", kind)


def structure_row(row: dict[str, object], place: str, kind: Kind[T]) -> T:
    """Return the model of one line; ``FormatError`` begins with ``place``."""
    _check_schema(row, place)
    return _structure(row, place, "$", kind)


def _check_schema(data: dict[str, object], place: str) -> None:
    found = data.get("schema")
    version = _VERSION.fullmatch(found) if isinstance(found, str) else None
    if version is None:
        message = f"{place}: expected a schema like {SCHEMA}, found {found!r}"
        raise FormatError(message)
    if int(version["major"]) > _MAJOR:
        message = f"{place}: written by a newer cstonews ({found}); this one reads {SCHEMA}"
        raise FormatError(message)


def _structure(row: object, place: str, path: str, kind: Kind[T]) -> T:
    try:
        model = _converter().structure(row, kind.model)
    except BaseValidationError as error:
        faults = "; ".join(transform_error(error, path, _explain))
    except (TypeError, ValueError) as error:
        faults = f"{error} @ {path}"
    else:
        if not isinstance(model, Article) or model.verify():
            return model
        faults = "; ".join(_misplaced(row, model.text, path))
    message = f"{place}: {faults}"
    raise FormatError(message)


def _explain(error: BaseException, _: type | None) -> str:
    """Say what was found and expected; cattrs adds the place."""
    return f"{error} is missing" if isinstance(error, KeyError) else str(error)


def _misplaced(value: object, text: str, path: str) -> Iterator[str]:
    """Yield where passages have other words than the text has at their place."""
    if isinstance(value, list):
        for number, part in enumerate(value):
            yield from _misplaced(part, text, f"{path}[{number}]")
    if not isinstance(value, dict):
        return
    if value.keys() == _PASSAGE:
        found = text[value["start"] : value["end"]]
        if found != value["text"]:
            yield f"the article's text has {found!r} there, not {value['text']!r} @ {path}"
    for key, part in value.items():
        yield from _misplaced(part, text, f"{path}.{key}")
