"""Laws that every measure finder keeps, whatever the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.annotate.ages import find_ages
from crosscheck.annotate.dates import find_dates
from crosscheck.annotate.durations import find_durations
from crosscheck.annotate.quantities import find_quantities
from crosscheck.annotate.times import find_times
from crosscheck.model.facet import Facet
from crosscheck.model.text import Sentence
from crosscheck.models.rule_parser import RuleParser
from tests.annotate.conftest import OFFSET, a_sentence

Finder = Callable[[Sentence], Sequence[Facet]]


def _dates(sentence: Sentence) -> Sequence[Facet]:
    return find_dates(sentence, date(2031, 3, 5))


FINDERS: dict[str, Finder] = {
    "quantities": find_quantities,
    "dates": _dates,
    "times": find_times,
    "durations": find_durations,
    "ages": find_ages,
}
PIECES = """
12 3.5 two third half dozen million $ % years year old ago last next May Friday June 2 , and to
- between about p.m. noon night Reyes boy aged 15 20s early . ( ) of the people miles first one
both Łódź Éva 1999 10:30 7/4/2020 ½ ’s
"""
WORDS = st.sampled_from(PIECES.split())
TEXTS = st.one_of(st.lists(WORDS, max_size=14).map(" ".join), st.text(max_size=60))


@pytest.mark.parametrize("finder", FINDERS.values(), ids=FINDERS.keys())
@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_every_span_slices_back_to_its_text(finder: Finder, text: str) -> None:
    sentence = RuleParser().parse([a_sentence(text)])[0]
    found = finder(sentence)
    for facet in found:
        assert text[facet.span.start - OFFSET : facet.span.end - OFFSET] == facet.text
    assert list(found) == sorted(found, key=lambda facet: facet.span)


@pytest.mark.parametrize("finder", FINDERS.values(), ids=FINDERS.keys())
@pytest.mark.parametrize(
    "piece",
    ["a", "1", "1 ", "1,", "five ", "?", "A", "Aa ", "3 to ", "twenty-", "@", "a.a.", "May 1 "],
)
def test_long_runs_give_facets_inside_the_sentence(finder: Finder, piece: str) -> None:
    sentence = a_sentence(piece * (2_000 // len(piece)))
    assert all(sentence.span.contains(facet.span) for facet in finder(sentence))
