"""The decision: what the shipped weights say, and what weights mean."""

from __future__ import annotations

import math

import pytest

from crosscheck.judge.decision import STANCES, decide, read_weights, weights_for
from crosscheck.judge.features import features_of
from crosscheck.model.judgement import Stance
from tests.judge.conftest import Tell

# One tree: contradicts where more than half a denial stands over something shared.
STORED = {
    "features": ["sure flips"],
    "start": [0.0, 0.0, 0.0],
    "temperature": 1.0,
    "least": {"contradicts": 0.5},
    "trees": {
        "agrees": [],
        "open": [],
        "contradicts": [[[0, 0.5, 1, 2, 0.1], [-1, 0, 0, 0, -2.0], [-1, 0, 0, 0, 3.0]]],
    },
}


@pytest.mark.parametrize(("value", "score"), [(0.0, -2.0), (1.0, 3.0)])
def test_a_tree_is_walked_to_its_leaf(value: float, score: float) -> None:
    scores, moved = read_weights(STORED).scores([value])

    assert scores == [0.0, 0.0, score]
    assert math.isclose(moved[2]["sure flips"], score - 0.1)


def test_the_shipped_weights_ask_for_features_that_there_are(told: Tell) -> None:
    found = features_of(told("It sank."), told("It sank."))

    assert set(weights_for(opinions=False).features) <= set(found)


@pytest.mark.parametrize(
    ("left", "right", "stance"),
    [
        (
            "The council approved the new bridge over the river on Tuesday.",
            "On Tuesday the council approved the new bridge over the river.",
            Stance.AGREES,
        ),
        (
            "The council approved the new bridge over the river on Tuesday.",
            "The council did not approve the new bridge over the river on Tuesday.",
            Stance.CONTRADICTS,
        ),
        (
            "Shares of the brewery rose 12 percent in early trading.",
            "Shares of the brewery fell 12 percent in early trading.",
            Stance.CONTRADICTS,
        ),
        (
            "The storm left 40 houses without a roof in the valley.",
            "The storm left 90 houses without a roof in the valley.",
            Stance.CONTRADICTS,
        ),
        (
            "The council approved the new bridge over the river on Tuesday.",
            "A choir of forty children sang in the old theatre.",
            Stance.OPEN,
        ),
    ],
    ids=["order", "denied", "opposite", "number", "another matter"],
)
def test_plain_cases(told: Tell, left: str, right: str, stance: Stance) -> None:
    found = decide(told(left), told(right))

    assert found.stance is stance
    assert math.isclose(sum(found.probabilities), 1.0)


def test_a_contradiction_is_told_by_its_edit(told: Tell) -> None:
    found = decide(told("The dam was opened at noon."), told("The dam was closed at noon."))

    assert found.reasons[0] == "“opened” stands where the other has “closed” (opposites)"
    assert found.weighty


def test_an_unsure_pair_is_left_open(told: Tell) -> None:
    found = decide(
        told("A lorry stood near the mill when the fire began."),
        told("The owner of the mill had bought a lorry the year before."),
    )

    assert found.stance is Stance.OPEN
    assert STANCES.index(found.stance) == 1
