"""All facets of a source's sentences, handed to the claims they stand in."""

from __future__ import annotations

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
    """The claims with the facets that start inside them."""
    pool = sorted((*facets, *quotations), key=_order)
    return tuple(
        replace(claim, facets=tuple(f for f in pool if _belongs(f, claim.span))) for claim in claims
    )


def _belongs(facet: Facet, span: Span) -> bool:
    if isinstance(facet, Quotation):
        return facet.span.overlaps(span)
    return span.start <= facet.span.start < span.end


def _order(facet: Facet) -> tuple[Span, str, str]:
    return facet.span, facet.type, repr(facet)
