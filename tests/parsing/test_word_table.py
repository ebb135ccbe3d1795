"""Word tables: what a word is told once, and no more is kept than a language needs."""

from __future__ import annotations

from cstonews.parsing import word_table
from cstonews.parsing.word_table import WordTable


def test_a_word_is_told_once() -> None:
    """What is remembered is not told again."""
    told: list[str] = []

    def tell(word: str) -> str:
        told.append(word)
        return word.lower()

    table = WordTable(tell)
    assert [table[word] for word in ("Zas", "said", "Zas")] == ["zas", "said", "zas"]
    assert told == ["Zas", "said"]


def test_the_words_kept_are_bounded() -> None:
    """Neither many words nor long ones fill the memory."""
    table = WordTable(str.lower)
    longest = "A" * 1000
    assert table[longest] == "a" * 1000
    assert longest not in table
    for number in range(word_table._MOST + 1):  # noqa: SLF001
        assert table[f"N{number}"] == f"n{number}"
    assert len(table) <= word_table._MOST  # noqa: SLF001
