"""Quantities: amounts, counts, shares, scores and ordinals, with what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from crosscheck.annotate.counted_nouns import Counted, find_counted
from crosscheck.annotate.dates import find_dates
from crosscheck.annotate.number_names import is_name_part
from crosscheck.annotate.times import find_times
from crosscheck.language.age_phrases import find_age_phrases
from crosscheck.language.number_labels import find_number_labels
from crosscheck.language.numbers import Number, find_numbers
from crosscheck.language.rounding import Hedge, find_hedge, hedged_bounds
from crosscheck.language.spans_of_time import find_spans_of_time
from crosscheck.language.units import Unit, find_unit
from crosscheck.model.facet import Quantity
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence

_Stretch = tuple[int, int]

_DASH = re.compile(r"\s?[-–—‑]\s?")
_TO = re.compile(r"\s?[-–—‑]\s?|-to-|\s(?:to|or|and)\s")
_BETWEEN = re.compile(r"\b(?:between|from)\s(?:about\s)?$", re.IGNORECASE)
_VOTING = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|pass(?:ed|es)?|approved?|rejected|won|win|wins|beat|defeat(?:ed)?|lost"
    r"|lead|led|score[ds]?|victory|loss|ruled|ruling|decision|tally|margin|majority|split|lopsided)\b",
    re.IGNORECASE,
)
_COUNTS_ON = re.compile(r"\s(?:[a-z-]+\s)?(?:people|men|women|children|[a-z]+s)\b")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_EXACT_UNITS = frozenset({"", "magnitude", "caliber", "mm", "score"})
_BOTH = re.compile(
    r"\bboth(?=\s(?:of\b|the\b|these\b|those\b|[a-z]+s\b(?!\s(?:and|to)\b)))", re.IGNORECASE
)


def find_quantities(sentence: Sentence) -> tuple[Quantity, ...]:
    """The amounts in ``sentence``, in textual order.

    Parts of dates, times, durations, ages, addresses and names are none.
    """
    taken = _taken(sentence)
    numbers = [
        number
        for number in find_numbers(sentence.text)
        if not _overlaps((number.start, number.end), taken)
        and not _is_year(sentence.text, number)
        and not is_name_part(sentence, number)
    ]
    found = [*_quantities(sentence, numbers), *_both(sentence, taken)]
    return _others_named(sorted(found, key=lambda quantity: quantity.span))


def _others_named(quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Let "14 others" count what was counted before them, people if nothing was."""
    named: list[Quantity] = []
    for quantity in quantities:
        if quantity.counted == "other":
            earlier = next((q.counted for q in reversed(named) if q.counted), "person")
            named.append(replace(quantity, counted=earlier))
        else:
            named.append(quantity)
    return tuple(named)


def _taken(sentence: Sentence) -> tuple[_Stretch, ...]:
    """Stretches whose numbers belong to something else."""
    text, shift = sentence.text, sentence.span.start
    facets = [*find_dates(sentence, None), *find_times(sentence)]
    return (
        *((facet.span.start - shift, facet.span.end - shift) for facet in facets),
        *((length.start, length.end) for length in find_spans_of_time(text)),
        *((age.start, age.end) for age in find_age_phrases(text)),
        *find_number_labels(text),
    )


def _overlaps(stretch: _Stretch, others: Sequence[_Stretch]) -> bool:
    return any(start < stretch[1] and stretch[0] < end for start, end in others)


def _is_year(text: str, number: Number) -> bool:
    """Four digits without a comma, unless a hedge or a counted noun says otherwise."""
    words = text[number.start : number.end]
    if not _YEAR.fullmatch(words):
        return False
    if find_unit(text, number.start, number.end) is not None:
        return False
    counts = re.match(
        r"\s(?:[a-z]+\s)?(?:people|men|women|children|[a-z]+(?:er|or|an)s)\b", text[number.end :]
    )
    hedge = find_hedge(text, number.start, number.end).hedge
    return not counts and hedge is Hedge.NONE


def _quantities(sentence: Sentence, numbers: Sequence[Number]) -> Iterator[Quantity]:
    """One quantity for each number, or for each pair that is a range or a score."""
    place = 0
    while place < len(numbers):
        number = numbers[place]
        pair = numbers[place + 1] if place + 1 < len(numbers) else None
        if pair is not None and _is_score(sentence.text, number, pair):
            yield _score(sentence, number, pair)
            place += 2
        elif pair is not None and _is_range(sentence.text, number, pair):
            yield _range(sentence, number, pair)
            place += 2
        else:
            yield _quantity(sentence, number)
            place += 1


def _is_score(text: str, first: Number, second: Number) -> bool:
    gap = text[first.end : second.start]
    if first.in_words or second.in_words or first.is_round or second.is_round:
        return False
    if _DASH.fullmatch(gap) and not text[second.end : second.end + 1].isalpha():
        if first.value < second.value and _COUNTS_ON.match(text, second.end):
            return False
        return bool(first.value > second.value or _VOTING.search(text))
    lead = text[max(0, first.start - 12) : first.start]
    return (
        gap in {" to ", "-to-"}
        and bool(re.search(r"\b(?:vote\sof|by|voted|was)\s$", lead))
        and bool(_VOTING.search(text))
    )


def _is_range(text: str, first: Number, second: Number) -> bool:
    gap = text[first.end : second.start].rstrip("$£€")
    if first.ordinal or second.ordinal or not _TO.fullmatch(gap):
        return False
    if gap.strip() == "and" and not _BETWEEN.search(
        text[max(0, first.start - 16) : first.start].rstrip("$£€")
    ):
        return False
    if gap.strip() == "to" and re.search(
        r"\b(?:rose|fell|grew|dropped|increased|from)\b", text[: first.start]
    ):
        return False
    return first.value < second.value or second.scaled


def _score(sentence: Sentence, first: Number, second: Number) -> Quantity:
    start, end = first.start, second.end
    return Quantity(
        span=_span(sentence, start, end),
        text=sentence.text[start:end],
        value=first.value,
        low=first.value,
        high=first.value,
        unit="score",
        counted="vote" if re.search(r"\bvot", sentence.text, re.IGNORECASE) else "score",
        what=f"{first.value:f}-{second.value:f}",
    )


def _range(sentence: Sentence, first: Number, second: Number) -> Quantity:
    text = sentence.text
    unit = find_unit(text, second.start, second.end, in_millions=second.scaled)
    ours = find_unit(text, first.start, first.end, in_millions=second.scaled)
    factor = unit.factor if unit else Decimal(1)
    start = min(first.start, ours.start if ours else first.start)
    end = unit.end if unit else second.end
    lead = _BETWEEN.search(text[max(0, start - 16) : start])
    if lead:
        start = start - len(text[max(0, start - 16) : start]) + lead.start()
    low = first.value
    if second.scaled and not first.scaled:
        low = low * _scale_of(second, text)
    counted = find_counted(sentence, second.start, end, is_measure=unit is not None)
    high = second.value * factor
    low = min(low * factor, high)
    return Quantity(
        span=_span(sentence, start, end),
        text=text[start:end],
        value=_plain(high),
        low=_plain(low),
        high=_plain(high),
        unit=unit.name if unit else ours.name if ours else "",
        counted=counted.noun,
        what=counted.phrase,
        hedged=True,
    )


def _scale_of(number: Number, text: str) -> Decimal:
    """What "million" multiplies in "5-10 million"."""
    digits = re.match(r"[\d,.]+", text[number.start : number.end])
    if digits is None:
        return Decimal(1)
    return number.value / Decimal(digits.group().replace(",", "").rstrip("."))


def _quantity(sentence: Sentence, number: Number) -> Quantity:
    text = sentence.text
    unit = None
    if not number.ordinal:
        unit = find_unit(text, number.start, number.end, in_millions=number.scaled)
    start, end = (unit.start, unit.end) if unit else (number.start, number.end)
    hedging = find_hedge(text, start, end)
    is_measure = unit is not None or number.is_fraction
    counted = find_counted(sentence, start, hedging.end, is_measure=is_measure)
    low, high, factor, name = _bounds(number, unit, hedging.hedge)
    return Quantity(
        span=_span(sentence, hedging.start, hedging.end),
        text=text[hedging.start : hedging.end],
        value=_plain(number.value * factor),
        low=None if low is None else _plain(low * factor),
        high=None if high is None else _plain(high * factor),
        unit=name,
        counted=counted.noun,
        what=_what(counted),
        ordinal=number.ordinal,
        hedged=hedging.hedge is not Hedge.NONE or number.is_vague,
    )


def _what(counted: Counted) -> str:
    """The phrase; "of the children" when only some of them are meant."""
    return f"of the {counted.phrase}" if counted.is_part else counted.phrase


def _bounds(
    number: Number, unit: Unit | None, hedge: Hedge
) -> tuple[Decimal | None, Decimal | None, Decimal, str]:
    """Bounds in the stated unit, the factor into the normal unit, and its name."""
    low, high = hedged_bounds(number, hedge)
    if unit is None and number.is_fraction:
        slack = Decimal("0.02")
        if hedge is Hedge.NONE:
            low, high = number.value - slack, number.value + slack
        return low, high, Decimal(100), "percent"
    if unit is None:
        return low, high, Decimal(1), ""
    is_money = unit.name.isupper() and len(unit.name) == 3
    if not is_money and unit.name not in _EXACT_UNITS and hedge is Hedge.NONE and low == high:
        # A measure is rounded to its last place; "5 miles" and "8 km" are one distance.
        slack = min(Decimal("0.5"), abs(number.value) / 5)
        low, high = number.value - slack, number.value + slack
    return low, high, unit.factor, unit.name


def _both(sentence: Sentence, taken: Sequence[_Stretch]) -> Iterator[Quantity]:
    """ "both officers": two of them."""
    for match in _BOTH.finditer(sentence.text):
        if _overlaps(match.span(), taken):
            continue
        counted = find_counted(sentence, *match.span(), is_measure=False)
        noun = counted.noun or _next_noun(sentence.text, match.end())
        yield Quantity(
            span=_span(sentence, *match.span()),
            text=match.group(),
            value=Decimal(2),
            low=Decimal(2),
            high=Decimal(2),
            counted=noun,
            what=counted.phrase or noun,
        )


def _next_noun(text: str, end: int) -> str:
    match = re.match(r"\s(?:of\s)?(?:the\s|these\s|those\s)?([a-z]+?)s\b", text[end:])
    return match[1] if match else ""


def _plain(value: Decimal) -> Decimal:
    """The same number without trailing zeros or exponent."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def _span(sentence: Sentence, start: int, end: int) -> Span:
    return Span(start, end).shifted(sentence.span.start)
