"""Relabelling: an article under another identifier, with all that bears it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

if TYPE_CHECKING:
    from cstonews.articles import Article, DateMention, Mention
    from cstonews.claims import MembershipClaim, OfficeClaim
    from cstonews.meetings import Meeting
    from cstonews.statements import Statement

Bearer = TypeVar(
    "Bearer",
    "DateMention",
    "Mention",
    "MembershipClaim",
    "OfficeClaim",
    "Meeting",
    "Statement",
)


def relabelled(article: Article, name: str) -> Article:
    """Return the article under another identifier, and all that was found in it too."""
    return evolve(
        article,
        id=name,
        mentions=_borne(article.mentions, name),
        dates=_borne(article.dates, name),
        statements=_borne(article.statements, name),
        meetings=_borne(article.meetings, name),
        membership_claims=_borne(article.membership_claims, name),
        office_claims=_borne(article.office_claims, name),
    )


def _borne(items: tuple[Bearer, ...], name: str) -> tuple[Bearer, ...]:
    return tuple(evolve(item, article=name) for item in items)
