"""Several cues in one sentence: coordinated, contrasted, one in the words of the other."""

from __future__ import annotations

import pytest

from tests.parsing.attribution.reported import read

COORDINATED = {
    "two verbs": (
        "Zas said that the bloc was ready and called for calm.",
        [
            "Zas | said | the bloc was ready | stanislav-zas | name",
            "Zas | called for | calm | stanislav-zas | name",
        ],
    ),
    "also": (
        "Zas stressed that the bloc was ready and also noted that it would wait.",
        [
            "Zas | stressed | the bloc was ready | stanislav-zas | name",
            "Zas | noted | it would wait | stanislav-zas | name",
        ],
    ),
    "no more than one": (
        "Zas thanked the hosts and praised the field kitchen.",
        [
            "Zas | thanked | the hosts | stanislav-zas | name",
            "Zas | praised | the field kitchen | stanislav-zas | name",
        ],
    ),
}
CONTRASTED = {
    "but": (
        "Zas said that the bloc was ready, but the ministry denied it.",
        [
            "Zas | said | the bloc was ready | stanislav-zas | name",
            "the ministry | denied | it | - | -",
        ],
    ),
    "while": (
        "Zas said the bloc was ready, while Pashinyan said it was silent.",
        [
            "Zas | said | the bloc was ready | stanislav-zas | name",
            "Pashinyan | said | it was silent | nikol-pashinyan | name",
        ],
    ),
    "semicolon": (
        "Zas said the bloc was ready; Pashinyan said it was silent.",
        [
            "Zas | said | the bloc was ready | stanislav-zas | name",
            "Pashinyan | said | it was silent | nikol-pashinyan | name",
        ],
    ),
}
IN_THE_WORDS_OF_ANOTHER = {
    "cited as saying": (
        '"The drill is over," the press service cited Zas as saying.',
        ['Zas | saying | "The drill is over," | stanislav-zas | name'],
    ),
    "reports citing": (
        "The road is closed, Zas said, TASS reports citing his statement.",
        [
            "Zas | said | The road is closed | stanislav-zas | name",
            "TASS | reports | The road is closed, Zas said | tass | name",
        ],
    ),
    "agency last": (
        "Zas said the bloc was ready, TASS reported.",
        [
            "TASS | reported | Zas said the bloc was ready | tass | name",
            "Zas | said | the bloc was ready | stanislav-zas | name",
        ],
    ),
    "agency first": (
        "TASS reported that Zas had said the bloc was ready.",
        [
            "TASS | reported | Zas had said the bloc was ready | tass | name",
            "Zas | said | the bloc was ready | stanislav-zas | name",
        ],
    ),
    "quoted as saying": (
        "The agency quoted Zas as saying that the bloc was ready.",
        ["Zas | saying | the bloc was ready | stanislav-zas | name"],
    ),
    "warned in a document": (
        "According to Interfax, Zas warned that the bloc was late.",
        [
            "Interfax | According to | Zas warned that the bloc was late | interfax | name",
            "Zas | warned | the bloc was late | stanislav-zas | name",
        ],
    ),
}
SAME_ACT_TWICE = {
    "by saying": (
        "Zas commented on the letter by saying that the road was closed.",
        ["Zas | saying | the road was closed | stanislav-zas | name"],
    ),
    "a participle between": (
        "Zas, asked about the drill, said that it was over.",
        ["Zas | said | it was over | stanislav-zas | name"],
    ),
    "hoped": (
        "Zas said that he hoped for peace.",
        ["Zas | said | he hoped for peace | stanislav-zas | name"],
    ),
    "believes": (
        "Tokayev said he believes that the truce will hold.",
        [
            (
                "Tokayev | said | he believes that the truce will hold | "
                "kassym-jomart-tokayev | name"
            )
        ],
    ),
    "citing a source": (
        "Reuters reported that the talks would go on, citing a source in the ministry.",
        ["Reuters | reported | the talks would go on | reuters | name"],
    ),
}


@pytest.mark.parametrize(("text", "reported"), COORDINATED.values(), ids=COORDINATED)
def test_coordinated(text: str, reported: list[str]) -> None:
    """Each cue of a coordination is a statement, and shares the source."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), CONTRASTED.values(), ids=CONTRASTED)
def test_contrasted(text: str, reported: list[str]) -> None:
    """Each clause with a source of its own ends where the next begins."""
    assert read(text) == reported


@pytest.mark.parametrize(
    ("text", "reported"), IN_THE_WORDS_OF_ANOTHER.values(), ids=IN_THE_WORDS_OF_ANOTHER
)
def test_in_the_words_of_another(text: str, reported: list[str]) -> None:
    """The outer and the inner statement are told apart."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), SAME_ACT_TWICE.values(), ids=SAME_ACT_TWICE)
def test_same_act_twice(text: str, reported: list[str]) -> None:
    """A cue that reports its own speaker ("Zas said that he hoped") is one act, not two."""
    assert read(text) == reported
