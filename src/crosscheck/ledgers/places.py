"""The places ledger: the addresses and places that several sources name."""

from __future__ import annotations

from collections import defaultdict

from crosscheck.model.facet import Mention
from crosscheck.model.ledger import LedgerName, Matter, Statement
from crosscheck.model.story import Story


def places(story: Story) -> tuple[Matter, ...]:
    """One matter for each place, with the forms in which the sources name it."""
    collected: dict[str, list[Statement]] = defaultdict(list)
    for article in story.articles:
        for claim in article.units:
            for mention in claim.of_type(Mention):
                if mention.kind == "place":
                    value = " ".join(mention.text.split())
                    collected[mention.key].append(
                        Statement(claim, mention, value.casefold(), value)
                    )
    return tuple(
        Matter(
            LedgerName.PLACES,
            key,
            max((s.display for s in found), key=lambda d: (len(d), d)),
            "place",
            tuple(found),
        )
        for key, found in sorted(collected.items())
    )
