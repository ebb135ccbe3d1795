"""Quotations whose marks the page broke: turned, shifted, or not printed at all."""

from __future__ import annotations

import pytest

from cstonews.parsing.quotations import find_quotations, read_quotations
from tests.parsing.quotation_texts import lay_out, plain, read

TURNED = {
    "the second": "⟦“We are ready,“⟧ he said.",
    "the first": "⟦”We are ready“⟧, he said.",
    "a straight one closed by a turned one": '⟦"We are ready,“⟧ he said.',
    "a fragment": "He called it ⟦“progress“⟧ and left.",
    "the second of two": "⟦“Yes,”⟧ he said. ⟦“We are ready.“⟧",
    "single": "The bloc said, ⟦‘We are ready.‘⟧ It left.",
}
SHIFTED = {
    "a blank before the second": "⟦“We are ready, ”⟧ he said.",
    "a blank after the first": "⟦“ We are ready,”⟧ he said.",
    "blanks inside both": "⟦“ We are ready ”⟧, he said.",
    "straight, blanks inside": '⟦" We are ready, "⟧ he said.',
    "no blank outside": "⟦“We are ready,”⟧he said.⟦“All of us.”⟧",
    "the second at the next word": "⟦“We are ready, ”⟧he said. ⟦“All of us.”⟧",
    "both at the next word": "⟦“We are ready, ”⟧he said.⟦“ All of us are.”⟧",
    "straight, at the next word": '⟦"We are ready, "⟧he said.⟦" All of us are."⟧',
    "a fragment": "It is⟦“ progress ”⟧and more.",
    "single": "The bloc said, ⟦‘We are ready, ’⟧he added.⟦‘ All of us.’⟧",
    "straight single": "⟦' We are ready, '⟧ he said.",
}
SHIFTED_AND_TURNED = {
    "the second": "⟦“We are ready, “⟧he said.",
    "before a name": "⟦“We are ready, “⟧Karimov added.",
    "before a title": "⟦“We are ready, “⟧Gen. Karimov said.",
    "before the verb": "⟦“We are ready, “⟧said Karimov.",
    "before a dash": "⟦“We are ready “⟧, – added Karimov.",
    "at the end": "He spoke of help, ⟦“save for the sick “⟧.",
    "at the end of a sentence": "⟦“We are ready. “⟧ He left.",
    "three": "⟦“We are ready here, “⟧he said.⟦” Although we are few. “⟧",
    "a fragment": "The fear of raiders⟦” and others “⟧was great.",
    "single": "⟦‘We are ready, ‘⟧he said.",
    "before a colon": "⟦“We are ready, “⟧he said: ⟦“All of us are. “⟧",
    "told to whom": "⟦“We are ready, “⟧he told reporters in Minsk.",
}
MIXED = {
    "straight, then curly": '⟦"We are ready,”⟧ he said.',
    "curly, then straight": '⟦“We are ready,"⟧ he said.',
    "curly, then guillemet": "⟦“We are ready.»⟧",
    "each its own": '⟦"Yes,"⟧ he said. ⟦“Yes,”⟧ she said. ⟦«Yes»⟧, they said.',
}


def codes(text: str) -> set[str]:
    """Return the codes of the remarks on ``text``."""
    return set(read(text)[1])


@pytest.mark.parametrize("drawn", TURNED.values(), ids=TURNED.keys())
def test_marks_that_face_the_wrong_way(drawn: str) -> None:
    """Where the sides of a mark are right, its face does not count."""
    assert read(plain(drawn))[0] == drawn


@pytest.mark.parametrize("drawn", SHIFTED.values(), ids=SHIFTED.keys())
def test_marks_on_the_wrong_side_of_a_blank(drawn: str) -> None:
    """Where the faces or the words around tell enough, the blanks do not count."""
    assert read(plain(drawn))[0] == drawn
    assert codes(plain(drawn)) == {"quotation-mark-misplaced"}


@pytest.mark.parametrize("drawn", SHIFTED_AND_TURNED.values(), ids=SHIFTED_AND_TURNED.keys())
def test_marks_shifted_then_turned(drawn: str) -> None:
    """A mark that looks the opposite of what it is does what the paragraph needs of it."""
    assert read(plain(drawn))[0] == drawn
    assert codes(plain(drawn)) == {"quotation-mark-reversed"}


@pytest.mark.parametrize("drawn", MIXED.values(), ids=MIXED.keys())
def test_marks_of_two_kinds_make_a_pair(drawn: str) -> None:
    """A quotation may be opened by a mark of one kind and closed by one of another."""
    assert read(plain(drawn))[0] == drawn


NEVER_CLOSED = {
    "to the end of the paragraph": "He said: ⟦“We are ready. We can wait.⟧\nThey met.",
    "to the clause that reports it": "⟦“We are ready,⟧ he said.\nThey met.",
    "to the clause that reports it, name first": "⟦“We agree,⟧ Karimov was cited as saying.",
    "a clause further on": "⟦“We are ready,⟧ said Karimov, who leads the staff of the bloc.",
    "to the clause, then another": "⟦“We are ready,⟧ Karimov said. ⟦“All of us,”⟧ he added.",
    "to the next one": "⟦“We are ready.⟧ ⟦“All of us,”⟧ he added.",
    "a fragment, to the end of its sentence": "He saw ⟦“odd signs there.⟧ They met in Minsk.",
    "by a single mark": "He said: ⟦“We are ready.’⟧ They met.",
    "inside another": "⟦“He said ⟦‘We are ready.⟧”⟧ They met.",
    "inside another of its kind": "⟦«They hold ⟦“Steppe in May⟧»⟧, he said.",
}
NEVER_OPENED = {
    "from the head of the paragraph": "⟦We are ready. We can wait,”⟧ he said.",
    "after the clause that reports": "⟦“Yes,”⟧ he said. ⟦We are ready,”⟧ he added.",
    "after the words that announce it": "They met. Karimov said: ⟦We are ready.”⟧",
    "a sentence that reports is left alone": "Karimov said that he was ready.” They met.",
    "a fragment is left alone": "He saw odd signs” there.",
    "a clause that reports is left alone": "⟦“We are ready,”⟧ he said.”",
}
STRAY = {
    "between two words": 'He saw " odd signs there.',
    "in front of nothing": "⟦“We are ready,”⟧ he said. “",
}


@pytest.mark.parametrize("drawn", NEVER_CLOSED.values(), ids=NEVER_CLOSED.keys())
def test_never_closed(drawn: str) -> None:
    """A quotation without closing mark ends where its words may well end."""
    assert read(plain(drawn))[0] == drawn
    assert "quotation-never-closed" in codes(plain(drawn))


@pytest.mark.parametrize("drawn", NEVER_OPENED.values(), ids=NEVER_OPENED.keys())
def test_never_opened(drawn: str) -> None:
    """A quotation without opening mark starts where its words may well start, or nowhere."""
    assert read(plain(drawn)) == (drawn, ("quotation-never-opened",))


@pytest.mark.parametrize("drawn", STRAY.values(), ids=STRAY.keys())
def test_stray(drawn: str) -> None:
    """A mark that fits no quotation is remarked on."""
    assert read(plain(drawn))[0] == drawn
    assert len(read(plain(drawn))[1]) == 1


def test_opened_and_closed_tell_what_was_printed() -> None:
    """A mark that was not printed is not claimed."""
    text = "“We are ready\n\nThey met.\n\nWe can wait,” he said.\n“Yes,” he said."
    found = find_quotations(text, lay_out(text, ["They met."]))
    assert [(q.opened, q.closed) for q in found] == [(True, True), (True, True)]
    text = "“We are ready.\nThey met.\nWe wait,” he said, “here.”"
    found = find_quotations(text.replace("”", ""), lay_out(text.replace("”", "")))
    assert {(q.opened, q.closed) for q in found} == {(True, False)}
    text = "They met.\nWe wait,” he said, “here.”"
    found = find_quotations(text, lay_out(text))
    assert [(q.opened, q.closed) for q in found] == [(False, True), (True, True)]


def test_a_remark_names_the_mark() -> None:
    """The passage of a diagnostic is the mark at fault."""
    text = "“We are ready, “he said."
    (remark,) = read_quotations(text, lay_out(text)).diagnostics
    assert (remark.passage and remark.passage.start, str(remark.passage)) == (15, "“")
