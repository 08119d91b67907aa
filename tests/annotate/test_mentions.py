"""Names of people and places, and addresses."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.annotate.mentions import find_mentions, place_key
from crosscheck.model.facet import Mention
from crosscheck.models.rule_parser import RuleParser
from tests.annotate.conftest import Parse, a_sentence


def named(found: tuple[Mention, ...], kind: str) -> list[tuple[str, str]]:
    return [(each.text, each.key) for each in found if each.kind == kind]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "Dr. Mara Velde met Jonas Reet.",
            [("Mara Velde", "mara velde"), ("Jonas Reet", "jonas reet")],
            id="title left out",
        ),
        pytest.param(
            "Senator Petra Lunde of the Harbor Workers Union spoke.",
            [("Petra Lunde", "petra lunde")],
            id="office left out",
        ),
        pytest.param(
            "Police spoke to Jonas Miller’s brother.", [("Jonas Miller", "jonas miller")],
            id="possessive left out",
        ),
        pytest.param(
            "The boat of Karl Hoffer Jr. sank.", [("Karl Hoffer Jr.", "karl hoffer")], id="junior"
        ),
    ],
)  # fmt: skip
def test_people(parse: Parse, text: str, people: list[tuple[str, str]]) -> None:
    assert named(find_mentions(parse(text)), "person") == people


def test_senior(parse: Parse) -> None:
    found = find_mentions(parse("Karl Hoffer Sr. sold his boat in May."))
    assert [key for _, key in named(found, "person")] == ["karl hoffer"]


@pytest.mark.parametrize("light", [False, True], ids=["parsed", "light"])
@pytest.mark.parametrize(
    ("text", "address", "key"),
    [
        pytest.param(
            "Police were called to the 300 block of North Linden Street in Marlow.",
            "300 block of North Linden Street", "address:300 block north linden street",
            id="block",
        ),
        pytest.param(
            "The shop at 1420 Harbor Rd. burned.", "1420 Harbor Rd.", "address:1420 harbor road",
            id="house number",
        ),
        pytest.param("A van hit a tree on 5th Ave.", "5th Ave.", "address:5th avenue", id="number"),
        pytest.param("They met on W. Elm St.", "W. Elm St.", "address:west elm street", id="short"),
    ],
)  # fmt: skip
def test_addresses(
    parse: Parse, parse_lightly: Parse, text: str, address: str, key: str, *, light: bool
) -> None:
    found = find_mentions((parse_lightly if light else parse)(text))
    assert (address, key) in named(found, "place")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param("the United States", "U.S.", id="country"),
        pytest.param("Norwegian", "Norway", id="demonym"),
        pytest.param("Harbor Rd.", "Harbor Road", id="short form"),
        pytest.param("The Port of Tolvik", "Port Tolvik", id="small words"),
        pytest.param("N. Linden St", "North Linden Street", id="compass"),
    ],
)
def test_forms_of_one_place_share_a_key(ours: str, theirs: str) -> None:
    assert place_key(ours) == place_key(theirs) != ""


def test_two_places_have_two_keys() -> None:
    assert len({place_key(name) for name in ("Tolvik", "Oslo", "North Korea", "South Korea")}) == 4


words = st.lists(
    st.sampled_from(["Mara", "Velde", "300", "block", "of", "Elm", "St.", ",", "Dr.", "U.S."]),
    max_size=12,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(words)
def test_mentions_are_in_order_apart_and_slice_back(picked: list[str]) -> None:
    sentence = RuleParser().parse([a_sentence(" ".join(picked))])[0]
    end = 0
    for mention in find_mentions(sentence):
        cut = mention.span.shifted(-sentence.span.start).slice(sentence.text)
        assert mention.text == cut != ""
        assert mention.span.start >= end
        end = mention.span.end
