"""Passives that report: "it was noted that", "was stated by X", "was quoted as saying"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cstonews.lexicon.syntax import syntax
from cstonews.parsing.attribution import sources
from cstonews.parsing.attribution.found import Found, find_joint
from cstonews.parsing.attribution.nominal import say

if TYPE_CHECKING:
    from cstonews.parsing.attribution.cues import Cue
    from cstonews.parsing.attribution.extents import Units
    from cstonews.parsing.attribution.units import Period

_FARTHEST_AGENT = 12


def find_passive(period: Period, cue: Cue) -> Found | None:
    """Take "it was noted that", "this was stated on Monday by X", "was quoted as saying"."""
    agent = _agent(period, cue.end)
    end = agent[1] if agent else cue.end
    if period.low[end : end + 2] == ["as", "saying"]:
        return _quoted_as_saying(period, cue, end)
    if cue.unreal or not cue.group:
        return None
    begin = cue.group - 1
    if period.low[begin] in ("it", "this", "that") and "that" in cue.sense.takes:
        refers_back = agent is not None and period.low[agent[1] : agent[1] + 1] != ["that"]
        return Found(cue, agent, begin, find_joint(period, begin), refers_back=refers_back)
    if agent is None or not _is_reported_by(period, cue, agent):
        return None
    subject = sources.find_left(period, cue.group)
    if subject and _refers_back(period, subject):
        return Found(cue, agent, subject[0], None, refers_back=True)
    told = subject and period.kinds[slice(*subject)] != "O"  # not "he was supported by"
    return Found(cue, agent, cue.group, None, subject=subject) if told else None


def _is_reported_by(period: Period, cue: Cue, agent: Units) -> bool:
    """Tell "was rejected by X" from "was characterized by raids"."""
    named = cue.sense.lemma in syntax().naming_verbs and period.low[
        agent[1] : agent[1] + 1
    ] != ["as"]
    return period.low[cue.end] == "by" and "np" in cue.sense.takes and not named


def _refers_back(period: Period, subject: Units) -> bool:
    """Tell "this opinion" from "the opinion of the council"."""
    start, end = subject
    return period.low[start] in ("such", "this") and period.low[end - 1] in syntax().views


def _quoted_as_saying(period: Period, cue: Cue, end: int) -> Found | None:
    source = sources.find_left(period, cue.group)
    if source is None:
        return None
    start = cue.start if end == cue.end else end
    saying = cue._replace(start=start, end=end + 2, voice="active", sense=say())
    return Found(saying, source, source[0], find_joint(period, source[0]))


def _agent(period: Period, at: int) -> Units | None:
    """Return the noun phrase after the "by" of a passive, adjuncts before it stepped over."""
    limit = min(len(period), at + _FARTHEST_AGENT)
    while at < limit and period.low[at] != "by":
        if period.kinds[at] in "SVAWQXK":
            return None
        at += 1
    return sources.find_right(period, at + 1, len(period)) if at < limit else None
