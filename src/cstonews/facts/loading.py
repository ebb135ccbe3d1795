"""Reading a folder of facts into typed rows, with everything that is malformed."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, TypeVar

from attrs import field, frozen
from cattrs import Converter, transform_error
from cattrs.errors import BaseValidationError
from cattrs.gen import make_dict_structure_fn, override

from cstonews.edtf import EDTF
from cstonews.facts.faults import Fault
from cstonews.known_meetings import KnownMeeting
from cstonews.meetings import MeetingFormat
from cstonews.memberships import Membership
from cstonews.offices import Holding, Office
from cstonews.organizations import Organization
from cstonews.persons import Person
from cstonews.states import State

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = TypeVar("Row", State, Person, Organization, Office, Holding, Membership, KnownMeeting)


@frozen
class Facts:
    """The rows of a folder of facts, as they stand in the files."""

    states: tuple[State, ...] = ()
    persons: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    offices: tuple[Office, ...] = ()
    holdings: tuple[Holding, ...] = ()
    memberships: tuple[Membership, ...] = ()
    meetings: tuple[KnownMeeting, ...] = ()


TABLES = {
    "states.toml": ("state",),
    "persons.toml": ("person",),
    "organizations.toml": ("organization",),
    "offices.toml": ("office", "holding"),
    "memberships.toml": ("membership",),
    "meetings.toml": ("meeting",),
}
"""The tables that each file may have, beside ``[meta]``."""

SCHEME = "institutions.toml"
"""The scheme of national institutions, which is the package's own."""


@cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(EDTF, lambda value, _: EDTF.parse(value))
    converter.register_structure_hook(
        MeetingFormat, lambda value, _: MeetingFormat(value.replace(" ", "-"))
    )
    for shape in (Holding, Membership):
        hook = make_dict_structure_fn(
            shape,
            converter,
            _cattrs_forbid_extra_keys=True,
            since=override(rename="from"),
            until=override(rename="to"),
        )
        converter.register_structure_hook(shape, hook)
    return converter


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
        rows = (self._row(file, number, row, shape) for number, row in enumerate(raw, 1))
        return tuple(row for row in rows if row is not None)

    def _row(self, file: str, number: int, row: object, shape: type[Row]) -> Row | None:
        try:
            return _converter().structure(row, shape)
        except BaseValidationError as error:
            entry = entry_of(row, number)
            self.faults.extend(_fault(file, entry, text) for text in transform_error(error))
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
)
_SINCE = {"from": "since"}


def entry_of(row: object, number: int = 0) -> str:
    """Return what to call a row in a message: its identifiers, or ``#3`` for the third."""
    for keys in _LABELS:
        parts = [_get(row, key) for key in keys]
        if parts[0] is not None and parts[1:2] != [None]:
            return " ".join(str(part) for part in parts if part)
    return f"#{number}"


def _get(row: object, key: str) -> object:
    return row.get(key) if isinstance(row, dict) else getattr(row, _SINCE.get(key, key), None)


def _fault(file: str, entry: str, text: str) -> Fault:
    message, _, path = text.rpartition(" @ ")
    return Fault(file, entry, path.removeprefix("$").removeprefix("."), message)


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
    )
    return facts, tuple(reader.faults)
