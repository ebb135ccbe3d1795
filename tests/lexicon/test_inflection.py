"""Forms of verbs by the rules of English."""

from __future__ import annotations

import pytest

from cstonews.lexicon.inflection import Forms, make_forms

REGULAR = {
    "plain": "warn warns warned warned warning",
    "silent e": "argue argues argued argued arguing",
    "y after a consonant": "reply replies replied replied replying",
    "y after a vowel": "convey conveys conveyed conveyed conveying",
    "hiss": "stress stresses stressed stressed stressing",
    "sh": "push pushes pushed pushed pushing",
    "ch": "preach preaches preached preached preaching",
    "x": "fax faxes faxed faxed faxing",
    "z": "buzz buzzes buzzed buzzed buzzing",
    "o": "echo echoes echoed echoed echoing",
    "double e": "agree agrees agreed agreed agreeing",
    "oe": "shoe shoes shoed shoed shoeing",
    "ye": "dye dyes dyed dyed dyeing",
    "w": "vow vows vowed vowed vowing",
}


@pytest.mark.parametrize("drawn", REGULAR.values(), ids=REGULAR)
def test_regular(drawn: str) -> None:
    """Endings follow the spelling of the verb."""
    forms = Forms(*drawn.split())
    assert make_forms(forms.bare) == forms


def test_irregular() -> None:
    """Forms that are given stand in place of the rules."""
    given = ("writes", "wrote", "written", "writing")
    assert make_forms("write", given) == Forms("write", *given)
