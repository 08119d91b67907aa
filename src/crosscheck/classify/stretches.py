"""Stretches of days that exclude each other whatever the day of publication: "last week", "today".

Only for phrases that nothing resolves: articles without a date of publication.
"""

from __future__ import annotations

import re

from crosscheck.language.calendar_holidays import HOLIDAYS
from crosscheck.model.facet import DateMention, Facet

_HOLIDAY = "|".join(re.escape(name).replace("'", "['’]") for name in HOLIDAYS)
_NAMES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for name, words in (
        ("holiday", _HOLIDAY),
        ("weekend", r"(?:the|this|this\spast|past)\sweekend"),
        ("last week", r"last\sweek"),
        ("this week", r"this\sweek"),
        ("near", r"today|yesterday|tonight|last\snight|this\s(?:morning|afternoon|evening)"),
        ("last month", r"last\smonth"),
    )
)
_APART = frozenset(
    frozenset(pair)
    for pair in (
        ("last week", "weekend"),
        ("last week", "near"),
        ("last week", "holiday"),
        ("last month", "this week"),
        ("last month", "near"),
    )
)
_MIDWEEK = frozenset({0, 1, 2, 3})


def stretch_of(facet: Facet) -> str:
    """What sort of unresolved stretch a date is; empty when it is none."""
    if not isinstance(facet, DateMention) or facet.first or facet.weekday is not None:
        return ""
    return next((name for name, words in _NAMES if words.search(facet.text)), "")


def are_two_stretches(ours: Facet, theirs: Facet) -> bool:
    """Whether the phrases can hardly mean one day: "last week" and "over the weekend"."""
    names = {stretch_of(ours), stretch_of(theirs)}
    if "weekend" in names and any(
        isinstance(f, DateMention) and not f.first and f.weekday in _MIDWEEK for f in (ours, theirs)
    ):
        return True
    return frozenset(names) in _APART
