"""Date phrases in running text, read but not yet resolved against a date of publication."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from crosscheck.language.calendar import day_of, month_number, weekday_number
from crosscheck.language.calendar_patterns import PATTERNS
from crosscheck.language.numbers_words import words_value


class Kind(StrEnum):
    """How a date phrase says which days it means."""

    DAY = "day"  # month and day, with or without a year
    MONTH = "month"
    WEEKDAY = "weekday"
    YEAR = "year"
    YEARS = "years"  # from ``year`` to ``last_year``
    NEAR_DAY = "near day"  # yesterday, today, tomorrow: ``count`` days from publication
    PERIOD = "period"  # this, last or next ``unit``
    AGO = "ago"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A date phrase: ``when`` holds "last", "next", "early" and such words, in lower case."""

    start: int
    end: int
    kind: Kind
    year: int | None = None
    last_year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    when: str = ""
    count: int = 0
    unit: str = ""


_Reader = Callable[[re.Match[str]], DatePhrase | None]


def find_date_phrases(text: str) -> Iterator[DatePhrase]:
    """Yield the date phrases of ``text`` from left to right, the fullest reading of each."""
    found: list[DatePhrase] = []
    for pattern, form in PATTERNS:
        for match in pattern.finditer(text):
            phrase = _READERS[form](match)
            if phrase is not None and not any(
                other.start < phrase.end and phrase.start < other.end for other in found
            ):
                found.append(phrase)
    yield from sorted(found, key=lambda phrase: phrase.start)


def _day(match: re.Match[str]) -> DatePhrase | None:
    groups = match.groupdict()
    month = month_number(groups["month"])
    if month is None or not groups["month"][0].isupper():
        return None
    day, year = int(groups["day"]), _number(groups["year"])
    if day_of(year or 2000, month, day) is None:
        return None
    last = _number(groups.get("last_day"))
    return DatePhrase(
        *match.span(),
        Kind.DAY,
        year=year,
        month=month,
        day=day,
        last_day=last if last and last > day else None,
        weekday=weekday_number(groups["weekday"]) if groups["weekday"] else None,
    )


def _numeric_day(match: re.Match[str]) -> DatePhrase | None:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if month > 12 >= day:
        month, day = day, month
    if day_of(year, month, day) is None:
        return None
    return DatePhrase(*match.span(), Kind.DAY, year=year, month=month, day=day)


def _month(match: re.Match[str]) -> DatePhrase | None:
    if not match["month"][0].isupper():
        return None
    when = (match["when"] or "").lower()
    said = (match["year"] or "").lower()
    return DatePhrase(
        *match.span(),
        Kind.MONTH,
        year=_number(match["year"]) if said[:1].isdigit() else None,
        month=month_number(match["month"]),
        when=" ".join(part for part in (when, said if not said[:1].isdigit() else "") if part),
    )


def _weekday(match: re.Match[str]) -> DatePhrase | None:
    if not match["weekday"][0].isupper():
        return None
    when = (match["when"] or "").lower()
    weekday = weekday_number(match["weekday"])
    return DatePhrase(*match.span(), Kind.WEEKDAY, weekday=weekday, when=when)


def _year(match: re.Match[str]) -> DatePhrase:
    return DatePhrase(*match.span(), Kind.YEAR, year=int(match["year"]))


def _years(match: re.Match[str]) -> DatePhrase | None:
    first, last = int(match["year"]), match["last_year"]
    last_year = int(last) if len(last) == 4 else first - first % 100 + int(last)
    if not first < last_year <= first + 200:
        return None
    return DatePhrase(*match.span(), Kind.YEARS, year=first, last_year=last_year)


def _decade(match: re.Match[str]) -> DatePhrase:
    year = int(match["decade"])
    if year < 100:
        year += 2000 if year < 30 else 1900
    offset, length = {"early": (0, 3), "mid": (3, 3), "late": (6, 3)}.get(
        (match["when"] or "").lower(), (0, 9)
    )
    return DatePhrase(
        *match.span(), Kind.YEARS, year=year + offset, last_year=year + offset + length
    )


def _near_day(match: re.Match[str]) -> DatePhrase:
    word = " ".join(match.group().lower().split())
    count = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0)
    return DatePhrase(*match.span(), Kind.NEAR_DAY, count=count)


def _period(match: re.Match[str]) -> DatePhrase:
    when = " ".join(match["when"].lower().split()).replace("past ", "").replace("coming ", "")
    unit = match["unit"].lower()
    earlier = (match["edge"] or "").lower()
    return DatePhrase(
        *match.span(), Kind.PERIOD, when=" ".join(filter(None, (earlier, when))), unit=unit
    )


def _ago(match: re.Match[str]) -> DatePhrase:
    unit = match["unit"].lower().removesuffix("s")
    return DatePhrase(*match.span(), Kind.AGO, count=_count(match["count"]), unit=unit)


def _holiday(match: re.Match[str]) -> DatePhrase | None:
    if not match["name"][0].isupper():
        return None
    name = " ".join(match["name"].lower().replace("’", "'").split())
    when = (match["when"] or "").lower()
    year = _number(match["year"])
    return DatePhrase(*match.span(), Kind.HOLIDAY, unit=name, year=year, when=when)


def _count(words: str) -> int:
    lower = words.lower()
    if lower.isdigit():
        return int(lower)
    vague = {"a": 1, "an": 1, "a few": 3, "several": 4}.get(lower)
    if vague is not None:
        return vague
    return 2 if "couple" in lower else int(words_value(lower) or Decimal(1))


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


_READERS: dict[str, _Reader] = {
    "day": _day,
    "numeric day": _numeric_day,
    "month": _month,
    "weekday": _weekday,
    "year": _year,
    "years": _years,
    "decade": _decade,
    "near day": _near_day,
    "period": _period,
    "ago": _ago,
    "holiday": _holiday,
}
