"""Whether two dated statements of one class of happening are of one happening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.classify.joining import joined
from crosscheck.classify.rule import Dossier
from crosscheck.classify.stretches import stretch_of
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.facet import Age, DateMention, EventMention, Modality
from crosscheck.model.finding import Level
from crosscheck.model.ledger import Matter, Statement
from crosscheck.model.story import Article

ALIKE = 0.40
VERY_ALIKE = 0.55
FAR = 10
LEAD = 4
NEAR_AGES = 2
SOLE = 0.6
EVERYDAY = frozenset(
    {
        "announcement",
        "launch",
        "speech",
        "posting",
        "meeting",
        "visit",
        "test",
        "search",
        "opening",
        "closing",
        "exercise",
    }
)
MAIN = "main"


@dataclass(frozen=True, slots=True)
class Clash:
    """Two statements of one happening that differ, and how likely it is one."""

    likelihood: float
    left: Statement
    right: Statement
    level: Level


def connected(clashes: Sequence[Clash]) -> tuple[tuple[Clash, ...], ...]:
    """Clashes in groups that share statements: one happening each."""
    return tuple(map(tuple, joined(clashes, _share_a_statement)))


def _share_a_statement(ours: Clash, theirs: Clash) -> bool:
    return bool({id(ours.left), id(ours.right)} & {id(theirs.left), id(theirs.right)})


def was_planned(dossier: Dossier, left: Statement, right: Statement) -> bool:
    """Whether one only plans what a later source tells as done."""
    apart = dossier.days_apart(left.claim, right.claim)
    if not apart:
        return False
    earlier, later = (left, right) if apart > 0 else (right, left)
    return is_planned(earlier) and not is_planned(later)


def is_planned(statement: Statement) -> bool:
    """Whether the claim is about what is to come."""
    return any(m.mode == "planned" for m in statement.claim.of_type(Modality))


def says_own_day(ours: DateMention, theirs: DateMention) -> bool:
    """Whether both say the same relative words ("today", "on Friday") on two days of publication.

    Then each tells its own day's news, or one of the dates of publication is not the text's.
    """
    relative = ours.anchor == theirs.anchor == "source" and ours.day is None
    return relative and " ".join(ours.text.lower().split()) == " ".join(theirs.text.lower().split())


def is_one_happening(dossier: Dossier, matter: Matter, left: Statement, right: Statement) -> float:
    """How likely it is one happening (0 to 1); 0 when nothing speaks for it.

    Either the claims are alike, or the class of happening stands in the headline or lead of both
    sources and each source gives it one day only.
    """
    context = _context(dossier, matter, left, right)
    everyday = matter.key in EVERYDAY
    if context >= (VERY_ALIKE if everyday else ALIKE):
        return context
    if everyday:
        return 0.0
    if _is_salient(dossier, matter, left) and _is_salient(dossier, matter, right):
        return 0.7
    return 0.0


def is_one_stretch(dossier: Dossier, matter: Matter, left: Statement, right: Statement) -> float:
    """The same for stretches of days; each source gives the main happening one of them only."""
    context = _context(dossier, matter, left, right)
    if context >= ALIKE:
        return context
    sole = all(
        {stretch_of(s.facet) for s in matter.of_source(side.source)} - {""}
        == {stretch_of(side.facet)}
        for side in (left, right)
    )
    is_main = matter.key == dossier.story.main_event and matter.key not in EVERYDAY
    return SOLE if sole and is_main else 0.0


def are_others(dossier: Dossier, left: Claim, right: Claim) -> bool:
    """Whether one sentence is about people whom the other article does not know.

    That is so when none of their ages stands there, though it gives ages.
    """
    return _is_strange(dossier, left, right) or _is_strange(dossier, right, left)


def _is_strange(dossier: Dossier, claim: Claim, other: Claim) -> bool:
    article = dossier.article(claim)
    home = claim.sentence.span
    here = {a.low for c in article.units if c.sentence.span == home for a in c.of_type(Age)}
    there = {a.low for c in dossier.article(other).units for a in c.of_type(Age)}
    return (
        bool(here)
        and bool(there)
        and all(abs(mine - theirs) > NEAR_AGES for mine in here for theirs in there)
    )


def _context(dossier: Dossier, matter: Matter, left: Statement, right: Statement) -> float:
    """The likeness of the sentences, or of the clauses where a sentence holds several dates."""
    if _is_alone(matter, left) and _is_alone(matter, right):
        return dossier.story.likeness(left.claim, right.claim)
    return dossier.story.unit_likeness(left.claim, right.claim)


def _is_alone(matter: Matter, statement: Statement) -> bool:
    """Whether the sentence dates no second happening of the class."""
    home = statement.claim.sentence.span
    others = {s.value for s in matter.of_source(statement.source) if s.claim.sentence.span == home}
    return len(others) == 1


def _is_salient(dossier: Dossier, matter: Matter, statement: Statement) -> bool:
    """Whether the source is about such a happening, and gives it this one day."""
    article = dossier.article(statement.claim)
    days = {s.value for s in matter.of_source(statement.source) if _is_recent_day(article, s)}
    return days == {statement.value} and _leads(article, matter.key, dossier.story.main_event)


def _is_recent_day(article: Article, statement: Statement) -> bool:
    """Whether it is one day, and recent for the article: not background from months before."""
    facet = statement.facet
    if not isinstance(facet, DateMention) or not facet.is_day:
        return False
    if not facet.first or not article.published_on:
        return True
    return abs((article.published_on - facet.first).days) <= FAR


def _leads(article: Article, event: str, main_event: str) -> bool:
    """Whether the headline or the first claims name the class of happening."""
    opening = [c for c in article.units if c.kind is not ClaimKind.CAPTION][: LEAD + 1]
    return any(
        mention.event == event or (mention.event == MAIN and main_event == event)
        for claim in opening
        for mention in claim.of_type(EventMention)
    )
