"""The words that report: verbs, adjectives, nouns and phrases, indexed by their forms."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from cstonews import lexicon
from cstonews.lexicon.in_force import of_words
from cstonews.lexicon.inflection import Forms, make_forms
from cstonews.lexicon.rows import Lexicon, Phrase, Verb, Word, merged_rows
from cstonews.lexicon.syntax import syntax
from cstonews.tables import load_table

if TYPE_CHECKING:
    from cstonews.statements import Act


@frozen
class VerbTable:
    """All of ``verbs.toml``."""

    verb: tuple[Verb, ...]
    adjective: tuple[Word, ...]


@frozen
class NounTable:
    """All of ``nouns.toml``."""

    noun: tuple[Word, ...]


@frozen
class PhraseTable:
    """All of ``phrases.toml``."""

    phrase: tuple[Phrase, ...]


class Sense(NamedTuple):
    """A form of a reporting word: which form it is, what it may take, what act it does.

    ``tense`` is ``bare``, ``third``, ``past``, ``participle`` (where it differs from the
    past), ``ing``, ``adjective``, ``noun`` or ``phrase``; ``particle`` are the words that
    follow and belong to it ("call for"), of a phrase all its words; ``noun_too`` tells of a
    verb whose forms are as often nouns.
    """

    lemma: str
    particle: tuple[str, ...]
    tense: str
    act: Act
    takes: frozenset[str]
    prepositions: frozenset[str]
    noun_too: bool = False


Index = dict[str, tuple[Sense, ...]]


@cache
def load_verbs() -> VerbTable:
    """Read the table of reporting verbs and adjectives."""
    return load_table(files(lexicon) / "verbs.toml", VerbTable)


@cache
def load_nouns() -> NounTable:
    """Read the table of reporting nouns."""
    return load_table(files(lexicon) / "nouns.toml", NounTable)


@cache
def load_phrases() -> PhraseTable:
    """Read the table of reporting phrases."""
    return load_table(files(lexicon) / "phrases.toml", PhraseTable)


@of_words
def predicate_senses(own: Lexicon) -> Index:
    """Index verbs and adjectives by their first word; longer ones come first.

    Of "is worried that" the adjective is tried before the verb of the same form.
    """
    index: dict[str, list[Sense]] = {}
    for row in merged_rows(load_verbs().adjective, own.adjectives):
        index.setdefault(row.word, []).append(_word_sense(row, "adjective"))
    for verb in merged_rows(load_verbs().verb, own.verbs):
        bare, *particle = verb.lemma.split()
        for tense, word in (*_tenses(make_forms(bare, verb.forms)), *_other_spellings(verb)):
            index.setdefault(word, []).append(_verb_sense(verb, tuple(particle), tense))
    return {
        word: tuple(sorted(senses, key=lambda sense: -len(sense.particle)))
        for word, senses in index.items()
    }


@of_words
def phrase_senses(own: Lexicon) -> Index:
    """Index the phrases by their longest word, which is rarer than the first."""
    index: Index = {}
    for phrase in merged_rows(load_phrases().phrase, own.phrases):
        words = tuple(phrase.words.split())
        sense = Sense(phrase.words, words, "phrase", phrase.act, frozenset(), frozenset())
        rarest = max(words, key=len)
        index[rarest] = (*index.get(rarest, ()), sense)
    return index


@of_words
def cue_senses(_own: Lexicon) -> dict[str, tuple[tuple[Sense, ...], tuple[Sense, ...]]]:
    """Index what a word can be a cue as: a phrase that it stands in, a verb or an adjective."""
    phrases, predicates = phrase_senses(), predicate_senses()
    return {
        word: (phrases.get(word, ()), predicates.get(word, ()))
        for word in (*phrases, *predicates)
    }


@of_words
def noun_senses(own: Lexicon) -> dict[str, Sense]:
    """Index the reporting nouns by singular and plural."""
    return {
        word: _word_sense(row, "noun")
        for row in merged_rows(load_nouns().noun, own.nouns)
        for word in (row.word, make_forms(row.word).third)
    }


def _verb_sense(verb: Verb, particle: tuple[str, ...], tense: str) -> Sense:
    takes, prepositions = frozenset(verb.takes), frozenset(verb.prepositions)
    noun_too = verb.lemma.split()[0] in syntax().nouns_too
    return Sense(verb.lemma, particle, tense, verb.act, takes, prepositions, noun_too)


def _word_sense(row: Word, tense: str) -> Sense:
    takes = frozenset(row.takes) | ({"alone"} if row.alone else frozenset())
    return Sense(row.word, (), tense, row.act, takes, frozenset(row.prepositions))


def _tenses(forms: Forms) -> tuple[tuple[str, str], ...]:
    """Pair each distinct word with its tense; where forms coincide, the past wins."""
    named = {
        forms.bare: "bare",
        forms.third: "third",
        forms.ing: "ing",
        forms.participle: "participle",
        forms.past: "past",
    }
    return tuple((tense, word) for word, tense in named.items())


def _other_spellings(verb: Verb) -> tuple[tuple[str, str], ...]:
    return tuple(("ing" if word.endswith("ing") else "past", word) for word in verb.also)
