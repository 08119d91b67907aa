"""Claim groups: what several sources say, and what one alone says."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from crosscheck.exporters import wording
from crosscheck.exporters.links import claim_anchor, group_anchor
from crosscheck.exporters.page_details import FindingLink, finding_links, is_detail
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.model.claim import Claim
from crosscheck.model.report import ClaimGroup, Verdict


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim in a list: who says it, in which words, and where."""

    outlet: str
    text: str
    anchor: str
    place: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group that several sources stand in; ``presence`` has one flag per source, in order."""

    anchor: str
    verdict: Verdict
    label: str
    support: str
    presence: tuple[bool, ...]
    lines: tuple[ClaimLine, ...]
    findings: tuple[FindingLink, ...]


@dataclass(frozen=True, slots=True)
class UniqueClaims:
    """What one source alone says."""

    outlet: str
    lines: tuple[ClaimLine, ...]


def shared_claims(index: ReportIndex, verdict: Verdict) -> tuple[GroupView, ...]:
    """The groups of one verdict that are more than details.

    Most sources first, else in the report's order.
    """
    groups = [
        group
        for group in index.report.groups
        if group.verdict is verdict and not is_detail(index, group)
    ]
    groups.sort(key=lambda group: -len(group.sources))
    return tuple(_group(index, group) for group in groups)


def unique_claims(index: ReportIndex) -> tuple[UniqueClaims, ...]:
    """The unique claims by source, in textual order; sources without any are left out."""
    by_source: dict[str, list[tuple[Claim, str]]] = defaultdict(list)
    for group in index.report.groups:
        if group.verdict is Verdict.UNIQUE:
            for position, claim in enumerate(index.claims_of(group)):
                # An id may stand once: on the first claim of its group.
                anchor = "" if position else group_anchor(group)
                by_source[claim.source].append((claim, anchor))
    return tuple(
        UniqueClaims(
            index.name(source.id),
            tuple(
                _line(index, claim, anchor)
                for claim, anchor in sorted(
                    by_source[source.id], key=lambda item: (item[0].span, item[0].id)
                )
            ),
        )
        for source in index.report.sources
        if by_source.get(source.id)
    )


def _group(index: ReportIndex, group: ClaimGroup) -> GroupView:
    asserting = frozenset(group.sources)
    return GroupView(
        anchor=group_anchor(group),
        verdict=group.verdict,
        label=group.label,
        support=wording.support_words(group),
        presence=tuple(source.id in asserting for source in index.report.sources),
        lines=tuple(_line(index, claim) for claim in index.claims_of(group)),
        findings=finding_links(index, group),
    )


def _line(index: ReportIndex, claim: Claim, group: str = "") -> ClaimLine:
    kind = wording.CLAIM_KINDS[claim.kind]
    voiced = f"{kind}, {claim.speaker}" if kind and claim.speaker else kind or claim.speaker
    return ClaimLine(index.name(claim.source), claim.text, claim_anchor(claim), voiced, group)
