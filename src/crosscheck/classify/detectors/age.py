"""XC301 age-mismatch: one person is given two ages."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from crosscheck.classify.rule import Dossier, Example, Rule, side_of_statement
from crosscheck.model.facet import Age
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement

RULE = Rule(
    "XC301",
    "age-mismatch",
    Kind.AGE,
    "One person is given two ages.",
    "What is the person's date of birth, and who confirmed it?",
)
EXAMPLES = (
    Example(
        True,
        "Mara Velde, 41, was named head of the clinic on Monday.",
        "The board named Mara Velde, 44, head of the clinic.",
    ),
    Example(
        False,
        "Mara Velde, 41, was named head of the clinic on Monday.",
        "The board named 41-year-old Mara Velde head of the clinic.",
    ),
    Example(
        False,
        "The 9-year-old girl was pulled from the river by her brother.",
        "The 34-year-old woman pulled two dogs from the river.",
    ),
)
NEAR = Decimal(3)


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each pair of ages of one person that cannot both be right."""
    for matter in dossier.of(LedgerName.PEOPLE, "age"):
        unnamed = matter.key.startswith("~")
        for left, right in matter.cross_source_pairs():
            if _compatible(left, right):
                continue
            context = dossier.story.likeness(left.claim, right.claim)
            if unnamed and not _single(matter, left, right):
                continue
            if not unnamed and _also_states(matter, left, right):
                continue
            yield RULE.finding(
                (side_of_statement(left), side_of_statement(right)),
                f"{matter.thing} is {left.display} in one source and {right.display} in the other.",
                level=Level.CONFLICT,
                severity=Severity.HIGH,
                evidence=(("same person", 0.7 if unnamed else 0.95), ("claims alike", max(0.5, context))),
            )


def _compatible(left: Statement, right: Statement) -> bool:
    ours, theirs = left.facet, right.facet
    if not (isinstance(ours, Age) and isinstance(theirs, Age)):
        return True
    return ours.low <= theirs.high and theirs.low <= ours.high


def _also_states(matter: Matter, left: Statement, right: Statement) -> bool:
    """Whether one source gives both ages: the clash is its own, or its words need a reader."""
    values = {s.value for s in matter.of_source(left.source)}
    others = {s.value for s in matter.of_source(right.source)}
    return right.value in values or left.value in others


def _single(matter: Matter, left: Statement, right: Statement) -> bool:
    """Whether both sources speak of one such person only, and the ages are near each other."""
    ours = {s.value for s in matter.of_source(left.source)}
    theirs = {s.value for s in matter.of_source(right.source)}
    if len(ours) != 1 or len(theirs) != 1:
        return False
    return (
        isinstance(left.facet, Age)
        and isinstance(right.facet, Age)
        and abs(left.facet.low - right.facet.low) <= NEAR
    )
