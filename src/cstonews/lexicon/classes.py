"""Word classes with the reporting verbs in them."""

from __future__ import annotations

from functools import cache

from cstonews.lexicon.verbs import noun_senses, predicate_senses
from cstonews.lexicon.words import word_classes

_LETTERS = {"bare": "B", "third": "V", "past": "E", "participle": "E", "ing": "J"}

NOUN_TOO = frozenset(
    (
        "address advance attack ban blame call challenge charge claim command comment counter"
        " credit demand direct doubt echo estimate expect fault fear find forecast hint hope"
        " label note object offer order plan plead pledge post praise press project promise"
        " protest push question quote read reason release remark report request second show"
        " signal support swear talk term thank tweet view vow wish wonder worry appeal aim"
        " answer reply back brand detail favor favour fire weigh lay set put take make draw"
        " state regret name regard hide reference email herald rebuke shout boast joke chant caution guarantee rebut point touch sum rule go count speak come pay let"
    ).split()
)
"""Reporting verbs whose bare and third-person forms are as often nouns."""


@cache
def unit_classes() -> dict[str, str]:
    """Map words to class letters, the forms of reporting verbs that are no nouns among them."""
    verbs = {
        word: _LETTERS[sense.tense]
        for word, senses in predicate_senses().items()
        for sense in senses
        if sense.tense in _LETTERS and not sense.particle and sense.lemma not in NOUN_TOO
    }
    return {**verbs, **word_classes()}


VIEWS = frozenset(
    ("account", "assessment", "estimation", "mind", "opinion", "view", "views", "words")
)
"""Nouns of "in his view, the session was useful"."""


@cache
def reporting_words() -> frozenset[str]:
    """Return the words of which a sentence needs one to report anything."""
    return frozenset(predicate_senses()) | frozenset(noun_senses()) | VIEWS
