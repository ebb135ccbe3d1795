"""Making statements of attributions: form, verbatim words, what lies apart, order."""

from __future__ import annotations

import pytest

from cstonews.parsing.attribution.find import Attribution
from cstonews.parsing.quotations import find_quotations
from cstonews.parsing.statements import Occasion, find_sayings, make_statements
from cstonews.statements import Act, ActorKind, Form, Speaker, Statement
from tests.parsing.quotation_texts import lay_out

ZAS = Speaker("Stanislav Zas", None, ActorKind.PERSON, None)


def make(text: str, *parts: str, source: str = "Zas", cue: str = "said") -> Statement:
    """Make the statement with the parts of ``text`` as content."""

    def span(words: str) -> tuple[int, int]:
        start = text.index(words)
        return start, start + len(words)

    found = Attribution(span(source), span(cue), tuple(span(part) for part in parts))
    quotations = find_quotations(text, lay_out(text))
    sayings = find_sayings(text, [found], [ZAS], quotations)
    (statement,) = make_statements(sayings, [Occasion()], "an-article")
    return statement


@pytest.mark.parametrize(
    ("text", "part", "form"),
    [
        ('"We are ready," Zas said.', '"We are ready,"', Form.DIRECT),
        ('"We are ready", Zas said.', '"We are ready",', Form.DIRECT),
        ("Zas said we are ready.", "we are ready", Form.INDIRECT),
        ('Zas said they are "ready".', 'they are "ready"', Form.MIXED),
        ('Zas said "we" and "they".', '"we" and "they"', Form.MIXED),
        ('Zas said "we are", "they are".', '"we are", "they are"', Form.DIRECT),
        ("Zas said — «we are ready».", "«we are ready»", Form.DIRECT),
    ],
)
def test_form(text: str, part: str, form: Form) -> None:
    """A letter or a digit outside quotation marks makes direct speech mixed."""
    assert make(text, part).form is form


def test_form_of_two_parts() -> None:
    """The form is told by all parts of the content together."""
    text = '"We are ready," Zas said, and that all are.'
    assert make(text, '"We are ready,"').form is Form.DIRECT
    assert make(text, '"We are ready,"', "that all are").form is Form.MIXED
    assert make(text, "that all are").form is Form.INDIRECT


def test_verbatim_is_the_outer_quotation_within_the_content() -> None:
    """Nested quotations are in the outer one; what lies outside the content is not listed."""
    text = 'The "Rubezh" drill is “a drill they call ‘good’”, Zas said.'
    statement = make(text, "is “a drill they call ‘good’”")
    assert list(map(str, statement.verbatim)) == ["“a drill they call ‘good’”"]


def test_content_gives_way_to_source_and_cue() -> None:
    """A content around its cue is cut there, so that the three parts lie apart."""
    text = "The drill, Zas said, is over."
    statement = make(text, "The drill, Zas said, is over")
    assert "Zas" not in "".join(map(str, statement.content))
    assert "said" not in "".join(map(str, statement.content))
    assert statement.passages == tuple(sorted(statement.passages))


def test_overlapping_parts_are_cut() -> None:
    """A part that begins inside another loses what they share."""
    text = "The drill is over now, Zas said."
    statement = make(text, "The drill is over", "is over now")
    assert list(map(str, statement.content)) == ["The drill is over", " now"]


def test_without_a_sense_it_is_said() -> None:
    """A mark as cue only says; the article is named on the statement."""
    statement = make("Zas said it is over.", "it is over")
    assert statement.act is Act.SAY
    assert statement.article == "an-article"


def test_statements_stand_in_order_of_place() -> None:
    """Attributions found out of order make statements in order."""
    text = "Zas said it is over. Zas said it is late."
    late = Attribution((21, 24), (25, 29), ((30, 40),))
    early = Attribution((0, 3), (4, 8), ((9, 19),))
    made = find_sayings(text, [late, early], [ZAS, ZAS], ())
    assert [str(one.content[0]) for one in made] == ["it is over", "it is late"]
