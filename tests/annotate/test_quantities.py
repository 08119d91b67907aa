from __future__ import annotations

from decimal import Decimal

import pytest

from crosscheck.annotate.quantities import find_quantities
from crosscheck.model.facet import Quantity
from tests.annotate.conftest import OFFSET, Parse


@pytest.fixture(scope="session", params=["grammar", "words"])
def read(request: pytest.FixtureRequest, parse: Parse, parse_lightly: Parse) -> Parse:
    """Both paths must agree on the cases that use this."""
    return parse if request.param == "grammar" else parse_lightly


def only(sentence_quantities: tuple[Quantity, ...]) -> Quantity:
    (quantity,) = sentence_quantities
    return quantity


@pytest.mark.parametrize(
    ("text", "value", "unit", "counted"),
    [
        pytest.param("The house passed 15 bills.", "15", "", "bill", id="count"),
        pytest.param("Eight children have been bitten.", "8", "", "child", id="irregular-plural"),
        pytest.param("Four people were rescued.", "4", "", "person", id="people"),
        pytest.param("At sea, four were shot.", "4", "", "person", id="harmed-without-a-noun"),
        pytest.param("The storm killed 3.", "3", "", "person", id="killed-without-a-noun"),
        pytest.param("The $447 billion plan failed.", "447000000000", "USD", "plan", id="money"),
        pytest.param("He paid a bond of $1 million.", "1000000", "USD", "bond", id="money-of"),
        pytest.param("Bail was set at $25,000.", "25000", "USD", "bail", id="money-at"),
        pytest.param("3.5 percent of voters left.", "3.5", "percent", "voter", id="percent"),
        pytest.param("Two-thirds of members left.", "66.7", "percent", "member", id="share"),
        pytest.param("The 66-page complaint is new.", "66", "", "page", id="hyphenated"),
        pytest.param("Both officers resigned.", "2", "", "officer", id="both"),
        pytest.param("One man was found.", "1", "", "man", id="one-man"),
        pytest.param("It was the third summit.", "3", "", "summit", id="ordinal"),
        pytest.param("The boat sank 5km off.", "5", "km", "", id="distance"),
        pytest.param("Dozens of sailors swam.", "24", "", "sailor", id="dozens"),
    ],
)
def test_what_is_counted(read: Parse, text: str, value: str, unit: str, counted: str) -> None:
    quantity = only(find_quantities(read(text)))
    assert (quantity.value, quantity.unit) == (Decimal(value), unit)
    assert quantity.counted == counted


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It happened in the 5600 block of South Elm.", id="block"),
        pytest.param("It happened at 48 Linden Street.", id="street"),
        pytest.param("He lives at 4102 Walnut Drive.", id="drive"),
        pytest.param("Drive down Highway 61 to Exit 4.", id="highway"),
        pytest.param("Call 911 or (203) 555-0143.", id="telephone"),
        pytest.param("Call 1-800-555-0199.", id="free-telephone"),
        pytest.param("He drove a green 2011 Volvo estate.", id="model-year"),
        pytest.param("She was born in 1956.", id="year"),
        pytest.param("It sank on Nov. 2, 2016, at 7:30 p.m.", id="date-and-time"),
        pytest.param("A 15-year-old girl waited for 20 minutes.", id="age-and-duration"),
        pytest.param("He spoke to 5 Harbor News.", id="channel"),
        pytest.param("Police told KXYZ 6 News about it.", id="station"),
        pytest.param("They held a 2+2 meeting.", id="plus"),
        pytest.param("No one knew; that one left.", id="pronoun-one"),
        pytest.param("First responders came at first.", id="idioms-with-first"),
        pytest.param("He serves the 7th Congressional District.", id="ordinal-in-a-name"),
        pytest.param("It was the No. 1 song.", id="number-sign"),
    ],
)
def test_numbers_that_count_nothing(read: Parse, text: str) -> None:
    assert find_quantities(read(text)) == ()


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("About 30 cows fled.", "25", "35", id="about"),
        pytest.param("Some 16 measures passed.", "15.5", "16.5", id="some"),
        pytest.param("More than 600 cows fled.", "600", None, id="more-than"),
        pytest.param("Nearly 600 cows fled.", "570", "600", id="nearly"),
        pytest.param("As many as 20 cows fled.", None, "20", id="as-many-as"),
        pytest.param("Between 10 and 12 cows fled.", "10", "12", id="between"),
        pytest.param("There were 10-12 people.", "10", "12", id="dash-range"),
        pytest.param("Two or three cows fled.", "2", "3", id="or"),
    ],
)
def test_hedged_and_ranged(read: Parse, text: str, low: str | None, high: str | None) -> None:
    quantity = only(find_quantities(read(text)))
    assert quantity.low == (None if low is None else Decimal(low))
    assert quantity.high == (None if high is None else Decimal(high))
    assert quantity.hedged
    assert quantity.text in text


def test_fifteen_and_some_sixteen_differ(read: Parse) -> None:
    stated = only(find_quantities(read("They passed 15 bills.")))
    hedged = only(find_quantities(read("They passed some 16 bills.")))
    assert not stated.compatible_with(hedged)


def test_a_rounder_number_is_not_another_number(read: Parse) -> None:
    stated = only(find_quantities(read("The pier cost $1,180,000.")))
    rounded = only(find_quantities(read("The pier cost $1.2 million.")))
    assert stated.compatible_with(rounded)


def test_miles_and_kilometres_are_one_distance(read: Parse) -> None:
    miles = only(find_quantities(read("It lies five miles away.")))
    kilometres = only(find_quantities(read("It lies 8 kilometers away.")))
    assert miles.compatible_with(kilometres)


@pytest.mark.parametrize(
    ("text", "what", "counted"),
    [
        pytest.param("It passed in a 396-9 vote.", "396-9", "vote", id="dash"),
        pytest.param("They voted 7 to 2 against it.", "7-2", "vote", id="to"),
        pytest.param("The Owls beat the Larks 24-17.", "24-17", "score", id="game"),
    ],
)
def test_a_score_is_one_pair(read: Parse, text: str, what: str, counted: str) -> None:
    quantity = only(find_quantities(read(text)))
    assert (quantity.unit, quantity.what, quantity.counted) == ("score", what, counted)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        pytest.param("He freed two geese named Pip and Bo.", ["geese named Pip and Bo"], id="name"),
        pytest.param(
            "They approved 16 council-backed measures.", ["council-backed measures"], id="compound"
        ),
        pytest.param("She faces three counts of petty theft.", ["counts of petty theft"], id="of"),
        pytest.param("Two of the children swam.", ["of the children"], id="part-of-a-whole"),
        pytest.param(
            "Seven people sank and 14 others swam.", ["people", "others"], id="others-are-people"
        ),
    ],
)
def test_the_phrase_around_what_is_counted(parse: Parse, text: str, phrases: list[str]) -> None:
    assert [quantity.what for quantity in find_quantities(parse(text))] == phrases


def test_others_count_what_was_counted_before(parse: Parse) -> None:
    quantities = find_quantities(parse("Seven people sank and 14 others swam."))
    assert [quantity.counted for quantity in quantities] == ["person", "person"]


def test_one_of_a_counted_whole_gives_the_whole(read: Parse) -> None:
    quantity = only(find_quantities(read("One of the nine members left.")))
    assert (quantity.value, quantity.counted) == (Decimal(9), "member")


def test_spans_count_from_the_source(read: Parse) -> None:
    quantity = only(find_quantities(read("They saw about 30 cows.")))
    assert quantity.span.start == OFFSET + len("They saw ")
    assert len(quantity.span) == len(quantity.text)


def test_a_capital_after_thousands_makes_no_name(read: Parse) -> None:
    quantity = only(find_quantities(read("About 45,300 Dutch miners walked out.")))
    assert quantity.value == Decimal(45300)
