"""What a cue does, and whether it was not done."""

from __future__ import annotations

import pytest

import cstonews as cn

ACTS = {
    "say": "Zas said that the mission was over.",
    "stress": "Zas stressed that the mission was over.",
    "add": "Zas added that the mission was over.",
    "explain": "Zas explained why the mission was over.",
    "announce": "Zas announced that the mission was over.",
    "report": "TASS reported that the mission was over.",
    "recall": "Zas recalled that the mission was over.",
    "confirm": "Zas confirmed that the mission was over.",
    "admit": "Zas admitted that the mission was over.",
    "deny": "Zas denied that the mission was over.",
    "claim": "Zas claimed that the mission was over.",
    "accuse": "Pashinyan accused the CSTO of inaction.",
    "criticize": "Pashinyan criticized the reply of the CSTO.",
    "warn": "Zas warned that the mission was over.",
    "concern": "Zas expressed concern about the mission.",
    "hope": "Zas hopes that the mission is over.",
    "believe": "Zas believes that the mission is over.",
    "predict": "Zas predicted that the mission would be over soon.",
    "promise": "Zas promised to end the mission.",
    "threaten": "The Taliban threatened to end the mission.",
    "offer": "Zas offered to end the mission.",
    "propose": "Zas proposed to end the mission.",
    "urge": "Zas urged both sides to end the mission.",
    "order": "Putin ordered the army to end the mission.",
    "ask": "Zas asked whether the mission was over.",
    "answer": "Zas replied that the mission was over.",
    "agree": "Zas agreed to end the mission.",
    "support": "Zas supported the mission of the observers.",
    "oppose": "Zas opposed the mission of the observers.",
    "refuse": "Zas refused to end the mission.",
    "welcome": "Zas welcomed the end of the mission.",
    "condemn": "Zas condemned the attack on the mission.",
    "thank": "Zas thanked the soldiers of the mission.",
    "regret": "Zas regretted that the mission was over.",
    "decide": "The court decided that the mission was over.",
}
NOT_DONE = {
    "did not": "The minister did not confirm that the mission was over.",
    "didn't": "The minister didn't confirm that the mission was over.",
    "has not": "The minister has not confirmed that the mission is over.",
    "never": "The minister never said that the mission was over.",
    "did not say when": "The minister did not say when the mission would be over.",
    "did not rule out": "The minister did not rule out a second mission.",
    "does not exclude": "The minister does not exclude that a second mission follows.",
}


def test_every_act_has_an_example() -> None:
    """No act is without a sentence here."""
    assert [cn.Act(act) for act in ACTS] == list(cn.Act)


@pytest.mark.parametrize(("act", "text"), ACTS.items(), ids=ACTS)
def test_act(act: str, text: str) -> None:
    """The act is that of the cue, and it was done."""
    (statement,) = cn.parse(text).statements
    assert (statement.act, statement.negated) == (cn.Act(act), False)


@pytest.mark.parametrize("text", NOT_DONE.values(), ids=NOT_DONE)
def test_what_was_not_done(text: str) -> None:
    """A negated cue makes a statement that says it is one."""
    (statement,) = cn.parse(text).statements
    assert statement.negated


@pytest.mark.parametrize(
    "text",
    [
        "Zas said that the mission was not over.",
        'Zas said: "We did not say that."',
        "Zas, who never came, said that the mission was over.",
    ],
)
def test_what_is_denied_inside_is_said(text: str) -> None:
    """A negation in the content or in the source is none of the cue."""
    (statement,) = cn.parse(text).statements
    assert not statement.negated


def test_marks_and_runs_say() -> None:
    """A mark as cue and words that run on do no more than say."""
    text = 'Zas spoke. "The mission is over," he stressed.\n\n"The planes are on their way."'
    first, second = cn.parse(text).statements
    assert (first.act, second.act) == (cn.Act.STRESS, cn.Act.SAY)
    assert second.cue is None
