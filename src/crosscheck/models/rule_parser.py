"""The light parser: words and capitals only, for runs without a language model."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import replace

from crosscheck.language.lexicon import event_classes, synonyms
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token

_WORD = re.compile(r"\d+(?:[.,]\d+)*|\w+(?:['’]\w+)?|[^\w\s]")
_INFLECTION = re.compile(r"(?:'s|’s|ies|ing|ed|es|s)$")


_CALENDAR = frozenset(
    (*calendar.day_name, *calendar.month_name, *calendar.day_abbr, *calendar.month_abbr)
)


class RuleParser:
    """Tokens with a rough part of speech and lemma; no grammar, names by their capitals."""

    version = "rules 1"

    def parse(self, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """Fill in tokens; ``parsed`` stays False, so that stages take their light path."""
        return tuple(replace(sentence, tokens=_tokens(sentence)) for sentence in sentences)


def _tokens(sentence: Sentence) -> tuple[Token, ...]:
    """One token for each word, number and sign."""
    start = sentence.span.start
    tokens = []
    for place, match in enumerate(_WORD.finditer(sentence.text)):
        word = match.group()
        named = word[0].isupper() and place > 0 and word not in _CALENDAR
        tokens.append(
            Token(
                index=place,
                span=Span(start + match.start(), start + match.end()),
                text=word,
                lemma=_lemma(word),
                pos=_part_of_speech(word, named=named),
                head=place,
            )
        )
    return tuple(tokens)


def _part_of_speech(word: str, *, named: bool) -> str:
    if word[0].isdigit():
        return "NUM"
    if not any(sign.isalnum() for sign in word):
        return "PUNCT"
    return "PROPN" if named else "X"


def _lemma(word: str) -> str:
    """The form that the word tables know, else the word without its ending."""
    lower = word.lower()
    if len(lower) <= 3:
        return _IRREGULAR.get(lower, lower)
    known = event_classes().keys() | synonyms().keys()
    candidates = [lower, _IRREGULAR.get(lower, lower)]
    for ending in ("s", "es", "d", "ed", "ing"):
        if lower.endswith(ending):
            stem = lower.removesuffix(ending)
            candidates += [stem, stem + "e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem]
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    return next((form for form in candidates if form in known), _INFLECTION.sub("", lower) or lower)


_IRREGULAR = {
    "met": "meet",
    "shot": "shoot",
    "held": "hold",
    "left": "leave",
    "died": "die",
    "said": "say",
    "found": "find",
}
