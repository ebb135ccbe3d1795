"""Scores of articles as parsed against the gold, part by part."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import cstonews as cn
from quality.matching import pairs, same_start, slug
from quality.statements import score_statements
from quality.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quality.gold import Gold, GoldMeeting, GoldPage, Range

_FULL_DATE = len("2021-08-23")


def score(corpus: Iterable[Gold]) -> Tally:
    """Score a corpus.

    Each article is parsed twice: bare, for what the text alone tells (the page); and with
    its day of publication given, for the rest.
    """
    tally = Tally()
    for gold in corpus:
        _score_page(tally, cn.parse(gold.text), gold.page, gold.name)
        article = cn.parse(gold.text, published=_day(gold.page))
        score_statements(tally, article, gold)
        _score_meetings(tally, article, gold)
        _score_dates(tally, article, gold)
        _score_entities(tally, article, gold)
    return tally


def _day(page: GoldPage) -> date | None:
    value = page.published_resolved or page.published or ""
    return date.fromisoformat(value) if len(value) == _FULL_DATE and "X" not in value else None


def _words_of(value: object) -> str | None:
    return None if value is None else str(value)


def _slug_of(value: object) -> str | None:
    return slug(str(value)) if value else None


def _score_page(tally: Tally, article: cn.Article, gold: GoldPage, place: str) -> None:
    line, wanted = article.dateline, gold.dateline
    answers = {
        "title": (_words_of(article.title), gold.title),
        "subtitle": (_words_of(article.subtitle), gold.subtitle),
        "byline": (_words_of(article.byline), gold.byline),
        "agency": (_slug_of(article.agency), _slug_of(gold.agency)),
        "outlet": (_slug_of(article.outlet), _slug_of(gold.outlet)),
        "published": (_words_of(article.published), gold.published),
        "dateline place": (
            str(line.place).title() if line and line.place else None,
            wanted and wanted.place,
        ),
        "sections": (
            tuple(str(section.heading) for section in article.sections if section.heading),
            gold.sections,
        ),
    }
    for name, (found, right) in answers.items():
        tally.check(f"field {name}", place, found, right)
    _score_furniture(tally, article, gold)


def _score_furniture(tally: Tally, article: cn.Article, gold: GoldPage) -> None:
    found = Counter(" ".join(map(str, article.furniture)).split())
    wanted = Counter(" ".join(gold.boilerplate).split())
    allowed = Counter(" ".join(gold.boilerplate_optional).split())
    spare = (found - wanted) & allowed
    tally.add(
        "furniture words",
        (found & wanted).total(),
        found.total() - spare.total(),
        wanted.total(),
    )


def _score_meetings(tally: Tally, article: cn.Article, gold: Gold) -> None:
    scores = {
        (i, j): score
        for i, meeting in enumerate(article.meetings)
        for j, right in enumerate(gold.meetings)
        if (score := _meeting_likeness(meeting, right))
    }
    chosen = pairs(scores, 1.0)
    real = [(i, j) for i, j in chosen if not gold.meetings[j].optional]
    least = [j for j, each in enumerate(gold.meetings) if not each.optional]
    found = len(article.meetings) - (len(chosen) - len(real))
    tally.add("meetings", len(real), found, len(least))
    for i, j in real:
        _check_meeting(tally, article.meetings[i], gold.meetings[j], gold.name)
    for j in sorted(set(least) - {j for _, j in real}):
        tally.fault(gold.name, f"missed meeting {gold.meetings[j].id}")
    for i in sorted(set(range(len(article.meetings))) - {i for i, _ in chosen}):
        tally.fault(gold.name, f"false meeting {article.meetings[i].id}")


def _meeting_likeness(meeting: cn.Meeting, gold: GoldMeeting) -> float:
    same_kind = str(meeting.kind) in {gold.kind, *gold.kind_alternatives}
    bodies = {gold.body, *gold.bodies, *gold.body_alternatives} - {None}
    same_body = meeting.body in bodies if bodies else meeting.body is None
    if not same_start(meeting.when, gold.start, gold.start_alternatives):
        return 0.0
    return 1.0 + same_body + same_kind if same_body or same_kind else 0.0


def _check_meeting(tally: Tally, meeting: cn.Meeting, gold: GoldMeeting, name: str) -> None:
    place = f"{name}: {gold.id}"
    form = _words_of(meeting.format)
    tally.check("meeting format", place, form, gold.format, *gold.format_alternatives)
    status = str(meeting.status)
    tally.check("meeting status", place, status, gold.status, *gold.status_alternatives)
    tally.check("meeting chair", place, meeting.chair, gold.chair, *gold.chair_alternatives)
    tally.check("meeting place", place, meeting.place, gold.place, *gold.place_alternatives)


def _score_dates(tally: Tally, article: cn.Article, gold: Gold) -> None:
    spare = [
        each.anchor.place(gold.text)
        for each in gold.dates
        if each.optional or each.value is None
    ]
    found = [
        d for d in article.dates if not any(_overlaps(d.passage, place) for place in spare)
    ]
    right = wanted = 0
    for each in gold.dates:
        if each.optional or each.value is None:
            continue
        place = each.anchor.place(gold.text)
        hits = [str(date.value) for date in found if _overlaps(date.passage, place)]
        hit = bool({each.value, *each.value_alternatives} & set(hits))
        right, wanted = right + hit, wanted + 1
        if not hit:
            words = gold.text[slice(*place)]
            tally.fault(gold.name, f"date {words!r}: {hits} in place of {each.value}")
    tally.add("dates", right, len(found), wanted)


def _overlaps(passage: cn.Passage, place: Range) -> bool:
    return passage.start < place[1] and place[0] < passage.end


def _score_entities(tally: Tally, article: cn.Article, gold: Gold) -> None:
    groups = (gold.entities.organizations, gold.entities.states, gold.entities.persons)
    wanted = {slug(entity) for group in groups for entity in group}
    found = {slug(mention.entity or str(mention.passage)) for mention in article.mentions}
    found -= set(map(slug, gold.entities.optional)) - wanted
    tally.add("entities", len(found & wanted), len(found), len(wanted))
    for entity in sorted(wanted - found):
        tally.fault(gold.name, f"entity missed: {entity}")
    for entity in sorted(found - wanted):
        tally.fault(gold.name, f"entity not there: {entity}")
