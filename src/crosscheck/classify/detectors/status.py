"""XC701 status-mismatch: one thing is put on two rungs that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.rule import Dossier, Example, Rule, side_of_statement
from crosscheck.language.lexicon import folded, table
from crosscheck.model.claim import ClaimKind
from crosscheck.model.facet import EventMention, Polarity, Status
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement

RULE = Rule(
    "XC701",
    "status-mismatch",
    Kind.STATUS,
    "One thing is given two statuses that exclude each other.",
    "What does the document, the charge sheet or the court record call it?",
    errs="Two things of one domain, as two charges against one person.",
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
        True,
        "The death of the diver in the quarry was ruled a suicide by the coroner.",
        "The death of the diver in the quarry was ruled an accident by the coroner.",
    ),
    Example(
        True,
        "The climber was flown to a clinic in critical condition after the fall.",
        "The climber was flown to a clinic in stable condition after the fall.",
    ),
    Example(
        False,
        "The climber was flown to a clinic in critical condition after the fall.",
        "The climber was flown to a clinic in stable condition after the fall.",
        ("2025-03-12", "2025-03-14"),
    ),
    Example(
        False,
        "The ministers signed a memorandum on pilotage in Oslo.",
        "The island has lived without a peace treaty since 1951.",
    ),
)
ALIKE = 0.35
SAME_THING = 0.5
QUALIFIED = 0.2


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each domain and pair of sources with rungs that exclude each other."""
    ladders = table("statuses")
    for matter in dossier.of(LedgerName.STATUSES, "status"):
        if not ladders[matter.key]["exclusive"]:
            continue
        yield from _between(dossier, matter)


def _between(dossier: Dossier, matter: Matter) -> Iterator[Finding]:
    """One finding for each ladder, over the likeliest clash of each two sources."""
    found: dict[tuple[str, str], tuple[float, Statement, Statement]] = {}
    for left, right in matter.cross_source_pairs():
        score = _score(dossier, matter, left, right)
        pair = (left.source, right.source)
        if score > found.get(pair, (0.0,))[0]:
            found[pair] = (score, left, right)
    if found:
        pairs = list(found.values())
        sides = [s for _, *pair in pairs for one in pair for s in (one, *_explained(matter, one))]
        rungs = " and ".join(f"“{rung}”" for rung in sorted({side.display for side in sides}))
        yield RULE.finding(
            list({(s.source, s.facet.span): side_of_statement(s) for s in sides}.values()),
            f"{rungs} exclude each other.",
            level=Level.CONFLICT if _is_firm(matter.key) else Level.POSSIBLE,
            severity=Severity.HIGH,
            evidence=(
                ("same thing", min(1.0, max(score for score, _, _ in pairs))),
                ("rungs exclude each other", 0.9),
            ),
            thing=matter.key,
        )


def _score(dossier: Dossier, matter: Matter, left: Statement, right: Statement) -> float:
    """How likely the two statements are of one thing and clash; 0 when they do not."""
    if left.value == right.value or _covers(matter.key, left.value, right.value):
        return 0.0
    if table("statuses")[matter.key].get("changes") and dossier.days_apart(left.claim, right.claim):
        return 0.0  # an update
    if _negated(left) or _negated(right):
        return 0.0
    headline = _in_headline(left, right)
    qualified = _is_qualified(left) or _is_qualified(right)
    same_thing = max(_shared_subject(left, right), _shared_act(matter, left, right))
    if headline and qualified:
        # What a headline names and what another source explains is what the story is about.
        same_thing = max(same_thing, SAME_THING)
    if _values(matter, left.source) & _values(matter, right.source) and not headline:
        return 0.0
    context = dossier.story.likeness(left.claim, right.claim)
    if context < ALIKE and same_thing < SAME_THING:
        return 0.0
    return max(context, same_thing) + QUALIFIED * qualified


def _is_firm(domain: str) -> bool:
    """Whether two rungs of the ladder are one source's error and no later finding."""
    return bool(table("statuses")[domain].get("firm", True))


def _explained(matter: Matter, statement: Statement) -> list[Statement]:
    """The first place where the same source explains the status that it states."""
    same = (s for s in matter.of_source(statement.source) if s.value == statement.value)
    return [s for s in same if _is_qualified(s)][:1]


def _is_qualified(statement: Statement) -> bool:
    """Whether the sentence explains the status itself: "a memorandum, not legally binding"."""
    text = statement.claim.sentence.text.casefold()
    phrases = table("statuses")["binding"]["values"]
    return any(phrase in text for words in phrases.values() for phrase in words)


def _shared_act(matter: Matter, left: Statement, right: Statement) -> float:
    """Whether both are what the same sort of act is done to: signed here and signed there."""
    acts = table("statuses")[matter.key].get("acts", ())
    ours = {event.event for event in left.claim.of_type(EventMention)}
    theirs = {event.event for event in right.claim.of_type(EventMention)}
    return 0.7 if ours & theirs & set(acts) else 0.0


def _covers(domain: str, ours: str, theirs: str) -> bool:
    broader = table("statuses")[domain].get("broader", {})
    return ours in broader.get(theirs, ()) or theirs in broader.get(ours, ())


def _values(matter: Matter, source: str) -> set[str]:
    return {statement.value for statement in matter.of_source(source)}


def _in_headline(left: Statement, right: Statement) -> bool:
    return ClaimKind.HEADLINE in {left.claim.kind, right.claim.kind}


def _negated(statement: Statement) -> bool:
    """Whether a negation stands in the claim before the status word ("not a treaty")."""
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
