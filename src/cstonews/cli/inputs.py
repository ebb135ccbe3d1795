"""From the paths of a command line to articles, with bad files told and passed over."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import define, field
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from cstonews.errors import CstonewsError
from cstonews.naming import names_of
from cstonews.parsing.pipeline import parse
from cstonews.reading import decode, read_text
from cstonews.rendering.words import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from cstonews.articles import Article
    from cstonews.facts.reference import Reference

_STANDARD_INPUT = "-"
_LONG = 2_000_000
"""From how many bytes of input a bar shows how far the work has come."""


@define
class Inputs:
    """The files of one run, parsed one after the other.

    ``paths`` are files, ``-`` for the standard input, and folders, which stand for the
    ``*.txt`` below them; ``reference`` is what is known, ``None`` what ships.
    ``bad`` counts what failed so far.
    """

    paths: tuple[str, ...]
    published: date | None
    limit: int
    reference: Reference | None = None
    bad: int = field(default=0, init=False)

    def articles(self, *, quiet: bool) -> Iterator[tuple[str, Article]]:
        """Yield each good file's name and article; print one line for each bad one.

        A bar on long input goes to the error stream if a person is looking at it,
        unless ``quiet``: then the articles themselves show how far the work has come.
        """
        files = [file for path in self.paths for file in self._files_of(path)]
        names = names_of(name for name in files if name != _STANDARD_INPUT)
        with _progress(files, quiet=quiet) as bar:
            for name in files:
                article = self._parse(name, names.get(name))
                bar.advance(_size(name))
                if article is not None:
                    yield name, article

    def _files_of(self, path: str) -> Iterable[str]:
        folder = Path(path)
        if path == _STANDARD_INPUT or not folder.is_dir():
            return (path,)
        found = [str(file) for file in sorted(folder.rglob("*.txt")) if file.is_file()]
        if not found:
            self._tell(f"{path}: no *.txt file in this folder")
        return found

    def _parse(self, name: str, identifier: str | None) -> Article | None:
        try:
            text = _text(name, self.limit)
        except CstonewsError as error:
            self._tell(str(error))
            return None
        return parse(text, self.published, self.reference, article_id=identifier)

    def _tell(self, fault: str) -> None:
        self.bad += 1
        click.echo(f"cstonews: {harmless(fault)}", err=True)


def _text(name: str, limit: int) -> str:
    if name != _STANDARD_INPUT:
        return read_text(name, limit=limit)
    return decode(sys.stdin.buffer.read(limit + 1), "standard input", limit=limit)


def _size(name: str) -> int:
    try:
        return Path(name).stat().st_size
    except (OSError, ValueError):
        return 0


class _Bar:
    """How far the work has come; a silent one where nobody is to see it."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress = progress
        self._task = progress.add_task("Reading", total=total) if progress else None

    def advance(self, size: int) -> None:
        if self._progress and self._task is not None:
            self._progress.advance(self._task, size)


@contextmanager
def _progress(files: Sequence[str], *, quiet: bool) -> Iterator[_Bar]:
    total = sum(map(_size, files))
    if quiet or not sys.stderr.isatty() or total < _LONG:
        yield _Bar(None, total)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield _Bar(progress, total)
