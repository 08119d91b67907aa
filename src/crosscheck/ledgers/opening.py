"""All ledgers of one story, opened together."""

from __future__ import annotations

from crosscheck.ledgers.figures import figures
from crosscheck.ledgers.people import people
from crosscheck.ledgers.places import places
from crosscheck.ledgers.quotes import quotes
from crosscheck.ledgers.spellings import spellings
from crosscheck.ledgers.statuses import statuses
from crosscheck.ledgers.timeline import timeline
from crosscheck.model.ledger import Matter
from crosscheck.model.story import Story


def open_ledgers(story: Story) -> tuple[Matter, ...]:
    """The matters of every ledger, in the order in which the report shows them."""
    return (
        *people(story),
        *quotes(story),
        *figures(story),
        *timeline(story),
        *places(story),
        *spellings(story),
        *statuses(story),
    )
