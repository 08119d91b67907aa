"""``crosscheck explain`` as an editor uses it after a run."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from crosscheck.classify.registry import DETECTORS, Detector
from crosscheck.cli.main import run
from crosscheck.cli.verdict_advice import REASONS, VERDICTS, reasons_for
from crosscheck.errors import ExitStatus
from crosscheck.model.decision import DecisionReason, DecisionVerdict
from crosscheck.model.finding import Kind

ARTICLE = "publisher: {}\npublished: 2031-03-04\n\nThe council closed {} libraries.\n"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """The report of a run over two sources that give two numbers."""
    for publisher, closed in (("The Harbour Herald", 12), ("The Quay Post", 15)):
        text = ARTICLE.format(publisher, closed)
        (tmp_path / f"{publisher}.txt").write_text(text, encoding="utf-8")
    path = tmp_path / "found.json"
    arguments = ["compare", str(tmp_path), "--no-models", "-q", "--output", f"json={path}"]
    assert run(arguments) == ExitStatus.FINDINGS
    return path


def finding_in(report: Path) -> dict[str, object]:
    found: list[dict[str, object]] = json.loads(report.read_text(encoding="utf-8"))["findings"]
    return found[0]


@pytest.mark.parametrize("detector", DETECTORS, ids=lambda d: d.rule.name)
def test_every_rule_is_explained_by_its_code_and_by_its_name(
    detector: Detector, capsys: Captured
) -> None:
    rule = detector.rule
    assert run(["explain", rule.code.lower()]) == 0
    by_code = capsys.readouterr().out
    assert run(["explain", rule.name]) == 0
    assert capsys.readouterr().out == by_code
    told = " ".join(by_code.split())
    wanted = (rule.summary, rule.ask, rule.errs, detector.examples[0].left, "not-a-conflict")
    for part in (*wanted, "stories marked by hand"):
        assert " ".join(part.split()) in told


def test_without_a_name_all_rules_are_listed(capsys: Captured) -> None:
    assert run(["explain"]) == 0
    *listed, _, way_on = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in listed] == [
        [detector.rule.code, detector.rule.name] for detector in DETECTORS
    ]
    assert "crosscheck explain CODE" in way_on


def test_a_finding_is_told_with_the_verdicts_that_fit_its_kind(
    report: Path, capsys: Captured
) -> None:
    assert run(["explain", str(finding_in(report)["id"]), "--report", str(report)]) == 0
    told = capsys.readouterr().out
    for name in ("not-a-conflict", "rounding", "different-scope", "superseded", "needs-reporting"):
        assert re.search(rf"^ +(?:decide +)?{name} +\S", told, re.MULTILINE), name
    assert "paraphrase" not in told
    assert "reopened" not in told


def test_every_verdict_and_reason_that_can_be_chosen_is_explained() -> None:
    assert set(VERDICTS) == set(DecisionVerdict) - {DecisionVerdict.REOPENED}
    assert set(REASONS) == set(DecisionReason)
    assert {reason for kind in Kind for reason in reasons_for(kind)} == set(DecisionReason)


@pytest.mark.parametrize("signs", [None, 8, 64], ids=["id", "first signs", "whole fingerprint"])
def test_a_finding_is_told_with_both_sides_why_and_how_sure(
    report: Path, signs: int | None, capsys: Captured
) -> None:
    finding = finding_in(report)
    name = str(finding["id"]) if signs is None else str(finding["fingerprint"])[:signs]
    assert run(["explain", name, "--report", str(report)]) == 0
    told = capsys.readouterr().out
    assert "fails the gate" in told
    assert "The Harbour Herald" in told
    assert "12 libraries" in told
    assert "15 libraries" in told
    assert str(finding["why"]) in " ".join(told.split())
    assert str(finding["ask"]) in told
    assert f"{finding['confidence']:.2f} of 1" in told
    for item in finding["evidence"]:  # type: ignore[attr-defined]
        assert f"{item['weight']:.2f}  {item['comparison']}" in told


def test_the_score_is_the_mean_of_the_weights_that_are_told(report: Path) -> None:
    finding = finding_in(report)
    weights = [item["weight"] for item in finding["evidence"]]  # type: ignore[attr-defined]
    assert finding["confidence"] == pytest.approx(sum(weights) / len(weights), abs=0.001)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("numbr-mismatch", "Did you mean number-mismatch?"),
        ("XC1010", "Did you mean XC101?"),
        ("something else", "docs/rules.md lists the rules"),
    ],
    ids=str,
)
def test_an_unknown_name_ends_with_2_and_a_way_on(name: str, told: str, capsys: Captured) -> None:
    assert run(["explain", name]) == ExitStatus.USAGE
    output = capsys.readouterr()
    assert output.out == ""
    assert told in output.err


def test_a_finding_that_the_report_does_not_hold_ends_with_2(
    report: Path, capsys: Captured
) -> None:
    assert run(["explain", "XC101-000000000000", "--report", str(report)]) == ExitStatus.USAGE
    assert "holds no finding" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "cannot read"),
        ("{", "is not a report in JSON"),
        ("[]", "is not a report of the format"),
        (
            '{"schema": "crosscheck.report/1", "findings": [{}], "sources": [], "claims": []}',
            "is damaged",
        ),
    ],
    ids=["missing", "cut off", "another thing", "damaged"],
)
def test_a_report_that_cannot_be_read_is_told(
    tmp_path: Path, content: str | None, told: str, capsys: Captured
) -> None:
    path = tmp_path / "report.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    assert run(["explain", "abcdef123456", "--report", str(path)]) == ExitStatus.USAGE
    error = capsys.readouterr().err
    assert told in error
    assert "Traceback" not in error


def test_no_control_sign_of_an_article_reaches_the_terminal(report: Path, capsys: Captured) -> None:
    record = json.loads(report.read_text(encoding="utf-8"))
    record["findings"][0]["sides"][0]["quote"] = "12 \x1b[31mlibraries\u202e"
    report.write_text(json.dumps(record), encoding="utf-8")
    name = record["findings"][0]["id"]
    assert run(["explain", name, "--report", str(report)]) == 0
    told = capsys.readouterr().out
    assert "\x1b" not in told
    assert "\u202e" not in told
