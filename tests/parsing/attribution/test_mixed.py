"""Mixed reports: form, content and the words inside quotation marks."""

from __future__ import annotations

import pytest

import cstonews as cn

FORMS = {
    "all quoted": ('Zas said: "The talks were open."', "direct", ['"The talks were open."']),
    "all quoted, in two parts": (
        '"The talks," Zas said, "were open."',
        "direct",
        ['"The talks,"', '"were open."'],
    ),
    "nothing quoted": ("Zas said that the talks were open.", "indirect", []),
    "a name in marks only": (
        'Zas said that the "Rubezh" drill was over.',
        "mixed",
        ['"Rubezh"'],
    ),
    "a word": ('Zas said that the talks were "open".', "mixed", ['"open"']),
    "a phrase": (
        'Zas described the talks as "open and constructive".',
        "mixed",
        ['"open and constructive"'],
    ),
    "a long end": (
        'Zas said the talks were "open and calm from the first minute to the last".',
        "mixed",
        ['"open and calm from the first minute to the last"'],
    ),
    "a fragment inside": (
        'Zas told TASS that the bloc was "watching closely" and would act if asked.',
        "mixed",
        ['"watching closely"'],
    ),
    "three fragments": (
        'Zas called the range "ready", the road "open" and the towers "new".',
        "mixed",
        ['"ready"', '"open"', '"new"'],
    ),
    "quoted clause behind that": (
        'Zas noted that "the talks were open".',
        "direct",
        ['"the talks were open"'],
    ),
    "quotation inside a quotation": (
        '"They call it ‘help’ over there," Zas said.',
        "direct",
        ['"They call it ‘help’ over there,"'],
    ),
    "curly": ("Zas said that the talks were “open”.", "mixed", ["“open”"]),
    "guillemets": ("Zas said that the talks were «open».", "mixed", ["«open»"]),
    "an insertion": (
        '"It [the valley] is calm and open," Zas said.',
        "direct",
        ['"It [the valley] is calm and open,"'],
    ),
}
FORMS_OF_CONTENT = {
    key: (text, cn.Form(form), quoted) for key, (text, form, quoted) in FORMS.items()
}


@pytest.mark.parametrize(
    ("text", "form", "quoted"), FORMS_OF_CONTENT.values(), ids=FORMS_OF_CONTENT
)
def test_form_and_verbatim(text: str, form: cn.Form, quoted: list[str]) -> None:
    """The form tells whether all, some or none of the content is inside quotation marks."""
    (statement,) = cn.parse(text).statements
    assert statement.form is form
    assert list(map(str, statement.verbatim)) == quoted


@pytest.mark.parametrize("text", [text for text, _, _ in FORMS.values()], ids=FORMS)
def test_verbatim_lies_in_the_content(text: str) -> None:
    """Every stretch in quotation marks lies inside a part of the content."""
    (statement,) = cn.parse(text).statements
    for quoted in statement.verbatim:
        assert any(
            part.start <= quoted.start and quoted.end <= part.end for part in statement.content
        )


def test_turns_of_a_transcript_are_direct_without_marks() -> None:
    """The words of a turn are direct speech, though nothing of them stands in marks."""
    text = (
        "Talks in Minsk\n\nVladimir Putin: Good day. I am glad to see you here again.\n\n"
        "Alexander Lukashenko: Good day to you. We have much to talk about."
    )
    statements = cn.parse(text).statements
    assert [statement.form for statement in statements] == [cn.Form.DIRECT, cn.Form.DIRECT]
    assert [statement.verbatim for statement in statements] == [(), ()]
