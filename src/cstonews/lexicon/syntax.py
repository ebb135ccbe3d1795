"""Small word classes of constructions: ``syntax.toml`` as sets."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from attrs import frozen

from cstonews import lexicon
from cstonews.tables import load_table

Words = frozenset[str]


@frozen
class Syntax:
    """The lists of ``syntax.toml``; its comments say what each is for."""

    be: Words
    aspectual: Words
    unreal: Words
    plurals: Words
    alone: Words
    counting: Words
    inner_prepositions: Words
    right_prepositions: Words
    participle_prepositions: Words
    nobody: Words
    inverting: Words
    untrue: Words
    sure: Words
    indefinite_relatives: Words
    clause_links: Words
    asides: Words
    phrase_stops: Words
    object_stops: Words
    times: Words
    as_phrases: Words
    circumstances: Words
    occasions: Words
    documents: Words
    questions: Words
    light_verbs: Words
    naming_verbs: Words
    clausal_verbs: Words
    showing_verbs: Words
    evidence: Words
    citing_verbs: Words
    citing: Words
    views: Words
    ranks: Words
    nouns_first: Words
    nouns_too: Words
    time_nouns: Words
    time_heads: Words
    time_ends: Words


@cache
def syntax() -> Syntax:
    """Read the table."""
    return load_table(files(lexicon) / "syntax.toml", Syntax)
