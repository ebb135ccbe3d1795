"""Collections: immutable sequences of what a corpus holds, to be asked in a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, overload

from attrs import evolve, frozen

from cstonews.corpus.columns import Placed
from cstonews.corpus.indexes import days_of
from cstonews.corpus.names import unknown_name
from cstonews.corpus.selections import Selection, pick, selection_of
from cstonews.corpus.shelves import Shelf
from cstonews.corpus.taking_out import Exportable
from cstonews.edtf import EDTF
from cstonews.errors import DateError
from cstonews.exchange.html_tables import dump_html
from cstonews.exchange.json_files import FileFormat, Kind, save_models
from cstonews.exchange.tables import Column, Table, make_table
from cstonews.statements import Speaker

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterator
    from enum import StrEnum
    from typing import Self

    from cstonews.articles import Article
    from cstonews.corpus.library import Library
    from cstonews.corpus.records import MeetingRecord
    from cstonews.meetings import Meeting

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
_SHOWN = 10
"""How many items a notebook shows."""

When = str | date | EDTF
"""A day, month, year or interval: an EDTF string or value, or a ``datetime.date``."""


@frozen(eq=False, repr=False, slots=False)
class Collection(Sequence[T], Exportable, Generic[T]):
    """Some of the items of one kind in a corpus, in order.

    Every question returns another collection of the same kind at once; questions
    commute, so they can be asked in any order. Two collections are equal when they
    have equal items in the same order.
    """

    _shelf: Shelf[T]
    _selection: Selection
    _order: tuple[int, ...] | None = None

    _shelf_type: ClassVar[type[Shelf[T]]]
    _columns: ClassVar[tuple[Column[Placed[T]], ...]]
    _kind: ClassVar[Kind[T]]

    @classmethod
    def of(cls, library: Library) -> Self:
        """Return all items of this kind that the articles of a library have."""
        shelf = cls._shelf_type(library)
        return cls(shelf, shelf.everything)

    @cached_property
    def _positions(self) -> tuple[int, ...]:
        return self._selection.positions if self._order is None else self._order

    @cached_property
    def _items(self) -> tuple[T, ...]:
        if self._order is None:
            return self._selection.among(self._shelf.items)
        return pick(self._shelf.items, self._order)

    def _narrowed(self, selection: Selection) -> Self:
        kept = self._selection & selection
        if self._order is None:
            return evolve(self, selection=kept)
        members = set(kept.positions)
        return evolve(
            self, selection=kept, order=tuple(at for at in self._order if at in members)
        )

    # --- as a sequence

    def __len__(self) -> int:
        """Return how many items there are."""
        return len(self._selection)

    def __iter__(self) -> Iterator[T]:
        """Iterate over the items."""
        return iter(self._items)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> T | Self:
        """Return one item, or a collection of those in the slice."""
        if isinstance(index, slice):
            return self._at(self._positions[index])
        return self._items[index]

    def _at(self, positions: tuple[int, ...]) -> Self:
        kept = selection_of(self._shelf.size, positions)
        ordered = None if kept.positions == positions else positions
        return evolve(self, selection=kept, order=ordered)

    def __eq__(self, other: object) -> bool:
        """Compare the items, in order."""
        if not isinstance(other, Collection):
            return NotImplemented
        return type(self) is type(other) and self._items == other._items

    def __hash__(self) -> int:
        """Hash the items."""
        return hash((type(self), self._items))

    def __repr__(self) -> str:
        """Return the kind and how many of how many there are."""
        return f"<{type(self).__name__}: {len(self):,} of {self._shelf.size:,}>"

    def _repr_html_(self) -> str:
        """Return a table of the first items, for notebooks."""
        caption = f"{len(self):,} {self._shelf.name.replace('_', ' ')}"
        first = self[:_SHOWN]
        more = f", the first {_SHOWN}" if len(self) > _SHOWN else ""
        return dump_html(first.to_table(), caption + more)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle the articles with which items they are; indexes are made anew."""
        return _restored, (type(self), self._shelf.library.bare(), self._positions)

    # --- questions

    def by(self, name: str) -> Self:
        """Keep what is said, or done, by a person, an organization, an office or a state.

        ``name`` is an identifier (``"stanislav-zas"``), or any name or alias known
        to the reference or the articles ("Rakhmon"). An office
        (``"csto-secretary-general"``) stands for whoever held it on the day; a state
        (``"TJ"``) for itself, its institutions and its officials on the day. Mentions,
        dates and claims are by whoever speaks of them. ``UnknownNameError`` has near
        names, ``AmbiguousNameError`` the candidates.
        """
        return self._narrowed(self._shelf.by(name))

    def about(self, what: str) -> Self:
        """Keep what mentions an entity, or else has a word or a phrase.

        Names are looked up as in :meth:`by`; what nobody is called is looked for in
        the words, case aside.
        """
        return self._narrowed(self._shelf.about(what))

    def between(self, first: When, last: When) -> Self:
        """Keep what may fall on a day of the range, both ends included.

        What has no date is left out; a date without a year may fall in any. Statements
        without a date have that of their meeting or else of their article.
        """
        begin, end = _days(first)[0], _days(last)[1]
        if begin > end:
            message = f"a range from {first} to {last} ends before it begins"
            raise DateError(message)
        return self._narrowed(self._shelf.dates.between(begin, end))

    def on(self, day: When) -> Self:
        """Keep what may fall on the day, or on a day of the month or interval."""
        return self.between(day, day)

    def at(self, meeting: str | Meeting | MeetingRecord) -> Self:
        """Keep what belongs to a meeting: what was said there, the articles that tell of it.

        ``meeting`` is an identifier, of an article's meeting or of a merged one;
        ``UnknownNameError`` if neither the corpus nor the reference has it.
        """
        key = meeting if isinstance(meeting, str) else meeting.id
        found = self._shelf.meetings[key]
        if not found and key not in self._shelf.library.meeting_ids:
            message = f"no meeting {key!r} in the corpus"
            raise unknown_name(message, key, self._shelf.library.meeting_ids)
        return self._narrowed(found)

    def in_article(self, article: str | Article) -> Self:
        """Keep what one article has; ``UnknownNameError`` if the corpus has no such article."""
        key = article if isinstance(article, str) else article.id
        if key not in self._shelf.library.by_id:
            message = f"no article {key!r} in the corpus"
            raise unknown_name(message, key, tuple(self._shelf.library.by_id))
        return self._narrowed(self._shelf.articles[key])

    def where(self, predicate: Callable[[T], object]) -> Self:
        """Keep the items for which ``predicate`` is true."""
        pairs = zip(self._positions, self._items, strict=True)
        return self._at(tuple(at for at, item in pairs if predicate(item)))

    def _with_trait(self, *values: StrEnum) -> Self:
        return self._narrowed(self._shelf.traits.any_of(values))

    # --- answers

    def first(self) -> T | None:
        """Return the first item, ``None`` if there is none."""
        return self._items[0] if self else None

    def sort_by(self, key: Callable[[T], object] | str, *, reverse: bool = False) -> Self:
        """Sort by a function of the item, or by an attribute such as ``"speaker.name"``.

        What has ``None`` there comes last; ties keep their order.
        """
        measure = _measure(key)
        values = {
            at: measure(item) for at, item in zip(self._positions, self._items, strict=True)
        }
        known = [at for at in self._positions if values[at] is not None]
        known.sort(key=lambda at: values[at], reverse=reverse)  # type: ignore[arg-type, return-value]  # what cannot be compared raises TypeError, as in sorted()
        unknown = [at for at in self._positions if values[at] is None]
        return evolve(self, order=(*known, *unknown))

    @overload
    def group_by(self, key: str) -> dict[Hashable, Self]: ...
    @overload
    def group_by(self, key: Callable[[T], K]) -> dict[K, Self]: ...
    def group_by(self, key: Callable[[T], K] | str) -> dict[K, Self] | dict[Hashable, Self]:
        """Part the items by a function of them or by an attribute (``"form"``).

        ``"speaker"`` parts statements by who spoke: by entity, or else by name.
        Groups come in the order of their first item.
        """
        measure = _measure(key)
        groups: dict[Hashable, list[int]] = {}
        for at, item in zip(self._positions, self._items, strict=True):
            groups.setdefault(measure(item), []).append(at)
        return {value: self._at(tuple(found)) for value, found in groups.items()}

    @overload
    def count_by(self, key: str) -> dict[Hashable, int]: ...
    @overload
    def count_by(self, key: Callable[[T], K]) -> dict[K, int]: ...
    def count_by(self, key: Callable[[T], K] | str) -> dict[K, int] | dict[Hashable, int]:
        """Count the items as :meth:`group_by` parts them, the most frequent first."""
        return dict(Counter(map(_measure(key), self._items)).most_common())

    def to_table(self) -> Table:
        """Return the items as rows and columns, in Python's own types."""
        home = self._shelf.home
        placed = (
            Placed(item, home(at))
            for at, item in zip(self._positions, self._items, strict=True)
        )
        return make_table(self._shelf.name, self._columns, placed)

    def _save(self, path: str | os.PathLike[str], form: FileFormat) -> None:
        save_models(self._items, path, self._kind, form)


def _restored(
    kind: type[Collection[T]], library: Library, positions: tuple[int, ...]
) -> Collection[T]:
    return kind.of(library)._at(positions)  # noqa: SLF001  (what pickling calls)


def _measure(key: Callable[[T], K] | str) -> Callable[[T], Hashable]:
    if not isinstance(key, str):
        return key
    get = attrgetter(key)
    return lambda item: _who(get(item))


def _who(value: Hashable) -> Hashable:
    """Return who a speaker is, whatever the words; other values as they are."""
    return (value.entity or value.name) if isinstance(value, Speaker) else value


def _days(value: When) -> tuple[date, date]:
    """Return the first and the last day of a value; ``DateError`` if it has none."""
    if isinstance(value, str):
        value = EDTF.parse(value)
    elif isinstance(value, date):
        value = EDTF.day(value)
    elif not isinstance(value, EDTF):
        message = f"a day is a date or an EDTF string such as '2021-08', not {value!r}"
        raise TypeError(message)
    days = days_of(value)
    if days is None:
        message = f"{value} leaves the year open; a range of days needs it"
        raise DateError(message)
    return days
