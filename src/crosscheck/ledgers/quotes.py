"""The quotes ledger: one utterance as several sources print it."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.language.utterances import Utterance, overlap, same_utterance
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Quotation
from crosscheck.model.ledger import LedgerName, Matter, Statement
from crosscheck.model.story import Story

MIN_WORDS = 4


def quotes(story: Story) -> tuple[Matter, ...]:
    """One matter for each utterance that at least two sources quote."""
    statements = [
        Statement(claim, quotation, " ".join(Utterance.of(quotation.words).folded), quotation.words)
        for article in story.articles
        for claim, quotation in _quotations(article.units)
    ]
    matters = []
    for number, cluster in enumerate(_clusters(statements)):
        if len({statement.source for statement in cluster}) > 1:
            label = min((s.display for s in cluster), key=lambda d: (len(d), d))
            matters.append(
                Matter(LedgerName.QUOTES, f"q{number}", _short(label), "wording", tuple(cluster))
            )
    return tuple(matters)


def _quotations(units: Sequence[Claim]) -> list[tuple[Claim, Quotation]]:
    """Quotations of at least four words, each once, with the first claim that holds it."""
    seen = set()
    found = []
    for claim in units:
        for quotation in claim.of_type(Quotation):
            if quotation.span not in seen and len(quotation.words.split()) >= MIN_WORDS:
                seen.add(quotation.span)
                found.append((claim, quotation))
    return found


def _clusters(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Statements whose words match; a new one joins the cluster that holds the most like it."""
    clusters: list[list[tuple[Statement, Utterance]]] = []
    for statement in statements:
        utterance = Utterance.of(statement.display)
        rated = [(_likeness(utterance, cluster), -place) for place, cluster in enumerate(clusters)]
        shared, place = max(rated, default=(0, 0))
        if shared:
            clusters[-place].append((statement, utterance))
        else:
            clusters.append([(statement, utterance)])
    return [[statement for statement, _ in cluster] for cluster in clusters]


def _likeness(utterance: Utterance, cluster: Sequence[tuple[Statement, Utterance]]) -> int:
    """The most words that the utterance shares with a printing of the same one."""
    return max(
        (
            overlap(utterance, other).shared
            for _, other in cluster
            if same_utterance(utterance, other)
        ),
        default=0,
    )


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= 70 else flat[:67].rsplit(" ", 1)[0] + "…"
