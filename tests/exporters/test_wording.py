"""How the report says things."""

from __future__ import annotations

import pytest

from crosscheck.exporters import wording
from crosscheck.model.claim import ClaimKind
from crosscheck.model.finding import Kind, Level
from crosscheck.model.ledger import LedgerName
from crosscheck.model.source import MetadataOrigin
from tests.builders import a_claim, a_finding, a_group, a_side, a_source


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ("2031-03-04", "4 March 2031"),
        ("2031-03-04T13:20:00+00:00", "4 March 2031, 13:20 UTC"),
        ("2031-03-04T13:20:00Z", "4 March 2031, 13:20 UTC"),
        ("2031-12-24T01:05:00+05:30", "24 December 2031, 01:05 UTC+05:30"),
        ("2031-12-24T01:05:00-03:30", "24 December 2031, 01:05 UTC-03:30"),
        ("2031-03-04T13:20", "4 March 2031, 13:20 (zone not stated)"),
        ("last Tuesday", "last Tuesday"),
        ("", ""),
    ],
)
def test_dates_are_told_in_words(stated: str, words: str) -> None:
    assert wording.date_words(stated) == words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no sources"), (1, "1 source"), (1200, "1,200 sources")]
)
def test_numbers_agree_with_their_nouns(number: int, words: str) -> None:
    assert wording.count(number, "source") == words


def test_copies_of_one_story_are_one_origin() -> None:
    claims = [
        a_claim(a_source(publisher=name), "Twelve people were hurt on Monday")
        for name in ("Ash Post", "Birch Post", "Cedar Post")
    ]
    assert wording.support_words(a_group(*claims, origins=1)) == "3 outlets, 1 origin"


@pytest.mark.parametrize(
    ("confidence", "words"),
    [(1.0, "Very likely"), (0.8, "Likely"), (0.5, "Plausible"), (0.0, "A weak sign")],
)
def test_confidence_is_told_in_words(confidence: float, words: str) -> None:
    assert wording.confidence_words(confidence) == words


def test_every_value_of_the_model_has_its_words() -> None:
    assert set(wording.LEVELS) == set(wording.SECTIONS) == set(wording.REASONS) == set(Level)
    assert set(wording.KINDS) == set(wording.QUESTIONS) == set(Kind)
    assert set(wording.LEDGERS) == set(LedgerName)
    assert set(wording.CLAIM_KINDS) == set(ClaimKind)
    assert set(wording.ORIGINS) == set(MetadataOrigin)


@pytest.mark.parametrize(
    ("values", "title"),
    [
        pytest.param(("12", "15"), "12 or 15?", id="two values"),
        pytest.param(("12", "15", "12", "17"), "12, 15 or 17?", id="three values, one twice"),
        pytest.param(("12", "12"), "How many, or how much?", id="one value"),
        pytest.param(("12", ""), "How many, or how much?", id="a value missing"),
        pytest.param(("12", "x" * 80), "How many, or how much?", id="long"),
    ],
)
def test_title_is_the_choice_or_the_question(values: tuple[str, ...], title: str) -> None:
    claim = a_claim(a_source(), "Twelve people were hurt on Monday")
    finding = a_finding(*(a_side(claim, value=value) for value in values))
    assert wording.title_of(finding) == title
