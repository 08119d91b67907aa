"""Both parsers behind the port: same order, same spans, tokens that slice back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.errors import ModelError
from crosscheck.model.ports import Parser
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence
from crosscheck.models.loading import load_models
from crosscheck.models.spacy_parser import SpacyParser
from tests.pipeline.runs import models

OFFSET = 7
PARSERS = pytest.mark.parametrize("light", [False, True], ids=["spacy", "rules"])


def sentences(*texts: str) -> list[Sentence]:
    return [Sentence("a", Span(OFFSET, OFFSET + len(text)), text) for text in texts]


def parser(*, light: bool) -> Parser:
    return models(light=light).parser


@PARSERS
def test_sentences_keep_their_order_and_place(*, light: bool) -> None:
    given_ones = sentences("Mara Velde spoke.", "", "It rained.")
    parsed = parser(light=light).parse(given_ones)
    assert [(s.span, s.text) for s in parsed] == [(s.span, s.text) for s in given_ones]
    assert {s.parsed for s in parsed} == {not light}


@PARSERS
def test_a_sentence_does_not_depend_on_its_neighbours(*, light: bool) -> None:
    alone = parser(light=light).parse(sentences("Mara Velde spoke."))
    among = parser(light=light).parse(sentences("It rained.", "Mara Velde spoke.", "The end."))
    assert alone[0] == among[1]


@PARSERS
def test_curly_marks_and_line_ends_change_no_span(*, light: bool) -> None:
    text = "The mayor’s boat\nsank in\u00a0May."
    (parsed,) = parser(light=light).parse(sentences(text))
    for token in parsed.tokens:
        assert token.span.shifted(-OFFSET).slice(text) == token.text


@PARSERS
@settings(max_examples=25, deadline=None)
@given(text=st.text("Ab e’'\"“…\n\t\u00a0👩\u0301,.-3$", max_size=30))
def test_tokens_slice_back_in_order_and_hang_on_tokens(text: str, *, light: bool) -> None:
    (parsed,) = parser(light=light).parse(sentences(text))
    end = OFFSET
    for place, token in enumerate(parsed.tokens):
        assert token.span.shifted(-OFFSET).slice(text) == token.text != ""
        assert token.span.start >= end
        assert token.index == place
        assert 0 <= token.head < len(parsed.tokens)
        end = token.span.end


@PARSERS
def test_a_name_in_mid_sentence_is_a_proper_noun(*, light: bool) -> None:
    (parsed,) = parser(light=light).parse(sentences("On Monday the boat of Jonas Miller sank."))
    parts = {token.text: token.pos for token in parsed.tokens}
    assert parts["Jonas"] == parts["Miller"] == "PROPN"


def test_grammar_names_subject_and_root() -> None:
    (parsed,) = parser(light=False).parse(sentences("The ferry sank."))
    root = next(token for token in parsed.tokens if token.head == token.index)
    assert root.lemma == "sink"
    assert [token.text for token in parsed.children(root) if token.dep == "nsubj"] == ["ferry"]


def test_each_parser_says_its_name_and_version() -> None:
    for light in (False, True):
        name, version = parser(light=light).version.split()
        assert name
        assert version[0].isdigit()


def test_a_pipeline_that_is_not_installed_is_named() -> None:
    with pytest.raises(ModelError, match="no_such_pipeline"):
        SpacyParser("no_such_pipeline")


def test_light_models_need_no_language_model() -> None:
    parser_used, vectoriser = load_models(light=True)
    assert not parser_used.parse(sentences("It rained."))[0].parsed
    assert vectoriser.similarities(["rain"], ["rain"])
