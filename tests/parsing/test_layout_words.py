"""Laws of the word lists that the layout reads: agencies, bylines, datelines."""

from __future__ import annotations

from importlib.resources import files

import pytest
from attrs import asdict

from cstonews import lexicon
from cstonews.parsing.layout.credits import AgencyTable, BylineTable
from cstonews.parsing.layout.furniture import FurnitureTable
from cstonews.parsing.layout.printed_dates import DatelineTable
from cstonews.tables import load_table

TABLES = {
    "agencies.toml": AgencyTable,
    "bylines.toml": BylineTable,
    "datelines.toml": DatelineTable,
    "furniture.toml": FurnitureTable,
}
LISTS = {
    f"{name} {key}": words
    for name, shape in TABLES.items()
    for key, words in asdict(load_table(files(lexicon) / name, shape), recurse=False).items()
    if words and isinstance(words[0], str)
}


@pytest.mark.parametrize("words", LISTS.values(), ids=LISTS)
def test_a_list_is_sorted_and_holds_a_word_once(words: tuple[str, ...]) -> None:
    """Lists are in order without regard to case, and no word comes twice."""
    assert list(words) == sorted(set(words), key=str.lower)


@pytest.mark.parametrize("name", ["bylines.toml", "datelines.toml", "furniture.toml"])
def test_words_are_in_lower_case(name: str) -> None:
    """Words that are compared in lower case are written in it."""
    lists = [words for key, words in LISTS.items() if key.startswith(name)]
    assert all(word == word.lower() for words in lists for word in words)


def test_nobody_is_both_agency_and_outlet() -> None:
    """A name is listed once: as a wire service or as an outlet."""
    agencies, outlets = LISTS["agencies.toml agency"], LISTS["agencies.toml outlet"]
    assert not {name.lower() for name in agencies} & {name.lower() for name in outlets}
