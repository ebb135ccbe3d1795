"""Loading: from drafts to articles, in one process or several, with progress shown."""

from __future__ import annotations

import sys
from concurrent import futures
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from functools import partial
from typing import TYPE_CHECKING, Protocol

from cstonews.articles import Article
from cstonews.corpus.sources import Draft, find_drafts, name_drafts, text_of
from cstonews.errors import DateError, MissingExtraError
from cstonews.exchange.optional import optional
from cstonews.parsing.pipeline import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import ModuleType

    from cstonews.corpus.sources import Published, Source
    from cstonews.facts.reference import Reference

    Parse = Callable[[str, Published], Article]

LONG = 50
"""From how many texts on progress is shown where nobody asked for it."""
_CHUNK = 8
"""How many texts a process takes at a time."""
_WORK: ContextVar[Callable[[Draft | Article], Article]] = ContextVar("work")
"""What a process does with each text."""


class Progress(Protocol):
    """What is told of a long load: how many are done, of how many, and which was last."""

    def __call__(self, done: int, total: int, name: str, /) -> None:
        """Take note."""


def load_articles(
    sources: Iterable[Source],
    *,
    published: Published = None,
    reference: Reference | None = None,
    processes: int = 1,
    progress: Progress | None = None,
) -> Iterator[tuple[str, Article]]:
    """Yield every article of the sources with its name, in order.

    ``published`` is when those were published that do not say. ``progress`` is called
    after each; without it, long loads show a bar on a terminal if ``rich`` is there.
    """
    drafts = name_drafts(draft for source in sources for draft in find_drafts(source))
    work = partial(_made, published=published, reference=reference)
    with _shown(progress, len(drafts)) as show:
        made = _mapped(work, drafts, processes)
        for number, (draft, article) in enumerate(zip(drafts, made, strict=True), 1):
            name = article.id if isinstance(draft, Article) else draft.name
            show(number, len(drafts), name)
            yield name, article


def _mapped(
    work: Callable[[Draft | Article], Article], drafts: list[Draft | Article], processes: int
) -> Iterator[Article]:
    if processes == 1 or len(drafts) <= _CHUNK:
        yield from map(work, drafts)
        return
    # What all work needs goes to each process once: a reference is large, and one that is
    # the same object need not be compared.
    with futures.ProcessPoolExecutor(
        processes or None, initializer=_WORK.set, initargs=(work,)
    ) as pool:
        yield from pool.map(_worked, drafts, chunksize=_CHUNK)


def _worked(draft: Draft | Article) -> Article:
    return _WORK.get()(draft)


def _made(
    draft: Draft | Article, *, published: Published, reference: Reference | None
) -> Article:
    if isinstance(draft, Article):
        return draft
    told = draft.published if draft.published is not None else published
    try:
        return parse(text_of(draft), told, reference, article_id=draft.id)
    except DateError as error:
        message = f"{draft.name}: {error}"
        raise DateError(message) from error


def _shown(progress: Progress | None, total: int) -> AbstractContextManager[Progress]:
    if progress is not None:
        return nullcontext(progress)
    if total < LONG or not sys.stderr.isatty():
        return nullcontext(_silent)
    try:
        return _bar(optional("rich.progress"))
    except MissingExtraError:
        return nullcontext(_silent)


def _silent(_done: int, _total: int, _name: str) -> None:
    """Show nothing."""


@contextmanager
def _bar(rich_progress: ModuleType) -> Iterator[Progress]:
    console = optional("rich.console").Console(stderr=True)
    with rich_progress.Progress(console=console, transient=True) as bar:
        task = bar.add_task("Reading articles")

        def show(done: int, total: int, _name: str) -> None:
            bar.update(task, completed=done, total=total)

        yield show
