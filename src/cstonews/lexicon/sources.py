"""Words of sources: ``speakers.toml`` as sets."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from attrs import frozen

from cstonews import lexicon
from cstonews.tables import load_table


@frozen
class SourceWords:
    """The lists of ``speakers.toml``."""

    male: frozenset[str]
    female: frozenset[str]
    plural: frozenset[str]
    neuter: frozenset[str]
    first_person: frozenset[str]
    relatives: frozenset[str]
    collectives: frozenset[str]
    pairs: frozenset[str]
    organizations: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    laws: frozenset[str]
    media: frozenset[str]
    spokespersons: frozenset[str]
    representatives: frozenset[str]
    persons: frozenset[str]
    offices: dict[str, str]
    heads_of_state: frozenset[str]
    heads_of_government: frozenset[str]
    exclusive_offices: frozenset[str]
    indefinite: frozenset[str]
    vague: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]
    unnamed: frozenset[str]
    male_titles: frozenset[str]
    female_titles: frozenset[str]


@cache
def source_words() -> SourceWords:
    """Read the table."""
    return load_table(files(lexicon) / "speakers.toml", SourceWords)
