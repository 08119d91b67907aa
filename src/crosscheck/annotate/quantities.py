"""Quantities: amounts, counts, shares, scores and ordinals, with what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from crosscheck.annotate.counted_nouns import find_counted
from crosscheck.annotate.counted_words import Counted
from crosscheck.annotate.dates import find_dates
from crosscheck.annotate.number_names import is_name_part
from crosscheck.annotate.number_pairs import as_span, plain, read_pair
from crosscheck.annotate.times import find_times
from crosscheck.language.age_phrases import find_age_phrases
from crosscheck.language.number_labels import find_number_labels
from crosscheck.language.numbers import Number, find_numbers
from crosscheck.language.rounding import Hedge, find_hedge, hedged_bounds
from crosscheck.language.spans_of_time import find_spans_of_time
from crosscheck.language.units import Unit, find_unit
from crosscheck.model.facet import Quantity
from crosscheck.model.text import Sentence

_Stretch = tuple[int, int]

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_COUNTS_PEOPLE = re.compile(
    r"\s(?:[a-z]+\s)?(?:people|men|women|children|troops|[a-z]+(?:er|or|an)s)\b"
)
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
        if not _overlaps((number.start, number.end), taken) and not _is_year(sentence.text, number)
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
    spans = [date.span for date in find_dates(sentence, None)]
    spans += [time.span for time in find_times(sentence)]
    return (
        *((span.start - shift, span.end - shift) for span in spans),
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
    counts = _COUNTS_PEOPLE.match(text, number.end)
    hedge = find_hedge(text, number.start, number.end).hedge
    return not counts and hedge is Hedge.NONE


def _quantities(sentence: Sentence, numbers: Sequence[Number]) -> Iterator[Quantity]:
    """One quantity for each number, or for each pair that is a range or a score."""
    place = 0
    while place < len(numbers):
        number = numbers[place]
        pair = numbers[place + 1] if place + 1 < len(numbers) else None
        joined = read_pair(sentence, number, pair) if pair is not None else None
        if joined is not None:
            yield joined
        elif not is_name_part(sentence, number):
            yield _quantity(sentence, number)
        place += 2 if joined else 1


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
        span=as_span(sentence, hedging.start, hedging.end),
        text=text[hedging.start : hedging.end],
        value=plain(number.value * factor),
        low=None if low is None else plain(low * factor),
        high=None if high is None else plain(high * factor),
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
    """Two for "both officers"."""
    for match in _BOTH.finditer(sentence.text):
        if _overlaps(match.span(), taken):
            continue
        counted = find_counted(sentence, *match.span(), is_measure=False)
        noun = counted.noun or _next_noun(sentence.text, match.end())
        yield Quantity(
            span=as_span(sentence, *match.span()),
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
