"""Words of one's own: in force for the articles parsed with them, and for no others."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from attrs import evolve

import cstonews as cn
from cstonews.lexicon.in_force import words_in_force
from cstonews.lexicon.rows import FurnitureEntry, Lexicon, LineMatch, Phrase, Verb, Word
from cstonews.lexicon.verbs import predicate_senses

OWN = Lexicon(
    verbs=(Verb("semaphore", cn.Act.SAY, ("that", "quote", "invert")),),
    adjectives=(Word("gleeful", cn.Act.SAY, ("that",)),),
    nouns=(Word("semaphore", cn.Act.SAY, ("that",), ("of",)),),
    phrases=(Phrase("by the lights of", cn.Act.SAY),),
    lines=(
        FurnitureEntry(
            words="beacon of the borderlands",
            match=LineMatch.OPENS,
            example="Beacon of the Borderlands, every day",
            counterexample="The beacon of the borderlands was lit.",
        ),
    ),
)


@pytest.fixture(scope="module")
def reference() -> cn.Reference:
    """Return what ships, with the words above."""
    return evolve(cn.reference(), lexicon=OWN)


@pytest.mark.parametrize(
    "text",
    [
        "The road is closed, Stanislav Zas semaphored on Monday.",
        "Stanislav Zas semaphored that the road was closed.",
        "Stanislav Zas was gleeful that the road was closed.",
        "By the lights of Stanislav Zas, the road was closed.",
    ],
)
def test_a_cue_of_ones_own_reports(text: str, reference: cn.Reference) -> None:
    """A verb, adjective or phrase that was added reports in that call, and in no other."""
    (statement,) = cn.parse(text, reference=reference).statements
    assert statement.speaker.entity == "stanislav-zas"
    assert cn.parse(text).statements == ()


def test_a_line_of_ones_own_is_furniture(reference: cn.Reference) -> None:
    """A line that was added is furniture in that call, and in no other."""
    line = "Beacon of the Borderlands, since the year of the great flood."
    text = f"Zas opens a road\n\nThe road was opened on Monday.\n\n{line}\n\nIt is long."
    assert line in map(str, cn.parse(text, reference=reference).furniture)
    assert line not in map(str, cn.parse(text).furniture)


def test_words_are_of_one_thread(reference: cn.Reference) -> None:
    """Articles parsed at the same time with and without them do not disturb each other."""
    text = "Stanislav Zas semaphored that the road was closed." * 5
    references = (reference, None) * 10
    with ThreadPoolExecutor(4) as pool:
        found = list(
            pool.map(lambda one: len(cn.parse(text, reference=one).statements), references)
        )
    assert found == [5, 0] * 10


def test_words_go_out_of_force() -> None:
    """After the block, even by an error, the words that ship are in force again."""
    with pytest.raises(KeyError), words_in_force(OWN):
        assert predicate_senses()["semaphored"] == predicate_senses()["no such word"]
    assert "semaphored" not in predicate_senses()


def test_a_row_of_ones_own_stands_in_place_of_another() -> None:
    """A verb that ships can be given another act; the others stay as they were."""
    asked = Lexicon(verbs=(Verb("state", cn.Act.AGREE, ("that",)),))
    reference = evolve(cn.reference(), lexicon=asked)
    text = "Stanislav Zas stated that the road was closed. He denied that it was long."
    acts = [one.act for one in cn.parse(text, reference=reference).statements]
    assert acts == [cn.Act.AGREE, cn.Act.DENY]


def test_lexicons_merge() -> None:
    """The rows of both are in it; where both have one, that of the second."""
    other = Lexicon(
        verbs=(Verb("semaphore", cn.Act.ASK, ("that",)), Verb("yodel", cn.Act.SAY, ()))
    )
    merged = OWN.merged(other)
    assert [(verb.lemma, verb.act) for verb in merged.verbs] == [
        ("semaphore", cn.Act.ASK),
        ("yodel", cn.Act.SAY),
    ]
    assert merged.lines == OWN.lines
    assert repr(Lexicon()) == "Lexicon()"
    assert repr(merged) == "<Lexicon: 2 verbs, 1 adjectives, 1 nouns, 1 phrases, 1 lines>"
