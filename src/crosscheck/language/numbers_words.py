"""English number words and what they are worth."""

from __future__ import annotations

import re
from decimal import Decimal

_ONES = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
_TEENS = {
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_SMALL = {"zero": 0, "a": 1} | _ONES | _TEENS | _TENS

SCALES: dict[str, Decimal] = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "lakh": Decimal(10**5),
    "crore": Decimal(10**7),
}

_IRREGULAR_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
}
_ORDINALS: dict[str, int] = (
    {
        word + "th": value
        for word, value in (_ONES | _TEENS).items()
        if word not in {"one", "two", "three", "five", "eight", "nine", "twelve"}
    }
    | {word[:-1] + "ieth": value for word, value in _TENS.items()}
    | _IRREGULAR_ORDINALS
    | {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}
)
_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "tenth": 10}


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_BELOW_HUNDRED = rf"(?:(?:{_any(_TENS)})(?:[-\s](?:{_any(_ONES)})\b)?|{_any(_TEENS)}|{_any(_ONES)})"
BELOW_THOUSAND = (
    rf"(?:(?:{_BELOW_HUNDRED}|a)[-\s]hundred\b(?:\s(?:and\s)?{_BELOW_HUNDRED}\b)?"
    rf"|{_BELOW_HUNDRED}|zero)\b"
)
"""A pattern for cardinals in words below 1,000, without capture groups."""

ORDINAL_PATTERN = rf"(?:(?:{_any(_TENS)})[-\s])?(?:{_any(_ORDINALS)})\b"
"""A pattern for ordinals in words, without capture groups."""

FRACTION_WORDS = (
    r"(?:one|two|three|four)[-\s](?:halves|thirds?|fourths?|fifths?|tenths?)\b"
    r"|(?:one|three)-quarters?\b|one\squarter\b|three\squarters(?=\s(?:of|the)\b)"
    r"|a\s(?:third|quarter|fifth|tenth)(?=\sof\b)"
    r"|half(?=\s(?:of|the|its|their|all)\b)"
)
"""A pattern for shares of a whole in words, without capture groups."""

_SEPARATORS = re.compile(r"[-,\s]+")


def words_value(words: str) -> Decimal:
    """What a cardinal in words is worth: "two hundred and five" is 205, "a million" 10**6."""
    total, current = Decimal(0), Decimal(0)
    for word in _SEPARATORS.split(words.lower()):
        if word in _SMALL and not (word == "a" and current):
            current += _SMALL[word]
        elif word == "half":
            current += Decimal("0.5")
        elif word == "hundred":
            current = (current or Decimal(1)) * 100
        elif word in SCALES:
            total += (current or Decimal(1)) * SCALES[word]
            current = Decimal(0)
    return total + current


def ordinal_value(words: str) -> Decimal:
    """What an ordinal in words is worth: "twenty-first" is 21."""
    parts = _SEPARATORS.split(words.lower())
    return Decimal(sum(_TENS.get(part, 0) for part in parts[:-1]) + _ORDINALS[parts[-1]])


def fraction_value(words: str) -> Decimal:
    """What a share in words is worth, between 0 and 1: "two-thirds" is 0.667."""
    parts = _SEPARATORS.split(words.lower())
    below = _PARTS.get(parts[-1]) or _PARTS[parts[-1].removesuffix("s")]
    above = _SMALL.get(parts[0], 1) if len(parts) > 1 else 1
    return (Decimal(above) / below).quantize(Decimal("0.001"))
