"""Numbers in running text, in digits and in words.

English cardinals and ordinals, with the multiplying words of news style ("1.2 million",
"two dozen", "tens of thousands", "5 crore"). Offsets are code points of the text searched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from crosscheck.language.numbers_words import (
    BELOW_THOUSAND,
    FRACTION_WORDS,
    ORDINAL_PATTERN,
    SCALES,
    fraction_value,
    ordinal_value,
    words_value,
)

_SCALE = "|".join(SCALES)
# Tokenised texts put a space after the comma ("2, 000"): sure before a group that starts with 0,
# after a currency sign and before a unit, since a list may look alike.
_SPACED = (
    r"\d{1,3}(?:,\s0\d\d){1,4}|(?<=[$£€])\d{1,3}(?:,\s\d{3}){1,4}"
    r"|\d{1,3},\s\d{3}(?=(?:ft|m|km|kg|lb)\b)"
)
_DIGITS = rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,5}}|{_SPACED}|\d{{1,15}})(?:\.\d{{1,6}})?|\.\d{{1,4}}"
_HALVES = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_HALVES |= {"1/2": _HALVES["½"], "1/4": _HALVES["¼"], "3/4": _HALVES["¾"]}

_NUMBER = re.compile(
    rf"""
    (?<![\w.,/:@\#&\\])
    (?:
      (?P<nth>\d{{1,3}})(?:st|nd|rd|th)\b
    | (?P<digits>{_DIGITS})
      (?P<half>[-\s]?(?:[13]/[24])(?![/\d])|\s?[½¼¾])?
      (?:[-\s]?(?P<digit_scale>(?:{_SCALE})(?:\s(?:million|billion|trillion))?|[mbtk]n?)\b)?
      (?![/:]\d|\.\d|,\s?0\d\d\b|,\d{{3}}\b|\d)
    | (?P<only_half>[½¼¾])
    )
    | \b(?:
      (?P<halfdozen>(?:a\s)?half[-\s](?:a[-\s])?dozen)
    | (?P<vague>
        (?:tens|hundreds)\sof\s(?:thousands|millions)
      | (?:dozens|hundreds|thousands|millions|billions|scores)(?=\s(?:of|more)\b|\s\w+s\b)
      | a\scouple(?:\s(?:dozen|hundred|thousand|million)|(?:\sof)?(?=\s\w))
      | (?:a\sfew|several)(?:\s(?:dozen|hundred|thousand|million|billion)|(?=\s\w))
      | a\s(?:handful|pair)\sof
      )
    | (?P<dozen>(?:{BELOW_THOUSAND}|\ba)[-\s]dozen)
    | (?P<fraction>{FRACTION_WORDS})
    | (?P<ordinal>{ORDINAL_PATTERN})
    | (?P<words>(?:{BELOW_THOUSAND}|a(?=\s(?:{_SCALE})\b))
        (?:\sand\sa\shalf)?
        (?:[-\s](?:{_SCALE})\b(?:,?\s(?:and\s)?(?:{BELOW_THOUSAND}))?){{0,4}})
    )(?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)

_VAGUE_SCALES = {
    "dozen": Decimal(12),
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
}
_SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12}


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: ``value``, and the bounds that its form alone allows.

    ``low`` and ``high`` are None where the form leaves that end open ("dozens"). ``is_round``
    when the writer rounded openly ("1.2 million", "a dozen"); ``is_fraction`` for a share of a
    whole ("two-thirds"), whose value lies between 0 and 1.
    """

    start: int
    end: int
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    ordinal: bool = False
    is_round: bool = False
    is_vague: bool = False
    is_fraction: bool = False
    in_words: bool = False
    scaled: bool = False


def find_numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of ``text`` from left to right; they do not overlap."""
    for match in _NUMBER.finditer(text):
        number = _read(match)
        if number is not None:
            yield number


def half_step(value: Decimal, step: Decimal) -> Decimal:
    """Half of the last stated place, but no more than a fifth of the value.

    A bare "1 million" would otherwise cover everything from a half to one and a half million.
    """
    return min(step / 2, abs(value) / 5)


def _read(match: re.Match[str]) -> Number | None:
    """Hand the match to the reader of the group that took part in it."""
    for group, read in _READERS.items():
        if match[group]:
            return read(match)
    return None


def _read_nth(match: re.Match[str]) -> Number:
    return _exact(match, Decimal(match["nth"]), ordinal=True)


def _read_half(match: re.Match[str]) -> Number:
    return _exact(match, _HALVES[match["only_half"]])


def _read_half_dozen(match: re.Match[str]) -> Number:
    return _rounded(match, Decimal(6), Decimal(2))


def _read_dozen(match: re.Match[str]) -> Number:
    count = words_value(match["dozen"].replace("-", " ").rsplit(None, 1)[0])
    return _rounded(match, count * 12, count * 4)


def _read_fraction(match: re.Match[str]) -> Number:
    share = fraction_value(match["fraction"])
    return Number(
        *match.span(), share, share, share, is_fraction=True, is_round=True, in_words=True
    )


def _read_ordinal(match: re.Match[str]) -> Number:
    return _exact(match, ordinal_value(match["ordinal"]), ordinal=True)


def _from_digits(match: re.Match[str]) -> Number:
    """Read digits with their fraction and multiplying word.

    A whole number and a fraction that lost the space between them ("11/2 miles") are told
    apart by the slash: the digit before it belongs to the fraction.
    """
    digits = re.sub(r",\s?", "", match["digits"])
    value = Decimal(digits)
    places = len(digits.partition(".")[2])
    step = Decimal(1).scaleb(-places) if places else Decimal(0)
    if match["half"]:
        value += _HALVES[match["half"].strip().strip("-")]
    scale_words = (match["digit_scale"] or "").lower()
    if scale_words:
        scale = _scale(scale_words)
        return _rounded(match, value * scale, (step or Decimal(1)) * scale, in_words=False)
    if places:
        return _rounded(match, value, step, in_words=False, scaled=False)
    return Number(*match.span(), value, value, value)


def _scale(words: str) -> Decimal:
    if words in _SHORT_SCALES:
        return Decimal(_SHORT_SCALES[words])
    total = Decimal(1)
    for word in words.split():
        total *= SCALES.get(word, Decimal(1))
    return total


def _from_words(match: re.Match[str]) -> Number:
    words = match["words"].lower()
    value = words_value(words)
    last = words.rsplit(" ", 1)[-1]
    if last in SCALES and SCALES[last] >= Decimal(1000):
        return _rounded(match, value, SCALES[last])
    return _exact(match, value, in_words=True)


def _vague(match: re.Match[str]) -> Number:
    """Give open bounds to "dozens", "several hundred", "a few" and their like."""
    words = " ".join(match["vague"].lower().split())
    named = [scale for scale in _VAGUE_SCALES if scale in words]
    scale = Decimal(1)
    for name in named:
        scale *= _VAGUE_SCALES[name]
    if words.startswith("tens"):
        scale *= 10
    if words.startswith(("a couple", "a pair")):
        high = Decimal(2) if "pair" in words else Decimal(3)
        return _open(match, 2 * scale, 2 * scale, high * scale)
    if words.startswith("several"):
        return _open(match, 3 * scale, 3 * scale, None)
    if words.startswith(("a few", "a handful")):
        return _open(match, 3 * scale, 2 * scale, None)
    if words == "scores":
        return _open(match, Decimal(40), Decimal(35), None)
    # "hundreds" may be said of 180: the writer means more than one, not more than two.
    return _open(match, 2 * scale, scale * Decimal("1.5"), None)


def _open(match: re.Match[str], value: Decimal, low: Decimal, high: Decimal | None) -> Number:
    return Number(*match.span(), value, low, high, is_round=True, is_vague=True, in_words=True)


def _exact(
    match: re.Match[str], value: Decimal, *, ordinal: bool = False, in_words: bool = False
) -> Number:
    return Number(*match.span(), value, value, value, ordinal=ordinal, in_words=in_words)


def _rounded(
    match: re.Match[str],
    value: Decimal,
    step: Decimal,
    *,
    in_words: bool = True,
    scaled: bool = True,
) -> Number:
    slack = half_step(value, step)
    return Number(
        *match.span(),
        value,
        value - slack,
        value + slack,
        is_round=True,
        in_words=in_words,
        scaled=scaled,
    )


_READERS: dict[str, Callable[[re.Match[str]], Number]] = {
    "nth": _read_nth,
    "digits": _from_digits,
    "only_half": _read_half,
    "halfdozen": _read_half_dozen,
    "vague": _vague,
    "dozen": _read_dozen,
    "fraction": _read_fraction,
    "ordinal": _read_ordinal,
    "words": _from_words,
}
