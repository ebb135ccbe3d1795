"""Articles as files: JSON and JSON Lines, with a schema version.

A JSON file is one object with ``schema`` and ``articles``; a JSON Lines file has one
article a line, each with its own ``schema``. Offsets count code points of ``text``.
The same articles always give the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from cstonews.exchange.json_files import (
    ARTICLES,
    SCHEMA,
    FileFormat,
    read_models,
    save_models,
    write_models,
)

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator

    from cstonews.articles import Article

__all__ = ["SCHEMA", "FileFormat", "read_articles", "save_articles", "write_articles"]


def write_articles(articles: Iterable[Article], stream: TextIO, form: FileFormat) -> None:
    """Write the articles one by one as they come, so that they need not fit in memory."""
    write_models(articles, stream, ARTICLES, form)


def save_articles(
    articles: Iterable[Article], path: str | os.PathLike[str], form: FileFormat
) -> None:
    """Write the articles to a file that is there whole or not at all.

    They go to a new file beside it, which then takes its place; if anything goes wrong,
    what was there before stays. ``FileError`` says why a file cannot be written.
    """
    save_models(articles, path, ARTICLES, form)


def read_articles(path: str | os.PathLike[str]) -> Iterator[Article]:
    """Read the articles of a JSON or JSON Lines file, one by one.

    Raises ``FormatError`` with file, line and the place in the data
    (``$.statements[3].cue.end``) for what is no article of this schema, quotes words that
    its text does not have, or is of a newer major version; ``FileError`` for a file that
    cannot be opened.
    """
    return read_models(path, ARTICLES)
