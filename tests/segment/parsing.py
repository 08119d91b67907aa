"""A parser for tests, loaded once, and the claims of a text."""

from __future__ import annotations

from functools import cache

from crosscheck.annotate.attributions import find_attributions
from crosscheck.annotate.quotations import find_quotations
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Attribution, Quotation
from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind, Sentence
from crosscheck.models.spacy_parser import SpacyParser
from crosscheck.segment.claims import claims_of
from crosscheck.segment.sentences import split_sentences


def sentences_of(
    text: str, *, light: bool = False, kind: PassageKind = PassageKind.BODY
) -> tuple[Sentence, ...]:
    found = split_sentences(text, [(Span(0, len(text)), kind)], "gull")
    return found if light else _parser().parse(found)


def attributions_in(text: str, *, light: bool = False) -> list[Attribution]:
    found = sentences_of(text, light=light)
    return [made for sentence in found for made in find_attributions(sentence)]


def quotations_in(text: str, *, light: bool = False) -> tuple[Quotation, ...]:
    return find_quotations(text, sentences_of(text, light=light))


def claims_in(
    text: str, *, light: bool = False, kind: PassageKind = PassageKind.BODY
) -> tuple[Claim, ...]:
    found = sentences_of(text, light=light, kind=kind)
    attributions = [made for sentence in found for made in find_attributions(sentence)]
    return claims_of("gull", found, find_quotations(text, found), attributions)


@cache
def _parser() -> SpacyParser:
    return SpacyParser()
