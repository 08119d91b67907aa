"""What a JSON report tells of decisions is read back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crosscheck.errors import UsageError
from crosscheck.exporters.json_report import render
from crosscheck.gate.keys import report_id
from crosscheck.model.decision import State
from crosscheck.readers.report import read_findings
from tests.deciding import a_decision, decide, settled
from tests.pipeline.runs import compared

REPORT = compared(
    "Police said 12 people were hurt when the ferry ran aground.\n",
    "Police said 14 people were hurt when the ferry ran aground.\n",
    light=True,
)
DECISION = decide(REPORT, REPORT.findings[0])
STRANGER = a_decision()
SETTLED = settled(REPORT, DECISION, STRANGER)


def test_standings_and_stale_decisions_are_read_back(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(render(SETTLED), encoding="utf-8")
    stored = read_findings(path)
    fingerprint = REPORT.findings[0].fingerprint
    assert stored.report == report_id(REPORT)
    assert stored.standings[fingerprint].state is State.DECIDED
    assert stored.standings[fingerprint].decisions == (DECISION.id,)
    assert stored.decisions == {DECISION.id, STRANGER.id}
    assert stored.stale == SETTLED.stale
    assert stored.knows(DECISION)
    assert not stored.knows(STRANGER)


def test_a_decision_is_known_by_its_sides_when_the_fingerprint_has_changed(
    tmp_path: Path,
) -> None:
    path = tmp_path / "report.json"
    path.write_text(render(REPORT).replace(DECISION.finding, "e" * 64), encoding="utf-8")
    assert read_findings(path).knows(DECISION)


def test_a_report_from_before_there_were_decisions_is_read(tmp_path: Path) -> None:
    record = json.loads(render(REPORT))
    for name in ("report", "decisions", "stale"):
        del record[name]
    for finding in record["findings"]:
        for name in ("state", "decisions", "re_anchored"):
            del finding[name]
        for side in finding["sides"]:
            del side["key"], side["sentence"]
    path = tmp_path / "report.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    stored = read_findings(path)
    assert {standing.state for standing in stored.standings.values()} == {State.OPEN}
    assert stored.stale == ()


def test_a_report_with_an_unknown_state_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(render(SETTLED).replace('"state": "decided"', '"state": "fine"'))
    with pytest.raises(UsageError, match="damaged"):
        read_findings(path)
