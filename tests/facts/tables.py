"""Tables: folders of facts and words, as a user writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, **files: str) -> Path:
    """Write tables into a folder."""
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, "utf-8")
    return folder
