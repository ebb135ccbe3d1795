"""The report: who said what, who met, who is said to be a member, an article at a time."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import frozen
from rich.console import Group
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from cstonews.claims import Agreement, ClaimKind
from cstonews.rendering.words import Labels, harmless, shortened
from cstonews.statements import Form, Via

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from cstonews.articles import Article
    from cstonews.claims import MembershipClaim
    from cstonews.meetings import Meeting
    from cstonews.statements import Speaker, Statement

_MOST = 700
"""How many characters of one statement are shown."""
_LEAST = 80
"""How many characters of its source and of its cue are shown."""
_INDENT = 4
_HANG = 2

_FORM_STYLES = {Form.DIRECT: "green", Form.MIXED: "yellow", Form.INDIRECT: "cyan"}
_AGREEMENTS = {
    Agreement.TRUE: ("✓ agrees", "green"),
    Agreement.FALSE: ("✗ disagrees", "red"),
    Agreement.UNDECIDED: ("? not decidable", "yellow"),
}
_VIAS = {
    None: "not resolved",
    Via.NAME: "named",
    Via.TITLE: "by title",
    Via.ROLE: "by role",
    Via.PRONOUN: "by pronoun",
    Via.METONYM: "by metonym",
    Via.GROUP: "a group",
    Via.DOCUMENT: "by document",
    Via.RUN: "still speaking",
}
_CLAIMS = {
    ClaimKind.INCLUDES: "has as members",
    ClaimKind.COUNT: "has this many members",
    ClaimKind.JOINED: "was joined by",
    ClaimKind.LEFT: "was left by",
    ClaimKind.SUSPENDED: "was suspended by",
    ClaimKind.OBSERVER: "has as observers",
}


def report(article: Article, name: str, labels: Labels) -> RenderableType:
    """Return all that is shown of one article; ``name`` is the file it comes from."""
    return Group(*_parts(article, name, labels.told_in(article.mentions)), Text())


def _parts(article: Article, name: str, labels: Labels) -> Iterator[RenderableType]:
    yield Rule(Text(harmless(name), style="dim"), align="left", style="dim")
    title = harmless(str(article.title)) if article.title else "(no title)"
    yield Text(title, style="bold")
    yield Text(_catalogue_line(article))
    if article.statements:
        yield _heading("Statements", _forms(article.statements))
        for statement in article.statements:
            yield _statement(statement)
    if article.meetings:
        yield _heading("Meetings")
        yield from (_meeting(meeting, labels) for meeting in article.meetings)
    if article.membership_claims:
        yield _heading("Membership claims")
        yield from (_claim(claim, labels) for claim in article.membership_claims)
    if article.diagnostics:
        codes = Counter(remark.code for remark in article.diagnostics)
        yield _heading("Remarks", _counts(codes))


def _catalogue_line(article: Article) -> str:
    """Return date, place, byline, agency and outlet, as far as they are known."""
    place = article.dateline.place if article.dateline else None
    date = f"{article.published} ({article.published_origin})" if article.published else None
    values = (date, place, article.byline, article.agency, article.outlet)
    known = [harmless(str(value)) for value in values if value]
    return " · ".join(known) or "(neither date nor source told)"


def _heading(title: str, remark: str = "") -> Text:
    return Text.assemble(("\n" + title, "bold underline"), (f"  {remark}", "dim"))


def _forms(statements: Iterable[Statement]) -> str:
    return _counts(Counter(str(statement.form) for statement in statements))


def _counts(counter: Counter[str]) -> str:
    return ", ".join(f"{count} {what}" for what, count in counter.most_common())


def _statement(statement: Statement) -> RenderableType:
    head = Text.assemble(_speaker(statement.speaker), "  ", _manner(statement))
    words = Text(shortened(statement.text, _MOST))
    return Group(_Hanging(head), Padding(words, (0, 0, 0, _INDENT), expand=False))


@frozen
class _Hanging:
    """A text whose second and further lines are indented."""

    text: Text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        first, *rest = self.text.wrap(console, max(options.max_width - _HANG, 1))
        yield first
        for line in rest:
            line.pad_left(_HANG)
            yield line


def _speaker(speaker: Speaker) -> Text:
    return Text(harmless(speaker.name), style="bold" if speaker.via else "bold yellow")


def _manner(statement: Statement) -> Text:
    """Return the form, the words that report, and by what the speaker was identified."""
    form = (str(statement.form), _FORM_STYLES[statement.form])
    negated = ", not said" if statement.negated else ""
    reporting = _reporting(statement)
    via = _VIAS[statement.speaker.via]
    return Text.assemble(form, (f"{negated}, {reporting}{via}", "dim"))


def _reporting(statement: Statement) -> str:
    parts = sorted(part for part in (statement.source, statement.cue) if part)
    if not parts:
        return ""
    words = [shortened(part.text, _LEAST) for part in parts]
    apart = len(parts) > 1 and parts[1].start - parts[0].end > 1 and words[0][-1] != "…"
    return f"“{(' … ' if apart else ' ').join(words)}”, "


def _meeting(meeting: Meeting, labels: Labels) -> RenderableType:
    kind = str(meeting.kind).replace("-", " ")
    bodies = meeting.bodies or ((meeting.body,) if meeting.body else ())
    first = f"{'extraordinary ' if meeting.extraordinary else ''}{kind}"
    of = f" of {labels.of_entities(bodies)}" if bodies else ""
    facts = (
        str(meeting.when) if meeting.when else "date not told",
        meeting.place,
        str(meeting.format) if meeting.format else None,
        str(meeting.status),
        f"chaired by {labels.of_entity(meeting.chair)}" if meeting.chair else None,
        f"with {labels.of_entities(meeting.participants)}" if meeting.participants else None,
    )
    told = " · ".join(harmless(fact) for fact in facts if fact)
    return _item(Text.assemble((first, "bold"), of), Text(told, style="dim"))


def _claim(claim: MembershipClaim, labels: Labels) -> RenderableType:
    verdict, style = _AGREEMENTS[claim.agrees]
    number = f" ({claim.count})" if claim.count is not None else ""
    members = f" {labels.of_entities(claim.members)}" if claim.members else ""
    said = f"{'not so: ' if claim.negated else ''}{_CLAIMS[claim.kind]}{members}{number}"
    head = Text.assemble((labels.of_entity(claim.organization), "bold"), f" {said}  ")
    words = f"“{shortened(claim.passage.text, _MOST)}”"
    reason = f"{verdict}: {harmless(claim.reason)}" if claim.reason else verdict
    return _item(head, Text(words), Text(reason, style=style))


def _item(*lines: Text) -> RenderableType:
    """Return lines with a hanging indent."""
    table = Table.grid(padding=0)
    table.add_column(width=2)
    table.add_column()
    table.add_row("•", Group(*lines))
    return table


@frozen
class Totals:
    """What a whole report comes to."""

    articles: int = 0
    statements: int = 0
    resolved: int = 0
    meetings: int = 0
    claims: int = 0

    def plus(self, article: Article) -> Totals:
        """Return the totals with one more article."""
        return Totals(
            articles=self.articles + 1,
            statements=self.statements + len(article.statements),
            resolved=self.resolved + sum(bool(s.speaker.via) for s in article.statements),
            meetings=self.meetings + len(article.meetings),
            claims=self.claims + len(article.membership_claims),
        )

    def __str__(self) -> str:
        """Return the closing line of a report."""
        return (
            f"{_number(self.articles, 'article')}: {_number(self.statements, 'statement')} "
            f"({self.resolved} with their speaker resolved), "
            f"{_number(self.meetings, 'meeting')}, {_number(self.claims, 'membership claim')}"
        )


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
