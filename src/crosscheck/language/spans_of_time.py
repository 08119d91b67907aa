"""Lengths of time in running text, in days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from crosscheck.language.numbers import Number, find_numbers
from crosscheck.language.rounding import Hedge, find_hedge, hedged_bounds

_DAY_UNITS: dict[str, Decimal] = {
    "second": Decimal(1) / 86400,
    "minute": Decimal(1) / 1440,
    "min": Decimal(1) / 1440,
    "hour": Decimal(1) / 24,
    "hr": Decimal(1) / 24,
    "day": Decimal(1),
    "week": Decimal(7),
    "fortnight": Decimal(14),
    "month": Decimal("30.44"),
    "year": Decimal("365.25"),
    "yr": Decimal("365.25"),
    "decade": Decimal("3652.5"),
    "century": Decimal(36525),
}
_UNIT = (
    r"(?P<unit>seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?|months?|years?|yrs?"
    r"|decades?|century|centuries)"
)
_UNIT_AFTER = re.compile(
    rf"(?:[-‑–]|\s?[-‑–]\s|\s)(?:long\s)?{_UNIT}\b(?P<half>\sand\sa\shalf)?", re.IGNORECASE
)
_OLD = re.compile(r"\s?[-‑–]?\s?olds?\b|\sof\sage\b", re.IGNORECASE)
_AGO = re.compile(r"\sago\b", re.IGNORECASE)
_NO_LENGTH = re.compile(
    r"[-\s](?:hotline|helpline|news|diner|fitness|store|girl|boy|man|woman)\b", re.IGNORECASE
)
_LONE_UNIT = r"(?:hour|minute|day|week|month|year|decade|century)\b"
_SINGLE = re.compile(
    rf"""(?<![\w-])(?:
      (?:for|in|within|after|about|than|nearly|almost|over|least|under|during|of|spent|took|takes
        |lasted|lasting|served|around|roughly)\s
      (?P<cued>an?)\s(?P<unit>{_LONE_UNIT})(?P<half>\sand\sa\shalf)?
    | (?P<led>an?)\s(?P<unit2>{_LONE_UNIT})(?P<half2>\sand\sa\shalf)?
      (?=\s(?:later|after|before|earlier|in\s(?:prison|jail|custody))\b|-long\b)
    | (?P<halved>half\san?[-\s]|half[-\s])(?P<unit3>{_LONE_UNIT})
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_RATE_BEFORE = re.compile(
    r"(?:\d|once|twice|times|percent|million|billion|dollars|hours|days)\s$", re.IGNORECASE
)
_JOIN = re.compile(r"(?:,\s|\s|\sand\s|,\sand\s)")
_TO = re.compile(r"(?:\s?[-–—]\s?|\s(?:to|or|and)\s)")
_ONE_LEAD = re.compile(r"\b(?:for|within|in|after|only|just|than)\s$", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|from)\s$", re.IGNORECASE)
_FEW = Decimal(4)
# Years go with months, weeks and days, but months do not go with hours.
_LARGEST_STEP = 370


@dataclass(frozen=True, slots=True)
class SpanOfTime:
    """A length of time as written, in days, with its bounds; ``unit`` is the smallest it uses."""

    start: int
    end: int
    days: Decimal
    low: Decimal
    high: Decimal
    unit: Decimal


def find_spans_of_time(text: str) -> Iterator[SpanOfTime]:
    """Yield the lengths of time in ``text``; ages and "two days ago" are none."""
    found = _joined([*_counted(text)], text)
    for match in _SINGLE.finditer(text):
        single = _single(text, match)
        if single and not any(o.start < single.end and single.start < o.end for o in found):
            found.append(single)
    yield from sorted(found, key=lambda span: span.start)


def _counted(text: str) -> Iterator[SpanOfTime]:
    """Numbers that are followed by a unit of time, ranges included."""
    numbers = list(find_numbers(text))
    for place, number in enumerate(numbers):
        match = _UNIT_AFTER.match(text, number.end)
        if match is None or not _is_length(text, number, match):
            continue
        unit = _unit_days(match["unit"])
        first = _range_start(text, numbers[place - 1], number) if place else None
        half = unit / 2 if match["half"] else Decimal(0)
        if first is not None:
            start, low = first
            high = number.value * unit
            yield SpanOfTime(start, match.end(), high, low * unit, high, unit)
            continue
        hedging = find_hedge(text, number.start, match.end())
        low, high = _bounds(number, hedging.hedge, unit)
        days = number.value * unit + half
        yield SpanOfTime(hedging.start, hedging.end, days, low + half, high + half, unit)


def _is_length(text: str, number: Number, match: re.Match[str]) -> bool:
    end = match.end()
    unit = match["unit"].lower()
    if number.ordinal or number.is_fraction or _OLD.match(text, end):
        return False
    if _AGO.match(text, end) and not unit.startswith(("sec", "min", "hour", "hr")):
        return False
    if text[number.start : number.end].lower() == "one" and unit in {"day", "second", "minute"}:
        return bool(_ONE_LEAD.search(text, max(0, number.start - 12), number.start))
    if unit == "second" and text[number.end] == " ":
        return False
    if text[number.end] in "-‑–" and _NO_LENGTH.match(text, end):
        return False
    # "24/7" and "$5 a day" were read as numbers of other things; "3 min" needs its own digit.
    return number.start == 0 or text[number.start - 1] not in "$£€"


def _range_start(text: str, before: Number, number: Number) -> tuple[int, Decimal] | None:
    """Where "10 to" of "10 to 15 years" starts, and its value."""
    gap = text[before.end : number.start]
    if not _TO.fullmatch(gap) or before.value >= number.value or before.ordinal:
        return None
    lead = _BETWEEN.search(text, max(0, before.start - 12), before.start)
    if gap.strip().lower() == "and" and lead is None:
        return None
    return (lead.start() if lead else before.start), before.value


def _bounds(number: Number, hedge: Hedge, unit: Decimal) -> tuple[Decimal, Decimal]:
    """Bounds in days: a count of units may be half a unit off, "a few" ends somewhere."""
    low, high = hedged_bounds(number, hedge)
    if hedge is Hedge.NONE and low == high:
        slack = min(Decimal("0.5"), number.value / 4)
        return (number.value - slack) * unit, (number.value + slack) * unit
    if low is None:
        low = Decimal(0)
    if high is None:
        high = number.value * (_FEW if number.is_vague else 2)
    return low * unit, high * unit


def _single(text: str, match: re.Match[str]) -> SpanOfTime | None:
    """Read "a month", "an hour and a half" and "half a year"."""
    start = match.start("cued") if match["cued"] else match.start()
    if _OLD.match(text, match.end()) or _AGO.match(text, match.end()):
        return None
    if not match["cued"] and _RATE_BEFORE.search(text[:start][-10:]):
        return None
    unit = _unit_days(match["unit"] or match["unit2"] or match["unit3"])
    count = Decimal("1.5") if match["half"] or match["half2"] else Decimal(1)
    if match["halved"]:
        count = Decimal("0.5")
    # A lone unit is the roundest number there is: a quarter either way.
    slack = count / 4
    number = Number(start, match.end(), count, count - slack, count + slack, is_round=True)
    hedging = find_hedge(text, start, match.end())
    low, high = _bounds(number, hedging.hedge, unit)
    return SpanOfTime(hedging.start, hedging.end, unit * count, low, high, unit)


def _joined(spans: list[SpanOfTime], text: str) -> list[SpanOfTime]:
    """Add up "six years and four months": the second part is less than one of the first."""
    joined: list[SpanOfTime] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last is not None and _continues(last, span, text[last.end : span.start]):
            total = last.days + span.days
            slack = span.high - span.days
            joined[-1] = SpanOfTime(
                last.start, span.end, total, total - slack, total + slack, span.unit
            )
        else:
            joined.append(span)
    return joined


def _continues(last: SpanOfTime, span: SpanOfTime, gap: str) -> bool:
    return (
        bool(_JOIN.fullmatch(gap))
        and span.days < last.unit
        and last.unit / span.unit <= _LARGEST_STEP
        and span.high - span.low <= span.unit
    )


def _unit_days(word: str) -> Decimal:
    lower = word.lower()
    return (
        _DAY_UNITS["century"] if lower.startswith("centur") else _DAY_UNITS[lower.removesuffix("s")]
    )
