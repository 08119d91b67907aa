"""Sentences of the tests, parsed once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosscheck.judge.edits import Edit, edits_of
from crosscheck.judge.telling import Telling
from crosscheck.models.spacy_parser import SpacyParser
from crosscheck.pipeline.plain_texts import tell

Edits = Callable[[str, str], tuple[Edit, ...]]
Tell = Callable[[str], Telling]


@pytest.fixture(scope="session")
def grammar() -> SpacyParser:
    return SpacyParser()


@pytest.fixture(scope="session")
def told(grammar: SpacyParser) -> Tell:
    known: dict[str, Telling] = {}

    def one(text: str) -> Telling:
        if text not in known:
            known[text] = tell([text], grammar)[0]
        return known[text]

    return one


@pytest.fixture(scope="session")
def edits(told: Tell) -> Edits:
    return lambda left, right: edits_of(told(left), told(right))
