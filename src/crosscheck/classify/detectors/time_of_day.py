"""XC202 time-mismatch: one happening is put at two times of day."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.happenings import is_planned
from crosscheck.classify.rule import Dossier, Example, Rule, side_of_statement
from crosscheck.language.clock import windows_meet
from crosscheck.model.facet import TimeOfDay
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Statement

RULE = Rule(
    "XC202",
    "time-mismatch",
    Kind.TIME,
    "One happening is put at two times of day.",
    "Which clock or log gives the time, and of which moment?",
)
EXAMPLES = (
    Example(
        True,
        "The explosion at the mill happened at 2:15 p.m. on Monday.",
        "The explosion at the mill happened at 4:40 p.m. on Monday.",
    ),
    Example(
        False,
        "The explosion at the mill happened around 2:15 p.m. on Monday.",
        "The explosion at the mill happened just after 2 p.m. on Monday.",
    ),
)
ALIKE = 0.45


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each pair of sources whose times cannot both be right."""
    for matter in dossier.of(LedgerName.TIMELINE, "time of day"):
        seen = set()
        for left, right in matter.cross_source_pairs():
            context = dossier.story.likeness(left.claim, right.claim)
            pair = (left.source, right.source)
            if pair in seen or context < ALIKE or not _clash(left, right):
                continue
            if is_planned(left) or is_planned(right):
                continue
            seen.add(pair)
            yield RULE.finding(
                (side_of_statement(left), side_of_statement(right)),
                f"One {matter.thing} is put at “{left.display}” and at “{right.display}”.",
                level=Level.CONFLICT,
                severity=Severity.MEDIUM,
                evidence=(("same happening", context), ("times apart", 0.85)),
            )


def _clash(left: Statement, right: Statement) -> bool:
    """Whether the stretches share no minute, today or across midnight."""
    ours, theirs = left.facet, right.facet
    if not (isinstance(ours, TimeOfDay) and isinstance(theirs, TimeOfDay)):
        return False
    return not windows_meet((ours.earliest, ours.latest), (theirs.earliest, theirs.latest))
