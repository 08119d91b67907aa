"""The machine-readable exports: what they hold, and that the shipped schemas describe them."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from crosscheck.exporters import claims_jsonl, json_report, schemas
from crosscheck.exporters.records import facet_record
from crosscheck.model.decision import DecisionVerdict
from crosscheck.model.facet import DateMention, Facet, Quantity, Superlative
from crosscheck.model.judgement import Judging
from crosscheck.model.span import Span
from tests.builders import a_claim, a_finding, a_report, a_side, a_source
from tests.deciding import a_decision, a_ruling, decide, settled
from tests.exporters.newsroom import SOURCES, a_newsroom_report

REPORT = a_newsroom_report()


def exported() -> dict[str, Any]:
    record: dict[str, Any] = json.loads(json_report.render(REPORT))
    return record


def test_report_follows_its_schema() -> None:
    errors = list(Draft202012Validator(schemas.load("report-1")).iter_errors(exported()))
    assert errors == []


def test_a_judge_that_left_questions_unanswered_is_told() -> None:
    report = replace(a_report(a_source()), judging=Judging(12, 3, "status 503, 3 tries"))
    record = json.loads(json_report.render(report))
    Draft202012Validator(schemas.load("report-1")).validate(record)
    assert record["judging"] == {
        "questions": 12,
        "unanswered": 3,
        "trouble": "status 503, 3 tries",
    }


def test_report_says_all_that_the_design_promises() -> None:
    record = exported()
    assert list(record)[:2] == ["schema", "tool"]
    assert record["schema"] == "crosscheck.report/1"
    assert {"sources", "claims", "groups", "ledgers", "findings", "ignored", "gate"} <= set(record)
    assert record["findings"][0]["verdict"] == "conflict"
    assert record["gate"] == {
        "passed": False,
        "failing": 4,
        "fail_on": ["conflict"],
        "reason": "4 findings of level conflict",
        "unique": 0,
        "stale": 0,
        "settled": 0,
        "already_there": 0,
    }


def test_every_quote_is_a_slice_of_its_source() -> None:
    texts = {source.id: source.text for source in SOURCES}
    sides = [side for finding in exported()["findings"] for side in finding["sides"]]
    assert sides
    for side in sides:
        assert texts[side["source"]][side["start"] : side["end"]] == side["quote"]


def test_metadata_origin_is_told_for_each_value() -> None:
    sources = {source["id"]: source for source in exported()["sources"]}
    assert sources["north-coast-post"]["origin"]["published"] == "dateline"
    assert sources["calder-wire"]["author"] == ""
    assert "author" not in sources["calder-wire"]["origin"]


def test_same_report_gives_the_same_bytes() -> None:
    assert json_report.render(REPORT) == json_report.render(a_newsroom_report())
    assert json_report.render(REPORT).endswith("}\n")


def test_text_is_not_escaped_to_ascii_but_line_separators_are() -> None:
    source = a_source("Köpenick\u2028is a place\x85, said a voice.\n")
    text = json_report.render(a_report(source, claims=[a_claim(source, "Köpenick\u2028is")]))
    assert "Köpenick\\u2028is" in text
    assert json.loads(text)["claims"][0]["text"] == "Köpenick\u2028is"


@given(st.text(st.characters(), max_size=40))
def test_any_text_can_be_written_and_read_back(text: str) -> None:
    source = a_source(f"{text}.")
    claim = a_claim(source, f"{text}.")
    finding = a_finding(a_side(claim, value=text), a_side(claim))
    written = json_report.render(a_report(source, claims=[claim], findings=[finding]))
    read = json.loads(written.encode("utf-8"))
    assert read["findings"][0]["sides"][0]["value"] == text
    lines = claims_jsonl.render([claim])
    assert len(lines.splitlines()) == 1


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param(Decimal(1_200_000), 1_200_000, id="whole"),
        pytest.param(Decimal("1.2E+6"), 1_200_000, id="exponent"),
        pytest.param(Decimal("0.1"), "0.1", id="fraction"),
        pytest.param(Decimal("2.50"), "2.5", id="trailing zero"),
        pytest.param(Decimal("1E+400000"), "1E+400000", id="absurd"),
    ],
)
def test_amounts_lose_nothing(value: Decimal, written: object) -> None:
    record = facet_record(Quantity(Span(0, 1), "x", value, None, None))
    assert record["value"] == written
    assert record["low"] is None


def test_facets_are_records_with_their_own_fields() -> None:
    day = date(2031, 3, 4)
    record = facet_record(DateMention(Span(3, 9), "Monday", day, day, weekday=0, anchor="source"))
    assert record["type"] == "date"
    assert (record["start"], record["end"]) == (3, 9)
    assert record["first"] == "2031-03-04"
    first = facet_record(Superlative(Span(0, 5), "first", "first", "visit", what_span=Span(6, 11)))
    assert first["what_span"] == {"start": 6, "end": 11}


@pytest.mark.parametrize("facet", get_args(Facet), ids=lambda facet: str(facet.type))
def test_schema_knows_every_field_of_every_facet(facet: type[Quantity]) -> None:
    described = schemas.load("report-1")["$defs"][f"facet_{facet.type}"]
    own = {each.name for each in fields(facet)} - {"span"}
    assert set(described["required"]) == own | {"type", "start", "end"}


def test_claims_file_has_a_valid_line_for_each_claim_in_textual_order() -> None:
    claims = [claim for claim in REPORT.claims if claim.source == "the-harbour-herald"]
    text = claims_jsonl.render(reversed(claims))
    lines = [json.loads(line) for line in text.splitlines()]
    assert [line["start"] for line in lines] == sorted(claim.span.start for claim in claims)
    validator = Draft202012Validator(schemas.load("claim-1"))
    assert [list(validator.iter_errors(line)) for line in lines] == [[]] * len(claims)
    assert text == claims_jsonl.render(claims)


def test_both_schemas_describe_a_claim_alike() -> None:
    line = dict(schemas.load("claim-1")["properties"])
    line.pop("schema")
    assert line == schemas.load("report-1")["$defs"]["claim"]["properties"]


@pytest.mark.parametrize("name", schemas.NAMES)
def test_schema_is_itself_valid(name: str) -> None:
    Draft202012Validator.check_schema(schemas.load(name))


def test_unknown_schema_is_refused_by_name() -> None:
    with pytest.raises(KeyError, match="report-1"):
        schemas.load("../../etc/passwd")


def test_how_findings_stand_with_decisions_is_told() -> None:
    ours = decide(REPORT, REPORT.findings[0])
    theirs = decide(REPORT, REPORT.findings[0], a_ruling(DecisionVerdict.CONFIRMED_CONFLICT))
    record = json.loads(json_report.render(settled(REPORT, ours, theirs, a_decision())))
    Draft202012Validator(schemas.load("report-1")).validate(record)
    for decision in record["decisions"]:
        Draft202012Validator(schemas.load("decision-1")).validate(decision)
    first, second, *_ = record["findings"]
    assert (first["state"], first["decisions"]) == ("contested", sorted([ours.id, theirs.id]))
    assert (second["state"], second["decisions"]) == ("open", [])
    assert [stale["decision"] for stale in record["stale"]] == [a_decision().id]


def test_each_side_carries_what_a_decision_keeps_of_it() -> None:
    texts = {source.id: source.text for source in SOURCES}
    sides = [side for finding in exported()["findings"] for side in finding["sides"]]
    for side in sides:
        sentence, text = side["sentence"], texts[side["source"]]
        start, end = sentence["start"], sentence["end"]
        assert text[start:end] == sentence["exact"]
        assert sentence["prefix"] == text[max(0, start - 32) : start]
        assert sentence["suffix"] == text[end : end + 32]
        assert len(side["key"]) == 32
