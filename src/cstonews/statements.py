"""Statements: who said what, in whose words, on whose evidence."""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise

from attrs import field, frozen

from cstonews.edtf import EDTF
from cstonews.passages import Passage


class Form(StrEnum):
    """How the content is rendered: all, none or some of it in quotation marks."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Act(StrEnum):
    """What the speaker does by speaking, as the cue tells it."""

    SAY = "say"
    STRESS = "stress"
    ADD = "add"
    EXPLAIN = "explain"
    ANNOUNCE = "announce"
    REPORT = "report"
    RECALL = "recall"
    CONFIRM = "confirm"
    ADMIT = "admit"
    DENY = "deny"
    CLAIM = "claim"
    ACCUSE = "accuse"
    CRITICIZE = "criticize"
    WARN = "warn"
    CONCERN = "concern"
    HOPE = "hope"
    BELIEVE = "believe"
    PREDICT = "predict"
    PROMISE = "promise"
    THREATEN = "threaten"
    OFFER = "offer"
    PROPOSE = "propose"
    URGE = "urge"
    ORDER = "order"
    ASK = "ask"
    ANSWER = "answer"
    AGREE = "agree"
    SUPPORT = "support"
    OPPOSE = "oppose"
    REFUSE = "refuse"
    WELCOME = "welcome"
    CONDEMN = "condemn"
    THANK = "thank"
    REGRET = "regret"
    DECIDE = "decide"


class ActorKind(StrEnum):
    """What kind of actor a speaker is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    STATE = "state"
    GROUP = "group"
    DOCUMENT = "document"
    MEDIA = "media"
    UNNAMED = "unnamed"


class Via(StrEnum):
    """By what a speaker was identified."""

    NAME = "name"
    """The source names the speaker."""
    TITLE = "title"
    """The source names an office; the reference tells who held it on the day."""
    ROLE = "role"
    """A description ("the minister") of somebody told of before."""
    PRONOUN = "pronoun"
    """A pronoun, resolved to somebody told of before."""
    METONYM = "metonym"
    """A capital or a seat that stands for a government."""
    GROUP = "group"
    """Several speakers together, or a collective."""
    DOCUMENT = "document"
    """A document, attributed to whoever issued it."""
    RUN = "run"
    """No source of its own: the run of the same speaker's words goes on."""


@frozen
class Speaker:
    """Who a statement is attributed to.

    ``name`` is the best name known: the entity's, or else the words of the text.
    ``entity`` is an identifier of the reference (``"stanislav-zas"``, ``"csto"``,
    ``"RU"``), one composed by its scheme (``"az-defence-ministry"``), or ``None``
    when the text does not settle who it is; ``via`` is ``None`` exactly when the
    speaker is unresolved. ``members`` lists the entities of a joint statement, whose
    ``entity`` is ``None`` unless they have a name as a whole.
    ``antecedent`` is the earlier passage a role or pronoun was resolved by.
    """

    name: str
    entity: str | None
    kind: ActorKind
    via: Via | None
    members: tuple[str, ...] = ()
    antecedent: Passage | None = None

    def __str__(self) -> str:
        """Return the name."""
        return self.name


def _ordered(_statement: object, attribute: object, value: tuple[Passage, ...]) -> None:
    for before, after in pairwise(value):
        if after.start < before.end:
            message = f"{attribute}: passages stand in order and apart: {before}, {after}"
            raise ValueError(message)


@frozen
class Statement:
    """One reporting act: what a source is told to have communicated.

    ``source``, ``cue`` and ``content`` are the three parts of an attribution (as
    in the PARC and PolNeAR corpora), as passages that never overlap. ``source``
    is ``None`` where the text names none; ``cue`` is ``None`` where a quotation
    only continues a speaker's run. ``verbatim`` are the stretches of the content
    inside quotation marks, the marks included. ``negated`` tells that the act
    did not take place ("declined to comment"). ``nested`` tells that another
    statement's content holds this one. ``meeting`` is the identifier of the
    article's meeting at which it was said, ``date`` the day it was said; both
    are ``None`` where the article does not tell.
    """

    form: Form
    act: Act
    speaker: Speaker
    source: Passage | None
    cue: Passage | None
    content: tuple[Passage, ...] = field(validator=_ordered)
    verbatim: tuple[Passage, ...] = field(default=(), validator=_ordered)
    negated: bool = False
    nested: bool = False
    meeting: str | None = None
    date: EDTF | None = None
    article: str | None = None
    """The identifier of the article."""

    def __str__(self) -> str:
        """Return who said what in which form, on one line."""
        form = f"{self.form} (not said)" if self.negated else self.form
        return f"{self.speaker}, {form}: {' '.join(self.text.split())}"

    @property
    def text(self) -> str:
        """The content, its passages joined by an ellipsis between blanks."""
        return " … ".join(passage.text for passage in self.content)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage of the statement, in order of place."""
        parts = (self.source, self.cue, *self.content)
        return tuple(sorted(part for part in parts if part is not None))

    def verify(self, text: str) -> bool:
        """Tell whether every passage is still verbatim in ``text``."""
        return all(passage.verify(text) for passage in self.passages + self.verbatim)
