"""Members: what a text says about who belongs to an organization."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cstonews.parsing.claims.becoming import BecomingReader
from cstonews.parsing.claims.bullets import read_bullets
from cstonews.parsing.claims.having import HavingReader
from cstonews.parsing.claims.lists import Owners, names_state
from cstonews.parsing.claims.words import becoming_verbs, counting_words, trigger_words
from cstonews.parsing.meetings.bodies import body_facts, main_bloc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cstonews.claims import MembershipClaim
    from cstonews.facts.reference import Reference
    from cstonews.parsing.claims.found import Found
    from cstonews.parsing.meetings.bodies import BodyFacts
    from cstonews.parsing.story import Scene, Story

_BRACKET = re.compile(r"\(")
_NESTED = 8
"""How many names may begin before a bracket since one that ends there."""


def find_membership_claims(
    story: Story, reference: Reference, article_id: str | None = None
) -> tuple[MembershipClaim, ...]:
    """Find what a text claims of members, in order, each held against the reference."""
    facts = body_facts(reference)
    hits = story.tokens_among(trigger_words()) + _parentheses(story, facts)
    if not hits:
        return ()
    hits.sort()
    owners = Owners(facts.blocs, main_bloc(story.names, facts))
    found = _find(story, owners, hits)
    return tuple([one.claim(story, reference, article_id) for one in found])


def _parentheses(story: Story, facts: BodyFacts) -> list[int]:
    """Return the brackets right after an organization: "the CSTO (Armenia, Belarus, …)"."""
    tokens, found = story.tokens, []
    for bracket in _BRACKET.finditer(tokens.text):
        token = tokens.first_from(bracket.start())
        before = story.names_before(bracket.start(), _NESTED)
        if any(name.last == token and name.entity in facts.blocs for name in before):
            found.append(token)
    return found


def _find(story: Story, owners: Owners, hits: list[int]) -> Iterator[Found]:
    reader = _Reader(HavingReader(owners), BecomingReader(owners))
    for number, here in story.by_sentence(hits):
        start, stop, first, end, _block = story.sentences[number]
        names = story.names_in(start, stop)
        if not names_state(names) and counting_words().isdisjoint(
            story.tokens.lower[first:end]
        ):
            continue  # every claim is of states or of how many they are
        for found in reader.read(story.scene(number), here):
            yield found
            if found.last >= end - 1:
                yield from read_bullets(story, number, found)


class _Reader(NamedTuple):
    """Reads the claims of a sentence."""

    having: HavingReader
    becoming: BecomingReader

    def read(self, scene: Scene, tokens: Iterable[int]) -> Iterator[Found]:
        """Yield what the sentence claims at the tokens that may."""
        changed: Found | None = None
        done, becoming = scene.first, becoming_verbs()
        for token in tokens:
            if token < done:
                continue
            if scene.at(token) in becoming:
                found = changed = self.becoming.read(scene, token, changed) or changed
                found = None if changed is None or changed.last <= token else changed
            else:
                found = self.having.read(scene, token)
            if found is not None:
                yield found
                done = found.last
