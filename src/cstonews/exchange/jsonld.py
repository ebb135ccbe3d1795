"""Articles as schema.org JSON-LD: NewsArticle, Quotation, Event, Organization, Person."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cstonews.edtf import Precision
from cstonews.exchange.identifiers import (
    WIKIDATA,
    EntityType,
    article_iri,
    entities_of,
    entity_iri,
    meeting_iri,
)
from cstonews.exchange.tables import OFFSETS
from cstonews.facts.reference import reference as shipped_reference
from cstonews.meetings import MeetingFormat, MeetingStatus
from cstonews.statements import ActorKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cstonews.articles import Article
    from cstonews.edtf import EDTF
    from cstonews.exchange.identifiers import Entity, Json
    from cstonews.facts.reference import Reference
    from cstonews.meetings import Meeting
    from cstonews.passages import Passage
    from cstonews.statements import Speaker, Statement

_CONTEXT: Json = [
    "https://schema.org",
    {"oa": "http://www.w3.org/ns/oa#", "cstonews": "urn:cstonews:term:"},
]
_ISO = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
"""The precisions at which a date value is an ISO 8601 date too."""

_ATTENDANCE = {
    MeetingFormat.IN_PERSON: "OfflineEventAttendanceMode",
    MeetingFormat.VIDEOCONFERENCE: "OnlineEventAttendanceMode",
    MeetingFormat.PHONE: "OnlineEventAttendanceMode",
    MeetingFormat.HYBRID: "MixedEventAttendanceMode",
}
_SPEAKERS = {
    ActorKind.PERSON: EntityType.PERSON,
    ActorKind.UNNAMED: EntityType.PERSON,
    ActorKind.STATE: EntityType.COUNTRY,
}


def to_jsonld(article: Article, *, reference: Reference | None = None) -> dict[str, Json]:
    """Return an article and all it tells of as a schema.org graph.

    Quoted statements are a ``Quotation``, others a ``Statement``, each with the offsets
    of its content as W3C text position selectors, which count code points. Persons and
    organizations have their Wikidata identifiers where the reference has them. Dates that
    ISO 8601 cannot say are given in ``cstonews:edtf``.

    >>> from cstonews import parse
    >>> graph = to_jsonld(parse("The CSTO met.", "2021-08-23", article_id="a"))["@graph"]
    >>> graph[0]["@type"], graph[0]["datePublished"], graph[1]["sameAs"]
    ('NewsArticle', '2021-08-23', 'http://www.wikidata.org/entity/Q318693')
    """
    facts = reference or shipped_reference()
    home = article_iri(article.id)
    said = [_statement(one, number, home) for number, one in enumerate(article.statements)]
    entities = entities_of(article, facts)
    nodes = [
        _article(article, [str(node["@id"]) for node in said], entities),
        *said,
        *(_meeting(meeting) for meeting in article.meetings),
        *(_entity(entity) for entity in entities),
    ]
    return {"@context": _CONTEXT, "cstonews:offsets": OFFSETS, "@graph": [*nodes]}


def dump_jsonld(article: Article, *, reference: Reference | None = None) -> str:
    """Return :func:`to_jsonld` as text that is safe inside an HTML ``script`` element.

    Angle brackets and ampersands are escaped, so that no words of an article end the
    element or begin another.
    """
    text = json.dumps(to_jsonld(article, reference=reference))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _article(
    article: Article, statements: Iterable[str], entities: Iterable[Entity]
) -> dict[str, Json]:
    node: dict[str, Json] = {
        "@id": article_iri(article.id),
        "@type": "NewsArticle",
        "identifier": article.id,
        "headline": _words(article.title),
        "alternativeHeadline": _words(article.subtitle),
        "author": _named(EntityType.PERSON, article.byline),
        "publisher": _named(EntityType.ORGANIZATION, article.outlet),
        "sourceOrganization": _named(EntityType.ORGANIZATION, article.agency),
        "dateline": article.dateline.passage.text if article.dateline else None,
        "datePublished": _iso(article.published),
        "cstonews:edtf": _words(article.published),
        "articleSection": [part.heading.text for part in article.sections if part.heading],
        "articleBody": article.text,
        "mentions": [{"@id": entity.iri} for entity in entities],
        "about": [{"@id": meeting_iri(meeting.id)} for meeting in article.meetings],
        "hasPart": [{"@id": iri} for iri in statements],
    }
    return _told(node)


def _statement(statement: Statement, number: int, home: str) -> dict[str, Json]:
    node: dict[str, Json] = {
        "@id": f"{home}#statement-{number}",
        "@type": "Statement" if statement.form is Form.INDIRECT else "Quotation",
        "text": statement.text,
        "spokenByCharacter": _speaker(statement.speaker),
        "isPartOf": {"@id": home},
        "recordedAt": {"@id": meeting_iri(statement.meeting)} if statement.meeting else None,
        "dateCreated": _iso(statement.date),
        "cstonews:edtf": _words(statement.date),
        "cstonews:form": statement.form.value,
        "cstonews:act": statement.act.value,
        "cstonews:via": statement.speaker.via and statement.speaker.via.value,
        "cstonews:negated": statement.negated or None,
        "oa:hasSelector": [_selector(passage) for passage in statement.content],
    }
    return _told(node)


def _selector(passage: Passage) -> Json:
    return {
        "@type": "oa:TextPositionSelector",
        "oa:start": passage.start,
        "oa:end": passage.end,
    }


def _speaker(speaker: Speaker) -> Json:
    if speaker.entity:
        return {"@id": entity_iri(speaker.entity)}
    kind = _SPEAKERS.get(speaker.kind, EntityType.ORGANIZATION)
    return {"@type": kind.value, "name": speaker.name}


def _meeting(meeting: Meeting) -> dict[str, Json]:
    cancelled = meeting.status is MeetingStatus.CANCELLED
    bodies = dict.fromkeys(body for body in (meeting.body, *meeting.bodies) if body)
    present = dict.fromkeys(who for who in (meeting.chair, *meeting.participants) if who)
    node: dict[str, Json] = {
        "@id": meeting_iri(meeting.id),
        "@type": "Event",
        "identifier": meeting.id,
        "name": meeting.id.replace("-", " "),
        "startDate": _iso(meeting.when and meeting.when.first),
        "endDate": _iso(meeting.when and meeting.when.last),
        "cstonews:edtf": _words(meeting.when),
        "location": {"@type": "Place", "name": meeting.place} if meeting.place else None,
        "eventStatus": f"https://schema.org/Event{'Cancelled' if cancelled else 'Scheduled'}",
        "eventAttendanceMode": meeting.format
        and f"https://schema.org/{_ATTENDANCE[meeting.format]}",
        "organizer": [{"@id": entity_iri(body)} for body in bodies],
        "attendee": [{"@id": entity_iri(who)} for who in present],
        "cstonews:chair": {"@id": entity_iri(meeting.chair)} if meeting.chair else None,
        "cstonews:kind": meeting.kind.value,
        "cstonews:status": meeting.status.value,
    }
    return _told(node)


def _entity(entity: Entity) -> dict[str, Json]:
    node: dict[str, Json] = {
        "@id": entity.iri,
        "@type": entity.type.value,
        "identifier": entity.id,
        "name": entity.name,
        "sameAs": entity.qid and f"{WIKIDATA}{entity.qid}",
        "parentOrganization": {"@id": entity_iri(entity.parent)} if entity.parent else None,
    }
    return _told(node)


def _named(kind: EntityType, name: object) -> Json:
    return None if name is None else {"@type": kind.value, "name": str(name)}


def _words(value: object) -> str | None:
    return None if value is None else str(value)


def _iso(when: EDTF | None) -> str | None:
    """Return a date that ISO 8601 can say, marks and open years aside."""
    plain = when and when.precision in _ISO and not when.year_unknown
    return None if not when or not plain or when.text[-1:] in "~?%" else when.text


def _told(node: dict[str, Json]) -> dict[str, Json]:
    """Leave out what nothing is told of."""
    return {key: value for key, value in node.items() if value is not None and value != []}
