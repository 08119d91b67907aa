"""XC602 earlier-event: a "first" is contradicted by an earlier one that a source dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from crosscheck.classify.rule import Dossier, Example, Rule, side_of
from crosscheck.language.lexicon import event_classes
from crosscheck.model.claim import Claim
from crosscheck.model.facet import DateMention, EventMention, Mention, Superlative
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.story import Article

RULE = Rule(
    "XC602",
    "earlier-event",
    Kind.SCOPE,
    "A first is contradicted by an earlier one of its kind that a source dates.",
    "What makes this one the first: was the earlier one of another kind?",
)
EXAMPLES = (
    Example(
        True,
        "Ana Prado and Luc Morel met in Geneva on Tuesday. "
        'The meeting was the "first of its kind in 12 years," the ministry said.',
        "On January 14, 2025, Ana Prado and Luc Morel met in Vienna to discuss fishing rights.",
        ("2025-03-12", "2025-01-15"),
    ),
    Example(
        False,
        "Ana Prado and Luc Morel met in Geneva on Tuesday. "
        'The meeting was the "first of its kind in 12 years," the ministry said.',
        "On Tuesday, Ana Prado and Luc Morel met in Geneva to discuss fishing rights.",
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
    people = _people(article)
    latest = article.published_on
    if latest is None:
        return
    days = facet.window_years * 365 if facet.window_years else 365 * 100
    earliest = latest - timedelta(days=int(days)) if days < 365 * 100 else date.min
    for other in dossier.story.articles:
        earlier = _earlier(other, kind, people, earliest, latest - APART)
        if earlier is not None and earlier[0].id != claim.id:
            internal = other.source.id == article.source.id
            bounded = facet.window_years is None
            yield RULE.finding(
                (side_of(claim, facet), side_of(*earlier)),
                f"“{' '.join(facet.text.split())}” cannot stand beside the {kind} of the same"
                f" people that is dated “{earlier[1].text}”.",
                level=Level.POSSIBLE if internal or bounded else Level.CONFLICT,
                severity=Severity.HIGH,
                evidence=(("same people and kind of happening", 0.8), ("dated earlier", 0.9)),
            )


def _earlier(
    article: Article, kind: str, people: frozenset[str], earliest: date, latest: date
) -> tuple[Claim, DateMention] | None:
    """The first claim that dates such a happening of these people inside the window."""
    for claim in article.units:
        classes = {event.event for event in _of_sentence(article, claim, EventMention)}
        present = {m.key for m in _of_sentence(article, claim, Mention) if m.kind == "person"}
        if kind not in classes or len(present & people) < SHARED_PEOPLE:
            continue
        for mention in _of_sentence(article, claim, DateMention):
            if mention.first and mention.last and earliest < mention.first and mention.last < latest:
                return claim, mention
    return None


def _of_sentence(article: Article, claim: Claim, wanted):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202
    """The facets of one type in the whole sentence that a claim stands in."""
    return [
        facet
        for other in article.units
        if other.sentence.span == claim.sentence.span
        for facet in other.of_type(wanted)
    ]


def _people(article: Article) -> frozenset[str]:
    return frozenset(
        m.key for claim in article.units for m in claim.of_type(Mention) if m.kind == "person"
    )
