"""Reporting clauses beside quotations: ``he said``, ``added Zas``, ``the minister noted``."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import groupby, islice
from operator import itemgetter
from typing import NamedTuple

from cstonews.parsing.quotations.table import load_quotation_words

_WORD = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
_WINDOW = 160
"""Characters that are looked at: no reporting clause is longer."""
_LONGEST = 9
"""Words of the longest subject before a reporting verb."""
_HEAD = 90
"""Characters among which most often so many words are."""
_PAUSE = re.compile(r"[,!?…]\s")
_MOST_PAUSES = 40
_LEAD = frozenset(",;-–—―)]")
_ENDS = frozenset(".!?;:…")
_PAUSES = frozenset(",!?…-–—―")


class SaidClause(NamedTuple):
    """A reporting clause found at the head of a stretch.

    ``whole`` tells that nothing but the clause stands in the stretch.
    """

    whole: bool


def find_said_clause(text: str, start: int, end: int) -> SaidClause | None:
    """Tell whether ``text[start:end]`` opens with a clause that reports what stands before.

    >>> find_said_clause("he said.", 0, 8)
    SaidClause(whole=True)
    >>> find_said_clause(", – added Zas. Then he left.", 0, 28)
    SaidClause(whole=False)
    >>> find_said_clause("the said states agreed that he left", 0, 34) is None
    True
    """
    limit = min(end, start + _WINDOW)
    words = _WORD.findall(text, start, min(limit, start + _HEAD))
    first = _behind_lead(words)
    enough = len(words) - first > _LONGEST  # the last may be cut
    if enough and not _may_report(words[first : first + _LONGEST]):
        return None
    if start + _HEAD < limit:
        words = _WORD.findall(text, start, limit)
        first = _behind_lead(words)
    last = first
    while last < len(words) and not _ends_clause(words, last):
        last += 1
    if not _reports(words[first:last]):
        return None
    return SaidClause(whole=limit == end and last >= len(words) - 1)


def _behind_lead(words: list[str]) -> int:
    first = 0
    while first < len(words) and words[first] in _LEAD:
        first += 1
    return first


def _may_report(head: list[str]) -> bool:
    """Tell whether words may open a reporting clause: a verb of saying behind its subject."""
    lower = _lowered(head)
    at = _find_said(lower)
    if at is None or at == 0:
        return at is not None
    told = lower[at] in load_quotation_words().telling_words or _ends_after(lower, at)
    return told and _is_subject(head[:at], lower[:at])


def _ends_clause(words: list[str], at: int) -> bool:
    """Tell whether a mark ends the clause: a stop does, but not the one of ``Gen.``."""
    if words[at] not in _ENDS:
        return False
    if words[at] != "." or not at:
        return True
    before = words[at - 1]
    initial = len(before) == 1 and before.isupper()
    return not (initial or before.lower() in load_quotation_words().stopped_titles)


def _reports(clause: list[str]) -> bool:
    lower = _lowered(clause)
    at = _find_said(lower[:_LONGEST])
    if at is None:
        return False
    if at == 0:
        return _has_subject_after(clause, lower)
    return _ends_after(lower, at) and _is_subject(clause[:at], lower[:at])


def _find_said(lower: list[str]) -> int | None:
    """Return the place of the first word of saying."""
    said = load_quotation_words().said_words
    if said.isdisjoint(lower):
        return None
    return next(at for at, word in enumerate(lower) if word in said)


def _lowered(words: list[str]) -> list[str]:
    return " ".join(words).lower().replace("’", "'").split(" ")


def _has_subject_after(clause: list[str], lower: list[str]) -> bool:
    words = load_quotation_words()
    return len(clause) > 1 and (
        clause[1][0].isupper()
        or lower[1] in words.subject_openers
        or lower[1] in words.subject_pronouns
    )


def _is_subject(clause: list[str], lower: list[str]) -> bool:
    words = load_quotation_words()
    if lower[0] in words.subject_pronouns:
        return all(word in words.verb_adverbs for word in lower[1:])
    if lower[0] not in words.subject_openers and not any(word[0].isupper() for word in clause):
        return False
    return not any(
        word in words.clause_words and word not in words.verb_adverbs for word in lower
    )


def _ends_after(lower: list[str], verb: int) -> bool:
    """Tell whether the clause ends with its verb, or goes on with where, when and to whom."""
    words = load_quotation_words()
    if lower[verb] in words.telling_words:
        return "that" not in lower[verb:]
    following = verb + 1
    if following == len(lower):
        return True
    word = lower[following]
    return (
        not word[0].isalnum()
        or word in words.clause_followers
        or (lower[verb] == "said" and word in {"of", "to"})
    )


def has_said_word(text: str, start: int, end: int) -> bool:
    """Tell whether a word of saying stands near the start of a stretch, or near its end."""
    said = _said()
    near = min(end, start + _WINDOW)
    heard = said.search(text[start:near]) or said.search(
        text[max(near, end - 3 * _WINDOW) : end]
    )
    return heard is not None


@cache
def _said() -> re.Pattern[str]:
    """Make the pattern that finds a word of saying, by its first letter and then the rest."""
    words = sorted(load_quotation_words().said_words)
    by_letter = groupby(words, key=itemgetter(0))
    ways = (f"{first}(?:{'|'.join(word[1:] for word in group)})" for first, group in by_letter)
    return re.compile(rf"\b(?:{'|'.join(ways)})\b")


def interrupts(text: str, mark_start: int, start: int, end: int) -> SaidClause | None:
    """Find a reporting clause after a mark that cannot well stand inside the quotation.

    ``start`` and ``end`` bound the words after the mark. Speech must seem to end before
    the mark, with a comma or the like; after a full stop only a clause in lower case
    counts, for ``“Zas agreed”`` may open a quotation.
    """
    head = text[start : start + 3].lstrip()[:1]
    before = text[max(0, mark_start - 2) : mark_start].rstrip()[-1:]
    if head in _LEAD or before in _PAUSES or (before == "." and head.islower()):
        return find_said_clause(text, start, end)
    return None


def find_said_tail(text: str, start: int, end: int, *, to_end: bool) -> int | None:
    """Find where a quotation without closing mark gives way to a reporting clause.

    Returns the offset after the comma or stop before the clause. With ``to_end``
    the clause must be the last words of the stretch.
    """
    low = max(start, end - _WINDOW) if to_end else start
    pauses = list(islice(_PAUSE.finditer(text, low, end), _MOST_PAUSES))
    if not pauses:
        return None
    reach = pauses[-1].end() + 2 * _WINDOW
    heard = _heard(text, pauses[0].end(), min(end, reach))
    for pause in pauses:
        begin = pause.end()
        following = bisect_left(heard, begin)
        if following == len(heard):
            break
        near = heard[following] - begin < _WINDOW
        clause = find_said_clause(text, begin, end) if near else None
        if clause and (clause.whole or not to_end):
            return pause.start() + 1
    return None


def _heard(text: str, start: int, end: int) -> list[int]:
    """Return where words of saying begin in a stretch."""
    plain = text[start:end].replace("İ", "I").lower()  # the one letter that grows when lowered
    return [start + word.start() for word in _said().finditer(plain)]
