"""Gathering: putting articles together, each once and under an identifier of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from cstonews.corpus.relabelling import relabelled
from cstonews.diagnostics import Diagnostic

if TYPE_CHECKING:
    from cstonews.articles import Article
    from cstonews.edtf import EDTF


@define
class Gathering:
    """Articles in the order they come, and what is to be said of those that were left out."""

    articles: list[Article] = field(factory=list)
    diagnostics: list[Diagnostic] = field(factory=list)
    sources: dict[str, str] = field(factory=dict)
    _names: dict[tuple[str, EDTF | None], tuple[str, str]] = field(factory=dict)
    _ids: set[str] = field(factory=set)

    def add(self, article: Article, name: str) -> None:
        """Add an article unless it is there; ``name`` is what people call it.

        It is there if its text is, with the same date of publication. Another article
        of the same identifier gets a new one.
        """
        key = article.text, article.published
        if key in self._names:
            message = f"{name}: the same text as {self._names[key][0]}; kept once"
            self.diagnostics.append(Diagnostic("article-twice", message))
            return
        if article.id in self._ids:
            free = _free(article.id, self._ids)
            message = f"{name}: {article.id!r} is another article's identifier; here {free!r}"
            self.diagnostics.append(Diagnostic("identifier-taken", message))
            article = relabelled(article, free)
        self._names[key] = name, article.id
        self._ids.add(article.id)
        self.sources[article.id] = name
        self.articles.append(article)

    def join(self, article: Article, name: str) -> None:
        """Add an article of another corpus; that both have it goes without saying."""
        found = self._names.get((article.text, article.published))
        if found is None or found[1] != article.id:
            self.add(article, name)


def _free(name: str, taken: set[str]) -> str:
    number = 2
    while f"{name}~{number}" in taken:
        number += 1
    return f"{name}~{number}"
