"""Word classes with the reporting verbs in them, and the words that can report at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.lexicon.in_force import of_words
from cstonews.lexicon.syntax import syntax
from cstonews.lexicon.verbs import noun_senses, phrase_senses, predicate_senses
from cstonews.lexicon.words import word_classes

if TYPE_CHECKING:
    from cstonews.lexicon.rows import Lexicon

_LETTERS = {"bare": "B", "third": "V", "past": "E", "participle": "E", "ing": "J"}


@of_words
def unit_classes(_own: Lexicon) -> dict[str, str]:
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


@of_words
def reporting_words(_own: Lexicon) -> frozenset[str]:
    """Return the words of which a sentence needs one to report anything."""
    nouns = (word for word, sense in noun_senses().items() if "alone" in sense.takes)
    return syntax().views.union(predicate_senses(), phrase_senses(), nouns)
