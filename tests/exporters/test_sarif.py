"""SARIF: valid, anchored on the new source, within GitHub's limits."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from crosscheck.classify.registry import DETECTORS
from crosscheck.exporters import sarif
from crosscheck.exporters.line_hash import line_hashes
from crosscheck.exporters.places import Places
from crosscheck.exporters.sarif import MOST_RESULTS
from crosscheck.exporters.sarif_results import MOST_RELATED
from crosscheck.model.report import Report
from crosscheck.model.source import Media, Skipped
from tests.builders import a_claim, a_finding, a_report, a_side, a_source
from tests.exporters.formats import a_small_report
from tests.exporters.hostile import FRAGMENTS, a_hostile_report
from tests.exporters.newsroom import a_newsroom_report

SCHEMA = json.loads(
    (Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8")
)
LINK = re.compile(r"(?<!\\)\[(?:[^\[\]\\]|\\.)*\]\((\d+)\)")


def run_of(
    report: Report, *, line_hash: bool = False, most_results: int = MOST_RESULTS
) -> dict[str, Any]:
    text = sarif.render(report, Places.of(report), line_hash=line_hash, most_results=most_results)
    log = json.loads(text)
    assert list(Draft4Validator(SCHEMA).iter_errors(log)) == []
    run: dict[str, Any] = log["runs"][0]
    return run


def a_crowd(findings: int) -> Report:
    """A report with as many findings, each on a line of its own."""
    lines = [f"Group {number} had {number} people." for number in range(findings)]
    left = a_source("\n".join(lines), publisher="Left")
    right = a_source("\n".join(f"{line} It grew." for line in lines), publisher="Right")
    claims = [(a_claim(left, line), a_claim(right, line)) for line in lines]
    return a_report(
        left,
        right,
        claims=[claim for pair in claims for claim in pair],
        findings=[a_finding(a_side(ours), a_side(theirs)) for ours, theirs in claims],
    )


@pytest.mark.parametrize("text", FRAGMENTS.values(), ids=FRAGMENTS.keys())
def test_a_hostile_report_is_valid_and_links_nowhere_but_to_its_locations(text: str) -> None:
    for result in run_of(a_hostile_report(text))["results"]:
        numbers = {location["id"] for location in result["relatedLocations"]}
        linked = LINK.findall(result["message"]["text"])
        assert {int(number) for number in linked} == numbers == {1}
        placeholders = re.sub(r"\{\{|\}\}", "", result["message"]["text"])
        assert not set("{}") & set(placeholders)


def test_a_newsroom_is_valid_and_leaves_differences_out() -> None:
    report = a_newsroom_report()
    results = run_of(report)["results"]
    assert len(results) == sum(finding.level != "difference" for finding in report.findings)
    assert {result["level"] for result in results} == {"error", "warning", "note"}


def test_the_first_sentence_stands_alone() -> None:
    for result in run_of(a_newsroom_report())["results"]:
        first = re.split(r"(?<=[.?!]) ", result["message"]["text"])[0]
        assert re.match(r"(Conflict|Possible conflict|Update) \([a-z]+\): .", first)
        assert "](" not in first


def test_every_rule_is_described_once_and_results_point_to_theirs() -> None:
    run = run_of(a_newsroom_report())
    rules = run["tool"]["driver"]["rules"]
    ids = [rule["id"] for rule in rules]
    assert ids == [detector.rule.code for detector in DETECTORS]
    assert len(set(ids)) == len(ids)
    for rule in rules:
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert 0 < len(rule["name"]) <= 255
        assert len(rule["properties"]["tags"]) <= 10
        assert rule["properties"]["precision"] in {"high", "medium"}
        assert rule["properties"]["problem.severity"] in {"error", "warning"}
        assert rule["defaultConfiguration"]["level"] in {"error", "warning"}
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
    assert all(ids[result["ruleIndex"]] == result["ruleId"] for result in run["results"])


def test_the_tool_says_which_version_it_is() -> None:
    report = a_newsroom_report()
    driver = run_of(report)["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"]) == (
        "crosscheck",
        dict(report.versions)["crosscheck"],
    )


def test_no_more_sources_are_related_than_github_takes() -> None:
    sources = [
        a_source(f"{number} people were hurt.", publisher=f"Outlet {number}")
        for number in range(120)
    ]
    claims = [a_claim(source, source.text[:-1]) for source in sources]
    finding = a_finding(*(a_side(claim) for claim in claims))
    (result,) = run_of(a_report(*sources, claims=claims, findings=[finding]))["results"]
    assert len(result["relatedLocations"]) == MOST_RELATED == 99
    assert len(result["locations"]) == 1


def test_a_rule_of_another_version_is_still_described() -> None:
    source = a_source()
    claim = a_claim(source, "Twelve people were hurt on Monday")
    finding = a_finding(a_side(claim, "Twelve"), a_side(claim, "Monday"), rule="XC9999")
    run = run_of(a_report(source, claims=[claim], findings=[finding]))
    assert run["tool"]["driver"]["rules"][-1]["id"] == "XC9999"
    assert run["results"][0]["ruleIndex"] == len(DETECTORS)


def uri_of(report: Report, places: Places) -> str:
    log = json.loads(sarif.render(report, places))
    location = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    return str(location["artifactLocation"]["uri"])


def test_a_result_stands_at_the_newest_source_or_at_the_changed_one() -> None:
    report = a_small_report()
    assert uri_of(report, Places.of(report)) == "evening.txt"
    changed = Places.of(report, changed=frozenset({"the-harbour-herald"}))
    assert uri_of(report, changed) == "caf%C3%A9/morning%20report.txt"


def test_columns_count_utf_16_as_the_run_says() -> None:
    run = run_of(a_small_report())
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert run["columnKind"] == "utf16CodeUnits"
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (3, 9, 16)


def test_what_was_decided_is_suppressed_with_its_reason() -> None:
    run = run_of(a_small_report())
    suppressed = [result for result in run["results"] if "suppressions" in result]
    assert [result["ruleId"] for result in suppressed] == ["XC401"]
    assert suppressed[0]["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "not-a-conflict (paraphrase), desk, 2031-03-05: "
            "She spells it both ways.",
        }
    ]


def test_an_extract_of_a_page_is_shown_at_the_top_of_its_file() -> None:
    report = a_small_report()
    pages = tuple(replace(source, media=Media.HTML) for source in report.sources)
    run = run_of(replace(report, sources=pages), line_hash=True)
    location = run["results"][0]["locations"][0]["physicalLocation"]
    assert location["region"] == {
        "startLine": 1,
        "startColumn": 1,
        "endLine": 1,
        "endColumn": 1,
    }
    assert list(run["results"][0]["partialFingerprints"]) == ["crosscheckFinding/v1"]


def test_findings_over_the_limit_are_left_out_and_counted() -> None:
    report = a_crowd(8)
    run = run_of(report, most_results=3)
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert len(run["results"]) == 3
    assert notes[0]["descriptor"]["id"] == "results-left-out"
    assert notes[0]["message"]["text"] == ("5 findings of 8 were left out, the least urgent ones.")


def test_the_file_is_small_enough_when_packed() -> None:
    report = a_crowd(200)
    whole = sarif.render(report, Places.of(report))
    most = len(gzip.compress(whole.encode())) // 2
    text = sarif.render(report, Places.of(report), most_bytes=most)
    assert len(gzip.compress(text.encode())) <= most
    kept = len(json.loads(text)["runs"][0]["results"])
    assert 20 < kept < 200


def test_the_worst_come_first() -> None:
    levels = [result["level"] for result in run_of(a_newsroom_report())["results"]]
    assert levels == sorted(levels, key=["error", "warning", "note"].index)


def test_a_source_that_could_not_be_read_is_told() -> None:
    report = a_report(a_source(), skipped=[Skipped("a{b}.txt", "it is empty", is_error=True)])
    notes = run_of(report)["invocations"][0]["toolExecutionNotifications"]
    assert [note["message"]["text"] for note in notes] == ["Not read: a{{b}}.txt: it is empty"]


def test_githubs_own_fingerprint_is_added_on_request_alone() -> None:
    report = a_small_report()
    evening = next(source for source in report.sources if source.path == "evening.txt")
    plain, hashed = run_of(report), run_of(report, line_hash=True)
    assert all(len(result["partialFingerprints"]) == 1 for result in plain["results"])
    found = hashed["results"][0]["partialFingerprints"]["primaryLocationLineHash"]
    assert found == line_hashes(evening.text)[2]


def test_a_file_in_another_encoding_has_no_such_fingerprint() -> None:
    report = a_small_report()
    others = tuple(replace(source, sha256="0" * 64) for source in report.sources)
    run = run_of(replace(report, sources=others), line_hash=True)
    assert all(len(result["partialFingerprints"]) == 1 for result in run["results"])
