"""HTML in: the article on a page, and what the page says of itself."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.articles import Metadatum, Origin
from cstonews.edtf import EDTF
from cstonews.errors import DateError
from cstonews.html import parse_html
from cstonews.passages import Passage
from cstonews.testing import broken_laws, hostile_texts

pytest.importorskip("trafilatura")

HEAD = """
<meta property="og:title" content="Ministers agree on border posts">
<meta property="og:site_name" content="The Example Times">
<meta name="author" content="Jane Roe">
<meta property="article:published_time" content="2021-09-15T10:00:00+00:00">
"""
BODY = """
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article>
<h1>Ministers agree on border posts</h1>
<p>DUSHANBE, September 15. The ministers of the alliance met to talk about the border with
Afghanistan, and agreed to build five more posts on it before the year is out.</p>
<h2>Next steps</h2>
<p>“We are ready to help Tajikistan guard its border,” Secretary General Stanislav Zas said. He
added that the ministers would meet again in October to look at what had been built.</p>
</article>
<footer>All rights reserved.</footer>
"""


def page(head: str = HEAD, body: str = BODY) -> str:
    """Return a page."""
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def test_what_the_page_says_of_itself() -> None:
    """Title, author, site and date are the page's own, and marked as such."""
    found = parse_html(page())
    assert found.title == Metadatum("Ministers agree on border posts", Origin.METADATA)
    assert found.byline == Metadatum("Jane Roe", Origin.METADATA)
    assert found.outlet == Metadatum("The Example Times", Origin.METADATA)
    assert (found.published, found.published_origin) == (EDTF("2021-09-15"), Origin.METADATA)


def test_the_text_is_what_was_extracted() -> None:
    """The article is parsed from the extracted text, which offsets index."""
    found = parse_html(page())
    assert "Home" not in found.text
    assert "All rights" not in found.text
    assert [one.speaker.entity for one in found.statements if one.verbatim] == ["stanislav-zas"]
    assert not broken_laws(found)


def test_the_caller_comes_first() -> None:
    """A date given by the caller wins over the page's, and is marked as given."""
    found = parse_html(page(), "2021-09-16", article_id="mine")
    assert (found.id, str(found.published)) == ("mine", "2021-09-16")
    assert found.published_origin is Origin.GIVEN
    with pytest.raises(DateError):
        parse_html(page(), "Monday")


def test_a_page_that_says_nothing_of_itself() -> None:
    """Without metadata everything is as the text prints it."""
    found = parse_html(page(head=""))
    assert found.byline is None or isinstance(found.byline, Passage)
    assert found.published_origin is not Origin.METADATA


@pytest.mark.parametrize("html", ["", " ", "<p></p>", b"", "<html></html>", "no markup"])
def test_pages_without_an_article(html: str | bytes) -> None:
    """A page without an article gives one without text, and says so."""
    found = parse_html(html)
    assert found.text == ""
    assert [remark.code for remark in found.diagnostics] == ["no-article-in-page"]


@pytest.mark.parametrize("html", [None, 3, ["<p></p>"]])
def test_what_is_no_page(html: object) -> None:
    """Anything but text and bytes is told by its type."""
    message = f"html must be the text or the bytes of a page, not {type(html).__name__}"
    with pytest.raises(TypeError, match=message):
        parse_html(html)  # type: ignore[arg-type]  # as the test says


def test_bytes() -> None:
    """Bytes are read in the encoding that the page declares."""
    data = page(head=f"<meta charset='windows-1251'>{HEAD}").replace("five", "пять")
    data = data.replace("“", '"').replace("”", '"')
    assert "пять" in parse_html(data.encode("windows-1251")).text


@given(hostile_texts() | st.text(max_size=200))
def test_hostile_pages(text: str) -> None:
    """No page is an error, and whatever is found is verbatim in the text."""
    for html in (text, page(body=f"<article><p>{escape(text)}</p>{text}</article>")):
        assert not broken_laws(parse_html(html))
