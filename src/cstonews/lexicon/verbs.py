"""The reporting verbs: ``verbs.toml`` as an index from a word form to its senses."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from attrs import frozen

from cstonews import lexicon
from cstonews.lexicon.inflection import Forms, make_forms
from cstonews.statements import Act
from cstonews.tables import load_table


@frozen
class Verb:
    """A row of ``verbs.toml``; its head explains the keys."""

    lemma: str
    act: Act
    takes: tuple[str, ...]
    prepositions: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    example: str = ""
    counter: str = ""


@frozen
class VerbTable:
    """All of ``verbs.toml``."""

    verb: tuple[Verb, ...]


class VerbSense(NamedTuple):
    """A form of a reporting verb: which form it is, what it may take, what act it does."""

    lemma: str
    particle: tuple[str, ...]
    tense: str
    """``bare``, ``third``, ``past`` or ``ing``; a participle that differs is ``participle``."""
    act: Act
    takes: frozenset[str]
    prepositions: frozenset[str]


@cache
def load_verbs() -> VerbTable:
    """Read the table of reporting verbs."""
    return load_table(files(lexicon) / "verbs.toml", VerbTable)


@cache
def verb_senses() -> dict[str, tuple[VerbSense, ...]]:
    """Index every form of every reporting verb; longer particles come first."""
    index: dict[str, list[VerbSense]] = {}
    for verb in load_verbs().verb:
        bare, *particle = verb.lemma.split()
        for tense, word in _tenses(make_forms(bare, verb.forms)):
            sense = VerbSense(
                verb.lemma,
                tuple(particle),
                tense,
                verb.act,
                frozenset(verb.takes),
                frozenset(verb.prepositions),
            )
            index.setdefault(word, []).append(sense)
    return {
        word: tuple(sorted(senses, key=lambda sense: -len(sense.particle)))
        for word, senses in index.items()
    }


def _tenses(forms: Forms) -> tuple[tuple[str, str], ...]:
    """Pair each distinct word with its tense; a past form counts as past first."""
    named = {
        forms.participle: "participle",
        forms.past: "past",
        forms.ing: "ing",
        forms.third: "third",
        forms.bare: "bare",
    }
    if forms.past == forms.bare:
        named[forms.bare] = "past"
    return tuple((tense, word) for word, tense in named.items())
