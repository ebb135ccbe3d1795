"""Laws of sentences: where a stop ends one, and what they cover."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.parsing.layout import Block, BlockKind, Layout, find_layout
from cstonews.parsing.sentences import (
    Abbreviation,
    When,
    find_sentences,
    load_stop_table,
    load_stop_words,
)
from cstonews.parsing.tokens import find_tokens

SPLIT = (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING, BlockKind.PARAGRAPH)


def split(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    """Return the sentences of a text that is one block."""
    layout = Layout(blocks=(Block(kind, 0, len(text)),))
    return [text[s.start : s.end] for s in find_sentences(find_tokens(text), layout)]


# One sentence after another, parted by a bar that is not in the text.
CASES = {
    "titles": "Mr. Zas spoke. |Nobody asked.",
    "initials": "Gen. A. V. Orlov of the U.S. Army came. |J. R. Smith left.",
    "dates": "They met on Sept. 15 at 5 p.m. Moscow time. |Then they left.",
    "acronym at the end": "He was in the U.S. |The talks went on.",
    "month at the end": "They met in Dec. |The next meeting is in Jan. 2022.",
    "numbers": "It grew by 3.5 percent on 15.09.2021. |15 states agreed.",
    "number sign": "Resolution No. 12 was adopted. |He said no. |The vote was close.",
    "company": "Vostok Corp. Engineers built it for Orlov Ltd. |The base is ready.",
    "place": "The talks in St. Petersburg and at Ft. Bragg ended. |He left.",
    "lower case": "In this regard, he continued. it is necessary to go on.",
    "ellipsis": "Well… |They left... |Nobody came... and nobody went.",
    "marks": "What?! |They left. |He came!|She left.",
    "no blank": "They left.|The next day they came back.|In 2021.|The rest is known.",
    "addresses": "The site Gazeta.Ru wrote of it. |See tass.com for more.",
    "item": "1. Strengthen the border.",
    "roman item": "IV. The treaty",
    "list": "A. Orlov and I. Karimov came. |It was I. |He knew.",
    "brackets": "He wrote (in 2019.) |That was all. |(The others stayed.) |She came.",
    "dash": "He left. |– And so did we.",
    "money": "It cost too much. |$5 is enough.",
    "quotation, curly": "“We wait. |We come,” he said. |“Nobody stops us.” |He left.",
    "quotation, straight": '"We wait. |We come," he said. |"Nobody stops us." |He left.',
    "quotation, angled": "«We wait. |We come,» he said. |«Nobody stops us.» |He left.",
    "quotation, single": "‘We wait. |We come,’ he said. |‘Nobody stops us.’ |He left.",
    "quotation, German": "„We are ready.“ |He left.",
    "quotation without blank": "He said: “It is over.”|The others left.",
    "straight, without blank": 'He said: "It is over."|The others left.|"We know," he said.',
    "question reported": '"Who is next?" Zas asked. |"Who is next?" he asked.',
    "question alone": "“Who is next?” |The minister did not say.",
    "closing mark after a blank": "It was the end. ” |According to him, it was over.",
    "opening mark reversed": "It was, ”he stressed.|“ We stay. |They go.",
    "opening mark for a closing one": "We saw “the end.“ |He left.",
    "mark alone at the end": "He told them of the way out. “",
    "mark alone at the start": "” |",
    "bracket at the end": "They agreed. [",
    "stop at the start": ". |",
    "possessive": "That was Zas's. |'Twas the end.",
    "line break": "He left\nMinsk. |\nShe stayed.",
    "empty": "",
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_text_is_cut_at_its_sentences(case: str) -> None:
    """Each sentence ends where a reader would end it, with the marks that close it."""
    wanted = [piece.strip() for piece in case.split("|")]
    assert split(case.replace("|", "")) == [piece for piece in wanted if piece]


@pytest.mark.parametrize("entry", load_stop_table().abbreviation, ids=lambda entry: entry.word)
def test_an_abbreviation_ends_no_sentence_in_its_example(entry: Abbreviation) -> None:
    """Each abbreviation of the table is found in its example, inside the sentence."""
    assert f"{entry.word}." in entry.example.lower()
    assert split(entry.example) == [entry.example]


def test_abbreviations_are_sorted_and_written_once() -> None:
    """Words are in lower case, in order, and none comes twice."""
    words = [entry.word for entry in load_stop_table().abbreviation]
    assert words == sorted({word.lower() for word in words})


@pytest.mark.parametrize("name", ["starters", "askers", "domains"])
def test_lists_are_sorted(name: str) -> None:
    """The lists of the table are in order, without repetition."""
    words = getattr(load_stop_table(), name)
    assert list(words) == sorted(set(words))


def test_a_title_is_never_a_starter() -> None:
    """What may open a sentence is no abbreviation that always joins two words."""
    words = load_stop_words()
    always = {word for word, when in words.abbreviations.items() if when is When.ALWAYS}
    assert not always & words.starters


@pytest.mark.parametrize("kind", [BlockKind.TITLE, BlockKind.HEADING])
def test_a_title_is_one_sentence(kind: BlockKind) -> None:
    """Titles and headings are not cut."""
    assert split("Talks end. Nobody knows why.", kind) == ["Talks end. Nobody knows why."]


def test_a_standfirst_is_cut() -> None:
    """A standfirst may have several sentences."""
    assert len(split("Talks end. Nobody knows why.", BlockKind.SUBTITLE)) == 2


@pytest.mark.parametrize("kind", [BlockKind.FURNITURE, BlockKind.BYLINE, BlockKind.DATE])
def test_other_blocks_have_no_sentences(kind: BlockKind) -> None:
    """Furniture, bylines and dates are not split."""
    assert split("By Elena Chernenko. 5 May.", kind) == []


def test_a_sentence_starts_after_the_dateline() -> None:
    """The dateline belongs to no sentence."""
    text = "Talks end\n\nMOSCOW, August 23. /TASS/. The talks are over, he said. Nobody won."
    sentences = find_sentences(find_tokens(text), find_layout(text))
    assert [text[s.start : s.end] for s in sentences] == [
        "Talks end",
        "The talks are over, he said.",
        "Nobody won.",
    ]


PIECES = st.sampled_from(
    ["He", " left", ". ", ".", "The ", "“", "”", '"', "'", "\n", "\n\n", "Mr. ", "U.S. ", "3.5",
     "?! ", "… ", " (", ") ", "MOSCOW, May 3. /TASS/. ", "– ", "said ", "\r\n", "Read also:\n"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=200)


@given(TEXTS)
def test_sentences_cover_the_tokens_of_their_blocks_once(text: str) -> None:
    """Sentences are in order and hold every token that is split, but the dateline's."""
    tokens, layout = find_tokens(text), find_layout(text)
    sentences = find_sentences(tokens, layout)
    covered = [number for s in sentences for number in range(s.first, s.last)]
    dateline = layout.dateline
    wanted = [
        number
        for block in layout.blocks
        if block.kind in SPLIT
        for number in range(tokens.first_from(block.start), tokens.first_from(block.end))
        if not (dateline and dateline.start <= tokens.starts[number] < dateline.end)
    ]
    assert covered == wanted


@given(TEXTS)
def test_sentences_lie_in_their_blocks(text: str) -> None:
    """A sentence begins and ends with a token, inside the block it names."""
    tokens, layout = find_tokens(text), find_layout(text)
    sentences = find_sentences(tokens, layout)
    for s in sentences:
        block = layout.blocks[s.block]
        assert block.start <= s.start == tokens.starts[s.first]
        assert s.end == tokens.ends[s.last - 1] <= block.end
    assert all(a.end <= b.start and a.block <= b.block for a, b in pairwise(sentences))


@given(st.lists(PIECES.filter(lambda piece: "\r" not in piece), max_size=60).map("".join))
def test_windows_line_ends_change_offsets_not_sentences(text: str) -> None:
    """A text with carriage returns has the same sentences."""
    windows = text.replace("\n", "\r\n")
    found = find_sentences(find_tokens(text), find_layout(text))
    other = find_sentences(find_tokens(windows), find_layout(windows))
    assert [text[s.start : s.end].split() for s in found] == [
        windows[s.start : s.end].split() for s in other
    ]


@pytest.mark.parametrize("piece", ["He left. ", ". ", '." ', "A. ", "…", "word ", "(a. "])
def test_a_paragraph_of_many_stops_is_cut(piece: str) -> None:
    """However many stops there are, sentences cover the text."""
    text = (piece * 20_000).strip()
    sentences = split(text)
    assert sum(map(len, sentences)) <= len(text)
    assert sentences[-1].endswith(piece.strip()[-1])
