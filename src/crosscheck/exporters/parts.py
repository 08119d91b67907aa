"""A report taken apart by its stories: each part is a report of its own, for a page of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from crosscheck.model.report import Report

ItemT = TypeVar("ItemT")
Sources = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartOf:
    """Which part of a report a page is: ``number`` of ``total``, from 1.

    ``index`` is the address of the page that lists the parts, ``report`` the name of the whole
    report, which decisions made on the part are about.
    """

    index: str
    number: int
    total: int
    report: str


def stories_of(report: Report) -> tuple[Sources, ...]:
    """The stories as source ids; a source that none of them names is a story alone."""
    named = {source for story in report.stories for source in story}
    alone = ((source.id,) for source in report.sources if source.id not in named)
    return (*report.stories, *alone)


def packed(
    stories: Iterable[Sources], sizes: Iterable[int], room: int
) -> tuple[tuple[Sources, ...], ...]:
    """Stories in their order, as many together as have room; one that is larger stands alone."""
    packs: list[list[Sources]] = []
    left = 0
    for story, size in zip(stories, sizes, strict=True):
        if not packs or size > left:
            packs.append([])
            left = room
        packs[-1].append(story)
        left -= size
    return tuple(tuple(pack) for pack in packs)


def sub_reports(report: Report, packs: Sequence[Sequence[Sources]]) -> tuple[Report, ...]:
    """A report for each pack of stories: what is said of its sources, and nothing else.

    Gate, settings and what the judge was asked stay those of the whole run; skipped files belong to
    no story. No finding and no group crosses stories, so each is in one sub-report.
    """
    deal = _Deal(packs)
    found = {each.id: deal.home(side.source for side in each.sides) for each in report.findings}
    decided = {each.id: deal.home(side.source for side in each.sides) for each in report.decisions}
    sources = deal.out(report.sources, lambda source: source.id)
    claims = deal.out(report.claims, lambda claim: claim.source)
    groups = deal.out(report.groups, lambda group: deal.home(group.sources))
    ledgers = deal.out(report.ledgers, lambda entry: deal.home(entry.sources))
    findings = deal.out(report.findings, lambda finding: found[finding.id])
    ignored = deal.out(report.ignored, lambda ignored: ignored.source)
    standings = deal.out(report.standings, lambda standing: found.get(standing.finding, ""))
    stale = deal.out(report.stale, lambda stale: decided.get(stale.decision, ""))
    return tuple(
        replace(
            report,
            skipped=(),
            sources=sources[number],
            claims=claims[number],
            groups=groups[number],
            ledgers=ledgers[number],
            findings=findings[number],
            ignored=ignored[number],
            standings=standings[number],
            stale=stale[number],
            stories=tuple(pack),
        )
        for number, pack in enumerate(packs)
    )


class _Deal:
    """Deals what a report holds out to packs of stories, by source id."""

    def __init__(self, packs: Sequence[Sequence[Sources]]) -> None:
        self._packs = len(packs)
        self._place = {
            source: number
            for number, pack in enumerate(packs)
            for story in pack
            for source in story
        }

    def home(self, sources: Iterable[str]) -> str:
        """The first of some sources that a pack has; empty if none has any."""
        return next((source for source in sources if source in self._place), "")

    def out(
        self, items: Iterable[ItemT], source_of: Callable[[ItemT], str]
    ) -> tuple[tuple[ItemT, ...], ...]:
        """The items of each pack in their order; what is of no pack's source is left out."""
        hands: list[list[ItemT]] = [[] for _ in range(self._packs)]
        for item in items:
            number = self._place.get(source_of(item))
            if number is not None:
                hands[number].append(item)
        return tuple(map(tuple, hands))
