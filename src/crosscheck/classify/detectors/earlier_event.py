"""XC602 earlier-event: a "first" is contradicted by an earlier one that a source dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from crosscheck.classify.rule import Dossier, Example, Rule, side_of, side_of_statement
from crosscheck.language.lexicon import event_classes
from crosscheck.model.claim import Claim
from crosscheck.model.facet import DateMention, Mention, Superlative
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Statement
from crosscheck.model.story import Article

RULE = Rule(
    "XC602",
    "earlier-event",
    Kind.SCOPE,
    "A first is contradicted by an earlier one of its kind that a source dates.",
    "What makes this one the first: was the earlier one of another kind?",
    errs="An earlier one that is not of the kind meant.",
)
EXAMPLES = (
    Example(
        True,
        "Helga Strand and Omar Vidal met in Geneva on Tuesday. "
        'The meeting was the "first of its kind in 12 years," the ministry said.',
        "On January 14, 2025, Helga Strand and Omar Vidal met in Vienna to discuss fishing rights.",
        ("2025-03-12", "2025-01-15"),
    ),
    Example(
        False,
        "Helga Strand and Omar Vidal met in Geneva on Tuesday. "
        'The meeting was the "first of its kind in 12 years," the ministry said.',
        "On Tuesday, Helga Strand and Omar Vidal met in Geneva to discuss fishing rights.",
    ),
)
SHARED_PEOPLE = 2
APART = timedelta(days=7)


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each superlative and source that dates an earlier such happening."""
    for article in dossier.story.articles:
        for claim in article.units:
            for facet in claim.of_type(Superlative):
                kind = event_classes().get(facet.what, "")
                if facet.rank == "first" and kind and article.published_on:
                    yield from _contradicted(dossier, article, claim, facet, kind)


def _contradicted(
    dossier: Dossier, article: Article, claim: Claim, facet: Superlative, kind: str
) -> Iterator[Finding]:
    if article.published_on is None:
        return
    latest = article.published_on - APART
    window = facet.window_years
    earliest = _opening(article.published_on, window)
    people = _people(article, None)
    told: set[str] = set()
    for statement in _dated(dossier, kind):
        day = statement.facet
        other = dossier.article(statement.claim)
        if other.source.id in told or not isinstance(day, DateMention):
            continue
        if not (day.first and day.last and earliest < day.first and day.last < latest):
            continue
        if len(people & _people(other, statement.claim)) < SHARED_PEOPLE:
            continue
        told.add(other.source.id)
        internal = other.source.id == article.source.id
        yield RULE.finding(
            (side_of(claim, facet), side_of_statement(statement)),
            f"“{' '.join(facet.text.split())}” cannot stand beside the {kind} of the same"
            f" people that is dated “{day.text}”.",
            level=Level.POSSIBLE if internal or window is None else Level.CONFLICT,
            severity=Severity.HIGH,
            evidence=(("same people and kind of happening", 0.8), ("dated earlier", 0.9)),
        )


def _opening(published: date, window: Decimal | None) -> date:
    """The first day of the window; the first of all days where there is none or it is too long."""
    if window is None or window >= published.year:
        return date.min
    return published - timedelta(days=int(window * 365))


def _dated(dossier: Dossier, kind: str) -> Iterator[Statement]:
    for matter in dossier.of(LedgerName.TIMELINE, "date"):
        if matter.key == kind:
            yield from matter.statements


def _people(article: Article, claim: Claim | None) -> frozenset[str]:
    """The people that an article names, or the sentence of one of its claims."""
    return frozenset(
        mention.key
        for other in article.units
        if claim is None or other.sentence.span == claim.sentence.span
        for mention in other.of_type(Mention)
        if mention.kind == "person"
    )
