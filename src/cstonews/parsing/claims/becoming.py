"""Becoming: sentences that say that states joined, left or stay away."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.claims import ClaimKind
from cstonews.parsing.claims.found import Found
from cstonews.parsing.claims.lists import Owner, Owners, States, is_state, states_before
from cstonews.parsing.claims.words import becoming_verbs, load_claim_words

if TYPE_CHECKING:
    from cstonews.parsing.story import Dated, Scene

_UNREAL = 4
_OBJECT = 6
_DATE = 14
_SUBJECT = 30
_SHARED = frozenset(("but", "and", "then", "also", "again", "later"))
_ENDS = frozenset((".", ",", ";", "in", "along", "", "on", "after"))


class BecomingReader(NamedTuple):
    """Reads what a sentence says of states that become members or stop being some."""

    owners: Owners

    def read(self, scene: Scene, token: int, before: Found | None) -> Found | None:
        """Return what is claimed at the verb; ``before`` is what was, in the same sentence."""
        verb = becoming_verbs()[scene.at(token)]
        near = {scene.at(at) for at in range(max(scene.first, token - _UNREAL), token)}
        words = load_claim_words().words
        if verb.denied != bool(near & words.negations) or (
            near & words.unreal and not verb.denied
        ):
            return None
        states = self._subject(scene, token, before)
        if states is None:
            return None
        owner = self._object(scene, token, verb.kind, before)
        if owner is None:
            return None
        last = max(owner.last, token + 1)
        date = _date(scene, states.first, last)
        end = max(last, date.last if date and date.first >= token else 0)
        return Found(
            owner.slug,
            verb.kind,
            min(states.first, token),
            end,
            states.codes,
            negated=verb.kind is ClaimKind.LEFT,
            date=date.value if date else None,
            dateless=date is None,
        )

    def _subject(self, scene: Scene, token: int, before: Found | None) -> States | None:
        """Return who did it: states before the verb, "it", or those told of before."""
        states = states_before(scene, token)
        if states is not None:
            return states
        near = [scene.at(at) for at in range(max(scene.first, token - 3), token)]
        if before is not None and _SHARED.intersection(near):
            return States(before.members, before.first, token)
        if "it" not in near:
            return None
        for at in range(token - 1, max(scene.first, token - _SUBJECT) - 1, -1):
            name = scene.name(at)
            if is_state(name) and name and name.entity:
                return States((name.entity,), token - 1 - near[::-1].index("it"), token)
        return None

    def _object(
        self, scene: Scene, token: int, kind: ClaimKind, before: Found | None
    ) -> Owner | None:
        """Return what they joined or left."""
        words = load_claim_words().words
        found = self.owners.after(scene, token + 1)
        ahead = range(token + 1, token + _OBJECT)
        share = next((at for at in ahead if scene.at(at) in words.belonging), None)
        if share is not None and self.owners.bloc and found is None:
            found = self.owners.default(share)
        if kind is ClaimKind.SUSPENDED or scene.at(token) == "restored":
            return found if share is not None else None
        if found is not None:
            return found
        if scene.at(token + 1) not in _ENDS:
            return None
        if before is not None:
            return Owner(before.organization, token, token + 1)
        return self.owners.default(token) if self._told_before(scene) else None

    def _told_before(self, scene: Scene) -> bool:
        """Tell whether the sentence before is about an organization."""
        if not scene.sentence:
            return False
        story = scene.story
        last = story.sentences[scene.sentence - 1]
        words = load_claim_words().words
        told = story.tokens.lower[max(last.first, last.last - _SUBJECT) : last.last]
        return not (words.blocs | words.treaties).isdisjoint(told)


def _date(scene: Scene, first: int, last: int) -> Dated | None:
    """Return when it happened: told right after, else right before."""
    for at in range(last, min(scene.last, last + _DATE)):
        date = scene.date(at)
        if date is not None:
            return date
        if scene.at(at) in {",", ";", "but", "and", "that"} or scene.at(at) in becoming_verbs():
            break
    before = range(first - 1, max(scene.first, first - 4) - 1, -1)
    return next((date for at in before if (date := scene.date(at)) is not None), None)
