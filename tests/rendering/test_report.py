"""The report: what a reader is shown of each finding."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from rich.console import Console

from cstonews.articles import Article, Metadatum, Origin
from cstonews.claims import Agreement, ClaimKind, MembershipClaim
from cstonews.diagnostics import Diagnostic
from cstonews.edtf import EDTF
from cstonews.meetings import Meeting, MeetingFormat, MeetingKind, MeetingStatus
from cstonews.passages import Passage
from cstonews.rendering.report import Totals, report
from cstonews.rendering.words import Labels
from cstonews.statements import Act, ActorKind, Form, Speaker, Statement, Via
from cstonews.testing import articles

TEXT = "“We agree,” he said. The alliance has six members."
LABELS = Labels({"csto": "CSTO", "RU": "Russia", "stanislav-zas": "Stanislav Zas"})
STATEMENT = Statement(
    form=Form.DIRECT,
    act=Act.SAY,
    speaker=Speaker("Stanislav Zas", "stanislav-zas", ActorKind.PERSON, Via.PRONOUN),
    source=Passage.of(TEXT, 12, 14),
    cue=Passage.of(TEXT, 15, 19),
    content=(Passage.of(TEXT, 0, 11),),
)
CLAIM = MembershipClaim("csto", ClaimKind.COUNT, Passage.of(TEXT, 21, 50), count=6)


def shown(article: Article, width: int = 80) -> str:
    """Return the report as plain text."""
    console = Console(width=width, color_system=None, markup=False, emoji=False)
    with console.capture() as captured:
        console.print(report(article, "article.txt", LABELS))
    return str(captured.get())


@given(article=articles())
def test_any_article_can_be_shown(article: Article) -> None:
    """Every article can be shown, in the width there is."""
    assert max(map(len, shown(article, 40).splitlines())) <= 40


def test_catalogue_line() -> None:
    """Title, date and who told it, and the source stand at the top."""
    article = Article(
        "x",
        TEXT,
        title=Metadatum("Talks", Origin.METADATA),
        agency=Passage.of(TEXT, 1, 3),
        published=EDTF("2021-08-23"),
        published_origin=Origin.PRINTED,
    )
    file, title, line = shown(article).splitlines()[:3]
    assert file.startswith("article.txt")
    assert title.rstrip() == "Talks"
    assert line.rstrip() == "2021-08-23 (printed) · We"


def test_nothing_known() -> None:
    """What is missing is told to be missing."""
    assert "(no title)" in shown(Article("x", ""))
    assert "(neither date nor source told)" in shown(Article("x", ""))


@pytest.mark.parametrize(
    ("statement", "line"),
    [
        (STATEMENT, "Stanislav Zas  direct, “he said”, by pronoun"),
        (
            evolve(STATEMENT, negated=True),
            "Stanislav Zas  direct, not said, “he said”, by pronoun",
        ),
        (evolve(STATEMENT, source=None), "Stanislav Zas  direct, “said”, by pronoun"),
        (evolve(STATEMENT, source=None, cue=None), "Stanislav Zas  direct, by pronoun"),
        (
            evolve(STATEMENT, source=Passage.of(TEXT, 25, 33)),
            "Stanislav Zas  direct, “said … alliance”, by pronoun",
        ),
        (
            evolve(STATEMENT, speaker=Speaker("he", None, ActorKind.UNNAMED, None)),
            "he  direct, “he said”, not resolved",
        ),
    ],
    ids=["usual", "negated", "no source", "no cue", "apart", "unresolved"],
)
def test_statement(statement: Statement, line: str) -> None:
    """A statement has speaker, form, the words that report, how resolved; then its words."""
    lines = [
        row.rstrip() for row in shown(Article("x", TEXT, statements=(statement,))).split("\n")
    ]
    assert lines[lines.index(line) + 1] == "    “We agree,”"


def test_meeting() -> None:
    """A meeting has its kind, bodies, date, format, status, chair and participants."""
    meeting = Meeting(
        id="x",
        kind=MeetingKind.PHONE_CALL,
        status=MeetingStatus.HELD,
        body="csto",
        when=EDTF("2021-08-23"),
        format=MeetingFormat.PHONE,
        chair="stanislav-zas",
        participants=("RU", "unknown-body"),
        extraordinary=True,
    )
    output = shown(Article("x", TEXT, meetings=(meeting,)), 120)
    assert "• extraordinary phone call of CSTO" in output
    assert (
        "2021-08-23 · phone · held · chaired by Stanislav Zas · with Russia, unknown-body"
        in output
    )
    bare = Meeting(id="x", kind=MeetingKind.TALKS, status=MeetingStatus.PLANNED)
    assert "• talks" in shown(Article("x", TEXT, meetings=(bare,)))
    assert "date not told · planned" in shown(Article("x", TEXT, meetings=(bare,)))


@pytest.mark.parametrize(
    ("claim", "lines"),
    [
        (
            evolve(CLAIM, agrees=Agreement.TRUE, reason="six on that day"),
            ("• CSTO has this many members (6)", "✓ agrees: six on that day"),
        ),
        (
            evolve(CLAIM, kind=ClaimKind.LEFT, members=("RU",), count=None, negated=True),
            ("• CSTO not so: was left by Russia", "? not decidable"),
        ),
    ],
    ids=["agrees", "negated"],
)
def test_claim(claim: MembershipClaim, lines: tuple[str, ...]) -> None:
    """A claim has what is claimed, the words, and the verdict with its reason."""
    output = shown(Article("x", TEXT, membership_claims=(claim,)))
    for line in (*lines, "“The alliance has six members.”"):
        assert line in output


def test_remarks_are_counted() -> None:
    """Diagnostics are counted by code."""
    remarks = (Diagnostic("a", "x"), Diagnostic("b", "x"), Diagnostic("a", "y"))
    assert "Remarks  2 a, 1 b" in shown(Article("x", TEXT, diagnostics=remarks))


def test_totals() -> None:
    """The closing line counts everything, one or many."""
    article = Article("x", TEXT, statements=(STATEMENT,), membership_claims=(CLAIM, CLAIM))
    assert str(Totals().plus(article)) == (
        "1 article: 1 statement (1 with their speaker resolved), "
        "0 meetings, 2 membership claims"
    )
