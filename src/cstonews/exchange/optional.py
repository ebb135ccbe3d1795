"""Libraries that only some need: imported when called, missed with a clear word."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from cstonews.errors import MissingExtraError

if TYPE_CHECKING:
    from types import ModuleType

EXTRAS = {
    "duckdb": "sql",
    "pandas": "pandas",
    "polars": "polars",
    "pyarrow": "arrow",
    "pyarrow.parquet": "arrow",
    "rich.console": "terminal",
    "rich.progress": "terminal",
    "trafilatura": "html",
}
"""Which extra of this package brings which module."""


def optional(module: str) -> ModuleType:
    """Import a module that an extra brings; ``MissingExtraError`` names the extra."""
    try:
        return import_module(module)
    except ImportError as error:
        name = module.partition(".")[0]
        extra = EXTRAS[module]
        message = f"this needs {name}: pip install 'cstonews[{extra}]'"
        raise MissingExtraError(message, name=name) from error
