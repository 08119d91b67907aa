from __future__ import annotations

from decimal import Decimal

import pytest

from crosscheck.annotate.ages import find_ages
from crosscheck.model.text import PassageKind
from tests.annotate.conftest import OFFSET, Parse


@pytest.fixture(scope="session", params=["grammar", "words"])
def read(request: pytest.FixtureRequest, parse: Parse, parse_lightly: Parse) -> Parse:
    """Both paths must agree on the cases that use this."""
    return parse if request.param == "grammar" else parse_lightly


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        pytest.param("A 15-year-old girl won.", [("15", "girl")], id="noun-after"),
        pytest.param("A 59 - year - old man won.", [("59", "man")], id="in-pieces"),
        pytest.param("A 46-year old man won.", [("46", "man")], id="one-hyphen"),
        pytest.param("A 16-year girl won.", [("16", "girl")], id="old-left-out"),
        pytest.param("The 8-year-old Alma Reyes won.", [("8", "Alma Reyes")], id="name-after"),
        pytest.param("Her 5-year-old son Omar Reyes won.", [("5", "Omar Reyes")], id="noun-name"),
        pytest.param("A 41-year-old Ohio woman won.", [("41", "woman")], id="place-between"),
        pytest.param("The 15-year-old shot a bear.", [("15", "")], id="bare"),
        pytest.param("A 6-month-old baby slept.", [("0.5", "baby")], id="months"),
        pytest.param("Reyes, 14, was inside.", [("14", "Reyes")], id="apposition"),
        pytest.param("They named him as Omar Reyes, 48.", [("48", "Omar Reyes")], id="at-the-end"),
        pytest.param("Omar Reyes (48) left.", [("48", "Omar Reyes")], id="brackets"),
        pytest.param("Omar Reyes Jr., 33, left.", [("33", "Omar Reyes Jr.")], id="junior"),
        pytest.param("A boy, 17, was held.", [("17", "boy")], id="noun-apposition"),
        pytest.param("Omar Reyes, then 17, left.", [("17", "Omar Reyes")], id="then"),
        pytest.param(
            "Alma and Omar Reyes, aged 16 and 13 respectively, left.",
            [("16", "Alma"), ("13", "Omar Reyes")],
            id="respectively",
        ),
        pytest.param(
            "Omar Reyes and Alma Cruz, both 65, left.",
            [("65", "Omar Reyes"), ("65", "Alma Cruz")],
            id="both",
        ),
        pytest.param(
            "Two brothers, ages 8 and 14, left.",
            [("8", "brother"), ("14", "brother")],
            id="one-noun-for-two",
        ),
        pytest.param("She turned 16 on Monday.", [("16", "")], id="turned"),
        pytest.param("She was 15 when he left.", [("15", "")], id="was-when"),
    ],
)
def test_ages_and_holders(read: Parse, text: str, ages: list[tuple[str, str]]) -> None:
    found = find_ages(read(text))
    assert [(age.low, age.holder) for age in found] == [
        (Decimal(years), holder) for years, holder in ages
    ]
    for age in found:
        assert text[age.span.start - OFFSET : age.span.end - OFFSET] == age.text
        if age.holder_span is not None:
            held = text[age.holder_span.start - OFFSET : age.holder_span.end - OFFSET]
            assert held.lower().startswith(age.holder[:3].lower())


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("A man in his early 20s fled.", 20, 23, id="early"),
        pytest.param("A man in his mid-30s fled.", 34, 36, id="mid"),
        pytest.param("A man in his 40s fled.", 40, 49, id="decade"),
        pytest.param("Men ages 19 to 24 fled.", 19, 24, id="range"),
    ],
)
def test_ranges_of_age(read: Parse, text: str, low: int, high: int) -> None:
    (age,) = find_ages(read(text))
    assert (age.low, age.high) == (Decimal(low), Decimal(high))
    assert age.holder == "man"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A 19-year veteran retired.", id="veteran"),
        pytest.param("He got a 13-year sentence.", id="sentence"),
        pytest.param("The nine-month-old lawsuit goes on.", id="lawsuit"),
        pytest.param("The 30-year-old bridge fell.", id="bridge"),
        pytest.param("On Nov. 2, 15 people left.", id="date-and-count"),
        pytest.param("In Ohio, 14 others left.", id="place-and-count"),
        pytest.param("It is closed to anyone under the age of 18.", id="a-limit"),
    ],
)
def test_no_ages(read: Parse, text: str) -> None:
    assert find_ages(read(text)) == ()


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        pytest.param("2-Year-Old Killed in Crash", "", id="verb-in-title-case"),
        pytest.param("22-Year-Old Ohio Man Charged", "man", id="noun-in-title-case"),
        pytest.param("Boy, 17, held after crash", "boy", id="noun-first"),
    ],
)
def test_headlines(read: Parse, text: str, holder: str) -> None:
    (age,) = find_ages(read(text, PassageKind.HEADLINE))
    assert age.holder == holder


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        pytest.param("Omar Reyes turned 16 last week.", "Omar Reyes", id="name"),
        pytest.param("The boy is 12 years old.", "boy", id="noun"),
        pytest.param("Omar, who turns 60 next month, left.", "Omar", id="relative-clause"),
        pytest.param("A 22-year-old welder left.", "welder", id="unlisted-occupation"),
    ],
)
def test_grammar_finds_the_holder(parse: Parse, text: str, holder: str) -> None:
    (age,) = find_ages(parse(text))
    assert age.holder == holder
