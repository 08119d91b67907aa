"""How long a step will still take."""

from __future__ import annotations

import pytest

from crosscheck.cli.pace import Pace, in_words
from crosscheck.model.progress import Step


class Watch:
    """A clock that stands still until it is set on."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_the_time_left_is_told_once_a_few_are_done_and_the_first_does_not_count() -> None:
    watch = Watch()
    pace = Pace(watch)
    told = []
    for number in range(1, 11):
        told.append(pace.seconds_left(Step("Reading file", number, 10)))
        watch.seconds += 60 if number == 1 else 2
    # From the fifth on, three of two seconds each are done; six of ten are left then.
    assert told == [None, None, None, None, 12, 10, 8, 6, 4, 2]


def test_each_step_has_a_pace_of_its_own() -> None:
    watch = Watch()
    pace = Pace(watch)
    for number in range(1, 6):
        left = pace.seconds_left(Step("Reading file", number, 5))
        watch.seconds += 1
    assert left == 1
    assert pace.seconds_left(Step("Comparing story", 1, 9)) is None
    assert pace.seconds_left(Step("Writing the report")) is None


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "about 1 s"),
        (7.6, "about 8 s"),
        (22.4, "about 20 s"),
        (59.0, "about 60 s"),
        (61.0, "about 1 min"),
        (170.0, "about 3 min"),
    ],
)
def test_a_time_is_told_as_roughly_as_it_is_known(seconds: float, words: str) -> None:
    assert in_words(seconds) == words
