"""The findings as SARIF 2.1.0 (OASIS), within what GitHub's code scanning takes."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from crosscheck.exporters.alerts import Alert, alerts, fails_without_findings
from crosscheck.exporters.line_hash import line_hashes
from crosscheck.exporters.one_line import one_line
from crosscheck.exporters.places import Places
from crosscheck.exporters.records import Record, dumps
from crosscheck.exporters.sarif_results import ROOT, escaped, result_record
from crosscheck.exporters.sarif_rules import rule_records
from crosscheck.exporters.wording import count
from crosscheck.model.report import Report
from crosscheck.model.source import Source

# "SARIF support for code scanning": more results, or more bytes when packed, are refused whole.
MOST_RESULTS = 25_000
MOST_BYTES = 10_000_000

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEFT_OUT = "results-left-out"
_NOT_READ = "source-not-read"
_GATE = "gate-fails"
_MARK = "\ufeff"


def render(
    report: Report,
    places: Places,
    *,
    line_hash: bool = False,
    most_results: int = MOST_RESULTS,
    most_bytes: int = MOST_BYTES,
) -> str:
    """One run with a result for each finding, the worst first.

    What is over the limits is left out, the least urgent first, and a notification says so.
    ``line_hash`` adds the fingerprint that GitHub's upload action computes by itself; uploads by
    other ways need it.
    """
    told = alerts(report, places)
    hashes = _hashes(told, places) if line_hash else {}
    kept = min(len(told), most_results)
    while True:
        text = dumps(_log(report, places, told, kept, hashes), 1) + "\n"
        if not kept or _fits(text, most_bytes):
            return text
        kept = kept * 3 // 4


def _fits(text: str, most_bytes: int) -> bool:
    content = text.encode()
    return len(content) <= most_bytes or len(gzip.compress(content, mtime=0)) <= most_bytes


def _log(
    report: Report, places: Places, told: Sequence[Alert], kept: int, hashes: Mapping[str, str]
) -> Record:
    rules = rule_records(alert.finding.rule for alert in told)
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    results = [
        result_record(
            alert,
            places,
            numbers[alert.finding.rule],
            {"primaryLocationLineHash": found} if (found := hashes.get(alert.finding.id)) else {},
        )
        for alert in told[:kept]
    ]
    notifications = list(_notifications(report, len(told) - kept, len(told)))
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(report, rules)},
                "columnKind": "utf16CodeUnits",
                "newlineSequences": ["\r\n", "\n", "\r"],
                "originalUriBaseIds": {
                    ROOT: {"description": {"text": "The root of the repository."}}
                },
                "invocations": [
                    {
                        "executionSuccessful": True,
                        "toolExecutionNotifications": notifications,
                    }
                ],
                "results": results,
            }
        ],
    }


def _driver(report: Report, rules: list[Record]) -> Record:
    return {
        "name": "crosscheck",
        "semanticVersion": dict(report.versions).get("crosscheck", "0.0.0"),
        "rules": rules,
        "notifications": [
            _described(
                _LEFT_OUT, "ResultsLeftOut", "Findings were left out to stay within limits."
            ),
            _described(_GATE, "GateFails", "The gate fails for another reason than findings."),
            _described(_NOT_READ, "SourceNotRead", "A source could not be read."),
        ],
    }


def _described(identity: str, name: str, text: str) -> Record:
    """What a notification is about; GitHub's own checks want all of these."""
    return {
        "id": identity,
        "name": name,
        "shortDescription": {"text": text},
        "fullDescription": {"text": text},
        "help": {"text": text},
    }


def _notifications(report: Report, left_out: int, total: int) -> Iterator[Record]:
    """What a reader of the results has to know of the run."""
    if left_out:
        told = f"{count(left_out, 'finding')} of {total:,} were left out, the least urgent ones."
        yield _notification(_LEFT_OUT, told)
    if fails_without_findings(report):
        yield _notification(_GATE, report.gate.reason)
    for skip in sorted(report.skipped):
        if skip.is_error:
            yield _notification(_NOT_READ, f"Not read: {one_line(skip.path)}: {skip.reason}")


def _notification(identity: str, text: str) -> Record:
    return {
        "descriptor": {"id": identity},
        "level": "warning",
        "message": {"text": escaped(one_line(text))},
    }


def _hashes(told: Sequence[Alert], places: Places) -> dict[str, str]:
    """GitHub's fingerprint of the line that each finding stands on, by the finding's id."""
    by_source: dict[str, tuple[str, ...]] = {}
    found = {}
    for alert in told:
        identity, place = alert.anchor.side.source, alert.anchor.place
        if place is None or place.region is None:
            continue
        if identity not in by_source:
            by_source[identity] = _lines_of_file(places.sources[identity])
        if by_source[identity]:
            found[alert.finding.id] = by_source[identity][place.line - 1]
    return found


def _lines_of_file(source: Source) -> tuple[str, ...]:
    """Fingerprints of the file's lines; none where the file is not the text in UTF-8."""
    for text in (source.text, _MARK + source.text):
        if sha256(text.encode("utf-8", "surrogatepass")).hexdigest() == source.sha256:
            return line_hashes(text)
    return ()
