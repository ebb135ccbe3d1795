"""Hypothesis strategies for the models, for hostile texts and for articles of known content.

For your own tests of what you build on cstonews; needs the extra ``testing``. With it
installed ``st.from_type(cstonews.Article)`` works too, for every model.

>>> from hypothesis import find
>>> article = find(articles(), lambda article: article.statements)
>>> article.verify()
True

What lives here makes test data and states laws. What does not: tests.
"""

from __future__ import annotations

from cstonews.testing.dates import edtf_values
from cstonews.testing.findings import (
    date_mentions,
    diagnostics,
    documents,
    meetings,
    membership_claims,
    mentions,
    office_claims,
    speakers,
    statements,
)
from cstonews.testing.laws import broken_laws
from cstonews.testing.models import articles, datelines, sections
from cstonews.testing.passages import metadata, passages
from cstonews.testing.texts import hostile_texts, news_texts
from cstonews.testing.told import Told, ToldStatement, told_articles

__all__ = [
    "Told",
    "ToldStatement",
    "articles",
    "broken_laws",
    "date_mentions",
    "datelines",
    "diagnostics",
    "documents",
    "edtf_values",
    "hostile_texts",
    "meetings",
    "membership_claims",
    "mentions",
    "metadata",
    "news_texts",
    "office_claims",
    "passages",
    "sections",
    "speakers",
    "statements",
    "told_articles",
]
