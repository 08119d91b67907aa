"""Three invented events, told by two outlets each, as one run compares them."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.app.rooms import ModelChoice, furnished
from crosscheck.gate.policy import Policy, judge
from crosscheck.gate.standing import settle
from crosscheck.model.decision import Decision
from crosscheck.model.progress import unwatched
from crosscheck.model.report import Report
from crosscheck.model.source import Skipped, Source
from tests.builders import a_source
from tests.deciding import TODAY

_TOLD = {
    "ferry": (
        "Ferry strikes reef off Saltmarsh",
        "Twelve passengers were injured when the ferry Marram Star struck a reef off Saltmarsh.",
        "Nineteen passengers were injured when the ferry Marram Star struck a reef off Saltmarsh.",
    ),
    "mill": (
        "Fire guts Tannock paper mill",
        "The fire at the Tannock paper mill killed three workers in the drying hall.",
        "The fire at the Tannock paper mill killed five workers in the drying hall.",
    ),
    "vote": (
        "Oxmere council shuts swimming baths",
        "Oxmere council voted 31 to 9 on Friday to shut the Victorian swimming baths.",
        "Oxmere council voted 28 to 9 on Friday to shut the Victorian swimming baths.",
    ),
}
SOURCES = tuple(
    a_source(
        f"{title}\n\n{told}\n",
        publisher=outlet,
        title=title,
        id=f"{story}-{outlet.lower()}",
        path=f"{story}/{outlet.lower()}.txt",
    )
    for story, (title, first, second) in _TOLD.items()
    for outlet, told in (("Herald", first), ("Post", second))
)
BROKEN = Skipped("mill/notes.txt", "is no text", is_error=True)


def three_stories(
    sources: Sequence[Source] = SOURCES, decisions: tuple[Decision, ...] = ()
) -> Report:
    """The judged report, as the rules alone find it."""
    compared = furnished().compare(sources, (BROKEN,), ModelChoice(light=True), unwatched)
    return judge(settle(compared, decisions, TODAY), Policy())
