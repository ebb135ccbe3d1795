"""Cues whose source is found: what is passed on to where their content lies."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cstonews.lexicon.syntax import syntax

if TYPE_CHECKING:
    from cstonews.parsing.attribution.cues import Cue
    from cstonews.parsing.attribution.extents import Units
    from cstonews.parsing.attribution.units import Period


class Found(NamedTuple):
    """A cue whose source is known: where the two begin and what joins them to the rest."""

    cue: Cue
    source: Units | None
    begin: int
    joint: int | None
    """Where the foregoing words end if they are not of this attribution."""
    inherited: bool = False
    inverted: bool = False
    relative: Units | None = None
    """The antecedent of a source that is a relative pronoun."""
    refers_back: bool = False
    """The content is the sentence before: "This was stated by X"."""
    subject: Units | None = None
    """The content, where it is the subject of a passive: "it was rejected by X"."""
    elided: bool = False
    """The subject is that of the sentence before: "And expressed the hope that"."""
    main: int | None = None
    """Where the opening clause of a participle ends, before the subject that is its source."""

    @property
    def after(self) -> int:
        """Where what is reported may begin: behind the cue, or an inverted source."""
        source, end = self.source, self.cue.end
        if source is None or source[0] < end or self.main is not None:
            return end
        return source[1]


def find_joint(period: Period, begin: int) -> int | None:
    """Return where the foregoing words end when the clause at ``begin`` is a sibling."""
    if not begin:
        return None
    kinds, low, links = period.kinds, period.low, syntax().clause_links
    at = begin
    while at and (
        kinds[at - 1] in "RT"
        or (kinds[at - 1] == "C" and low[at - 1] != "or")
        or low[at - 1] in links
    ):
        at -= 1
    if at and kinds[at - 1] in "XKF":
        return at - 1
    if at and kinds[at - 1] == "Q":
        return at
    return at if at < begin and kinds[at] == "C" else None
