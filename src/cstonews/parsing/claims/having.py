"""Having: sentences that say which states, or how many, belong to an organization."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cstonews.claims import ClaimKind
from cstonews.edtf import Precision
from cstonews.parsing.claims.found import Found
from cstonews.parsing.claims.lists import Owners, is_state, read_states, states_before
from cstonews.parsing.claims.words import having_verbs, load_claim_words, sized_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cstonews.edtf import EDTF
    from cstonews.parsing.claims.lists import Owner, States
    from cstonews.parsing.story import Scene

    _Reader = Callable[["HavingReader", Scene, int], Found | None]

_NEGATED = 3
_BACK = 8
_NUMBER = 5
_FAR = 30
_MOST = 4
"""From how many members on a list with "includes" claims to be whole."""


_LINKS = frozenset(("are", "include", "is", "were", ":"))
_BEFORE_LIST = _LINKS | {"(", "-", "–", "—", ",", "the"}
"""What may stand between members and their list."""
_OWNED = frozenset(("of", "in", "to"))


class HavingReader(NamedTuple):
    """Reads what a sentence says of members at one word of it."""

    owners: Owners

    def read(self, scene: Scene, token: int) -> Found | None:
        """Return what is claimed at the token, if anything is."""
        for read in _readers()[scene.at(token)]:
            found = read(self, scene, token)
            if found is not None:
                return found
        return None

    def having(self, scene: Scene, token: int) -> Found | None:
        """Read "the CSTO includes Armenia, Belarus …"."""
        verb = having_verbs()[scene.at(token)]
        if verb.after and scene.at(token + 1) != verb.after:
            return None
        owner = self.owners.before(scene, token)
        if owner is None:
            return None
        start = token + 1 + bool(verb.after)
        count, after = _count(scene, start)
        listed = read_states(scene, after if count else start)
        if listed is None and (count is None or not verb.all):
            return None
        besides = _besides(scene, owner.first)
        codes = _joined(besides, listed)
        near = range(max(scene.first, token - _NEGATED), token)
        negated = any(scene.at(at) in load_claim_words().words.negations for at in near)
        also = any(scene.at(at) == "also" for at in range(owner.last, token))
        whole = verb.all or besides is not None or (len(codes) >= _MOST and not also)
        return Found(
            owner.slug,
            verb.kind if codes else ClaimKind.COUNT,
            besides.first if besides else owner.first,
            listed.last if listed else after,
            codes,
            count,
            complete=bool(codes) and whole and not negated,
            negated=negated,
        )

    def members(self, scene: Scene, token: int) -> Found | None:
        """Read "has six members: Russia, …", "six CSTO member states", "CSTO members (…)"."""
        words = load_claim_words().words
        noun = token + (scene.at(token + 1) in words.states)
        number = self._number(scene, token)
        if number is None and not _may_list(scene, noun):
            return None
        owner = self._owner(scene, token if number is None else number, noun + 1)
        if owner is None or owner.first > noun + _BACK:
            return None
        start = max(noun + 1, owner.last)
        listed = read_states(scene, start + (scene.at(start) in _LINKS))
        codes = listed.codes if listed and _introduced(scene, start, listed) else ()
        if number is None and not codes:
            return None
        count = load_claim_words().numbers[scene.at(number)] if number is not None else None
        begun = min(owner.first, token if number is None else number)
        return Found(
            owner.slug,
            ClaimKind.INCLUDES if codes else ClaimKind.COUNT,
            begun,
            max(listed.last if codes and listed else noun + 1, owner.last),
            codes,
            count,
            complete=len(codes) >= _MOST or count == len(codes) != 0,
        )

    def bracketed(self, scene: Scene, token: int) -> Found | None:
        """Read "the CSTO (Armenia, Belarus, …)"."""
        listed = read_states(scene, token + 1)
        owner = self.owners.among(scene, token, token)
        if owner is None or listed is None or len(listed.codes) < _MOST:
            return None
        codes = listed.codes
        last = listed.last + (scene.at(listed.last) == ")")
        kind = ClaimKind.INCLUDES
        return Found(owner.slug, kind, owner.first, last, codes, complete=True)

    def _number(self, scene: Scene, token: int) -> int | None:
        """Return where the number stands that counts the members."""
        words, numbers = load_claim_words().words, load_claim_words().numbers
        for at in range(token - 1, max(scene.first, token - _NUMBER) - 1, -1):
            if scene.at(at) in numbers:
                return at
            name = scene.name(at)
            if not (scene.at(at) in words.counted or (name and self.owners.is_bloc(name))):
                return None
        return None

    def _owner(self, scene: Scene, begin: int, after: int) -> Owner | None:
        """Return whose members they are: before them, among them or after "of"."""
        words = load_claim_words().words
        inside = self.owners.among(scene, begin, after)
        if inside is not None:
            return inside
        if scene.at(after) in _OWNED:
            return self.owners.after(scene, after + 1)
        if scene.at(begin - 1) in words.owning:
            return self.owners.last_before(scene, begin, _FAR)
        return None

    def sized(self, scene: Scene, token: int) -> Found | None:
        """Read "the six-member bloc"."""
        owner = self.owners.among(scene, token + 1, token + _NUMBER)
        if owner is None:
            return None
        count = sized_words()[scene.at(token)]
        return Found(owner.slug, ClaimKind.COUNT, token, owner.last, number=count)

    def observing(self, scene: Scene, token: int) -> Found | None:
        """Read "Serbia has an observer seat in the bloc's parliamentary assembly"."""
        words = load_claim_words().words
        at = token
        while scene.at(at - 1) in words.holding and token - at < _BACK:
            at -= 1
        states = states_before(scene, at)
        owner = self.owners.body(scene, token + 1, _BACK)
        if states is None or owner is None:
            return None
        slug, last = self.owners.assembly(scene, owner)
        date = _date_after(scene, last)
        return Found(
            slug,
            ClaimKind.OBSERVER,
            states.first,
            date[1] if date else last,
            states.codes,
            date=date[0] if date else None,
        )

    def among(self, scene: Scene, token: int) -> Found | None:
        """Read "the United States and other NATO countries"."""
        name = scene.name(token + 1) if scene.at(token - 1) == "and" else None
        if name is None or not self.owners.is_bloc(name):
            return None
        states = states_before(scene, token - 1)
        nouns = load_claim_words().words
        last = name.last + (scene.at(name.last) in nouns.members)
        if states is None or (scene.at(last) not in nouns.states | {""} and last == name.last):
            return None
        last += scene.at(last) in nouns.states
        return Found(str(name.entity), ClaimKind.INCLUDES, states.first, last, states.codes)

    def being(self, scene: Scene, token: int) -> Found | None:
        """Read "Armenia remains a full member", "… are its members", "is not a member"."""
        words = load_claim_words().words
        at = token
        while scene.at(at - 1) in words.standing and token - at < _BACK:
            at -= 1
        beside = scene.at(at - 1) == "," and scene.at(at) in {"a", "an"}
        if scene.at(at - 1) not in words.being and not beside:
            return None
        states = states_before(scene, at - 1)
        told = {scene.at(n) for n in range(at - 1, token)}
        owner = self._owner(scene, at, token + 1) or self.owners.of_which(scene, at - 1)
        if owner is None and "its" in told:
            owner = self.owners.default(token)
        if states is None or owner is None:
            return None
        last = max(token + 1, owner.last)
        if "was" in told or "were" in told:
            return _over(
                scene,
                states,
                Found(owner.slug, ClaimKind.LEFT, states.first, last, negated=True),
            )
        return Found(
            owner.slug,
            ClaimKind.INCLUDES,
            min(states.first, owner.first),
            last,
            states.codes,
            complete=len(states.codes) >= _MOST,
            negated=bool(told & words.negations),
        )


_READERS: Mapping[str, tuple[_Reader, ...]] = {
    "(": (HavingReader.bracketed,),
    "having": (HavingReader.having,),
    "sized": (HavingReader.sized,),
    "observing": (HavingReader.observing,),
    "among": (HavingReader.among,),
    "members": (HavingReader.being, HavingReader.members),
}


@cache
def _readers() -> Mapping[str, tuple[_Reader, ...]]:
    """Return by word how to read it, the surest way first."""
    words = load_claim_words().words
    groups = (
        ("members", words.members | words.party),
        ("among", words.other),
        ("observing", words.observers),
        ("sized", frozenset(sized_words())),
        ("having", frozenset(having_verbs())),
        ("(", frozenset("(")),
    )
    return {word: _READERS[group] for group, members in groups for word in members}


def _may_list(scene: Scene, noun: int) -> bool:
    """Tell whether members, or whose they are, may be told right after the noun."""
    after = scene.at(noun + 1)
    goes_on = after in _OWNED or after in _BEFORE_LIST or is_state(scene.name(noun + 1))
    return goes_on or scene.name(noun) is not None


def _over(scene: Scene, states: States, found: Found) -> Found | None:
    """Read until when states were members: "was a party from 1993 to 1999"."""
    for at in range(found.last, found.last + _BACK):
        date = scene.date(at)
        if date is not None and "/" in date.value.text:
            return found._replace(members=states.codes, last=date.last, date=date.value.last)
        if date is not None and scene.at(date.first - 1) in {"to", "until", "till"}:
            return found._replace(members=states.codes, last=date.last, date=date.value)
    return None


def _date_after(scene: Scene, token: int) -> tuple[EDTF, int] | None:
    """Return the date that follows closely, and the token after it."""
    for at in range(token, token + _NUMBER):
        date = scene.date(at)
        if date is not None and date.value.precision is not Precision.CENTURY:
            return date.value, date.last
    return None


def _joined(besides: States | None, listed: States | None) -> tuple[str, ...]:
    lists = [one.codes for one in (besides, listed) if one]
    return tuple(dict.fromkeys(code for codes in lists for code in codes))


def _count(scene: Scene, token: int) -> tuple[int | None, int]:
    """Read "six post-Soviet countries", and return the token after it."""
    words = load_claim_words()
    number = next((at for at in range(token, token + 2) if scene.at(at) in words.numbers), None)
    if number is None:
        return None, token
    for at in range(number + 1, number + _NUMBER):
        if scene.at(at) in words.words.states:
            after = at + 1 + (scene.at(at + 1) in words.words.states)
            return words.numbers[scene.at(number)], after
        if scene.at(at) not in words.words.counted:
            break
    return None, token


def _besides(scene: Scene, token: int) -> States | None:
    """Read the states before the organization: "in addition to Russia, the bloc includes"."""
    words = load_claim_words().words
    for at in range(token - 1, max(scene.first, token - _FAR) - 1, -1):
        if scene.at(at) in words.besides:
            start = at + 1 + (scene.at(at + 1) in {"to", "from"})
            states = read_states(scene, start)
            return states._replace(first=at - (scene.at(at - 1) == "in")) if states else None
        if scene.at(at) in {".", ";", "(", "that"}:
            return None
    return None


def _introduced(scene: Scene, token: int, listed: States) -> bool:
    """Tell whether a list of states is one of the members: after a colon, "(", or directly."""
    between = {scene.at(at) for at in range(token, listed.first)}
    return between <= _BEFORE_LIST and is_state(scene.name(listed.first))
