"""The whole corpus as a DuckDB file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.corpus.columns import REPORT_COLUMNS, Placed
from cstonews.exchange.sql import write_duckdb
from cstonews.exchange.tables import make_table

if TYPE_CHECKING:
    import os

    from cstonews.corpus.corpus import Corpus

VIEWS = {
    "quotations": """
        SELECT statements.*, articles.title, articles.outlet, articles.published
        FROM statements JOIN articles ON articles.id = statements.article
        WHERE form IN ('direct', 'mixed')
    """,
    "speakers": """
        SELECT speaker, any_value(speaker_name) AS name, any_value(speaker_kind) AS kind,
               count(*) AS statements, count(DISTINCT article) AS articles,
               min(said_first_day) AS first_day, max(said_last_day) AS last_day
        FROM statements GROUP BY speaker ORDER BY statements DESC, speaker
    """,
    "entities": """
        SELECT entity, kind, any_value(name) AS name,
               count(*) AS mentions, count(DISTINCT article) AS articles
        FROM mentions WHERE entity IS NOT NULL
        GROUP BY entity, kind ORDER BY mentions DESC, entity, kind
    """,
    "bodies": """
        SELECT body, count(*) AS meetings, min(when_first_day) AS first_day,
               max(when_last_day) AS last_day
        FROM (SELECT unnest(bodies) AS body, * EXCLUDE (body) FROM meetings)
        GROUP BY body ORDER BY meetings DESC, body
    """,
    "disputed_meetings": """
        SELECT * FROM meetings WHERE len(disagreements) > 0
    """,
    "doubtful_claims": """
        SELECT * FROM membership_claims WHERE agrees <> 'true'
    """,
}
"""The views, by subject."""


def write_corpus(corpus: Corpus, path: str | os.PathLike[str]) -> None:
    """Write all collections of a corpus, and the reports its meetings are merged of."""
    collections = (
        corpus.articles,
        corpus.statements,
        corpus.meetings,
        corpus.mentions,
        corpus.dates,
        corpus.membership_claims,
    )
    reports = [
        Placed((record, report), None)
        for record in corpus.meetings
        for report in record.reports
    ]
    tables = [collection.to_table() for collection in collections]
    tables.append(make_table("meeting_reports", REPORT_COLUMNS, reports))
    write_duckdb(path, tables, VIEWS)
