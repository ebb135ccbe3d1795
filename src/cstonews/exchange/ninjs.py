"""Articles as ninjs 2.0, the IPTC's "news in JSON"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.exchange.identifiers import (
    WIKIDATA,
    EntityType,
    article_iri,
    entities_of,
    meeting_iri,
)
from cstonews.exchange.tables import OFFSETS
from cstonews.facts.reference import reference as shipped_reference

if TYPE_CHECKING:
    from cstonews.articles import Article
    from cstonews.exchange.identifiers import Entity, Json
    from cstonews.facts.reference import Reference

_STANDARD: Json = {
    "name": "ninjs",
    "version": "2.0",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_2.0.json",
}


def to_ninjs(article: Article, *, reference: Reference | None = None) -> dict[str, Json]:
    """Return an article as a ninjs 2.0 object.

    The standard's dates have a time of day, which articles do not tell: the date of
    publication is among the ``descriptions``, as EDTF. ``charcount`` counts code points.

    >>> from cstonews import parse
    >>> to_ninjs(parse("The CSTO met.", article_id="a"))["organisations"][0]["uri"]
    'http://www.wikidata.org/entity/Q318693'
    """
    entities = entities_of(article, reference or shipped_reference())
    people = [_entity(one) for one in entities if one.type is EntityType.PERSON]
    bodies = [_entity(one) for one in entities if one.type is EntityType.ORGANIZATION]
    places = [_entity(one) for one in entities if one.type is EntityType.COUNTRY]
    item: dict[str, Json] = {
        "standard": _STANDARD,
        "uri": article_iri(article.id),
        "type": "text",
        "representationtype": "full",
        "title": _words(article.title),
        "by": _words(article.byline),
        "located": _words(article.dateline and article.dateline.place),
        "ednote": OFFSETS,
        "headlines": _valued({"main": article.title, "subtitle": article.subtitle}),
        "descriptions": _valued({"published (EDTF)": article.published}),
        "bodies": [
            {
                "role": "text",
                "contenttype": "text/plain",
                "charcount": len(article.text),
                "value": article.text,
            }
        ],
        "people": [*people],
        "organisations": [*bodies],
        "places": [*places],
        "events": [
            {"name": meeting.id.replace("-", " "), "uri": meeting_iri(meeting.id)}
            for meeting in article.meetings
        ],
        "infosources": [
            {"name": str(source)} for source in (article.outlet, article.agency) if source
        ],
        "altids": [{"role": "cstonews", "value": article.id}],
    }
    return {key: value for key, value in item.items() if value is not None and value != []}


def _words(value: object) -> str | None:
    return None if value is None else str(value)


def _valued(told: dict[str, object]) -> Json:
    return [
        {"role": role, "value": str(value)} for role, value in told.items() if value is not None
    ]


def _entity(entity: Entity) -> Json:
    uri = f"{WIKIDATA}{entity.qid}" if entity.qid else entity.iri
    return {"name": entity.name, "rel": "mentions", "uri": uri, "literal": entity.id}
