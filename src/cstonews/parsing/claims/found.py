"""Found: a claim as it was read, before it is held against the reference."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.claims import ClaimKind, MembershipClaim
from cstonews.passages import Passage

if TYPE_CHECKING:
    from cstonews.edtf import EDTF
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

    def claim(self, story: Story, article: str | None) -> MembershipClaim:
        """Return it as a model, not checked yet."""
        tokens = story.tokens
        start, end = tokens.starts[self.first], tokens.ends[self.last - 1]
        return MembershipClaim(
            organization=self.organization,
            kind=self.kind,
            passage=Passage.of(tokens.text, start, end),
            members=self.members,
            count=self.number,
            complete=self.complete,
            negated=self.negated,
            date=self.date or (None if self.dateless else story.published),
            article=article,
        )
