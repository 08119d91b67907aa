"""The statuses ledger: on which rung of a ladder each source sees the matter."""

from __future__ import annotations

from collections import defaultdict

from crosscheck.model.facet import Status
from crosscheck.model.ledger import LedgerName, Matter, Statement
from crosscheck.model.story import Story


def statuses(story: Story) -> tuple[Matter, ...]:
    """One matter for each ladder that the sources use, with the rungs they state."""
    collected: dict[str, list[Statement]] = defaultdict(list)
    for article in story.articles:
        for claim in article.units:
            for status in claim.of_type(Status):
                collected[status.domain].append(
                    Statement(claim, status, status.value, _display(status))
                )
    return tuple(
        Matter(LedgerName.STATUSES, domain, domain, "status", tuple(found))
        for domain, found in sorted(collected.items())
    )


def _display(status: Status) -> str:
    """The rung in plain words: one form however the source puts it."""
    return status.value.replace("-", " ")
