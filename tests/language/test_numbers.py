from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.language.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("1,694 pages", "1694", id="thousands-comma"),
        pytest.param("2, 000 pages", "2000", id="tokenised-thousands"),
        pytest.param("$1, 200 in cash", "1200", id="tokenised-money"),
        pytest.param("about 3, 400ft down", "3400", id="tokenised-measure"),
        pytest.param("1.2 million bees", "1200000", id="decimal-million"),
        pytest.param("$447 billion", "447000000000", id="billion"),
        pytest.param("£3bn", "3000000000", id="short-scale"),
        pytest.param("5 crore votes", "50000000", id="crore"),
        pytest.param("twenty-one swans", "21", id="hyphenated-words"),
        pytest.param("two hundred and five swans", "205", id="hundred-and"),
        pytest.param("one million, five hundred thousand", "1500000", id="long-words"),
        pytest.param("a dozen eggs", "12", id="dozen"),
        pytest.param("half a dozen eggs", "6", id="half-a-dozen"),
        pytest.param("two dozen eggs", "24", id="two-dozen"),
        pytest.param("2 1/2 tons", "2.5", id="mixed-fraction"),
        pytest.param("11/2 tons", "1.5", id="fraction-that-lost-its-space"),
        pytest.param("2½ tons", "2.5", id="fraction-sign"),
        pytest.param("two and a half million", "2500000", id="and-a-half"),
        pytest.param("two-thirds of it", "0.667", id="share"),
        pytest.param("their 11th attempt", "11", id="ordinal-digits"),
        pytest.param("the twenty-first attempt", "21", id="ordinal-words"),
        pytest.param("tens of thousands of them", "20000", id="tens-of-thousands"),
        pytest.param("several hundred sheep", "300", id="several-hundred"),
    ],
)
def test_reads_what_a_number_is_worth(text: str, value: str) -> None:
    (number,) = find_numbers(text)
    assert number.value == Decimal(value)


def test_a_list_of_numbers_stays_a_list() -> None:
    assert [number.value for number in find_numbers("rooms 1, 200 and 340")] == [1, 200, 340]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("verse 3:16", id="verse"),
        pytest.param("at 10:30", id="clock"),
        pytest.param("someone often weighed attention", id="inside-words"),
        pytest.param("#4", id="hash"),
        pytest.param("7/28/2024", id="numeric-date"),
    ],
)
def test_leaves_other_digits_and_letters_alone(text: str) -> None:
    assert not list(find_numbers(text))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("600 cows", "600", "600", id="plain-count-is-exact"),
        pytest.param("1.2 million", "1150000", "1250000", id="half-a-step"),
        pytest.param("1 million", "800000", "1200000", id="never-more-than-a-fifth"),
        pytest.param("3.5", "3.45", "3.55", id="decimal"),
        pytest.param("a dozen eggs", "10", "14", id="a-dozen-is-loose"),
        pytest.param("several cows", "3", None, id="open-end"),
        pytest.param("hundreds of cows", "150", None, id="hundreds"),
    ],
)
def test_form_alone_sets_bounds(text: str, low: str, high: str | None) -> None:
    (number,) = find_numbers(text)
    assert number.low == Decimal(low)
    assert number.high == (None if high is None else Decimal(high))


@given(st.integers(min_value=0, max_value=10**12))
def test_any_whole_number_with_commas_is_read_back(value: int) -> None:
    (number,) = find_numbers(f"{value:,}")
    assert number.value == value
    assert number.low == number.high == value


@given(st.text(alphabet="0123456789 .,-/½%$abmk\nonetwo", max_size=60))
def test_numbers_never_overlap_and_stay_inside(text: str) -> None:
    end = 0
    for number in find_numbers(text):
        assert end <= number.start < number.end <= len(text)
        end = number.end
