"""Direct speech: where source and cue stand to the words quoted."""

from __future__ import annotations

import pytest

from tests.parsing.attribution.reported import read

AFTER = {
    "name": (
        '"The corridor stays open to lorries," Stanislav Zas said.',
        [
            (
                'Stanislav Zas | said | "The corridor stays open to lorries," | '
                "stanislav-zas | name"
            )
        ],
    ),
    "comma outside": (
        '"The corridor stays open to lorries", Stanislav Zas noted after the meeting.',
        [
            (
                'Stanislav Zas | noted | "The corridor stays open to lorries" | '
                "stanislav-zas | name"
            )
        ],
    ),
    "comma and dash": (
        "“The corridor stays open to lorries”, – Stanislav Zas noted.",
        [
            (
                "Stanislav Zas | noted | “The corridor stays open to lorries” | "
                "stanislav-zas | name"
            )
        ],
    ),
    "guillemets": (
        "«The corridor stays open to lorries», Stanislav Zas stressed.",
        [
            (
                "Stanislav Zas | stressed | «The corridor stays open to lorries» | "
                "stanislav-zas | name"
            )
        ],
    ),
    "question": (
        '"Who will guard the corridor?" Stanislav Zas asked.',
        ['Stanislav Zas | asked | "Who will guard the corridor?" | stanislav-zas | name'],
    ),
    "pronoun": (
        'Stanislav Zas came to Minsk. "The corridor stays open to lorries," he stressed.',
        [('he | stressed | "The corridor stays open to lorries," | stanislav-zas | pronoun')],
    ),
    "title and name": (
        (
            '"The corridor stays open to lorries," CSTO Secretary General Stanislav Zas '
            "told a news conference."
        ),
        [
            (
                'CSTO Secretary General Stanislav Zas | told | "The corridor stays open to '
                'lorries," | stanislav-zas | name'
            )
        ],
    ),
    "apposition": (
        '"The corridor stays open to lorries," Zas, the head of the organization, said.',
        [
            (
                'Zas, the head of the organization | said | "The corridor stays open to '
                'lorries," | stanislav-zas | name'
            )
        ],
    ),
    "relative clause": (
        '"The corridor stays open to lorries," the spokesman, who had just arrived, said.',
        [
            (
                'the spokesman, who had just arrived | said | "The corridor stays open to '
                'lorries," | - | -'
            )
        ],
    ),
    "inverted": (
        '"The corridor stays open to lorries," said Zas.',
        ['Zas | said | "The corridor stays open to lorries," | stanislav-zas | name'],
    ),
    "inverted with apposition": (
        '"The corridor stays open," said Stanislav Zas, the Secretary General of the CSTO.',
        [
            (
                'Stanislav Zas, the Secretary General of the CSTO | said | "The corridor '
                'stays open," | stanislav-zas | name'
            )
        ],
    ),
    "inverted in the present": (
        '"The corridor stays open to lorries," says Zas.',
        ['Zas | says | "The corridor stays open to lorries," | stanislav-zas | name'],
    ),
    "inverted behind a dash": (
        ('"The corridor stays open to lorries," – stressed the Secretary General of the CSTO.'),
        [
            (
                'the Secretary General of the CSTO | stressed | "The corridor stays open '
                'to lorries," | stanislav-zas | title'
            )
        ],
    ),
    "passive": (
        '"The corridor stays open to lorries," Putin was quoted as saying by TASS.',
        [
            (
                'Putin | quoted as saying | "The corridor stays open to lorries," | '
                "vladimir-putin | name"
            )
        ],
    ),
    "participle": (
        '"The corridor stays open to lorries," Lukashenko said, opening the session.',
        [
            (
                'Lukashenko | said | "The corridor stays open to lorries," | '
                "alexander-lukashenko | name"
            )
        ],
    ),
    "body": (
        '"The corridor stays open to lorries," the CSTO Secretariat said on its website.',
        [
            (
                'the CSTO Secretariat | said | "The corridor stays open to lorries," | '
                "csto-secretariat | name"
            )
        ],
    ),
    "third person that is a noun too": (
        '"The corridor stays open to lorries," the report notes.',
        ['the report | notes | "The corridor stays open to lorries," | - | -'],
    ),
    "pronoun in the present": (
        '"The corridor stays open to lorries," he claims.',
        ['he | claims | "The corridor stays open to lorries," | - | -'],
    ),
    "reads": (
        '"The corridor stays open to lorries," the statement reads.',
        ['the statement | reads | "The corridor stays open to lorries," | - | -'],
    ),
    "reads first": (
        '"The corridor stays open to lorries," reads the statement.',
        ['the statement | reads | "The corridor stays open to lorries," | - | -'],
    ),
    "as put": (
        '"The corridor stays open to lorries," as the minister put it.',
        ['the minister | put it | "The corridor stays open to lorries," | - | -'],
    ),
    "second verb without words": (
        '"The corridor stays open to lorries," said Putin and left the hall.',
        ['Putin | said | "The corridor stays open to lorries," | vladimir-putin | name'],
    ),
    "a statement from": (
        '"The corridor stays open to lorries," a statement from the ministry said.',
        [
            (
                'a statement from the ministry | said | "The corridor stays open to '
                'lorries," | - | -'
            )
        ],
    ),
    "occasion and person": (
        '"The corridor stays open to lorries," Putin said during a meeting with Lukashenko.',
        ['Putin | said | "The corridor stays open to lorries," | vladimir-putin | name'],
    ),
    "when asked": (
        '"The corridor stays open to lorries," Zas said when asked about it.',
        ['Zas | said | "The corridor stays open to lorries," | stanislav-zas | name'],
    ),
    "anonymity": (
        (
            '"The corridor stays open to lorries," the source told Interfax on condition '
            "of anonymity."
        ),
        ['the source | told | "The corridor stays open to lorries," | - | -'],
    ),
    "document and its author": (
        "“The border is closed,” said a statement by the Kremlin.",
        ["a statement by the Kremlin | said | “The border is closed,” | kremlin | document"],
    ),
    "verb of no saying": (
        "“I am innocent,” he beamed.",
        ["he | beamed | “I am innocent,” | - | -"],
    ),
    "list in the apposition": (
        (
            "“This will not help,” Anna Petrova, the deputy minister for trade, transport, "
            "and energy, said on Monday."
        ),
        [
            (
                "Anna Petrova, the deputy minister for trade, transport, and energy | said | "
                "“This will not help,” | anna-petrova | name"
            )
        ],
    ),
}
BEFORE = {
    "comma": (
        'Zas said, "The range near Balykchy is ready."',
        ['Zas | said | "The range near Balykchy is ready." | stanislav-zas | name'],
    ),
    "colon": (
        'Zas said: "The range near Balykchy is ready."',
        ['Zas | said | "The range near Balykchy is ready." | stanislav-zas | name'],
    ),
    "told": (
        'Zas told reporters: "The range near Balykchy is ready."',
        ['Zas | told | "The range near Balykchy is ready." | stanislav-zas | name'],
    ),
    "that": (
        'Zas noted that "the range near Balykchy is ready".',
        ['Zas | noted | "the range near Balykchy is ready" | stanislav-zas | name'],
    ),
    "reads": (
        'The statement reads: "The range near Balykchy is ready."',
        ['The statement | reads | "The range near Balykchy is ready." | - | -'],
    ),
    "participle": (
        'Zas called the drill a success, adding: "The range near Balykchy is ready."',
        [
            "Zas | called | the drill a success | stanislav-zas | name",
            'Zas | adding | "The range near Balykchy is ready." | stanislav-zas | name',
        ],
    ),
    "no verb": (
        'Zas: "The range near Balykchy is ready."',
        ['Zas | : | "The range near Balykchy is ready." | stanislav-zas | name'],
    ),
    "asked about": (
        'Asked about the drill, Zas replied: "The range near Balykchy is ready."',
        ['Zas | replied | "The range near Balykchy is ready." | stanislav-zas | name'],
    ),
    "commenting": (
        'Commenting on the drill, Zas said: "The range near Balykchy is ready."',
        ['Zas | said | "The range near Balykchy is ready." | stanislav-zas | name'],
    ),
    "in a statement": (
        'The CSTO said in a statement: "The range near Balykchy is ready."',
        ['The CSTO | said | "The range near Balykchy is ready." | csto | name'],
    ),
}
INSIDE = {
    "clause cut": (
        '"The range," Zas said, "is ready for the drill."',
        ['Zas | said | "The range," … "is ready for the drill." | stanislav-zas | name'],
    ),
    "between sentences": (
        '"The range is ready," Zas said. "We begin on Monday."',
        [('Zas | said | "The range is ready," … "We begin on Monday." | stanislav-zas | name')],
    ),
    "several sentences": (
        '"The range is ready," Zas said. "We begin on Monday. Nobody will be late."',
        [
            (
                'Zas | said | "The range is ready," … "We begin on Monday. Nobody will be '
                'late." | stanislav-zas | name'
            )
        ],
    ),
    "inverted": (
        '"The range is ready," said Lukashenko. "We begin on Monday."',
        [
            (
                'Lukashenko | said | "The range is ready," … "We begin on Monday." | '
                "alexander-lukashenko | name"
            )
        ],
    ),
    "two single words": (
        '"Yes," Pashinyan said, "we are ready for that."',
        ['Pashinyan | said | "Yes," … "we are ready for that." | nikol-pashinyan | name'],
    ),
    "that behind the cue": (
        '"I think," said Lukashenko, "that the range is ready."',
        [
            (
                'Lukashenko | said | "I think," … "that the range is ready." | '
                "alexander-lukashenko | name"
            )
        ],
    ),
}
AT_A_DISTANCE = {
    "reporters and place": (
        (
            'Zas told reporters on Monday at the CSTO headquarters in Moscow: "The range '
            'is ready."'
        ),
        ['Zas | told | "The range is ready." | stanislav-zas | name'],
    ),
    "interview": (
        '"The range is ready for the drill," Zas said in an interview with RIA Novosti.',
        ['Zas | said | "The range is ready for the drill," | stanislav-zas | name'],
    ),
    "after an event": (
        (
            '"The range is ready for the drill," Zas told a news conference in Dushanbe '
            "following the session."
        ),
        ['Zas | told | "The range is ready for the drill," | stanislav-zas | name'],
    ),
    "statement": (
        '"The range is ready for the drill," the Kremlin said in a statement on Monday.',
        ['the Kremlin | said | "The range is ready for the drill," | kremlin | name'],
    ),
    "and day": (
        (
            '"The range is ready for the drill," the CSTO Secretary General said on Monday '
            "in Minsk."
        ),
        [
            (
                'the CSTO Secretary General | said | "The range is ready for the drill," | '
                "stanislav-zas | title"
            )
        ],
    ),
}
TWO_CUES = {
    "two sentences": (
        '"The range is ready," said Putin. "It has new towers," he added.',
        [
            'Putin | said | "The range is ready," | vladimir-putin | name',
            'he | added | "It has new towers," | vladimir-putin | pronoun',
        ],
    ),
    "two paragraphs": (
        '"The range is ready," Zas said.¶"It has new towers. Come and see them," he added.',
        [
            'Zas | said | "The range is ready," | stanislav-zas | name',
            'he | added | "It has new towers. Come and see them," | stanislav-zas | pronoun',
        ],
    ),
    "said and adding": (
        '"The range is ready," Zas said, adding: "It has new towers."',
        [
            'Zas | said | "The range is ready," | stanislav-zas | name',
            'Zas | adding | "It has new towers." | stanislav-zas | name',
        ],
    ),
    "two people": (
        (
            '"The range is ready for us," Zas said.¶"The range is still empty," Pashinyan '
            "answered."
        ),
        [
            'Zas | said | "The range is ready for us," | stanislav-zas | name',
            'Pashinyan | answered | "The range is still empty," | nikol-pashinyan | name',
        ],
    ),
    "noting that": (
        '"The range is ready," Zas said, noting that the towers were new.',
        [
            'Zas | said | "The range is ready," | stanislav-zas | name',
            "Zas | noting | the towers were new | stanislav-zas | name",
        ],
    ),
    "answer": (
        (
            '"The range is ready," Putin said during a meeting with Lukashenko. "So are '
            'we," the Belarusian president replied.'
        ),
        [
            'Putin | said | "The range is ready," | vladimir-putin | name',
            (
                'the Belarusian president | replied | "So are we," | alexander-lukashenko '
                "| title"
            ),
        ],
    ),
}
RUN = {
    "next paragraph": (
        'Zas spoke in Minsk. "The range is ready," he said.¶"It has new towers and a road."',
        [
            'he | said | "The range is ready," | stanislav-zas | pronoun',
            'he | - | "It has new towers and a road." | stanislav-zas | run',
        ],
    ),
    "two paragraphs": (
        (
            '"The range is ready for us," Zas said.¶"It has new towers and a road."¶"We '
            'shall begin on Monday."'
        ),
        [
            'Zas | said | "The range is ready for us," | stanislav-zas | name',
            'Zas | - | "It has new towers and a road." | stanislav-zas | run',
            'Zas | - | "We shall begin on Monday." | stanislav-zas | run',
        ],
    ),
    "somebody else in between": (
        ("“They are over for us,” Lavrov said. The Kazakh envoy laughed. “They never began.”"),
        [
            "Lavrov | said | “They are over for us,” | sergei-lavrov | name",
            "The Kazakh envoy | - | “They never began.” | - | -",
        ],
    ),
}
SEVERAL_QUOTATIONS = {
    "listed": (
        'Zas called the range "ready", the road "open" and the towers "new".',
        [
            (
                'Zas | called | the range "ready", the road "open" and the towers "new" | '
                "stanislav-zas | name"
            )
        ],
    ),
    "in two clauses": (
        "Zas said the drill was “large” and that “it went well for all who took part”.",
        [
            (
                "Zas | said | the drill was “large” and that "
                "“it went well for all who took part” | stanislav-zas | name"
            )
        ],
    ),
    "behind a clause": (
        "The minister said it was too early to tell, “but we are ready”.",
        ["The minister | said | it was too early to tell, “but we are ready” | - | -"],
    ),
    "goes on with that": (
        "“It is our bad luck,” he said, that both men had been there.",
        ["he | said | “It is our bad luck,” … both men had been there | - | -"],
    ),
}
OWN_PERSON = {
    "we": (
        '"We in the CSTO say that the range is ready," Zas said.',
        [('Zas | said | "We in the CSTO say that the range is ready," | stanislav-zas | name')],
    ),
    "i": (
        '"I said it, and I shall say it again," Lukashenko noted.',
        [
            (
                'Lukashenko | noted | "I said it, and I shall say it again," | '
                "alexander-lukashenko | name"
            )
        ],
    ),
}


@pytest.mark.parametrize(("text", "reported"), AFTER.values(), ids=AFTER)
def test_after(text: str, reported: list[str]) -> None:
    """Source and cue may stand behind the quotation, in either order."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), BEFORE.values(), ids=BEFORE)
def test_before(text: str, reported: list[str]) -> None:
    """Source and cue may stand before the quotation, with a comma, a colon or "that"."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), INSIDE.values(), ids=INSIDE)
def test_inside(text: str, reported: list[str]) -> None:
    """A quotation that its cue interrupts is one statement."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), AT_A_DISTANCE.values(), ids=AT_A_DISTANCE)
def test_at_a_distance(text: str, reported: list[str]) -> None:
    """Adjuncts may stand between cue and quotation."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), TWO_CUES.values(), ids=TWO_CUES)
def test_two_cues(text: str, reported: list[str]) -> None:
    """Each quotation with a cue of its own is a statement."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), RUN.values(), ids=RUN)
def test_run(text: str, reported: list[str]) -> None:
    """Words that run on without a cue are those of the speaker before, and say so."""
    assert read(text) == reported


@pytest.mark.parametrize(
    ("text", "reported"), SEVERAL_QUOTATIONS.values(), ids=SEVERAL_QUOTATIONS
)
def test_several_quotations(text: str, reported: list[str]) -> None:
    """One cue may stand over several quotations."""
    assert read(text) == reported


@pytest.mark.parametrize(("text", "reported"), OWN_PERSON.values(), ids=OWN_PERSON)
def test_own_person(text: str, reported: list[str]) -> None:
    """The first person inside a quotation is its speaker's, not a source."""
    assert read(text) == reported
