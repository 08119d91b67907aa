"""Which findings name which gold entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import PurePosixPath

from crosscheck.evaluate.gold import GoldClass, GoldEntry, Passage
from crosscheck.model.finding import Finding
from crosscheck.model.report import ClaimGroup, Report

_WITHIN_ONE_SOURCE = frozenset({GoldClass.INTERNAL, GoldClass.AMBIGUOUS})


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the claims of a report stand: passages by claim id, file names by source id."""

    files: Mapping[str, str]
    claims: Mapping[str, Passage]

    @classmethod
    def of(cls, report: Report) -> Layout:
        """The layout of one report."""
        files = {source.id: PurePosixPath(source.path).name for source in report.sources}
        claims = {
            claim.id: Passage(files[claim.source], claim.span)
            for claim in report.claims
            if claim.source in files
        }
        return cls(files, claims)

    def passages(self, finding: Finding) -> tuple[Passage, ...]:
        """What a finding points at: the words of each side, and the claims they stand in."""
        own = [Passage(self.files[side.source], side.span) for side in finding.sides]
        whole = [self.claims[side.claim] for side in finding.sides if side.claim in self.claims]
        return (*own, *whole)

    def members(self, group: ClaimGroup) -> tuple[Passage, ...]:
        """Where the claims of a group stand."""
        return tuple(self.claims[claim] for claim in group.claims if claim in self.claims)


def is_named(entry: GoldEntry, passages: tuple[Passage, ...]) -> bool:
    """Whether a finding with these passages touches two opposing sides of the entry.

    The sides must stand in different files, except where the entry is about one source or
    where it is left open whether there is a conflict at all.
    """
    hit = [
        side for side in entry.sides if any(passage.overlaps(side.passage) for passage in passages)
    ]
    anywhere = entry.cls in _WITHIN_ONE_SOURCE
    return any(
        left.position != right.position and (anywhere or left.passage.file != right.passage.file)
        for left, right in combinations(hit, 2)
    )
