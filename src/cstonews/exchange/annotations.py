"""Passages as W3C Web Annotations, and back.

The text position selectors of the standard count code points, as passages do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.errors import FormatError
from cstonews.exchange.identifiers import article_iri, entity_iri, meeting_iri
from cstonews.exchange.tables import OFFSETS
from cstonews.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cstonews.articles import Article
    from cstonews.exchange.identifiers import Json
    from cstonews.statements import Statement

_CONTEXT: Json = [
    "http://www.w3.org/ns/anno.jsonld",
    {"cstonews": "urn:cstonews:term:"},
]
AROUND = 32
"""How many characters before and after a quoted passage are given to find it again."""


def to_annotations(article: Article) -> dict[str, Json]:
    """Return every passage of what an article says as a Web Annotation.

    The result is an ``AnnotationPage``. The body of an annotation tells what its target
    is (``"statement"``, ``"mention"``, ``"date"`` …); each target has a text position
    selector and a text quote selector.

    >>> from cstonews import parse
    >>> page = to_annotations(parse("The CSTO met.", article_id="a"))
    >>> page["items"][0]["target"][0]["selector"][0]
    {'type': 'TextPositionSelector', 'start': 4, 'end': 8}
    """
    home = article_iri(article.id)
    items: list[Json] = [
        {
            "id": f"{home}#annotation-{number}",
            "type": "Annotation",
            "motivation": "describing",
            "body": body,
            "target": [_target(passage, article.text, home) for passage in passages],
        }
        for number, (body, passages) in enumerate(_annotated(article))
    ]
    return {
        "@context": _CONTEXT,
        "id": f"{home}#annotations",
        "type": "AnnotationPage",
        "cstonews:offsets": OFFSETS,
        "items": items,
    }


def _annotated(article: Article) -> Iterator[tuple[Json, Sequence[Passage]]]:
    """Yield what is said of which passages."""
    for statement in article.statements:
        yield _body("statement", **_of_statement(statement)), statement.content
        if statement.source:
            yield _body("source", **_entity(statement.speaker.entity)), [statement.source]
        if statement.cue:
            yield _body("cue", act=statement.act.value), [statement.cue]
    for mention in article.mentions:
        yield _body(mention.kind.value, **_entity(mention.entity)), [mention.passage]
    for date in article.dates:
        yield _body("date", edtf=str(date.value)), [date.passage]
    for meeting in article.meetings:
        if meeting.passages:
            yield _body("meeting", meeting=meeting_iri(meeting.id)), meeting.passages
    for claim in article.membership_claims:
        told = {"entity": entity_iri(claim.organization), "agrees": claim.agrees.value}
        yield _body(f"claim/{claim.kind}", **told), [claim.passage]


def _of_statement(statement: Statement) -> dict[str, str]:
    told = {"form": statement.form.value, "act": statement.act.value}
    if statement.meeting:
        told["meeting"] = meeting_iri(statement.meeting)
    return told | _entity(statement.speaker.entity)


def _entity(name: str | None) -> dict[str, str]:
    return {"entity": entity_iri(name)} if name else {}


def _body(what: str, **told: str) -> Json:
    extra: dict[str, Json] = {f"cstonews:{key}": value for key, value in told.items()}
    return {"type": "TextualBody", "purpose": "describing", "value": what, **extra}


def _target(passage: Passage, text: str, home: str) -> Json:
    return {
        "source": home,
        "selector": [
            {"type": "TextPositionSelector", "start": passage.start, "end": passage.end},
            {
                "type": "TextQuoteSelector",
                "exact": passage.text,
                "prefix": text[max(passage.start - AROUND, 0) : passage.start],
                "suffix": text[passage.end : passage.end + AROUND],
            },
        ],
    }


def read_annotations(page: Json, text: str) -> tuple[Passage, ...]:
    """Return the passages that the annotations of a page point to, in their order.

    ``text`` is the article's. ``FormatError`` names the place in the data of what is no
    position in it, or what quotes other words than stand there.
    """
    found = []
    for number, item in enumerate(_list(page, "items", "$")):
        path = f"$.items[{number}]"
        for part, target in enumerate(_list(item, "target", path)):
            found.append(_passage(target, text, f"{path}.target[{part}]"))
    return tuple(found)


def _passage(target: Json, text: str, path: str) -> Passage:
    selectors = _list(target, "selector", path)
    by_type = {
        selector["type"]: selector
        for selector in selectors
        if isinstance(selector, dict) and isinstance(selector.get("type"), str)
    }
    match by_type.get("TextPositionSelector"), by_type.get("TextQuoteSelector"):
        case {"start": int(start), "end": int(end)}, quote if 0 <= start < end <= len(text):
            passage = Passage.of(text, start, end)
        case position, _:
            message = f"expected a text position in the article, found {position} @ {path}"
            raise FormatError(message)
    if quote is not None and quote.get("exact") != passage.text:
        message = f"the text has {passage.text!r}, not {quote.get('exact')!r} @ {path}"
        raise FormatError(message)
    return passage


def _list(value: Json, key: str, path: str) -> list[Json]:
    found = value.get(key) if isinstance(value, dict) else None
    if isinstance(found, dict):
        return [found]
    if isinstance(found, list):
        return found
    message = f"expected a list @ {path}.{key}"
    raise FormatError(message)
