"""Claims: what an article says about facts that the reference also knows."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from cstonews.edtf import EDTF
from cstonews.passages import Passage


class ClaimKind(StrEnum):
    """What is claimed of the members."""

    INCLUDES = "includes"
    COUNT = "count"
    JOINED = "joined"
    LEFT = "left"
    SUSPENDED = "suspended"
    OBSERVER = "observer"


class Agreement(StrEnum):
    """How a claim stands to the reference on the claim's date."""

    TRUE = "true"
    FALSE = "false"
    UNDECIDED = "undecided"


@frozen
class MembershipClaim:
    """What the article says about who belongs to an organization.

    ``members`` are ISO 3166-1 alpha-2 codes in the order of the text; ``count``
    the number told, if one is; ``complete`` whether the list claims to be all;
    ``negated`` that the members are said not to belong. ``date`` is the day the
    claim speaks of, ``None`` if unknown. ``agrees`` is the verdict of the
    reference for that day and ``reason`` says why in words.
    """

    organization: str
    kind: ClaimKind
    passage: Passage
    members: tuple[str, ...] = ()
    count: int | None = None
    complete: bool = False
    negated: bool = False
    date: EDTF | None = None
    agrees: Agreement = Agreement.UNDECIDED
    reason: str = ""
    article: str | None = None
    """The identifier of the article."""

    def __str__(self) -> str:
        """Return what is claimed and the verdict, on one line."""
        told = (*self.members, *(() if self.count is None else (f"({self.count})",)))
        kind = f"not {self.kind}" if self.negated else self.kind
        return f"{self.organization} {kind}: {' '.join(told)} ({self.agrees})"


@frozen
class OfficeClaim:
    """An office that the article gives a person ("President Emomali Rahmon").

    ``former`` tells that the words speak of an earlier time ("former President X").
    """

    person: str
    office: str
    passage: Passage
    date: EDTF | None = None
    former: bool = False
    agrees: Agreement = Agreement.UNDECIDED
    reason: str = ""
    article: str | None = None
    """The identifier of the article."""

    def __str__(self) -> str:
        """Return what is claimed and the verdict, on one line."""
        former = "former " * self.former
        return f"{self.person}: {former}{self.office} ({self.agrees})"
