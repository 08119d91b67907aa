"""Units of money, share and measure, each with its normal form.

Factors are exact by definition: the international yard and pound agreement of 1959 and the
SI brochure. Time units are not here: see ``crosscheck.language.spans_of_time``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_SIGNS = {
    "US$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "HK$": "HKD",
    "NZ$": "NZD",
    "S$": "SGD",
    "R$": "BRL",
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₩": "KRW",
    "₹": "INR",
    "Rs.": "INR",
    "Rs": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₪": "ILS",
    "₴": "UAH",
}
_CODES = "USD|EUR|GBP|JPY|KRW|CNY|INR|AUD|CAD|CHF|HKD|SGD|NZD|RUB|TRY|ILS|UAH|BRL|ZAR|MXN"
_NAMES = {
    r"(?:U\.?S\.? )?dollars?": "USD",
    r"Australian dollars?": "AUD",
    r"Canadian dollars?": "CAD",
    r"Hong Kong dollars?": "HKD",
    r"euros?": "EUR",
    r"pounds sterling|British pounds?|quid": "GBP",
    r"(?:Japanese )?yen": "JPY",
    r"(?:South )?Korean won|(?<=[mb]illion )won|(?<=trillion )won": "KRW",
    r"(?:Chinese )?yuan|renminbi": "CNY",
    r"(?:Indian )?rupees?": "INR",
    r"r(?:o)?ubles?": "RUB",
    r"Swiss francs?": "CHF",
    r"shekels?": "ILS",
    r"hryvnias?": "UAH",
}

_KILOMETRE, _KILOGRAM = "km", "kg"
_MEASURES: tuple[tuple[str, str, str], ...] = (
    (r"per ?cent(?:age)? points?|points?(?= (?:up|down|higher|lower)\b)", "percentage point", "1"),
    (r"%|per ?cent\b|pct\b", "percent", "1"),
    (r"sq(?:uare|\.)? (?:kilomet(?:er|re)s?|km)|km2|km²", "m2", "1000000"),
    (r"sq(?:uare|\.)? (?:miles?|mi)", "m2", "2589988.110336"),
    (r"sq(?:uare|\.)? (?:feet|foot|ft)", "m2", "0.09290304"),
    (r"sq(?:uare|\.)? (?:met(?:er|re)s?|m)|m2|m²", "m2", "1"),
    (r"hectares?|ha", "m2", "10000"),
    (r"acres?", "m2", "4046.8564224"),
    (r"kilomet(?:er|re)s? (?:per|an) hour|km/h|kph|kmh", "km/h", "1"),
    (r"miles? (?:per|an) hour|mph", "km/h", "1.609344"),
    (r"knots?", "km/h", "1.852"),
    (r"nautical miles?", _KILOMETRE, "1.852"),
    (r"kilomet(?:er|re)s?|km", _KILOMETRE, "1"),
    (r"miles?", _KILOMETRE, "1.609344"),
    (r"yards?", _KILOMETRE, "0.0009144"),
    (r"feet|foot|ft", _KILOMETRE, "0.0003048"),
    (r"inch(?:es)?", _KILOMETRE, "0.0000254"),
    (r"met(?:er|re)s?", _KILOMETRE, "0.001"),
    (r"centimet(?:er|re)s?|cm", _KILOMETRE, "0.00001"),
    (r"millimet(?:er|re)s?|mm", "mm", "1"),
    (r"calib(?:er|re)", "caliber", "1"),
    (r"kilograms?|kilos?|kg", _KILOGRAM, "1"),
    (r"milligrams?|mg", _KILOGRAM, "0.000001"),
    (r"grams?", _KILOGRAM, "0.001"),
    (r"pounds?|lbs?", _KILOGRAM, "0.45359237"),
    (r"ounces?|oz", _KILOGRAM, "0.028349523125"),
    (r"metric tons?|tonnes?", _KILOGRAM, "1000"),
    (r"tons?", _KILOGRAM, "907.18474"),
    (r"lit(?:er|re)s?", "l", "1"),
    (r"gallons?", "l", "3.785411784"),
    (r"barrels?", "barrel", "1"),
    (r"megawatts?|MW", "MW", "1"),
    (r"gigawatts?|GW", "MW", "1000"),
    (r"kilowatts?|kW", "MW", "0.001"),
    (r"degrees? (?:Celsius|C)|°\s?C", "degree C", "1"),
    (r"degrees? (?:Fahrenheit|F)|°\s?F", "degree F", "1"),
    (r"(?<=\s)C", "degree C", "1"),
    (r"(?<=\s)F", "degree F", "1"),
    (r"degrees?|°", "degree", "1"),
)

_SIGN = re.compile(
    r"(?<![A-Za-z])(?P<sign>" + "|".join(re.escape(sign) for sign in _SIGNS) + r")\s?$"
)
_CODE_BEFORE = re.compile(rf"\b(?P<code>{_CODES})\s$")
_MONEY_NAMES = tuple(
    (re.compile(rf"[\s-]?(?:{name})\b"), code) for name, code in _NAMES.items()
) + tuple((re.compile(rf"\s?{code}\b"), code) for code in _CODES.split("|"))
_STERLING = re.compile(r"\spounds?\b")
_CENTS = re.compile(r"[\s-]cents?\b")
_AFTER = tuple(
    (re.compile(rf"[\s-]?(?:{pattern})(?![A-Za-z0-9])"), unit, Decimal(factor))
    for pattern, unit, factor in _MEASURES
)
_MAGNITUDE = re.compile(r"\bmagnitude(?: of)?[\s-]$", re.IGNORECASE)
_MAGNITUDE_AFTER = re.compile(r"[\s-]magnitude\b", re.IGNORECASE)
_LONGEST_BEFORE = 14


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit's normal form, the factor into it, and where number and unit start and end."""

    name: str
    factor: Decimal
    start: int
    end: int


def find_unit(text: str, start: int, end: int, *, in_millions: bool = False) -> Unit | None:
    """The unit that belongs to the number ``text[start:end]``, before or after it.

    ``in_millions`` says that the number carries "million" or more: then "pounds" are money.
    """
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    sign = _SIGN.search(before) or _CODE_BEFORE.search(before)
    if sign:
        code = _SIGNS.get(sign[1], sign[1])
        return Unit(code, Decimal(1), start - len(before) + sign.start(), end)
    magnitude = _MAGNITUDE.search(before)
    if magnitude:
        return Unit("magnitude", Decimal(1), start - len(before) + magnitude.start(), end)
    return _unit_after(text, start, end, in_millions=in_millions)


def is_unit_word(word: str) -> bool:
    """Whether a word names a unit of measure or money ("miles")."""
    return find_unit(f"1 {word}", 0, 1) is not None


def _unit_after(text: str, start: int, end: int, *, in_millions: bool) -> Unit | None:
    cents = _CENTS.match(text, end)
    if cents:
        return Unit("USD", Decimal("0.01"), start, cents.end())
    if in_millions:
        sterling = _STERLING.match(text, end)
        if sterling:
            return Unit("GBP", Decimal(1), start, sterling.end())
    for pattern, code in _MONEY_NAMES:
        match = pattern.match(text, end)
        if match:
            return Unit(code, Decimal(1), start, match.end())
    magnitude = _MAGNITUDE_AFTER.match(text, end)
    if magnitude:
        return Unit("magnitude", Decimal(1), start, magnitude.end())
    for pattern, name, factor in _AFTER:
        match = pattern.match(text, end)
        if match:
            return Unit(name, factor, start, match.end())
    return None
