"""XC201 date-mismatch: one happening is put on two days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from crosscheck.classify.rule import Dossier, Example, Rule, side_of_statement
from crosscheck.model.facet import DateMention
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Statement

RULE = Rule(
    "XC201",
    "date-mismatch",
    Kind.DATE,
    "One happening is put on two days.",
    "On which day did it happen, by the record of those who were there?",
)
EXAMPLES = (
    Example(
        True,
        "The bridge over the Aln collapsed on Friday after the vote of the council was signed. "
        "The mayor apologized on Friday for the collapse of the bridge.",
        "The mayor apologized on Saturday for the collapse of the bridge.",
    ),
    Example(
        False,
        "The mayor apologized on Monday for the collapse of the bridge.",
        "The mayor apologized on March 10 for the collapse of the bridge.",
    ),
    Example(
        False,
        "The mayor apologized on Monday for the collapse of the bridge.",
        "The workers were arrested on Friday at the bridge.",
    ),
)
ALIKE = 0.42
FAR = 14


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each pair of days that one happening cannot share."""
    for matter in dossier.of(LedgerName.TIMELINE, "date"):
        is_main = matter.key == dossier.story.main_event
        seen = set()
        for left, right in matter.cross_source_pairs():
            context = dossier.story.likeness(left.claim, right.claim)
            same = context >= ALIKE or (is_main and is_definite(left) and is_definite(right))
            pair = (left.source, right.source)
            if not same or pair in seen or not _clash(left, right):
                continue
            if _two_events(dossier, left, right) or _confirmed(left, right, matter.statements):
                continue
            seen.add(pair)
            yield RULE.finding(
                (side_of_statement(left), side_of_statement(right)),
                f"“{left.display}” and “{right.display}” are different days for one {matter.thing}.",
                level=Level.CONFLICT,
                severity=Severity.HIGH,
                evidence=(("same happening", max(context, 0.6)), ("days apart", 0.9)),
            )


def is_definite(statement: Statement) -> bool:
    """Whether the happening is named as the known one: "the shooting", "it happened"."""
    sentence = statement.claim.sentence
    words = sentence.text.casefold().split()[:4]
    opening = " ".join(words)
    return opening.startswith(("the ", "it ", "that ", "this "))


def _clash(left: Statement, right: Statement) -> bool:
    ours, theirs = left.facet, right.facet
    if not (isinstance(ours, DateMention) and isinstance(theirs, DateMention)):
        return False
    if not (ours.is_day and theirs.is_day):
        return _apart(ours, theirs)
    if ours.first and theirs.first:
        return _apart(ours, theirs)
    if ours.weekday is not None and theirs.weekday is not None:
        return ours.weekday != theirs.weekday
    if ours.day is not None and theirs.day is not None:
        return (ours.month, ours.day) != (theirs.month, theirs.day)
    return False


def _apart(ours: DateMention, theirs: DateMention) -> bool:
    if not (ours.first and ours.last and theirs.first and theirs.last):
        return False
    return ours.last < theirs.first or theirs.last < ours.first


def _two_events(dossier: Dossier, left: Statement, right: Statement) -> bool:
    """Whether each source reports what was new to it: days as far apart as the publications."""
    days = (_day(left), _day(right))
    if days[0] is None or days[1] is None:
        return False
    gap = abs((days[0] - days[1]).days)
    published = dossier.days_apart(left.claim, right.claim)
    return gap > FAR and (published is None or abs(abs(published) - gap) <= FAR)


def _day(statement: Statement) -> date | None:
    return statement.facet.first if isinstance(statement.facet, DateMention) else None


def _confirmed(left: Statement, right: Statement, statements: tuple[Statement, ...]) -> bool:
    """Whether one source also gives the other's day for it."""
    return any(
        (s.source == left.source and s.value == right.value)
        or (s.source == right.source and s.value == left.value)
        for s in statements
    )
