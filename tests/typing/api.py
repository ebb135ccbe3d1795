# pyright: strict
"""Typical code of a user, which must type-check as it stands.

Checked by mypy over the source and, in ``make smoke``, by mypy and pyright against the
installed wheel; it is never run.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import assert_type

from cattrs import Converter

import cstonews as cn

DAY = date(2021, 8, 23)

article = cn.parse("text", published=DAY)
assert_type(article, cn.Article)
assert_type(cn.parse("text"), cn.Article)
assert_type(cn.read("a.txt"), cn.Article)
assert_type(cn.read(Path("a.txt"), published=DAY, limit=1_000), cn.Article)

assert_type(article.id, str)
assert_type(article.title, cn.Passage | cn.Metadatum | None)
assert_type(article.agency, cn.Passage | None)
assert_type(article.sections, tuple[cn.Section, ...])
assert_type(article.furniture, tuple[cn.Passage, ...])
assert_type(article.mentions, tuple[cn.Mention, ...])
assert_type(article.statements, tuple[cn.Statement, ...])
assert_type(article.meetings, tuple[cn.Meeting, ...])
assert_type(article.membership_claims, tuple[cn.MembershipClaim, ...])
assert_type(article.diagnostics, tuple[cn.Diagnostic, ...])
assert_type(article.verify(), bool)

if article.published is not None:
    assert_type(article.published, cn.EDTF)
    assert_type(article.published.earliest, date | None)
    assert_type(str(article.published), str)

for statement in article.statements:
    assert_type(statement.form, cn.Form)
    assert_type(statement.speaker, cn.Speaker)
    assert_type(statement.speaker.entity, str | None)
    assert_type(statement.speaker.via, cn.Via | None)
    assert_type(statement.source, cn.Passage | None)
    assert_type(statement.content, tuple[cn.Passage, ...])
    assert_type(statement.text, str)
    assert_type(statement.date, cn.EDTF | None)
    if statement.form is cn.Form.DIRECT and statement.speaker.kind is cn.ActorKind.PERSON:
        assert_type(statement.verify(article.text), bool)

for meeting in article.meetings:
    assert_type(meeting.kind, cn.MeetingKind)
    assert_type(meeting.format, cn.MeetingFormat | None)
    assert_type(meeting.status, cn.MeetingStatus)
    assert_type(meeting.when, cn.EDTF | None)

for mention in article.dates:
    assert_type(mention.passage.start, int)
    assert_type(mention.value, cn.EDTF)

reference = cn.reference()
assert_type(reference, cn.Reference)
assert_type(reference.members("csto", on=DAY), tuple[cn.MemberState, ...])
assert_type(reference.person("stanislav-zas").name, str)
assert_type(reference.holders("president", of="TJ", on=DAY)[0].person, str)

assert_type(reference.find("Zas"), tuple[cn.Candidate, ...])
assert_type(reference.merged(cn.Reference.load("mine")), cn.Reference)
assert_type(reference.lexicon, cn.Lexicon)
assert_type(cn.check_folder("mine"), tuple[cn.Fault, ...])
assert_type(cn.parse_html(b"<p></p>", reference=reference), cn.Article)

corpus = cn.Corpus.read("news/", [("a", "text", DAY)], article, processes=2)
assert_type(corpus | cn.Corpus([article]), cn.Corpus)
assert_type(corpus["a"], cn.Article)
assert_type(corpus.articles, cn.Articles)
assert_type(corpus.statements, cn.Statements)
assert_type(corpus.meetings, cn.Meetings)
assert_type(corpus.mentions, cn.Mentions)
assert_type(corpus.dates, cn.Dates)
assert_type(corpus.membership_claims, cn.MembershipClaims)
assert_type(corpus.renderings(), tuple[cn.Rendering, ...])
assert_type(corpus.copies(), tuple[cn.CopyGroup, ...])
assert_type(corpus.timeline(), tuple[cn.Event, ...])
said = corpus.statements.by("Zas").about("nato").between("2021-08", DAY).direct.act(cn.Act.WARN)
assert_type(said, cn.Statements)
assert_type(said[0], cn.Statement)
assert_type(said[:2], cn.Statements)
assert_type(said.first(), cn.Statement | None)
assert_type(said.where(lambda statement: statement.negated), cn.Statements)
assert_type(said.group_by(lambda statement: statement.form), dict[cn.Form, cn.Statements])
assert_type(said.count_by(lambda statement: statement.act), dict[cn.Act, int])
for record in corpus.meetings.kind(cn.MeetingKind.SESSION).sort_by("when"):
    assert_type(record, cn.MeetingRecord)
    assert_type(record.reports, tuple[cn.Report, ...])
    assert_type(record.disagreements, tuple[cn.Disagreement, ...])

converter = cn.make_converter()
assert_type(converter, Converter)
assert_type(converter.structure({}, cn.Article), cn.Article)

try:
    cn.read("none.txt")
except cn.CstonewsError as error:
    assert_type(error, cn.CstonewsError)
