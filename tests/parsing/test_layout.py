"""Laws of the layout, and pages in the manner of many outlets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from cstonews.parsing.layout import BlockKind, find_layout
from cstonews.tables import load_table

if TYPE_CHECKING:
    from cstonews.parsing.layout import Layout, Span

CASES = Path(__file__).parent.parent / "cases" / "layout"


@frozen
class Expected:
    """What a page is laid out into; what is left out is not there."""

    paragraphs: int
    title: str | None = None
    subtitle: str | None = None
    byline: str | None = None
    outlet: str | None = None
    agency: str | None = None
    place: str | None = None
    dates: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()


@frozen
class Page:
    """One file of ``cases/layout``."""

    why: str
    text: str
    expect: Expected
    line_break: str = "\n"


def read(text: str, span: Span | None) -> str | None:
    """Return the words of a span."""
    return text[slice(*span)] if span else None


def blocks_of(text: str, layout: Layout, kind: BlockKind) -> tuple[str, ...]:
    """Return the words of the blocks of one kind."""
    return tuple(text[b.start : b.end] for b in layout.blocks if b.kind is kind)


def found_in(text: str) -> Expected:
    """Lay ``text`` out and tell what was found."""
    layout = find_layout(text)
    of = {kind: blocks_of(text, layout, kind) for kind in BlockKind}
    return Expected(
        title=next(iter(of[BlockKind.TITLE]), None),
        subtitle=next(iter(of[BlockKind.SUBTITLE]), None),
        byline=read(text, layout.byline),
        outlet=read(text, layout.outlet),
        agency=read(text, layout.agency),
        place=read(text, layout.dateline.place) if layout.dateline else None,
        dates=tuple(text[slice(*span)] for span in layout.date_lines),
        headings=of[BlockKind.HEADING],
        furniture=of[BlockKind.FURNITURE],
        paragraphs=len(of[BlockKind.PARAGRAPH]),
    )


@pytest.mark.parametrize("path", sorted(CASES.glob("*.toml")), ids=lambda path: path.stem)
def test_a_page_is_laid_out_as_its_case_says(path: Path) -> None:
    """Each page of ``cases/layout`` gives the blocks and credits it expects."""
    page = load_table(path, Page)
    text = page.text.replace("\n", page.line_break)
    assert found_in(text) == page.expect, page.why


SEEDS = {
    "000": Expected(
        title="NATO shows no readiness for cooperation on Afghanistan — CSTO Secretary General",
        subtitle='"But I still think that such dialogue and such cooperation would be in the'
        " interests of localizing possible threats coming from the situation in"
        ' Afghanistan," Stanislav Zas noted',
        agency="TASS",
        place="MOSCOW",
        furniture=("All news",),
        paragraphs=5,
    ),
    "001": Expected(
        agency="TASS",
        place="MOSCOW",
        headings=(
            "Strengthening security",
            "Formation of a coalition government",
            "Combating drug trafficking",
            "Refugees from Afghanistan",
            "Joint statement",
        ),
        paragraphs=26,
    ),
    "002": Expected(
        title="There will be no capitulator’s leg on the land of the CSTO",
        byline="Elena Chernenko",
        outlet="The Frontier Post",
        furniture=("Written by The Frontier Post", "About the author", "The Frontier Post"),
        paragraphs=12,
    ),
    "003": Expected(
        title="Ex-Soviet CSTO countries refuse deployment of US, NATO forces",
        place="Dushanbe",
        furniture=("Leave a Reply", "Your email address will not be published."),
        paragraphs=5,
    ),
    "004": Expected(
        title="Putin to discuss the situation in Afghanistan"
        " at a session of the CSTO Collective Security Council",
        outlet='GSV "Russia - Islamic World"',
        agency="TASS",
        dates=("23 August 2021",),
        headings=("About the situation in Afghanistan",),
        furniture=(
            'GSV "Russia - Islamic World"',
            "Photo: official website of the President of the Russian Federation",
            "Based on materials from TASS",
        ),
        paragraphs=8,
    ),
}


@pytest.mark.parametrize("number", SEEDS)
def test_a_seed_is_laid_out_as_a_reader_would(seeds: Path, number: str) -> None:
    """Each seed gives the title, credits, headings and furniture a careful reader names."""
    path = next(seeds.glob(f"{number}_*.txt"))
    assert found_in(path.read_bytes().decode("utf-8")) == SEEDS[number]


LINES = st.sampled_from(
    [
        "All news",
        "Talks in Minsk end",
        "By Elena Chernenko",
        "23 August 2021",
        "MOSCOW, August 23. /TASS/. The talks are over, the ministry said.",
        "The talks in Minsk are over, the ministry said on Monday.",
        "“We are ready,” he said. “We will come",
        "and we will stay.”",
        "Strengthening security",
        "Read also:",
        "Leave a Reply",
        "© 2021 Vostok Daily. All rights reserved.",
        "* * *",
        "",
        " \t\xa0",
    ]
)
PAGES = st.lists(LINES, max_size=25).map("\n".join) | st.text(max_size=300)


@given(PAGES)
def test_blocks_cover_every_character_that_is_not_blank_once(text: str) -> None:
    """Blocks stand in order, are disjoint, trimmed, and leave out nothing but blanks."""
    at = 0
    for block in find_layout(text).blocks:
        assert at <= block.start < block.end
        assert not text[at : block.start].strip()
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        at = block.end
    assert not text[at:].strip()


@given(PAGES)
def test_credits_lie_in_blocks(text: str) -> None:
    """Byline, outlet, agency and printed dates are words inside one block."""
    layout = find_layout(text)
    spans = (layout.byline, layout.outlet, layout.agency, *layout.date_lines)
    for start, end in (span for span in spans if span):
        assert text[start:end] == text[start:end].strip() != ""
        assert any(b.start <= start and end <= b.end for b in layout.blocks)


@given(PAGES)
def test_the_dateline_opens_the_first_paragraph(text: str) -> None:
    """The dateline and its parts lie at the head of the first paragraph."""
    layout = find_layout(text)
    if layout.dateline is None:
        return
    first = next(b for b in layout.blocks if b.kind is BlockKind.PARAGRAPH)
    line = layout.dateline
    assert first.start == line.start < line.end <= first.end
    for start, end in (part for part in line[2:] if part):
        assert line.start <= start < end <= line.end


@given(st.lists(LINES, max_size=25))
def test_windows_line_ends_change_offsets_not_findings(lines: list[str]) -> None:
    """A text with carriage returns gives the same words as one without."""
    text = "\r\n".join(lines)
    found = [(b.kind, text[b.start : b.end].splitlines()) for b in find_layout(text).blocks]
    text = "\n".join(lines)
    layout = find_layout(text)
    assert found == [(b.kind, text[b.start : b.end].splitlines()) for b in layout.blocks]


@given(PAGES)
def test_the_same_text_gives_the_same_layout(text: str) -> None:
    """The layout depends on nothing but the text."""
    assert find_layout(text) == find_layout(text)


def test_a_byte_order_mark_is_no_part_of_the_title() -> None:
    """What no reader sees stands in a block of its own."""
    text = "\ufeffTalks end\n\nThe talks in Minsk are over, he said."
    assert found_in(text).title == "Talks end"
    assert found_in(text).furniture == ("\ufeff",)


@pytest.mark.parametrize("text", ["", " \n\t\r\n\xa0\u2028"], ids=["empty", "blanks"])
def test_a_blank_text_has_no_blocks(text: str) -> None:
    """Nothing but blanks lays out into nothing."""
    assert find_layout(text).blocks == ()


@pytest.mark.parametrize(
    "line",
    ["23 August 2021\n", "Elena Chernenko\n", "Related\n", "\n", "By X | 1 May 2020\n", "(("],
)
def test_the_layout_of_a_hostile_page_ends(line: str) -> None:
    """A page of one line over and over is laid out, however often it comes."""
    text = line * 3_000
    assert sum(b.end - b.start for b in find_layout(text).blocks) <= len(text)


def test_a_title_in_capitals_over_a_longer_standfirst() -> None:
    """A headline with capitals and a verb is the title, though the standfirst is longer."""
    body = "Tajikistan wants the CSTO to help at the border with Afghanistan, an envoy said."
    text = f"Tajikistan Asks CSTO for Help\n\nDue to the state of the Afghan border\n\n{body}"
    found = found_in(text)
    assert found.title == "Tajikistan Asks CSTO for Help"
    assert found.subtitle == "Due to the state of the Afghan border"


def test_a_labelled_date_before_the_first_words_is_a_line_of_its_own() -> None:
    """What an archive puts before the title is no part of it."""
    body = "The talks of the member states in Minsk are over, the ministry said on Friday."
    found = found_in(f" date 2022-01-13 Talks end in Minsk\n\n{body}")
    assert found.title == "Talks end in Minsk"
    assert found.dates == ("2022-01-13",)
