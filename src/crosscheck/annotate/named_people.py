"""Named people: the personal name in some words, and whether a pronoun may stand for it."""

from __future__ import annotations

import re

from crosscheck.language.quotes import DOUBLE
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token

_FOR_A_WOMAN = re.compile(r"\b(?:mrs|ms|miss)\b", re.IGNORECASE)
_FOR_A_MAN = re.compile(r"\bmr\b", re.IGNORECASE)
# The longest title, with its full stop and the space behind it.
_TITLE_LENGTH = 5


def person_in(text: str, sentence: Sentence, span: Span) -> str:
    """The last personal name before a comma, where it is the head of the words at ``span``."""
    main: list[Token] = []
    for token in sentence.within(span):
        if main and (token.text == "," or token.dep in {"relcl", "acl"}):
            break
        main.append(token)
    people = [token for token in main if token.entity == "PERSON"]
    if not people:
        return ""
    name = _whole_name(sentence, people[-1].index)
    words = " ".join(name.slice(text).split())
    before = text[span.start : name.start].casefold().split()
    is_owner = text[name.end : name.end + 2] in {"'s", "’s"} or words[-2:] in {"'s", "’s"}
    return "" if "of" in before or "for" in before or is_owner else words


def doer_before(before: int, pronoun: str, text: str, sentence: Sentence) -> str:
    """The person who is a subject ahead of the offset, of the main clause first; "" for nobody."""
    doers = [
        token
        for token in sentence.tokens
        if token.dep.startswith("nsubj")
        and token.entity == "PERSON"
        and token.span.end <= before
        and text[max(0, token.span.start - 1)] not in DOUBLE  # not one talked to
    ]
    doers.sort(key=lambda token: sentence.tokens[token.head].dep != "ROOT")
    for token in doers:
        whole = _whole_name(sentence, token.index)
        name = person_in(text, sentence, whole)
        if name and may_be(pronoun, text, whole):
            return name
    return ""


def may_be(pronoun: str, text: str, name: Span) -> bool:
    """Whether no title beside the name speaks against the pronoun."""
    lead = text[max(0, name.start - _TITLE_LENGTH) : name.start + _TITLE_LENGTH]
    return (_FOR_A_WOMAN if pronoun == "he" else _FOR_A_MAN).search(lead) is None


def _whole_name(sentence: Sentence, index: int) -> Span:
    """The stretch of the entity that the token belongs to."""
    start = end = index
    while start > 0 and not sentence.tokens[start].begins and sentence.tokens[start - 1].entity:
        start -= 1
    while end + 1 < len(sentence.tokens) and (
        sentence.tokens[end + 1].entity == "PERSON" and not sentence.tokens[end + 1].begins
    ):
        end += 1
    return sentence.tokens[start].span.cover(sentence.tokens[end].span)
