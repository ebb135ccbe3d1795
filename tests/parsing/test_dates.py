"""Which words are dates and what they mean: tables of sentences."""

from __future__ import annotations

import pytest

from cstonews.articles import Origin
from cstonews.edtf import EDTF
from cstonews.facts.reference import reference
from cstonews.parsing.dates import Dates, KnownDate, KnownDates, find_dates
from cstonews.parsing.dates.events import known_dates
from cstonews.parsing.layout import find_layout
from cstonews.parsing.sentences import Sentence, find_sentences
from cstonews.parsing.tokens import find_tokens

TUESDAY = "2021-08-24"


def find(text: str, published: str | None = TUESDAY, *known: KnownDate) -> Dates:
    """Find the dates of a text of one sentence."""
    tokens = find_tokens(text)
    sentences = [Sentence(0, len(text), 0, len(tokens), 0)]
    when = EDTF.parse(published) if published else None
    return find_dates(tokens, sentences, when, known=KnownDates(known))


def told(text: str, published: str | None = TUESDAY) -> list[tuple[str, str]]:
    """Return the words of each date and its value."""
    dates = find(text, published)
    return [(str(date.passage), str(date.value)) for date in dates.mentions]


PRINTED = [
    ("23 August 2021", "2021-08-23"),
    ("August 23, 2021", "2021-08-23"),
    ("August 23rd, 2021", "2021-08-23"),
    ("Aug. 23, 2021", "2021-08-23"),
    ("AUGUST 23, 2021", "2021-08-23"),
    ("20 Oct 2018", "2018-10-20"),
    ("the 23rd of August 2021", "2021-08-23"),
    ("Monday, 23 August 2021", "2021-08-23"),
    ("Mon, 23 Aug 2021", "2021-08-23"),
    ("23 August 2021 (Monday)", "2021-08-23"),
    ("23 August 2021, Monday", "2021-08-23"),
    ("Monday the 23rd of August 2021", "2021-08-23"),
    ("2021-08-23", "2021-08-23"),
    ("2021-08-23T10:15:00+03:00", "2021-08-23"),
    ("23-Aug-2021", "2021-08-23"),
    ("23-08-2021", "2021-08-23"),
    ("23.08.2021", "2021-08-23"),
    ("2021/08/23", "2021-08-23"),
    ("08/23/2021", "2021-08-23"),
    ("23/08/2021", "2021-08-23"),
    ("08/08/2021", "2021-08-08"),
    ("2021-08", "2021-08"),
    ("August 2021", "2021-08"),
    ("August, 2021", "2021-08"),
    ("August of 2021", "2021-08"),
    ("Sept. 2021", "2021-09"),
    ("mid-July 2021", "2021-07~"),
    ("late June 2021", "2021-06~"),
    ("late in June 2021", "2021-06~"),
    ("the end of June 2021", "2021-06~"),
    ("early 2022", "2022~"),
    ("mid-2021", "2021~"),
    ("the end of 2021", "2021"),
    ("the first half of 2021", "2021-01/2021-06"),
    ("the second half of August 2021", "2021-08~"),
    ("the third quarter of 2021", "2021-35"),
    ("summer 2021", "2021-22"),
    ("the fall of 2021", "2021-23"),
    ("the 1990s", "199X"),
    ("the late 1990s", "199X~"),
    ("mid-1990s", "199X~"),
    ("the '90s", "199X"),
    ("the nineties", "199X"),
    ("September 15-16, 2021", "2021-09-15/2021-09-16"),
    ("September 15–16, 2021", "2021-09-15/2021-09-16"),
    ("15-16 September 2021", "2021-09-15/2021-09-16"),
    ("15/16 September 2021", "2021-09-15/2021-09-16"),
    ("15 and 16 September 2021", "2021-09-15/2021-09-16"),
    ("September 15 and 16, 2021", "2021-09-15/2021-09-16"),
    ("9 to 11 November 2021", "2021-11-09/2021-11-11"),
    ("August 30 to September 2, 2021", "2021-08-30/2021-09-02"),
    ("30 August – 2 September 2021", "2021-08-30/2021-09-02"),
    ("December 30 to January 2, 2022", "2021-12-30/2022-01-02"),
    ("July and August 2021", "2021-07/2021-08"),
    ("July-August 2021", "2021-07/2021-08"),
    ("July–September 2021", "2021-07/2021-09"),
    ("November 2021–January 2022", "2021-11/2022-01"),
    ("2014–2017", "2014/2017"),
    ("2014-2017", "2014/2017"),
    ("2020/21", "2020/2021"),
    ("nineteen ninety-two", "1992"),
    ("nineteen ninety two", "1992"),
    ("August 15, nineteen ninety-two", "1992-08-15"),
    ("August twenty-third, 2021", "2021-08-23"),
]


@pytest.mark.parametrize(("words", "value"), PRINTED, ids=[words for words, _ in PRINTED])
def test_a_date_printed_in_full_is_read_as_it_stands(words: str, value: str) -> None:
    """What has its year is read the same whenever the article appeared, or if nobody knows."""
    for published in (TUESDAY, "1999-01-01", None):
        dates = find(f"It was dated {words} by them.", published)
        assert [str(date.value) for date in dates.mentions] == [value]
        assert dates.mentions[0].origin is Origin.PRINTED
        assert dates.mentions[0].by is None


CONCLUDED = [
    ("They meet today.", "today", "2021-08-24"),
    ("They met yesterday.", "yesterday", "2021-08-23"),
    ("They will meet tomorrow.", "tomorrow", "2021-08-25"),
    ("They speak tonight.", "tonight", "2021-08-24"),
    ("They spoke last night.", "last night", "2021-08-23"),
    ("They spoke this morning.", "this morning", "2021-08-24"),
    ("They met the day before yesterday.", "the day before yesterday", "2021-08-22"),
    ("They meet the day after tomorrow.", "the day after tomorrow", "2021-08-26"),
    ("They met three days ago.", "three days ago", "2021-08-21"),
    ("They met two weeks ago.", "two weeks ago", "2021-08-10~"),
    ("They met a month ago.", "a month ago", "2021-07"),
    ("They met thirty-three years ago.", "thirty-three years ago", "1988"),
    ("They met 30 years ago.", "30 years ago", "1991"),
    ("They met nearly four years ago.", "four years ago", "2017~"),
    ("They met a decade ago.", "a decade ago", "2011~"),
    ("They met a year or so ago.", "a year or so ago", "2020~"),
    ("They met last week.", "last week", "2021-08-16/2021-08-22"),
    ("They met earlier this week.", "this week", "2021-08-23/2021-08-29"),
    ("They met over the weekend.", "the weekend", "2021-08-21/2021-08-22"),
    ("They will meet at the weekend.", "the weekend", "2021-08-28/2021-08-29"),
    ("They met last weekend.", "last weekend", "2021-08-21/2021-08-22"),
    ("They met last month.", "last month", "2021-07"),
    ("They met this quarter.", "this quarter", "2021-35"),
    ("They will meet next year.", "next year", "2022"),
    ("It is planned for the coming year.", "coming year", "2022"),
    ("It is in the current fiscal year.", "the current fiscal year", "2021"),
    ("They met late last year.", "late last year", "2020~"),
    ("They meet by the end of the year.", "the end of the year", "2021"),
    ("They meet by year-end.", "year-end", "2021"),
    ("They meet by the year's end.", "the year's end", "2021"),
    ("It fell from year-earlier figures.", "year-earlier", "2020"),
    ("They met later in the month.", "the month", "2021-08"),
    ("They met in the rest of the year.", "the year", "2021"),
    ("They met on the 15th.", "the 15th", "2021-08-15"),
    ("They will meet on the 15th.", "the 15th", "2021-09-15"),
    ("They met on the 15th of last month.", "the 15th of last month", "2021-07-15"),
    ("They met in November last year.", "November last year", "2020-11"),
    ("They meet in November this year.", "November this year", "2021-11"),
    ("They met on 15 July of this year.", "15 July of this year", "2021-07-15"),
    ("In the first half of the year it grew.", "the first half of the year", "2021-01/2021-06"),
    ("They met back in April.", "April", "2021-04"),
    ("They met in mid-July.", "mid-July", "2021-07~"),
    ("They met in mid July.", "mid July", "2021-07~"),
    ("They met in December.", "December", "2020-12"),
    ("They will meet in March.", "March", "2022-03"),
    ("They met last August.", "last August", "2020-08"),
    ("They met last April.", "last April", "2021-04"),
    ("They meet this November.", "this November", "2021-11"),
    ("They will meet next April.", "next April", "2022-04"),
    ("They met last winter.", "last winter", "2020-24"),
    ("They met this summer.", "this summer", "2021-22"),
    ("They met in the spring.", "the spring", "2021-21"),
    ("They earned it in the third quarter.", "the third quarter", "2021-35"),
    ("They met on August 15.", "August 15", "2021-08-15"),
    ("They will meet on September 15-16.", "September 15-16", "2021-09-15/2021-09-16"),
    ("It lasted between July 7 and 9.", "July 7 and 9", "2021-07-07/2021-07-09"),
    ("It lasts from 9 to 11 November.", "9 to 11 November", "2021-11-09/2021-11-11"),
    ("It ran December 31-January 2.", "December 31-January 2", "2020-12-31/2021-01-02"),
    ("They last met on 29 February.", "29 February", "2020-02-29"),
    ("They met on Monday, August 23.", "Monday, August 23", "2021-08-23"),
    ("They met on Saturday, October 10.", "Saturday, October 10", "2020-10-10"),
    ("It is [planned] on September 15-16 [September].", "September 15-16 [September]",
     "2021-09-15/2021-09-16"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "value"), CONCLUDED, ids=[row[0] for row in CONCLUDED]
)
def test_a_date_told_in_part_follows_from_the_publication(
    text: str, words: str, value: str
) -> None:
    """Distance, tense and the day of publication settle what the words leave open."""
    assert (words, value) in told(text)
    assert {date.origin for date in find(text).mentions} == {Origin.CONCLUDED}


WEEKDAYS = [
    ("Zas said so on Thursday.", "2021-08-19"),
    ("Zas said on Thursday that the forces would leave.", "2021-08-19"),
    ("On Thursday, Zas briefed the press.", "2021-08-19"),
    ("The paper signed on Thursday is short.", "2021-08-19"),
    ("The leaders will meet on Thursday.", "2021-08-26"),
    ("The leader will visit Minsk, the capital, on Thursday, his aide said.", "2021-08-26"),
    ("The session, which will be held on Thursday, was called by Rahmon.", "2021-08-26"),
    ("On Thursday, the ministers are to meet in Dushanbe.", "2021-08-26"),
    ("The ministers are due in Minsk on Thursday.", "2021-08-26"),
    ("A meeting scheduled for Thursday was called off.", "2021-08-26"),
    ("Leaders to discuss drills on Thursday", "2021-08-26"),
    ("The talks in Minsk begin on Thursday.", "2021-08-26"),
    ("We'll sign it on Thursday.", "2021-08-26"),
    ("The paper is to be signed on Thursday.", "2021-08-26"),
    ("He will attend a meeting dedicated to drills on Thursday.", "2021-08-26"),
    ("They will meet next Thursday.", "2021-08-26"),
    ("They met last Thursday.", "2021-08-19"),
    ("They met last Tuesday.", "2021-08-17"),
    ("They met on Tuesday.", "2021-08-24"),
    ("They will meet on Tuesday.", "2021-08-24"),
    ("They will meet next Tuesday.", "2021-08-31"),
    ("They will meet this Thursday.", "2021-08-26"),
    ("They met this Thursday.", "2021-08-19"),
    ("The envoys, who arrived on Thursday, met nobody.", "2021-08-19"),
    ("A hundred men, who feed on bread, came on Thursday, tired.", "2021-08-19"),
    ("They will need help from a united front on Thursday.", "2021-08-26"),
    ("Help for a hundred on Thursday will come.", "2021-08-26"),
    ("They will meet this Monday.", "2021-08-30"),
    ("They will meet this coming Monday.", "2021-08-30"),
    ("They met this past Thursday.", "2021-08-19"),
    ("They will meet on Monday next week.", "2021-08-30"),
    ("They met on Friday of last week.", "2021-08-20"),
]


@pytest.mark.parametrize(("text", "value"), WEEKDAYS, ids=[text for text, _ in WEEKDAYS])
def test_a_weekday_is_past_unless_the_words_tell_of_the_future(text: str, value: str) -> None:
    """The verb of the clause tells whether the weekday is the last or the next."""
    assert [found for _, found in told(text)] == [value]


TOLD = [
    ("It began on August 15. The same day they left.", "2021-08-15"),
    ("It began on August 15. That same day they left.", "2021-08-15"),
    ("It began on August 15. On that day they left.", "2021-08-15"),
    ("It began on August 15. The next day they left.", "2021-08-16"),
    ("It began on August 15. The following day, they left.", "2021-08-16"),
    ("It began on August 15. They left the day after.", "2021-08-16"),
    ("It began on August 15. They left the next morning.", "2021-08-16"),
    ("It began on August 15. They left that evening.", "2021-08-15"),
    ("It began on August 15. They had left a day earlier.", "2021-08-14"),
    ("It began on August 15. They had left the day before.", "2021-08-14"),
    ("It began on August 15. They had left two days earlier.", "2021-08-13"),
    ("It began on August 15. A day earlier, two had left, two a day earlier.", "2021-08-14"),
    ("It began on August 15. They had left the previous Friday.", "2021-08-13"),
    ("It began on August 15. They left the following Friday.", "2021-08-20"),
    ("It began on August 15. They left later that month.", "2021-08"),
    ("It began on August 15. They left a week later.", "2021-08-22~"),
    ("It began on August 15. They left later that day.", "2021-08-15"),
    ("It began on August 15. They had met earlier in the day.", "2021-08-15"),
    ("It began on August 15. " + "It went on. " * 40 + "A day earlier, he left.", "2021-08-23"),
    ("It began on August 15 in the war of 1992. The next day they left.", "2021-08-16"),
    ("It began in 1992. They left the following year.", "1993"),
    ("It began in 1992. They left that year.", "1992"),
    ("It began in 1992. They left in May of the same year.", "1992-05"),
]


@pytest.mark.parametrize(("text", "value"), TOLD, ids=[text for text, _ in TOLD])
def test_a_date_counts_from_the_last_date_told(text: str, value: str) -> None:
    """What comes "the next day" counts from the last date told that is fine enough."""
    assert told(text)[-1][1] == value


NONE = [
    "He may speak. Theresa May spoke. May leads.",
    "They will march on.",
    "The second speaker left in a second.",
    "There were 15 troops and 2000 soldiers, and 1992 men.",
    "The score was 3-2 and then 15-16.",
    "Under article 2012 and law No. 2013 it paid $2014 and 1,992.50 roubles.",
    "Drills such as Vostok 2018 are held.",
    "They meet every Friday. Each Monday they rest. The Sunday Times is read on Sundays.",
    "Black Friday came. Russia Today wrote. USA Today did not.",
    "The day before the session they slept. The day after he left, they woke.",
    "They talked for three days over the last year and the next month.",
    "In recent years and the coming days it rains.",
    "Ten years later it ended.",
    "The fall of the city and a spring in his step surprised them.",
    "April Jones and August Meier met June Carter.",
    "Jan Novak sat in the sun.",
    "The other half of the men left on the 20th anniversary.",
    "He is in his 90s. Two thousand came. Nineteen people left.",
    "The end of the war was the beginning of the end of the end.",
    "They meet early, late, and next to the last house.",
    "The third quarter of the pie is 1.2.2021.4 in size, or 2021-99-1-2.",
    "The paper costs 20 to 30 dollars, or 5 and 6.",
    "The first half of them left; a half of half of it did not.".replace("this week's", "one"),
    "© 2022 by them.",
    "The next day after the drill they slept; they remember that day.",
    "It was 2017-2014, or No. 2014-2017, or 1-2-3-4, or 1/2.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    """Names, numbers, durations and repetitions are no dates."""
    assert told(text) == []


APART = [
    ("From 2012 to 2018 he led it.", ["2012", "2018"]),
    ("He led it from May 2017 to June 2018.", ["2017-05", "2018-06"]),
    ("In 1999, 2004 and 2006 it grew.", ["1999", "2004", "2006"]),
    ("In October or November it ends.", ["2021-10", "2021-11"]),
    ("They met in April and June 2021.", ["2021-04", "2021-06"]),
    ("They met on August 15 and 18 men spoke.", ["2021-08-15"]),
    ("In August 30 people came.", ["2021-08"]),
    ("In August 15,000 people came.", ["2021-08"]),
    ("On August 15, 2000 people came.", ["2021-08-15"]),
    ("It has been a member since 2012.", ["2012"]),
    ("In the year 2000 it joined.", ["2000"]),
    ("The 2000 Olympics ended.", ["2000"]),
    ("Year 2021 was hard.", ["2021"]),
    ("That 1978 resolution stands.", ["1978"]),
    ("By the year two thousand it ended.", ["2000"]),
    ("They met at the beginning of May.", ["2021-05~"]),
    ("From March to May they met.", ["2021-03/2021-05"]),
    ("From March to May 15 they met.", ["2021-03", "2021-05-15"]),
    ("From August 30 to September they met.", ["2021-08-30", "2021-09"]),
    ("From 30 August to 5 men it fell.", ["2021-08-30"]),
    ("From August 30 to September 5,000 men it fell.", ["2021-08-30", "2021-09"]),
    ("They met last May 2020.", ["2020-05"]),
    ("They met on Monday, April was warm.", ["2021-08-23", "2021-04"]),
    ("They met late on the 15th and early at night.", ["2021-08-15"]),
    ("From November 2020 to January they met.", ["2020-11", "2021-01"]),
    ("From November 2020 – January they met.", ["2020-11/2021-01"]),
    ("On 15 August of the current year they met.", ["2021-08-15"]),
    ("In August of the year they met.", ["2021-08"]),
    ("In August of the leap year they met.", ["2021-08"]),
    ("In August 2021.5 they met.", ["2021-08"]),
]


@pytest.mark.parametrize(("text", "values"), APART, ids=[text for text, _ in APART])
def test_dates_that_stand_alone_are_told_apart(text: str, values: list[str]) -> None:
    """Only what leans on its neighbour is one date with it, and counted things are none."""
    assert [value for _, value in told(text)] == values


FAULTS = [
    ("They met on 31 September.", "impossible-date", "31 September"),
    ("They met on February 30.", "impossible-date", "February 30"),
    ("They met on February 29, 2021.", "impossible-date", "February 29, 2021"),
    ("They met on August 45, 2021.", "impossible-date", "August 45, 2021"),
    ("They met on 45 August 2021.", "impossible-date", "45 August 2021"),
    ("They met on 2021-13-01.", "impossible-date", "2021-13-01"),
    ("They met on 31.02.2021.", "impossible-date", "31.02.2021"),
    ("They met last 31 June.", "impossible-date", "31 June"),
    ("They met last June 31.", "impossible-date", "June 31"),
    ("They met at 25 o'clock.", "impossible-date", "25 o'clock"),
    ("They met on 08/09/2021.", "ambiguous-date", "08/09/2021"),
]


@pytest.mark.parametrize(("text", "code", "words"), FAULTS, ids=[row[0] for row in FAULTS])
def test_what_no_calendar_has_gets_a_remark_and_no_value(
    text: str, code: str, words: str
) -> None:
    """A day that does not exist, or may be two, is remarked upon and not guessed."""
    dates = find(text)
    assert dates.mentions == ()
    assert [(remark.code, str(remark.passage)) for remark in dates.diagnostics] == [
        (code, words)
    ]


def test_an_hour_that_exists_is_no_fault() -> None:
    """Hours up to 24 are let be, and so is "o'clock" without a number."""
    assert find("At 10 o'clock, or at no o'clock, they met.").diagnostics == ()


@pytest.mark.parametrize(
    ("text", "published"),
    [("They met on 08/09/2021.", "2021-09-08"), ("8 September, that is, 08/09/2021.", TUESDAY)],
)
def test_an_ambiguous_day_is_settled_by_another(text: str, published: str) -> None:
    """Day and month are told apart by the publication date or the same day in words."""
    date = find(text, published).mentions[-1]
    assert (str(date.value), date.origin) == ("2021-09-08", Origin.CONCLUDED)
    assert date.printed == ("year", "month", "day")


def test_a_weekday_that_disagrees_is_remarked_upon() -> None:
    """A date keeps its value when its weekday is another, with a remark."""
    dates = find("They met on Tuesday, August 23, 2021.")
    coming = find("They will meet on Saturday, October 10.")
    assert [str(date.value) for date in coming.mentions] == ["2021-10-10"]
    assert [str(date.value) for date in dates.mentions] == ["2021-08-23"]
    assert [str(remark) for remark in dates.diagnostics] == [
        "weekday-disagrees: 2021-08-23 is a Monday (at 12)"
    ]


PARTS = [
    ("on 23 August 2021", ("year", "month", "day")),
    ("on Monday, August 23", ("month", "day", "weekday")),
    ("in April", ("month",)),
    ("in the spring of 2021", ("year", "season")),
    ("in the third quarter of this year", ("quarter",)),
    ("in 1992", ("year",)),
    ("on Monday", ("weekday",)),
    ("on the 15th", ("day",)),
    ("yesterday", ()),
    ("in the 1990s", ()),
]


@pytest.mark.parametrize(("words", "parts"), PARTS, ids=[words for words, _ in PARTS])
def test_the_printed_parts_are_named(words: str, parts: tuple[str, ...]) -> None:
    """Each date says which of its parts the words themselves give."""
    assert find(f"They met {words}.").mentions[0].printed == parts


def test_a_conclusion_says_what_it_rests_on() -> None:
    """The publication date, the tense and the date told before are named."""
    dates = find("They met on Monday. The day before, they slept.")
    assert [date.by for date in dates.mentions] == [
        "the day of the article, 2021-08-24, past tense",
        "the date told before, 2021-08-23",
    ]
    assert find("They will meet on Friday.").mentions[0].by == (
        "the day of the article, 2021-08-24, future tense"
    )


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("They met on August 23.", None, [("August 23", "XXXX-08-23")]),
        ("They met on September 15-16.", None, [("September 15-16", "XXXX-09-15/XXXX-09-16")]),
        ("They met in the spring.", None, [("the spring", "XXXX-21")]),
        ("They met on Monday, yesterday and last year.", None, []),
        ("They met today.", "XXXX-08-23", [("today", "XXXX-08-23")]),
        ("They met last month.", "XXXX-08-23", [("last month", "XXXX-07")]),
        ("They met on Monday, this year.", "XXXX-08-23", []),
        ("They met in April.", "XXXX-08-23", [("April", "XXXX-04")]),
        ("They met last month.", "2021-09", [("last month", "2021-08")]),
        ("They met this year.", "2021-09", [("this year", "2021")]),
        ("They met yesterday.", "2021-09", []),
        ("They met in April.", "2021-09", [("April", "2021-04")]),
        ("They met in April.", "2012/..", [("April", "XXXX-04")]),
        ("They met yesterday.", "XXXX-03-01", []),
        ("They meet this decade, in the following year.", None, []),
        ("They will meet on the 31st.", "2021-01-31", [("the 31st", "2021-01-31")]),
        ("They met 1000 years ago.", "0500", []),
        ("They met 900 years ago.", "0500-01-01", []),
    ],
)  # fmt: skip
def test_what_is_not_told_stays_open(
    text: str, published: str | None, expected: list[tuple[str, str]]
) -> None:
    """Without a full publication date only what the words settle gets a value."""
    assert told(text, published) == expected


def test_what_stays_open_is_remarked_upon() -> None:
    """A missing year and a date that counts from nothing are named."""
    dates = find("They met on August 23 and last year.", None)
    assert [(remark.code, str(remark.passage)) for remark in dates.diagnostics] == [
        ("year-not-stated", "August 23"),
        ("date-unresolved", "last year"),
    ]


def test_the_next_day_is_not_the_day_after_the_article() -> None:
    """Where no date was told before, the article's day can be looked back from only."""
    assert told("The next day they left.") == []
    assert told("The day before, they left.") == [("The day before", "2021-08-23")]


def test_the_same_day_with_its_year_elsewhere_settles_it() -> None:
    """A day that the text prints once with its year has it everywhere."""
    dates = find("On August 23 they met. August 23, 2021, was a Monday.", None)
    first = dates.mentions[0]
    assert (str(first.value), first.origin) == ("2021-08-23", Origin.CONCLUDED)
    assert told("August 23, 2021, they said today.", "XXXX-08-23")[-1] == (
        "today",
        "2021-08-23",
    )


SESSION = KnownDate(
    ("collective security council",), EDTF.parse("2021-08-23"), "the session of August 2021"
)
OTHER = KnownDate(
    ("collective security council",), EDTF.parse("2010-08-23"), "a session of August 2010"
)
LONG = KnownDate(("the drill",), EDTF.parse("2021-09-01/.."), "a drill")


def test_the_meetings_of_the_reference_are_known_dates() -> None:
    """Every meeting of the facts that ship has its day and the names of its bodies."""
    known = known_dates(reference())
    assert len(known.events) == len(reference().meetings)
    assert all(event.phrases and event.when.earliest for event in known.events)
    assert all(event.title.startswith("the meeting of the ") for event in known.events)


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("The Collective Security Council met on August 23.", None, "2021-08-23"),
        ("On Monday the Collective Security Council met.", "XXXX-08-23", "2021-08-23"),
        ("The Collective Security Council met today.", "XXXX-08-23", "2021-08-23"),
    ],
)
def test_a_known_event_settles_the_year(text: str, published: str | None, value: str) -> None:
    """A session of known date, named beside its day, tells the year of the article."""
    date = find(text, published, SESSION, LONG).mentions[0]
    assert str(date.value) == value
    assert (date.origin, date.by) == (Origin.REFERENCE, "the session of August 2021")


def test_a_full_date_beside_a_known_event_settles_the_article() -> None:
    """The event's own day, printed with its year, tells the year of the article too."""
    text = (
        "The drill of 9/11 and the Collective Security Council of 23 August 2021 ended today."
    )
    dates = find(text, "XXXX-08-24", SESSION, LONG)
    assert str(dates.mentions[-1].value) == "2021-08-24"


@pytest.mark.parametrize(
    "text",
    [
        "The council of elders met on August 23.",
        "The Collective Security Council met on August 24.",
        "The Collective Security Council met in August.",
        "The drill was seen on August 23, after 9/11.",
    ],
)
def test_an_event_of_another_day_or_name_settles_nothing(text: str) -> None:
    """The event must be named in the sentence and fall on the day told."""
    values = [str(date.value) for date in find(text, None, SESSION, LONG).mentions]
    assert values[0].startswith("XXXX-08")


def test_two_events_of_one_day_settle_nothing() -> None:
    """Where several years fit, the year stays open."""
    text = "The Collective Security Council met on August 23."
    assert str(find(text, None, SESSION, OTHER).mentions[0].value) == "XXXX-08-23"
    assert str(find(text, "XXXX-08-23", SESSION, OTHER).mentions[0].value) == "XXXX-08-23"


@pytest.mark.parametrize(
    "text", ["The September 11 attacks", "Since 9/11", "The attacks of September 11"]
)
def test_a_day_that_names_an_event_is_its_day(text: str) -> None:
    """The date "9/11" is the day of the attacks, by what everybody knows."""
    date = find(f"{text} it changed.").mentions[0]
    assert (str(date.value), date.origin) == ("2001-09-11", Origin.REFERENCE)


def test_that_day_of_another_year_is_an_ordinary_day() -> None:
    """A deadline on 11 September is a day like others."""
    assert told("They met on September 11. They met on 8/11.") == [
        ("September 11", "2021-09-11")
    ]


def test_lines_outside_the_sentences_are_read_too() -> None:
    """A date line and the dateline's date are found beside the sentences, once each."""
    text = "23 August 2021\nMINSK, August 23. They met today."
    tokens = find_tokens(text)
    sentences = [Sentence(33, len(text), tokens.first_from(33), len(tokens), 2)]
    lines = [(0, 14), (22, 31), (33, 36)]
    dates = find_dates(tokens, sentences, EDTF.parse("2021-08-23"), lines=lines)
    assert [str(date.passage) for date in dates.mentions] == [
        "23 August 2021",
        "August 23",
        "today",
    ]
    assert {str(date.value) for date in dates.mentions} == {"2021-08-23"}


ASIDES = [
    ("They will want bases there (RIA Novosti, June 29).", "2021-06-29"),
    ("They will sign it in May (Kommersant, July 2; 24.kg, July 9).", "2021-07-09"),
    ("The forum will open (in Minsk, on August 29).", "2021-08-29"),
    ("In autumn, he went on to say, the city will host the drill.", "2021-23"),
    ("In March, the aide said, they will meet.", "2022-03"),
    ("In March, the aide who led them left.", "2021-03"),
    ("They would have to rule on it in December.", "2021-12"),
    ("They had to rule on it in December.", "2020-12"),
]


@pytest.mark.parametrize(("text", "value"), ASIDES, ids=[text for text, _ in ASIDES])
def test_words_put_in_do_not_tell_the_tense_of_the_clause(text: str, value: str) -> None:
    """A source in brackets is of the past; "he went on to say" leaves the clause its tense."""
    assert told(text)[-1][1] == value


def test_what_was_a_day_earlier_does_not_count_from_a_day_to_come() -> None:
    """After a date that is still to come, the past goes back from the publication."""
    text = "They will leave on August 30. A day earlier, the chief was received."
    tokens = find_tokens(text)
    sentences = find_sentences(tokens, find_layout(text))
    dates = find_dates(tokens, sentences, EDTF.parse(TUESDAY))
    assert str(dates.mentions[-1].value) == "2021-08-23"
