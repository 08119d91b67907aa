"""Rungs on the status ladders."""

from __future__ import annotations

import pytest

from crosscheck.annotate.statuses import find_statuses
from tests.annotate.conftest import Parse

BOTH = pytest.mark.parametrize("light", [False, True], ids=["parsed", "light"])


@BOTH
@pytest.mark.parametrize(
    ("text", "stated"),
    [
        pytest.param(
            "The ports signed a pilotage treaty.", [("instrument", "treaty")], id="treaty"
        ),
        pytest.param(
            "The ports signed a Memorandum of Understanding.",
            [("instrument", "memorandum")],
            id="longer phrase, capitals",
        ),
        pytest.param("Two treaties fell.", [], id="irregular plural is left alone"),
        pytest.param(
            "The text is not legally binding.", [("binding", "non-binding")], id="not binding"
        ),
        pytest.param("The text is legally binding.", [("binding", "binding")], id="binding"),
        pytest.param(
            "He was charged with involuntary manslaughter.",
            [("custody", "charged"), ("homicide", "involuntary-manslaughter")],
            id="two ladders",
        ),
        pytest.param(
            "The gunman is at large, the sheriff said.",
            [("custody", "sought"), ("liberty", "at-large")],
            id="at large",
        ),
        pytest.param(
            "The baker was stabbed to death.",
            [("means", "stabbed"), ("life", "dead")],
            id="means of killing",
        ),
        pytest.param("He was denied bail on Monday.", [("bail", "refused")], id="bail"),
        pytest.param(
            "The drowning was ruled accidental.", [("manner", "accident")], id="manner of death"
        ),
        pytest.param(
            "The climber is in critical but stable condition.",
            [("condition", "critical")],
            id="critical but stable is critical",
        ),
        pytest.param("The tide was high.", [], id="none"),
        pytest.param("The dreaded memorandumlike note", [], id="inside a word"),
    ],
)
def test_each_rung_is_found(
    parse: Parse, parse_lightly: Parse, text: str, stated: list[tuple[str, str]], *, light: bool
) -> None:
    found = find_statuses((parse_lightly if light else parse)(text))
    assert [(s.domain, s.value) for s in found if s.domain != "plea"] == stated


def test_a_longer_phrase_wins_in_its_domain(parse: Parse) -> None:
    found = find_statuses(parse("The driver was charged with second-degree murder."))
    assert [s.text for s in found if s.domain == "homicide"] == ["second-degree murder"]


def test_words_stand_where_the_span_says(parse: Parse) -> None:
    sentence = parse("The non-binding memorandum replaced an older treaty.")
    found = find_statuses(sentence)
    assert len(found) >= 3
    for each in found:
        assert each.span.shifted(-sentence.span.start).slice(sentence.text) == each.text


def test_a_rung_knows_what_modifies_it(parse: Parse) -> None:
    (found,) = find_statuses(parse("The ministers signed the pilotage treaty."))
    assert found.subject.split() == ["pilotage"]
