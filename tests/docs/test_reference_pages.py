"""The reference leaves out no public name, and names nothing that is not there."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

import cstonews as cn

PAGES = Path(__file__).parents[2] / "docs" / "reference"
_DIRECTIVE = re.compile(r"^\.\. auto(?:class|exception|function|data):: ([\w.]+)", re.MULTILINE)
TEXT = "\n".join(page.read_text("utf-8") for page in sorted(PAGES.glob("*.md")))
NAMES = sorted(set(_DIRECTIVE.findall(TEXT)))
ERRORS = "cstonews.errors"  # documented as a module, all of it


@pytest.mark.parametrize("name", cn.__all__)
def test_every_public_name_has_an_entry(name: str) -> None:
    """Each name that ``import cstonews`` gives is in the reference."""
    home = getattr(cn, name).__module__
    assert f"cstonews.{name}" in NAMES or (home == ERRORS and f"automodule:: {ERRORS}" in TEXT)


@pytest.mark.parametrize("name", NAMES)
def test_every_entry_is_there(name: str) -> None:
    """Each entry names something that can be imported from where it says."""
    module, _, last = name.rpartition(".")
    assert hasattr(import_module(module), last)
