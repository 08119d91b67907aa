"""Sentences for facet finders: parsed by the grammar, or by words and capitals alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind, Sentence
from crosscheck.models.rule_parser import RuleParser
from crosscheck.models.spacy_parser import SpacyParser

Parse = Callable[..., Sentence]

# Sentences rarely start a source: facets must count from the source's start.
OFFSET = 11


def a_sentence(text: str, kind: PassageKind = PassageKind.BODY) -> Sentence:
    return Sentence("herald", Span(OFFSET, OFFSET + len(text)), text, kind)


@pytest.fixture(scope="session")
def grammar() -> SpacyParser:
    return SpacyParser()


@pytest.fixture(scope="session")
def parse(grammar: SpacyParser) -> Parse:
    def parsed(text: str, kind: PassageKind = PassageKind.BODY) -> Sentence:
        return grammar.parse([a_sentence(text, kind)])[0]

    return parsed


@pytest.fixture(scope="session")
def parse_lightly() -> Parse:
    def parsed(text: str, kind: PassageKind = PassageKind.BODY) -> Sentence:
        return RuleParser().parse([a_sentence(text, kind)])[0]

    return parsed
