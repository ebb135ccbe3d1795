"""Scores of statements: found or not, by whom, in what form."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

import cstonews as cn
from quality.gold import Gold
from quality.matching import OVERLAP, Pair, Words, likeness, pairs, same_speaker

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quality.gold import GoldStatement, Range
    from quality.tally import Tally

_MOSTLY = 0.8
"""The share of its words from which a statement lies inside optional ones."""


@frozen(slots=False)
class _Matching:
    """The statements of an article beside those of the gold; pairs are (found, wanted)."""

    article: cn.Article
    gold: Gold

    @cached_property
    def words(self) -> Words:
        return Words(self.gold.text)

    @cached_property
    def found(self) -> list[frozenset[int]]:
        return [self.words.inside(_ranges(each.content)) for each in self.article.statements]

    @cached_property
    def wanted(self) -> list[frozenset[int]]:
        text = self.gold.text
        anchors = (each.content for each in self.gold.statements)
        return [self.words.inside(anchor.place(text) for anchor in each) for each in anchors]

    @cached_property
    def chosen(self) -> list[Pair]:
        scores = {
            (i, j): likeness(one, other)
            for i, one in enumerate(self.found)
            for j, other in enumerate(self.wanted)
            if one & other
        }
        return pairs(scores, OVERLAP)

    @cached_property
    def optional(self) -> set[int]:
        return {j for j, each in enumerate(self.gold.statements) if each.optional}

    @cached_property
    def real(self) -> list[Pair]:
        return [(i, j) for i, j in self.chosen if j not in self.optional]

    @cached_property
    def inside(self) -> frozenset[int]:
        """The words of what is optional."""
        return frozenset[int]().union(*(self.wanted[j] for j in self.optional))

    @cached_property
    def spare(self) -> set[int]:
        """What was found and is no false alarm: it is optional, or inside what is."""
        matched = {i for i, _ in self.chosen}
        return {i for i, j in self.chosen if j in self.optional} | {
            i
            for i, each in enumerate(self.found)
            if i not in matched and each and len(each & self.inside) / len(each) >= _MOSTLY
        }


def score_statements(tally: Tally, article: cn.Article, gold: Gold) -> None:
    """Count the statements found, those with the right speaker, and what each is like."""
    matching = _Matching(article, gold)
    counts = (
        len(matching.found) - len(matching.spare),
        len(matching.wanted) - len(matching.optional),
    )
    named = [
        _score_pair(tally, matching, article.statements[i], gold.statements[j])
        for i, j in matching.real
    ]
    tally.add("statements found", len(matching.real), *counts)
    tally.add("statements with speaker", sum(named), *counts)
    _score_words(tally, matching)
    _note_misses(tally, matching)


def _score_pair(
    tally: Tally, matching: _Matching, statement: cn.Statement, right: GoldStatement
) -> bool:
    """Score one statement that was found; return whether its speaker is right."""
    text, words = matching.gold.text, matching.words
    place = f"{matching.gold.name}: {_short(statement)}"
    named = same_speaker(statement.speaker, right)
    if not named:
        who = statement.speaker.entity or statement.speaker.name
        tally.fault(place, f"speaker: {who!r} in place of {right.speaker!r}")
    tally.check(
        "form of found", place, str(statement.form), right.form, *right.form_alternatives
    )
    if right.cue:
        anchors = (right.cue, *right.cue_alternatives)
        wanted = words.inside(anchor.place(text) for anchor in anchors)
        cue = words.inside(_ranges([statement.cue] if statement.cue else []))
        printed = text[slice(*right.cue.place(text))]
        found = printed if wanted & cue or not wanted else str(statement.cue)
        tally.check("cue of found", place, found, printed)
    if right.meeting:
        tally.check("meeting of found", place, "told" if statement.meeting else None, "told")
    return named


def _score_words(tally: Tally, matching: _Matching) -> None:
    """Count the words inside some content, and those that have the right speaker."""
    said = {
        word: statement.speaker
        for i, statement in enumerate(matching.article.statements)
        if i not in matching.spare
        for word in matching.found[i]
    }
    wanted = {
        word: each
        for j, each in enumerate(matching.gold.statements)
        if j not in matching.optional
        for word in matching.wanted[j]
    }
    shared = said.keys() & wanted.keys()
    named = sum(same_speaker(said[word], wanted[word]) for word in shared)
    found = len(said.keys() - (matching.inside - wanted.keys()))
    tally.add("content words", len(shared), found, len(wanted))
    tally.add("content words with speaker", named, found, len(wanted))


def _note_misses(tally: Tally, matching: _Matching) -> None:
    gold, hit = matching.gold, {j for _, j in matching.real} | matching.optional
    for j, each in enumerate(gold.statements):
        if j not in hit:
            start, end = each.content[0].place(gold.text)
            words = gold.text[start:end][:70]
            tally.fault(gold.name, f"missed, {each.form}, {each.speaker}: {words!r}")
    passed = {i for i, _ in matching.real} | matching.spare
    for i, statement in enumerate(matching.article.statements):
        if i not in passed:
            who = statement.speaker.name
            tally.fault(gold.name, f"false alarm, {who!r}: {_short(statement)}")


def _short(statement: cn.Statement) -> str:
    return repr(statement.text[:70])


def _ranges(passages: Iterable[cn.Passage]) -> list[Range]:
    return [(passage.start, passage.end) for passage in passages]
