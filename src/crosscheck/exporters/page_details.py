"""Shared details: a number, a date, a name that several sources state, whatever the sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from crosscheck.exporters import wording
from crosscheck.exporters.links import group_anchor
from crosscheck.exporters.page_cited import StatedBy, stated_by
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.passage import first_words
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.facet import Age, DateMention, Duration, Facet, Quantity, TimeOfDay
from crosscheck.model.report import ClaimGroup, Verdict

_ABOUT = 80  # code points of what a detail belongs to


@dataclass(frozen=True, slots=True)
class FindingLink:
    """A finding that stands on a group."""

    anchor: str
    level: str
    title: str


@dataclass(frozen=True, slots=True)
class DetailView:
    """A detail that several sources state; ``about`` says what it belongs to, if it needs that."""

    anchor: str
    label: str
    about: str
    support: str
    presence: tuple[bool, ...]
    stated_by: tuple[StatedBy, ...]
    findings: tuple[FindingLink, ...]


@dataclass(frozen=True, slots=True)
class DetailList:
    """The shared details of one type; phrases are ``folded``, as they are many and say little."""

    title: str
    folded: bool
    details: tuple[DetailView, ...]


def is_detail(index: ReportIndex, group: ClaimGroup) -> bool:
    """Whether a group is made of nothing but details of larger claims."""
    claims = [index.claims[each] for each in group.claims if each in index.claims]
    return bool(claims) and all(claim.kind is ClaimKind.DETAIL for claim in claims)


def finding_links(index: ReportIndex, group: ClaimGroup) -> tuple[FindingLink, ...]:
    """The findings that stand on a group."""
    return tuple(
        FindingLink(index.anchors[each.id], wording.LEVELS[each.level], index.title(each))
        for each in index.group_findings(group)
    )


def detail_lists(index: ReportIndex, verdict: Verdict) -> tuple[DetailList, ...]:
    """The details of one verdict by type; most sources first, else in the report's order."""
    listed: dict[str, list[ClaimGroup]] = defaultdict(list)
    for group in index.report.groups:
        if group.verdict is verdict and is_detail(index, group):
            listed[_title(index.claims_of(group))].append(group)
    titles = [*wording.FACETS.values(), wording.PHRASES]
    return tuple(
        DetailList(title, title == wording.PHRASES, _details(index, listed[title]))
        for title in titles
        if title in listed
    )


def _details(index: ReportIndex, groups: list[ClaimGroup]) -> tuple[DetailView, ...]:
    labels = Counter(group.label for group in groups)
    return tuple(
        _detail(index, group, is_ambiguous=labels[group.label] > 1)
        for group in sorted(groups, key=lambda group: -len(group.sources))
    )


def _title(claims: Iterable[Claim]) -> str:
    types = (wording.FACETS.get(facet.type) for claim in claims for facet in claim.facets)
    return next((title for title in types if title), wording.PHRASES)


def _detail(index: ReportIndex, group: ClaimGroup, *, is_ambiguous: bool) -> DetailView:
    asserting = frozenset(group.sources)
    claims = index.claims_of(group)
    about = next((words for claim in claims if (words := _about(index, claim))), "")
    if is_ambiguous and not about:
        about = next((words for claim in claims if (words := _larger(index, claim))), "")
    return DetailView(
        anchor=group_anchor(group),
        label=group.label,
        about=first_words(about, _ABOUT),
        support=wording.support_words(group),
        presence=tuple(source.id in asserting for source in index.report.sources),
        stated_by=stated_by(index, ((claim.source, claim.id, claim.text) for claim in claims)),
        findings=finding_links(index, group),
    )


def _about(index: ReportIndex, claim: Claim) -> str:
    """What a number or a day belongs to: the noun, the person, or else the larger claim."""
    facet: Facet | None = next(iter(claim.facets), None)
    match facet:
        case Age(holder_span=span) if span and claim.source in index.sources:
            return span.slice(index.sources[claim.source].text)
        case Quantity(what=what) if what and what != claim.text:
            return what
        case Age() | Quantity() | DateMention() | TimeOfDay() | Duration():
            return _larger(index, claim)
        case _:
            return ""


def _larger(index: ReportIndex, claim: Claim) -> str:
    """The claim that a detail is part of."""
    parent = index.claims.get(claim.parent)
    return f"“{first_words(parent.text, _ABOUT - 2)}”" if parent else ""
