"""Documents: what was adopted, signed or drafted at a meeting."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from cstonews.meetings import Document
from cstonews.parsing.meetings.words import document_modifiers, load_meeting_words
from cstonews.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cstonews.parsing.meetings.drafts import Draft
    from cstonews.parsing.story import Scene, Story

_REACH = 9
"""How many tokens may stand between the verb and the document."""
_SINCE = 3
"""How many sentences ago the meeting may have been told of."""
_FUTURE = frozenset(("will", "to", "would", "should", "may", "can", "not", "could"))


class _Told(NamedTuple):
    sentence: int
    draft: int


def find_documents(
    story: Story, drafts: Sequence[Draft], verbs: Iterable[int]
) -> dict[int, tuple[Document, ...]]:
    """Return the documents of each draft, by its index; ``verbs`` are tokens that may adopt.

    They belong to the meeting that the same sentence tells of, else to the one told of
    last, a few sentences ago at most.
    """
    told = sorted(
        {_Told(one.sentence, at) for at, draft in enumerate(drafts) for one in draft.tellings}
    )
    found: dict[int, dict[Document, None]] = {}
    scene: Scene | None = None
    for token in verbs if told else ():
        number = story.sentence_at(story.tokens.starts[token])
        draft, here = _draft_of(told, number), story.sentences[number]
        if draft is None or not here.first <= token < here.last:
            continue
        if scene is None or scene.sentence != number:
            scene = story.scene(number)
        document = _document(scene, token, planned=drafts[draft].planned)
        if document is not None:
            found.setdefault(draft, {})[document] = None
    return {draft: tuple(documents) for draft, documents in found.items()}


def _draft_of(told: Sequence[_Told], sentence: int) -> int | None:
    here = bisect_left(told, (sentence,))
    if here < len(told) and told[here].sentence == sentence:
        return told[here].draft
    before = bisect_right(told, (sentence,)) - 1
    near = before >= 0 and sentence - told[before].sentence <= _SINCE
    return told[before].draft if near else None


def _document(scene: Scene, verb: int, *, planned: bool) -> Document | None:
    """Read the document that the verb adopts: after it, or before "was adopted"."""
    near = {scene.at(at) for at in (verb - 2, verb - 1) if scene.date(at) is None}
    if not planned and near & _FUTURE:
        return None
    nouns = load_meeting_words().documents.nouns
    passive = scene.at(verb - 1) in {"was", "were", "been", "be"}
    span = (verb - _REACH, verb) if passive else (verb + 1, verb + 1 + _REACH)
    for noun in range(max(span[0], scene.first), min(span[1], scene.last)):
        if scene.at(noun) in nouns:
            return _read(scene, noun)
        if not passive and scene.at(noun) in load_meeting_words().clauses.strong:
            return None
    return None


def _read(scene: Scene, noun: int) -> Document:
    words = load_meeting_words()
    first, count, kinds = noun, None, []
    for at in _modifiers(scene, noun):
        first = at
        word = scene.at(at)
        number = words.numbers.get(word) or (int(word) if _is_count(word) else None)
        count = number if number is not None else count
        kinds += [word] if word in words.documents.kinds else []
    tokens = scene.story.tokens
    passage = Passage.of(tokens.text, tokens.starts[first], tokens.ends[noun])
    kind = "-".join((*reversed(kinds), words.documents.nouns[scene.at(noun)]))
    return Document(kind, count, passage)


def _modifiers(scene: Scene, noun: int) -> Iterator[int]:
    """Yield the tokens before the noun that belong to it, the nearest first."""
    modifiers = document_modifiers()
    for at in range(noun - 1, max(scene.first, noun - _REACH) - 1, -1):
        word = scene.at(at)
        if word not in modifiers and not _is_count(word):
            return
        yield at


def _is_count(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) < len("1000")
