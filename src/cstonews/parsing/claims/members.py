"""Members: what a text says about who belongs to an organization."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from cstonews.parsing.claims.becoming import BecomingReader
from cstonews.parsing.claims.bullets import read_bullets
from cstonews.parsing.claims.checking import check_membership
from cstonews.parsing.claims.having import HavingReader
from cstonews.parsing.claims.lists import Owners
from cstonews.parsing.claims.words import becoming_verbs, trigger_words
from cstonews.parsing.meetings.bodies import body_facts, main_bloc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cstonews.claims import MembershipClaim
    from cstonews.edtf import EDTF
    from cstonews.facts.reference import Reference
    from cstonews.parsing.claims.found import Found
    from cstonews.parsing.meetings.bodies import BodyFacts
    from cstonews.parsing.story import Scene, Story


def find_membership_claims(
    story: Story, reference: Reference, article_id: str | None = None
) -> tuple[MembershipClaim, ...]:
    """Find what a text claims of members, in order, each held against the reference."""
    hits = story.tokens_among(trigger_words())
    facts = body_facts(reference)
    hits += _parentheses(story, facts)
    if not hits:
        return ()
    hits.sort()
    owners = Owners(facts.blocs, main_bloc(story.names, facts))
    claims = (found.claim(story, article_id) for found in _find(story, owners, hits))
    return tuple(_checked(claim, reference, story.published) for claim in claims)


def _parentheses(story: Story, facts: BodyFacts) -> list[int]:
    """Return the brackets right after an organization: "the CSTO (Armenia, Belarus, …)"."""
    lower = story.tokens.lower
    return [
        name.last
        for name in story.names
        if name.entity in facts.blocs and name.last < len(lower) and lower[name.last] == "("
    ]


def _checked(
    claim: MembershipClaim, reference: Reference, published: EDTF | None
) -> MembershipClaim:
    verdict = check_membership(claim, reference, published)
    return evolve(claim, agrees=verdict.agrees, reason=verdict.reason)


def _find(story: Story, owners: Owners, hits: list[int]) -> Iterator[Found]:
    reader = _Reader(HavingReader(owners), BecomingReader(owners))
    for number, here in story.by_sentence(hits):
        end = story.sentences[number].last
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
        done = scene.first
        for token in tokens:
            if token < done:
                continue
            if scene.at(token) in becoming_verbs():
                found = changed = self.becoming.read(scene, token, changed) or changed
                found = None if changed is None or changed.last <= token else changed
            else:
                found = self.having.read(scene, token)
            if found is not None:
                yield found
                done = found.last
