"""The words that names are made of and told by: given names, titles, shapes."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib.resources import files

from attrs import frozen

from cstonews import lexicon
from cstonews.tables import load_table


@frozen
class GivenRow:
    """A row of ``given_names.toml``; its head explains the keys."""

    region: str
    example: str
    plain: tuple[str, ...]
    shared: tuple[str, ...] = ()
    families: tuple[str, ...] = ()


@frozen
class GivenTable:
    """All of ``given_names.toml``."""

    row: tuple[GivenRow, ...]


class TitleKind(StrEnum):
    """What a title is good for; see ``titles.toml``."""

    POST = "post"
    HEAD = "head"
    RANK = "rank"
    HONORIFIC = "honorific"
    OCCUPATION = "occupation"


@frozen
class Title:
    """A row of ``titles.toml``; its head explains the keys."""

    word: str
    kind: TitleKind
    names: tuple[str, ...]
    example: str


@frozen
class Modifier:
    """What may stand before a title and belongs to it."""

    name: str
    example: str
    past: bool = False
    prefix: str | None = None


@frozen
class TitleTable:
    """All of ``titles.toml``."""

    title: tuple[Title, ...]
    modifier: tuple[Modifier, ...]


@frozen
class WordList:
    """One list of ``name_shapes.toml``."""

    name: str
    about: str
    example: str
    words: tuple[str, ...]


@frozen
class ShapeTable:
    """All of ``name_shapes.toml``."""

    list: tuple[WordList, ...]


@cache
def load_given_names() -> GivenTable:
    """Read the table of given names."""
    return load_table(files(lexicon) / "given_names.toml", GivenTable)


@cache
def load_titles() -> TitleTable:
    """Read the table of titles."""
    return load_table(files(lexicon) / "titles.toml", TitleTable)


@cache
def load_shapes() -> dict[str, frozenset[str]]:
    """Return the lists of ``name_shapes.toml`` by name."""
    table = load_table(files(lexicon) / "name_shapes.toml", ShapeTable)
    return {row.name: frozenset(row.words) for row in table.list}
