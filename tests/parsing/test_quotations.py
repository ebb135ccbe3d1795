"""Quotations as printed: marks of every kind, nested, mixed, and what is no quotation mark."""

from __future__ import annotations

import pytest

from cstonews.parsing.quotations import find_quotations
from tests.parsing.quotation_texts import lay_out, plain, read

WELL_FORMED = {
    "none": "The talks were short.",
    "straight": '⟦"We are ready,"⟧ he said.',
    "curly": "⟦“We are ready,”⟧ he said. ⟦“All of us.”⟧",
    "guillemets": "⟦«We are ready,»⟧ he said.",
    "guillemets with blanks": "⟦« We are ready »⟧, he said.",
    "guillemets turned outward": "⟦»We are ready«⟧, he said.",
    "low and high": "⟦„We are ready“⟧, he said, ⟦„all of us”⟧.",
    "typewritten": "⟦``We are ready,''⟧ he said. ⟦''All of us,''⟧ he added.",
    "two single marks as a double one": "⟦‘‘We are ready,’’⟧ he said.",
    "single curly": "The bloc said, ⟦‘The border is closed. It stays so.’⟧",
    "single straight": "They are ⟦'ready'⟧, he said.",
    "backtick and apostrophe": "⟦`We are ready,'⟧ he said.",
    "low single": "It is ⟦‚ready‘⟧.",
    "single guillemets": "It is ⟦‹ready›⟧.",
    "full width": "⟦＂We are ready,＂⟧ he said.",
    "corners": "⟦「We are ready」⟧, he said.",
    "only a quotation": "⟦“We are ready.”⟧",
    "several": "He called it ⟦“sad”⟧, ⟦“odd”⟧ and ⟦“late”⟧.",
    "in brackets": "The bloc (⟦“the alliance”⟧) met.",
    "after a dash": "One word—⟦“peace”⟧—was heard.",
    "an ellipsis first": "He said: ⟦“…and then we left.”⟧",
    "three stops first": "He said: ⟦“...and then we left.”⟧",
    "a bracket first": "He said: ⟦“[They] left.”⟧",
    "an insertion inside": "⟦“The situation [in the valley] is calm,”⟧ he said.",
    "a dash last": "⟦“We were about to—”⟧ he said.",
    "a comma outside": "⟦“We are ready”⟧, he said.",
    "a comma inside and outside": "⟦“We are ready,”⟧, – he said.",
    "no blank between two": "⟦“Stay.”⟧⟦“No,”⟧ he said.",
}
NESTED = {
    "single in double": "⟦“They call it ⟦‘help’⟧ there,”⟧ he said.",
    "single in double, at its ends": "⟦“⟦‘Help’⟧ is what we need, not ⟦‘plans.’⟧”⟧",
    "single in double, a blank between the marks": "⟦\"They call it ⟦'help,'⟧ \"⟧ he said.",
    "double in single": "⟦‘They call it ⟦“help”⟧ there,’⟧ he said.",
    "curly in guillemets": "⟦«The exercise ⟦“Steppe”⟧ begins»⟧, he said.",
    "guillemets in guillemets": "⟦«The exercise ⟦«Steppe»⟧ begins»⟧, he said.",
    "guillemets in guillemets, closed together": "⟦«We hold ⟦«Steppe»⟧⟧, he said.",
    "curly in curly": "⟦“The exercise ⟦“Steppe”⟧ begins soon,”⟧ he said.",
    "straight in straight": '⟦"The exercise ⟦"Steppe"⟧ begins soon,"⟧ he said.',
    "typewritten": "⟦''They call it ⟦'help'⟧''⟧, he said.",
    "typewritten, first": "⟦''⟦'Help'⟧ is no word,''⟧ he said.",
    "three deep": "⟦«He wrote ⟦“I read ⟦‘Steppe’⟧ twice”⟧ to us»⟧, she said.",
}
NO_MARKS = {
    "contractions": "⟦'We don't know, and we can't ask,'⟧ he said.",
    "a possessive": "Zas's aides and Russia’s envoys met.",
    "possessives of plurals": "The states' leaders met the ministers’ aides.",
    "a possessive in a quotation": "⟦'We met the states' leaders today,'⟧ he said.",
    "a possessive that looks like an end": "the ⟦'two states'⟧ plan and its neighbours' views",
    "a possessive far on": "At 'some point " + "or other " * 40 + "the states' leaders met.",
    "a plural quoted": "⟦'Brothers'⟧ and ⟦'friends'⟧ were words he used.",
    "what a plural quoted does": "These ⟦'fighters'⟧ were seen by the villagers' sons.",
    "years": "In the '90s and in ‘08 they met; in '21 not.",
    "rock 'n' roll": "Rock 'n' roll, and get 'em out, 'til dawn.",
    "letters left out at the end": "The ⟦'lyin' press'⟧ and the goin' rate.",
    "feet and inches": "A 6' wall and a 9\" pipe, he said.",
    "inches in a quotation": '⟦"The 9" pipe is ready,"⟧ he said.',
    "a letter that is spelled with one": "The Ba‘ath party and Sana’a agreed.",
    "ornament": "We met.\n''''''''''\n“““““““““\nWe left.",
    "nothing but marks": '"\'"“"""""',
    "marks around nothing": 'It is "" and “ ” here.',
}


@pytest.mark.parametrize("drawn", WELL_FORMED.values(), ids=WELL_FORMED.keys())
def test_well_formed(drawn: str) -> None:
    """Marks that face as they should make quotations, and call for no remark."""
    assert read(plain(drawn)) == (drawn, ())


@pytest.mark.parametrize("drawn", NESTED.values(), ids=NESTED.keys())
def test_nested(drawn: str) -> None:
    """Quotations may stand in quotations, of other marks or of the same."""
    assert read(plain(drawn)) == (drawn, ())


@pytest.mark.parametrize("drawn", NO_MARKS.values(), ids=NO_MARKS.keys())
def test_no_quotation_marks(drawn: str) -> None:
    """Apostrophes, inches and ornaments enclose nothing."""
    assert read(plain(drawn))[0] == drawn


def test_depth_counts_from_the_outermost() -> None:
    """The outermost quotation has depth 0, and comes before what it holds."""
    text = "“He wrote ‘I read “Steppe” twice’ to us,” she said. “Yes.”"
    assert [q.depth for q in find_quotations(text, lay_out(text))] == [0, 1, 2, 0]


def test_no_two_blocks_share_a_quotation_by_chance() -> None:
    """What a heading leaves open is not closed in a paragraph."""
    text = "The “new order\nThe talks were “short”."
    assert read(text, ["The “new order"])[0] == "The ⟦“new order⟧\nThe talks were ⟦“short”⟧."
