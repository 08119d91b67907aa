"""XC401 name-spelling: one person, place or body is spelled in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.rule import Dossier, Example, Rule, side_of_statement
from crosscheck.language.names import NameRelation, is_misspelling, person_name, relate_people
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement

RULE = Rule(
    "XC401",
    "name-spelling",
    Kind.NAME,
    "One name is spelled in two ways.",
    "How does the person, or the register, spell it?",
)
EXAMPLES = (
    Example(
        True,
        "Coach Darnelle Whitcomb led the team to the title.",
        "The title went to the team of coach Darnell Whitcome.",
    ),
    Example(
        True,
        "Police identified the cyclist as Marissa Oduya of Leith.",
        "The cyclist, Merissa Oduya, died in hospital.",
    ),
    Example(
        False,
        "Prime Minister Sato Haruka met the envoy.",
        "The envoy met Haruka Satō, the prime minister.",
    ),
)


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each person or place and pair of sources that spell it differently."""
    for matter in dossier.of(LedgerName.PEOPLE, "name"):
        yield from _between_sources(matter)
        yield from _within_source(matter)
    for matter in dossier.of(LedgerName.PLACES, "spelling"):
        yield from _between_sources(matter)


def _between_sources(matter: Matter) -> Iterator[Finding]:
    seen = set()
    for left, right in matter.cross_source_pairs():
        ours = {s.value for s in matter.of_source(left.source)}
        theirs = {s.value for s in matter.of_source(right.source)}
        pair = (left.source, right.source)
        if pair in seen or ours & theirs or not _misspelt(left, right, matter):
            continue
        seen.add(pair)
        yield _finding(left, right, matter, Level.CONFLICT)


def _within_source(matter: Matter) -> Iterator[Finding]:
    for source in sorted({statement.source for statement in matter.statements}):
        mine = matter.of_source(source)
        first = mine[0]
        other = next((s for s in mine[1:] if _misspelt(first, s, matter)), None)
        if other is not None:
            yield _finding(first, other, matter, Level.POSSIBLE)


def _misspelt(left: Statement, right: Statement, matter: Matter) -> bool:
    if matter.ledger is LedgerName.PEOPLE:
        relation = relate_people(person_name(left.display), person_name(right.display))
        return relation is NameRelation.SPELLING
    return any(
        is_misspelling(ours, theirs)
        for ours in left.value.split()
        for theirs in right.value.split()
    )


def _finding(left: Statement, right: Statement, matter: Matter, level: Level) -> Finding:
    return RULE.finding(
        (side_of_statement(left), side_of_statement(right)),
        f"The same name is spelled “{left.display}” and “{right.display}”.",
        level=level,
        severity=Severity.MEDIUM,
        evidence=(("same name but for a few letters", 0.9),),
    )
