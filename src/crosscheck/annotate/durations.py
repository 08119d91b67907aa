"""Durations: lengths of time that a sentence states."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.language.spans_of_time import find_spans_of_time
from crosscheck.model.facet import Duration
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence

# A thousandth of a second: keeps thirds of an hour from running to 28 digits.
_PRECISION = Decimal("0.00000001")


def find_durations(sentence: Sentence) -> tuple[Duration, ...]:
    """The lengths of time in ``sentence``, in textual order; ages are not among them."""
    return tuple(
        Duration(
            span=Span(length.start, length.end).shifted(sentence.span.start),
            text=sentence.text[length.start : length.end],
            days=_plain(length.days),
            low=_plain(length.low),
            high=_plain(length.high),
        )
        for length in find_spans_of_time(sentence.text)
    )


def _plain(days: Decimal) -> Decimal:
    """The same length, rounded, without trailing zeros or exponent."""
    rounded = days.quantize(_PRECISION)
    whole = rounded.to_integral_value()
    return whole if rounded == whole else rounded.normalize()
