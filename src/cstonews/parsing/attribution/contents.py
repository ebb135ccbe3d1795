"""Contents: what is reported, right of a cue, left of it, or around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cstonews.lexicon.verbs import noun_senses, predicate_senses

if TYPE_CHECKING:
    from cstonews.lexicon.verbs import Sense
    from cstonews.parsing.attribution.cues import Cue
    from cstonews.parsing.attribution.units import Period

Units = tuple[int, int]

_FINITE = re.compile("[AVoQ]|(?<=O)Y|(?<=[NPOUT)])E|(?<=[NPOUT)][RG])E")
_ASIDE = re.compile("X[RIDNST]{1,4}X")
_COMPLEMENT_WINDOW = 40
_NP_STOPS = frozenset(
    (
        "while",
        "as",
        "because",
        "after",
        "when",
        "since",
        "although",
        "though",
        "before",
        "if",
        "where",
        "until",
        "unless",
        "whereas",
        "once",
    )
)
_OBJECTS = frozenset("DPOUMo")
"""What stands behind the "to" of "agreed to the request", which opens no infinitive."""
_CITING = frozenset(("citing", "quoting"))
_PAUSE = re.compile("[XFKQ]")
_TIMED = frozenset(("after", "before", "until", "since"))
_AS_PHRASES = frozenset(("soon", "well", "long", "much", "far", "possible"))
_OCCASIONS = frozenset(
    (
        "interview",
        "briefing",
        "speech",
        "statement",
        "message",
        "conference",
        "tweet",
        "post",
        "article",
        "op-ed",
        "address",
        "remarks",
        "letter",
        "conversation",
        "telegram",
        "report",
        "commentary",
    )
)
"""What people speak at or in: "deplored the losses in an interview"."""
_CIRCUMSTANCES = frozenset(("during", "amid", "following"))
_WH = frozenset(("whether", "if", "why", "how", "what", "when", "where", "who", "which"))


def has_clause(period: Period, start: int, end: int) -> bool:
    """Tell whether a finite verb stands in ``[start, end)``."""
    return _FINITE.search(period.kinds, start, end) is not None


def skip_adjuncts(period: Period, at: int, limit: int) -> int:
    """Skip what stands between a cue and its content: "on Monday", "to reporters", "in Minsk"."""
    kinds = period.kinds
    while at < limit:
        kind = kinds[at]
        if (
            kind == "T"
            or (kind == "R" and at + 1 < limit)
            or (kind == "U" and kinds[at - 1] == "T")
        ):
            at += 1
        elif kind == "J" and period.low[at] in _CITING:
            stop = _PAUSE.search(kinds, at, limit)
            at = stop.start() if stop else limit
        elif kind in "It" and at + 1 < limit:
            if period.low[at + 1] == "condition":
                return limit
            if kinds[at + 1] == "T":
                at += 2
                continue
            after = period.phrase_end(at + 1)
            if after is None or after > limit or kinds[at + 1] in "O":
                break
            at = after
            while (
                kinds[at : at + 1] == "C" and (period.phrase_end(at + 1) or limit + 1) <= limit
            ):
                at = period.phrase_end(at + 1) or 0
        elif kind == "(":
            closing = kinds.find(")", at, min(limit, at + _COMPLEMENT_WINDOW))
            if closing < 0:
                break
            at = closing + 1
        else:
            break
    return at


def _object_end(period: Period, at: int, otherwise: int) -> int:
    """Return the end of the object at unit ``at``: a noun phrase or "him"."""
    if period.kinds[at : at + 1] == "M":
        return at + 1
    end = period.phrase_end(at)
    return otherwise if end is None else end


def skip_addressee(period: Period, cue: Cue, at: int, limit: int) -> int:
    """Skip whom a cue speaks to, and adjuncts: "told Reuters on Monday", "asked by reporters"."""
    if cue.sense.takes & {"addressee", "object-inf"}:
        after = _object_end(period, at, at)
        while (
            after < limit
            and period.kinds[after] == "Y"
            and period.phrase_end(after + 1) is not None
        ):
            after = period.phrase_end(after + 1) or 0
        at = after
    return skip_adjuncts(period, at, limit)


def find_nominal(period: Period, start: int, limit: int) -> tuple[Sense, int, Units] | None:
    """Find "concern about …" after a light verb: the noun's sense, its end, the content."""
    end = period.phrase_end(start)
    limit = trim_end(period, limit)
    if end is None or end >= limit:
        return None
    sense = noun_senses().get(period.low[end - 1])
    if sense is None:
        return None
    if period.kinds[end] == "C":  # solidarity and readiness to help
        return find_nominal(period, end + 1, limit)
    aside = _ASIDE.match(period.kinds, end)
    if aside:
        content = noun_content(period, sense, aside.end(), limit)
        return (sense, end, content) if content else None
    content = noun_content(period, sense, end, limit)
    return (sense, end, content) if content else None


def is_bare_nominal(period: Period, start: int) -> bool:
    """Tell whether a light verb has a reporting noun and nothing that it reports."""
    end = period.phrase_end(start)
    return end is not None and period.low[end - 1] in noun_senses()


def noun_clause(period: Period, sense: Sense, at: int, limit: int) -> Units | None:
    """Find the clause or infinitive that follows a reporting noun."""
    if at >= limit - 1:
        return None
    if period.low[at] == "that" and "that" in sense.takes and has_clause(period, at + 1, limit):
        return at + 1, _clause_end(period, at + 1, limit)
    if "inf" in sense.takes and _opens_infinitive(period, sense, at):
        return at, _phrase_end(period, at, limit)
    return None


def _opens_infinitive(period: Period, sense: Sense, at: int) -> bool:
    """Tell "to stop the traffic" from "to racial justice": a verb has its object behind it."""
    kinds = period.kinds
    if kinds[at] != "t":
        return False
    after = kinds[at + 1 : at + 2]
    strict = "to" in sense.prepositions or sense.lemma == "claim"
    objects = "DPOUMISWRJ" if strict else "DPOUMISWRJNEXtT"
    return after in ("B", "A") or (after == "N" and kinds[at + 2 : at + 3] in tuple(objects))


def noun_content(period: Period, sense: Sense, at: int, limit: int) -> Units | None:
    """Find what a reporting noun that ends before unit ``at`` reports."""
    clause = noun_clause(period, sense, at, limit)
    if clause is not None:
        return clause
    if at < limit - 1 and period.low[at] in sense.prepositions:
        return at + 1, _phrase_end(period, at + 1, limit)
    return None


def find_right(period: Period, cue: Cue, start: int, limit: int) -> Units | None:
    """Find the content that follows: clause, quotation, question, infinitive or phrase."""
    takes = cue.sense.takes
    limit = trim_end(period, limit)
    if start < limit and period.kinds[start] == "F":
        start += 1
    if start >= limit:
        return None
    if cue.sense.tense == "adjective":
        return noun_content(period, cue.sense, start, limit)
    for frame in (
        _colon,
        _that,
        _quoted,
        _question,
        _object_infinitive,
        _infinitive,
        _prepositional,
        _zero_that,
        _figure,
        _phrase,
    ):
        found = frame(period, cue, takes, start, limit)
        if found is not None:
            return found
    return None


def trim_end(period: Period, limit: int) -> int:
    """Step back over closing stops, commas, conjunctions and adverbs."""
    while (
        limit
        and period.kinds[limit - 1] in "FXHKCq"
        and not (
            period.kinds[limit - 1] == "q"
            and limit > 1
            and period.kinds[limit - 2] not in "FXHKC "
        )
    ):
        limit -= 1
    return limit


def _colon(
    period: Period, cue: Cue, takes: frozenset[str], start: int, limit: int
) -> Units | None:
    if not takes & {"that", "quote", "that-only"}:
        return None
    at = period.kinds.find("K", start, min(limit, start + _COMPLEMENT_WINDOW))
    if at < 0 or has_clause(period, start, at):
        return None
    return (at + 1, limit) if at + 1 < limit else None


def _that(
    period: Period, cue: Cue, takes: frozenset[str], start: int, limit: int
) -> Units | None:
    if not takes & {"that", "that-only"}:
        return None
    at = start
    end = min(limit, start + _COMPLEMENT_WINDOW)
    if (
        period.phrase_end(start) is not None
        and "addressee" not in takes
        and period.kinds[start] != "U"
    ):
        return None
    while at < end:
        if period.kinds[at] == "S" and period.low[at] == "that":
            return (at + 1, _clause_end(period, at + 1, limit)) if at + 1 < limit else None
        if period.kinds[at] in "AVoKQ" or (period.kinds[at] in "SW" and at > start and period.low[at] not in _TIMED):
            return None
        at += 1
    return None


def _quoted(
    period: Period, cue: Cue, takes: frozenset[str], start: int, limit: int
) -> Units | None:
    if "quote" not in takes and "that" not in takes:
        return None
    at = skip_adjuncts(period, start, limit)
    if "addressee" in takes and period.phrase_end(at) is not None:
        at = skip_adjuncts(period, (period.phrase_end(at) or 0), limit)
    while at < limit and period.kinds[at] in "XHK":
        at += 1
    if at < limit and period.kinds[at] == "Q":
        return at, limit
    at = period.kinds.find("Q", at, min(limit, start + _COMPLEMENT_WINDOW))
    reporting = predicate_senses()
    if any(period.low[k] in reporting and period.kinds[k] in "VE" for k in range(start, at)):
        return None
    led = at > 0 and (period.kinds[at - 1] in "XK" or period.low[at - 1] == "that")
    return (at, limit) if led else None


def _question(
    period: Period, cue: Cue, takes: frozenset[str], start: int, limit: int
) -> Units | None:
    if "wh" not in takes:
        return None
    at = start
    if "addressee" in takes or "object-inf" in takes:
        at = _object_end(period, at, at)
    for begin in (at, skip_adjuncts(period, at, limit)):
        if begin < limit and period.low[begin] in _WH and has_clause(period, begin + 1, limit):
            return begin, limit
    return None


def _object_infinitive(
    period: Period, cue: Cue, takes: frozenset[str], start: int, limit: int
) -> Units | None:
    if "object-inf" not in takes:
        return None
    kinds = period.kinds
    if kinds[start] == "t" and "to" in cue.sense.prepositions:
        start += 1
    after = _object_end(period, start, limit)
    end = min(limit, start + _COMPLEMENT_WINDOW)
    while after is not None and after < end:
        if kinds[after] == "t":
            return start, _phrase_end(period, start, limit)
        if kinds[after] in "ICX" and period.phrase_end(after + 1) is not None:
            after = period.phrase_end(after + 1) or 0
        elif kinds[after] in "RG":
            after += 1
        else:
            break
    return None


def _infinitive(
    period: Period, cue: Cue, takes: frozenset[str], start: int, limit: int
) -> Units | None:
    if "inf" not in takes:
        return None
    at = start + 1 if period.kinds[start] in "RG" else start
    if at < limit and period.kinds[at] == "t" and period.kinds[at + 1 : at + 2] not in _OBJECTS:
        return at, _phrase_end(period, at, limit)
    return None


def _prepositional(
    period: Period, cue: Cue, takes: frozenset[str], start: int, limit: int
) -> Units | None:
    wanted = cue.sense.prepositions
    if not wanted:
        return None
    kinds = period.kinds
    at = start
    for _ in range(3):
        if at >= limit - 1:
            return None
        if period.low[at] in wanted and not (kinds[at] == "t" and "for" in wanted):
            begin = start if "object" in takes else at + 1
            return begin, _phrase_end(period, at + 1, limit)
        if kinds[at] == "t":
            at += 1
            if "for" not in wanted:
                return None
        elif not takes & {"object", "addressee", "object-inf"}:
            return None
        at = _object_end(period, at, limit)
    return None


def _zero_that(
    period: Period, cue: Cue, takes: frozenset[str], start: int, limit: int
) -> Units | None:
    if "that" not in takes:
        return None
    kinds = period.kinds
    at = start
    if "addressee" in takes:
        at = _object_end(period, at, at)
    at = skip_adjuncts(period, at, limit)
    if at < limit and kinds[at] == "X":
        return None
    if (
        at < limit
        and (period.phrase_end(at) is not None or kinds[at] in "JBRSWq")
        and has_clause(period, at, limit)
    ):
        return at, _clause_end(period, at, limit)
    if period.phrase_end(start) is not None and has_clause(period, start, limit):
        return start, _clause_end(period, start, limit)
    return None


def _figure(
    period: Period, cue: Cue, takes: frozenset[str], start: int, limit: int
) -> Units | None:
    """Read "put the death toll at more than 120"."""
    if "figure" not in takes or period.phrase_end(start) is None:
        return None
    end = min(limit, start + _COMPLEMENT_WINDOW)
    at = period.low.index("at", start, end) if "at" in period.low[start:end] else limit
    return (
        (start, _phrase_end(period, start, limit)) if "U" in period.kinds[at : at + 5] else None
    )


def _phrase(
    period: Period, cue: Cue, takes: frozenset[str], start: int, limit: int
) -> Units | None:
    if "np" not in takes:
        return None
    kinds = period.kinds
    if "as" in takes and period.low[start] == "as" and start + 1 < limit:
        start += 1
    if period.low[start] == "with" and period.phrase_end(start + 1) is not None:
        start = period.phrase_end(start + 1) or 0  # notes with concern the growing flow
        if start >= limit:
            return None
    if "as-only" in takes and "as" not in period.low[start + 1 : start + 16]:
        return None
    if period.phrase_end(start) is not None or kinds[start] in "EJMqQ":
        return start, _phrase_end(period, start, limit, as_too="as" in takes)
    return None


def _clause_end(period: Period, start: int, limit: int) -> int:
    """Return where a reported clause ends: before a remark of the reporter's own."""
    kinds, low = period.kinds, period.low
    comma = kinds.find("X", start, limit)
    while comma >= 0:
        if low[comma + 1 : comma + 2] and low[comma + 1] in _ASIDES and comma - start > 2:
            return comma
        comma = kinds.find("X", comma + 1, limit)
    return limit


_ASIDES = frozenset(("while", "whereas"))


def _is_occasion(period: Period, at: int) -> bool:
    """Tell whether "in a television interview" begins at unit ``at``."""
    if period.low[at] not in ("in", "at", "during", "on"):
        return False
    end = period.phrase_end(at + 1)
    return end is not None and period.low[end - 1] in _OCCASIONS


def _phrase_end(period: Period, start: int, limit: int, *, as_too: bool = False) -> int:
    """Return where a phrase ends: at a comma or a subordinator that opens another clause."""
    kinds, low = period.kinds, period.low
    for at in range(start + 1, limit):
        kind = kinds[at]
        if kind in "KH":
            return at
        if kind == "X" and kinds[at + 1 : at + 2] in (
            "S",
            "W",
            "J",
            "O",
            "R",
            "A",
            "C",
            "V",
            "o",
        ):
            if kinds[at + 1] == "C" and not has_clause(period, at + 2, min(limit, at + 12)):
                continue
            return at
        if kind == "C" and low[at] == "but":
            return at
        if kind == "I" and _is_occasion(period, at):
            return at
        if kind == "I" and low[at] in _CIRCUMSTANCES:
            return at
        if kind == "I" and low[at + 1 : at + 2] == ["what"] and kinds[start] != "q":
            return at
        if kind == "S" and (
            low[at + 1 : at + 2] and low[at + 1] in _AS_PHRASES or kinds[at - 1] == "q"
        ):
            continue
        if kind == "S" and low[at] in _NP_STOPS and not (low[at] == "as" and as_too):
            return at
    return limit


def find_left(period: Period, end: int) -> Units | None:
    """Find the clause or quotation that ends before unit ``end``, back to its beginning."""
    found = find_start(period, end)
    if found is None:
        return None
    start, end = found
    if "Q" in period.kinds[start:end] or has_clause(period, start, end):
        return found
    return None


def find_start(period: Period, end: int) -> Units | None:
    """Return the words before unit ``end``, back to the beginning of their clause."""
    kinds = period.kinds
    while end and kinds[end - 1] in "XHK":
        end -= 1
    start = max(kinds.rfind("K", 0, end - 1), kinds.rfind("F", 0, end - 1)) + 1 if end else 0
    while start < end and kinds[start] in "HX":
        start += 1
    return (start, end) if start < end else None
