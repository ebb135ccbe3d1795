"""Queries: what they cost beside one Python loop over the same statements.

Every number is a ratio to the plainest loop that gives the same answer. Indexes are there
before time is taken; results are taken out item by item.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING

import cstonews as cn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cstonews.corpus.collected import Statements

STATEMENTS = 100_000
_EACH = 10
_FIRST = date(2012, 1, 1)
_DAYS = 10 * 365
_WORDS = "the council of the alliance met and agreed on the border"


@cache
def _statements() -> Statements:
    """Return statements of all persons of the reference, on days at random."""
    chance = Random(1)  # noqa: S311  (nothing secret)
    speakers = [
        cn.Speaker(person.name, person.slug, cn.ActorKind.PERSON, cn.Via.NAME)
        for person in cn.reference().persons
    ]
    days = [cn.EDTF.day(_FIRST + timedelta(number)) for number in range(_DAYS)]
    passage = cn.Passage.of(_WORDS, 0, len(_WORDS))
    forms = list(cn.Form)

    def statement(name: str) -> cn.Statement:
        speaker, day, form = chance.choice(speakers), chance.choice(days), chance.choice(forms)
        act = cn.Act.SAY
        return cn.Statement(form, act, speaker, None, None, (passage,), date=day, article=name)

    articles = []
    for number in range(STATEMENTS // _EACH):
        found = tuple(statement(str(number)) for _ in range(_EACH))
        articles.append(cn.Article(str(number), f"{_WORDS} {number}", statements=found))
    return cn.Corpus(articles).statements


def by_speaker() -> float:
    """Return the time of a query by speaker over that of a loop."""
    found = _statements()
    return _ratio(
        lambda: found.by("stanislav-zas"),
        lambda: [one for one in found if one.speaker.entity == "stanislav-zas"],
    )


def by_dates() -> float:
    """Return the time of a query for two months over that of a loop that compares strings."""
    found = _statements()
    return _ratio(
        lambda: found.between("2021-08", "2021-09"),
        lambda: [one for one in found if "2021-08-01" <= str(one.date) <= "2021-09-30"],
    )


def chained() -> float:
    """Return the time of a query by speaker, dates and form over that of a loop."""
    found = _statements()

    def kept(one: cn.Statement) -> bool:
        named = one.speaker.entity == "stanislav-zas"
        return named and one.form is cn.Form.DIRECT and "2018" <= str(one.date) < "2023"

    return _ratio(
        lambda: found.by("stanislav-zas").between("2018", "2022").direct,
        lambda: [one for one in found if kept(one)],
    )


def _ratio(query: Callable[[], Statements], loop: Callable[[], list[cn.Statement]]) -> float:
    if [*query()] != loop():  # makes the indexes too
        message = "query and loop give different answers"
        raise AssertionError(message)
    return _best(lambda: [*query()], 50) / _best(loop, 10)


def _best(work: Callable[[], Iterable[object]], times: int) -> float:
    """Return the shortest of several runs, in seconds."""
    shortest = float("inf")
    for _ in range(times):
        started = perf_counter()
        work()
        shortest = min(shortest, perf_counter() - started)
    return shortest
