"""Each kind of change makes the text that it promises, and says the truth about it."""

from __future__ import annotations

import pytest

from training.data.change import applied
from training.data.pair import AGREES, CONTRADICTS, OPEN
from training.data.pairing import chance_of, changes_of, told_again

from .conftest import Parse

ON_ONE_SIDE = [
    ("The shop is open.", "The shop is not closed.", AGREES, AGREES),
    ("The shop is open.", "The shop is closed.", CONTRADICTS, CONTRADICTS),
    ("A boy is washing a car.", "A girl is washing a car.", CONTRADICTS, CONTRADICTS),
    ("A boy is washing a car.", "A child is washing a car.", AGREES, OPEN),
    ("A boy is washing a car.", "A boy is washing a vehicle.", AGREES, OPEN),
    ("A boy is washing a car.", "A boy is washing an automobile.", AGREES, AGREES),
    ("A boy is washing a car.", "A boy isn't washing a car.", CONTRADICTS, CONTRADICTS),
    ("A boy is washing a car.", "No boy is washing a car.", CONTRADICTS, CONTRADICTS),
    ("A boy is washing a car.", "A car is being washed by a boy.", AGREES, AGREES),
    ("The nurse did not sign the form.", "The nurse signed the form.", CONTRADICTS, CONTRADICTS),
    ("The nurse did not sign the form.", "The nurse didn't sign the form.", AGREES, AGREES),
    ("The crew failed to close the valve.", "The crew closed the valve.", CONTRADICTS, CONTRADICTS),
    ("The ferry carried 48 people.", "The ferry carried forty-eight people.", AGREES, AGREES),
    ("The ferry carried 1,480 people.", "The ferry carried 1480 people.", AGREES, AGREES),
    ("The fund lost $5 million in May.", "The fund lost 5 million dollars in May.", AGREES, AGREES),
    ("It opened on August 3, 2014.", "It opened on 3 August 2014.", AGREES, AGREES),
    ("It opened on August 3, 2014.", "It opened in August 2014.", AGREES, OPEN),
    ("The dog chased the cat.", "The cat chased the dog.", CONTRADICTS, CONTRADICTS),
    ("The dog chased the cat.", "The dog was chased by the cat.", CONTRADICTS, CONTRADICTS),
    ("The dog chased the cat.", "The cat was chased by the dog.", AGREES, AGREES),
    ("A man sells tea and bread in June.", "A man sells bread and tea in June.", AGREES, AGREES),
    ("He keeps a cat or a dog.", "He keeps a cat.", OPEN, AGREES),
    ("The tall guard opened the gate.", "The guard opened the gate.", AGREES, OPEN),
    ("The man shut the gate on Friday.", "On Friday, the man shut the gate.", AGREES, AGREES),
    ("All farmers sold their land.", "Some farmers sold their land.", AGREES, OPEN),
    ("All farmers sold their land.", "No farmers sold their land.", CONTRADICTS, CONTRADICTS),
    ("He did not eat the red apple.", "He did not eat the apple.", OPEN, AGREES),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted", "label", "back"), ON_ONE_SIDE)
def test_a_change_has_its_text_and_its_label(
    parse: Parse, text: str, wanted: str, label: str, back: str
) -> None:
    made = {
        applied(text, change.edits): (change.label, change.back)
        for start in range(12)
        for change in changes_of(parse(text), chance_of(f"{text}{start}"))
        if not change.first
    }
    assert made.get(wanted) == (label, back), sorted(made)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ferry sank on Tuesday near the old pier.", "weekday"),
        ("The ferry sank in 1987 near the old pier.", "year"),
        ("The meeting starts at 7 p.m. in the hall.", "hour"),
        ("The third runner fell on the last hill.", "ordinal"),
        ("Nearly 4 million homes lost power in the storm.", "number: scale"),
        ("Ellen Marsh opened the new library in Boston last spring.", "first name"),
        ("Ellen Marsh opened the new library in Boston last spring.", "spelling of a name"),
        ("Ellen Marsh opened the new library in Boston last spring.", "place"),
        ("A French singer wore a yellow dress on the stage.", "co-hyponym: colour"),
        ("The cook put the onions in the pan.", "co-hyponym: vegetable"),
        ("The price of bread rose again in the spring.", "antonym: verb"),
        ("The clerk stood in front of the counter.", "antonym: preposition"),
        ("The plan was rejected, the ministry said.", "said to denied"),
    ],
)
def test_another_value_contradicts_and_changes_one_place(
    parse: Parse, text: str, kind: str
) -> None:
    found = [
        change
        for start in range(12)
        for change in changes_of(parse(text), chance_of(f"{text}{start}"))
        if change.kind == kind
    ]
    assert found
    for change in found:
        assert (change.label, change.back) == (CONTRADICTS, CONTRADICTS)
        assert applied(text, change.edits) != text


@pytest.mark.parametrize(
    "text", ["She did not buy the yellow dress.", "No guest ate the onions on Tuesday."]
)
def test_under_a_negation_another_value_excludes_nothing(parse: Parse, text: str) -> None:
    labels = {
        change.label
        for start in range(6)
        for change in changes_of(parse(text), chance_of(f"{text}{start}"))
        if change.kind == "other value under negation"
    }
    assert labels == {OPEN}


def test_ranges_decide_what_two_statements_on_a_number_say(parse: Parse) -> None:
    sentence = parse("The mill employs 40 weavers.")
    made = {}
    for start in range(400):
        for change in changes_of(sentence, chance_of(f"mill {start}")):
            if change.kind.startswith("number: "):
                pair = (applied(sentence.text, change.first), applied(sentence.text, change.edits))
                made[pair] = (change.label, change.back)
    exact = "The mill employs 40 weavers."
    assert made[exact, "The mill employs more than 32 weavers."] == (AGREES, OPEN)
    assert made[exact, "The mill employs less than 32 weavers."] == (CONTRADICTS, CONTRADICTS)
    assert made[exact, "The mill employs more than 40 weavers."] == (CONTRADICTS, CONTRADICTS)


def test_less_under_every_depends_on_where_it_is_less(parse: Parse) -> None:
    sentence = parse("A cook with a long knife is cutting bread in the yard.")
    made = {}
    for start in range(60):
        for change in changes_of(sentence, chance_of(f"cook {start}")):
            if change.first:
                made[applied(sentence.text, change.first), applied(sentence.text, change.edits)] = (
                    change.label,
                    change.back,
                )
    every = "Every cook with a long knife is cutting bread in the yard."
    assert made[every, "Every cook is cutting bread in the yard."] == (OPEN, AGREES)
    assert made[every, "Every cook with a long knife is cutting bread."] == (AGREES, OPEN)


def test_a_sentence_is_mended_after_a_change() -> None:
    from training.data.change import Edit  # noqa: PLC0415

    assert applied("A red hat lay there.", [Edit(2, 5, "orange")]) == "An orange hat lay there."
    assert applied("He left, on Monday, early.", [Edit(9, 18, "")]) == "He left, early."
    assert applied("Soon he left.", [Edit(0, 4, "")]) == "He left."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The mayor said that the old bridge is safe.", "The mayor said the old bridge is safe."),
        ("The museum has reopened after a fire.", "The museum reopened after a fire."),
        ("A boy was found in the park.", "Boy found in park"),
        ("However, the plan failed in the senate.", "The plan failed in the senate."),
    ],
)
def test_a_newsroom_retells_without_another_meaning(parse: Parse, text: str, wanted: str) -> None:
    made = {
        applied(text, change.edits): (change.label, change.back)
        for start in range(8)
        for change in changes_of(parse(text), chance_of(f"{text}{start}"))
    }
    assert made.get(wanted) == (AGREES, AGREES), sorted(made)


def test_a_sentence_told_again_says_by_its_label_what_was_done(parse: Parse) -> None:
    text = "The tall guard quickly opened the heavy gate near the old mill on Friday, police said."
    sentence = parse(text)
    told = [
        row
        for start in range(30)
        for row in told_again(
            text, changes_of(sentence, chance_of(f"guard {start}")), chance_of(f"again {start}")
        )
    ]
    kinds = {(kind, label) for kind, _, _, label in told}
    assert {("told again", AGREES), ("told again", CONTRADICTS), ("told apart", OPEN)} <= kinds
    for kind, premise, hypothesis, label in told:
        if (kind, label) == ("told again", AGREES):
            assert "Friday" in premise
            assert "Friday" in hypothesis
