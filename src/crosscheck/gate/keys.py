"""What a decision holds on to: keys of claims and of pairs of them, without place or version.

REQUIREMENTS B4: a claim key hashes the source's id, its exact sentence and the how-manieth it is
with that wording; a pair key hashes two of them with the kind of finding and the words that clash
(ADR 0013). Neither holds a line, an offset, a path, a score or a version of the tool.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations

from crosscheck.language.quotes import fold
from crosscheck.model.finding import Finding, Side
from crosscheck.model.report import Report
from crosscheck.model.span import Span

_SIGNS = 32
_VERSION = "v1"


@dataclass(frozen=True, slots=True)
class SideKey:
    """One side as decisions know it: its claim key, sentence, and the words that clash."""

    source: str
    key: str
    sentence: Span
    words: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides of one finding that cannot both hold, and the key of that."""

    key: str
    left: SideKey
    right: SideKey


@dataclass(frozen=True, slots=True)
class Keys:
    """The claim key of every sentence of a report that a side stands in."""

    by_place: Mapping[tuple[str, Span], str]
    sentences: Mapping[tuple[str, str], Span]

    @classmethod
    def of(cls, report: Report) -> Keys:
        """Number the sentences of each source that are worded alike, in their order."""
        texts = {source.id: source.text for source in report.sources}
        by_claim = {(claim.source, claim.id): claim.sentence.span for claim in report.claims}
        for finding in report.findings:
            for side in finding.sides:
                by_claim.setdefault((side.source, side.claim), side.span)
        places_of: dict[str, set[Span]] = {}
        for (source, _), span in by_claim.items():
            places_of.setdefault(source, set()).add(span)
        keys: dict[tuple[str, Span], str] = {}
        for source, spans in places_of.items():
            times: dict[str, int] = {}
            for span in sorted(spans):
                wording = worded(span.slice(texts.get(source, "")))
                keys[source, span] = claim_key(source, wording, times.get(wording, 0))
                times[wording] = times.get(wording, 0) + 1
        return cls(keys, by_claim)

    def side(self, side: Side) -> SideKey:
        """The keys of one side of a finding."""
        sentence = self.sentences[side.source, side.claim]
        return SideKey(
            side.source, self.by_place[side.source, sentence], sentence, worded(side.quote)
        )

    def pairs(self, finding: Finding) -> Iterator[Pair]:
        """All pairs of sides that state different values; all pairs when none is stated."""
        different = [
            (left, right)
            for left, right in combinations(finding.sides, 2)
            if worded(left.value) != worded(right.value)
        ]
        for left, right in different or combinations(finding.sides, 2):
            ours, theirs = self.side(left), self.side(right)
            yield Pair(pair_key(finding.kind, ours, theirs), ours, theirs)


def worded(text: str) -> str:
    """Wording apart from case, spacing and the form of quotation marks and dashes."""
    return fold(text).casefold()


def claim_key(source: str, wording: str, occurrence: int) -> str:
    """The key of the ``occurrence``-th sentence (from 0) of a source with that wording."""
    return _hash(source, wording, str(occurrence))


def pair_key(kind: str, left: SideKey, right: SideKey) -> str:
    """The key of two sides that clash, whichever comes first."""
    return _hash(_VERSION, kind, *sorted(f"{side.key}={side.words}" for side in (left, right)))


def _hash(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_SIGNS]
