"""XC1101 weekday-of-date: a date falls on another day of the week than is said.

The calendar decides. A date without a year lies within some months of publication, before or after.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from crosscheck.classify.rule import Dossier, Example, Rule, side_of
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.facet import DateMention
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.span import Span

RULE = Rule(
    "XC1101",
    "weekday-of-date",
    Kind.DATE,
    "A date falls on another day of the week than is said.",
    "Which is right, the day of the week or the day of the month?",
    errs="A date of another year, or a weekday that belongs to another act.",
)
EXAMPLES = (
    Example(
        True,
        "The council will meet on Tuesday, March 13, 2025, in the town hall.",
        "The ferry was towed into the harbor by two tugs.",
    ),
    Example(
        False,
        "The council will meet on Thursday, March 13, 2025, in the town hall.",
        "The ferry was towed into the harbor by two tugs.",
    ),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NEAR = timedelta(days=200)
_WEEKDAY = re.compile(r"[A-Za-z]{3,9}\b\.?")


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each date whose weekday the calendar contradicts."""
    for article in dossier.story.articles:
        seen: set[Span] = set()
        for claim in article.units:
            if claim.kind is ClaimKind.QUOTE:
                continue
            for day in claim.of_type(DateMention):
                if day.span not in seen and _is_off(day, article.published_on):
                    seen.add(day.span)
                    yield from _finding(claim, day)


def _finding(claim: Claim, day: DateMention) -> Iterator[Finding]:
    word = _WEEKDAY.match(day.text)
    if word is None or day.weekday is None:
        return
    middle = day.span.start + word.end()
    parts = (Span(day.span.start, middle), Span(middle, day.span.end))
    said = WEEKDAYS[day.weekday]
    yield RULE.finding(
        [
            side_of(claim, day, claim_text, span)
            for claim_text, span in zip(
                (said, day.text[word.end() :].strip(" ,")), parts, strict=True
            )
        ],
        f"{day.text} is not a {said}.",
        level=Level.POSSIBLE,
        severity=Severity.MEDIUM,
        evidence=(("calendar", 0.95),),
    )


def _is_off(day: DateMention, published: date | None) -> bool:
    """Whether the day of the month and the weekday fit in no year that can be meant."""
    if day.weekday is None or day.day is None or day.month is None:
        return False
    if day.year is not None:
        return not _falls_on(day.year, day.month, day.day, day.weekday)
    if published is None:
        return False
    around = [
        year
        for year in (published.year - 1, published.year, published.year + 1)
        if _is_near(published, year, day.month, day.day)
    ]
    return not any(_falls_on(year, day.month, day.day, day.weekday) for year in around)


def _is_near(published: date, year: int, month: int, day: int) -> bool:
    try:
        return abs(date(year, month, day) - published) <= NEAR
    except ValueError:
        return True


def _falls_on(year: int, month: int, day: int, weekday: int) -> bool:
    try:
        return date(year, month, day).weekday() == weekday
    except ValueError:  # no such day: nothing that a weekday could contradict
        return True
