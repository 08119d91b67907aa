"""The figures ledger: what is counted, and the values the sources give."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from crosscheck.language.lexicon import folded
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Quantity
from crosscheck.model.ledger import LedgerName, Matter, Statement
from crosscheck.model.story import Story

SAME_THING = 0.42
TIME_UNITS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "time"}
)
_WORD = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_IN_NEXT = re.compile(rf"[\s-]in[\s-]{_WORD}\b", re.IGNORECASE)
_IN_BEFORE = re.compile(rf"\b{_WORD}[\s-]in[\s-]$", re.IGNORECASE)


def figures(story: Story) -> tuple[Matter, ...]:
    """One matter for each thing that is counted; likely the same thing where claims are alike."""
    statements = [
        Statement(claim, quantity, _value(quantity), _display(quantity))
        for article in story.articles
        for claim in article.units
        for quantity in claim.of_type(Quantity)
        if quantity.counted not in TIME_UNITS and not _is_chance(claim, quantity)
    ]
    clusters: list[list[Statement]] = []
    for statement in statements:
        home = next((c for c in clusters if _fits(statement, c, story)), None)
        if home is None:
            clusters.append([statement])
        else:
            home.append(statement)
    return tuple(
        Matter(LedgerName.FIGURES, f"n{number}", _label(cluster), "number", tuple(cluster))
        for number, cluster in enumerate(clusters)
    )


def _is_chance(claim: Claim, quantity: Quantity) -> bool:
    """Whether it is half of "one in three"."""
    home = claim.sentence
    after = home.text[quantity.span.end - home.span.start :][:12]
    before = home.text[: quantity.span.start - home.span.start][-12:]
    return bool(_IN_NEXT.match(after) or _IN_BEFORE.search(before))


def likeness(left: Statement, right: Statement, story: Story) -> float:
    """How likely two figures count one thing: the counted noun, its phrase, the claims (0 to 1)."""
    ours, theirs = left.facet, right.facet
    if not (isinstance(ours, Quantity) and isinstance(theirs, Quantity)):
        return 0.0
    if ours.unit != theirs.unit or ours.ordinal != theirs.ordinal:
        return 0.0
    counted = folded(ours.counted) == folded(theirs.counted)
    if not counted or not (ours.counted or ours.unit):
        return 0.0
    phrase = fuzz.token_set_ratio(ours.what.casefold(), theirs.what.casefold()) / 100
    return 0.35 * phrase + 0.65 * story.likeness(left.claim, right.claim)


def _fits(statement: Statement, cluster: Sequence[Statement], story: Story) -> bool:
    """Whether a figure counts the same thing as most of a cluster of other sources' figures."""
    scores = [
        likeness(statement, other, story) for other in cluster if other.source != statement.source
    ]
    return bool(scores) and sum(scores) / len(scores) >= SAME_THING


def _value(quantity: Quantity) -> str:
    low, high = (
        f"{bound.normalize():f}" if bound is not None else ""
        for bound in (quantity.low, quantity.high)
    )
    number = low if low == high else f"{low}..{high}"
    return f"{number} {quantity.unit}".strip()


def _display(quantity: Quantity) -> str:
    """The words of the source, with a number that is spelled out in digits."""
    exact = quantity.low == quantity.high == quantity.value
    spelled = not any(sign.isdigit() for sign in quantity.text)
    return f"{quantity.value.normalize():f}" if exact and spelled else quantity.text


def _label(cluster: Sequence[Statement]) -> str:
    facets = [s.facet for s in cluster if isinstance(s.facet, Quantity)]
    whats = sorted(
        {" ".join((f.what or f.counted or f.unit).split()) for f in facets},
        key=lambda w: (-len(w), w),
    )
    return whats[0][:80] if whats and whats[0] else cluster[0].display
