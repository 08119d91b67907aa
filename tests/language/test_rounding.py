from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.language.numbers import find_numbers
from crosscheck.language.rounding import find_hedge, hedged_bounds


def bounds(text: str) -> tuple[Decimal | None, Decimal | None]:
    number = next(find_numbers(text))
    return hedged_bounds(number, find_hedge(text, number.start, number.end).hedge)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("600 cows", "600", "600", id="exact"),
        pytest.param("about 600 cows", "550", "650", id="about-hundreds"),
        pytest.param("about 30 cows", "25", "35", id="about-tens"),
        pytest.param("around 25 cows", "22.5", "27.5", id="fives-are-round"),
        pytest.param("roughly 1,000 cows", "800", "1200", id="at-most-a-fifth"),
        pytest.param("some 16 cows", "15.5", "16.5", id="not-round-was-counted"),
        pytest.param("nearly 600 cows", "570", "600", id="nearly"),
        pytest.param("almost 20 cows", "18", "20", id="almost-small"),
        pytest.param("more than 600 cows", "600", None, id="more-than"),
        pytest.param("at least 12 cows", "12", None, id="at-least"),
        pytest.param("12 or more cows", "12", None, id="or-more"),
        pytest.param("30-plus cows", "30", None, id="plus"),
        pytest.param("fewer than 12 cows", None, "12", id="fewer-than"),
        pytest.param("up to 12 cows", None, "12", id="up-to"),
        pytest.param("as many as 12 cows", None, "12", id="as-many-as"),
        pytest.param("no fewer than 12 cows", "12", None, id="no-fewer-than"),
        pytest.param("no more than 12 cows", None, "12", id="no-more-than"),
    ],
)
def test_hedges_become_bounds(text: str, low: str | None, high: str | None) -> None:
    expected = tuple(None if bound is None else Decimal(bound) for bound in (low, high))
    assert bounds(text) == expected


@given(st.integers(min_value=1, max_value=10**9), st.sampled_from(["about", "nearly", "some"]))
def test_the_stated_value_is_always_possible(value: int, hedge: str) -> None:
    low, high = bounds(f"{hedge} {value:,} cows")
    assert low is not None
    assert high is not None
    assert low <= value <= high
