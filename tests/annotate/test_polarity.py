"""Negations, and how real a claim is said to be."""

from __future__ import annotations

import pytest

from crosscheck.annotate.polarity import find_modality, find_polarity
from crosscheck.model.facet import Modality, Polarity
from tests.annotate.conftest import Parse, a_sentence


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        pytest.param("He did not vote.", ["not"], id="not"),
        pytest.param("He didn't vote and she won’t.", ["n't", "n’t"], id="clipped"),
        pytest.param("Nobody was hurt, and no one fled.", ["nobody", "no"], id="nobody"),
        pytest.param("The brakes failed to hold.", ["failed to"], id="failed to"),
        pytest.param("She declined to comment.", ["declined to"], id="declined to"),
        pytest.param("The knot held for another night.", [], id="letters inside words"),
        pytest.param("A northern note was noted.", [], id="no inside words"),
    ],
)
def test_negating_words(text: str, cues: list[str]) -> None:
    assert [each.cue for each in find_polarity(a_sentence(text))] == cues


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        pytest.param("The king will visit.", ["planned"], id="will"),
        pytest.param("The king is expected to visit.", ["planned"], id="expected"),
        pytest.param("He tried to swim.", ["attempted"], id="tried"),
        pytest.param("He allegedly stole the bell.", ["alleged"], id="allegedly"),
        pytest.param("She might have been cold.", ["possible"], id="might"),
        pytest.param("The port denied it.", ["denied"], id="denied"),
        pytest.param("The king visited the port.", [], id="done"),
        pytest.param("Mayfield reopened.", [], id="a name with may in it"),
    ],
)
def test_how_real_it_is(text: str, modes: list[str]) -> None:
    assert [each.mode for each in find_modality(a_sentence(text))] == modes


def test_words_stand_where_the_span_says(parse: Parse) -> None:
    sentence = parse("They may not sail, and they never will.")
    found: list[Polarity | Modality] = [*find_polarity(sentence), *find_modality(sentence)]
    assert len(found) == 4
    for each in found:
        assert each.span.shifted(-sentence.span.start).slice(sentence.text) == each.text
