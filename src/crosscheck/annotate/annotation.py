"""All facets of a source's sentences, handed to the claims they stand in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from crosscheck.annotate.ages import find_ages
from crosscheck.annotate.attributions import find_attributions
from crosscheck.annotate.dates import find_dates
from crosscheck.annotate.durations import find_durations
from crosscheck.annotate.events import find_events
from crosscheck.annotate.mentions import find_mentions
from crosscheck.annotate.polarity import find_modality, find_polarity
from crosscheck.annotate.quantities import find_quantities
from crosscheck.annotate.roles import find_roles
from crosscheck.annotate.statuses import find_statuses
from crosscheck.annotate.superlatives import find_superlatives
from crosscheck.annotate.times import find_times
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Facet, Quotation
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence


def find_facets(sentence: Sentence, published: date | None) -> tuple[Facet, ...]:
    """The facets of one sentence, in textual order."""
    mentions = find_mentions(sentence)
    durations = find_durations(sentence)
    found: list[Facet] = [
        *mentions,
        *durations,
        *find_quantities(sentence),
        *find_dates(sentence, published),
        *find_times(sentence),
        *find_ages(sentence),
        *find_roles(sentence, mentions),
        *find_superlatives(sentence, durations),
        *find_statuses(sentence),
        *find_polarity(sentence),
        *find_modality(sentence),
        *find_events(sentence),
        *find_attributions(sentence),
    ]
    return tuple(sorted(found, key=_order))


def with_facets(
    claims: Sequence[Claim],
    facets: Sequence[Facet],
    quotations: Sequence[Quotation],
) -> tuple[Claim, ...]:
    """The claims with the facets that start inside them.

    A facet between the claims of a sentence (who says it stands in a carrier that claims
    nothing) goes to the nearest of them.
    """
    held: dict[str, list[Facet]] = {claim.id: [] for claim in claims}
    starts = [claim.span.start for claim in claims]
    for facet in sorted(facets, key=_order):
        home = _home(facet, claims, starts)
        if home is not None:
            held[home.id].append(facet)
    for claim in claims:
        held[claim.id].extend(q for q in quotations if q.span.overlaps(claim.span))
    return tuple(
        replace(claim, facets=tuple(sorted(held[claim.id], key=_order))) for claim in claims
    )


def _home(facet: Facet, claims: Sequence[Claim], starts: Sequence[int]) -> Claim | None:
    """The claim that a facet starts in, else the nearest claim of its sentence."""
    place = bisect_right(starts, facet.span.start) - 1
    near = [claims[i] for i in (place, place + 1) if 0 <= i < len(claims)]
    inside = [claim for claim in near if claim.span.start <= facet.span.start < claim.span.end]
    same = [claim for claim in near if claim.sentence.span.contains(facet.span)]
    found = inside or same
    return min(found, key=lambda claim: _distance(claim.span, facet.span)) if found else None


def _distance(claim: Span, facet: Span) -> int:
    return max(claim.start - facet.end, facet.start - claim.end, 0)


def _order(facet: Facet) -> tuple[Span, str, str]:
    return facet.span, facet.type, repr(facet)
