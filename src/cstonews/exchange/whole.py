"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from cstonews.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def whole_file(path: str | os.PathLike[str]) -> Iterator[Path]:
    """Lend a new file beside ``path`` to write to, which then takes its place.

    If anything goes wrong, what was there before stays and nothing else is left. A link
    stays one; what is no regular file (a pipe, a terminal) is lent itself. ``FileError``
    says why a file cannot be written.
    """
    target = Path(path).resolve()
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        if target.exists() and not target.is_file():
            yield target
            return
        try:
            yield beside
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        if isinstance(error, FileError):
            raise
        message = f"{os.fspath(path)}: {error.strerror or error}"
        raise FileError(message) from error
