"""Found: a claim as it was read, before it is held against the reference."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.claims import ClaimKind, MembershipClaim
from cstonews.parsing.claims.checking import check_membership
from cstonews.passages import Passage

if TYPE_CHECKING:
    from cstonews.edtf import EDTF
    from cstonews.facts.reference import Reference
    from cstonews.parsing.story import Story


class Found(NamedTuple):
    """A claim and its tokens, half-open; a ``date`` that is missing is that of the article."""

    organization: str
    kind: ClaimKind
    first: int
    last: int
    members: tuple[str, ...] = ()
    number: int | None = None
    complete: bool = False
    negated: bool = False
    date: EDTF | None = None
    dateless: bool = False
    """Whether it is of a change whose day is not told."""

    def claim(self, story: Story, reference: Reference, article: str | None) -> MembershipClaim:
        """Return it as a model, held against the reference."""
        tokens = story.tokens
        start, end = tokens.starts[self.first], tokens.ends[self.last - 1]
        when = self.date or (None if self.dateless else story.published)
        verdict = check_membership(self, when, reference, story.published)
        return MembershipClaim(
            organization=self.organization,
            kind=self.kind,
            passage=Passage.of(tokens.text, start, end),
            members=self.members,
            count=self.number,
            complete=self.complete,
            negated=self.negated,
            date=when,
            agrees=verdict.agrees,
            reason=verdict.reason,
            article=article,
        )
