"""A report cut down to what its findings quote, for places where the articles must not be shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from crosscheck.model.claim import Claim
from crosscheck.model.ledger import LedgerEntry
from crosscheck.model.report import ClaimGroup, Report
from crosscheck.model.source import Source
from crosscheck.model.span import Span

WITHHELD = "░"
_CONTEXT = 120  # code points of the paragraph on either side of a sentence that is quoted
_SELECTED = 32  # as many as decisions keep, whatever paragraph they are of (REQUIREMENTS B3)


def quotes_only(report: Report) -> Report:
    """The same findings, with their sentences and a little around them, and no other text.

    Everything else of the articles is withheld, sign by sign, so that all spans stay true; claims
    that no finding quotes are left out, and what ledgers and groups say of them.
    """
    cited = {side.claim for finding in report.findings for side in finding.sides}
    claims = tuple(
        claim if claim.parent in cited else replace(claim, parent="")
        for claim in report.claims
        if claim.id in cited
    )
    shown = _shown(report, claims)
    return replace(
        report,
        sources=tuple(_withheld(source, shown[source.id]) for source in report.sources),
        claims=claims,
        groups=tuple(_groups(report.groups, {claim.id: claim for claim in claims})),
        ledgers=tuple(_ledgers(report.ledgers, cited)),
    )


def _shown(report: Report, claims: Sequence[Claim]) -> Mapping[str, list[Span]]:
    """What may be shown of each source: the sentences of its sides."""
    sentences = {claim.id: claim.sentence.span.cover(claim.span) for claim in claims}
    shown: dict[str, list[Span]] = defaultdict(list)
    for finding in report.findings:
        for side in finding.sides:
            shown[side.source].append(sentences.get(side.claim, side.span).cover(side.span))
    return shown


def _withheld(source: Source, shown: Sequence[Span]) -> Source:
    """The source with all signs but blanks withheld outside of what is shown."""
    text = source.text
    parts = []
    done = 0
    for span in sorted(_with_context(text, span) for span in shown):
        start, end = max(done, span.start), max(done, span.end)
        parts += [_covered(text[done:start]), text[start:end]]
        done = end
    return replace(source, text="".join((*parts, _covered(text[done:]))))


def _with_context(text: str, span: Span) -> Span:
    """The span with a little of its paragraph on either side."""
    first = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    last = end if end >= 0 else len(text)
    return Span(
        max(0, min(max(first, span.start - _CONTEXT), span.start - _SELECTED)),
        max(min(last, span.end + _CONTEXT), span.end + _SELECTED),
    )


def _covered(text: str) -> str:
    return "".join(sign if sign.isspace() else WITHHELD for sign in text)


def _groups(groups: Sequence[ClaimGroup], claims: Mapping[str, Claim]) -> Iterator[ClaimGroup]:
    """The groups with the claims that are left, and one of these as the wording of each."""
    for group in groups:
        left = tuple(claims[each] for each in group.claims if each in claims)
        if not left:
            continue
        sources = tuple(sorted({claim.source for claim in left}))
        texts = [claim.text for claim in left]
        yield replace(
            group,
            claims=tuple(claim.id for claim in left),
            sources=sources,
            origins=min(group.origins, len(sources)),
            label=group.label if group.label in texts else texts[0],
        )


def _ledgers(entries: Sequence[LedgerEntry], cited: AbstractSet[str]) -> Iterator[LedgerEntry]:
    """The entries with the values that a claim still stands for."""
    for entry in entries:
        values = tuple(
            replace(value, citations=kept)
            for value in entry.values
            if (kept := tuple(each for each in value.citations if each.claim in cited))
        )
        if values:
            yield replace(entry, values=values)
