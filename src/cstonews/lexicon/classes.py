"""Word classes with the reporting verbs in them, and the words that can report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.lexicon.in_force import of_words
from cstonews.lexicon.syntax import syntax
from cstonews.lexicon.verbs import noun_senses, predicate_senses
from cstonews.lexicon.words import word_classes

if TYPE_CHECKING:
    from cstonews.lexicon.rows import Lexicon

_ENDINGS = (("ed", "E"), ("ing", "J"), ("ly", "R"))
_MONTHS = frozenset(("May", "March"))
"""Months that without a capital are other words."""
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
def nominal_words(_own: Lexicon) -> frozenset[str]:
    """Return the nouns that report without a verb, and those of "in his view"."""
    nouns = (word for word, sense in noun_senses().items() if "alone" in sense.takes)
    return syntax().views.union(nouns)


def class_of(word: str) -> str:
    """Return the class letter of a word as it is printed, by list or by shape.

    >>> "".join(map(class_of, "The talks in Osh were long .".split()))
    'DNIPARF'
    """
    if word in _MONTHS:
        return "T"
    lower = word.lower().replace("’", "'")
    kind = unit_classes().get(lower)
    if kind is None:
        return _by_shape(word, lower)
    return "P" if kind in "NBVE" and word[0].isupper() else kind


def _by_shape(word: str, lower: str) -> str:
    head = word[0]
    if not head.isalpha() and not head.isdigit():
        return "q" if head in "\"'“”‘’«»„" else "x"
    if head.isdigit() or head.isupper():
        return "U" if head.isdigit() else "P"
    for ending, kind in _ENDINGS:
        if lower.endswith(ending):
            return kind
    return "N"
