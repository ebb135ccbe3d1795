"""Finding names: the mentions step, put together."""

from __future__ import annotations

from itertools import repeat
from operator import attrgetter
from typing import TYPE_CHECKING

from cstonews.articles import Mention, MentionKind
from cstonews.facts.reference import reference
from cstonews.parsing.mentions.bodies import Bodies
from cstonews.parsing.mentions.context import Context
from cstonews.parsing.mentions.index import make_index
from cstonews.parsing.mentions.names import NameForm
from cstonews.parsing.mentions.naming import Naming
from cstonews.parsing.mentions.parts import OFFICE, ORGANIZATION
from cstonews.parsing.mentions.persons import People
from cstonews.parsing.mentions.phrases import find_phrases
from cstonews.parsing.mentions.runs import Runs
from cstonews.parsing.mentions.scan import find_body, find_inside, scan
from cstonews.parsing.mentions.shapes import Shapes
from cstonews.parsing.mentions.texts import Text
from cstonews.parsing.models import make_models
from cstonews.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from cstonews.parsing.mentions.index import NameIndex
    from cstonews.parsing.mentions.names import Name
    from cstonews.parsing.sentences import Sentence
    from cstonews.parsing.tokens import Tokens

_UNMENTIONED = frozenset((NameForm.PLACE, NameForm.ROLE, NameForm.COMMON, NameForm.TREATY))

_START, _END, _ENTITY, _KIND, _NAME = map(
    attrgetter, ("start", "end", "entity", "kind", "name")
)
"""The columns of names that mentions are made of."""


def find_names(
    tokens: Tokens,
    sentences: Sequence[Sentence] = (),
    index: NameIndex | None = None,
    *,
    on: date | None = None,
) -> tuple[Name, ...]:
    """Find who and what the text names, in order; a longer name before those inside it.

    ``on`` is the day by which offices are held. What lies in no sentence is searched
    too. The time is linear in the length of the text.

    >>> from datetime import date
    >>> from cstonews.parsing.tokens import find_tokens
    >>> tokens = find_tokens("The Tajik president met the CSTO's envoy.")
    >>> [(name.form.value, name.entity) for name in find_names(tokens, on=date(2021, 8, 23))]
    [('title', 'emomali-rahmon'), ('adjective', 'TJ'), ('full', 'csto'), ('role', None)]
    """
    index = index or make_index(reference())
    text = Text.of(tokens, sentences, index.starters)
    matches = scan(text, index)
    phrases = find_phrases(text, index, matches)
    inside = [
        inner
        for phrase in phrases
        if phrase.sort is ORGANIZATION and phrase.last - phrase.first > 1
        for inner in find_inside(phrase, text, index)
    ]
    phrases = Context.of(text, index, phrases).settled(phrases)
    inside += [
        body
        for phrase in phrases
        if phrase.sort is OFFICE
        for body in find_body(phrase, text, index)
    ]
    phrases += inside
    runs = Runs.of(text, index, phrases)
    bodies = list(Bodies(text, index, runs.marks).find())
    runs.take([body[:2] for body in bodies])
    shapes = Shapes(text, index, matches.found)
    whos = list(People(text, index, shapes, on).find(matches.persons, runs))
    return Naming.of(text, index, on, whos).names(phrases, bodies)


def make_mentions(
    names: Iterable[Name], text: str, article: str | None = None
) -> tuple[Mention, ...]:
    """Return the mentions of an article: what is named, and not only spoken of.

    Roles without an owner, capitals that are places, and institutions in common words
    are left to the steps that need them.
    """
    person = MentionKind.PERSON
    told = [
        name
        for name in names
        if name.form not in _UNMENTIONED and (name.entity is not None or name.kind is person)
    ]
    count = len(told)
    starts, ends, entities, kinds, called = (
        map(column, told) for column in (_START, _END, _ENTITY, _KIND, _NAME)
    )
    words = [text[name[0] : name[1]] for name in told]
    passages = make_models(Passage, count, starts, ends, words)
    return tuple(
        make_models(Mention, count, passages, entities, kinds, called, repeat(article))
    )
