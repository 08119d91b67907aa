"""The edits in numbers: the same names for every pair, and a direction."""

from __future__ import annotations

import pytest

from crosscheck.judge.features import Context, features_of
from crosscheck.model.judgement import Opinion
from tests.judge.conftest import Tell

LONG = "The old ferry sank near Bergen on Monday, police said."
SHORT = "The ferry sank."


def test_every_pair_has_the_same_features_in_the_same_order(told: Tell) -> None:
    one = features_of(told(LONG), told(SHORT))
    other = features_of(told("Ten sheep drowned."), told("Ada Holm did not sign the letter."))

    assert list(one) == list(other)


def test_what_is_left_out_is_not_what_is_added(told: Tell) -> None:
    shortened = features_of(told(LONG), told(SHORT))
    lengthened = features_of(told(SHORT), told(LONG))

    assert shortened["right implied"] == 1.0 > shortened["left covered"]
    assert (shortened["deleted time"], lengthened["inserted time"]) == (1.0, 1.0)
    assert lengthened["deleted time"] == 0.0


@pytest.mark.parametrize(
    ("right", "feature"),
    [
        ("The ferry did not sink.", "sure flips"),
        ("The ferry was not sunk.", "denials right"),
        ("The yacht sank.", "content edits"),
        ("The ferry will sink.", "future only right"),
        ("The ferry sank on Monday.", "inserted time"),
    ],
    ids=["denied", "opposite", "another", "planned", "dated"],
)
def test_a_change_is_seen(told: Tell, right: str, feature: str) -> None:
    unchanged, found = (features_of(told(SHORT), told(text))[feature] for text in (SHORT, right))

    assert unchanged == 0.0 < found


def test_how_far_numbers_lie_apart(told: Tell) -> None:
    near, far = (
        features_of(told("It sold 200 boats."), told(f"It sold {number} boats."))
        for number in (210, 900)
    )

    assert 0.0 < near["other value: gap"] < far["other value: gap"]


def test_opinions_are_heard_or_marked_as_missing(told: Tell) -> None:
    heard = Context(Opinion(0.1, 0.2, 0.7), Opinion(0.3, 0.3, 0.4))
    without, found = (
        features_of(told(SHORT), told(LONG), context) for context in (Context(), heard)
    )

    assert (without["forward: missing"], found["forward: missing"]) == (1.0, 0.0)
    assert (found["forward contradicts"], found["backward contradicts"]) == (0.7, 0.4)
