"""XC701 status-mismatch: one thing is put on two rungs that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.rule import Dossier, Example, Rule, side_of_statement
from crosscheck.language.lexicon import folded, table
from crosscheck.model.facet import Polarity, Status
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement
from crosscheck.model.claim import ClaimKind

RULE = Rule(
    "XC701",
    "status-mismatch",
    Kind.STATUS,
    "One thing is given two statuses that exclude each other.",
    "What does the document, the charge sheet or the court record call it?",
)
EXAMPLES = (
    Example(
        True,
        "The two ports sign a pilotage treaty. The ministers signed the pilotage treaty in Oslo.",
        "The ministers signed a memorandum on pilotage in Oslo, which is not legally binding.",
    ),
    Example(
        True,
        "The driver, Ivo Lantz, was charged with manslaughter over the crash.",
        "The driver, Ivo Lantz, was charged with negligent homicide over the crash.",
    ),
    Example(
        False,
        "The ministers signed a memorandum on pilotage in Oslo.",
        "The island has lived without a peace treaty since 1951.",
    ),
)
ALIKE = 0.35


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each domain and pair of sources with rungs that exclude each other."""
    ladders = table("statuses")
    for matter in dossier.of(LedgerName.STATUSES, "status"):
        if not ladders[matter.key]["exclusive"]:
            continue
        yield from _between(dossier, matter)


def _between(dossier: Dossier, matter: Matter) -> Iterator[Finding]:
    found: dict[tuple[str, str], tuple[float, Statement, Statement]] = {}
    statements = matter.statements
    for place, left in enumerate(statements):
        for right in statements[place + 1 :]:
            score = _score(dossier, matter, left, right)
            pair = (left.source, right.source)
            if score > 0 and score > found.get(pair, (0.0,))[0]:
                found[pair] = (score, left, right)
    for score, left, right in found.values():
        internal = left.source == right.source
        yield RULE.finding(
            (side_of_statement(left), side_of_statement(right)),
            f"“{left.display}” and “{right.display}” exclude each other.",
            level=Level.POSSIBLE if internal else Level.CONFLICT,
            severity=Severity.HIGH,
            evidence=(("same thing", score), ("rungs exclude each other", 0.9)),
        )


def _score(dossier: Dossier, matter: Matter, left: Statement, right: Statement) -> float:
    """How likely the two statements are of one thing and clash; 0 when they do not."""
    if left.value == right.value or _covers(matter.key, left.value, right.value):
        return 0.0
    if _negated(left) or _negated(right):
        return 0.0
    subject = _shared_subject(left, right)
    if left.source == right.source:
        headline = ClaimKind.HEADLINE in {left.claim.kind, right.claim.kind}
        return subject if headline and subject else 0.0
    if _values(matter, left.source) & _values(matter, right.source) and not _in_headline(left, right):
        return 0.0
    context = dossier.story.likeness(left.claim, right.claim)
    if context < ALIKE and subject < 0.5:
        return 0.0
    return max(context, subject)


def _covers(domain: str, ours: str, theirs: str) -> bool:
    broader = table("statuses")[domain].get("broader", {})
    return ours in broader.get(theirs, ()) or theirs in broader.get(ours, ())


def _values(matter: Matter, source: str) -> set[str]:
    return {statement.value for statement in matter.of_source(source)}


def _in_headline(left: Statement, right: Statement) -> bool:
    return ClaimKind.HEADLINE in {left.claim.kind, right.claim.kind}


def _negated(statement: Statement) -> bool:
    """Whether a negation stands in the same claim before the status word ("not a formal treaty")."""
    if "not" in statement.value or "non" in statement.value:
        return False
    return any(
        polarity.span.end <= statement.facet.span.start
        and statement.facet.span.start - polarity.span.end < 40
        for polarity in statement.claim.of_type(Polarity)
    )


def _shared_subject(left: Statement, right: Statement) -> float:
    """How much of the words that modify the two status nouns is shared (0 to 1)."""
    if not (isinstance(left.facet, Status) and isinstance(right.facet, Status)):
        return 0.0
    ours = {folded(word) for word in left.facet.subject.split()}
    theirs = {folded(word) for word in right.facet.subject.split()}
    if not ours or not theirs:
        return 0.0
    return len(ours & theirs) / min(len(ours), len(theirs))
