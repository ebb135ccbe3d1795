"""Laws of dates: what holds for every text and every day of publication."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.edtf import EDTF, Precision
from cstonews.parsing.dates import Dates, KnownDate, KnownDates, find_dates
from cstonews.parsing.dates.grammar import load_rules
from cstonews.parsing.sentences import Sentence
from cstonews.parsing.tokens import find_tokens

WEEK = timedelta(7)
days = st.dates(date(1950, 1, 1), date(2080, 12, 31))
publications = st.one_of(
    st.none(),
    days.map(EDTF.day),
    days.map(lambda day: EDTF.of(None, day.month, day.day)),
    days.map(lambda day: EDTF.of(day.year, day.month)),
    days.map(lambda day: EDTF.of(day.year)),
    st.sampled_from(["199X", "2012/..", "../2012", "XXXX-12-30/XXXX-01-02"]).map(EDTF.parse),
    st.sampled_from(["0001-01-01", "9999-12-31"]).map(EDTF.parse),
)
SPICE = [*"1234567890,.-–/()[]'", "15", "16", "23rd", "31", "99", "2021", "1992"]
LINKS = ["the", "of", "on", "a", "two", "to", "and", "ago", "later", "between", "from"]
DIGITS = ["2021-08-23", "23.08.2021", "9/11", "08/09/2021", "2021-08-23T10:15", "2014-2017"]
soups = st.lists(
    st.sampled_from([*sorted(load_rules()), *SPICE, *LINKS, *DIGITS]),
    max_size=12,
).flatmap(
    lambda words: st.sampled_from([" ".join(words), " ".join(words).title(), "".join(words)])
)
KNOWN = KnownDate(("monday",), EDTF.parse("2021-08-23"), "an event")


def find(text: str, published: EDTF | None) -> Dates:
    """Find the dates of a text of one sentence."""
    tokens = find_tokens(text)
    sentences = [Sentence(0, len(text), 0, len(tokens), 0)] if len(tokens) else []
    return find_dates(tokens, sentences, published, known=KnownDates((KNOWN,)))


def only(text: str, day: date) -> EDTF:
    """Return the value of the one date of a text that appeared on the day."""
    (mention,) = find(text, EDTF.day(day)).mentions
    return mention.value


@given(st.one_of(soups, st.text(max_size=80)), publications)
def test_any_words_on_any_day_give_passages_and_values_in_order(
    text: str, published: EDTF | None
) -> None:
    """Nothing raises, twice is the same; passages are verbatim and apart, values sound."""
    dates = find(text, published)
    assert dates == find(text, published)
    passages = [mention.passage for mention in dates.mentions]
    assert all(passage.verify(text) for passage in passages)
    assert all(before.end <= after.start for before, after in pairwise(passages))
    for mention in dates.mentions:
        assert EDTF.parse(str(mention.value)) == mention.value
        if mention.value.earliest and mention.value.latest:
            assert mention.value.earliest <= mention.value.latest


@pytest.mark.parametrize(
    "words",
    [
        "They met today.",
        "They met yesterday.",
        "They will meet tomorrow.",
        "They met on Monday.",
        "They will meet on Monday.",
        "They met last Friday.",
        "They meet next Friday.",
        "They met three days ago.",
        "They met two weeks ago.",
        "They met last week.",
        "They met over the weekend.",
        "They met the day before yesterday.",
    ],
)
@given(day=days)
def test_a_week_later_is_a_week_later(words: str, day: date) -> None:
    """Shifting the publication by a week shifts what counts from it by a week."""
    before, after = only(words, day), only(words, day + WEEK)
    assert before.earliest
    assert before.latest
    assert (after.earliest, after.latest) == (before.earliest + WEEK, before.latest + WEEK)


@given(days, days)
def test_a_day_found_and_printed_in_full_is_found_again(day: date, published: date) -> None:
    """Resolution is idempotent: the value's own words have the value, on any day."""
    value = only(f"They met on {day:%A}.", published)
    assert only(f"They met on {value}.", published) == value
    assert only(f"They met on {value}.", day) == value


FORMS = [
    "%d %B %Y",
    "%B %d, %Y",
    "%A, %B %d, %Y",
    "%d.%m.%Y",
    "%Y/%m/%d",
    "%d %b %Y",
    "%b %d, %Y",
]


@pytest.mark.parametrize("form", FORMS)
@given(day=days, published=days)
def test_a_day_written_out_is_read_back(form: str, day: date, published: date) -> None:
    """Whatever the format, the day that was written is the day that is read."""
    assert only(f"They met on {day.strftime(form)} again.", published) == EDTF.day(day)


FINEST = [
    ("They met in {month}.", Precision.MONTH),
    ("They will meet in late {month}.", Precision.MONTH),
    ("They met last month.", Precision.MONTH),
    ("They met five months ago.", Precision.MONTH),
    ("They met last {season}.", Precision.SEASON),
    ("They met this quarter.", Precision.QUARTER),
    ("They met last year.", Precision.YEAR),
    ("They met 30 years ago.", Precision.YEAR),
    ("They met in early {year}.", Precision.YEAR),
    ("They met in the {year}s.", Precision.DECADE),
    ("They met on {month} 15-16.", Precision.INTERVAL),
]


@pytest.mark.parametrize(("form", "precision"), FINEST, ids=[form for form, _ in FINEST])
@given(
    day=days,
    month=st.sampled_from(["January", "April", "May", "September", "December"]),
    season=st.sampled_from(["spring", "summer", "autumn", "winter"]),
)
def test_no_value_is_finer_than_its_words(
    form: str, precision: Precision, day: date, month: str, season: str
) -> None:
    """A month stays a month and a year a year, whenever the article appeared."""
    text = form.format(month=month, season=season, year=1990)
    assert only(text, day).precision is precision


@given(days, st.dates(date(2020, 1, 1), date(2020, 12, 31)))
def test_tense_tells_the_side(published: date, day: date) -> None:
    """What will be is not before the article; what was is at most the near future."""
    words = f"{day:%B} {day.day}"
    coming, past = (
        only(f"They will meet on {words}.", published),
        only(f"They met on {words}.", published),
    )
    assert coming.earliest
    assert coming.earliest >= published
    assert past.earliest
    assert past.earliest <= published + timedelta(100)
    assert past.earliest != published + timedelta(0) or past == coming


@given(soups, publications)
def test_what_stands_before_and_is_no_date_changes_no_value(
    text: str, published: EDTF | None
) -> None:
    """A neutral sentence before shifts the passages by its length and changes no value."""
    neutral = "Nobody came; it rained. "
    tokens = find_tokens(neutral + text)
    first = tokens.first_from(len(neutral))
    sentence = Sentence(len(neutral), len(neutral + text), first, len(tokens), 1)
    later = find_dates(tokens, [sentence], published, known=KnownDates((KNOWN,))).mentions
    alone = find(text, published).mentions
    assert [mention.value for mention in later] == [mention.value for mention in alone]
    starts = [mention.passage.start + len(neutral) for mention in alone]
    assert [mention.passage.start for mention in later] == starts


def test_every_trigger_has_a_rule_that_can_be_called_alone() -> None:
    """Each trigger, with nothing around it, is read or left without an error."""
    for word in load_rules():
        for text in (word, word.title(), word.upper()):
            assert len(find(text, EDTF.parse("2021-08-24")).mentions) <= 1
