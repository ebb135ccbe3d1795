"""Laws of lines: where a text is cut, and where only the page broke it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.parsing.layout.lines import Stop, find_lines


def cut(text: str) -> list[str]:
    """Return the words of the lines."""
    return [text[line.start : line.end] for line in find_lines(text)]


@given(st.text(alphabet="aA.\n\r \x85\u2028\x0b\ufeff", max_size=60))
def test_lines_cover_what_is_not_blank(text: str) -> None:
    """Lines stand in order and leave out blanks only."""
    at = 0
    for line in find_lines(text):
        assert not text[at : line.start].strip()
        assert line.start < line.end
        at = line.end
    assert not text[at:].strip()


@pytest.mark.parametrize("mark", ["\n", "\r\n", "\r", "\x0b", "\x85", "\u2028"])
def test_every_line_break_cuts(mark: str) -> None:
    """Whatever character breaks the line, two lines come of it."""
    assert cut(f"One.{mark}Two.") == ["One.", "Two."]


@pytest.mark.parametrize(
    ("line", "stop"),
    [
        ("It is over.", Stop.FULL),
        ("It is over…", Stop.FULL),
        ("“It is over.”", Stop.FULL),
        ("It is over. (TASS)", Stop.FULL),
        ("Is it over?", Stop.QUESTION),
        ("He added:", Stop.OPEN),
        ("Talks end", Stop.NONE),
        ("Talks end (photo)", Stop.NONE),
        ("“Talks” end in “Minsk”", Stop.NONE),
    ],
)
def test_a_line_knows_how_it_ends(line: str, stop: Stop) -> None:
    """Closing marks and a last bracket do not hide the stop before them."""
    assert find_lines(line)[0].stop is stop


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("The talks in Minsk\nare over.", 1),
        ("The talks in Minsk\n, he said, are over.", 1),
        ("The talks are over.\nand he left.", 2),
        ("The talks in Minsk\n\nare over.", 2),
        ("The talks in Minsk\nKarpov left.", 2),
        ("Tags\nminsk", 2),
    ],
)
def test_a_line_that_the_page_broke_is_whole_again(text: str, lines: int) -> None:
    """A line without a stop runs on in the next one if that goes on in lower case."""
    assert len(find_lines(text)) == lines


def test_a_wrapped_text_is_unwrapped() -> None:
    """Lines broken at a fixed width are joined; a blank line parts paragraphs."""
    line = "The envoys of the six states met in Minsk and Talked about the"
    paragraph = f"{line}\n{line}\n{line}\nborder."
    assert cut(f"{paragraph}\n\n{paragraph}") == [paragraph, paragraph]
