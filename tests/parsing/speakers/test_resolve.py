"""Speakers that stay open: their words are kept, and nothing is guessed."""

from __future__ import annotations

import pytest

from tests.parsing.attribution.reported import read

UNNAMED = {
    "source": (
        "A source in the ministry said that the road was open.",
        ["A source in the ministry | said | the road was open | - | -"],
    ),
    "experts": (
        "Experts say that the road will be open.",
        ["Experts | say | the road will be open | - | -"],
    ),
    "officials": (
        "Western officials say that the road will be open.",
        ["Western officials | say | the road will be open | - | -"],
    ),
    "reporters": (
        "Reporters asked whether the road would be open.",
        ["Reporters | asked | whether the road would be open | - | -"],
    ),
    "a diplomat": (
        "Stanislav Zas came to Minsk. A diplomat said that the road was open.",
        ["A diplomat | said | the road was open | - | -"],
    ),
    "one of": (
        "One of the soldiers said that the road was open.",
        ["One of the soldiers | said | the road was open | - | -"],
    ),
    "some": (
        "Some experts believe that the road is open.",
        ["Some experts | believe | the road is open | - | -"],
    ),
    "shared family name": (
        "Sargsyan said that the road was open.",
        ["Sargsyan | said | the road was open | - | -"],
    ),
    "anonymous": (
        "An official who asked not to be named said that the road was open.",
        ["An official who asked not to be named | said | the road was open | - | -"],
    ),
    "asked about a body": (
        "Asked about the CSTO drills, an Indian official said Delhi had no objection.",
        ["an Indian official | said | Delhi had no objection | - | -"],
    ),
}
NOBODY_BEFORE = {
    "he": (
        "He said that the road was open.",
        ["He | said | the road was open | - | -"],
    ),
    "she": (
        "Stanislav Zas came to Minsk. She said that the road was open.",
        ["She | said | the road was open | - | -"],
    ),
    "the minister": (
        "The minister said that the road was open.",
        ["The minister | said | the road was open | - | -"],
    ),
    "the organization": (
        "The organization said that the road was open.",
        ["The organization | said | the road was open | - | -"],
    ),
    "we": (
        "We said that the road was open.",
        ["We | said | the road was open | - | -"],
    ),
    "passive": (
        "It was noted that the road was open.",
        ["- | noted | the road was open | - | -"],
    ),
    "document": (
        'The statement reads: "The road is open to all."',
        ['The statement | reads | "The road is open to all." | - | -'],
    ),
    "aide": (
        "An aide to Putin said that the road was open.",
        ["An aide to Putin | said | the road was open | - | -"],
    ),
}


@pytest.mark.parametrize(("text", "reported"), UNNAMED.values(), ids=UNNAMED)
def test_unnamed(text: str, reported: list[str]) -> None:
    """Who is not named is nobody of the reference."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), NOBODY_BEFORE.values(), ids=NOBODY_BEFORE)
def test_nobody_before(text: str, reported: list[str]) -> None:
    """A pronoun or a description with nobody before it stays open."""
    assert read(text) == reported
