"""Two numbers that make one quantity: a range ("10-12 people") or a score ("a 396-9 vote")."""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.annotate.counted_nouns import find_counted
from crosscheck.language.numbers import Number
from crosscheck.language.units import find_unit
from crosscheck.model.facet import Quantity
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence

_DASH = re.compile(r"\s?[-–—‑]\s?")
_TO = re.compile(r"\s?[-–—‑]\s?|-to-|\s(?:to|or|and)\s")
_BETWEEN = re.compile(r"\b(?:between|from)\s(?:about\s)?$", re.IGNORECASE)
_VOTING = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|pass(?:ed|es)?|approved?|rejected|won|win|wins|beat|defeat(?:ed)?|lost"
    r"|lead|led|score[ds]?|victory|loss|ruled|ruling|decision|tally|margin|majority|split|lopsided)\b",
    re.IGNORECASE,
)
_COUNTS_ON = re.compile(r"\s(?:[a-z-]+\s)?(?:people|men|women|children|[a-z]+s)\b")
_VOTE_OF = re.compile(r"\b(?:vote\sof|by|voted|was)\s$")
_CHANGED = re.compile(
    r"\b(?:r(?:o|i)se|rising|risen|f(?:e|a)ll|falling|fallen|gr(?:e|o)w|(?:drop|jump|climb|slip|surg"
    r"|declin|increas|decreas|advanc|plung|soar|tumbl|sank|edg|rais|lower|cut|reduc|widen|narrow|mov"
    r"|chang|boost|trim|shrank|doubl|tripl|revis|upgrad|downgrad)(?:s|es|ed|ing|ped|ping)?)\b"
)
_SIGNS = "$£€"
_LEAD = 16
_NEAR = 150


def read_pair(sentence: Sentence, first: Number, second: Number) -> Quantity | None:
    """The range or score that two neighbouring numbers make, or None."""
    if _is_score(sentence.text, first, second):
        return _score(sentence, first, second)
    if _is_range(sentence.text, first, second):
        return _range(sentence, first, second)
    return None


def _is_score(text: str, first: Number, second: Number) -> bool:
    gap = text[first.end : second.start]
    if first.in_words or second.in_words or first.is_round or second.is_round:
        return False
    if _DASH.fullmatch(gap) and not text[second.end : second.end + 1].isalpha():
        if first.value < second.value and _COUNTS_ON.match(text, second.end):
            return False
        return bool(
            first.value > second.value
            or _VOTING.search(text, max(0, first.start - _NEAR), second.end + _NEAR)
        )
    lead = text[max(0, first.start - _LEAD) : first.start]
    has_cue = (
        _VOTE_OF.search(lead) is not None
        and _VOTING.search(text, max(0, first.start - _NEAR), second.end + _NEAR) is not None
    )
    return has_cue and gap in {" to ", "-to-"}


def _is_range(text: str, first: Number, second: Number) -> bool:
    gap = text[first.end : second.start].rstrip(_SIGNS)
    if first.ordinal or second.ordinal or not _TO.fullmatch(gap):
        return False
    lead = text[max(0, first.start - _LEAD) : first.start].rstrip(_SIGNS)
    word = gap.strip()
    if word == "and" and not _BETWEEN.search(lead):
        return False
    if word == "to" and _CHANGED.search(text, max(0, first.start - _NEAR), first.start):
        return False
    return first.value < second.value or second.scaled


def _score(sentence: Sentence, first: Number, second: Number) -> Quantity:
    start, end = first.start, second.end
    low, high = sorted((first.value, second.value))  # "lost by 121 to 164" is "164-121"
    return Quantity(
        span=as_span(sentence, start, end),
        text=sentence.text[start:end],
        value=high,
        low=high,
        high=high,
        unit="score",
        counted="vote" if re.search(r"\bvot", sentence.text, re.IGNORECASE) else "score",
        what=f"{high:f}-{low:f}",
    )


def _range(sentence: Sentence, first: Number, second: Number) -> Quantity:
    text = sentence.text
    unit = find_unit(text, second.start, second.end, in_millions=second.scaled)
    ours = find_unit(text, first.start, first.end, in_millions=second.scaled)
    factor = unit.factor if unit else Decimal(1)
    start = min(first.start, ours.start if ours else first.start)
    end = unit.end if unit else second.end
    lead = _BETWEEN.search(text, max(0, start - _LEAD), start)
    start = lead.start() if lead else start
    low = first.value
    if second.scaled and not first.scaled:
        low = low * _scale_of(second, text)
    counted = find_counted(sentence, second.start, end, is_measure=unit is not None)
    high = second.value * factor
    low = min(low * factor, high)
    return Quantity(
        span=as_span(sentence, start, end),
        text=text[start:end],
        value=plain(high),
        low=plain(low),
        high=plain(high),
        unit=unit.name if unit else ours.name if ours else "",
        counted=counted.noun,
        what=counted.phrase,
        hedged=True,
    )


def _scale_of(number: Number, text: str) -> Decimal:
    """What "million" multiplies in "5-10 million"."""
    digits = re.match(r"[\d,.]+", text[number.start : number.end])
    stated = Decimal(digits.group().replace(",", "").rstrip(".")) if digits else Decimal(0)
    return number.value / stated if stated else Decimal(1)


def as_span(sentence: Sentence, start: int, end: int) -> Span:
    """A stretch of the sentence's text as a span of the source."""
    return Span(start, end).shifted(sentence.span.start)


def plain(value: Decimal) -> Decimal:
    """The same number without trailing zeros or exponent."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()
