from __future__ import annotations

from decimal import Decimal

import pytest

from crosscheck.language.numbers import find_numbers
from crosscheck.language.units import Unit, find_unit


def unit_of(text: str) -> Unit | None:
    number = next(find_numbers(text))
    return find_unit(text, number.start, number.end, in_millions=number.scaled)


@pytest.mark.parametrize(
    ("text", "name", "factor", "stretch"),
    [
        pytest.param("a $40 fee", "USD", "1", "$40", id="dollar-sign"),
        pytest.param("HK$40", "HKD", "1", "HK$40", id="longer-sign-first"),
        pytest.param("€1.2 million", "EUR", "1", "€1.2 million", id="euro"),
        pytest.param("USD 40", "USD", "1", "USD 40", id="code-before"),
        pytest.param("40 yen", "JPY", "1", "40 yen", id="currency-word"),
        pytest.param("5 million won", "KRW", "1", "5 million won", id="won-after-million"),
        pytest.param("5 million pounds", "GBP", "1", "5 million pounds", id="sterling-in-millions"),
        pytest.param("200 pounds", "kg", "0.45359237", "200 pounds", id="pounds-weigh"),
        pytest.param("25 cents", "USD", "0.01", "25 cents", id="cents"),
        pytest.param("3.5%", "percent", "1", "3.5%", id="percent-sign"),
        pytest.param("3.5 per cent", "percent", "1", "3.5 per cent", id="per-cent"),
        pytest.param(
            "4 percentage points", "percentage point", "1", "4 percentage points", id="points"
        ),
        pytest.param("five miles off", "km", "1.609344", "five miles", id="miles"),
        pytest.param("5km off", "km", "1", "5km", id="glued"),
        pytest.param("20 square miles", "m2", "2589988.110336", "20 square miles", id="area"),
        pytest.param("120 mph", "km/h", "1.609344", "120 mph", id="speed"),
        pytest.param(
            "a magnitude 6.1 quake", "magnitude", "1", "magnitude 6.1", id="magnitude-before"
        ),
        pytest.param("a 6.1-magnitude quake", "magnitude", "1", "6.1-magnitude", id="magnitude"),
    ],
)
def test_finds_the_unit_of_a_number(text: str, name: str, factor: str, stretch: str) -> None:
    unit = unit_of(text)
    assert unit is not None
    assert (unit.name, unit.factor) == (name, Decimal(factor))
    assert text[unit.start : unit.end] == stretch


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("40 cows", id="a-count"),
        pytest.param("5 won the race", id="won-the-verb"),
        pytest.param("3 kgbs", id="longer-word"),
    ],
)
def test_plain_counts_have_no_unit(text: str) -> None:
    assert unit_of(text) is None
