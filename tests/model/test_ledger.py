"""Rows of ledgers."""

from __future__ import annotations

from crosscheck.model.facet import EventMention
from crosscheck.model.ledger import LedgerName, Matter, Statement
from crosscheck.model.span import Span
from tests.builders import a_claim, a_source


def said(source: str, value: str, display: str = "") -> Statement:
    claim = a_claim(a_source("It burned.", id=source), "It burned.")
    facet = EventMention(Span(3, 9), "burned", "fire", "burn")
    return Statement(claim, facet, value, display or value)


def a_matter(*statements: Statement) -> Matter:
    return Matter(LedgerName.TIMELINE, "fire", "fire", "date", statements)


def test_pairs_are_of_two_sources_and_come_once() -> None:
    first, again, other = said("a", "1"), said("a", "2"), said("b", "1")
    pairs = list(a_matter(first, again, other).cross_source_pairs())
    assert pairs == [(first, other), (again, other)]


def test_values_come_by_support_and_carry_the_commonest_wording() -> None:
    entry = a_matter(
        said("c", "2", "Tuesday"),
        said("a", "1", "Mon."),
        said("b", "1", "Monday"),
        said("d", "1", "Monday"),
    ).entry()
    assert [(value.value, value.sources) for value in entry.values] == [
        ("Monday", ("a", "b", "d")),
        ("Tuesday", ("c",)),
    ]
    assert entry.sources == ("a", "b", "c", "d")


def test_a_value_cites_a_place_once() -> None:
    (value,) = a_matter(said("a", "1"), said("a", "1")).entry().values
    (cited,) = value.citations
    assert (cited.source, cited.quote, cited.span) == ("a", "burned", Span(3, 9))
