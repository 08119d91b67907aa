"""XC101 number-mismatch: two sources state amounts of one thing that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from crosscheck.classify.rule import Dossier, Example, Rule, side_of_statement
from crosscheck.model.facet import EventMention, Quantity
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement

RULE = Rule(
    "XC101",
    "number-mismatch",
    Kind.NUMBER,
    "Sources state different amounts of one thing.",
    "What exactly is counted, by whom, and as of when?",
)
EXAMPLES = (
    Example(
        True,
        "The council approved the budget and closed 12 libraries in the district.",
        "The council approved the budget on Monday and closed 15 libraries in the district.",
    ),
    Example(
        False,
        "The council closed about 12 libraries in the district.",
        "The council closed more than 10 libraries in the district.",
    ),
    Example(
        False,
        "The fire destroyed 14 barns near the river.",
        "The company sold 20 barns to a museum.",
    ),
)
FIRM = 0.56
GROWING = frozenset({"death", "injury", "outbreak"})


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each pair of incompatible amounts of the same thing."""
    for matter in dossier.of(LedgerName.FIGURES, "number"):
        for left, right in matter.cross_source_pairs():
            ours, theirs = left.facet, right.facet
            if not (isinstance(ours, Quantity) and isinstance(theirs, Quantity)):
                continue
            if ours.compatible_with(theirs) or _also_states(matter, left, right):
                continue
            context = dossier.story.likeness(left.claim, right.claim)
            phrase = fuzz.token_set_ratio(ours.what.casefold(), theirs.what.casefold()) / 100
            if 0.65 * context + 0.35 * phrase < FIRM:
                continue
            level = Level.UPDATE if _grew(dossier, left, right) else Level.CONFLICT
            yield RULE.finding(
                (side_of_statement(left), side_of_statement(right)),
                f"One source counts {ours.text} and the other {theirs.text}"
                f" for “{ours.what or ours.counted or ours.unit}”.",
                level=level,
                severity=Severity.HIGH,
                evidence=(("claims alike", context), ("same thing counted", phrase)),
            )


def _also_states(matter: Matter, left: Statement, right: Statement) -> bool:
    """Whether one source gives the other's number too: then they count different things."""
    return _agrees(matter, right, left.source) or _agrees(matter, left, right.source)


def _agrees(matter: Matter, statement: Statement, source: str) -> bool:
    mine = statement.facet
    return isinstance(mine, Quantity) and any(
        isinstance(other.facet, Quantity) and other.facet.compatible_with(mine)
        for other in matter.of_source(source)
    )


def _grew(dossier: Dossier, left: Statement, right: Statement) -> bool:
    """Whether a toll rose from an earlier report to a later one: news, not a conflict."""
    apart = dossier.days_apart(left.claim, right.claim)
    if not apart or not (isinstance(left.facet, Quantity) and isinstance(right.facet, Quantity)):
        return False
    earlier, later = (left, right) if apart > 0 else (right, left)
    classes = {event.event for event in earlier.claim.of_type(EventMention)}
    rose = later.facet.value > earlier.facet.value  # type: ignore[union-attr]
    return rose and bool(classes & GROWING)
