"""How far a stated number may lie from the true one: rounding and hedging words.

A hedge before or after a number ("about", "nearly", "or more") becomes bounds. A number that
ends in zeros was probably rounded, one that does not ("some 16") was counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from crosscheck.language.numbers import Number, half_step

Bounds = tuple[Decimal | None, Decimal | None]


class Hedge(StrEnum):
    """What the words around a number say about its true value."""

    NONE = "none"
    ABOUT = "about"
    NEARLY = "nearly"
    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True, slots=True)
class Hedging:
    """A hedge and the stretch of text that the number and its hedge take together."""

    hedge: Hedge
    start: int
    end: int


_BEFORE: tuple[tuple[Hedge, str], ...] = (
    (Hedge.AT_MOST, r"no more than|not more than|up to|as many as|as much as|at most|a maximum of"),
    (Hedge.AT_LEAST, r"no fewer than|no less than|not less than|at least|as few as|a minimum of"),
    (Hedge.AT_LEAST, r"(?:well |far |slightly |just )?(?:more than|over|above|upwards? of)"),
    (Hedge.AT_LEAST, r"(?:greater|larger|higher|better) than|in excess of|exceeding"),
    (Hedge.AT_MOST, r"(?:well |far |slightly |just )?(?:fewer than|less than|under|below)"),
    (Hedge.NEARLY, r"nearly|almost|close to|just short of|approaching|virtually"),
    (Hedge.ABOUT, r"about|around|roughly|approximately|approx\.|some|an? estimated|estimated"),
    (Hedge.ABOUT, r"an average of|on average|circa|more or less|in the region of|near"),
)
_AFTER: tuple[tuple[Hedge, str], ...] = (
    (Hedge.AT_LEAST, r"\s?\+(?!\d)|-plus\b|\s(?:\w{1,12}\s)?(?:or|and) more\b"),
    (Hedge.AT_MOST, r"\s(?:\w{1,12}\s)?or (?:fewer|less)\b"),
    (Hedge.ABOUT, r"\s(?:\w{1,12}\s)?or so\b|-odd\b|-some\b|-ish\b"),
)
_LEADING = tuple(
    (hedge, re.compile(rf"\b(?:{words})\s$".replace(" ", r"\s"), re.IGNORECASE))
    for hedge, words in _BEFORE
)
_TRAILING = tuple((hedge, re.compile(words, re.IGNORECASE)) for hedge, words in _AFTER)
_LONGEST_HEDGE = 30

_ROUND_CAP = Decimal("0.2")
_FIVES_CAP = Decimal("0.1")
_LEAST_SHARE = Decimal("0.05")
_COUNTED_SLACK = Decimal("0.5")


def find_hedge(text: str, start: int, end: int) -> Hedging:
    """The hedge around ``text[start:end]``, a number with its currency sign or unit."""
    before = text[max(0, start - _LONGEST_HEDGE) : start]
    for hedge, pattern in _LEADING:
        match = pattern.search(before)
        if match:
            return Hedging(hedge, start - len(before) + match.start(), end)
    for hedge, pattern in _TRAILING:
        match = pattern.match(text, end)
        if match:
            return Hedging(hedge, start, match.end())
    return Hedging(Hedge.NONE, start, end)


def hedged_bounds(number: Number, hedge: Hedge) -> Bounds:
    """The lowest and highest true value that number and hedge allow together."""
    if hedge is Hedge.AT_LEAST:
        return number.value, None
    if hedge is Hedge.AT_MOST:
        return None, number.value
    if number.is_vague:
        return number.low, number.high
    if hedge is Hedge.NEARLY:
        share = _LEAST_SHARE if number.value >= 100 else _FIVES_CAP
        return number.value * (1 - share), number.value
    if hedge is Hedge.ABOUT:
        slack = about_slack(number)
        return number.value - slack, number.value + slack
    return number.low, number.high


def about_slack(number: Number) -> Decimal:
    """How far "about" reaches on either side.

    Half of the last place that is not zero, at least a twentieth and at most a fifth of the
    value; fives count as rounded too. A number with no round end was counted: it gets less
    than one either way, so that "some 16" and "15" still differ.
    """
    if number.is_round and number.high is not None:
        return max(number.high - number.value, number.value * _LEAST_SHARE)
    value = number.value
    step = _last_place(value)
    least = abs(value) * _LEAST_SHARE
    if step > 1:
        return max(least, min(step / 2, abs(value) * _ROUND_CAP))
    if value and value % 5 == 0:
        return max(least, min(Decimal("2.5"), abs(value) * _FIVES_CAP))
    return min(_COUNTED_SLACK, half_step(value, Decimal(1)))


def _last_place(value: Decimal) -> Decimal:
    """The power of ten of the last digit that is not zero: 100 for 1,600."""
    if not value or value != value.to_integral_value():
        return Decimal(0)
    step = Decimal(1)
    while value % (step * 10) == 0:
        step *= 10
    return step
