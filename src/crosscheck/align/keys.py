"""Typed keys: values that two claims share only when they speak of one thing."""

from __future__ import annotations

from crosscheck.language.lexicon import folded
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Age, Mention, Quantity, Superlative, TimeOfDay


def typed_keys(claim: Claim) -> frozenset[str]:
    """Keys such as ``number:15:bill``, ``address:…``, ``age:11``, ``first:15``."""
    keys: set[str] = set()
    for facet in claim.facets:
        match facet:
            case Quantity() if facet.value > 2 and facet.counted:
                keys.add(f"number:{facet.value.normalize()}:{facet.unit or folded(facet.counted)}")
            case Mention(key=key) if key.startswith("address:"):
                keys.add(key)
            case Age() if facet.low == facet.high:
                keys.add(f"age:{facet.low.normalize()}")
            case TimeOfDay() if facet.latest - facet.earliest <= 60:
                keys.add(f"time:{(facet.earliest + facet.latest) // 60}")
            case Superlative() if facet.window_years:
                keys.add(f"{facet.rank}:{facet.window_years.normalize()}")
            case _:
                pass
    return frozenset(keys)
