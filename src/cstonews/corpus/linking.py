"""Linking: groups in which every two members fit, the best fits first."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

Score = TypeVar("Score", bound="tuple[float, ...]")


def complete_links(size: int, scores: Mapping[tuple[int, int], Score]) -> list[list[int]]:
    """Group the numbers below ``size`` so that within a group every pair has a score.

    ``scores`` has a score for each pair ``(lesser, greater)`` that fits, the greater the
    better. Groups are joined along the best pairs first, ties by number, and only while
    all their members fit (complete linkage): one member that fits two others cannot bring
    them together. Groups and their members are in ascending order.
    """
    group_of = {at: [at] for at in range(size)}
    for pair in sorted(scores, key=lambda pair: (*(-value for value in scores[pair]), *pair)):
        mine, theirs = group_of[pair[0]], group_of[pair[1]]
        if mine is not theirs and all(
            (min(one, other), max(one, other)) in scores for one in mine for other in theirs
        ):
            mine += theirs
            group_of.update(dict.fromkeys(theirs, mine))
    distinct = {id(group): sorted(group) for group in group_of.values()}
    return sorted(distinct.values())
