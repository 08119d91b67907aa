"""Reports for public places hold what findings quote, and nothing else of the articles."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from crosscheck.app.rendering import render
from crosscheck.app.rooms import Rendering
from crosscheck.exporters import schemas
from crosscheck.exporters.quotes_only import WITHHELD, quotes_only
from tests.builders import a_claim, a_finding, a_report, a_side, a_source
from tests.exporters.formats import NAMES
from tests.exporters.newsroom import a_newsroom_report

REPORT = a_newsroom_report()
SHOWN = quotes_only(REPORT)
# What the newsroom says far from anything that a finding quotes.
SECRETS = ("authority denied", "Fishermen in Kelling", "refitted last winter", "lost lighthouses")


@pytest.mark.parametrize("name", NAMES)
def test_text_that_no_finding_quotes_is_in_no_format(name: str) -> None:
    text = render(name, REPORT, Rendering(quotes_only=True))
    assert [words for words in SECRETS if words in text] == []
    whole = render("html", REPORT, Rendering())
    assert all(words in whole for words in SECRETS)


@pytest.mark.parametrize("name", sorted(set(NAMES) - {"html", "json"}))
def test_what_alerts_is_the_same_either_way(name: str) -> None:
    whole, cut = (render(name, REPORT, Rendering(quotes_only=only)) for only in (False, True))
    if name != "text":  # it says how many claims there are
        assert cut == whole


def test_spans_stay_true() -> None:
    texts = {source.id: source.text for source in SHOWN.sources}
    whole = {source.id: source.text for source in REPORT.sources}
    assert {name: len(text) for name, text in texts.items()} == {
        name: len(text) for name, text in whole.items()
    }
    for finding in SHOWN.findings:
        for side in finding.sides:
            assert side.span.slice(texts[side.source]) == side.quote
    for claim in SHOWN.claims:
        assert claim.span.slice(texts[claim.source]) == claim.text


def test_only_blanks_and_quotes_are_left() -> None:
    far = "." * 40  # further than what a decision keeps of the surroundings
    source = a_source(f"First one.{far}\n\nTwelve were hurt. Nine were not.{far}\n\nLast one.\n")
    claim = a_claim(source, "Twelve were hurt.")
    finding = a_finding(a_side(claim, "Twelve"), a_side(claim, "hurt"))
    other = a_claim(source, "Last one.")
    cut = quotes_only(a_report(source, claims=[claim, other], findings=[finding]))
    text = cut.sources[0].text
    assert text.startswith(f"{WITHHELD * 5} {WITHHELD * 4}")
    assert f"..\n\nTwelve were hurt. Nine were not.{far}\n" in text
    assert text.endswith(f"\n\n{WITHHELD * 4} {WITHHELD * 4}\n")
    assert [each.text for each in cut.claims] == ["Twelve were hurt."]


def test_a_report_without_findings_shows_nothing() -> None:
    source = a_source()
    cut = quotes_only(a_report(source, claims=[a_claim(source, "Twelve people")]))
    assert set(cut.sources[0].text) <= {WITHHELD, " ", "\n"}
    assert cut.claims == ()


def test_the_json_report_still_follows_its_schema() -> None:
    record = json.loads(render("json", REPORT, Rendering(quotes_only=True)))
    Draft202012Validator(schemas.load("report-1")).validate(record)
    known = {claim["id"] for claim in record["claims"]}
    assert {side["claim"] for finding in record["findings"] for side in finding["sides"]} <= known
    assert {each for group in record["groups"] for each in group["claims"]} <= known
    assert {claim["parent"] for claim in record["claims"]} <= {"", *known}
