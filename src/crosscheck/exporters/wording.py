"""How the report says things: the words for levels, kinds, counts, dates and confidence."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from crosscheck.model.claim import ClaimKind
from crosscheck.model.finding import Kind, Level
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
SETTLED_BY = {
    Kind.NUMBER: "The count of the body that keeps it, with the time of that count.",
    Kind.DATE: "A dated record: a log, a filing, a published schedule.",
    Kind.TIME: "A time-stamped record: a call log, footage, an official timeline.",
    Kind.AGE: "A date of birth from an official record or the person.",
    Kind.NAME: "The person's or body's own spelling, or an official record.",
    Kind.PLACE: "An address or position from an official record or someone on the spot.",
    Kind.QUOTE: "The recording or transcript of the words.",
    Kind.ATTRIBUTION: "The recording, statement or wire copy in which it was first said.",
    Kind.SCOPE: "The wording of whoever first made the claim, and a record that bears it out.",
    Kind.STATUS: "The document or the body that sets the status, with its date.",
    Kind.POLARITY: "A first-hand record, or the answer of those concerned.",
    Kind.SEQUENCE: "Time-stamped records of both events.",
    Kind.CAUSE: "The finding of whoever investigated, or evidence for either account.",
    Kind.ROLE: "The organisation's own list, or the person.",
    Kind.MODALITY: "Word from those who were to act on whether, and when, it was done.",
    Kind.OTHER: "The record or the person that both reports rest on.",
}
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
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_CONFIDENCE = ((0.9, "Very likely"), (0.75, "Likely"), (0.5, "Plausible"), (0.0, "A weak sign"))
_WEIGHTS = ((0.85, "strong"), (0.6, "fair"), (0.0, "weak"))
_ISO_DAY = 10


def count(number: int, one: str, many: str = "") -> str:
    """Say a number with its noun: "1 source", "3 sources", "no sources"."""
    noun = one if number == 1 else many or f"{one}s"
    return f"{number:,} {noun}" if number else f"no {noun}"


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
