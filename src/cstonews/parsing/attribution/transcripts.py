"""Transcripts and interviews: paragraphs whose opening tells whose turn it is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cstonews.facts.scheme import office_words
from cstonews.lexicon.names import TitleKind, load_titles
from cstonews.parsing.layout.blocks import PARAGRAPH

if TYPE_CHECKING:
    from cstonews.parsing.layout import Layout

Span = tuple[int, int]
_LABEL = re.compile(
    r"""
    (?P<who> [A-Z][\w.’'-]* (?:[ ](?:of|the|for|and|de|von|[A-Z(][\w.’')-]*)){1,11} )
    [ ]?(?P<cue>:)[ \n](?=\S)          # CSTO Secretary General Stanislav Zas: Thank you.
    """,
    re.VERBOSE,
)
_REPLY = re.compile(r"(?P<cue>(?:Answer|Reply|A)\s?[:.])\s(?=\S)")  # Answer: It will.
_QUESTION = re.compile(r"(?:Question|Q)\s?[:.]\s(?=\S)")  # Question: Will it be held?
_DASH = re.compile(r"(?P<cue>[-–—])\s?(?=\S)")  # — It will be held.
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\b")
_OPENING = 600
"""Within so many characters who holds a speech speaks of himself."""
_FEWEST = 2
_FEWEST_DASHES = 3
_TITLED = 3
"""A title and a full name have so many words."""


class Turn(NamedTuple):
    """One turn of a speaker: the label, its mark, and the words of each paragraph.

    ``source`` is ``None`` in an interview whose answers do not name who answers.
    """

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    block: int
    blocks: tuple[int, ...]


def find_turns(text: str, layout: Layout) -> list[Turn]:
    """Find the turns of a transcript or an interview; a text with fewer than two is none.

    Of an interview only the answers are turns; who answers is told before it. A speech
    has a single label, which must hold a title: ``President of Belarus Ivan Orlov:``.
    """
    paragraphs = {
        index: (block.start, block.end)
        for index, block in enumerate(layout.blocks)
        if block.kind is PARAGRAPH
    }
    named = _matches(_LABEL, text, paragraphs)
    if len(named) >= _FEWEST:
        return _turns(named, paragraphs, frozenset())
    for index, match in named.items():
        speech = _turn(match, paragraphs, index, frozenset(), closed=False)
        said = text[speech.content[0][0] : speech.content[-1][1]]
        if _is_titled(match["who"]) and _FIRST_PERSON.search(said, 0, _OPENING):
            return [speech]
    replies = _matches(_REPLY, text, paragraphs)
    if len(replies) >= _FEWEST:
        questions = frozenset(_matches(_QUESTION, text, paragraphs))
        return _turns(replies, paragraphs, questions)
    return _dialogue(text, paragraphs)


def _is_titled(label: str) -> bool:
    """Tell whether a label of several words holds a title beside a name."""
    *words, last = label.lower().split()
    titled = len(words) + 1 >= _TITLED and not _title_words().isdisjoint(words)
    return titled and last not in _title_words() and words[0] != "the"


@cache
def _title_words() -> frozenset[str]:
    """Return the last words of the titles of office: "minister", "secretary"."""
    listed = (title for title in load_titles().title if title.kind is TitleKind.POST)
    words = {name.lower().split()[-1] for title in listed for name in title.names}
    return frozenset(words | {keys[-1] for keys in office_words()})


def _matches(
    pattern: re.Pattern[str], text: str, paragraphs: dict[int, Span]
) -> dict[int, re.Match[str]]:
    match = pattern.match
    return {
        index: found
        for index, (start, end) in paragraphs.items()
        if (found := match(text, start, end))
    }


def _turns(
    labels: dict[int, re.Match[str]], paragraphs: dict[int, Span], stops: frozenset[int]
) -> list[Turn]:
    last = max(labels)
    return [
        _turn(match, paragraphs, index, stops | labels.keys(), closed=index == last)
        for index, match in labels.items()
    ]


def _turn(
    match: re.Match[str],
    paragraphs: dict[int, Span],
    index: int,
    stops: frozenset[int],
    *,
    closed: bool,
) -> Turn:
    """Take the paragraphs up to the next label; of the last turn only its own."""
    spoken = [index]
    while not closed and (after := spoken[-1] + 1) in paragraphs and after not in stops:
        spoken.append(after)
    content = [(match.end(), paragraphs[index][1])]
    content += [paragraphs[after] for after in spoken[1:]]
    source = match.span("who") if "who" in match.groupdict() else None
    return Turn(source, match.span("cue"), tuple(content), index, tuple(spoken))


def _dialogue(text: str, paragraphs: dict[int, Span]) -> list[Turn]:
    """Take every second paragraph of a run that opens with dashes: those that do not ask."""
    dashes = _matches(_DASH, text, paragraphs)
    asks = any(text[paragraphs[index][1] - 1] == "?" for index in dashes)
    if len(dashes) < _FEWEST_DASHES or not asks:
        return []
    turns = []
    asked = False
    for index, match in dashes.items():
        if asked:
            turns.append(_turn(match, paragraphs, index, frozenset(), closed=True))
            asked = False
        else:
            asked = True
    return turns
