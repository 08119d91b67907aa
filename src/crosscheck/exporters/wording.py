"""How the report says things: the words for levels, kinds, counts, dates and confidence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from crosscheck.model.claim import ClaimKind
from crosscheck.model.decision import State
from crosscheck.model.facet import (
    Age,
    DateMention,
    Duration,
    Mention,
    Quantity,
    Quotation,
    Role,
    TimeOfDay,
)
from crosscheck.model.finding import Finding, Kind, Level, Side
from crosscheck.model.ledger import LedgerName
from crosscheck.model.report import ClaimGroup
from crosscheck.model.source import MetadataOrigin

LEVELS = {
    Level.CONFLICT: "Conflict",
    Level.POSSIBLE: "Possible conflict",
    Level.UPDATE: "Update",
    Level.DIFFERENCE: "Difference",
}
LEVEL_MEANINGS = {
    Level.CONFLICT: "These cannot both be true of one event, thing and time.",
    Level.POSSIBLE: "These may clash, depending on how they are read.",
    Level.UPDATE: "Later reporting changes what was said earlier.",
    Level.DIFFERENCE: "Detail, rounding or framing: both can be true.",
}
SECTIONS = {
    Level.CONFLICT: "Conflicts",
    Level.POSSIBLE: "Possible conflicts",
    Level.UPDATE: "Updates",
    Level.DIFFERENCE: "Differences",
}
REASONS = {
    Level.CONFLICT: "Why they clash",
    Level.POSSIBLE: "Why they may clash",
    Level.UPDATE: "What changed",
    Level.DIFFERENCE: "How they differ",
}
KINDS = {
    Kind.NUMBER: "Number",
    Kind.DATE: "Date",
    Kind.TIME: "Time",
    Kind.AGE: "Age",
    Kind.NAME: "Name",
    Kind.PLACE: "Place",
    Kind.QUOTE: "Quotation",
    Kind.ATTRIBUTION: "Who said it",
    Kind.SCOPE: "Scope",
    Kind.STATUS: "Status",
    Kind.POLARITY: "Yes or no",
    Kind.SEQUENCE: "Order of events",
    Kind.CAUSE: "Cause",
    Kind.ROLE: "Role",
    Kind.MODALITY: "Planned or done",
    Kind.OTHER: "Other",
}
QUESTIONS = {
    Kind.NUMBER: "How many, or how much?",
    Kind.DATE: "On which day?",
    Kind.TIME: "At what time?",
    Kind.AGE: "How old?",
    Kind.NAME: "What is the name?",
    Kind.PLACE: "Where was it?",
    Kind.QUOTE: "What were the exact words?",
    Kind.ATTRIBUTION: "Who said it?",
    Kind.SCOPE: "What exactly is claimed?",
    Kind.STATUS: "What is its status?",
    Kind.POLARITY: "Did it happen or not?",
    Kind.SEQUENCE: "What came first?",
    Kind.CAUSE: "What was the cause?",
    Kind.ROLE: "What is the role?",
    Kind.MODALITY: "Was it planned, or was it done?",
    Kind.OTHER: "Which account is right?",
}
FACETS = {
    Mention.type: "Names",
    Role.type: "Roles",
    Age.type: "Ages",
    Quantity.type: "Numbers",
    DateMention.type: "Dates",
    TimeOfDay.type: "Times",
    Duration.type: "Durations",
    Quotation.type: "Quotations",
}
PHRASES = "Phrases"  # details without a type
LEDGERS = {
    LedgerName.PEOPLE: "People",
    LedgerName.QUOTES: "Quotes",
    LedgerName.FIGURES: "Figures",
    LedgerName.TIMELINE: "Timeline",
    LedgerName.PLACES: "Places",
    LedgerName.STATUSES: "Statuses",
}
CLAIM_KINDS = {
    ClaimKind.HEADLINE: "headline",
    ClaimKind.CAPTION: "caption",
    ClaimKind.QUOTE: "quoted",
    ClaimKind.REPORTED: "reported",
    ClaimKind.ASSERTION: "",
    ClaimKind.DETAIL: "detail",
}
METADATA = {
    "publisher": "publisher",
    "title": "title",
    "author": "author",
    "published": "date",
    "updated": "update",
    "url": "address",
}
ORIGINS = {
    MetadataOrigin.FILE: "from the file",
    MetadataOrigin.FRONT_MATTER: "from front matter",
    MetadataOrigin.PAGE: "from the page",
    MetadataOrigin.DATELINE: "from the dateline",
    MetadataOrigin.GUESS: "guessed",
}
STATES = {
    State.OPEN: "Open",
    State.PARTLY: "Partly decided",
    State.DECIDED: "Decided",
    State.NEEDS_REPORTING: "Needs reporting",
    State.CONTESTED: "Contested",
    State.EXPIRED: "Expired",
    State.REOPENED: "Reopened",
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_CONFIDENCE = ((0.9, "Very likely"), (0.75, "Likely"), (0.5, "Plausible"), (0.0, "A weak sign"))
_WEIGHTS = ((0.85, "strong"), (0.6, "fair"), (0.0, "weak"))
_ISO_DAY = 10
_SHORT_VALUE = 40  # code points: two such values still make a headline
_FEW_VALUES = 3


def count(number: int, one: str, many: str = "") -> str:
    """Say a number with its noun: "1 source", "3 sources", "no sources"."""
    noun = one if number == 1 else many or f"{one}s"
    return f"{number:,} {noun}" if number else f"no {noun}"


def value_key(value: str) -> str:
    """What two ways to write one value share: letter case and spacing do not matter."""
    return " ".join(value.casefold().split())


def title_of(finding: Finding, sides: Iterable[Side] = (), *, is_sequence: bool = False) -> str:
    """The finding as a headline: "12 or 15?", else the question that its kind comes down to.

    ``sides`` are the finding's own in the order to tell them; with ``is_sequence`` that is the
    order in which they were published: "injured, then died".
    """
    values: dict[str, str] = {}
    for side in tuple(sides) or finding.sides:
        values.setdefault(value_key(side.value), side.value)
    told = list(values.values())
    are_short = all(value and len(value) <= _SHORT_VALUE for value in told)
    if not are_short or not 1 < len(told) <= _FEW_VALUES:
        return QUESTIONS[finding.kind]
    if is_sequence:
        return ", then ".join(told)
    return f"{', '.join(told[:-1])} or {told[-1]}?"


def confidence_words(confidence: float) -> str:
    """How sure the tool is, in words."""
    return next(words for least, words in _CONFIDENCE if confidence >= least)


def weight_words(weight: float) -> str:
    """How much one piece of evidence carries, in words."""
    return next(words for least, words in _WEIGHTS if weight >= least)


def support_words(group: ClaimGroup) -> str:
    """Say "3 outlets, 1 origin": copies of one story are not independent agreement."""
    return f"{count(len(group.sources), 'outlet')}, {count(group.origins, 'origin')}"


def date_words(stated: str) -> str:
    """An ISO 8601 day or moment as "4 March 2031, 13:20 UTC"; anything else as it stands."""
    try:
        if len(stated) <= _ISO_DAY:
            return _day(date.fromisoformat(stated))
        moment = datetime.fromisoformat(stated)
    except ValueError:
        return stated
    return f"{_day(moment.date())}, {moment:%H:%M} {_zone(moment.utcoffset())}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _zone(offset: timedelta | None) -> str:
    if offset is None:
        return "(zone not stated)"
    minutes = int(offset.total_seconds()) // 60
    if not minutes:
        return "UTC"
    return f"UTC{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
