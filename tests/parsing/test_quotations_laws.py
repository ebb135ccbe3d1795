"""Laws of quotations that hold for every text, and for the articles that ship."""

from __future__ import annotations

import json
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.parsing.layout import find_layout
from cstonews.parsing.quotations import find_quotations, read_quotations
from cstonews.testing import hostile_texts, news_texts
from tests.parsing.quotation_texts import draw, lay_out, read

GOLD = Path(__file__).parent.parent / "gold" / "seeds"
PIECES = [
    *"\"“”„‘’«»'`", "''", "``", " ", " ", "\n", "\n", ".", ",", "(", "—", "…", "s", "A", "a b",
    "he said", "Karimov said.", "We met.", "90s", "9", "states",
]  # fmt: skip
MARKED = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
TEXTS = st.one_of(MARKED, hostile_texts(max_size=20), news_texts(), st.text(max_size=40))
CALM = st.lists(
    st.sampled_from(["ready", "we", "met", "in Minsk", "the bloc", "help", "talks"]),
    min_size=1,
    max_size=4,
).map(" ".join)
SPEECH = st.tuples(CALM, st.sampled_from([",", ".", "!", "?", ""])).map("".join)
PARAGRAPH = st.lists(st.tuples(CALM, SPEECH), min_size=1, max_size=4)


@given(TEXTS)
def test_quotations_are_ordered_and_nested(text: str) -> None:
    """They come in order, the outer before the inner, and never cross."""
    found = find_quotations(text, lay_out(text))
    ends: list[int] = []
    previous = (-1, 0)
    for quotation in found:
        assert previous <= (quotation.start, -quotation.end)
        previous = (quotation.start, -quotation.end)
        while ends and ends[-1] <= quotation.start:
            ends.pop()
        assert all(quotation.end <= end for end in ends)
        assert quotation.depth == len(ends)
        ends.append(quotation.end)


@given(TEXTS)
def test_quotations_lie_in_their_blocks(text: str) -> None:
    """A quotation is not empty, starts in its first block and ends in its last."""
    layout = find_layout(text)
    for quotation in find_quotations(text, layout):
        first, last = layout.blocks[quotation.block], layout.blocks[quotation.last_block]
        assert first.start <= quotation.start < first.end
        assert last.start < quotation.end <= last.end
        assert text[quotation.start : quotation.end].strip("\"“”„‘’«»'` \n")


@given(TEXTS)
def test_the_same_text_gives_the_same(text: str) -> None:
    """Reading twice tells nothing new, and every remark names a mark of the text."""
    layout = lay_out(text)
    once = read_quotations(text, layout)
    assert once == read_quotations(text, layout)
    for remark in once.diagnostics:
        assert remark.passage
        assert remark.passage.verify(text)


@given(st.lists(PARAGRAPH, min_size=1, max_size=3), st.sampled_from(['""', "«»", "„“"]))
def test_every_kind_of_marks_gives_the_same(
    paragraphs: list[list[tuple[str, str]]], marks: str
) -> None:
    """A well-formed text says the same in curly marks and in others."""
    lines = [
        " ".join(f"{outside} ⟦“{inside}”⟧" for outside, inside in paragraph)
        for paragraph in paragraphs
    ]
    drawn = "\n".join(lines)
    curly = drawn.translate(str.maketrans("", "", "⟦⟧"))
    other = str.maketrans("“”", marks)
    assert read(curly) == (drawn, ())
    assert read(curly.translate(other)) == (drawn.translate(other), ())


def test_seeds_every_quoted_content_is_a_quotation(seeds: Path) -> None:
    """A content of the gold that starts or ends with a mark does so with a quotation."""
    for path in sorted(seeds.glob("*.txt")):
        text = path.read_text("utf-8")
        found = find_quotations(text, find_layout(text))
        starts, ends = {q.start for q in found}, {q.end for q in found}
        drawn = draw(text, found)
        assert drawn.count("⟦") == len(found)
        statements = json.loads((GOLD / f"seed-{path.name[:3]}.json").read_text("utf-8"))
        for content in (c for s in statements["statements"] for c in s["content"]):
            first = content.get("from") or content["text"]
            last = content.get("to") or content["text"]
            if first[0] in '"“”‘':
                assert any(text.startswith(first, start) for start in starts), first
            if last[-1] in '"“”’':
                assert any(text.endswith(last, 0, end) for end in ends), last


HOSTILE = {
    "one mark": '"',
    "curly": "“",
    "apostrophes": "'",
    "marks apart": '" ',
    "crowded": '"a',
    "three marks": "\"'’“",
    "opened": "“a ",
    "unclosed": "“We are here.\n",
    "unopened": "Here.” ",
    "both ways": "” “ ",
    "said": "“a, “he said. ",
    "singles": "‘a ’ ",
    "possessives": "'the states' ",
    "mixed": "“a\" b« c” “he said. ‘d' ",
    "commas": "a, ",
    "blanks": " ",
    "words": "word ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_the_text(piece: str) -> None:
    """A text ten times as long takes no more than some ten times as long."""

    def cost(size: int) -> float:
        text = "“" + piece * (size // len(piece))
        layout = lay_out(text)
        start = process_time()
        find_quotations(text, layout)
        return process_time() - start

    cost(1_000)
    assert cost(100_000) < 30 * cost(10_000) + 0.05
