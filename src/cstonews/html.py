"""HTML in: the article on a web page, with what the page says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from cstonews.articles import Metadatum, Origin, Section
from cstonews.diagnostics import Diagnostic
from cstonews.edtf import EDTF
from cstonews.errors import DateError
from cstonews.exchange.optional import optional
from cstonews.parsing.pipeline import parse
from cstonews.passages import Passage

if TYPE_CHECKING:
    from datetime import date

    from cstonews.articles import Article
    from cstonews.facts.reference import Reference


def parse_html(
    html: str | bytes,
    published: date | str | EDTF | None = None,
    reference: Reference | None = None,
    *,
    article_id: str | None = None,
) -> Article:
    """Parse the article on a web page (extra ``html``: trafilatura).

    ``Article.text`` is the text that trafilatura takes for the article, and all offsets
    count its code points; the page itself is not kept. Title, author, site and date are the
    page's own where its metadata have them, as a :class:`~cstonews.Metadatum` of origin
    ``metadata``; a date given by the caller comes first. A page without an article gives
    one without text and a diagnostic. Nothing on the page is run or fetched.
    """
    if not isinstance(html, str | bytes):
        message = f"html must be the text or the bytes of a page, not {type(html).__name__}"
        raise TypeError(message)
    page = optional("trafilatura").bare_extraction(
        html,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = (page and page.text) or ""
    when = _date(page.date if page else None) if published is None else None
    article = parse(text, published if when is None else when, reference, article_id=article_id)
    if page is None or not text:
        remark = Diagnostic("no-article-in-page", "no text on the page looks like an article")
        return evolve(article, diagnostics=(*article.diagnostics, remark))
    return evolve(
        _titled(article, _metadatum(page.title)),
        byline=_metadatum(page.author) or article.byline,
        outlet=_metadatum(page.sitename) or article.outlet,
        published_origin=Origin.METADATA if when is not None else article.published_origin,
    )


def _titled(article: Article, title: Metadatum | None) -> Article:
    """Give an article the page's title; the printed one becomes its first heading."""
    if title is None or not isinstance(article.title, Passage):
        return article if title is None else evolve(article, title=title)
    first, *rest = article.sections or (Section(None, ()),)
    if first.heading is None:
        sections = Section(article.title, first.paragraphs), *rest
    else:
        sections = Section(article.title, ()), first, *rest
    return evolve(article, title=title, sections=sections)


def _metadatum(value: str | None) -> Metadatum | None:
    return Metadatum(value, Origin.METADATA) if value else None


def _date(value: str | None) -> EDTF | None:
    """Return the page's date, ``None`` if it has none that can be."""
    try:
        return EDTF.parse(value) if value else None
    except DateError:
        return None
