"""Laws of single lines of a page: captions, tickers, rows of buttons, author boxes."""

from __future__ import annotations

import pytest

from cstonews.parsing.layout.lines import find_lines
from cstonews.parsing.layout.page import Page, read_page

PROSE = "The talks in Minsk are over, the ministry said on Monday."


def page_of(*lines: str) -> Page:
    """Read the page of these lines."""
    text = "\n\n".join(lines)
    return read_page(text, find_lines(text))


@pytest.mark.parametrize(
    "line",
    [
        "The guests before the palace. Photo: Kremlin.",
        "The guests before the palace. Photo by AFP",
        "The guests before the palace (Photo: Joint Staff)",
        "The guests before the palace [Oleg Silva/AP]",
        "The guests before the palace (File photo: Reuters).",
        "The guests before the palace | Image courtesy of the ministry",
        "The guests sit down on Friday.—PID",
        "The guests sit down on Friday. — Reuters",
    ],
)
def test_a_line_with_the_credit_of_a_picture_is_a_caption(line: str) -> None:
    """A photographer or an agency at the end makes a line a caption."""
    assert page_of(line, PROSE).is_caption(0)


@pytest.mark.parametrize(
    "line",
    [
        "The guests sat for a photo by the wall, then left for the palace.",
        "He sent a photo: it was blurred, and nobody knew the man in it, she said.",
        "“Photo by photo, we looked for him,” she said.",
        "They left. — And they came back on Friday, all of them.",
        "The image of the bloc suffers.",
    ],
)
def test_a_sentence_about_a_picture_is_no_caption(line: str) -> None:
    """A picture told of is no credit."""
    page = page_of(line, PROSE)
    assert not page.is_caption(0)
    assert not page.is_credited(0)


@pytest.mark.parametrize(
    "line",
    [
        "• USD/EUR = 0.92 0.1%",
        "USD 90.12 +0.3%",
        "Brent: $84.5 (-0.4%)",
        "___",
        "Print    Share",
    ],
)
def test_rates_separators_and_rows_of_buttons_are_furniture(line: str) -> None:
    """What has no words of its own is furniture anywhere."""
    assert page_of(PROSE, line, PROSE).is_known(1)


@pytest.mark.parametrize("line", ["CSTO-2021", "CIS 30 years on", "Trust   and    pride"])
def test_a_short_heading_is_no_rate(line: str) -> None:
    """A name with a figure stays what it is."""
    assert not page_of(PROSE, line, PROSE).is_known(1)


def test_an_author_is_known_by_a_line_about_her_in_spite_of_bylines() -> None:
    """Bylines, the bare name and links to her articles do not make her part of the story."""
    about = "Anna Petrova is a freelance journalist based in Osh."
    links = "View more articles from Anna Petrova"
    page = page_of("By Anna Petrova", PROSE, "Anna Petrova", about, links)
    assert page.is_biography(3)
    assert not page_of(
        PROSE, "Anna Petrova met the aide. Anna Petrova left.", about
    ).is_biography(2)
