from __future__ import annotations

from decimal import Decimal

import pytest

from crosscheck.annotate.durations import find_durations
from tests.annotate.conftest import OFFSET, Parse


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("It was the first in 15 years.", "5478.75", id="years"),
        pytest.param("They met 56 days earlier.", "56", id="days-earlier"),
        pytest.param("It took two decades.", "7305", id="decades"),
        pytest.param("He got a 13-year sentence.", "4748.25", id="sentence"),
        pytest.param("A 19-year veteran led it.", "6939.75", id="veteran"),
        pytest.param("It lasted a month.", "30.44", id="a-month"),
        pytest.param("It took a year and a half.", "547.875", id="and-a-half"),
        pytest.param("It took 11/2 years.", "547.875", id="fraction-that-lost-its-space"),
        pytest.param("It took six years and four months.", "2313.26", id="added-up"),
        pytest.param("It took 48 hours.", "2", id="hours"),
        pytest.param("They waited half an hour.", "0.02083333", id="half-an-hour"),
        pytest.param("A decade-long feud ended.", "3652.5", id="long"),
    ],
)
def test_lengths_in_days(parse_lightly: Parse, text: str, days: str) -> None:
    (duration,) = find_durations(parse_lightly(text))
    assert duration.days == Decimal(days)
    assert duration.low <= duration.days <= duration.high
    start = duration.span.start - OFFSET
    assert text[start : start + len(duration.text)] == duration.text


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("It took 15 to 20 days.", 15, 20, id="range"),
        pytest.param("It took between two and five days.", 2, 5, id="between"),
        pytest.param("It took more than 10 days.", 10, 20, id="more-than"),
        pytest.param("It took up to 10 days.", 0, 10, id="up-to"),
        pytest.param("It took nearly 10 days.", 9, 10, id="nearly"),
    ],
)
def test_bounds_in_days(parse_lightly: Parse, text: str, low: int, high: int) -> None:
    (duration,) = find_durations(parse_lightly(text))
    assert (duration.low, duration.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A 15-year-old girl won.", id="age"),
        pytest.param("A 59 - year - old man won.", id="age-in-pieces"),
        pytest.param("It sank two weeks ago.", id="a-date"),
        pytest.param("He is 16 years of age.", id="years-of-age"),
        pytest.param("It costs $5 a month.", id="rate"),
        pytest.param("One day it will end.", id="one-day"),
        pytest.param("The second year was worse.", id="ordinal"),
    ],
)
def test_no_durations(parse_lightly: Parse, text: str) -> None:
    assert find_durations(parse_lightly(text)) == ()
