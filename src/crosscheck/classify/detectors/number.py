"""XC101 number-mismatch: sources state amounts of one thing that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rapidfuzz import fuzz

from crosscheck.classify.parallels import predicate_above
from crosscheck.classify.rule import Dossier, Example, Rule, one_side_each
from crosscheck.language.lexicon import folded
from crosscheck.model.facet import EventMention, Quantity
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Statement

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
FIRM = 0.58
CLOSE = Decimal("1.25")
CLOSE_BONUS = 0.12
ANYBODY = frozenset({"person", "victim", "child", "other", "man", "woman"})
GROWING = frozenset({"death", "killing", "injury", "outbreak"})


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each thing that is counted differently."""
    for matter in dossier.of(LedgerName.FIGURES, "number"):
        clashing: list[tuple[float, Statement, Statement]] = []
        for left, right in matter.cross_source_pairs():
            likelihood = _clash(dossier, left, right)
            if likelihood >= FIRM:
                clashing.append((likelihood, left, right))
        if not clashing:
            continue
        sides = [statement for _, *pair in clashing for statement in pair]
        likelihood = max(score for score, _, _ in clashing)
        level = (
            Level.UPDATE if all(_grew(dossier, *pair) for _, *pair in clashing) else Level.CONFLICT
        )
        yield RULE.finding(
            one_side_each(sides),
            f"The sources count differently: {_listed(sides)} ({matter.thing}).",
            level=level,
            severity=Severity.HIGH,
            evidence=(("same thing counted", min(1.0, likelihood)), ("amounts differ", 0.9)),
            thing=_counted(sides),
        )


def _clash(dossier: Dossier, left: Statement, right: Statement) -> float:
    """How likely two figures count one thing and differ; 0 when they do not clash."""
    ours, theirs = left.facet, right.facet
    if not (isinstance(ours, Quantity) and isinstance(theirs, Quantity)):
        return 0.0
    if ours.compatible_with(theirs) or ours.ordinal or theirs.ordinal:
        return 0.0
    if _stated(dossier, theirs, left) or _stated(dossier, ours, right):
        return 0.0
    if folded(ours.counted) in ANYBODY and not _same_fate(left, right):
        return 0.0
    context = dossier.story.likeness(left.claim, right.claim)
    phrase = fuzz.token_set_ratio(ours.what.casefold(), theirs.what.casefold()) / 100
    return 0.65 * context + 0.35 * phrase + CLOSE_BONUS * _is_close(ours, theirs)


def _same_fate(left: Statement, right: Statement) -> bool:
    """Whether the people counted do or suffer one thing: two hurt are not three shot."""
    ours, theirs = (predicate_above(s.claim, s.facet.span) for s in (left, right))
    return not ours or not theirs or ours == theirs


def _is_close(ours: Quantity, theirs: Quantity) -> bool:
    """Whether the values are within a quarter of each other, as slips and recounts are."""
    smaller, larger = sorted((ours.value, theirs.value))
    return smaller >= 4 and larger <= CLOSE * smaller


def _stated(dossier: Dossier, quantity: Quantity, statement: Statement) -> bool:
    """Whether a source gives this number too: then they count different things.

    Of such things anywhere in the source, or of anything in the same sentence.
    """
    home = statement.claim.sentence.span
    return any(
        isinstance(other.facet, Quantity)
        and other.facet.compatible_with(quantity)
        and other.facet.unit == quantity.unit
        and (
            folded(other.facet.counted) == folded(quantity.counted)
            or other.claim.sentence.span == home
        )
        for matter in dossier.of(LedgerName.FIGURES, "number")
        for other in matter.of_source(statement.source)
    )


def _grew(dossier: Dossier, left: Statement, right: Statement) -> bool:
    """Whether a toll rose from an earlier report to a later one: news, not a conflict."""
    apart = dossier.days_apart(left.claim, right.claim)
    if not apart:
        return False
    earlier, later = (left, right) if apart > 0 else (right, left)
    if not (isinstance(earlier.facet, Quantity) and isinstance(later.facet, Quantity)):
        return False
    classes = {event.event for event in earlier.claim.of_type(EventMention)}
    return later.facet.value > earlier.facet.value and bool(classes & GROWING)


def _counted(statements: list[Statement]) -> str:
    """What is counted, by its noun and unit: the part of the identity that no source can move."""
    facets = [s.facet for s in statements if isinstance(s.facet, Quantity)]
    return " ".join(sorted({f"{folded(facet.counted)}/{facet.unit}" for facet in facets}))


def _listed(statements: list[Statement]) -> str:
    return " and ".join(sorted({statement.display for statement in statements}))
