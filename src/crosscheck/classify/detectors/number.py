"""XC101 number-mismatch: sources state amounts of one thing that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rapidfuzz import fuzz

from crosscheck.classify.amounts import agree, is_market
from crosscheck.classify.counting import (
    Figure,
    adds_up,
    fate,
    is_reckoned,
    is_stale,
    is_told_fate,
    other_days,
    other_fates,
    other_windows,
    siblings,
    states_too,
)
from crosscheck.classify.happenings import Clash
from crosscheck.classify.parallels import leftovers
from crosscheck.classify.rule import Dossier, Example, Rule, one_side_each
from crosscheck.language.lexicon import folded
from crosscheck.language.person_words import is_person_word
from crosscheck.model.facet import EventMention, Quantity
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement

RULE = Rule(
    "XC101",
    "number-mismatch",
    Kind.NUMBER,
    "Sources state different amounts of one thing.",
    "What exactly is counted, by whom, and as of when?",
    errs="Counts of a part and of its whole, of two kinds of the thing, or of two moments.",
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
SOFT = 0.5
SOLE_SUMS = frozenset({"bond", "bail", "ransom", "reward", "fine", "settlement", "penalty"})
CLOSE = Decimal("1.25")
CLOSE_BONUS = 0.12
ONE_PHRASE = 90  # of 100, by token_set_ratio
ANYBODY = frozenset({"person", "victim", "child", "other", "man", "woman"})
SEVERAL = 2
GROWING = frozenset({"death", "killing", "injury", "outbreak"})


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each thing and firmness with which it is counted differently."""
    for matter in dossier.of(LedgerName.FIGURES, "number"):
        clashes = list(_clashes(dossier, matter))
        for level in (Level.CONFLICT, Level.UPDATE, Level.POSSIBLE):
            found = [clash for clash in clashes if clash.level is level]
            if found:
                yield _finding(matter, found, level)
                break


def _clashes(dossier: Dossier, matter: Matter) -> Iterator[Clash]:
    for left, right in matter.cross_source_pairs():
        likelihood = _likelihood(dossier, left, right)
        if likelihood >= FIRM:
            level = _level(dossier, left, right)
            yield Clash(likelihood, left, right, level)
        elif likelihood and _is_sole_sum(dossier, matter, left, right):
            yield Clash(SOFT, left, right, Level.POSSIBLE)


def _finding(matter: Matter, clashes: Sequence[Clash], level: Level) -> Finding:
    sides = [side for clash in clashes for side in (clash.left, clash.right)]
    likelihood = max(clash.likelihood for clash in clashes)
    return RULE.finding(
        one_side_each(sides),
        f"The sources count differently: {_listed(sides)} ({matter.thing}).",
        level=level,
        severity=Severity.HIGH,
        evidence=(("same thing counted", min(1.0, likelihood)), ("amounts differ", 0.9)),
        thing=_counted(sides),
    )


def _level(dossier: Dossier, left: Statement, right: Statement) -> Level:
    """Firm, unless the figures may be of two moments, or nobody counted."""
    if _grew(dossier, left, right):
        return Level.UPDATE
    ours, theirs = left.facet, right.facet
    if not (isinstance(ours, Quantity) and isinstance(theirs, Quantity)):
        return Level.POSSIBLE
    open_to_doubt = (
        is_stale(dossier, (left.claim, ours), (right.claim, theirs))
        or other_windows(left.claim, right.claim)
        or is_reckoned(left.claim, right.claim)
        or any(_is_several(dossier, statement) for statement in (left, right))
        or _are_moving(dossier, left, right)
    )
    return Level.POSSIBLE if open_to_doubt else Level.CONFLICT


def _are_moving(dossier: Dossier, left: Statement, right: Statement) -> bool:
    """Whether several prices or shares of the sentences differ: markets move by the hour."""
    ours, theirs = (
        [q for c in siblings(dossier, s.claim) for q in c.of_type(Quantity) if is_market(q)]
        for s in (left, right)
    )
    mine, other = leftovers(ours, theirs, agree)
    return min(len(mine), len(other)) >= SEVERAL


def _is_several(dossier: Dossier, statement: Statement) -> bool:
    """Whether its source gives another figure for what goes by the same words.

    Then the source does not count one thing.
    """
    facet = statement.facet
    return isinstance(facet, Quantity) and any(
        isinstance(other.facet, Quantity)
        and not other.facet.compatible_with(facet)
        and other.facet.unit == facet.unit
        and folded(other.facet.counted) == folded(facet.counted)
        and fuzz.token_set_ratio(other.facet.what.casefold(), facet.what.casefold()) >= ONE_PHRASE
        for matter in dossier.of(LedgerName.FIGURES, "number")
        for other in matter.of_source(statement.source)
    )


def _is_sole_sum(dossier: Dossier, matter: Matter, left: Statement, right: Statement) -> bool:
    """Whether each source names one sum of the kind that a case has only one of, as a bail."""
    ours, theirs = left.facet, right.facet
    if not (isinstance(ours, Quantity) and isinstance(theirs, Quantity)):
        return False
    if folded(ours.counted) not in SOLE_SUMS or not ours.unit.isupper():
        return False
    if is_stale(dossier, (left.claim, ours), (right.claim, theirs)):
        return False
    return all(len({s.value for s in matter.of_source(x.source)}) == 1 for x in (left, right))


def _likelihood(dossier: Dossier, left: Statement, right: Statement) -> float:
    """How likely two figures count one thing and differ; 0 when they do not clash."""
    ours, theirs = left.facet, right.facet
    if not (isinstance(ours, Quantity) and isinstance(theirs, Quantity)):
        return 0.0
    if ours.compatible_with(theirs) or ours.ordinal or theirs.ordinal:
        return 0.0
    context = dossier.story.likeness(left.claim, right.claim)
    phrase = fuzz.token_set_ratio(ours.what.casefold(), theirs.what.casefold()) / 100
    score = 0.65 * context + 0.35 * phrase + CLOSE_BONUS * _is_close(ours, theirs)
    if score < FIRM and folded(ours.counted) not in SOLE_SUMS:
        return 0.0
    if states_too(dossier, theirs, left.claim) or states_too(dossier, ours, right.claim):
        return 0.0
    return 0.0 if _may_both_stand(dossier, (left.claim, ours), (right.claim, theirs)) else score


def _may_both_stand(dossier: Dossier, left: Figure, right: Figure) -> bool:
    """Whether other people, or a part of them, or another day are meant."""
    counted = folded(left[1].counted)
    told = is_told_fate(fate(*left)) and is_told_fate(fate(*right))
    if (counted in ANYBODY or (is_person_word(counted) and told)) and other_fates(left, right):
        return True
    if counted in ANYBODY and adds_up(left, right):
        return True
    return other_days(siblings(dossier, left[0]), siblings(dossier, right[0]))


def _is_close(ours: Quantity, theirs: Quantity) -> bool:
    """Whether the values are within a quarter of each other, as slips and recounts are."""
    smaller, larger = sorted((ours.value, theirs.value))
    return smaller >= 4 and larger <= CLOSE * smaller


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
