"""Reporting verbs and adjectives: rows in order, each with what it reports and what not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import cstonews as cn
from cstonews.lexicon.inflection import make_forms
from cstonews.lexicon.verbs import load_verbs, noun_senses, predicate_senses
from tests.lexicon.reporting import Words, find_cues, split_words

if TYPE_CHECKING:
    from cstonews.lexicon.rows import Verb, Word

VERBS = {verb.lemma: verb for verb in load_verbs().verb}
ADJECTIVES = {row.word: row for row in load_verbs().adjective}
TAKES = frozenset(
    (
        "that",
        "that-only",
        "quote",
        "wh",
        "np",
        "as",
        "as-only",
        "inf",
        "object-inf",
        "figure",
        "addressee",
        "object",
        "invert",
    )
)


def forms_of(verb: Verb) -> frozenset[str]:
    """Return every form of the first word of a verb."""
    return frozenset((*make_forms(verb.lemma.split()[0], verb.forms), *verb.also))


def is_light(verb: Verb) -> bool:
    """Tell whether a verb reports only with a noun behind it, and does the act of the noun."""
    return not verb.takes and not verb.prepositions


def is_cue(words: Words, verb: Verb) -> bool:
    """Tell whether a cue begins with a form of the verb and its particle."""
    particle = tuple(verb.lemma.split()[1:])
    return words[0] in forms_of(verb) and words[1 : 1 + len(particle)] == particle


def test_verbs_stand_in_order_and_once() -> None:
    """The rows are sorted by lemma, and no lemma comes twice."""
    lemmas = [verb.lemma for verb in load_verbs().verb]
    assert lemmas == sorted(set(lemmas))


def test_adjectives_stand_in_order_and_once() -> None:
    """The rows are sorted, and no word comes twice."""
    words = [row.word for row in load_verbs().adjective]
    assert words == sorted(set(words))


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_a_verb_takes_what_the_head_explains(verb: Verb) -> None:
    """Each row says what the verb takes, in the words of the head, each of them once."""
    assert TAKES.issuperset(verb.takes)
    assert len(set(verb.takes)) == len(verb.takes)
    assert len(set(verb.prepositions)) == len(verb.prepositions)


@pytest.mark.parametrize(
    "verb", [verb for verb in VERBS.values() if verb.forms], ids=lambda verb: verb.lemma
)
def test_forms_are_those_that_no_rule_gives(verb: Verb) -> None:
    """Irregular forms are four, and not those that the rules give anyway."""
    bare = verb.lemma.split()[0]
    assert len(verb.forms) == 4
    assert make_forms(bare, verb.forms) != make_forms(bare)


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_a_verb_reports_in_its_example(verb: Verb) -> None:
    """The example yields a statement with the verb as cue, and its act or that of its noun."""
    cues = [(words, act) for words, act in find_cues(verb.example) if is_cue(words, verb)]
    acts = {noun.act for noun in noun_senses().values()} if is_light(verb) else {verb.act}
    assert [words for words, act in cues if act in acts]


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_a_verb_does_not_report_in_its_counter(verb: Verb) -> None:
    """The counter has a form of the verb in it, and no statement with it as cue."""
    assert forms_of(verb) & set(split_words(verb.counter))
    assert not [words for words, _ in find_cues(verb.counter) if is_cue(words, verb)]


@pytest.mark.parametrize("row", ADJECTIVES.values(), ids=ADJECTIVES)
def test_an_adjective_reports_in_its_example(row: Word) -> None:
    """The example yields a statement with the adjective as cue and its act."""
    assert ((row.word,), row.act) in find_cues(row.example)


@pytest.mark.parametrize("row", ADJECTIVES.values(), ids=ADJECTIVES)
def test_an_adjective_does_not_report_in_its_counter(row: Word) -> None:
    """The counter has the adjective in it, and no statement with it as cue."""
    assert row.word in split_words(row.counter)
    assert (row.word,) not in [words for words, _ in find_cues(row.counter)]


@pytest.mark.parametrize(
    ("word", "lemma", "tense"),
    [
        ("denies", "deny", "third"),
        ("stressing", "stress", "ing"),
        ("told", "tell", "past"),
        ("written", "write", "participle"),
        ("signalled", "signal", "past"),
        ("signalling", "signal", "ing"),
        ("worried", "worried", "adjective"),
        ("call", "call on", "bare"),
    ],
)
def test_forms_are_found_with_their_tense(word: str, lemma: str, tense: str) -> None:
    """The index leads from a form to its lemma, other spellings among them."""
    assert (lemma, tense) in [(sense.lemma, sense.tense) for sense in predicate_senses()[word]]


def test_longer_verbs_come_first() -> None:
    """Of verbs with the same first word those with the longest particle are tried first."""
    for senses in predicate_senses().values():
        lengths = [len(sense.particle) for sense in senses]
        assert lengths == sorted(lengths, reverse=True)


def test_every_act_has_a_cue() -> None:
    """No act is without a verb that does it."""
    assert {verb.act for verb in VERBS.values()} == set(cn.Act)
