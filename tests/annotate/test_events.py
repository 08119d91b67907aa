"""Words that name a happening."""

from __future__ import annotations

import pytest

from crosscheck.annotate.events import find_events
from tests.annotate.conftest import Parse

BOTH = pytest.mark.parametrize("light", [False, True], ids=["parsed", "light"])


@BOTH
@pytest.mark.parametrize(
    ("text", "classes"),
    [
        pytest.param("Two swimmers drowned as a dam was bombed.", ["explosion"], id="regular verb"),
        pytest.param("The summit in Oslo ended.", ["meeting"], id="noun"),
        pytest.param("The incident shook the town.", ["main"], id="stands for the story"),
        pytest.param("The tide was high.", [], id="none"),
    ],
)
def test_a_happening_has_a_class(
    parse: Parse, parse_lightly: Parse, text: str, classes: list[str], *, light: bool
) -> None:
    sentence = (parse_lightly if light else parse)(text)
    assert [each.event for each in find_events(sentence)] == classes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("The ministers met in Oslo.", "meeting", id="met"),
        pytest.param("Two vans collided.", "crash", id="collided"),
        pytest.param("Two sailors died.", "death", id="died"),
        pytest.param("Two sailors were injured.", "injury", id="injured"),
    ],
)
def test_grammar_knows_inflected_verbs(parse: Parse, text: str, name: str) -> None:
    assert [each.event for each in find_events(parse(text))] == [name]


def test_it_at_the_start_stands_for_the_story(parse: Parse) -> None:
    assert [each.event for each in find_events(parse("It happened at dawn."))][:1] == ["main"]


def test_words_stand_where_the_span_says(parse: Parse) -> None:
    sentence = parse("The blast killed a guard and the crash hurt three.")
    found = find_events(sentence)
    assert {each.event for each in found} >= {"explosion", "crash", "injury"}
    for each in found:
        assert each.span.shifted(-sentence.span.start).slice(sentence.text) == each.text
