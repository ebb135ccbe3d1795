"""Word classes: ``words.toml`` as a dictionary from a lower-case word to one letter."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from attrs import asdict, frozen

from cstonews import lexicon
from cstonews.tables import load_table


@frozen
class WordTable:
    """The lists of ``words.toml``."""

    determiners: tuple[str, ...]
    numbers: tuple[str, ...]
    pronouns: tuple[str, ...]
    object_pronouns: tuple[str, ...]
    contracted_pronouns: tuple[str, ...]
    prepositions: tuple[str, ...]
    conjunctions: tuple[str, ...]
    subordinators: tuple[str, ...]
    relatives: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    negated_auxiliaries: tuple[str, ...]
    negations: tuple[str, ...]
    adverbs: tuple[str, ...]
    times: tuple[str, ...]
    nouns_in_verb_shape: tuple[str, ...]
    verb_forms: tuple[str, ...]
    bare_verbs: tuple[str, ...]


_LETTERS = {
    "nouns_in_verb_shape": "N",
    "bare_verbs": "B",
    "verb_forms": "V",
    "adverbs": "R",
    "times": "T",
    "determiners": "D",
    "numbers": "U",
    "pronouns": "O",
    "object_pronouns": "M",
    "contracted_pronouns": "o",
    "prepositions": "I",
    "conjunctions": "C",
    "subordinators": "S",
    "relatives": "W",
    "auxiliaries": "A",
    "negated_auxiliaries": "A",
    "negations": "G",
}
"""The letter of each list."""

_MARKS = {
    ",": "X",
    "-": "H",
    "–": "H",
    "—": "H",
    ":": "K",
    ";": "F",
    ".": "F",
    "!": "F",
    "?": "F",
    "…": "F",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "%": "N",
    "$": "U",
    "€": "U",
    "£": "U",
}


@cache
def word_classes() -> dict[str, str]:
    """Map each listed word and mark to the letter of its class.

    N noun, B bare verb, V finite verb, R adverb, T time, D determiner, O pronoun, M object
    pronoun, o pronoun with auxiliary, I preposition, C conjunction, S subordinator, W
    relative, A auxiliary, G negation, t "to", Y possessive; X comma, H dash, K colon, F stop.
    """
    lists = asdict(load_table(files(lexicon) / "words.toml", WordTable))
    classes = {word: letter for name, letter in _LETTERS.items() for word in lists[name]}
    return {**classes, "to": "t", "'s": "Y", **_MARKS}
