"""Phrases: whose a title or an institution is ("the head of the Tajik Foreign Ministry")."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING

from attrs import field, frozen

from cstonews.lexicon.names import TitleKind
from cstonews.organizations import OrganizationKind
from cstonews.parsing.mentions.index import NameIndex
from cstonews.parsing.mentions.names import NameForm
from cstonews.parsing.mentions.parts import (
    APOSTROPHES,
    INSTITUTION,
    LINKS,
    MODIFIER,
    OFFICE,
    ORGANIZATION,
    OWNERS,
    PERSON,
    PRESS_SERVICE,
    ROLES,
    STATE,
    TITLE,
    Phrase,
    Sort,
    as_modifier,
    as_role,
    whole_phrase,
)
from cstonews.parsing.mentions.texts import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cstonews.parsing.mentions.scan import Matches


_OFFICIAL = frozenset((TitleKind.POST.value, TitleKind.HEAD.value))
_COLLECTIVES = frozenset(
    (OrganizationKind.ALLIANCE.value, OrganizationKind.INTERNATIONAL.value)
)
_OWN = {
    "of": frozenset((NameForm.FULL,)),
    "": frozenset((NameForm.FULL, NameForm.ADJECTIVE)),
    "'s": frozenset((NameForm.FULL, NameForm.METONYM)),
}
"""The forms of a state that can own what stands before "of it", or after it."""
_LOOSE = frozenset((NameForm.ROLE, NameForm.BODY))
"""The forms of what has no owner."""
_NAME = 4
"""So many words may follow an owner before the noun that makes another body of it, and
so many modifiers stand before a title."""
_DEEPEST = 6
"""Longer chains of "of" are no titles; a text made of nothing else must not cost more."""


def find_phrases(text: Text, index: NameIndex, matches: Matches) -> list[Phrase]:
    """Put matches together to phrases, in order; those inside a longer one are listed too.

    Titles and institutions without an owner are kept only where no longer phrase
    has swallowed them.
    """
    reader = _Reader(text, index, matches.found)
    found, alone = reader.found, matches.alone
    done = 0
    for at, match in matches.found.items():
        if at >= done:
            if at in alone:
                found.append(match)
            else:
                done = reader.read(match)
    found.sort(key=itemgetter(1), reverse=True)
    found.sort(key=itemgetter(0))
    return _standing(found)


def _topic(matches: Iterable[Phrase]) -> str | None:
    """Return the alliance or international organization named most often, the first of them."""
    named = Counter(
        [
            match.slug
            for match in matches
            if match.detail in _COLLECTIVES and not match.ambiguous
        ]
    )
    return max(named, key=lambda slug: named[slug]) if named else None


def _standing(found: Iterable[Phrase]) -> list[Phrase]:
    """Return each phrase once, of what lies inside another only that with an owner."""
    standing: list[Phrase] = []
    inner: set[Phrase] = set()
    reach, outer = 0, None
    for phrase in found:
        last = phrase[1]
        if last > reach:
            reach, outer = last, phrase
            standing.append(phrase)
        elif phrase.form not in _LOOSE and phrase != outer and phrase not in inner:
            inner.add(phrase)
            standing.append(phrase)
    return standing


@frozen(eq=False)
class _Reader:
    """Reads phrases off the matches of one text, which it finds by their first unit.

    ``begun`` remembers the phrase that begins at a unit, once it was read, ``topics``
    the organization that the text is about, once it was asked for.
    """

    text: Text
    index: NameIndex
    matches: dict[int, Phrase]
    found: list[Phrase] = field(factory=list)
    begun: dict[int, Phrase | None] = field(factory=dict)
    topics: list[str | None] = field(factory=list)

    def read(self, match: Phrase) -> int:
        """Note the phrases that begin with a match; return the unit to read on from."""
        sort, last = match.sort, match.last
        if sort is PERSON:
            return last
        if self._stands_alone(match, owner=sort in OWNERS):
            if sort is not MODIFIER:
                self.found.append(whole_phrase(match))
            return last
        phrase = self.phrase(match.first)
        return phrase.last if phrase else last

    def _stands_alone(self, match: Phrase, *, owner: bool) -> bool:
        """Tell whether nothing beside a match may belong to it."""
        keys, first, last = self.text.units.keys, match.first, match.last
        if last in self.matches or match.ambiguous or (match.others and not owner):
            return False
        if match.slug in self.index.posts.soles:
            return False
        after = keys[last] if last < len(keys) else ""
        if owner:
            alone = after not in APOSTROPHES or last + 1 not in self.matches
        else:
            before = keys[first - 1] if first else ""
            alone = bool(after) and after not in LINKS and before not in APOSTROPHES
        listed = self.index.titles.branches.get(keys[first]) if alone else None
        if listed is None or (last - first == 1 and after not in listed.branches):
            return alone
        return self.index.titles.longest(self.text.units, first) is None

    def phrase(self, at: int, depth: int = 0) -> Phrase | None:
        """Read the longest phrase that begins at the unit ``at``; note it and those inside."""
        match = self.matches.get(at)
        if match is None or depth > _DEEPEST:
            return None
        if at not in self.begun:
            self.begun[at] = self._noted(self._longest(match, depth))
        return self.begun[at]

    def _longest(self, match: Phrase, depth: int) -> Phrase | None:
        at = match.first
        composed = self._composed(match, depth)
        listed = self.index.titles.longest(self.text.units, at)
        if listed and self._goes_on(whole_phrase(listed)):
            listed = None
        if listed is None or (composed is not None and listed.last < composed.last):
            return composed
        if composed is None or composed.last < listed.last:
            if composed is not None and composed.sort is not OFFICE:
                self._noted(composed)
            for inner in range(composed.last if composed else match.last, listed.last):
                self.phrase(inner, depth + 1)
        return whole_phrase(listed)

    def _noted(self, phrase: Phrase | None) -> Phrase | None:
        if phrase is not None:
            self.found.append(phrase)
        return phrase

    def _composed(self, match: Phrase, depth: int) -> Phrase | None:
        role = self._role(match.first)
        if role is not None:
            owned = self._owned_after(role, depth) or self._owned_before(role)
            return self._widened(owned or self._sole(role) or role)
        if match.sort in OWNERS:
            return self._widened(whole_phrase(match))
        return self._modified(match, depth)

    def _sole(self, role: Phrase) -> Phrase | None:
        """Return what only one state has: the State Department, the Secretary of State."""
        units, office = self.text.units, role.sort is TITLE
        if role.sort is PRESS_SERVICE or not units.capital(role.first):
            return None
        before = role.first - 1
        joined = not self.text.cuts[role.first] and units.keys[before] != "the"
        if joined and units.capital(before):
            return None
        slug = self.index.posts.soles.get(role.slug)
        if slug is None:
            return None
        if office:
            return Phrase(role.first, role.last, OFFICE, slug, NameForm.TITLE, past=role.past)
        return Phrase(role.first, role.last, ORGANIZATION, slug, NameForm.FULL)

    def _modified(self, match: Phrase, depth: int) -> Phrase | None:
        """Read modifiers before an owner with its title: "former Tajik president"."""
        if match.sort is not MODIFIER:
            return None
        at, past, _ = self._modifiers(match.first, OWNERS)
        if self.matches[at].sort not in OWNERS:
            return None
        owned = self._longest(self.matches[at], depth + 1)
        if owned is None or owned.sort is not OFFICE:
            return None
        return owned._replace(first=match.first, past=past)

    def _modifiers(self, at: int, before: frozenset[Sort]) -> tuple[int, bool, str]:
        """Return where the modifiers at ``at`` end, whether past, and the prefix they make."""
        past, prefix, end = False, "", at + _NAME
        while at < end and (modifier := as_modifier(match := self.matches[at])):
            follower = self.matches.get(match.last)
            if follower is None or self.text.cuts[match.last]:
                break
            if follower.sort not in before and not as_modifier(follower):
                break
            past = past or modifier.detail == "past"
            prefix = modifier.slug or prefix
            at = match.last
        return at, past, prefix

    def _role(self, at: int) -> Phrase | None:
        """Read a title or an institution, with the modifiers before it."""
        match = self.matches[at]
        if not match.others and match.sort is not MODIFIER:
            return match if match.sort in ROLES else None
        begin = at
        at, past, prefix = self._modifiers(at, ROLES)
        match = self.matches[at]
        role = as_role(match)
        if role is None or self._outlet(match):
            return None
        slug = role.slug
        if prefix and role.sort is TITLE and role.detail in _OFFICIAL:
            slug = f"deputy-{slug}"
        if at == begin and not past:
            return role
        return role._replace(first=begin, slug=slug, past=past)

    def _outlet(self, match: Phrase) -> bool:
        """Tell whether a title's word is an outlet's name here: "wrote The Diplomat"."""
        name = match.sort is ORGANIZATION and match.ambiguous
        return (
            name and self.text.units.capital(match.first) and self.text.proper(match.first - 1)
        )

    def _owned_after(self, role: Phrase, depth: int) -> Phrase | None:
        """Read the owner after a role: "the head *of the Tajik Foreign Ministry*"."""
        keys = self.text.units.keys
        if role.last >= len(keys) or keys[role.last] not in LINKS:
            return None
        at = role.last + 1
        at += keys[at : at + 1] == ["the"]
        whole = self._collective(at)
        if whole is not None and at + 1 < len(keys) and keys[at + 1] in APOSTROPHES:
            at, whole = at + 2, None
        owner = whole or self._owner(at, depth + 1)
        if owner is None or (owner.sort is STATE and keys[role.last] != "of"):
            return None
        if self._goes_on(owner):
            return None
        owned = self._combined(owner, role, "of", role.first, owner.last)
        return owned or self._before_name(role, owner)

    def _owner(self, at: int, depth: int) -> Phrase | None:
        """Read an owner; "the Kyrgyz Jogorku Kenesh" is the body, and not the state."""
        owner = self.phrase(at, depth)
        if owner is None or owner.form is not NameForm.ADJECTIVE:
            return owner
        body = self.phrase(owner.last, depth)
        return body if body and body.sort is ORGANIZATION else owner

    def _before_name(self, role: Phrase, owner: Phrase) -> Phrase | None:
        """Widen a role to whose it is before a name: "member of the State Duma Orlov"."""
        at = owner.last
        named = not self.text.apart(at) and self.text.units.capital(at)
        if role.sort is not TITLE or owner.sort is STATE or not named:
            return None
        return role._replace(last=at) if self._is_name(at) else None

    def _is_name(self, at: int) -> bool:
        match = self.matches.get(at)
        return match is None or match.sort is PERSON

    def _goes_on(self, owner: Phrase) -> bool:
        """Tell whether the owner's name goes on: "Russian Federation *of Judo*"."""
        units, at = self.text.units, owner.last
        if units.keys[at : at + 1] == ["of"]:
            free = at + 1 not in self.matches and not self.text.apart(at + 1)
            return owner.sort is not ORGANIZATION and free and units.capital(at + 1)
        nouns = self.index.shapes["body-nouns"]
        for unit in range(at, min(at + _NAME, len(units))):
            if self.text.apart(unit) or unit in self.matches or not units.capital(unit):
                return False
            if units.keys[unit] in nouns:
                return True
        return False

    def _owned_before(self, role: Phrase) -> Phrase | None:
        """Read the owner before a role in common words: "the bloc's secretariat"."""
        at = role.first - 2
        whole = self._collective(at) if at >= 0 else None
        if whole is None or self.text.units.keys[at + 1] not in APOSTROPHES:
            return None
        return self._combined(whole, role, "'s", role.first, role.last)

    def _collective(self, at: int) -> Phrase | None:
        """Return the organization that the text is about for "the bloc", "the organization"."""
        if at >= len(self.text.units.keys):
            return None
        if self.text.units.keys[at] not in self.index.shapes["collectives"]:
            return None
        if not self.topics:
            self.topics.append(_topic(self.matches.values()))
        topic = self.topics[0]
        return Phrase(at, at + 1, ORGANIZATION, topic, NameForm.FULL) if topic else None

    def _widened(self, phrase: Phrase) -> Phrase:
        """Read the roles after an owner: "the Tajik *Foreign Ministry spokesman*"."""
        keys = self.text.units.keys
        while True:
            at = phrase.last
            link = "'s" if at < len(keys) and keys[at] in APOSTROPHES else ""
            at += bool(link)
            role = None if self.text.cuts[at] or at not in self.matches else self._role(at)
            wider = role and self._combined(phrase, role, link, phrase.first, role.last)
            if wider is None:
                return phrase
            self._noted(phrase)
            phrase = wider

    def _combined(
        self, owner: Phrase, role: Phrase, link: str, first: int, last: int
    ) -> Phrase | None:
        """Make of an owner and a role the office or the body that they name together."""
        if owner.sort is STATE and owner.form not in _OWN[link]:
            return None
        posts = self.index.posts
        state = owner.sort is STATE
        slug: str | None = None
        if role.sort is INSTITUTION:
            slug = posts.institution(owner.slug, role.slug) if state else None
        elif role.sort is PRESS_SERVICE:
            slug = None if state else posts.press_service(owner.slug)
        elif role.detail in _OFFICIAL:
            named = posts.of_state if state else posts.of_body
            slug = named(owner.slug, role.slug)
        if slug is None:
            return None
        if role.sort is TITLE:
            return Phrase(first, last, OFFICE, slug, NameForm.TITLE, past=role.past)
        return Phrase(first, last, ORGANIZATION, slug, self._body_form(role))

    def _body_form(self, role: Phrase) -> NameForm:
        """Tell an institution's name from common words ("the Tajik army")."""
        keys, printed = self.text.units.keys, self.text.units.printed(role.first, role.last)
        common = any(
            " ".join(keys[at : role.last]) in self.index.shapes["common-institutions"]
            for at in range(role.first, role.last)
        )
        return NameForm.COMMON if common and printed.islower() else NameForm.FULL
