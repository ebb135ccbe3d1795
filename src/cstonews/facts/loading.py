"""Reading a folder of facts into typed rows, with everything that is malformed."""

from __future__ import annotations

import tomllib
from enum import Enum
from functools import cache
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve, field, frozen
from cattrs import Converter, transform_error
from cattrs.errors import BaseValidationError
from cattrs.gen import make_dict_structure_fn, override
from cattrs.v import format_exception

from cstonews.edtf import EDTF
from cstonews.facts.faults import Fault
from cstonews.known_meetings import KnownMeeting
from cstonews.lexicon.rows import NO_WORDS, FurnitureEntry, Lexicon, Phrase, Verb, Word
from cstonews.meetings import MeetingFormat
from cstonews.memberships import Membership
from cstonews.offices import Holding, Office
from cstonews.organizations import Organization
from cstonews.persons import Person
from cstonews.states import State

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

T = TypeVar("T")
Row = TypeVar(
    "Row",
    State,
    Person,
    Organization,
    Office,
    Holding,
    Membership,
    KnownMeeting,
    Verb,
    Word,
    Phrase,
    FurnitureEntry,
)


@frozen
class Facts:
    """The rows of a folder of facts, as they stand in the files.

    ``horizon`` is the date after which nothing was found, the earliest of the files;
    ``lexicon`` has the words that are added to those of the package.
    """

    states: tuple[State, ...] = ()
    persons: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    offices: tuple[Office, ...] = ()
    holdings: tuple[Holding, ...] = ()
    memberships: tuple[Membership, ...] = ()
    meetings: tuple[KnownMeeting, ...] = ()
    horizon: EDTF | None = None
    lexicon: Lexicon = NO_WORDS


TABLES: Mapping[str, tuple[str, ...]] = {
    "states.toml": ("state",),
    "persons.toml": ("person",),
    "organizations.toml": ("organization",),
    "offices.toml": ("office", "holding"),
    "memberships.toml": ("membership",),
    "meetings.toml": ("meeting",),
    "verbs.toml": ("verb", "adjective"),
    "nouns.toml": ("noun",),
    "phrases.toml": ("phrase",),
    "furniture.toml": ("line",),
}
"""The tables that each file may have, beside ``[meta]``."""

SCHEME = "institutions.toml"
"""The scheme of national institutions, which is the package's own."""


def _text(value: object, shape: type[str]) -> str:
    """Take strings only, where cattrs would convert; the enums are strings too."""
    if not isinstance(value, str):
        message = f"expected a string, not {value!r}"
        raise ValueError(message)  # noqa: TRY004  (cattrs hides what a TypeError says)
    if issubclass(shape, Enum) and value not in list(shape):
        message = f"expected one of {', '.join(map(str, shape))}, not {value!r}"
        raise ValueError(message)
    return shape(value)


def _truth(value: object, _: object) -> bool:
    if not isinstance(value, bool):
        message = f"expected true or false, not {value!r}"
        raise ValueError(message)  # noqa: TRY004  (cattrs hides what a TypeError says)
    return value


def _words(value: object, _: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        message = f"expected an array of strings, not {value!r}"
        raise ValueError(message)
    return tuple(value)


def _format(value: object, _: object) -> MeetingFormat:
    """Read the format of a meeting, which the tables may write with a blank."""
    return MeetingFormat(_text(str(value).replace(" ", "-"), MeetingFormat))


@cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(bool, _truth)
    converter.register_structure_hook_func(lambda shape: shape == tuple[str, ...], _words)
    converter.register_structure_hook(EDTF, lambda value, _: EDTF.parse(value))
    converter.register_structure_hook(MeetingFormat, _format)
    for shape in (Holding, Membership):
        hook = make_dict_structure_fn(
            shape,
            converter,
            _cattrs_forbid_extra_keys=True,
            since=override(rename=_KEYS["since"]),
            until=override(rename=_KEYS["until"]),
        )
        converter.register_structure_hook(shape, hook)
    return converter


@frozen
class _Meta:
    """What a file says about itself."""

    horizon: EDTF


@frozen
class _Reader:
    """Reads one folder and collects the faults on the way."""

    folder: Traversable
    faults: list[Fault] = field(factory=list)
    _files: dict[str, dict[str, object]] = field(factory=dict)

    def rows(self, file: str, table: str, shape: type[Row]) -> tuple[Row, ...]:
        """Return the rows of one table that are well formed."""
        raw = self._read(file).get(table, [])
        if not isinstance(raw, list):
            self.faults.append(Fault(file, "", table, f"expected [[{table}]], an array"))
            return ()
        named = ((entry_of(row, number), row) for number, row in enumerate(raw, 1))
        rows = (self._row(file, entry, row, shape) for entry, row in named)
        return tuple(row for row in rows if row is not None)

    def horizon(self) -> EDTF | None:
        """Return the earliest horizon of the files read."""
        metas = ((file, data["meta"]) for file, data in self._files.items() if "meta" in data)
        found = (self._row(file, "meta", meta, _Meta) for file, meta in metas)
        return min((meta.horizon for meta in found if meta), default=None)

    def _row(self, file: str, entry: str, row: object, shape: type[T]) -> T | None:
        if not isinstance(row, dict):
            self.faults.append(Fault(file, entry, "", f"expected a table, not {row!r}"))
            return None
        try:
            return _converter().structure(row, shape)
        except BaseValidationError as error:
            self.faults.extend(_faults(file, entry, error))
            return None

    def _read(self, file: str) -> dict[str, object]:
        if file not in self._files:
            self._files[file] = self._parse(file)
        return self._files[file]

    def _parse(self, file: str) -> dict[str, object]:
        source = self.folder / file
        if not source.is_file():
            return {}
        try:
            data = tomllib.loads(source.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            self.faults.append(Fault(file, "", "", f"not TOML in UTF-8: {error}"))
            return {}
        strange = sorted(data.keys() - {"meta", *TABLES[file]})
        self.faults.extend(Fault(file, "", key, "no such table") for key in strange)
        return data


_LABELS = (
    ("slug",),
    ("iso2",),
    ("person", "office", "from"),
    ("organization", "state", "role", "from"),
    ("body", "start"),
    ("lemma",),
    ("word",),
    ("words",),
)
_KEYS = {"since": "from", "until": "to"}
"""The keys of the tables for fields that go by another name."""
_FIELDS = {key: name for name, key in _KEYS.items()}


def entry_of(row: object, number: int = 0) -> str:
    """Return what to call a row in a message: its identifiers, or ``#3`` for the third."""
    for keys in _LABELS:
        parts = [_get(row, key) for key in keys]
        if parts[0] and parts[1:2] != [None]:
            return " ".join(str(part) for part in parts if part)
    return f"#{number}"


def _get(row: object, key: str) -> object:
    return row.get(key) if isinstance(row, dict) else getattr(row, _FIELDS.get(key, key), None)


def _explain(error: BaseException, shape: type | None) -> str:
    """Say what a value is and what it should be; cattrs says so of the rest."""
    return str(error) if isinstance(error, ValueError) else format_exception(error, shape)


def _faults(file: str, entry: str, error: BaseValidationError) -> Iterator[Fault]:
    for text in transform_error(error, format_exception=_explain):
        message, _, path = text.rpartition(" @ ")
        key = path.removeprefix("$").removeprefix(".")
        yield Fault(file, entry, _KEYS.get(key, key), message)


def _strange_files(folder: Traversable) -> Iterator[Fault]:
    """Yield a fault for each file that looks like a table and is none."""
    for name in sorted(item.name for item in folder.iterdir()):
        if name.endswith(".toml") and name not in TABLES and name != SCHEME:
            yield Fault(name, "", "", f"no such table, only {', '.join(TABLES)}")


def load_folder(folder: Traversable) -> tuple[Facts, tuple[Fault, ...]]:
    """Read the tables that ``folder`` has; rows that are malformed give faults only."""
    reader = _Reader(folder, list(_strange_files(folder)))
    facts = Facts(
        states=reader.rows("states.toml", "state", State),
        persons=reader.rows("persons.toml", "person", Person),
        organizations=reader.rows("organizations.toml", "organization", Organization),
        offices=reader.rows("offices.toml", "office", Office),
        holdings=reader.rows("offices.toml", "holding", Holding),
        memberships=reader.rows("memberships.toml", "membership", Membership),
        meetings=reader.rows("meetings.toml", "meeting", KnownMeeting),
        lexicon=_lexicon(reader),
    )
    facts = evolve(facts, horizon=reader.horizon())
    return facts, tuple(reader.faults)


def _lexicon(reader: _Reader) -> Lexicon:
    return Lexicon(
        verbs=reader.rows("verbs.toml", "verb", Verb),
        adjectives=reader.rows("verbs.toml", "adjective", Word),
        nouns=reader.rows("nouns.toml", "noun", Word),
        phrases=reader.rows("phrases.toml", "phrase", Phrase),
        lines=reader.rows("furniture.toml", "line", FurnitureEntry),
    )
