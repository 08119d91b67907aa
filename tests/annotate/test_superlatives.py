"""Claims to be first, only or most: of what, and since when."""

from __future__ import annotations

from decimal import Decimal

import pytest

from crosscheck.annotate.durations import find_durations
from crosscheck.annotate.superlatives import find_superlatives
from crosscheck.model.facet import Superlative
from crosscheck.model.text import Sentence
from tests.annotate.conftest import Parse

BOTH = pytest.mark.parametrize("light", [False, True], ids=["parsed", "light"])


def superlatives(sentence: Sentence) -> tuple[Superlative, ...]:
    return find_superlatives(sentence, find_durations(sentence))


@pytest.mark.parametrize(
    ("text", "rank", "what", "years", "ever"),
    [
        pytest.param(
            'The summit was the "first of its kind in 20 years," an agency reported.',
            "first", "summit", 20, False, id="of its kind",
        ),
        pytest.param(
            "A Norwegian king visited the island for the first time in 20 years.",
            "first", "visit", 20, False, id="first time",
        ),
        pytest.param(
            "It is the first-ever treaty between the two ports.",
            "first", "treaty", None, True, id="first-ever",
        ),
        pytest.param(
            "It is the first treaty ever signed by the two ports.",
            "first", "treaty", None, True, id="ever behind",
        ),
        pytest.param(
            "She is the only woman on the board.", "only", "woman", None, False, id="only"
        ),
        pytest.param(
            "It is the oldest bridge in the valley.", "oldest", "bridge", None, False, id="oldest"
        ),
        pytest.param(
            "It was their first meeting in a decade.", "first", "meeting", 10, False, id="decade"
        ),
    ],
)  # fmt: skip
def test_rank_what_and_window(
    parse: Parse, text: str, rank: str, what: str, years: int | None, *, ever: bool
) -> None:
    (found,) = superlatives(parse(text))
    assert (found.rank, found.what, found.ever) == (rank, what, ever)
    assert found.window_years == (None if years is None else Decimal(years))


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The first responders arrived at noon.", id="responders"),
        pytest.param("The first lady opened the fair.", id="lady"),
        pytest.param("He first met the envoy in May.", id="adverb"),
        pytest.param("The mayor spoke first.", id="order of speakers"),
        pytest.param("The council met for the second time in a week.", id="second"),
    ],
)
def test_an_order_in_time_is_no_superlative(
    parse: Parse, parse_lightly: Parse, text: str, *, light: bool
) -> None:
    assert superlatives((parse_lightly if light else parse)(text)) == ()


@BOTH
def test_words_stand_where_the_span_says(
    parse: Parse, parse_lightly: Parse, *, light: bool
) -> None:
    text = "It was the first time in 20 years that a king visited the only island."
    sentence = (parse_lightly if light else parse)(text)
    found = superlatives(sentence)
    assert {each.rank for each in found} == {"first", "only"}
    for each in found:
        assert each.span.shifted(-sentence.span.start).slice(text) == each.text
        assert each.what_span is not None
        assert sentence.span.contains(each.what_span)


def test_the_rank_is_the_superlative_itself(parse: Parse) -> None:
    (found,) = superlatives(parse("It was the largest fire in the county in more than 30 years."))
    assert found.rank == "largest"


def test_most_ranks_the_noun_behind_its_adjective(parse: Parse) -> None:
    (found,) = superlatives(parse("It was the most expensive storm in a decade."))
    assert (found.rank, found.what) == ("most expensive", "storm")


def test_an_apposition_ranks_what_it_stands_behind(parse: Parse) -> None:
    (found,) = superlatives(
        parse("The pact, the first of its kind in a decade, was signed in Oslo.")
    )
    assert found.what == "pact"
