"""The parts of two sentences: what matches, what is changed and how, what only one has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.judge.edits import Edit, EditKind, edits_of
from crosscheck.judge.parts import Part
from crosscheck.judge.relations import Relation
from crosscheck.judge.telling import Telling
from crosscheck.models.rule_parser import RuleParser
from crosscheck.pipeline.plain_texts import tell
from tests.judge.conftest import Edits, Tell

ALIKE = (
    ("The price of barley rose in the spring.", "The price of barley fell in the spring."),
    ("Two lorries hit the bridge.", "Three lorries hit the bridge on Monday."),
    ("The clerk did not sign the letter.", "The clerk signed the letter, the mayor said."),
    ("A sedan burned near the mill.", "A car burned near the old mill."),
    ("Ada Holm praised the crew.", "The crew praised Ada Holm."),
    ("At least 40 sheep drowned.", "More than 38 sheep drowned in the flood."),
)


def changed(found: tuple[Edit, ...]) -> dict[tuple[str, str], Relation]:
    return {e.words: e.relation for e in found if e.kind is EditKind.SUBSTITUTED}


def alone(found: tuple[Edit, ...], kind: EditKind) -> dict[str, Part]:
    return {"".join(e.words): e.part for e in found if e.kind is kind and e.weight}


@pytest.mark.parametrize(
    ("left", "right", "words", "relation"),
    [
        (*ALIKE[0], ("rose", "fell"), Relation.ANTONYM),
        (*ALIKE[1], ("Two", "Three"), Relation.OTHER_VALUE),
        (*ALIKE[3], ("sedan", "car"), Relation.WIDER),
        (*ALIKE[4], ("Ada Holm", "Ada Holm"), Relation.EXCHANGED),
        (*ALIKE[5], ("At least 40", "More than 38"), Relation.WIDER),
        ("The lawyer left.", "The attorney left.", ("lawyer", "attorney"), Relation.SYNONYM),
        ("It has a grey door.", "It has a gray door.", ("grey", "gray"), Relation.SYNONYM),
        (
            "She wore a red coat.",
            "She wore a blue coat.",
            ("red", "blue"),
            Relation.CO_HYPONYM,
        ),
        (
            "Ivo Lantz, 41, was fined.",
            "Ivo Lantz, 44, was fined.",
            ("41", "44"),
            Relation.OTHER_VALUE,
        ),
        (
            "The ferry sank on Monday.",
            "The ferry sank on Friday.",
            ("Monday", "Friday"),
            Relation.OTHER_VALUE,
        ),
        (
            "The mayor thanked Olga Brandt.",
            "The mayor thanked Petra Brandt.",
            ("Olga Brandt", "Petra Brandt"),
            Relation.OTHER_VALUE,
        ),
        (
            "The dam holds 40 boats.",
            "The dam holds more than 40 boats.",
            ("40", "more than 40"),
            Relation.TOUCHING,
        ),
        (
            "He spoke before the vote.",
            "He spoke after the vote.",
            ("before", "after"),
            Relation.ANTONYM,
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_changed_and_how(
    edits: Edits, left: str, right: str, words: tuple[str, str], relation: Relation
) -> None:
    assert changed(edits(left, right))[words] is relation


def test_buying_and_selling_tell_of_one_deed(edits: Edits) -> None:
    found = edits("The farmer bought the mill from Lantz.", "Lantz sold the mill to the farmer.")

    assert changed(found)["bought", "sold"] is Relation.SYNONYM


@pytest.mark.parametrize(
    ("left", "right", "words", "part"),
    [
        ("It opened.", "It opened on Monday.", "on Monday", Part.TIME),
        ("It may open.", "It opens.", "may", Part.MODAL),
        ("The ferry did not sink.", "The ferry sank.", "not", Part.NEGATION),
        ("The ferry sank, police said.", "The ferry sank.", "police said", Part.ATTRIBUTION),
        ("The ferry allegedly sank.", "The ferry sank.", "allegedly", Part.HEDGE),
        ("The old ferry sank.", "The ferry sank.", "old", Part.MODIFIER),
        ("The ferry sank near Bergen.", "The ferry sank.", "near Bergen", Part.PLACE),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_only_one_has_and_what_it_does(
    edits: Edits, left: str, right: str, words: str, part: Part
) -> None:
    found = [e for e in edits(left, right) if words in e.words]

    assert [e.part for e in found] == [part]


def test_a_denial_knows_whether_what_it_denies_is_shared(edits: Edits) -> None:
    of_one = edits("The clerk did not sign the letter.", "The clerk signed the letter.")
    of_another = edits("The clerk did not sign the letter.", "The mayor drove to the coast.")

    slots = [[e.slot for e in found if e.part is Part.NEGATION] for found in (of_one, of_another)]
    assert slots == [[1.0], [0.0]]


def test_an_edit_reads_as_a_reason(edits: Edits) -> None:
    reasons = [edit.describe() for edit in edits(*ALIKE[0])]

    assert "“rose” stands where the other has “fell” (opposites)" in reasons


@pytest.mark.parametrize(("left", "right"), ALIKE)
def test_every_word_is_in_one_edit(edits: Edits, told: Tell, left: str, right: str) -> None:
    found = edits(left, right)

    _assert_all_once(told(left), [t for e in found for t in e.left])
    _assert_all_once(told(right), [t for e in found for t in e.right])


@pytest.mark.parametrize(("left", "right"), ALIKE)
def test_turning_the_sides_turns_the_edits(edits: Edits, left: str, right: str) -> None:
    there, back = edits(left, right), edits(right, left)

    assert sorted(map(repr, there)) == sorted(repr(edit.turned) for edit in back)


_WORDS = st.lists(
    st.sampled_from(
        (
            *("the", "a", "sedan", "car", "lorry", "rose", "fell", "two", "12", "300", "Monday"),
            *("Friday", "not", "before", "after", "red", "blue", "Ada", "Holm", "Oslo", "mayor"),
            *("signed", "said", "in", "of"),
        )
    ),
    min_size=1,
    max_size=12,
).map(" ".join)


@given(_WORDS, _WORDS)
def test_laws_of_any_two_texts(left: str, right: str) -> None:
    ours, theirs = tell([left, right], RuleParser())
    found = edits_of(ours, theirs)

    _assert_all_once(ours, [t for e in found for t in e.left])
    _assert_all_once(theirs, [t for e in found for t in e.right])
    assert sorted(map(repr, found)) == sorted(repr(e.turned) for e in edits_of(theirs, ours))
    assert {e.kind for e in edits_of(ours, ours)} == {EditKind.MATCHED}


def _assert_all_once(telling: Telling, places: list[int]) -> None:
    words = [token.index for token in telling.tokens if token.is_word]
    assert len(places) == len(set(places))
    assert set(words) <= set(places)
