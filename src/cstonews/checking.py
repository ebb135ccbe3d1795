"""Checking a folder of facts and words: everything that is wrong with it, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from cstonews.facts.clashing import find_clashes
from cstonews.facts.faults import Fault
from cstonews.facts.loading import entry_of
from cstonews.facts.reference import Reference, load_facts, reference
from cstonews.facts.wording import FURNITURE, rows_of, without_faulty
from cstonews.lexicon.in_force import words_in_force
from cstonews.lexicon.inflection import make_forms
from cstonews.lexicon.rows import FurnitureEntry, Phrase, Verb
from cstonews.parsing.layout.furniture import find_furniture
from cstonews.parsing.pipeline import parse

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from cstonews.lexicon.rows import Lexicon, Word

    Cue = Verb | Word | Phrase


def check_folder(folder: str | os.PathLike[str]) -> tuple[Fault, ...]:
    r"""Return everything that is wrong in a folder of facts, ordered by file and entry.

    The faults for which ``Reference.load`` would refuse it; what clashes with
    :func:`~cstonews.reference` (a name that already means somebody else, two holders of one
    seat); and words whose example does not report, or whose counterexample does.

    >>> import tempfile, pathlib
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     table = pathlib.Path(folder, "phrases.toml")
    ...     _ = table.write_text("phrase = [{words = 'by word of'}]")
    ...     print(*check_folder(folder))
    phrases.toml: by word of: act: required field missing

    .. versionadded:: 0.1
    """
    facts, faults = load_facts(folder)
    facts = evolve(facts, lexicon=without_faulty(facts.lexicon))
    whole = reference().merged(facts)
    clashes = find_clashes(facts, reference())
    return tuple(sorted({*faults, *clashes, *_examples(facts.lexicon, whole)}))


def _examples(lexicon: Lexicon, whole: Reference) -> Iterator[Fault]:
    """Yield a fault for each example that does not show what it should."""
    for file, rows in rows_of(lexicon):
        for row in rows:
            if isinstance(row, FurnitureEntry):
                yield from _line(row, lexicon)
            else:
                yield from _cue(file, row, whole)


def _line(row: FurnitureEntry, lexicon: Lexicon) -> Iterator[Fault]:
    with words_in_force(lexicon):
        shown = find_furniture(row.example)
        other = find_furniture(row.counterexample)
    if shown is None or shown.entry != row:
        message = f"is not found by this line: {row.example!r}"
        yield Fault(FURNITURE, row.words, "example", message)
    if other is not None and other.entry == row:
        message = f"is found by this line: {row.counterexample!r}"
        yield Fault(FURNITURE, row.words, "counterexample", message)


def _cue(file: str, row: Cue, whole: Reference) -> Iterator[Fault]:
    if row.example and not _reports(row.example, row, whole):
        message = f"reports nothing with it: {row.example!r}"
        yield Fault(file, entry_of(row), "example", message)
    if row.counter and _reports(row.counter, row, whole):
        message = f"reports something with it: {row.counter!r}"
        yield Fault(file, entry_of(row), "counter", message)


def _reports(sentence: str, row: Cue, whole: Reference) -> bool:
    """Tell whether a statement in the sentence has the row's words as its cue."""
    cues = (str(one.cue).lower().split() for one in parse(sentence, reference=whole).statements)
    return any(_is_of(words, row) for words in cues)


def _is_of(cue: list[str], row: Cue) -> bool:
    if isinstance(row, Phrase):
        return cue == row.words.split()
    if not isinstance(row, Verb):
        return row.word in cue or make_forms(row.word).third in cue
    bare, *particle = row.lemma.split()
    forms = {*make_forms(bare, row.forms), *row.also}
    return any(
        word in forms and cue[at + 1 : at + 1 + len(particle)] == particle
        for at, word in enumerate(cue)
    )
