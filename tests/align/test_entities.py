"""One key for all forms of a person's name in a story."""

from __future__ import annotations

import pytest

from crosscheck.align.entities import resolve_people
from crosscheck.language.names import person_name
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Age, Mention
from crosscheck.model.span import Span
from tests.builders import a_claim, a_source


def naming(source: str, *names: str, kind: str = "person") -> list[Claim]:
    """One claim for each name, all of one source."""
    text = " spoke. ".join(names) + " spoke."
    home = a_source(text, id=source)
    claims, place = [], 0
    for number, name in enumerate(names):
        start = text.index(name, place)
        place = start + len(name)
        mention = Mention(Span(start, place), name, kind, " ".join(person_name(name).words))
        occurrence = names[:number].count(name)
        claims.append(a_claim(home, name, facets=(mention,), occurrence=occurrence))
    return claims


def keys(*claims: list[Claim]) -> dict[tuple[str, str], str]:
    resolved = resolve_people([claim for group in claims for claim in group])
    return {
        (claim.source, mention.text): mention.key
        for claim in resolved
        for mention in claim.of_type(Mention)
    }


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param("Mara Velde", "Velde Mara", id="order"),
        pytest.param("Mara Velde", "Mara T. Velde", id="middle initial"),
        pytest.param("Marissa Oduya", "Merissa Oduya", id="misspelt"),
        pytest.param("Min Jun-ho", "Junho Min", id="hyphen"),
        pytest.param("Karl Hoffer Jr.", "Karl Hoffer", id="suffix left out"),
        pytest.param("Dr. Mara Velde", "Mara Velde", id="title"),
    ],
)
def test_forms_of_one_name_join_across_sources(ours: str, theirs: str) -> None:
    found = keys(naming("a", ours), naming("b", theirs))
    assert len(set(found.values())) == 1


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param("Mara Velde", "Tomas Velde", id="relatives"),
        pytest.param("Mara Velde", "Mara Stone", id="namesakes"),
        pytest.param("Karl Hoffer Jr.", "Karl Hoffer Sr.", id="father and son"),
    ],
)
def test_two_people_stay_two(ours: str, theirs: str) -> None:
    found = keys(naming("a", ours), naming("b", theirs))
    assert len(set(found.values())) == 2


def test_a_surname_means_the_one_person_who_bears_it() -> None:
    found = keys(naming("a", "Mara Velde", "Velde"), naming("b", "Velde"))
    assert set(found.values()) == {"mara velde"}


def test_a_surname_of_two_people_means_neither() -> None:
    found = keys(naming("a", "Mara Velde", "Tomas Velde", "Velde"))
    assert found["a", "Velde"] == "velde"


def test_a_surname_means_whom_its_own_source_names() -> None:
    found = keys(naming("a", "Mara Velde", "Velde"), naming("b", "Tomas Velde", "Velde"))
    assert found["a", "Velde"] == "mara velde"
    assert found["b", "Velde"] == "tomas velde"


def test_a_single_word_is_a_surname_before_it_is_a_given_name() -> None:
    found = keys(naming("a", "Oskar Brandt", "Brandt Lunde", "Brandt"))
    assert found["a", "Brandt"] == "oskar brandt"


def test_a_suffix_parts_two_people_of_one_source() -> None:
    found = keys(naming("a", "Karl Hoffer Jr.", "Karl Hoffer"), naming("b", "Karl Hoffer Jr."))
    assert found["a", "Karl Hoffer Jr."] == found["b", "Karl Hoffer Jr."]
    assert found["a", "Karl Hoffer Jr."] != found["a", "Karl Hoffer"]


def test_most_mentions_decide_what_a_name_is() -> None:
    slip = naming("b", "Mara Velde", kind="organisation")
    resolved = resolve_people([*naming("a", "Mara Velde", "Mara Velde"), *slip])
    assert {m.kind for claim in resolved for m in claim.of_type(Mention)} == {"person"}


def test_a_lone_surname_of_a_person_is_a_person() -> None:
    found = keys(naming("a", "Mara Velde"), naming("a2", "Velde", kind="organisation"))
    assert found["a2", "Velde"] == "mara velde"


def test_an_age_goes_to_the_person_and_a_noun_stays_a_noun() -> None:
    home = a_source("Mara Velde and Velde, 41, met a girl of 9.", id="a")
    name = Mention(Span(0, 10), "Mara Velde", "person", "mara velde")
    age = Age(Span(22, 24), "41", 41, 41, "Velde", Span(15, 20))  # type: ignore[arg-type]
    other = Age(Span(40, 41), "9", 9, 9, "girl", Span(32, 36))  # type: ignore[arg-type]
    (claim,) = resolve_people([a_claim(home, home.text, facets=(name, age, other))])
    assert [each.holder for each in claim.of_type(Age)] == ["mara velde", "girl"]


def test_the_order_of_claims_changes_no_key() -> None:
    claims = [*naming("a", "Mara Velde", "Velde"), *naming("b", "Marra Velde", "Tomas Velde")]
    assert keys(claims) == keys(claims[::-1])
