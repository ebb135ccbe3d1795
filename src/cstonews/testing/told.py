"""Articles rendered from a known truth: what a parser should read back."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from attrs import frozen
from hypothesis import strategies as st

from cstonews.statements import Form


@frozen
class ToldStatement:
    """A statement as it was put into words; ``content`` is verbatim in the text."""

    form: Form
    entity: str
    source: str
    cue: str
    content: tuple[str, ...]


@frozen
class Told:
    """An article's text and all that was meant by it.

    ``place`` and ``agency`` are the dateline's. ``published`` is what to tell the parser.
    """

    text: str
    published: date
    title: str
    place: str | None
    agency: str | None
    headings: tuple[str, ...]
    furniture: tuple[str, ...]
    statements: tuple[ToldStatement, ...]


class _Person(NamedTuple):
    entity: str
    title: str
    name: str


class _Utterance(NamedTuple):
    sentence: str
    statement: ToldStatement


_PERSONS = (
    _Person("stanislav-zas", "CSTO Secretary General", "Stanislav Zas"),
    _Person("sergei-lavrov", "Russian Foreign Minister", "Sergei Lavrov"),
    _Person("emomali-rahmon", "President of Tajikistan", "Emomali Rahmon"),
    _Person("alexander-lukashenko", "Belarusian President", "Alexander Lukashenko"),
)
_CLAUSES = (
    "the border needs more attention than it got last year",
    "our states will act together",
    "nobody wants a new war in the region",
    "the exercises are no threat to anyone",
    "we see no reason to change the plan",
    "the talks have been useful for all sides",
)
_CUES = ("said", "stressed", "noted", "added", "explained", "warned")
_QUOTES = ("“”", '""', "«»")
_TITLES = (
    "Ministers leave Dushanbe without a statement",
    "Border talks to go on after the summer",
    "Exercises end in the mountains",
)
_HEADINGS = ("Refugees at the border", "Next steps", "Joint statement")
_NEUTRAL = (
    "The road from the airport was closed for two hours.",
    "Snow had fallen in the mountains during the night.",
    "The building dates from the last century and has four floors.",
)
_FURNITURE_BEFORE = ("All news",)
_FURNITURE_AFTER = ("Leave a Reply", "Your email address will not be published.")
_DATELINES = (
    ("MOSCOW, {date}. /TASS/. ", "MOSCOW", "TASS"),
    ("DUSHANBE ({agency}) – ", "DUSHANBE", "Reuters"),
    ("YEREVAN, {date} – ", "YEREVAN", None),
    ("", None, None),
)
_GAPS = ("\n\n", "\n\n\n", "\r\n\r\n")


def told_articles(*, closed: bool = True) -> st.SearchStrategy[Told]:
    """Generate articles of known content: datelines, headings, furniture, quotations.

    If ``closed``, furniture can follow the last paragraph.

    >>> from hypothesis import given
    >>> @given(told_articles())
    ... def test_title(told):
    ...     assert str(cstonews.parse(told.text).title) == told.title
    """
    return st.builds(
        _told,
        published=st.dates(date(2020, 2, 1), date(2022, 11, 30)),
        title=st.sampled_from(_TITLES),
        dateline=st.sampled_from(_DATELINES),
        headings=st.lists(st.sampled_from(_HEADINGS), max_size=2, unique=True),
        before=st.sampled_from(((), _FURNITURE_BEFORE)),
        after=st.sampled_from(((), _FURNITURE_AFTER) if closed else ((),)),
        sections=st.lists(_sections(), min_size=3, max_size=3),
        gap=st.sampled_from(_GAPS),
    )


_Section = list[_Utterance | str]


def _sections() -> st.SearchStrategy[_Section]:
    """Generate what stands under a heading: paragraphs that report and ones that do not."""
    paragraphs = st.one_of(utterances(), st.sampled_from(_NEUTRAL))
    return st.lists(paragraphs, min_size=1, max_size=3)


def utterances() -> st.SearchStrategy[_Utterance]:
    """Generate sentences that report what somebody said, in every style of quoting."""
    return st.builds(
        lambda style, person, cue, clauses, quotes: style(person, cue, clauses, quotes),
        st.sampled_from((_after, _before, _around, _indirect, _according, _mixed)),
        st.sampled_from(_PERSONS),
        st.sampled_from(_CUES),
        st.builds(_two_clauses, st.integers(0, 5), st.integers(1, 5)),
        st.sampled_from(_QUOTES),
    )


def _two_clauses(first: int, apart: int) -> list[str]:
    return [_CLAUSES[first], _CLAUSES[(first + apart) % len(_CLAUSES)]]


def _utterance(
    template: str, person: _Person, cue: str, form: Form, *content: str
) -> _Utterance:
    """Fill in ``template``, whose ``{0}`` and ``{1}`` are the content."""
    source = f"{person.title} {person.name}"
    sentence = template.format(*content, source=source, cue=cue)
    return _Utterance(sentence, ToldStatement(form, person.entity, source, cue, content))


def _quoted(clause: str, stop: str, quotes: str) -> str:
    return f"{quotes[0]}{clause[0].upper()}{clause[1:]}{stop}{quotes[1]}"


def _after(person: _Person, cue: str, clauses: list[str], quotes: str) -> _Utterance:
    words = _quoted(clauses[0], ",", quotes)
    return _utterance("{0} {source} {cue}.", person, cue, Form.DIRECT, words)


def _before(person: _Person, cue: str, clauses: list[str], quotes: str) -> _Utterance:
    words = _quoted(clauses[0], ".", quotes)
    return _utterance("{source} {cue}: {0}", person, cue, Form.DIRECT, words)


def _around(person: _Person, cue: str, clauses: list[str], quotes: str) -> _Utterance:
    first, second = _quoted(clauses[0], ",", quotes), _quoted(clauses[1], ".", quotes)
    return _utterance("{0} {source} {cue}. {1}", person, cue, Form.DIRECT, first, second)


def _indirect(person: _Person, cue: str, clauses: list[str], _: str) -> _Utterance:
    return _utterance("{source} {cue} that {0}.", person, cue, Form.INDIRECT, clauses[0])


def _according(person: _Person, _: str, clauses: list[str], __: str) -> _Utterance:
    cue = "According to"
    return _utterance("{cue} {source}, {0}.", person, cue, Form.INDIRECT, clauses[0])


def _mixed(person: _Person, cue: str, clauses: list[str], quotes: str) -> _Utterance:
    words = f"{clauses[0]} and that {quotes[0]}{clauses[1]}{quotes[1]}"
    return _utterance("{source} {cue} that {0}.", person, cue, Form.MIXED, words)


def _told(  # noqa: PLR0913  (the parts of a page, all by name)
    *,
    published: date,
    title: str,
    dateline: tuple[str, str | None, str | None],
    headings: list[str],
    before: tuple[str, ...],
    after: tuple[str, ...],
    sections: list[_Section],
    gap: str,
) -> Told:
    line, place, agency = dateline
    opening = line.format(date=f"{published:%B} {published.day}", agency=agency)
    blocks: list[_Utterance | str] = [*sections[0]]
    for heading, section in zip(headings, sections[1:], strict=False):
        blocks += [heading, *section]
    words = [block if isinstance(block, str) else block.sentence for block in blocks]
    words[0] = opening + words[0]
    return Told(
        text=gap.join([*before, title, *words, *after]),
        published=published,
        title=title,
        place=place,
        agency=agency,
        headings=tuple(headings),
        furniture=before + after,
        statements=tuple(block.statement for block in blocks if not isinstance(block, str)),
    )
