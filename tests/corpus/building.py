"""Articles put together by hand, so that what a corpus does is tested apart from parsing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NotRequired, TypedDict, cast

from cstonews.articles import Article, DateMention, Mention, MentionKind, Origin, Section
from cstonews.claims import ClaimKind, MembershipClaim
from cstonews.edtf import EDTF
from cstonews.meetings import Meeting, MeetingFormat, MeetingKind, MeetingStatus
from cstonews.passages import Passage
from cstonews.statements import Act, ActorKind, Form, Speaker, Statement, Via

ROOT = Path(__file__).parent.parent.parent
COUNCIL = "csto-collective-security-council"


def passage(text: str, words: str, nth: int = 1) -> Passage:
    """Return the nth passage of ``text`` that has these words."""
    at = -1
    for _ in range(nth):
        at = text.index(words, at + 1)
    return Passage.of(text, at, at + len(words))


def speaker(entity: str | None, name: str = "") -> Speaker:
    """Return a speaker, unresolved if there is no entity."""
    via = Via.NAME if entity else None
    return Speaker(name or entity or "an official", entity, ActorKind.PERSON, via)


def said(  # noqa: PLR0913  (a statement has many parts)
    text: str,
    words: str,
    by: str | None = "stanislav-zas",
    *,
    form: Form = Form.DIRECT,
    act: Act = Act.SAY,
    on: str | None = None,
    at: str | None = None,
) -> Statement:
    """Return a statement whose content is ``words`` of ``text``."""
    content = (passage(text, words),)
    date = EDTF(on) if on else None
    return Statement(form, act, speaker(by), None, None, content, date=date, meeting=at)


def mention(text: str, words: str, entity: str, kind: str = "organization") -> Mention:
    """Return a mention of an entity."""
    return Mention(passage(text, words), entity, MentionKind(kind), words)


def article(
    name: str, text: str, *statements: Statement, on: str | None = None, **parts: object
) -> Article:
    """Return an article of one paragraph."""
    sections = (Section(None, (Passage.of(text, 0, len(text)),)),) if text else ()
    published = EDTF(on) if on else None
    made: dict[str, object] = {"sections": sections, "published": published} | parts
    return Article(id=name, text=text, statements=statements, **made)  # type: ignore[arg-type]  # as the caller says


def meeting(
    when: str | None,
    *,
    body: str | None = COUNCIL,
    place: str | None = None,
    people: tuple[str, ...] = (),
    kind: str = "session",
    **told: object,
) -> Meeting:
    """Return a meeting as an article may tell of it."""
    made: dict[str, object] = {
        "status": MeetingStatus.HELD,
        "body": body,
        "place": place,
    } | told
    return Meeting(
        id=f"{body or '-'.join(people)}-{when}",
        kind=MeetingKind(kind),
        when=EDTF(when) if when else None,
        participants=people,
        **made,  # type: ignore[arg-type]  # as the caller says
    )


def claim(text: str, words: str, *members: str, on: str | None = None) -> MembershipClaim:
    """Return a claim that states are members of the CSTO."""
    date = EDTF(on) if on else None
    where = passage(text, words)
    return MembershipClaim("csto", ClaimKind.INCLUDES, where, members=members, date=date)


def date_mention(text: str, words: str, value: str) -> DateMention:
    """Return a date that is printed."""
    return DateMention(passage(text, words), EDTF(value), Origin.PRINTED)


Anchor = TypedDict("Anchor", {"text": str, "from": str, "to": str, "nth": int}, total=False)


class _Statement(TypedDict):
    form: str
    speaker: str
    content: list[Anchor]
    meeting: NotRequired[str]


class _Meeting(TypedDict):
    id: str
    kind: str
    status: str
    body: str | None
    bodies: NotRequired[list[str]]
    start: str | None
    end: str | None
    place: str | None
    format: str | None
    chair: str | None
    participants: list[str]


class _Head(TypedDict):
    published: str | None
    published_resolved: NotRequired[str]


class _Gold(TypedDict):
    article: _Head
    statements: list[_Statement]
    meetings: list[_Meeting]


def gold_seeds() -> tuple[Article, ...]:
    """Return the five seeds as their gold annotations tell of them."""
    texts = sorted((ROOT / "seeds").glob("*.txt"))
    golds = sorted((ROOT / "tests" / "gold" / "seeds").glob("*.json"))
    return tuple(
        _of_gold(text, cast("_Gold", json.loads(gold.read_text("utf-8"))))
        for text, gold in zip(texts, golds, strict=True)
    )


def _of_gold(path: Path, gold: _Gold) -> Article:
    text = path.read_text("utf-8")
    head = gold["article"]
    published = head.get("published_resolved") or head["published"]
    return Article(
        id=path.name[:3],
        text=text,
        published=EDTF(published) if published else None,
        statements=tuple(_gold_statement(one, text) for one in gold["statements"]),
        meetings=tuple(_gold_meeting(one) for one in gold["meetings"]),
    )


def _gold_statement(one: _Statement, text: str) -> Statement:
    entity = None if one["speaker"] == "unnamed" else one["speaker"]
    content = tuple(sorted(_span(anchor, text) for anchor in one["content"]))
    form, at = Form(one["form"]), one.get("meeting")
    return Statement(form, Act.SAY, speaker(entity), None, None, content, meeting=at)


def _span(anchor: Anchor, text: str) -> Passage:
    if "text" in anchor:
        return passage(text, anchor["text"], anchor.get("nth", 1))
    start = passage(text, anchor["from"], anchor.get("nth", 1))
    last = text.index(anchor["to"], max(start.start, start.end - len(anchor["to"])))
    return Passage.of(text, start.start, last + len(anchor["to"]))


def _gold_meeting(one: _Meeting) -> Meeting:
    start, end = one["start"], one["end"]
    when = f"{start}/{end}" if end and end != start else start
    return Meeting(
        id=one["id"],
        kind=MeetingKind(one["kind"]),
        status=MeetingStatus(one["status"]),
        body=one["body"],
        bodies=tuple(one.get("bodies", ())),
        when=EDTF(when) if when else None,
        place=one["place"],
        format=MeetingFormat(one["format"]) if one["format"] else None,
        chair=one["chair"],
        participants=tuple(one["participants"]),
    )
