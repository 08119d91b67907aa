"""Whether two stated amounts can be one: rounding, bounds and conversions allowed for."""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.model.facet import Age, Duration, Quantity

Number = Quantity | Duration | Age
# What is counted off one by one: who comes for the second time does not come for the third.
_COUNTED_OFF = frozenset({"time", "term", "title", "victory", "championship", "album", "marriage"})
OPEN = Decimal("1.3")
ROUNDING = Decimal("0.02")
# Two bounds this near are one number, rounded.
BOUND_SLACK = Decimal("0.05")
_RANGE = re.compile(r"\b(?:to|and|or)\b|\d ?[-–] ?\d")
_BOUND = re.compile(
    r"(?:up to|at (?:most|least)|(?:more|less|fewer) than|over|under|within)\b", re.IGNORECASE
)

_MORE = re.compile(
    r"(?:(?:well |far |just )?more than|over|above|exceeding|in excess of)\b", re.IGNORECASE
)
_LESS = re.compile(r"(?:(?:well |far |just )?(?:less|fewer) than|under|below)\b", re.IGNORECASE)


def agree(mine: Number, other: Number) -> bool:
    """Whether one true value could have been put both ways."""
    if are_opposite_bounds(mine, other):
        return False
    if _is_range(mine) and _is_range(other):
        return all(_is_close(a, b) for a, b in zip(_ends(mine), _ends(other), strict=True))
    if isinstance(mine, Duration) and isinstance(other, Duration):
        return _lengths_meet(mine, other) and _is_bound_alike(mine, other)
    if isinstance(mine, Age) and isinstance(other, Age):
        return mine.low <= other.high and other.low <= mine.high
    if isinstance(mine, Quantity) and isinstance(other, Quantity):
        return (mine.compatible_with(other) and _is_near(mine, other)) or _is_converted(mine, other)
    return False


def bounds_differ(mine: Number, other: Number) -> bool:
    """Whether both give a bound on one side, and not the same: "more than 50", "more than 60"."""
    if isinstance(mine, Age) or isinstance(other, Age):
        return False
    alike = (mine.low is None) == (other.low is None) and (mine.high is None) == (
        other.high is None
    )
    if not alike or (None not in _ends(mine) and not _has_bound(mine, other)):
        return False
    smaller, larger = sorted((_size(mine), _size(other)))
    return larger > (1 + BOUND_SLACK) * smaller


def _has_bound(mine: Number, other: Number) -> bool:
    return all(_BOUND.match(number.text) is not None for number in (mine, other))


def _size(number: Quantity | Duration) -> Decimal:
    return abs(number.value) if isinstance(number, Quantity) else number.days


def are_opposite_bounds(mine: Number, other: Number) -> bool:
    """Whether one is more than what the other is less than: "more than one", "less than one"."""
    pairs = ((mine, other), (other, mine))
    return any(
        _MORE.match(high.text) is not None
        and _LESS.match(low.text) is not None
        and high.low is not None
        and low.high is not None
        and high.low >= low.high
        for high, low in pairs
    )


def promises_nothing(number: Number) -> bool:
    """Whether it is "several", "dozens" or most ordinals: those say too little."""
    if not isinstance(number, Quantity):
        return False
    tells = number.counted in _COUNTED_OFF and number.value > 1
    return (number.ordinal and not tells) or _is_vague(number)


def is_market(number: Number) -> bool:
    """Whether it may be a price or an index, which move from hour to hour."""
    if not isinstance(number, Quantity):
        return False
    return number.unit.isupper() or number.unit == "percent" or "." in number.text


def _is_range(number: Number) -> bool:
    """Whether it names both ends: "five to 30 years"."""
    return _RANGE.search(number.text) is not None and None not in _ends(number)


def _ends(number: Number) -> tuple[Decimal | None, Decimal | None]:
    return number.low, number.high


def _is_close(one: Decimal | None, other: Decimal | None) -> bool:
    return one is not None and other is not None and abs(one - other) <= ROUNDING * max(one, other)


def _lengths_meet(mine: Duration, other: Duration) -> bool:
    """Whether two lengths share a stretch; two years that may be 2.5 are no three that may be."""
    if mine.days == other.days:
        return True
    apart = mine.high == other.low or other.high == mine.low
    return not apart and mine.low <= other.high and other.low <= mine.high


def _is_bound_alike(mine: Duration, other: Duration) -> bool:
    """Whether two lengths with one bound ("up to two years") have it at about one place."""
    bounded = _BOUND.match(mine.text) and _BOUND.match(other.text)
    smaller, larger = sorted((mine.days, other.days))
    return not bounded or larger <= OPEN * smaller


def _is_near(mine: Quantity, other: Quantity) -> bool:
    """Whether an open bound is meant closely: "more than 50" is not said of 101."""
    if None not in (mine.low, mine.high, other.low, other.high):
        return True
    smaller, larger = sorted((abs(mine.value), abs(other.value)))
    return larger <= OPEN * smaller


def _is_converted(mine: Quantity, other: Quantity) -> bool:
    """Whether two measures are one but for the rounding of a conversion."""
    measured = mine.unit == other.unit and mine.unit.islower() and mine.unit != "percent"
    return measured and abs(mine.value - other.value) <= ROUNDING * max(mine.value, other.value)


def _is_vague(quantity: Quantity) -> bool:
    """Whether it is "several", "dozens" or "at least one": words that promise no number."""
    if any(sign.isdigit() for sign in quantity.text):
        return False
    bounded = _BOUND.match(quantity.text) is not None and quantity.value > 1
    return not bounded and None in (quantity.low, quantity.high)
