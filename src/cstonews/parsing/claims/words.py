"""Words: ``claims.toml`` as typed tables."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from attrs import frozen

from cstonews import lexicon
from cstonews.claims import ClaimKind
from cstonews.tables import load_table

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Having:
    """Verbs between an organization and its members; see ``claims.toml``."""

    words: tuple[str, ...]
    kind: ClaimKind
    example: str
    counterexample: str
    after: str | None = None
    all: bool = False


@frozen
class Becoming:
    """Verbs between states and an organization; see ``claims.toml``."""

    words: tuple[str, ...]
    kind: ClaimKind
    example: str
    counterexample: str
    denied: bool = False


@frozen
class Around:
    """The words around those verbs."""

    members: frozenset[str]
    states: frozenset[str]
    blocs: frozenset[str]
    treaties: frozenset[str]
    belonging: frozenset[str]
    besides: frozenset[str]
    negations: frozenset[str]
    unreal: frozenset[str]
    observers: frozenset[str]
    assembly: frozenset[str]
    adverbs: frozenset[str]
    before_object: frozenset[str]
    parts: frozenset[str]
    ties: frozenset[str]
    before_verb: frozenset[str]
    being: frozenset[str]
    party: frozenset[str]
    owning: frozenset[str]
    counted: frozenset[str]
    holding: frozenset[str]
    standing: frozenset[str]
    other: frozenset[str]


@frozen
class OfficeTenses:
    """Words before a title that tell of which time it speaks."""

    former: frozenset[str]
    then: frozenset[str]
    serving: frozenset[str]


@frozen
class ClaimWords:
    """The whole table."""

    having: tuple[Having, ...]
    becoming: tuple[Becoming, ...]
    words: Around
    offices: OfficeTenses
    numbers: dict[str, int]


@cache
def load_claim_words() -> ClaimWords:
    """Return ``claims.toml``, read once."""
    return load_table(files(lexicon) / "claims.toml", ClaimWords)


@cache
def having_verbs() -> Mapping[str, Having]:
    """Return the verbs between an organization and its members by form."""
    return {word: verb for verb in load_claim_words().having for word in verb.words}


@cache
def becoming_verbs() -> Mapping[str, Becoming]:
    """Return the verbs between states and an organization by form."""
    return {word: verb for verb in load_claim_words().becoming for word in verb.words}


@cache
def sized_words() -> Mapping[str, int]:
    """Return the numbers in words like "six-member"."""
    ends = ("member", "nation", "state", "country")
    return {
        f"{word}-{end}": n for word, n in load_claim_words().numbers.items() for end in ends
    }


@cache
def counting_words() -> frozenset[str]:
    """Return the words that tell how many belong."""
    return frozenset(load_claim_words().numbers) | frozenset(sized_words())


@cache
def trigger_words() -> frozenset[str]:
    """Return the words that may claim something of members."""
    words = load_claim_words().words
    verbs = frozenset(having_verbs()) | frozenset(becoming_verbs()) | frozenset(sized_words())
    return verbs | words.members | words.party | words.observers | words.other
