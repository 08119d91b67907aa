"""The claims of one source as JSON Lines, for reading, diffing and keeping in a repository."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.exporters.records import claim_record, dumps
from crosscheck.model.claim import Claim

SCHEMA = "crosscheck.claim/1"


def render(claims: Iterable[Claim]) -> str:
    """One claim a line in textual order (``schema/claim-1.schema.json`` describes a line)."""
    ordered = sorted(claims, key=lambda claim: (claim.source, claim.span, claim.id))
    return "".join(dumps({"schema": SCHEMA, **claim_record(claim)}) + "\n" for claim in ordered)
