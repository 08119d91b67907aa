"""One finding as a SARIF result: it stands at the anchor, the other sources are linked."""

from __future__ import annotations

import re
from collections.abc import Mapping

from crosscheck.exporters.alerts import STATES, Alert, Word
from crosscheck.exporters.places import Place, Places, Region, Unit
from crosscheck.exporters.records import Record

ROOT = "%SRCROOT%"
# GitHub refuses a result with more than a thousand locations and keeps a hundred.
MOST_RELATED = 99

_FIRST_CHARACTER = Region(1, 1, 1, 1)  # GitHub wants a region, even where only the file is known


def result_record(
    alert: Alert, places: Places, rule: int, line_hashes: Mapping[str, str]
) -> Record:
    """One result.

    ``rule`` is the index of its rule; ``line_hashes`` are further fingerprints, GitHub's own.
    """
    finding = alert.finding
    related = [
        (word, place)
        for word in alert.words[1:]
        if (place := places.of_side(word.side, Unit.UTF_16)) is not None
    ][:MOST_RELATED]
    anchor = places.of_side(alert.anchor.side, Unit.UTF_16)
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": alert.urgency.value,
        "message": {"text": _message(alert, [word for word, _ in related])},
        "locations": [{"physicalLocation": _physical(anchor)}] if anchor else [],
        "relatedLocations": [
            {
                "id": number,
                "physicalLocation": _physical(place),
                "message": {"text": escaped(word.sentence)},
            }
            for number, (word, place) in enumerate(related, start=1)
        ],
        "partialFingerprints": {"crosscheckFinding/v1": finding.fingerprint, **line_hashes},
        "rank": round(finding.confidence * 100, 1),
        **({"suppressions": [_suppression(alert)]} if alert.is_settled else {}),
        "properties": {
            "confidence": round(finding.confidence, 3),
            "fails": finding.fails,
            "inScope": alert.is_in_scope,
            "kind": finding.kind.value,
            "level": finding.level.value,
            "severity": finding.severity.value,
            "state": alert.state.value,
        },
    }


def escaped(text: str) -> str:
    """Text of others in a message: neither link nor placeholder (SARIF 2.1.0, 3.11.5-6)."""
    return re.sub(r"([\\\[\]])", r"\\\1", text).replace("{", "{{").replace("}", "}}")


def _message(alert: Alert, related: list[Word]) -> str:
    """The headline, each source's word with a link to its place, why, and what settles it."""
    numbers = {id(word): number for number, word in enumerate(related, start=1)}
    said = []
    for word in alert.words:
        words, number = escaped(word.words), numbers.get(id(word))
        linked = f"[{words}]({number})" if number else words
        quote = f"{escaped(word.before)}{linked}{escaped(word.after)}"
        said.append(f"{escaped(word.outlet)}: “{quote}”{word.stop}")
    return " ".join(
        (
            escaped(alert.headline),
            *said,
            escaped(alert.why),
            f"To settle it: {escaped(alert.ask)}",
        )
    )


def _physical(place: Place) -> Record:
    region = place.region or _FIRST_CHARACTER
    return {
        "artifactLocation": {"uri": place.uri, "uriBaseId": ROOT},
        "region": {
            "startLine": region.start_line,
            "startColumn": region.start_column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
        },
    }


def _suppression(alert: Alert) -> Record:
    """An editor's decision, for which GitHub shows the alert as closed."""
    return {
        "kind": "external",
        "status": "accepted",
        "justification": alert.decided or STATES[alert.state],
    }
