"""The baseline: what was in conflict already when the gate was set up. Pure (REQUIREMENTS B11).

It is no decision: nobody has said that these findings are settled. It holds pairs of sides by the
keys that decisions use, so it lets nothing through that is worded otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from crosscheck.gate.keys import Keys
from crosscheck.model.report import Report


@dataclass(frozen=True, slots=True)
class KnownPair:
    """Two sides that clash already; the key tells them apart, the rest is for whoever reads it."""

    key: str
    rule: str
    kind: str
    sources: tuple[str, str]
    quotes: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The pairs by their keys, and the SHA-256 and the path of each source there was."""

    pairs: Mapping[str, KnownPair] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)

    def without(self, keys: Sequence[str]) -> Baseline:
        """The same without some pairs."""
        gone = set(keys)
        kept = {key: pair for key, pair in self.pairs.items() if key not in gone}
        return Baseline(kept, self.sources)


@dataclass(frozen=True, slots=True)
class BaselineDifference:
    """What a report has that a baseline lacks (``new``), and the other way round (``stale``)."""

    new: tuple[KnownPair, ...]
    stale: tuple[KnownPair, ...]


def baseline_of(report: Report) -> Baseline:
    """A baseline that holds every finding of a report, whatever its level.

    Those that decisions settle are left out: the decision speaks for itself.
    """
    settled = {standing.finding for standing in report.standings if standing.is_settled}
    return Baseline(
        {pair.key: pair for pair in _pairs(report, settled)},
        {source.sha256: source.path for source in report.sources},
    )


def difference(report: Report, baseline: Baseline) -> BaselineDifference:
    """What has changed since the baseline was written, both sorted by key."""
    settled = {standing.finding for standing in report.standings if standing.is_settled}
    open_now = {pair.key: pair for pair in _pairs(report, settled)}
    there = {pair.key for pair in _pairs(report, frozenset())}
    return BaselineDifference(
        new=tuple(open_now[key] for key in sorted(open_now.keys() - baseline.pairs.keys())),
        stale=tuple(baseline.pairs[key] for key in sorted(baseline.pairs.keys() - there)),
    )


def _pairs(report: Report, left_out: set[str] | frozenset[str]) -> Iterator[KnownPair]:
    """The pairs of sides of the findings of a report."""
    keys = Keys.of(report)
    for finding in report.findings:
        if finding.id in left_out:
            continue
        for pair in keys.pairs(finding):
            sides = sorted((pair.left, pair.right), key=lambda side: (side.source, side.quote))
            yield KnownPair(
                key=pair.key,
                rule=finding.rule,
                kind=finding.kind.value,
                sources=(sides[0].source, sides[1].source),
                quotes=(sides[0].quote, sides[1].quote),
            )
