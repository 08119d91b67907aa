"""XC201 date-mismatch: one happening is put on two days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.classify.happenings import FAR, Clash, connected, is_one_happening, was_planned
from crosscheck.classify.rule import Dossier, Example, Rule, one_side_each
from crosscheck.model.facet import DateMention
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement

RULE = Rule(
    "XC201",
    "date-mismatch",
    Kind.DATE,
    "One happening is put on two days.",
    "On which day did it happen, by the record of those who were there?",
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
)


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each happening whose days cannot all be right."""
    for matter in dossier.of(LedgerName.TIMELINE, "date"):
        clashes = list(_clashes(dossier, matter))
        for level in (Level.CONFLICT, Level.UPDATE):
            for group in connected([c for c in clashes if c.level is level]):
                yield _finding(matter, group, level)


def _clashes(dossier: Dossier, matter: Matter) -> Iterator[Clash]:
    """The likeliest clash of each two sources."""
    best: dict[tuple[str, str], Clash] = {}
    for left, right in matter.cross_source_pairs():
        if not _clash(left, right) or _confirmed(matter, left, right):
            continue
        likelihood = is_one_happening(dossier, matter, left, right)
        if likelihood and not _two_events(dossier, left, right):
            level = Level.UPDATE if was_planned(dossier, left, right) else Level.CONFLICT
            pair = (left.source, right.source)
            if pair not in best or likelihood > best[pair].likelihood:
                best[pair] = Clash(likelihood, left, right, level)
    yield from best.values()


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
    if ours.first is None or theirs.first is None:
        return False
    gap = abs((ours.first - theirs.first).days)
    published = dossier.days_apart(left.claim, right.claim)
    return gap > FAR and (published is None or abs(abs(published) - gap) <= FAR)


def _confirmed(matter: Matter, left: Statement, right: Statement) -> bool:
    """Whether one source gives the other's day too, in another sentence."""
    return _states(matter, left, right) or _states(matter, right, left)


def _states(matter: Matter, own: Statement, other: Statement) -> bool:
    return any(
        isinstance(s.facet, DateMention) and s.facet.is_day and not _clash(s, other)
        for s in matter.of_source(own.source)
        if s.claim.sentence.span != own.claim.sentence.span
    )
