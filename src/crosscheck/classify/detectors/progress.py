"""XC702 status-update: later reporting moves one person up a ladder (injured, then dead)."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.rule import Dossier, Example, Rule, side_of_statement
from crosscheck.classify.victims import people_in
from crosscheck.language.lexicon import table
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement

RULE = Rule(
    "XC702",
    "status-update",
    Kind.STATUS,
    "Later reporting moves a person up a ladder: injured, then dead; sought, then arrested.",
    "Is the earlier report marked as superseded where it still stands?",
    errs="Two people of one name.",
)
EXAMPLES = (
    Example(
        True,
        "The diver Lena Vogt was injured when the platform tipped over on Monday.",
        "The diver Lena Vogt, who fell from the platform last week, has died in hospital.",
        ("2025-03-12", "2025-03-19"),
    ),
    Example(
        False,
        "The diver Lena Vogt was injured when the platform tipped over on Monday.",
        "The diver Lena Vogt was injured on Monday, her team said.",
        ("2025-03-12", "2025-03-19"),
    ),
)


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each person and ladder that a later source has moved up."""
    for matter in dossier.of(LedgerName.STATUSES, "status"):
        ladder = table("statuses")[matter.key]
        if not ladder["order"]:
            continue
        rungs = list(ladder["values"])
        seen: set[str] = set()
        for left, right in matter.cross_source_pairs():
            apart = dossier.days_apart(left.claim, right.claim)
            if not apart:
                continue
            earlier, later = (left, right) if apart > 0 else (right, left)
            shared = _people(dossier, earlier) & _people(dossier, later)
            if not shared or shared & seen or not _climbs(matter, earlier, later, rungs):
                continue
            seen |= shared
            yield RULE.finding(
                (side_of_statement(earlier), side_of_statement(later)),
                f"“{earlier.display}” in the earlier report, “{later.display}” in the later one.",
                level=Level.UPDATE,
                severity=Severity.MEDIUM,
                evidence=(("same person", 0.85), ("later report, higher rung", 0.9)),
            )


def _people(dossier: Dossier, statement: Statement) -> frozenset[str]:
    return people_in(dossier.article(statement.claim), statement.claim)


def _climbs(matter: Matter, earlier: Statement, later: Statement, rungs: list[str]) -> bool:
    """Whether the later source stands higher than all that the earlier one states."""
    highest = max(rungs.index(s.value) for s in matter.of_source(earlier.source))
    return rungs.index(later.value) > highest
