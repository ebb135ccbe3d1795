"""English verb forms by rule, with irregular ones stated in the data."""

from __future__ import annotations

from typing import NamedTuple

_VOWELS = "aeiou"


class Forms(NamedTuple):
    """The forms of a verb: ``says said said saying`` beside the bare ``say``."""

    bare: str
    third: str
    past: str
    participle: str
    ing: str


def _with_s(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _with_ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + "ed"


def _with_ing(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return verb + "ing"


def make_forms(verb: str, irregular: tuple[str, ...] = ()) -> Forms:
    """Return all forms of ``verb``; ``irregular`` gives third, past, participle and -ing.

    >>> make_forms("deny")
    Forms(bare='deny', third='denies', past='denied', participle='denied', ing='denying')
    >>> make_forms("tell", ("tells", "told", "told", "telling")).past
    'told'
    """
    if irregular:
        third, past, participle, ing = irregular
        return Forms(verb, third, past, participle, ing)
    past = _with_ed(verb)
    return Forms(verb, _with_s(verb), past, past, _with_ing(verb))
