"""Dates of publication as pages and headers write them, to ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime

from crosscheck.clean.calendar import DAY_OF_MONTH, FULL_DATE

_FULL = re.compile(FULL_DATE, re.IGNORECASE)
_DAY = re.compile(DAY_OF_MONTH)
_SLASHED = re.compile(r"^(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST = 200


def iso(stated: str) -> str:
    """The date in ISO 8601, with time and zone if they are stated so; empty if it is unclear.

    Day and month in figures alone ("03/04/2024") are unclear: they are read differently in
    different countries.
    """
    plain = " ".join(stated[:_LONGEST].split())
    try:
        return datetime.fromisoformat(plain).isoformat() if ":" in plain else _day(plain)
    except ValueError:
        pass
    slashed = _SLASHED.match(plain)
    if slashed is not None:
        return _made(*(int(part) for part in slashed.groups()))
    match = _FULL.search(plain)
    return _worded(match.group()) if match is not None else ""


def day_without_year(stated: str) -> str:
    """A day and month as written ("July 28"), if no full date stands there; else empty."""
    if _FULL.search(stated) is not None:
        return ""
    match = _DAY.search(stated)
    return match.group() if match is not None else ""


def _day(plain: str) -> str:
    """A bare ISO day."""
    return date.fromisoformat(plain).isoformat()


def _worded(plain: str) -> str:
    """A date with the month as a word, or an ISO date with something after it."""
    try:
        return datetime.fromisoformat(plain).date().isoformat()
    except ValueError:
        pass
    month = next(
        (
            _MONTHS.index(word[:3].lower()) + 1
            for word in re.findall(r"[A-Za-z]{3,9}", plain)
            if word[:3].lower() in _MONTHS
        ),
        0,
    )
    figures = [int(figure) for figure in re.findall(r"\d+", plain)]
    year = next((figure for figure in figures if figure > 31), 0)
    day = next((figure for figure in figures if 0 < figure <= 31), 0)
    return _made(year, month, day)


def _made(year: int, month: int, day: int) -> str:
    """The ISO form, or empty if there is no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
