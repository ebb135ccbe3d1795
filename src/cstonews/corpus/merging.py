"""Merging: which reports in different articles are of one meeting.

Reports whose dates are exact come first. Each goes to the one meeting of the reference
that fits best; the others form groups in which *every* two reports fit each other
(complete linkage), so that a report with too wide a date cannot chain two meetings
into one. Reports with vague dates come last: each joins the one group or known meeting
that it fits, and stays alone where none or several do; one without any date must tell the
same place, or the same chair and format or occasion. Two meetings that one article
tells apart are never merged. Everything is sorted by content before anything is
decided, so the order of the articles does not matter.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cstonews.corpus.likeness import (
    Group,
    fit,
    fits_vaguely,
    make_node,
    node_of_known,
    signature,
)
from cstonews.corpus.linking import complete_links
from cstonews.corpus.records import Report
from cstonews.corpus.summing import make_records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from cstonews.articles import Article
    from cstonews.corpus.likeness import Fit, Node
    from cstonews.corpus.records import MeetingRecord
    from cstonews.known_meetings import KnownMeeting


def merge_meetings(
    articles: Iterable[Article], known: Sequence[KnownMeeting] = ()
) -> tuple[MeetingRecord, ...]:
    """Merge the meetings of the articles into one record a meeting, sorted by date.

    ``known`` are the meetings of the reference; only those that an article reports
    are among the records. Every meeting of every article is in exactly one record.

    >>> merge_meetings([])
    ()
    """
    nodes = _nodes(articles)
    exact = [node for node in nodes if node.days]
    anchors = sorted((node_of_known(meeting) for meeting in known), key=lambda node: node.key)
    groups, rest = _anchored(exact, anchors)
    groups += _linked(rest)
    groups += _attached([node for node in nodes if not node.days], groups)
    return make_records([group for group in groups if group.nodes])


def _nodes(articles: Iterable[Article]) -> list[Node]:
    """Gather the reports; those that tell the same of one meeting make one node."""
    found: dict[tuple[object, ...], list[Report]] = {}
    for article in articles:
        seen: Counter[tuple[str, ...]] = Counter()
        for meeting in article.meetings:
            shared = signature(meeting)
            seen[shared] += 1
            apart = article.id if _says_little(meeting.when, shared) else ""
            place = (shared, seen[shared], apart)
            found.setdefault(place, []).append(Report(article.id, meeting, article.published))
    return sorted((make_node(reports) for reports in found.values()), key=lambda node: node.key)


def _says_little(when: object, shared: tuple[str, ...]) -> bool:
    """Tell whether reports can share all this by chance: no date, or nobody who meets."""
    return when is None or shared[3:] == ("+",)


def _anchored(exact: list[Node], anchors: list[Node]) -> tuple[list[Group], list[Node]]:
    """Give each report to the known meeting that fits it best; return who got none too."""
    wishes: dict[int, list[tuple[Fit, Node]]] = {}
    rest: list[Node] = []
    for node in exact:
        best = _best(node, anchors)
        if best is None:
            rest.append(node)
        else:
            wishes.setdefault(best[1], []).append((best[0], node))
    groups = []
    for at, anchor in enumerate(anchors):
        kept = _without_rivals(wishes.get(at, []), rest)
        groups.append(Group((anchor, *kept)))
    return groups, sorted(rest, key=lambda node: node.key)


def _best(node: Node, anchors: list[Node]) -> tuple[Fit, int] | None:
    """Return the known meeting that fits best, ``None`` if none does or two do alike."""
    fits = [(found, at) for at, anchor in enumerate(anchors) if (found := fit(node, anchor))]
    fits.sort(key=lambda pair: pair[0], reverse=True)
    if not fits or (len(fits) > 1 and fits[0][0] == fits[1][0]):
        return None
    return fits[0]


def _without_rivals(wishes: list[tuple[Fit, Node]], rest: list[Node]) -> list[Node]:
    """Keep of two meetings that one article tells apart the one that fits better."""
    kept: list[Node] = []
    taken: set[str] = set()
    for _, node in sorted(wishes, key=lambda wish: wish[0], reverse=True):
        if taken & node.articles:
            rest.append(node)
        else:
            taken |= node.articles
            kept.append(node)
    return kept


def _linked(nodes: list[Node]) -> list[Group]:
    groups = complete_links(len(nodes), dict(_fitting(nodes)))
    return [Group(tuple(nodes[at] for at in group)) for group in groups]


def _fitting(nodes: list[Node]) -> Iterator[tuple[tuple[int, int], Fit]]:
    """Yield the pairs that fit, with how well; only dates that overlap are looked at."""
    begun = sorted(range(len(nodes)), key=lambda at: (_first(nodes[at]), at))
    open_now: list[int] = []
    for at in begun:
        open_now = [other for other in open_now if _last(nodes[other]) >= _first(nodes[at])]
        for other in open_now:
            pair = (min(at, other), max(at, other))
            found = fit(nodes[pair[0]], nodes[pair[1]])
            if found:
                yield pair, found
        open_now.append(at)


def _first(node: Node) -> date:
    assert node.days  # noqa: S101  (only exact dates come here)
    return node.days[0]


def _last(node: Node) -> date:
    assert node.days  # noqa: S101  (only exact dates come here)
    return node.days[1]


def _attached(vague: list[Node], groups: list[Group]) -> list[Group]:
    """Let each vague report join the one group that it fits; return those left alone."""
    alone = []
    for node in vague:
        fitting = [group for group in groups if fits_vaguely(node, group)]
        if len(fitting) == 1 and not fitting[0].articles & node.articles:
            fitting[0].vague.append(node)
        else:
            alone.append(Group((node,)))
    return alone
