"""CSV, JUnit, GitLab, reviewdog, Web Annotations and JSON Lines against their schemas."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lxml import etree
from pyld import jsonld

from crosscheck.exporters import schemas
from crosscheck.exporters.csv_findings import COLUMNS, cell
from crosscheck.model.report import Gate, Report
from crosscheck.model.source import Media
from tests.builders import a_claim, a_finding, a_report, a_side, a_source
from tests.exporters.formats import a_small_report, rendered
from tests.exporters.hostile import a_hostile_report
from tests.exporters.reports import every_report

FOLDER = Path(__file__).parent / "schemas"


def read(name: str, report: Report) -> Any:  # noqa: ANN401 - whatever the JSON holds
    return json.loads(rendered(name, report))


def schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return loaded


def rows(report: Report) -> list[list[str]]:
    return list(csv.reader(StringIO(rendered("csv", report), newline="")))


@every_report
def test_csv_has_a_row_for_each_side_and_no_formula(report: Report) -> None:
    heading, *told = rows(report)
    assert tuple(heading) == COLUMNS
    assert len(told) == sum(len(finding.sides) for finding in report.findings)
    for row in told:
        assert len(row) == len(COLUMNS)
        assert [value for value in row if re.match(r"\s*[=+\-@\t\r＝＋－＠]", value)] == []


@pytest.mark.parametrize(
    ("value", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("\t=1", "'=1"),
        (" @SUM(A1)", "'@SUM(A1)"),
        ("-2", "'-2"),
        ("＋1", "'＋1"),
        ("12 = 12", "12 = 12"),
        ("a\r\nb", "a b"),
    ],
)
def test_a_cell_is_never_computed(value: str, safe: str) -> None:
    assert cell(value) == safe


def test_csv_is_quoted_as_rfc_4180_says() -> None:
    report = a_hostile_report('a "b",\nc')
    text = rendered("csv", report)
    assert 'a ""b"", c' in text
    assert text.replace("\r\n", "").count("\n") == 0


@every_report
def test_junit_follows_its_schema(report: Report) -> None:
    document = etree.fromstring(rendered("junit", report).encode())
    etree.XMLSchema(etree.parse(FOLDER / "junit-10.xsd")).assertValid(document)
    suites = document.findall("testsuite")
    assert len(suites) == len(report.sources)
    for suite in suites:
        assert int(suite.get("tests", "")) == len(suite.findall("testcase")) > 0
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
        assert int(suite.get("skipped", "")) == len(suite.findall("testcase/skipped"))


def test_junit_fails_what_fails_and_skips_what_was_decided() -> None:
    document = etree.fromstring(rendered("junit", a_small_report()).encode())
    failed, skipped, passed = document.findall("testsuite[@name='evening.txt']/testcase")
    assert failed[0].tag == "failure"
    assert failed[0].get("type") == "XC101"
    assert "Twelve people were hurt" in (failed[0].text or "")
    assert skipped[0].get("message", "").startswith("not-a-conflict (paraphrase), desk")
    assert passed[0].tag == "system-out"


def test_a_gate_that_fails_for_another_reason_is_told() -> None:
    report = a_small_report()
    passing = tuple(replace(finding, fails=False) for finding in report.findings)
    gate = Gate(passed=False, failing=0, fail_on=("stale",), reason="Fails: 2 stale decisions.")
    report = replace(report, findings=passing, gate=gate)
    document = etree.fromstring(rendered("junit", report).encode())
    failures = document.findall("testsuite[@name='gate']/testcase/failure")
    assert [failure.get("message") for failure in failures] == [gate.reason]
    assert f"::error title=crosscheck::{gate.reason}\n" in rendered("github", report)
    assert gate.reason in rendered("sarif", report)


@every_report
def test_gitlab_follows_what_it_documents(report: Report) -> None:
    entries = read("gitlab", report)
    Draft202012Validator(schema("gitlab-code-quality.schema.json")).validate(entries)
    fingerprints = [entry["fingerprint"] for entry in entries]
    assert len(set(fingerprints)) == len(fingerprints)


def test_gitlab_tells_findings_of_one_fingerprint_apart() -> None:
    source = a_source()
    claim = a_claim(source, "Twelve people were hurt on Monday")
    finding = a_finding(a_side(claim, "Twelve"), a_side(claim, "Monday"))
    twin = replace(finding, id="XC101-twin")
    entries = read("gitlab", a_report(source, findings=[finding, twin]))
    assert len({entry["fingerprint"] for entry in entries}) == 2


def test_gitlab_leaves_out_what_was_decided() -> None:
    rules = [entry["check_name"] for entry in read("gitlab", a_small_report())]
    assert rules == ["XC101", "XC702"]


@every_report
def test_reviewdog_follows_its_fields(report: Report) -> None:
    whole = read("rdjson", report)
    described = schema("reviewdog-diagnostic.schema.json")
    Draft202012Validator(described).validate(whole)
    lines = [json.loads(line) for line in rendered("rdjsonl", report).splitlines()]
    one = Draft202012Validator({**described, "$ref": "#/$defs/diagnostic"})
    assert [list(one.iter_errors(line)) for line in lines] == [[]] * len(lines)
    assert [{**each, "source": whole["source"]} for each in whole["diagnostics"]] == lines


def test_reviewdog_counts_bytes() -> None:
    place = read("rdjson", a_small_report())["diagnostics"][0]["location"]
    before = "🚢 Été: ".encode()
    assert place == {
        "path": "evening.txt",
        "range": {
            "start": {"line": 3, "column": len(before) + 1},
            "end": {"line": 3, "column": len(before) + 1 + len("fifteen")},
        },
    }


def annotations_of(report: Report) -> Iterator[dict[str, Any]]:
    yield from read("annotations", report).get("first", {}).get("items", [])


@every_report
def test_annotations_follow_the_model(report: Report) -> None:
    collection = read("annotations", report)
    Draft202012Validator(schema("web-annotation.schema.json")).validate(collection)
    ids = [annotation["id"] for annotation in annotations_of(report)]
    assert len(set(ids)) == len(ids) == collection["total"]


@every_report
def test_annotations_quote_what_stands_at_their_position(report: Report) -> None:
    texts = {source.text for source in report.sources}
    for annotation in annotations_of(report):
        quote, position = annotation["target"]["selector"]
        start, end = position["start"], position["end"]
        around = (quote["prefix"], quote["exact"], quote["suffix"])
        assert any(
            (text[max(0, start - 32) : start], text[start:end], text[end : end + 32]) == around
            for text in texts
        )


def test_annotations_are_linked_data_without_a_term_that_is_lost() -> None:
    def load(url: str, _options: dict[str, Any]) -> dict[str, Any]:
        assert url == "http://www.w3.org/ns/anno.jsonld"
        document = schema("web-annotation.context.json")
        return {"contextUrl": None, "documentUrl": url, "document": document}

    options = {"documentLoader": load, "base": "https://news.example/repository/"}
    document = read("annotations", a_small_report())
    (expanded,) = jsonld.expand(document, options)
    text = json.dumps(expanded)
    oa = "http://www.w3.org/ns/oa#"
    assert text.count(f'"{oa}exact"') == text.count(f'"{oa}start"') == document["total"] == 6
    assert text.count(f'"{oa}hasTarget"') == text.count(f'"{oa}motivatedBy"') == 6
    assert "https://news.example/repository/caf%C3%A9/morning%20report.txt" in text
    again = jsonld.compact(expanded, document["@context"], options)
    assert again["first"]["items"][0] == document["first"]["items"][0]


def test_a_page_is_annotated_by_its_words_alone() -> None:
    report = a_small_report()
    pages = replace(
        report, sources=tuple(replace(each, media=Media.HTML) for each in report.sources)
    )
    selectors = [annotation["target"]["selector"] for annotation in annotations_of(pages)]
    assert {each["type"] for selector in selectors for each in selector} == {"TextQuoteSelector"}


@every_report
def test_lines_of_findings_follow_their_schema(report: Report) -> None:
    validator = Draft202012Validator(schemas.load("finding-1"))
    lines = [json.loads(line) for line in rendered("jsonl", report).splitlines()]
    assert [list(validator.iter_errors(line)) for line in lines] == [[]] * len(lines)
    assert [line["id"] for line in lines] == [finding.id for finding in report.findings]


def test_a_finding_is_described_alike_in_both_schemas() -> None:
    line = dict(schemas.load("finding-1")["properties"])
    whole = schemas.load("report-1")["$defs"]
    assert {key: line.get(key) for key in whole["finding"]["properties"]} == (
        whole["finding"]["properties"]
    )
    side = schemas.load("finding-1")["$defs"]["side"]["properties"]
    assert {key: side.get(key) for key in whole["side"]["properties"]} == (
        whole["side"]["properties"]
    )


def test_a_line_says_where_and_how_it_stands() -> None:
    number, name, _ = (
        json.loads(line) for line in rendered("jsonl", a_small_report()).splitlines()
    )
    assert [(side["path"], side["line"], side["column"]) for side in number["sides"]] == [
        ("café/morning report.txt", 3, 1),
        ("evening.txt", 3, 8),
    ]
    assert (number["state"], name["state"], name["decisions"]) == ("open", "decided", ["d" * 64])


def test_a_side_whose_source_is_gone_is_still_told() -> None:
    report = a_small_report()
    gone = replace(report, sources=report.sources[:1])
    assert "fifteen" in rendered("text", gone)
    for name in ("sarif", "gitlab", "rdjson", "junit", "github", "csv", "markdown", "annotations"):
        assert rendered(name, gone)
