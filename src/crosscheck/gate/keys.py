"""What a decision holds on to: keys of claims and of pairs of them, without place or version.

REQUIREMENTS B4: a claim key hashes the source's id, its exact sentence and, where others are worded
like it, the how-manieth of how many it is; a pair key hashes two of them with the kind of finding
and the words that clash, told apart where a sentence has them twice (ADR 0013). Neither holds a
line, an offset, a path, a score or a version of the tool.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations

from crosscheck.language.quotes import fold
from crosscheck.model.finding import Finding, Side
from crosscheck.model.report import Report
from crosscheck.model.span import Span

_SIGNS = 32
_REPORT_SIGNS = 12
_VERSION = "v1"


@dataclass(frozen=True, slots=True)
class SideKey:
    """One side as decisions know it: its claim key, sentence, and the words that clash.

    ``words`` are folded as keys compare them, ``quote`` is what the source has; ``occurrence`` is
    the how-manieth (from 0) they are in the sentence: "12 men and 12 women".
    """

    source: str
    key: str
    sentence: Span
    words: str
    quote: str = ""
    occurrence: int = 0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides of one finding that cannot both hold, and the key of that."""

    key: str
    left: SideKey
    right: SideKey


@dataclass(frozen=True, slots=True)
class Keys:
    """The claim key of every sentence of a report that a claim stands in.

    ``by_place`` knows it by source and span, ``sentences`` the span by source and claim, ``texts``
    what each source says, and ``aside`` what of it makes no claims, folded.
    """

    by_place: Mapping[tuple[str, Span], str]
    sentences: Mapping[tuple[str, str], Span]
    texts: Mapping[str, str]
    aside: Mapping[str, str]

    @classmethod
    def of(cls, report: Report) -> Keys:
        """Number the sentences of each source that are worded alike, in their order."""
        by_claim = {(claim.source, claim.id): claim.sentence.span for claim in report.claims}
        for finding in report.findings:
            for side in finding.sides:
                by_claim.setdefault((side.source, side.claim), side.span)
        places: dict[str, set[Span]] = {}
        for (source, _), span in by_claim.items():
            places.setdefault(source, set()).add(span)
        texts = {source.id: source.text for source in report.sources}
        aside = dict.fromkeys(texts, "")
        for ignored in report.ignored:
            aside[ignored.source] += f"{worded(ignored.span.slice(texts[ignored.source]))}\n"
        by_place = {
            (source, span): key
            for source, text in texts.items()
            for span, key in numbered(source, text, places.get(source, ()), aside[source])
        }
        return cls(by_place, by_claim, texts, aside)

    def side(self, side: Side) -> SideKey:
        """The keys of one side of a finding."""
        sentence = self.sentences[side.source, side.claim]
        key = self.by_place[side.source, sentence]
        before = self.texts[side.source][sentence.start : side.span.start]
        occurrence = times(side.quote, before)
        return SideKey(side.source, key, sentence, worded(side.quote), side.quote, occurrence)

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


def report_id(report: Report) -> str:
    """A name for what a report is about: the same findings of the same bytes have one name."""
    findings = sorted(finding.fingerprint for finding in report.findings)
    sources = sorted(source.sha256 for source in report.sources)
    return _hash("report", *findings, "", *sources)[:_REPORT_SIGNS]


def numbered(
    source: str, text: str, sentences: Iterable[Span], aside: str
) -> Iterator[tuple[Span, str]]:
    """The sentences of a text in order, each with its claim key as one of ``source``.

    Of sentences worded alike, a key says which it is and of how many, those that were set aside as
    repetitions among them: when one goes, no other takes its place unseen (hypothesis/client#7571).
    """
    wordings = {span: worded(span.slice(text)) for span in sorted(sentences)}
    alike = Counter(wordings.values())
    seen: Counter[str] = Counter()
    for span, wording in wordings.items():
        total = alike[wording] + (aside.count(wording) if wording else 0)
        yield span, claim_key(source, wording, seen[wording], total)
        seen[wording] += 1


def worded(text: str) -> str:
    """Wording apart from case, spacing and the form of quotation marks and dashes."""
    return fold(text).casefold()


def times(words: str, text: str) -> int:
    """How often some words stand in a text, apart from how they are typeset."""
    wording = re.escape(worded(words))
    return len(re.findall(rf"(?<!\w){wording}(?!\w)", worded(text))) if wording else 0


def claim_key(source: str, wording: str, occurrence: int, alike: int = 1) -> str:
    """The key of the ``occurrence``-th (from 0) of ``alike`` sentences of a source, worded so."""
    return _hash(source, wording, f"{occurrence}/{alike}" if alike > 1 else str(occurrence))


def pair_key(kind: str, left: SideKey, right: SideKey) -> str:
    """The key of two sides that clash, whichever comes first."""
    return _hash(_VERSION, kind, *sorted(map(_told, (left, right))))


def _told(side: SideKey) -> str:
    """A side as pair keys hash it."""
    later = f"\x1e{side.occurrence}" if side.occurrence else ""
    return f"{side.key}={side.words}{later}"


def _hash(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_SIGNS]
