"""The whole way of a text: what parse returns for any text, date and reference."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cstonews as cn

ARTICLE = """CSTO ready for dialogue, its head says

MOSCOW, September 20. /TASS/. The Collective Security Treaty Organization is ready for dialogue.

"We are ready for dialogue," CSTO Secretary General Stanislav Zas said on Monday.

The Tajik President said that the session had been useful.
"""
HOSTILE = {
    "empty": "",
    "blanks": " \t\n\r\n\u2028\u00a0",
    "a mark": '"',
    "marks": "\"'“”‘’«»„" * 50,
    "brackets": "([{" * 200,
    "commas": ", " * 500,
    "stops": "." * 500,
    "dashes": "— – - " * 200,
    "colons": "Zas: " * 200,
    "cues": "said " * 300,
    "cues and names": "Zas said " * 200,
    "cues and marks": 'Zas said: "' * 200,
    "inverted cues": '" said Zas. ' * 200,
    "who": "Zas, who said who said, " * 100,
    "according to": "according to " * 300,
    "nothing before": "said Zas",
    "a lone surrogate": "Zas said \ud800 that it is over.",
    "zero byte": "Zas said\x00 that it is over.",
    "not in the plane": "𝐙as said that 🙂 it is over.",
    "right to left": "قال زاس إن المهمة انتهت.",
    "other letters": "Зась сказал, что миссия завершена.",
    "no vowels": "Zzz Bcd" * 300,
    "capitals": "ZAS SAID THAT THE DRILL WAS OVER. " * 20,
    "one long word": "a" * 20_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_raises(text: str) -> None:
    """Whatever the text says, an article with that very text comes back."""
    article = cn.parse(text)
    assert article.text == text
    assert all(statement.verify(text) for statement in article.statements)


@given(
    text=st.text(alphabet=st.sampled_from('Zas said "that," “he” ’s\n.:—(CSTO) '), max_size=300)
)
def test_noise_raises_nothing(text: str) -> None:
    """Noise made of the marks and words of reports gives an article, twice the same."""
    assert cn.parse(text) == cn.parse(text)


def test_parts() -> None:
    """Each part of an article is found, and stands where it says."""
    article = cn.parse(ARTICLE, published="2021-09-20")
    assert str(article.title) == "CSTO ready for dialogue, its head says"
    assert article.dateline
    assert str(article.dateline.place) == "MOSCOW"
    assert str(article.agency) == "TASS"
    assert len(article.sections[0].paragraphs) == 3
    assert [one.speaker.entity for one in article.statements[-2:]] == [
        "stanislav-zas",
        "emomali-rahmon",
    ]


@pytest.mark.parametrize("day", [date(2021, 9, 20), "2021-09-20", cn.EDTF("2021-09-20")])
def test_a_day_that_is_given_is_marked(day: date | str | cn.EDTF) -> None:
    """The day of the caller wins, as a date, in EDTF or as a value, and is marked as given."""
    article = cn.parse(ARTICLE, published=day)
    assert str(article.published) == "2021-09-20"
    assert article.published_origin is cn.Origin.GIVEN


def test_a_day_that_is_not_given_is_concluded_as_far_as_the_text_goes() -> None:
    """A dateline without a year leaves the year open."""
    article = cn.parse(ARTICLE)
    assert str(article.published) == "XXXX-09-20"
    assert article.published_origin is not cn.Origin.GIVEN


def test_no_day_at_all() -> None:
    """Where neither the caller nor the text tells, there is none."""
    article = cn.parse("Zas said that the drill was over.")
    assert (article.published, article.published_origin) == (None, None)


@pytest.mark.parametrize("day", ["yesterday", "2021-02-30", ""])
def test_an_impossible_day_is_an_error(day: str) -> None:
    """A day that is none raises what says so."""
    with pytest.raises(cn.DateError):
        cn.parse(ARTICLE, published=day)


def test_deterministic() -> None:
    """The same text gives an equal article."""
    assert cn.parse(ARTICLE) == cn.parse(ARTICLE)


def test_identifier() -> None:
    """The identifier comes from the text alone, unless it is given; statements bear it."""
    article = cn.parse(ARTICLE)
    assert article.id == cn.parse(ARTICLE, published="2021-09-20").id
    assert article.id != cn.parse(ARTICLE + " ").id
    assert {one.article for one in article.statements} == {article.id}
    named = cn.parse(ARTICLE, article_id="mine")
    assert {named.id, *(one.article for one in named.statements)} == {"mine"}


def test_a_time_of_day_is_taken_for_its_day() -> None:
    """A moment counts as its date."""
    moment = datetime(2021, 9, 20, 12, 30)  # noqa: DTZ001 - a moment without a zone, as callers have it
    assert str(cn.parse(ARTICLE, published=moment).published) == "2021-09-20"


def test_another_reference() -> None:
    """With the facts of the caller only what they tell is known."""
    facts = cn.Reference()
    article = cn.parse(ARTICLE, published="2021-09-20", reference=facts)
    assert "emomali-rahmon" not in {one.speaker.entity for one in article.statements}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            {"text": None},
            "text must be a str, not NoneType; decode bytes first, and read files",
        ),
        (
            {"text": b"CSTO"},
            "text must be a str, not bytes; decode bytes first, and read files",
        ),
        ({"text": "CSTO", "reference": "mine"}, "reference must be a Reference, not str; read"),
    ],
)
def test_what_is_no_text(arguments: dict[str, object], message: str) -> None:
    """An argument of another type is named, with what to do about it."""
    with pytest.raises(TypeError) as caught:
        cn.parse(**arguments)  # type: ignore[arg-type]  # as the test says
    assert str(caught.value).startswith(message)
