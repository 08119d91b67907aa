"""XC206 time-in-parallel: parallel sentences that differ in one time of day."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.counting import other_days
from crosscheck.classify.happenings import is_planned
from crosscheck.classify.parallels import facets, parallels, predicate_above
from crosscheck.classify.rule import Dossier, Example, Rule, side_of
from crosscheck.language.clock import windows_meet
from crosscheck.language.lexicon import event_classes
from crosscheck.model.claim import Claim
from crosscheck.model.facet import TimeOfDay
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import Statement

RULE = Rule(
    "XC206",
    "time-in-parallel",
    Kind.TIME,
    "Two sentences say the same but for one time of day.",
    "Which clock or log gives the time, and of which moment?",
    fallback=True,
    errs="Two moments of one course of events, as the start and the end.",
)
EXAMPLES = (
    Example(
        True,
        "The balloon came down near the old mill at 3 a.m. on Thursday, its pilot said.",
        "The balloon came down near the old mill at 5 a.m. on Thursday, its pilot said.",
    ),
    Example(
        False,
        "The balloon came down near the old mill at 3 a.m. on Thursday, its pilot said.",
        "The balloon came down near the old mill around 3 a.m. on Thursday, its pilot said.",
    ),
    Example(
        False,
        "The balloon came down near the old mill at 3 a.m. on Thursday, its pilot said.",
        "The balloon came down near the old mill at 5 a.m. on Friday, its pilot said.",
    ),
)
Timed = tuple[Claim, TimeOfDay]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each two parallel sentences with one time of day each, and apart."""
    for pair in parallels(dossier):
        ours, theirs = facets(pair.left, TimeOfDay), facets(pair.right, TimeOfDay)
        if len(ours) != 1 or len(theirs) != 1 or not _apart(ours[0][1], theirs[0][1]):
            continue
        if other_days(pair.left, pair.right) or _is_plan(ours[0]) or _is_plan(theirs[0]):
            continue
        (left, mine), (right, other) = ours[0], theirs[0]
        if _verb(ours[0]) != _verb(theirs[0]):
            continue
        yield RULE.finding(
            (side_of(left, mine), side_of(right, other)),
            f"The sentences are alike, but one says “{mine.text}” and the other “{other.text}”.",
            level=Level.POSSIBLE,  # not seen on marked stories yet (ADR 0005)
            severity=Severity.MEDIUM,
            evidence=(("sentences alike", pair.likeness), ("times apart", 0.85)),
        )


def _apart(mine: TimeOfDay, other: TimeOfDay) -> bool:
    return not windows_meet((mine.earliest, mine.latest), (other.earliest, other.latest))


def _is_plan(timed: Timed) -> bool:
    claim, facet = timed
    return is_planned(Statement(claim, facet, "", ""))


def _verb(timed: Timed) -> str:
    """The class or meaning of the verb that the time hangs on; a happening by its class alone."""
    claim, facet = timed
    verb = predicate_above(claim, facet.span)
    return event_classes().get(verb, verb)
