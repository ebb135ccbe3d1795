"""What installed packages offer: folders of facts, named by entry points."""

from __future__ import annotations

from importlib.metadata import entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from attrs import frozen

from cstonews.errors import DataError
from cstonews.facts.loading import TABLES

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "cstonews.reference"
"""The group of entry points; the value of each is a Python package with tables in it."""


@frozen
class Offer:
    """A folder of facts of an installed package; ``str`` tells which one."""

    package: str
    folder: Traversable

    def __str__(self) -> str:
        """Return the package with its version, and the entry point."""
        return self.package


def find_offers() -> tuple[Offer, ...]:
    """Return what the installed packages offer, in the order of the entry points' names.

    ``DataError`` names the package whose folder cannot be had, or has no tables in it.
    """
    points = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    return tuple(_offer(point) for point in points)


def _offer(point: EntryPoint) -> Offer:
    package = _package(point)
    try:
        folder = files(point.value)
    except Exception as error:
        message = f"{package}: no folder of facts {point.value!r}: {error}"
        raise DataError(message) from error
    if not any((folder / file).is_file() for file in TABLES):
        message = f"{package}: no facts in {point.value!r}, none of {', '.join(TABLES)}"
        raise DataError(message)
    return Offer(package, folder)


def _package(point: EntryPoint) -> str:
    """Return ``borders 1.0 (entry point "borders")``, as far as is known."""
    whose = f"{point.dist.name} {point.dist.version}" if point.dist else "a package"
    return f"{whose} (entry point {point.name!r} of {GROUP})"
