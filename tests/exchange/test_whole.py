"""Files that are there whole or not at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from cstonews.errors import FileError
from cstonews.exchange.whole import whole_file

if TYPE_CHECKING:
    from pathlib import Path


def test_whole(tmp_path: Path) -> None:
    """What is written takes the place of what was there."""
    path = tmp_path / "f"
    path.write_text("before", "utf-8")
    with whole_file(path) as file:
        file.write_text("after", "utf-8")
        assert path.read_text("utf-8") == "before"
    assert path.read_text("utf-8") == "after"
    assert list(tmp_path.iterdir()) == [path]


def test_not_at_all(tmp_path: Path) -> None:
    """If writing fails, what was there stays, and nothing else is left."""
    path = tmp_path / "f"
    path.write_text("before", "utf-8")

    def fail() -> None:
        with whole_file(path) as file:
            file.write_text("half", "utf-8")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert path.read_text("utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_written(tmp_path: Path) -> None:
    """A folder that is not there, or stands in the way, is an error with its name."""
    for path in (tmp_path / "none" / "f", tmp_path):
        with pytest.raises(FileError, match=re.escape(path.name)), whole_file(path) as file:
            file.write_text("x", "utf-8")


def test_errors_of_files_within(tmp_path: Path) -> None:
    """An error that names its own file is passed on as it is."""
    message = "other: no such file"
    with pytest.raises(FileError, match=r"^other"), whole_file(tmp_path / "f"):
        raise FileError(message)
