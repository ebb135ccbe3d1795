"""What quotations enclose: speech, fragments, names."""

from __future__ import annotations

import pytest

from cstonews.parsing.quotations import QuotationKind, find_quotations, kind_of
from tests.parsing.quotation_texts import lay_out

NAMES = [
    "The exercise “Silent Steppe” begins.",
    "The “Silent Steppe” drills begin.",
    "He told the newspaper “Zarya” of it.",
    "The company «Vostok», which builds it, failed.",
    "A film called “The Long Border” was shown.",
    "The operation, dubbed “Dawn”, failed.",
    "She read “The Road to the Steppe” there.",
    "The forum “Youth for Peace,” now in its third year, met.",
    "The group 'East - Western World' met.",
]
FRAGMENTS = [
    "The so-called “caretaker president” left.",
    "He becomes “the acting president” soon.",
    "The “sharp turn” in talks was seen.",
    "They called it “progress”.",
    "He spoke of “all needed measures.”",
    "They want to “be near”, he said.",
    "The word “we” was heard.",
    "She called it “odd,” then left.",
]
SPEECH = [
    "“We are ready,” he said.",
    "He asked: “Why?”",
    "“No,” Karimov said.",
    "“Silent Steppe,” Gen. Karimov said.",
    "“Nobody came.”",
    "They met. “A good start.”",
    "He said “they are here.”",
    "People chanted, “Go home!”",
    "He spoke of “a slow and careful return to the old ways of the bloc”.",
    "He hopes to “stop the flow of arms over the border”.",
    "“The Long Border Is Not An Easy One To Guard For Us Now,” he said.",
]


def kinds(text: str) -> list[QuotationKind]:
    """Return the kinds of the quotations of ``text``."""
    return [kind_of(quotation, text) for quotation in find_quotations(text, lay_out(text))]


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    """Capitals throughout, or a word that says what bears the name, make a name."""
    assert kinds(text) == [QuotationKind.NAME]


@pytest.mark.parametrize("text", FRAGMENTS)
def test_fragments(text: str) -> None:
    """A few words without a verb of their own are a fragment."""
    assert kinds(text) == [QuotationKind.FRAGMENT]


@pytest.mark.parametrize("text", SPEECH)
def test_speech(text: str) -> None:
    """A clause is speech, and so are many words, and few that a clause reports."""
    assert kinds(text) == [QuotationKind.SPEECH]


def test_speech_over_paragraphs() -> None:
    """What runs over paragraphs is speech, however short."""
    assert kinds("“Steppe.\n“Border.”") == [QuotationKind.SPEECH]
