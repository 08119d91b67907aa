"""XC401 name-spelling: one person, place or body is spelled in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.classify.rule import Dossier, Example, Rule, one_side_each
from crosscheck.language.names import NameRelation, person_name, relate_people
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement

RULE = Rule(
    "XC401",
    "name-spelling",
    Kind.NAME,
    "One name is spelled in two ways.",
    "How does the person, or the register, spell it?",
    errs="Two people whose names are alike.",
)
EXAMPLES = (
    Example(
        True,
        "Coach Darnell Whitcomb led the team to the title.",
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
    """Yield one finding for each name that sources, or one source, spell in two ways."""
    for matter in dossier.of(LedgerName.PEOPLE, "name"):
        yield from _between_sources(matter)
        yield from _within_source(matter)
    for matter in dossier.of(LedgerName.PLACES, "spelling"):
        internal = len({s.source for s in matter.statements}) == 1
        yield _finding(matter.statements, Level.POSSIBLE if internal else Level.CONFLICT)


def _between_sources(matter: Matter) -> Iterator[Finding]:
    """One finding over all sources whose spellings nobody shares."""
    clashing = [
        statement
        for left, right in matter.cross_source_pairs()
        if _misspelt(left, right) and not _spelled_both_ways(matter, left, right)
        for statement in (left, right)
    ]
    if clashing:
        yield _finding(clashing, Level.CONFLICT)


def _spelled_both_ways(matter: Matter, left: Statement, right: Statement) -> bool:
    """Whether one source has the other's spelling too: then it is a slip inside that source."""
    ours = {s.value for s in matter.of_source(left.source)}
    theirs = {s.value for s in matter.of_source(right.source)}
    return bool(ours & theirs)


def _within_source(matter: Matter) -> Iterator[Finding]:
    for source in sorted({statement.source for statement in matter.statements}):
        mine = matter.of_source(source)
        other = next((s for s in mine[1:] if _misspelt(mine[0], s)), None)
        if other is not None:
            yield _finding((mine[0], other), Level.POSSIBLE)


def _misspelt(left: Statement, right: Statement) -> bool:
    relation = relate_people(person_name(left.display), person_name(right.display))
    return relation is NameRelation.SPELLING


def _finding(statements: Sequence[Statement], level: Level) -> Finding:
    sources = sorted({statement.source for statement in statements})
    shown = " and ".join(f"“{name}”" for name in sorted({s.display for s in statements}))
    return RULE.finding(
        one_side_each(sorted(statements, key=lambda s: (s.source, s.facet.span))),
        f"The same name is spelled {shown}.",
        level=level,
        severity=Severity.MEDIUM,
        evidence=(("same name but for a few letters", 0.9),),
        thing="name" if len(sources) > 1 else f"name in {sources[0]}",
    )
