"""XC201 date-mismatch: one happening is put on two days."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.happenings import FAR, is_one_happening
from crosscheck.classify.rule import Dossier, Example, Rule, side_of_statement
from crosscheck.model.facet import DateMention
from crosscheck.model.finding import Finding, Kind, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement

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


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each happening and pair of sources whose days cannot both be right."""
    for matter in dossier.of(LedgerName.TIMELINE, "date"):
        best: dict[tuple[str, str], tuple[float, Statement, Statement]] = {}
        for left, right in matter.cross_source_pairs():
            pair = (left.source, right.source)
            if not _clash(left, right) or _confirmed(matter, left, right):
                continue
            likelihood = is_one_happening(dossier, matter, left, right)
            if likelihood and not _two_events(dossier, left, right):
                best[pair] = max(best.get(pair, (0.0, left, right)), (likelihood, left, right), key=_first)
        for likelihood, left, right in best.values():
            yield RULE.finding(
                (side_of_statement(left), side_of_statement(right)),
                f"“{left.display}” and “{right.display}” are different days for one {matter.thing}.",
                severity=Severity.HIGH,
                evidence=(("same happening", likelihood), ("days apart", 0.9)),
            )


def _first(item: tuple[float, Statement, Statement]) -> float:
    return item[0]


def _clash(left: Statement, right: Statement) -> bool:
    """Whether no day fits both, by what is resolved or by what the phrases say themselves."""
    ours, theirs = left.facet, right.facet
    if not (isinstance(ours, DateMention) and isinstance(theirs, DateMention)):
        return False
    if ours.first and ours.last and theirs.first and theirs.last:
        return ours.last < theirs.first or theirs.last < ours.first
    if ours.weekday is not None and theirs.weekday is not None:
        return ours.weekday != theirs.weekday
    if ours.day is not None and theirs.day is not None:
        return (ours.month, ours.day) != (theirs.month, theirs.day)
    return False


def _two_events(dossier: Dossier, left: Statement, right: Statement) -> bool:
    """Whether each source reports what was new to it: days as far apart as the publications."""
    ours, theirs = left.facet, right.facet
    if not (isinstance(ours, DateMention) and isinstance(theirs, DateMention)):
        return False
    if ours.first is None or theirs.first is None:
        return False
    gap = abs((ours.first - theirs.first).days)
    published = dossier.days_apart(left.claim, right.claim)
    return gap > FAR and (published is None or abs(abs(published) - gap) <= FAR)


def _confirmed(matter: Matter, left: Statement, right: Statement) -> bool:
    """Whether one source gives the other's day too, in another sentence."""
    return _states(matter, left, right) or _states(matter, right, left)


def _states(matter: Matter, own: Statement, other: Statement) -> bool:
    return any(
        isinstance(s.facet, DateMention) and s.facet.is_day and not _clash(s, other)
        for s in matter.of_source(own.source)
        if s.claim.sentence.span != own.claim.sentence.span
    )
