"""Texts: ones that no page should have, and ones that look like news."""

from __future__ import annotations

from hypothesis import strategies as st

_MARKS = ("“", "”", "„", "‘", "’", "«", "»", '"', "'", "``", "''", "(", ")", "[", "]", "{", "}")
_STOPS = (".", ",", ":", ";", "…", "!", "?", "–", "—", "-", "/", "|", "*", "#", "%", "&", "=")
_BLANKS = (
    " ", "\n", "\n\n", "\r\n", "\r", "\t", "\x0b", "\x0c", "\x1c", "\x85", "\u00a0", "\u2003",
    "\u2028", "\u2029", "\u200b", "\ufeff",
)  # fmt: skip
_ODD = (
    "\x00", "\x07", "\x1b[31m", "\x7f", "\u202e", "\u2066", "\u200f", "\u0301", "\ufffd",
    "😀", "👨‍👩‍👧", "\U0001f1f0\U0001f1ff", "\ud800 ", "\udfff ", "ß", "İ", "ﬁ", "Ж", "中",
)  # fmt: skip
_WORDS = (
    "said", "he said", "said said said", "According to", "told", "that", "the", "it", "not",
    "CSTO", "Zas", "Stanislav Zas", "the Kremlin", "President", "Russia", "Moscow",
    "six members", "includes", "session", "Collective Security Council", "on Monday",
    "August 23", "31 September", "2021-02-30", "25 o’clock", "in 2021", "September 15-16",
    "yesterday", "/TASS/.", "MOSCOW, August 23.", "By Anna Petrova", "Leave a Reply",
    "U.S.", "Mr.", "1.5", "a.m.", "St.", "’s", "don’t",
)  # fmt: skip
_SENTENCES = (
    "The Collective Security Treaty Organization includes Armenia, Belarus and Russia.",
    "“We will act together,” CSTO Secretary General Stanislav Zas said on Monday.",
    "The ministers met in Dushanbe on September 15-16 and adopted a statement.",
    "He added that the border “needs more attention” than it got last year.",
    "According to the press service, the session was held by videoconference.",
    "The alliance did not answer.",
    "NATO’s response, if there was any, is not known!",
)
_LINES = (
    "CSTO ministers meet in Dushanbe",
    "All news",
    "23 August 2021",
    "Written by The Morning Paper",
    "Refugees at the border",
    "Leave a Reply",
    "Photo: press service of the President",
)
_GAPS = ("\n\n", "\n\n\n", "\n", "\r\n\r\n", "\n \n")


def hostile_texts(*, max_size: int = 60) -> st.SearchStrategy[str]:
    """Generate texts that a parser must survive: of ``max_size`` pieces at most.

    Marks never closed, blanks of every kind, controls, direction marks, lone surrogates,
    words that mean something to the parser in places where they do not, all of it repeated.
    A high surrogate is never followed by a low one: JSON would make one character of them.
    """
    pieces = st.one_of(
        st.sampled_from(_MARKS + _STOPS),
        st.sampled_from(_BLANKS),
        st.sampled_from(_WORDS).map(lambda word: f" {word} "),
        st.sampled_from(_ODD),
        st.text(max_size=8),
        st.sampled_from(_SENTENCES),
    )
    repeated = st.builds(lambda piece, times: piece * times, pieces, st.integers(1, 30))
    return st.lists(pieces | repeated, max_size=max_size).map("".join)


def news_texts(*, max_blocks: int = 8) -> st.SearchStrategy[str]:
    """Generate texts with the look of a news page: short lines and paragraphs."""
    paragraphs = st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=4).map(" ".join)
    blocks = st.lists(st.sampled_from(_LINES) | paragraphs, min_size=1, max_size=max_blocks)
    return st.builds(lambda gap, parts: gap.join(parts), st.sampled_from(_GAPS), blocks)


NEWS_TEXTS = news_texts()
"""What strategies cut from if no text is given to them."""
