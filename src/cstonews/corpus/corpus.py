"""The corpus: many articles, to be asked together."""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

from cstonews.articles import Article
from cstonews.corpus.collected import (
    Articles,
    Dates,
    Meetings,
    MembershipClaims,
    Mentions,
    Statements,
)
from cstonews.corpus.copies import find_copies
from cstonews.corpus.database import write_corpus
from cstonews.corpus.gathering import Gathering
from cstonews.corpus.library import Library
from cstonews.corpus.loading import load_articles
from cstonews.corpus.names import unknown_name
from cstonews.corpus.renderings import find_renderings
from cstonews.corpus.timeline import make_timeline
from cstonews.diagnostics import Diagnostic

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from cstonews.corpus.copies import CopyGroup
    from cstonews.corpus.loading import Progress
    from cstonews.corpus.renderings import Rendering
    from cstonews.corpus.sources import Published, Source
    from cstonews.corpus.timeline import Event
    from cstonews.facts.reference import Reference

    _State = tuple[Library, tuple[Diagnostic, ...], tuple[tuple[str, str], ...]]


@frozen(init=False, eq=False, repr=False, slots=False)
class Corpus:
    """Many articles, to be asked together; immutable.

    Articles keep the order they were given in. One that is there already, with the
    same text and the same date of publication, is kept once; ``diagnostics`` says so.
    ``reference`` is what names are looked up in; without one, the one that ships.

    >>> text = 'Stanislav Zas said: "NATO is silent." He warned of a new war.'
    >>> corpus = Corpus.read([("a", text, "2021-08-23")])
    >>> corpus.statements.by("Zas").about("nato").between("2021-08", "2021-09").direct
    <Statements: 1 of 2>
    >>> corpus.statements.by("csto-secretary-general").count_by("act")
    {<Act.SAY: 'say'>: 1, <Act.WARN: 'warn'>: 1}
    """

    _library: Library
    diagnostics: tuple[Diagnostic, ...]
    _sources: tuple[tuple[str, str], ...]

    def __init__(
        self, articles: Iterable[Article] = (), *, reference: Reference | None = None
    ) -> None:
        """Take parsed articles; :meth:`read` takes everything else."""
        gathered = Gathering()
        for article in articles:
            if not isinstance(article, Article):
                message = (
                    f"a corpus is made of articles, not of {type(article).__name__}; "
                    "Corpus.read takes texts and paths"
                )
                raise TypeError(message)
            gathered.add(article, article.id)
        self._take(gathered, reference)

    def _take(self, gathered: Gathering, reference: Reference | None) -> None:
        self.__attrs_init__(
            Library(tuple(gathered.articles), reference),
            tuple(gathered.diagnostics),
            tuple(gathered.sources.items()),
        )

    @classmethod
    def read(
        cls,
        *sources: Source,
        published: Published = None,
        reference: Reference | None = None,
        processes: int = 1,
        progress: Progress | None = None,
    ) -> Corpus:
        """Read and parse everything that the sources hold.

        A source is a path: a text file, a folder (all its ``.txt``, ``.jsonl`` and
        ``.zip`` files, however deep), a pattern such as ``"news/2021-*.txt"``, a zip
        archive of texts, a JSON or JSON Lines file that cstonews wrote, or JSON Lines of
        objects with ``text`` and perhaps ``id`` and ``published``. Or it is an article, a
        row ``(id, text, published)``, or any iterable of these.

        Articles from files are named after these, as by :func:`~cstonews.read`: by their
        names without the ending, with as many folders as tell files of one name apart.

        ``published`` is when those were published that do not come with a date.
        ``processes`` says how many work side by side, 0 for as many as there are cores.
        ``progress`` is called with how many are done, of how many, and the last one's
        name; without it, a bar is shown for long loads on a terminal if ``rich`` is
        installed. Raises ``FileError``, ``EncodingError`` and ``FormatError``, which name
        the file and the place, for what cannot be read.
        """
        gathered = Gathering()
        for name, article in load_articles(
            sources,
            published=published,
            reference=reference,
            processes=processes,
            progress=progress,
        ):
            gathered.add(article, name)
        corpus = cls.__new__(cls)
        corpus._take(gathered, reference)  # noqa: SLF001  (of the same class)
        return corpus

    # --- as a set of articles

    def __len__(self) -> int:
        """Return how many articles there are."""
        return len(self._library.articles)

    def __iter__(self) -> Iterator[Article]:
        """Iterate over the articles."""
        return iter(self._library.articles)

    def __getitem__(self, name: str) -> Article:
        """Return the article of an identifier; ``UnknownNameError`` if there is none."""
        found = self._library.by_id.get(name)
        if found is None:
            message = f"no article {name!r} in the corpus"
            raise unknown_name(message, name, tuple(self._library.by_id))
        return found

    def __contains__(self, article: object) -> bool:
        """Tell whether the corpus has the article, or one of that identifier."""
        if isinstance(article, str):
            return article in self._library.by_id
        return article in self._library.articles

    def __eq__(self, other: object) -> bool:
        """Compare the articles, in order."""
        if not isinstance(other, Corpus):
            return NotImplemented
        return self._library.articles == other._library.articles

    def __hash__(self) -> int:
        """Hash the articles."""
        return hash(self._library.articles)

    def __repr__(self) -> str:
        """Return how many articles there are."""
        return f"<Corpus: {len(self):,} article{'s' * (len(self) != 1)}>"

    def __getstate__(self) -> _State:
        """Pickle the articles; what is worked out from them is worked out anew."""
        return self._library.bare(), self.diagnostics, self._sources

    def __setstate__(self, state: _State) -> None:
        """Take the articles back."""
        self.__attrs_init__(*state)

    def __or__(self, other: Corpus) -> Corpus:
        """Return a corpus with the articles of both, those of this one first."""
        if not isinstance(other, Corpus):
            return NotImplemented
        gathered = Gathering(diagnostics=[*self.diagnostics, *other.diagnostics])
        for corpus in (self, other):
            for article in corpus:
                gathered.join(article, corpus.sources[article.id])
        return self._like(gathered)

    def _like(self, gathered: Gathering) -> Corpus:
        corpus = Corpus.__new__(Corpus)
        corpus._take(gathered, self._library.given)  # noqa: SLF001  (of the same class)
        return corpus

    def filter(self, predicate: Callable[[Article], object]) -> Corpus:
        """Return a corpus with the articles for which ``predicate`` is true."""
        gathered = Gathering(diagnostics=[*self.diagnostics])
        for article in self:
            if predicate(article):
                gathered.join(article, self.sources[article.id])
        return self._like(gathered)

    @cached_property
    def sources(self) -> Mapping[str, str]:
        """The file or row that each article was read from, by identifier."""
        return MappingProxyType(dict(self._sources))

    # --- what there is to ask

    @cached_property
    def articles(self) -> Articles:
        """The articles."""
        return Articles.of(self._library)

    @cached_property
    def statements(self) -> Statements:
        """The statements of all articles."""
        return Statements.of(self._library)

    @cached_property
    def meetings(self) -> Meetings:
        """The meetings, one record each however many articles tell of it."""
        return Meetings.of(self._library)

    @cached_property
    def mentions(self) -> Mentions:
        """The mentions of persons, organizations, states and offices."""
        return Mentions.of(self._library)

    @cached_property
    def dates(self) -> Dates:
        """The dates that the texts tell."""
        return Dates.of(self._library)

    @cached_property
    def membership_claims(self) -> MembershipClaims:
        """What the articles say of who is a member of what."""
        return MembershipClaims.of(self._library)

    def renderings(self, *, within: bool = False) -> tuple[Rendering, ...]:
        """Return which statements in different articles render one utterance, aligned.

        With ``within``, also what one article tells in other words before it quotes it.
        """
        return find_renderings(self._library.articles, within=within)

    def copies(self) -> tuple[CopyGroup, ...]:
        """Return which articles are near-copies of one another and no independent reports."""
        return find_copies(self._library.articles)

    def without_copies(self) -> Corpus:
        """Return a corpus with the earliest of each group of copies."""
        repeated = {name for group in self.copies() for name in group.articles[1:]}
        return self.filter(lambda article: article.id not in repeated)

    def timeline(self) -> tuple[Event, ...]:
        """Return what is dated, by date: meetings, statements, publications, dates told."""
        return make_timeline(self._library.articles, self._library.records)

    def to_jsonl(self, path: str | os.PathLike[str]) -> None:
        """Write the articles to a JSON Lines file, which :meth:`read` reads again."""
        self.articles.to_jsonl(path)

    def to_duckdb(self, path: str | os.PathLike[str]) -> None:
        """Write everything to a DuckDB file, whole or not at all (extra ``sql``).

        One table for each collection, and views by subject: ``quotations``,
        ``speakers``, ``entities``, ``meeting_reports``, ``doubtful_claims``.
        """
        write_corpus(self, path)
