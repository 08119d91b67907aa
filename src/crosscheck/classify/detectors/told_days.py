"""XC1102 two-days-told: one text puts one happening on two days.

It takes a sentence that refers back to what the sentence before it, or the opening, dates:
"opened on Tuesday … after the opening on Thursday".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from crosscheck.classify.happenings import is_planned
from crosscheck.classify.one_text import Order, is_set_apart, refers_back, told_of
from crosscheck.classify.rule import Dossier, Example, Rule, side_of_statement
from crosscheck.model.facet import DateMention, TimeOfDay
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement
from crosscheck.model.story import Article

RULE = Rule(
    "XC1102",
    "two-days-told",
    Kind.DATE,
    "One text puts one happening on two days.",
    "On which day did it happen, and was one sentence taken over from an older text?",
    errs="Two acts of one class.",
)
EXAMPLES = (
    Example(
        True,
        "The ferry captains met in Oslo yesterday to discuss the routes. "
        "The meeting on Wednesday lasted four hours.",
        "The harbor stayed closed because of the storm.",
    ),
    Example(
        False,
        "The ferry captains met in Oslo yesterday to discuss the routes. "
        "The meeting on Tuesday lasted four hours.",
        "The harbor stayed closed because of the storm.",
    ),
    Example(
        False,
        "The ferry captains met in Oslo on Monday to discuss the routes. "
        "Their next meeting will be in Bergen on Friday.",
        "The harbor stayed closed because of the storm.",
    ),
)
NEAR = 1
OPENING = 2
FEW = 4
FAR = timedelta(days=10)
_RUNS_OVER = frozenset({"night", "overnight", "morning"})


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each happening that a later sentence of the text dates otherwise."""
    for matter in dossier.of(LedgerName.TIMELINE, "date"):
        for article in dossier.story.articles:
            yield from _within(dossier, matter, article)


def _within(dossier: Dossier, matter: Matter, article: Article) -> Iterator[Finding]:
    order = Order.of(article)
    told = [statement for statement in told_of(matter, article) if not is_planned(statement)]
    openings = [s for s in told if (order.number(s.claim) or 0) < OPENING]
    for place, right in enumerate(told):
        if not refers_back(right.claim, matter.key, dossier.story.main_event):
            continue
        nearest = (*reversed(told[max(0, place - FEW) : place]), *reversed(openings))
        left = next((s for s in nearest if _is_meant(order, s, right)), None)
        if left is not None and _apart(left, right):
            yield RULE.finding(
                (side_of_statement(left), side_of_statement(right)),
                f"The text puts one {matter.thing} on {left.display} and on {right.display}.",
                level=Level.POSSIBLE,
                severity=Severity.MEDIUM,
                evidence=(("refers back to what was dated before", 0.8), ("days apart", 0.9)),
            )


def _is_meant(order: Order, left: Statement, right: Statement) -> bool:
    """Whether what refers back can mean an earlier statement: the sentence before, the opening."""
    first, second = order.number(left.claim), order.number(right.claim)
    if first is None or second is None or first >= second:
        return False
    if second - first <= NEAR:
        return True
    return first < OPENING and not is_set_apart(left.claim) and not is_set_apart(right.claim)


def _apart(left: Statement, right: Statement) -> bool:
    """Whether no day fits both; a night belongs to two days."""
    ours, theirs = left.facet, right.facet
    if not (isinstance(ours, DateMention) and isinstance(theirs, DateMention)):
        return False
    if not (ours.is_day and theirs.is_day):
        return False
    if ours.first and ours.last and theirs.first and theirs.last:
        slack = timedelta(days=1 if _runs_over(left) or _runs_over(right) else 0)
        return slack < max(theirs.first - ours.last, ours.first - theirs.last) <= FAR
    if ours.weekday is None or theirs.weekday is None:
        return False
    return ours.weekday != theirs.weekday and not (_runs_over(left) or _runs_over(right))


def _runs_over(statement: Statement) -> bool:
    return any(time.part in _RUNS_OVER for time in statement.claim.of_type(TimeOfDay))
