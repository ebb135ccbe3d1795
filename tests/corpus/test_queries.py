"""Questions to a corpus: what they keep, how they combine, what they refuse."""

from __future__ import annotations

import pickle
from datetime import date
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cstonews.claims import Agreement, OfficeClaim
from cstonews.corpus.corpus import Corpus
from cstonews.edtf import EDTF
from cstonews.errors import DateError, UnknownNameError
from cstonews.statements import Act, Form, Statement, Via
from cstonews.testing import articles
from tests.corpus.building import (
    COUNCIL,
    article,
    claim,
    date_mention,
    gold_seeds,
    meeting,
    mention,
    passage,
    said,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from cstonews.articles import Article
    from cstonews.corpus.collected import Statements

BORDER = "NATO may help Tajikistan guard the border, but a civil war is near."
DRILLS = "The CSTO holds drills in July. Nobody denies that."
TALK = article(
    "talk",
    BORDER,
    said(BORDER, "NATO may help Tajikistan guard the border", at="briefing"),
    said(BORDER, "a civil war is near", "RU", form=Form.INDIRECT, act=Act.WARN, on="2021-08"),
    on="2021-08-23",
    mentions=(mention(BORDER, "NATO", "nato"), mention(BORDER, "Tajikistan", "TJ", "state")),
    meetings=(meeting("2021-08-22", body=None, people=("stanislav-zas",), kind="briefing"),),
    membership_claims=(claim(BORDER, "Tajikistan", "TJ"),),
)
NEWS = article(
    "news",
    DRILLS,
    said(DRILLS, "Nobody denies that", "emomali-rahmon", form=Form.MIXED, act=Act.DENY),
    on="2022-01-10",
    mentions=(mention(DRILLS, "CSTO", "csto"),),
    meetings=(meeting("2022-01-10"),),
    dates=(date_mention(DRILLS, "July", "2022-07"),),
)
CORPUS = Corpus([TALK, NEWS])


def texts(found: Statements) -> list[str]:
    """Return the words of some statements."""
    return [statement.text for statement in found]


GUARD, WAR, DENIAL = "NATO may help", "a civil war", "Nobody denies"


@pytest.mark.parametrize(
    ("ask", "begin"),
    [
        (lambda found: found.by("stanislav-zas"), [GUARD]),
        (lambda found: found.by("Zas"), [GUARD]),
        (lambda found: found.by("csto-secretary-general"), [GUARD]),
        (lambda found: found.by("CSTO Secretary General"), [GUARD]),
        (lambda found: found.by("RU"), [WAR]),
        (lambda found: found.by("TJ"), [DENIAL]),
        (lambda found: found.by("Tajikistan"), [DENIAL]),
        (lambda found: found.by("Rakhmon"), [DENIAL]),
        (lambda found: found.by("kz-interior-minister"), []),
        (lambda found: found.about("nato"), [GUARD]),
        (lambda found: found.about("TJ"), [GUARD]),
        (lambda found: found.about("tj-president"), []),
        (lambda found: found.about("war"), [WAR]),
        (lambda found: found.about("Civil War"), [WAR]),
        (lambda found: found.about("war civil"), []),
        (lambda found: found.about("…"), []),
        (lambda found: found.between("2021-08", "2021-09"), [GUARD, WAR]),
        (lambda found: found.between(date(2021, 8, 23), "2021"), [GUARD, WAR]),
        (lambda found: found.on("2021-08-31"), [WAR]),
        (lambda found: found.on(EDTF("2022")), [DENIAL]),
        (lambda found: found.direct, [GUARD]),
        (lambda found: found.indirect, [WAR]),
        (lambda found: found.mixed, [DENIAL]),
        (lambda found: found.act("deny", Act.WARN), [WAR, DENIAL]),
        (lambda found: found.at("briefing"), [GUARD]),
        (lambda found: found.at(f"{COUNCIL}-2021-09-16"), []),
        (lambda found: found.in_article("news"), [DENIAL]),
        (lambda found: found.in_article(TALK), [GUARD, WAR]),
        (lambda found: found.where(lambda one: one.negated), []),
        (lambda found: found[1:], [WAR, DENIAL]),
        (lambda found: found[::-1], [DENIAL, WAR, GUARD]),
        (lambda found: found.sort_by("text"), [GUARD, DENIAL, WAR]),
        (lambda found: found.sort_by(lambda one: one.date), [WAR, GUARD, DENIAL]),
        (lambda found: found.sort_by("text").direct, [GUARD]),
        (lambda found: found.sort_by("text", reverse=True).on("2021"), [WAR, GUARD]),
    ],
)
def test_statements(ask: Callable[[Statements], Statements], begin: list[str]) -> None:
    """A question keeps the statements it asks for, in the order of the corpus or as sorted."""
    found = texts(ask(CORPUS.statements))
    assert [text[: len(start)] for text, start in zip(found, begin, strict=True)] == begin


def test_the_line_of_the_readme() -> None:
    """Questions chain in one line."""
    found = CORPUS.statements.by("stanislav-zas").about("nato").between("2021-08", "2021-09")
    assert texts(found.direct) == ["NATO may help Tajikistan guard the border"]


def test_an_office_is_whoever_held_it() -> None:
    """The words of one who held the office later or earlier are not the office's."""
    words = "We met."
    days = ("2019-12-31", "2020-01-01", "2022-12-31", "2023-01-02")
    found = Corpus(article(day, f"{words} {day}", said(words, words), on=day) for day in days)
    kept = found.statements.by("csto-secretary-general")
    assert [one.id for one in found if kept.in_article(one)] == [*days[1:3]]


@pytest.mark.parametrize(
    ("agrees", "expected"), [("true", 1), ("undecided", 1), ("false", 0)], ids=str
)
def test_an_office_that_only_the_article_gives(agrees: str, expected: int) -> None:
    """Without a date, the article's own word for who holds an office counts, unless wrong."""
    text = "Secretary General Jane Roe said: We met."
    office = OfficeClaim(
        "jane-roe",
        "csto-secretary-general",
        passage(text, "Secretary General Jane Roe"),
        agrees=Agreement(agrees),
    )
    undated = article("x", text, said(text, "We met", "jane-roe"), office_claims=(office,))
    assert len(Corpus([undated]).statements.by("csto-secretary-general")) == expected


def test_collections_of_other_kinds() -> None:
    """Every collection answers the questions that make sense for what it holds."""
    assert [one.id for one in CORPUS.articles.by("Zas")] == ["talk"]
    assert [one.id for one in CORPUS.articles.about("csto").on("2022")] == ["news"]
    assert [one.id for one in CORPUS.articles.at(f"{COUNCIL}-2022-01-10")] == ["news"]
    assert [one.entity for one in CORPUS.mentions.by("Zas")] == ["nato", "TJ"]
    assert [one.entity for one in CORPUS.mentions.kind("state")] == ["TJ"]
    assert [one.entity for one in CORPUS.mentions.about("nato").at("briefing")] == ["nato"]
    assert [str(one.value) for one in CORPUS.dates.about("csto")] == ["2022-07"]
    assert [str(one.value) for one in CORPUS.dates.between("2022-07", "2022-07")] == ["2022-07"]
    assert [one.members for one in CORPUS.membership_claims.by("Zas")] == [("TJ",)]
    assert len(CORPUS.membership_claims.about("TJ").kind("includes").agreeing("undecided")) == 1
    assert [one.body for one in CORPUS.meetings.kind("session").status("held")] == [COUNCIL]
    assert len(CORPUS.meetings.by("Zas").about("Zas").on("2021-08-22")) == 1
    assert len(CORPUS.meetings.in_article("news").format("phone")) == 0
    assert len(CORPUS.meetings.disputed) == 0


def test_words_in_other_kinds() -> None:
    """What nobody is called is looked for in the words of whatever is asked."""
    assert [one.id for one in CORPUS.articles.about("drills")] == ["news"]
    assert [one.entity for one in CORPUS.mentions.about("Tajikistan").about("TJ")] == ["TJ"]
    assert [one.name for one in CORPUS.mentions.about("mentioned")] == []
    assert len(CORPUS.membership_claims.about("nobody")) == 0
    assert len(CORPUS.meetings.about("summit")) == 0
    assert CORPUS.articles.to_table().rows[0][0] == "talk"
    assert CORPUS.meetings.to_table().name == "meetings"
    assert CORPUS.mentions.on("2021-08-23") == CORPUS.mentions.in_article("talk")
    assert CORPUS.membership_claims.on("2021-08-23") == CORPUS.membership_claims


@pytest.mark.parametrize(
    ("ask", "fault"),
    [
        (lambda found: found.by("stanislov-sas"), r"near it: .*stanislav-zas"),
        (lambda found: found.by("Zass"), r"'Zass'; near it: .*stanislav-zas"),
        (lambda found: found.in_article("no"), "no article 'no'"),
    ],
)
def test_unknown_names(ask: Callable[[Statements], Statements], fault: str) -> None:
    """A name that nobody has is an error that tells near ones."""
    with pytest.raises(UnknownNameError, match=fault):
        ask(CORPUS.statements)


@pytest.mark.parametrize(
    ("first", "last", "fault"),
    [
        ("2021-09", "2021-08", "ends before it begins"),
        ("XXXX-08", "2021-09", "leaves the year open"),
        ("August", "2021-09", "no date value"),
    ],
)
def test_impossible_ranges(first: str, last: str, fault: str) -> None:
    """A range that is none, or a date that is none, is an error."""
    with pytest.raises(DateError, match=fault):
        CORPUS.statements.between(first, last)


def test_wrong_words_of_enums() -> None:
    """An act that is none is an error."""
    with pytest.raises(ValueError, match="shout"):
        CORPUS.statements.act("shout")


def test_groups_and_counts() -> None:
    """Groups part a collection, in the order of their first members; counts follow."""
    groups = CORPUS.statements.group_by("speaker.entity")
    assert list(groups) == ["stanislav-zas", "RU", "emomali-rahmon"]
    assert [one for group in groups.values() for one in group] == [*CORPUS.statements]
    counts = CORPUS.statements.count_by(lambda one: one.form is Form.DIRECT)
    assert counts == {False: 2, True: 1}
    assert list(counts) == [False, True]


def test_as_a_sequence() -> None:
    """A collection is a sequence, equal to and hashed like its like."""
    found = CORPUS.statements
    assert found[0] is found.first() is TALK.statements[0]
    assert found[-1] in found
    assert found == Corpus([TALK, NEWS]).statements
    assert hash(found) == hash(Corpus([TALK, NEWS]).statements)
    assert found != found.direct
    assert found != [*found]
    assert repr(found.direct) == "<Statements: 1 of 3>"
    assert CORPUS.statements.by("nato").first() is None


def test_pickled() -> None:
    """A collection comes back from pickling with its items, in its order."""
    found = CORPUS.statements.sort_by("text")[:2]
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301  (our own)
    assert pickle.loads(pickle.dumps(found)).by("Zas") == found.by("Zas")  # noqa: S301  (our own)


FILTERS: tuple[Callable[[Statements], Statements], ...] = (
    lambda found: found.direct,
    lambda found: found.act("say", "deny"),
    lambda found: found.between("2000", "2050"),
    lambda found: found.about("the"),
    lambda found: found.where(lambda one: not one.negated),
    lambda found: found.sort_by("text"),
)


@given(st.lists(articles(), max_size=3), st.permutations(FILTERS))
def test_filters_commute(
    found: list[Article], order: list[Callable[[Statements], Statements]]
) -> None:
    """Questions give the same in any order, before and after sorting."""
    one = other = Corpus(found).statements
    for ask in FILTERS:
        one = ask(one)
    for ask in order:
        other = ask(other)
    assert one == other


@given(st.lists(articles(), max_size=3), st.sampled_from(Form))
def test_a_filter_and_its_negation(found: list[Article], form: Form) -> None:
    """A filter and its negation part a collection."""
    statements = Corpus(found).statements

    def has_form(one: Statement) -> bool:
        return one.form is form

    kept = statements.where(has_form)
    left = statements.where(lambda one: not has_form(one))
    assert len(kept) + len(left) == len(statements)
    assert kept == getattr(statements, form.value)


def test_the_seeds() -> None:
    """The gold statements of the seeds are found by state, office, name and meeting."""
    corpus = Corpus(gold_seeds())
    zas = corpus.statements.by("stanislav-zas")
    assert zas == corpus.statements.by("csto-secretary-general").by("Zas")
    council = corpus.meetings.about(COUNCIL).on("2021-08-23").first()
    assert council is not None
    speakers = corpus.statements.at(council).count_by("speaker.entity")
    assert speakers["alexander-lukashenko"] == 2


def test_speakers_are_counted_by_who_they_are() -> None:
    """``"speaker"`` parts by entity, however it is named, and else by the words."""
    text = "He said no. Zas said so. An official said no. Stanislav Zas said yes."
    named = said(text, "so"), said(text, "no"), said(text, "yes")
    other = evolve(named[0], speaker=evolve(named[0].speaker, name="Zas", via=Via.PRONOUN))
    unknown = said(text, "no", by=None)
    found = Corpus([article("x", text, *named, other, unknown)]).statements
    assert found.count_by("speaker") == {"stanislav-zas": 4, "an official": 1}
    assert [*found.group_by("speaker")] == ["stanislav-zas", "an official"]
    assert found.sort_by("speaker").first() == unknown


@pytest.mark.parametrize(
    ("ask", "error", "message"),
    [
        (lambda found: found.by(None), TypeError, "by() takes a name or an identifier, not No"),
        (
            lambda found: found.about(3),
            TypeError,
            "about() takes a name or an identifier",
        ),
        (lambda found: found.on(2021), TypeError, "a day is a date or an EDTF string such as "),
        (
            lambda found: found.between(None, "2021"),
            TypeError,
            "a day is a date or an EDTF str",
        ),
        (
            lambda found: found.act("shout"),
            UnknownNameError,
            "expected one of say, stress",
        ),
        (
            lambda found: found.at(f"{COUNCIL}-2021-09-17"),
            UnknownNameError,
            f"no meeting '{COUNCIL}-2021-09-17' in the corpus; near it: {COUNCIL}-2021-",
        ),
        (
            lambda found: found.in_article("tall"),
            UnknownNameError,
            "no article 'tall' in the corpus; near it: talk",
        ),
    ],
)
def test_what_cannot_be_asked(
    ask: Callable[[Statements], object], error: type[Exception], message: str
) -> None:
    """A question that makes no sense says what was found and what was expected."""
    with pytest.raises(error) as caught:
        ask(CORPUS.statements)
    assert str(caught.value).startswith(message)


def test_what_is_no_corpus() -> None:
    """A corpus joins another one, and its articles are asked for by identifiers it has."""
    with pytest.raises(TypeError, match="unsupported operand"):
        CORPUS | 3  # type: ignore[operator]  # as the test says
    with pytest.raises(UnknownNameError, match="no article 'new' in the corpus; near it: news"):
        CORPUS["new"]
