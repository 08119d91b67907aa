"""Density strips: where in each text its conflicts, agreements and unique claims lie."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from crosscheck.exporters import wording
from crosscheck.exporters.links import claim_anchor, source_anchor
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.finding import Level
from crosscheck.model.report import Verdict
from crosscheck.model.source import Source

BINS = 30
WIDTH = 30  # units of one bin; the picture is stretched to its place
HEIGHT = 28
_HEIGHTS = {"conflict": 28, "possible": 22, "agreeing": 14, "unique": 7}
_WORDS = {
    "conflict": "in conflict",
    "possible": "in a possible conflict",
    "agreeing": "also elsewhere",
    "unique": "here only",
}
_CLASHES = {Level.CONFLICT: "conflict", Level.POSSIBLE: "possible"}


@dataclass(frozen=True, slots=True)
class Bar:
    """One stretch of a text: its firmest claim, where that stands, and all its claims in words."""

    x: int
    y: int
    height: int
    tone: str
    href: str
    words: str
    is_clash: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """One source's bars in the order of its text; ``words`` tell the same as a sentence."""

    name: str
    anchor: str
    bars: tuple[Bar, ...]
    words: str


def density(index: ReportIndex) -> tuple[Strip, ...]:
    """A strip for each source; details are left out, as their larger claims stand there too."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in index.report.claims:
        if claim.kind is not ClaimKind.DETAIL:
            claims[claim.source].append(claim)
    return tuple(_strip(index, source, claims[source.id]) for source in index.report.sources)


def _strip(index: ReportIndex, source: Source, claims: list[Claim]) -> Strip:
    bins: dict[int, list[tuple[str, Claim]]] = defaultdict(list)
    for claim in sorted(claims, key=lambda each: (each.span, each.id)):
        place = min(claim.span.start * BINS // max(len(source.text), 1), BINS - 1)
        bins[place].append((_tone(index, claim), claim))
    bars = tuple(_bar(place, bins[place]) for place in sorted(bins))
    tones = Counter(tone for within in bins.values() for tone, _ in within)
    return Strip(index.name(source.id), source_anchor(source.id), bars, _told(tones))


def _tone(index: ReportIndex, claim: Claim) -> str:
    worst = index.worst(
        each for each in index.sides.overlapping(claim.source, claim.span) if each.level in _CLASHES
    )
    if worst:
        return _CLASHES[worst.level]
    group = index.group_of.get(claim.id)
    return "agreeing" if group and group.verdict is not Verdict.UNIQUE else "unique"


def _bar(place: int, within: list[tuple[str, Claim]]) -> Bar:
    order = list(_HEIGHTS)
    tone, claim = min(within, key=lambda item: order.index(item[0]))
    height = _HEIGHTS[tone]
    return Bar(
        x=place * WIDTH,
        y=HEIGHT - height,
        height=height,
        tone=tone,
        href=claim_anchor(claim),
        words=f"{place * 100 // BINS} % in: {_told(Counter(each for each, _ in within))}",
        is_clash=tone in _CLASHES.values(),
    )


def _told(tones: Counter[str]) -> str:
    """The number of claims of each tone, in words: "3 claims in conflict, 12 also elsewhere"."""
    told = [(tone, tones[tone]) for tone in _HEIGHTS if tones[tone]]
    return ", ".join(_counted(told)) or "no claims"


def _counted(told: Iterable[tuple[str, int]]) -> list[str]:
    return [
        f"{number:,} {_WORDS[tone]}"
        if place
        else f"{wording.count(number, 'claim')} {_WORDS[tone]}"
        for place, (tone, number) in enumerate(told)
    ]
