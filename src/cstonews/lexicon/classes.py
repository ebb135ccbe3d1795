"""Word classes with the reporting verbs in them, and the words that can report at all."""

from __future__ import annotations

from functools import cache

from cstonews.lexicon.syntax import syntax
from cstonews.lexicon.verbs import noun_senses, predicate_senses
from cstonews.lexicon.words import word_classes

_LETTERS = {"bare": "B", "third": "V", "past": "E", "participle": "E", "ing": "J"}


@cache
def unit_classes() -> dict[str, str]:
    """Map words to class letters, the forms of reporting verbs that are no nouns among them."""
    verbs = {
        word: _LETTERS[sense.tense]
        for word, senses in predicate_senses().items()
        for sense in senses
        if sense.tense in _LETTERS
        and not sense.particle
        and sense.lemma not in syntax().nouns_too
    }
    return {**verbs, **word_classes()}


@cache
def reporting_words() -> frozenset[str]:
    """Return the words of which a sentence needs one to report anything."""
    return frozenset(predicate_senses()) | frozenset(noun_senses()) | syntax().views
