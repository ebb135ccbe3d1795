"""Quotations that run over paragraphs, and damage that stays in its paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import frozen

from cstonews.parsing.layout import Block, BlockKind, Layout
from cstonews.parsing.quotations import find_quotations
from cstonews.tables import load_table
from tests.parsing.quotation_texts import lay_out, plain, read

CASES = Path(__file__).parent.parent / "cases" / "quotations"


@frozen
class Page:
    """One file of ``cases/quotations``: a text with its quotations drawn in.

    Every line is a paragraph but the ``headings``; ``codes`` are those of the remarks.
    """

    why: str
    text: str
    headings: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


@pytest.mark.parametrize("path", sorted(CASES.glob("*.toml")), ids=lambda path: path.stem)
def test_pages(path: Path) -> None:
    """Each page of ``cases/quotations`` is read as it is drawn."""
    page = load_table(path, Page)
    assert read(plain(page.text), page.headings) == (page.text, page.codes)


def test_a_quotation_knows_its_blocks() -> None:
    """A quotation over paragraphs names the first and the last of them."""
    text = "“One.\n\n“Two.\n\n“Three,” he said. “Four.”"
    found = find_quotations(text, lay_out(text))
    assert [(q.block, q.last_block, q.mended) for q in found] == [(0, 2, None), (2, 2, None)]


DAMAGE = ("“We are ready.", "We are ready,” he said.", '" " "', "‘Help", "“ “ ”", "«", "’’’ ”“")
SOUND = "⟦“We saw ⟦‘help’⟧,”⟧ he said. ⟦“All of us.”⟧"


@pytest.mark.parametrize("damaged", DAMAGE)
def test_damage_stays_in_its_paragraph(damaged: str) -> None:
    """What is wrong with one paragraph changes nothing in those that do not refer to it."""
    between = "They met in Minsk. “Yes,” he said."
    text = f"{plain(SOUND)}\n{between}\n{damaged}\n{between}\n{plain(SOUND)}"
    lines = read(text)[0].split("\n")
    assert (lines[0], lines[-1]) == (SOUND, SOUND)


@pytest.mark.parametrize(
    ("drawn", "codes"),
    [
        (
            "⟦“We are ready.⟧\nOne.\nTwo.\nThree.\n⟦We are ready,”⟧ he said.",
            ("quotation-never-closed", "quotation-never-opened"),
        ),
        (
            "⟦‘We are ready.⟧\nOne.\nTwo.\nThree.\n⟦‘We are ready,’⟧ he said.",
            ("quotation-never-closed",),
        ),
    ],
)
def test_a_quotation_left_open_long_ago_is_given_up(drawn: str, codes: tuple[str, ...]) -> None:
    """A closing mark many paragraphs on is not that of a quotation never closed."""
    assert read(plain(drawn)) == (drawn, codes)


def test_marks_outside_of_the_blocks_are_passed_over() -> None:
    """A layout may leave parts of a text out."""
    text = "“One.” “Two.” “Three.”"
    middle = Layout((Block(BlockKind.PARAGRAPH, 7, 13),))
    assert [text[q.start : q.end] for q in find_quotations(text, middle)] == ["“Two.”"]
