"""The gold: what a careful reader finds in an article, as ``tests/gold/README.md`` has it."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

from attrs import field, frozen
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"

Range = tuple[int, int]


@frozen
class Anchor:
    """A span named by words: ``text``, or from the first of ``begin`` to the next ``to``."""

    text: str | None = None
    begin: str | None = None
    to: str | None = None
    nth: int = 1

    def place(self, text: str) -> Range:
        """Return the offsets in ``text``; ``ValueError`` if the words are not there."""
        first = self.text or self.begin or ""
        start = -1
        for _ in range(self.nth):
            start = text.index(first, start + 1)
        end = start + len(first)
        if self.to is not None:
            end = max(end, text.index(self.to, max(start, end - len(self.to))) + len(self.to))
        return start, end


@frozen
class GoldDateline:
    """The dateline; its place in title case."""

    place: str | None = None


@frozen
class GoldPage:
    """What a catalogue would have."""

    title: str | None = None
    subtitle: str | None = None
    byline: str | None = None
    outlet: str | None = None
    agency: str | None = None
    published: str | None = None
    published_resolved: str | None = None
    dateline: GoldDateline | None = None
    sections: tuple[str, ...] = ()
    boilerplate: tuple[str, ...] = ()
    boilerplate_optional: tuple[str, ...] = ()


@frozen
class GoldStatement:
    """A reporting act; ``optional`` ones are neither missed nor false alarms."""

    form: str
    speaker: str
    content: tuple[Anchor, ...]
    cue: Anchor | None = None
    meeting: str | None = None
    optional: bool = False
    speakers: tuple[str, ...] = ()
    speaker_alternatives: tuple[str, ...] = ()
    form_alternatives: tuple[str, ...] = ()
    cue_alternatives: tuple[Anchor, ...] = ()


@frozen
class GoldMeeting:
    """A meeting; each ``…_alternatives`` holds other right answers."""

    id: str
    kind: str
    status: str
    body: str | None = None
    bodies: tuple[str, ...] = ()
    start: str | None = None
    format: str | None = None
    chair: str | None = None
    place: str | None = None
    optional: bool = False
    kind_alternatives: tuple[str, ...] = ()
    body_alternatives: tuple[str | None, ...] = ()
    start_alternatives: tuple[str | None, ...] = ()
    format_alternatives: tuple[str | None, ...] = ()
    chair_alternatives: tuple[str | None, ...] = ()
    place_alternatives: tuple[str | None, ...] = ()
    status_alternatives: tuple[str, ...] = ()


@frozen
class GoldDate:
    """A temporal expression; ``value`` is ``None`` where none can be told."""

    anchor: Anchor
    value: str | None
    value_alternatives: tuple[str, ...] = ()
    optional: bool = False


@frozen
class GoldEntities:
    """What is mentioned, by slug or ISO code."""

    organizations: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()


@frozen
class Gold:
    """All that is annotated of one article; ``name`` is the stem of its file."""

    name: str
    text: str
    page: GoldPage
    statements: tuple[GoldStatement, ...]
    meetings: tuple[GoldMeeting, ...]
    dates: tuple[GoldDate, ...]
    entities: GoldEntities = field(factory=GoldEntities)


@cache
def _converter() -> Converter:
    converter = Converter()
    converter.register_structure_hook(
        Anchor, make_dict_structure_fn(Anchor, converter, begin=override(rename="from"))
    )
    return converter


def load_gold(path: Path, texts: Path) -> Gold:
    """Read one file of annotations and the text it is about."""
    data = json.loads(path.read_text("utf-8"))
    text = (texts / data.get("file", f"{path.stem}.txt")).read_bytes().decode("utf-8")
    dates = [row | {"anchor": row} for row in data["dates"]]
    row = data | {"name": path.stem, "text": text, "page": data["article"], "dates": dates}
    return _converter().structure(row, Gold)


def corpora() -> dict[str, Path]:
    """Return the folder of texts of each corpus that is there."""
    names = ("dev", "more", "held")
    folders = {"seeds": ROOT / "seeds", **{name: GOLD / name for name in names}}
    return {name: texts for name, texts in folders.items() if any((GOLD / name).glob("*.json"))}


def load_corpus(name: str) -> tuple[Gold, ...]:
    """Read all annotations of a corpus."""
    texts = corpora()[name]
    return tuple(load_gold(path, texts) for path in sorted((GOLD / name).glob("*.json")))


def digest(name: str) -> str:
    """Return what changes with any annotation or text of a corpus."""
    paths = {*(GOLD / name).glob("*.json"), *corpora()[name].glob("*.txt")}
    sums = (hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(paths))
    return hashlib.sha256("".join(sums).encode("ascii")).hexdigest()[:16]
