"""Faults in the data: each with its place, all of them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cstonews.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@frozen(order=True)
class Fault:
    """One thing wrong in a folder of facts.

    ``entry`` names the row by its identifier, or as ``#3`` by its number in the
    table; ``entry`` and ``key`` are ``""`` when the fault is the whole file's or row's.
    """

    file: str
    entry: str
    key: str
    message: str

    def __str__(self) -> str:
        """Return ``file: entry: key: message``, without the parts that are empty."""
        return ": ".join(filter(None, (self.file, self.entry, self.key, self.message)))


class FaultError(DataError):
    """One fault, as an exception."""

    def __init__(self, fault: Fault) -> None:
        """Keep the fault; its words are those of the exception."""
        super().__init__(fault)
        self.fault = fault


class FactsError(ExceptionGroup[FaultError], DataError):
    """All that is wrong in a folder of facts, in the order of ``faults``.

    >>> error = FactsError.of([Fault("persons.toml", "ada", "qid", "no QID: '7'")])
    >>> str(error.exceptions[0]), error.faults[0].key
    ("persons.toml: ada: qid: no QID: '7'", 'qid')
    """

    @classmethod
    def of(cls, faults: Iterable[Fault], whose: object = "") -> FactsError:
        """Make the group of one or more faults in the facts of a folder or package."""
        errors = [FaultError(fault) for fault in faults]
        number = f"{len(errors)} fault{'s' if len(errors) > 1 else ''} in the facts"
        return cls(f"{number} of {whose}" if whose else number, errors)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The faults."""
        return tuple(error.fault for error in self.exceptions if isinstance(error, FaultError))

    # typeshed's overloads demand any exception type; only FaultErrors ever come in here
    def derive(self, excs: Sequence[FaultError], /) -> FactsError:  # type: ignore[override]
        """Make a group of some of the exceptions, as ``except*`` asks for."""
        return FactsError(self.message, excs)

    def __str__(self) -> str:
        """Return the number of faults and each on a line of its own."""
        return "\n- ".join((self.message, *map(str, self.faults)))
