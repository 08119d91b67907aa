"""What the script of the page needs to make decisions: words, sides as they are recorded, keys."""

from __future__ import annotations

from crosscheck.exporters import wording
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.page_standing import REASONS, VERDICTS, Standings
from crosscheck.gate.keys import Keys, report_id
from crosscheck.gate.quoting import decided_side
from crosscheck.model.decision import DecidedSide, Decision, DecisionVerdict
from crosscheck.model.finding import Finding, Side
from crosscheck.model.source import Source
from crosscheck.model.span import Span

BUTTONS = {
    DecisionVerdict.NOT_A_CONFLICT: "Not a conflict",
    DecisionVerdict.CONFIRMED_CONFLICT: "Confirmed conflict",
    DecisionVerdict.PREFER_SOURCE: "Prefer a source",
    DecisionVerdict.SUPERSEDED: "Superseded",
    DecisionVerdict.NEEDS_REPORTING: "Needs reporting",
    DecisionVerdict.IGNORE_SOURCE: "Ignore a source",
}
MEANINGS = {
    DecisionVerdict.NOT_A_CONFLICT: "Both can be true; say why",
    DecisionVerdict.CONFIRMED_CONFLICT: "They clash, and the story says so",
    DecisionVerdict.PREFER_SOURCE: "One source is right; say which and why",
    DecisionVerdict.SUPERSEDED: "A correction or later reporting settles it; say which",
    DecisionVerdict.NEEDS_REPORTING: "Somebody has to ask; the gate still fails",
    DecisionVerdict.IGNORE_SOURCE: "Leave one source aside here; say which and why",
}


def page_data(index: ReportIndex, standings: Standings, whole: str = "") -> dict[str, object]:
    """What the script needs, as JSON values.

    ``whole`` names the report that this one is a part of: decisions are about that one, while
    ``page`` names what this page keeps of them until they are downloaded.

    A sentence that several findings quote stands once, in ``sentences``; a side names it by its
    place there, and its own words by the code points that they take in it.
    """
    report = index.report
    sentences = _Sentences(index, Keys.of(report))
    findings = [_finding(index, finding, standings, sentences) for finding in report.findings]
    return {
        "report": whole or report_id(report),
        "page": report_id(report),
        "tool": " ".join(("crosscheck", dict(report.versions).get("crosscheck", ""))).strip(),
        "words": {
            "verdicts": {each.value: words for each, words in VERDICTS.items()},
            "reasons": {each.value: words for each, words in REASONS.items()},
            "states": {each.value: words for each, words in wording.STATES.items()},
        },
        "needs": {each.value: _needs(each) for each in MEANINGS},
        "sources": [_source(index, source) for source in report.sources],
        "sentences": sentences.records,
        "findings": findings,
    }


def _needs(verdict: DecisionVerdict) -> list[str]:
    """The fields that an editor has to fill in, in the order in which they are asked."""
    asked = {
        "reason": verdict is DecisionVerdict.NOT_A_CONFLICT,
        "source": verdict.names_source,
        "note": verdict.needs_note,
    }
    return [name for name, is_needed in asked.items() if is_needed]


def _source(index: ReportIndex, source: Source) -> dict[str, str]:
    return {
        "id": source.id,
        "sha256": source.sha256,
        "path": source.path,
        "outlet": index.name(source.id),
        "published": wording.date_words(source.value("published")),
    }


def _finding(
    index: ReportIndex, finding: Finding, standings: Standings, sentences: _Sentences
) -> dict[str, object]:
    return {
        "finding": finding.fingerprint,
        "anchor": index.anchors[finding.id],
        "kind": finding.kind.value,
        "level": finding.level.value,
        "rule": finding.rule,
        "question": index.title(finding),
        "why": finding.why,
        "ask": finding.ask,
        "state": standings.state(finding).value,
        "sides": [sentences.side(side) for side in finding.sides],
        "decisions": [_decision(each) for each in standings.decisions(finding)],
    }


def _decision(decision: Decision) -> dict[str, str]:
    told = {
        "id": decision.id,
        "verdict": decision.verdict.value,
        "reason": decision.reason.value if decision.reason else "",
        "note": decision.note,
        "source": decision.source,
        "by": decision.by,
        "at": decision.at,
        "supersedes": decision.supersedes,
    }
    return {key: value for key, value in told.items() if value}


class _Sentences:
    """The sentences that findings quote, each once, as ``records``.

    A record is source, key, start, end, and the sentence with what stands before and after it. It
    has no names, as there are many of them.
    """

    def __init__(self, index: ReportIndex, keys: Keys) -> None:
        self._index = index
        self._keys = keys
        self._places: dict[tuple[str, Span], int] = {}
        self.records: list[tuple[str | int, ...]] = []

    def side(self, side: Side) -> dict[str, object]:
        """A side by its sentence, its words in it and its value."""
        source = self._index.sources.get(side.source) or Source(side.source, "", "", "")
        decided = decided_side(side, source, self._keys)
        start = side.span.start - decided.span.start
        is_slice = decided.span.contains(side.span) and side.span.slice(source.text) == side.quote
        return {
            "sentence": self._place(decided),
            "words": [start, start + len(side.quote)] if is_slice else side.quote,
            "value": side.value,
            **({"occurrence": decided.occurrence} if decided.occurrence else {}),
        }

    def _place(self, side: DecidedSide) -> int:
        known = self._places.setdefault((side.source, side.span), len(self.records))
        if known == len(self.records):
            selector, span = side.selector, side.span
            self.records.append(
                (
                    *(side.source, side.key, span.start, span.end),
                    *(selector.exact, selector.prefix, selector.suffix),
                )
            )
        return known
