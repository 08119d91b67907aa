"""Who states something, in which words and where: each source once, the same words once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from crosscheck.exporters.links import claim_anchor
from crosscheck.exporters.page_index import ReportIndex


@dataclass(frozen=True, slots=True)
class QuoteView:
    """Words that state a value, and the ids of all the claims that use them."""

    quote: str
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatedBy:
    """One source that states a value, in its own words."""

    outlet: str
    quotes: tuple[QuoteView, ...]


def stated_by(index: ReportIndex, cited: Iterable[tuple[str, str, str]]) -> tuple[StatedBy, ...]:
    """Sources in the order of their first citation, a citation being source, claim and quote."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for source, claim_id, quote in cited:
        claim = index.claims.get(claim_id)
        anchors = found[source][quote]
        anchor = claim_anchor(claim) if claim else ""
        if anchor and anchor not in anchors:
            anchors.append(anchor)
    return tuple(
        StatedBy(
            index.name(source),
            tuple(QuoteView(quote, tuple(anchors)) for quote, anchors in quotes.items()),
        )
        for source, quotes in found.items()
    )
