"""Story: what the steps before found in one text, laid out sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterator, Sequence
from itertools import compress
from operator import attrgetter, itemgetter
from typing import NamedTuple

from attrs import define, field, frozen

from cstonews.articles import DateMention
from cstonews.edtf import EDTF
from cstonews.parsing.layout import BlockKind, Layout
from cstonews.parsing.mentions import Name
from cstonews.parsing.sentences import Sentence
from cstonews.parsing.signs import Sign
from cstonews.parsing.tokens import Tokens

_KEPT = 256
_first = attrgetter("first")
_start = itemgetter(0)
"""Where a sentence or a name starts: the first field of both."""
_undated: Callable[[int], Dated | None] = dict[int, "Dated"]().get
_HEADLINES = frozenset((BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING))


class Dated(NamedTuple):
    """A date told: its tokens, half-open, and its value."""

    first: int
    last: int
    value: EDTF


@frozen(eq=False)
class Story:
    """What is known of one text when its meetings and claims are looked for.

    ``sentences``, ``names`` and ``dates`` are those of the steps before, in order;
    ``published`` is the day of publication, ``None`` where nothing tells.
    """

    tokens: Tokens = field(repr=False)
    layout: Layout = field(repr=False)
    sentences: Sequence[Sentence] = field(repr=False)
    names: Sequence[Name] = field(repr=False)
    dates: Sequence[DateMention] = field(repr=False)
    published: EDTF | None = None
    _starts: list[int] = field(init=False, repr=False)
    _name_starts: list[int] = field(init=False, repr=False)
    _date_starts: list[int] = field(init=False, repr=False)
    _telling: list[int] = field(init=False, repr=False)
    _scenes: dict[int, Scene] = field(init=False, repr=False, factory=dict)

    @_starts.default
    def _sentence_starts(self) -> list[int]:
        return list(map(_start, self.sentences))

    @_name_starts.default
    def _starts_of_names(self) -> list[int]:
        return list(map(_start, self.names))

    @_date_starts.default
    def _starts_of_dates(self) -> list[int]:
        return [date.passage.start for date in self.dates]

    @_telling.default
    def _telling_tokens(self) -> list[int]:
        return self.tokens.where(Sign.TELL)

    def tokens_among(self, words: Container[str]) -> list[int]:
        """Return the tokens with one of the words, which are all of ``telling_words``."""
        told = map(self.tokens.lower.__getitem__, self._telling)
        return list(compress(self._telling, map(words.__contains__, told)))

    def by_sentence(self, tokens: Sequence[int]) -> Iterator[tuple[int, Sequence[int]]]:
        """Yield the number of each sentence that holds some of the ascending ``tokens``."""
        starts, most = self.tokens.starts, len(tokens)
        at = bisect_left(tokens, self.sentences[0].first) if self.sentences else most
        while at < most:
            token, begun = tokens[at], at
            number = self.sentence_at(starts[token])
            last = self.sentences[number].last
            at += 1
            while at < most and tokens[at] < last:
                at += 1
            if token < last:
                yield number, tokens[begun:at]

    def sentence_at(self, offset: int) -> int:
        """Return the index of the sentence that holds ``offset``, or of the one before."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def is_headline(self, sentence: int) -> bool:
        """Tell whether the sentence is a title, a subtitle or a heading."""
        return self.layout.blocks[self.sentences[sentence].block].kind in _HEADLINES

    @property
    def dateline_place(self) -> str | None:
        """The place of the dateline, with capitals as names have them: ``"Dushanbe"``."""
        line = self.layout.dateline
        if line is None or line.place is None:
            return None
        place = self.tokens.text[slice(*line.place)]
        return place.title() if place.isupper() else place

    def scene(self, sentence: int) -> Scene:
        """Return a sentence with what it names and dates; the last ones asked for are kept."""
        found = self._scenes.get(sentence)
        if found is None:
            if len(self._scenes) >= _KEPT:
                self._scenes.clear()
            found = self._scenes[sentence] = self._make_scene(sentence)
        return found

    def forget_scenes(self) -> None:
        """Let go of the scenes, which hold the story: what is no ring is freed at once."""
        self._scenes.clear()

    def _make_scene(self, sentence: int) -> Scene:
        start, end, first, last, _block = self.sentences[sentence]
        names = self.names_in(start, end)
        lower = self.tokens.lower[first:last]
        dates = self._dates(start, end)
        return Scene(
            self,
            sentence,
            first,
            last,
            names,
            dates,
            _Words(enumerate(lower, first)).__getitem__,
            frozenset(lower),
            {token: name for name in reversed(names) for token in range(name[2], name[3])}.get,
            {token: date for date in dates for token in range(date[0], date[1])}.get
            if dates
            else _undated,
        )

    def names_in(self, start: int, end: int) -> Sequence[Name]:
        """Return the names that begin in ``[start, end)``."""
        first = bisect_left(self._name_starts, start)
        return self.names[first : bisect_left(self._name_starts, end, first)]

    def names_before(self, offset: int, most: int) -> Sequence[Name]:
        """Return the last names before ``offset``, the nearest first, so many at most."""
        end = bisect_left(self._name_starts, offset)
        return self.names[max(end - most, 0) : end][::-1]

    def dates_in(self, start: int, end: int) -> Sequence[DateMention]:
        """Return the dates that begin in ``[start, end)``."""
        first = bisect_left(self._date_starts, start)
        return self.dates[first : bisect_left(self._date_starts, end, first)]

    def _dates(self, start: int, end: int) -> tuple[Dated, ...]:
        first = bisect_left(self._date_starts, start)
        last = bisect_left(self._date_starts, end, first)
        if first == last:
            return ()
        at = self.tokens.first_from
        return tuple(
            [
                Dated(at(date.passage.start), at(date.passage.end), date.value)
                for date in self.dates[first:last]
            ]
        )


class _Words(dict[int, str]):
    """Tokens by index, empty where there is none."""

    def __missing__(self, _token: int) -> str:
        return ""


@define(eq=False)
class Scene:
    """A sentence: its tokens from ``first`` to ``last``, half-open, its names and dates.

    ``at(token)`` is a token in lower case, an empty word outside, so that no rule has to
    look where the sentence ends; ``words`` are all of them. ``name`` and ``date`` give
    what covers a token, of names the longest.
    """

    story: Story = field(repr=False)
    sentence: int
    first: int
    last: int
    names: Sequence[Name]
    dates: tuple[Dated, ...]
    at: Callable[[int], str] = field(repr=False)
    words: frozenset[str] = field(repr=False)
    name: Callable[[int], Name | None] = field(repr=False)
    date: Callable[[int], Dated | None] = field(repr=False)

    def capital(self, token: int) -> bool:
        """Tell whether the token begins with a capital."""
        inside = self.first <= token < self.last
        return inside and self.story.tokens.words[token][:1].isupper()

    def begun(self, token: int) -> int:
        """Return how many of the names begin before the token."""
        return bisect_left(self.names, token, key=_first)

    def within(self, first: int, last: int) -> list[Name]:
        """Return the names that lie in the tokens, half-open, the longest of each place."""
        found: list[Name] = []
        names, at, token = self.names, self.begun(first), first
        while at < len(names) and (name := names[at]).first < last:
            if token <= name.first and name.last <= last and self.name(name.first) is name:
                found.append(name)
                token = max(name.first + 1, name.last)
            at += 1
        return found

    def find(self, word: str, first: int, last: int) -> int | None:
        """Return where the word first stands from ``first``, before ``last``."""
        stop = min(last, self.last)
        return next((token for token in range(first, stop) if self.at(token) == word), None)

    def printed(self, first: int, last: int) -> str:
        """Return the text from one token up to another."""
        tokens = self.story.tokens
        return tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
