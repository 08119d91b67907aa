"""Negations, and how real a claim is said to be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.model.facet import Modality, Polarity
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence

_NEGATIONS = re.compile(
    r"\b(?:not|never|no|none|nobody|neither|nor|without|cannot|failed to|refused to|declined to"
    r"|denied)\b|n['’]t\b",
    re.IGNORECASE,
)
_MODES = {
    "planned": r"\b(?:will|would|shall|plans? to|planned (?:to|for)|planning to|(?:is|are) set to"
    r"|(?:is|are) due to|(?:is|are) expected to|scheduled (?:to|for)|intends? to|going to|upcoming"
    r"|pledged to|vowed to|agreed to|(?:is|are) to be)\b|['’]ll\b",
    "attempted": r"\b(?:attempt(?:s|ed|ing)? to|attempt at|tr(?:y|ies|ied|ying) to|sought to)\b",
    "alleged": r"\b(?:allegedly|alleged|alleges?|accused of|suspected|reportedly|purported(?:ly)?"
    r"|believed to|apparent(?:ly)?|on charges)\b",
    "possible": r"\b(?:may|might|could|possibl[ey]|perhaps|likely)\b",
    "denied": r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)? (?:claims|allegations))\b",
}
_MODALITIES = {mode: re.compile(pattern, re.IGNORECASE) for mode, pattern in _MODES.items()}


def find_polarity(sentence: Sentence) -> tuple[Polarity, ...]:
    """The negating words of a sentence."""
    return tuple(
        Polarity(span, text, text.casefold()) for span, text in _matches(_NEGATIONS, sentence)
    )


def find_modality(sentence: Sentence) -> tuple[Modality, ...]:
    """The words that make a claim planned, attempted, alleged, possible or denied."""
    found = [
        Modality(span, text, mode)
        for mode, pattern in _MODALITIES.items()
        for span, text in _matches(pattern, sentence)
    ]
    return tuple(sorted(found, key=lambda modality: (modality.span, modality.mode)))


def _matches(pattern: re.Pattern[str], sentence: Sentence) -> Iterator[tuple[Span, str]]:
    for match in pattern.finditer(sentence.text):
        yield Span(*match.span()).shifted(sentence.span.start), match.group()
