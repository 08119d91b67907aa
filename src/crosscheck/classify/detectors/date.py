"""XC201 date-mismatch: one happening is put on two days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from crosscheck.classify.counting import siblings
from crosscheck.classify.date_pairs import meet
from crosscheck.classify.happenings import (
    FAR,
    VERY_ALIKE,
    Clash,
    are_others,
    connected,
    is_one_happening,
    is_one_stretch,
    says_own_day,
    was_planned,
)
from crosscheck.classify.rule import Dossier, Example, Rule, one_side_each
from crosscheck.classify.stretches import are_two_stretches
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.facet import DateMention, Mention
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement

RULE = Rule(
    "XC201",
    "date-mismatch",
    Kind.DATE,
    "One happening is put on two days.",
    "On which day did it happen, by the record of those who were there?",
    errs="Two acts of one class, as two hearings, or the day that it was told for that of the act.",
)
EXAMPLES = (
    Example(
        True,
        "The mayor apologized on Friday for the collapse of the bridge.",
        "The mayor apologized on Saturday for the collapse of the bridge.",
    ),
    Example(
        False,
        "The mayor apologized on Monday for the collapse of the bridge.",
        "The mayor apologized on March 10 for the collapse of the bridge.",
    ),
    Example(
        False,
        "The mayor apologized on Monday for the collapse of the bridge.",
        "The workers were arrested on Friday at the bridge.",
    ),
    Example(
        False,
        "The bakers of Oldport were on strike from March until May, the mayor said.",
        "Between March and May the bakers of Oldport were on strike, the mayor said.",
    ),
)

MOST_DAYS = 62
FEWEST_NAMES = 2
INSIDE = 0.6
ENCOUNTERS = frozenset({"meeting", "visit"})


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each happening whose days cannot all be right."""
    for matter in dossier.of(LedgerName.TIMELINE, "date"):
        clashes = list(_clashes(dossier, matter))
        for level in (Level.CONFLICT, Level.POSSIBLE, Level.UPDATE):
            for group in connected([c for c in clashes if c.level is level]):
                yield _finding(matter, group, level)
    for matter in _with_encounters_joined(dossier):
        for group in connected(list(_stretches(dossier, matter))):
            yield _finding(matter, group, Level.POSSIBLE)
        for source in sorted({statement.source for statement in matter.statements}):
            inside = list(_within(matter.of_source(source)))
            if inside:
                closest = max(inside, key=_closeness)
                yield _finding(matter, (closest,), Level.POSSIBLE)


def _within(statements: Sequence[Statement]) -> Iterator[Clash]:
    """What one source says of the same named people or places in two sentences."""
    for left, right in combinations(statements, 2):
        if left.claim.sentence.span == right.claim.sentence.span:
            continue
        if not are_two_stretches(left.facet, right.facet):
            continue
        clash = Clash(INSIDE, left, right, Level.POSSIBLE)
        if len(_shared_names(clash)) >= FEWEST_NAMES:
            yield clash


def _closeness(clash: Clash) -> tuple[int, bool]:
    """The most names in common first, then what stands in the body."""
    heads = {ClaimKind.HEADLINE, ClaimKind.CAPTION}
    in_body = not {clash.left.claim.kind, clash.right.claim.kind} & heads
    return len(_shared_names(clash)), in_body


def _shared_names(clash: Clash) -> frozenset[str]:
    return _named(clash.left) & _named(clash.right)


def _named(statement: Statement) -> frozenset[str]:
    """Who and what is named in the sentence's claim."""
    return frozenset(m.key for m in statement.claim.of_type(Mention) if m.key)


def _with_encounters_joined(dossier: Dossier) -> Iterator[Matter]:
    """The dated happenings; a trip and the meeting that it was made for are one."""
    matters = list(dossier.of(LedgerName.TIMELINE, "date"))
    yield from (matter for matter in matters if matter.key not in ENCOUNTERS)
    met = [matter for matter in matters if matter.key in ENCOUNTERS]
    if met:
        statements = tuple(s for matter in met for s in matter.statements)
        yield replace(met[0], statements=statements)


def _stretches(dossier: Dossier, matter: Matter) -> Iterator[Clash]:
    for left, right in matter.cross_source_pairs():
        if are_two_stretches(left.facet, right.facet):
            likelihood = is_one_stretch(dossier, matter, left, right)
            if likelihood and not are_others(dossier, left.claim, right.claim):
                yield Clash(likelihood, left, right, Level.POSSIBLE)


def _clashes(dossier: Dossier, matter: Matter) -> Iterator[Clash]:
    """The likeliest clash of each two sources."""
    best: dict[tuple[str, str], Clash] = {}
    for left, right in matter.cross_source_pairs():
        if not _clash(left, right) or _confirmed(matter, left, right):
            continue
        if _gives(dossier, left.claim, right) and _gives(dossier, right.claim, left):
            continue  # each sentence dates two things, and on the same days
        likelihood = is_one_happening(dossier, matter, left, right)
        if not likelihood or _two_events(dossier, left, right):
            continue
        if are_others(dossier, left.claim, right.claim):
            continue
        pair = (left.source, right.source)
        if pair not in best or likelihood > best[pair].likelihood:
            best[pair] = Clash(likelihood, left, right, _level(dossier, left, right, likelihood))
    yield from best.values()


def _level(dossier: Dossier, left: Statement, right: Statement, likelihood: float) -> Level:
    """Firm, unless it was planned, far off, or rests on "today" beside a day before or after."""
    if was_planned(dossier, left, right):
        return Level.UPDATE
    ours, theirs = left.facet, right.facet
    if isinstance(ours, DateMention) and isinstance(theirs, DateMention):
        if _gap(ours, theirs) > MOST_DAYS and likelihood < VERY_ALIKE:
            return Level.POSSIBLE
        near = any(f.anchor == "source" and f.day is f.weekday is None for f in (ours, theirs))
        if near and _gap(ours, theirs) == 1:
            return Level.POSSIBLE
    return Level.CONFLICT


def _gap(ours: DateMention, theirs: DateMention) -> int:
    """Days from one first day to the other; 0 when one is unknown."""
    return abs((ours.first - theirs.first).days) if ours.first and theirs.first else 0


def _finding(matter: Matter, group: Sequence[Clash], level: Level) -> Finding:
    sides = [side for clash in group for side in (clash.left, clash.right)]
    told = "first planned and later told" if level is Level.UPDATE else "given"
    days = " and ".join(f"“{day}”" for day in sorted({side.display for side in sides}))
    return RULE.finding(
        one_side_each(sorted(sides, key=lambda s: (s.source, s.claim.span))),
        f"The days {told} for one {matter.thing} differ: {days}.",
        level=level,
        severity=Severity.HIGH,
        evidence=(
            ("same happening", max(clash.likelihood for clash in group)),
            ("days apart", 0.9),
        ),
    )


def _clash(left: Statement, right: Statement) -> bool:
    """Whether no day fits both, by what is resolved or by what the phrases say themselves."""
    ours, theirs = left.facet, right.facet
    if not (isinstance(ours, DateMention) and isinstance(theirs, DateMention)):
        return False
    if says_own_day(ours, theirs):
        return False
    if ours.first and ours.last and theirs.first and theirs.last:
        return ours.last < theirs.first or theirs.last < ours.first
    if ours.weekday is not None and theirs.weekday is not None:
        return ours.weekday != theirs.weekday
    if ours.day is not None and theirs.day is not None:
        return (ours.month, ours.day) != (theirs.month, theirs.day)
    return False


def _two_events(dossier: Dossier, left: Statement, right: Statement) -> bool:
    """Whether each source reports what was new to it: days as far apart as the publications."""
    ours, theirs = left.facet, right.facet
    if not (isinstance(ours, DateMention) and isinstance(theirs, DateMention)):
        return False
    gap = _gap(ours, theirs)
    published = dossier.days_apart(left.claim, right.claim)
    return gap > FAR and (published is None or abs(abs(published) - gap) <= FAR)


def _confirmed(matter: Matter, left: Statement, right: Statement) -> bool:
    """Whether one source gives the other's day too, in another sentence."""
    return _states(matter, left, right) or _states(matter, right, left)


def _gives(dossier: Dossier, claim: Claim, other: Statement) -> bool:
    """Whether the sentence of a claim gives the other's date too."""
    facet = other.facet
    return isinstance(facet, DateMention) and any(
        date.is_day == facet.is_day and (date.month is None) == (facet.month is None)
        for sibling in siblings(dossier, claim)
        for date in sibling.of_type(DateMention)
        if meet(date, facet)
    )


def _states(matter: Matter, own: Statement, other: Statement) -> bool:
    return any(
        isinstance(s.facet, DateMention) and s.facet.is_day and not _clash(s, other)
        for s in matter.of_source(own.source)
        if s.claim.sentence.span != own.claim.sentence.span
    )
