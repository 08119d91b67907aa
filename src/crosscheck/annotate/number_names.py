"""Numbers that are part of a name or an idiom, told by capitals, entities and grammar."""

from __future__ import annotations

import re

from crosscheck.language.numbers import Number
from crosscheck.language.person_words import is_plural
from crosscheck.language.token_lookup import token_at
from crosscheck.language.units import find_unit
from crosscheck.model.text import PassageKind, Sentence

_NAMED = frozenset({"ORG", "FAC", "PRODUCT", "LAW", "EVENT", "WORK_OF_ART", "LOC", "GPE", "PERSON"})
_BEFORE = re.compile(r"([\w.&'’]+)\s$")
_AFTER = re.compile(r"\s([A-Za-z][\w'’-]*)(?:\s([A-Za-z][\w'’-]*))?(?:\s([A-Za-z][\w'’-]*))?")
_THOUSANDS = re.compile(r"\d,\d{3}\b")
_LETTERS = re.compile(r"[A-Za-z]")
# So much of a sentence tells whether it is set in title case.
_TITLE_SAMPLE = 300
_NOT_PLURAL = frozenset({"news", "sports", "series", "congress", "business", "address"})
_HALF_OF_TWO = re.compile(r"\b(?:first|second|other|better|latter|top)\s$", re.IGNORECASE)
_SECOND_OF_TIME = re.compile(r"\bsplit\s$|\b(?:a|per)\s$", re.IGNORECASE)
_ONE_OF = re.compile(r"\sof\s(?:the|those|these|his|her|their|its|our)\s(?:\w+\s){0,2}?(?:\w+)")
_COUNTED_WHOLE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|most|\w{3,}est)\b"
)
_ONE_PERSON = re.compile(
    r"\s(?:[a-z]+\s)?(?:man|woman|person|boy|girl|child|officer|teenager|adult)\b"
)


def is_name_part(sentence: Sentence, number: Number) -> bool:
    """Whether the number names something ("Channel 7", "the 9th Circuit") or counts nothing."""
    text = sentence.text
    if _is_glued(text, number):
        return True
    if number.is_fraction:
        return bool(_HALF_OF_TWO.search(text[: number.start][-8:]))
    if number.ordinal:
        return _is_ordinal_name(sentence, number)
    if text[number.start : number.end].lower() == "one":
        return not _one_counts(sentence, number)
    if _THOUSANDS.search(text[number.start : number.end]):
        return False  # "45,000 Dutch miners": names bear no commas
    unit = find_unit(text, number.start, number.end, in_millions=number.scaled)
    return unit is None and not number.is_round and _stands_in_name(sentence, number)


def _is_glued(text: str, number: Number) -> bool:
    """Letters that follow digits without a space and are no unit: "3D", "4chan"."""
    if number.in_words or number.ordinal or not _LETTERS.match(text, number.end):
        return False
    return find_unit(text, number.start, number.end) is None


def _stands_in_name(sentence: Sentence, number: Number) -> bool:
    text = sentence.text
    following = [word for word in _following(text, number.end) if word]
    if any(is_plural(word) and word.lower() not in _NOT_PLURAL for word in following):
        return False
    if _is_title_case(sentence):
        return False
    token = token_at(sentence, number.start)
    if token is not None and sentence.parsed and token.entity in _NAMED:
        return True
    if following and following[0][0].isupper():
        return not number.in_words or number.start > 0
    before = _BEFORE.search(text[: number.start][-30:])
    if before is None or number.in_words:
        return False
    # A capital right before digits: "Room 12"; a first word is capitalised anyway.
    starts_sentence = number.start - len(before.group()) <= 0
    return before[1][0].isupper() and not starts_sentence and not before[1].endswith(".")


def _following(text: str, end: int) -> tuple[str, ...]:
    match = _AFTER.match(text, end)
    return match.groups() if match else ()


def _is_title_case(sentence: Sentence) -> bool:
    """Whether capitals say nothing here, as in many headlines."""
    words = re.findall(r"[A-Za-z]{4,}", sentence.text[:_TITLE_SAMPLE])
    capitals = sum(word[0].isupper() for word in words)
    return capitals * 10 > len(words) * 7 or sentence.kind is PassageKind.HEADLINE


def _is_ordinal_name(sentence: Sentence, number: Number) -> bool:
    text = sentence.text
    token = token_at(sentence, number.start)
    after = _AFTER.match(text, number.end)
    word = text[number.start : number.end].lower()
    if (
        word == "second"
        and _SECOND_OF_TIME.search(text[: number.start][-8:])
        and (after is None or (token is not None and token.pos == "NOUN"))
    ):
        return True
    if word == "third" and after is None and text[number.end : number.end + 1] == "s":
        return True
    if after and after[1][0].isupper() and not _is_title_case(sentence):
        return True
    if token is not None and sentence.parsed:
        return token.pos in {"ADV", "VERB", "PROPN"} or token.entity in _NAMED
    return word == "first" and after is None


def _one_counts(sentence: Sentence, number: Number) -> bool:
    """Whether "one" is a count: in "one man", in "one of the men", not in "one of the nine"."""
    after = sentence.text[number.end : number.end + 80]
    if after.startswith(" of "):
        whole = _ONE_OF.match(after)
        return whole is not None and _COUNTED_WHOLE.search(whole.group()) is None
    token = token_at(sentence, number.start)
    if token is not None and sentence.parsed:
        head = sentence.tokens[token.head]
        return token.dep == "nummod" and head.pos in {"NOUN", "PROPN"} and head.index > token.index
    return _ONE_PERSON.match(after) is not None
