"""Reading the package's TOML tables into typed rows, with faults named by place."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, TypeVar

from cattrs import Converter, transform_error
from cattrs.errors import BaseValidationError

from cstonews.errors import DataError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

T = TypeVar("T")

_converter = Converter(forbid_extra_keys=True)


def load_table(source: Traversable, shape: type[T]) -> T:
    """Read one TOML file into ``shape``, a frozen attrs class; unknown keys are faults.

    ``DataError`` names the file and the place of what is wrong.
    """
    try:
        data = tomllib.loads(source.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        message = f"{source.name}: not TOML: {error}"
        raise DataError(message) from error
    try:
        return _converter.structure(data, shape)
    except BaseValidationError as error:
        message = f"{source.name}: " + "; ".join(transform_error(error))
        raise DataError(message) from error
