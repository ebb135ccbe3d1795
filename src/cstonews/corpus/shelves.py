"""Shelves: all items of one kind in a corpus, and what each can be asked by."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from cstonews.corpus.indexes import DateIndex, Postings
from cstonews.corpus.selections import Selection, everything, selection_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cstonews.articles import Article
    from cstonews.corpus.library import Library
    from cstonews.corpus.names import Target
    from cstonews.edtf import EDTF

T = TypeVar("T")
Keys = "Iterable[Iterable[str]]"

_WORD = re.compile(r"\w+")


def words_of(text: str) -> list[str]:
    """Return the words of a text for comparison: case folded, hyphens and marks aside."""
    return _WORD.findall(text.casefold())


class Shelf(ABC, Generic[T]):
    """All items of one kind in order, with indexes that are built when first asked.

    ``name`` is the attribute of the corpus that has them. Collections that are
    queried from one another share one shelf.
    """

    name: ClassVar[str]

    def __init__(self, library: Library) -> None:
        """Gather the items from the articles of a library."""
        self.library = library
        self._answers: dict[tuple[str, str], Selection] = {}

    @property
    @abstractmethod
    def items(self) -> tuple[T, ...]:
        """The items, in the order of the articles and of the text."""

    @abstractmethod
    def home(self, position: int) -> Article | None:
        """Return the article an item stands in, ``None`` for what has several."""

    @abstractmethod
    def values(self) -> Iterator[EDTF | None]:
        """Yield the date of each item."""

    @abstractmethod
    def voice_keys(self) -> Iterator[Iterable[str]]:
        """Yield for each item who says or does it."""

    @abstractmethod
    def subject_keys(self) -> Iterator[Iterable[str]]:
        """Yield for each item whom and what it mentions."""

    @abstractmethod
    def texts(self) -> Iterator[str]:
        """Yield the words of each item."""

    @abstractmethod
    def meeting_keys(self) -> Iterator[Iterable[str]]:
        """Yield for each item the meetings it belongs to."""

    @abstractmethod
    def article_keys(self) -> Iterator[Iterable[str]]:
        """Yield for each item the identifiers of the articles that have it."""

    def trait_keys(self) -> Iterator[Iterable[str]]:
        """Yield for each item the words of its enums (``"direct"``, ``"deny"``)."""
        return iter(() for _ in self.items)

    @property
    def size(self) -> int:
        """How many items there are."""
        return len(self.items)

    @cached_property
    def everything(self) -> Selection:
        """The selection of all items."""
        return everything(self.size)

    @cached_property
    def dates(self) -> DateIndex:
        """The items by date."""
        return DateIndex(self.values())

    @cached_property
    def voices(self) -> Postings:
        """The items by who says them."""
        return Postings(self.voice_keys())

    @cached_property
    def subjects(self) -> Postings:
        """The items by whom and what they mention."""
        return Postings(self.subject_keys())

    @cached_property
    def words(self) -> Postings:
        """The items by their words."""
        return Postings(words_of(text) for text in self.texts())

    @cached_property
    def meetings(self) -> Postings:
        """The items by meeting."""
        return Postings(self.meeting_keys())

    @cached_property
    def articles(self) -> Postings:
        """The items by article."""
        return Postings(self.article_keys())

    @cached_property
    def traits(self) -> Postings:
        """The items by the words of their enums."""
        return Postings(self.trait_keys())

    def by(self, name: str) -> Selection:
        """Select what is said by whomever the name stands for."""
        return self._answered("by", name)

    def about(self, what: str) -> Selection:
        """Select what mentions the entity, or else has the word or words."""
        return self._answered("about", what)

    def _answered(self, question: str, name: str) -> Selection:
        if not isinstance(name, str):
            message = f"{question}() takes a name or an identifier, not {type(name).__name__}"
            raise TypeError(message)
        found = self._answers.get((question, name))
        if found is None:
            found = self._by(name) if question == "by" else self._about(name)
            self._answers[question, name] = found
        return found

    def _by(self, name: str) -> Selection:
        return self._meant(self.library.names.meant_by(name), self.voices)

    def _about(self, what: str) -> Selection:
        entity = self.library.names.entity(what)
        if entity is None:
            return self._with_words(what)
        if self.library.names.is_office(entity):
            return self._meant(self.library.names.meant_by(entity), self.subjects)
        return self.subjects[entity]

    def _with_words(self, phrase: str) -> Selection:
        words = words_of(phrase)
        found = self.everything if words else Selection(self.size, positions=())
        for word in words:
            found &= self.words[word]
        if len(words) < 2:  # noqa: PLR2004  (one word is no phrase)
            return found
        needle = f" {' '.join(words)} "
        texts = list(self.texts())
        kept = (at for at in found.positions if needle in f" {' '.join(words_of(texts[at]))} ")
        return selection_of(self.size, kept)

    def _meant(self, target: Target, postings: Postings) -> Selection:
        stems = tuple(key for key in target.keys if key.endswith("-"))
        keys = [*target.keys, *(key for key in postings if stems and key.startswith(stems))]
        found = postings.any_of(keys)
        for office in target.offices:
            found |= selection_of(self.size, self._held(office, postings))
        return found

    def _held(self, office: str, postings: Postings) -> Iterator[int]:
        """Yield the items of those who held the office on the day of the item."""
        library = self.library
        for person in library.holders(office):
            for at in postings[person].positions:
                if library.held(person, office, self.dates.days[at]):
                    yield at
        for person, claiming in library.claims_to(office).items():
            for at in postings[person].positions:
                home = self.home(at)
                if home is not None and home.id in claiming and not self.dates.days[at]:
                    yield at
