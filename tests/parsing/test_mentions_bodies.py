"""Organizations: listed, composed, told by context or by shape."""

from __future__ import annotations

import pytest

from cstonews.parsing.mentions import NameForm, find_names
from cstonews.parsing.tokens import find_tokens
from tests.parsing.mention_texts import ORGANIZATION, mentioned, names_in, of_form, of_kind

LISTED = {
    "acronym": ("CSTO", "csto"),
    "full name": ("Collective Security Treaty Organisation", "csto"),
    "body": ("Collective Security Council", "csto-collective-security-council"),
    "body with the alliance's name": ("CSTO Joint Staff", "csto-joint-staff"),
    "body with the alliance after it": ("Joint Staff of the CSTO", "csto-joint-staff"),
    "written out": (
        "Permanent Council of the Collective Security Treaty Organization",
        "csto-permanent-council",
    ),
    "other small words": (
        "Coordination Council for Combating Illegal Migration",
        "csto-coordination-council-illegal-migration",
    ),
    "other order": (
        "Rapid Deployment Collective Forces",
        "csto-collective-rapid-deployment-forces",
    ),
    "without collective": (
        "CSTO rapid deployment force",
        "csto-collective-rapid-deployment-forces",
    ),
    "outlet": ("BelTA", "belta"),
    "quotation marks": ("GSV “Russia - Islamic World”", "gsv-russia-islamic-world"),
    "footnote mark": ("Taliban* political office", "taliban-political-office"),
    "only one state has it": ("State Department", "us-state-department"),
}


@pytest.mark.parametrize(("words", "slug"), LISTED.values(), ids=LISTED)
def test_listed_organizations_are_found(words: str, slug: str) -> None:
    """An organization is found by every name, its bodies also by variants of theirs."""
    text = f"Then the {words} spoke."
    first = of_kind(text, ORGANIZATION)[0]
    assert first == (words, slug)


COMPOSED = {
    "adjective": ("Kazakh Interior Ministry", "kz-interior-ministry"),
    "genitive": ("Azerbaijan’s Defense Ministry", "az-defence-ministry"),
    "of": ("Ministry of Internal Affairs of Kazakhstan", "kz-interior-ministry"),
    "of, formally": ("Ministry of Health of the Kyrgyz Republic", "kg-health-ministry"),
    "listed under another slug": ("Kyrgyz National Security Committee", "kg-gknb"),
    "press service": (
        "press service of the Kazakh Interior Ministry",
        "kz-interior-ministry-press-service",
    ),
    "press service after it": (
        "Armenian Prime Minister’s press service",
        "am-prime-minister-press-service",
    ),
}


@pytest.mark.parametrize(("words", "slug"), COMPOSED.values(), ids=COMPOSED)
def test_national_institutions_are_composed(words: str, slug: str) -> None:
    """A state and the words for an institution make its slug."""
    assert (words, slug) in of_kind(f"Then the {words} spoke.", ORGANIZATION)


COMMON = {
    "army": ("Tajik army", "tj-armed-forces"),
    "government": ("Afghan government", "af-government"),
    "interim government": ("Afghan interim government", "af-government"),
}


@pytest.mark.parametrize(("words", "slug"), COMMON.values(), ids=COMMON)
def test_institutions_in_common_words_are_no_mentions(words: str, slug: str) -> None:
    """The Tajik army is told for the speaker, but mentions the state only."""
    text = f"Then the {words} spoke."
    assert of_form(text, NameForm.COMMON) == [(words, slug)]
    assert mentioned(text) == {slug[:2].upper()}


def test_treaties_are_no_mentions() -> None:
    """A treaty is named, but is no organization that an article mentions."""
    text = "They signed the Collective Security Treaty in Osh."
    assert of_form(text, NameForm.TREATY) == [
        ("Collective Security Treaty", "collective-security-treaty")
    ]
    assert mentioned(text) == set()


ALONE = {
    "told before": (
        "The Armenian Foreign Ministry objected. The Foreign Ministry wrote.",
        "am-foreign-ministry",
    ),
    "state in the sentence": (
        "Armenia will not pay, its envoys and the Foreign Ministry wrote.",
        "am-foreign-ministry",
    ),
    "its": ("Kazakhstan agreed. Its Foreign Ministry wrote.", "kz-foreign-ministry"),
    "its, in the sentence": (
        "Kazakhstan, wrote its Foreign Ministry, agreed.",
        "kz-foreign-ministry",
    ),
    "in its capital": ("The Finance Ministry in Yerevan wrote.", "am-finance-ministry"),
    "state of the text": (
        "Armenia agreed. Armenia signed. Armenians left. The Foreign Ministry wrote.",
        "am-foreign-ministry",
    ),
    "state of the text, again": (
        "Armenia left. Armenia fell. Armenia rose. The Foreign Ministry or Finance Ministry?",
        "am-finance-ministry",
    ),
    "an international body told later": (
        "The Security Council voted. The UN Security Council met.",
        "un-security-council",
    ),
    "an international body": (
        "The UN Security Council met. The Security Council voted.",
        "un-security-council",
    ),
}


@pytest.mark.parametrize(("text", "slug"), ALONE.values(), ids=ALONE)
def test_institutions_alone_are_settled(text: str, slug: str) -> None:
    """An institution without its state belongs to the one told before, near or throughout."""
    assert of_form(text, NameForm.BODY)[-1][1] == slug


LEFT = {
    "nothing near": "The Foreign Ministry wrote.",
    "common words": "Armenia agreed, and so did the army.",
    "one word": "Armenia agreed, and so did Parliament.",
    "another's": "Armenia agreed, and so did the European Parliament.",
    "perhaps international": "The United Nations and Armenia agreed with the Security Council.",
    "anybody's": "Armenia left. Armenia fell. Armenia rose. A source in the General Staff wept",
    "another's, after it": "Armenia met the House of Representatives of the Belarusian side.",
    "outside of sentences": "Foreign Ministry",
}


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_institutions_alone_are_left(text: str) -> None:
    """Where nothing tells whose an institution is, it is nobody's."""
    assert {entity for _, entity in of_form(text, NameForm.BODY)} <= {None}


DOUBTFUL = {
    "body of an alliance named": ("The CSTO met. The Joint Staff wrote.", "csto-joint-staff"),
    "the bloc's body": (
        "The CSTO met. The bloc’s Military Committee wrote.",
        "csto-military-committee",
    ),
    "outlet by its noun": ("It rained, the Report agency wrote.", "report-az"),
    "outlet between slashes": ("BAKU, May 3 /Trend/ Talks began.", "trend"),
    "outlet in brackets": ("BAKU, May 3 (Trend) Talks began.", "trend"),
    "outlet that is told": ("They told Trend so.", "trend"),
    "outlet with a colon": ("By Vera Orlova - Trend:\n\nTalks began.", "trend"),
    "in full elsewhere": ("The Associated Press asked. AP wrote.", "ap"),
    "city that acts": ("The European Union met. Brussels rejected it.", "european-union"),
}


@pytest.mark.parametrize(("text", "slug"), DOUBTFUL.values(), ids=DOUBTFUL)
def test_doubtful_names_are_settled(text: str, slug: str) -> None:
    """A name that means several things, or is a word, needs its context."""
    assert of_kind(text, ORGANIZATION)[-1][1] == slug


NOTHING = {
    "body of another": "CSTO envoys saw the Parliamentary Assembly of the Union State again.",
    "union": "It was the Union of Soviet Socialist Republics.",
    "body of nobody": "The Joint Staff wrote.",
    "a word": "The Report was read.",
    "a trend": "Trend lines rose.",
    "a city": "The European Union met. They flew to Brussels.",
    "a city of many": "Brussels rejected it.",
    "lower case": "The joint staff wrote, and so did the bloc.",
    "an unlisted acronym": "AP was absent.",
    "island": "They flew to Guam.",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_doubtful_names_alone_are_none(text: str) -> None:
    """Without context nothing is made of such a name."""
    named = {"european-union", "csto", "union-state"}
    assert [slug for _, slug in of_kind(text, ORGANIZATION) if slug not in named] == []


def test_events_are_no_bodies() -> None:
    """A summit of the CSTO mentions the alliance, not its council."""
    assert mentioned("The Collective Security Council met. The CSTO summit ended.") == {
        "csto",
        "csto-collective-security-council",
    }
    assert mentioned("The CSTO summit ended.") == {"csto"}


STRANGE = {
    "foundation": ("the Ferdowsi Foundation", "ferdowsi-foundation"),
    "institute for": (
        "the Institute for Steppe and Mountain Trade",
        "institute-for-steppe-and-mountain-trade",
    ),
    "of the": ("the Institute of the Great Steppe", "institute-of-the-great-steppe"),
    "university of": ("the University of Hohenfels", "university-of-hohenfels"),
    "state inside": (
        "the Russian Academy of Mountain Arts",
        "russian-academy-of-mountain-arts",
    ),
    "two words before": ("the Caspian Trade Center", "caspian-trade-center"),
    "outlet": ("the Osh Herald", "osh-herald"),
    "outlet with its article": ("to The Osh Herald", "the-osh-herald"),
    "news agency": ("the Jahongir News Agency", "jahongir-news"),
    "outlet by a noun before": ("the state broadcaster QWTV", "qwtv"),
    "outlet by a noun after": ("the Qwerty news agency", "qwerty"),
    "outlet by one noun after": ("the Qwerty newspaper", "qwerty"),
    "employer": ("Karim Haddad of the Steppe Observatory", "steppe-observatory"),
}


@pytest.mark.parametrize(("words", "slug"), STRANGE.values(), ids=STRANGE)
def test_unknown_organizations_are_found_by_shape(words: str, slug: str) -> None:
    """A telling noun with capitals beside it names an organization nobody listed."""
    found = [n for n in names_in(f"They wrote {words} twice.") if n.kind is ORGANIZATION]
    assert [(name.entity, name.known) for name in found] == [(slug, False)]


PLAIN = {
    "state alone": "They wrote to the Russian Academy twice.",
    "plain words": "The Joint Working Group met.",
    "one word with a weak noun": "The Qwerty Group met.",
    "noun alone": "The Institute met.",
    "headline": "Old Qwerty Foundation Meets With Its Allies",
    "breaking news": "Then Breaking News came.",
    "loud word before": "The Daily Show began.",
    "closed class": "In The News they met.",
    "place of work": "Karim Haddad of the Black Sea wrote.",
    "not a person": "Great halls of the Steppe Observatory stood.",
    "at the start": "of the Steppe Observatory.",
    "of nothing": "They wrote to the University of the.",
    "a state's agency": "They asked the Russian news agency.",
    "another agency": "They asked the News agency.",
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_plain_words_make_no_organization(text: str) -> None:
    """A noun alone, or with words that any organization may have, names none."""
    assert of_kind(text, ORGANIZATION) == []


def test_lines_outside_of_sentences_make_no_organization() -> None:
    """What stands in no sentence is furniture, whose capitals tell nothing."""
    assert find_names(find_tokens("Home\nQwerty Foundation\n")) == ()


def test_acronyms_of_strangers_are_linked() -> None:
    """The acronym in brackets after an unknown name means it from then on."""
    text = "The Institute for Steppe Trade (IST) wrote. The IST insisted."
    assert [entity for _, entity in of_kind(text, ORGANIZATION)] == [
        "institute-for-steppe-trade"
    ] * 3
    assert of_kind("The Qwerty Foundation (see) wrote.", ORGANIZATION) == [
        ("Qwerty Foundation", "qwerty-foundation")
    ]


def test_agencies_in_datelines_are_found() -> None:
    """An acronym that ends a dateline is an agency's, known or not."""
    assert of_kind("DELHI, June 2 (QWI): Talks began.", ORGANIZATION) == [("QWI", "qwi")]
    assert of_kind("DELHI, June 2 (Qwi): Talks began.", ORGANIZATION) == []


def test_governments_are_made_of_rulers() -> None:
    """A leader's name makes a government, listed or not."""
    assert mentioned("The Tokayev administration agreed.") == {
        "kassym-jomart-tokayev",
        "tokayev-administration",
    }
    made = [
        n.known for n in names_in("The Biden administration agreed.") if n.kind is ORGANIZATION
    ]
    assert made == [True]
