"""The days of a few holidays that news stories date events by."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

_FIXED: dict[str, tuple[int, int]] = {
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "veterans day": (11, 11),
    "independence day": (7, 4),
    "fourth of july": (7, 4),
    "juneteenth": (6, 19),
}


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's computus)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, century_rest = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - shift + 15) % 30
    quarter, quarter_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * quarter - epact - quarter_rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _last_monday_of_may(year: int) -> date:
    last = date(year, 5, 31)
    return last - timedelta(days=last.weekday())


_MOVING: dict[str, Callable[[int], date]] = {
    "easter sunday": easter,
    "easter": easter,
    "good friday": lambda year: easter(year) - timedelta(days=2),
    "easter monday": lambda year: easter(year) + timedelta(days=1),
    "palm sunday": lambda year: easter(year) - timedelta(days=7),
    "thanksgiving day": lambda year: _nth_weekday(year, 11, 3, 4),
    "thanksgiving": lambda year: _nth_weekday(year, 11, 3, 4),
    "black friday": lambda year: _nth_weekday(year, 11, 3, 4) + timedelta(days=1),
    "labor day": lambda year: _nth_weekday(year, 9, 0, 1),
    "memorial day": _last_monday_of_may,
    "mother's day": lambda year: _nth_weekday(year, 5, 6, 2),
    "father's day": lambda year: _nth_weekday(year, 6, 6, 3),
}

# A holiday this close ahead is the coming one without a future verb.
_COMING = timedelta(days=60)

HOLIDAYS: tuple[str, ...] = tuple(sorted({*_FIXED, *_MOVING}, key=lambda name: (-len(name), name)))
"""Names in lower case with straight apostrophes, longest first."""


def holiday(name: str, year: int) -> date:
    """The day of a holiday of ``HOLIDAYS`` in one year."""
    if name in _MOVING:
        return _MOVING[name](year)
    month, day = _FIXED[name]
    return date(year, month, day)


def nearest_holiday(name: str, published: date, *, when: str = "", future: bool = False) -> date:
    """The holiday meant: the nearest, the last one if ``when`` is "last", the coming if ahead."""
    years = range(published.year - 1, published.year + 2)
    days = [holiday(name, year) for year in years]
    if future or when == "next":
        return min(day for day in days if day >= published)
    if when == "last":
        return max(day for day in days if day < published)
    near = [day for day in days if day <= published + _COMING]
    return min(near, key=lambda day: (abs(day - published), day))
