"""What the page carries for its script: enough to make decisions of, and no sentence twice."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lxml import html
from lxml.html import HtmlElement

from crosscheck.exporters import html_report
from crosscheck.exporters.page_decisions import BUTTONS, MEANINGS
from crosscheck.gate.keys import Keys, report_id
from crosscheck.model.decision import DecisionReason, DecisionVerdict, State
from crosscheck.model.report import Report
from tests.builders import a_claim, a_finding, a_report, a_side, a_source


def parsed(report: Report, *, review: bool = False) -> HtmlElement:
    return html.document_fromstring(html_report.render(report, review=review))


def data_of(report: Report) -> dict[str, Any]:
    page = parsed(report)
    told: dict[str, Any] = json.loads(page.get_element_by_id("report-data").text)
    return told


def test_each_side_has_its_key_and_its_words(newsroom: Report) -> None:
    data = data_of(newsroom)
    keys = Keys.of(newsroom)
    assert data["report"] == report_id(newsroom)
    assert data["tool"] == "crosscheck 0.1.0"
    for finding, told in zip(newsroom.findings, data["findings"], strict=True):
        assert told["finding"] == finding.fingerprint
        for side, record in zip(finding.sides, told["sides"], strict=True):
            source, key, start, end, exact, _, _ = data["sentences"][record["sentence"]]
            known = keys.side(side)
            assert (source, key) == (side.source, known.key)
            assert (start, end) == (known.sentence.start, known.sentence.end)
            first, last = record["words"]
            assert exact[first:last] == side.quote


def test_a_sentence_of_several_findings_stands_once(newsroom: Report) -> None:
    places = [tuple(each[:4]) for each in data_of(newsroom)["sentences"]]
    assert len(set(places)) == len(places)


def test_words_beyond_their_sentence_are_told_in_full() -> None:
    source = a_source("Twelve were hurt. Nine were not.\n")
    claim = a_claim(source, "Twelve were hurt")
    side = a_side(claim)
    beyond = type(side)(side.source, side.claim, type(side.span)(0, 32), source.text[:32])
    (told,) = data_of(a_report(source, claims=[claim], findings=[a_finding(beyond, side)]))[
        "findings"
    ]
    assert told["sides"][0]["words"] == "Twelve were hurt. Nine were not."


def test_every_verdict_reason_and_state_has_words() -> None:
    words = data_of(a_report())["words"]
    assert set(words["verdicts"]) == set(DecisionVerdict)
    assert set(words["reasons"]) == set(DecisionReason)
    assert set(words["states"]) == set(State)
    assert set(BUTTONS) == set(MEANINGS) == set(DecisionVerdict) - {DecisionVerdict.REOPENED}


@pytest.mark.parametrize("verdict", list(BUTTONS))
def test_the_page_asks_for_what_the_verdict_needs(verdict: DecisionVerdict) -> None:
    needs = data_of(a_report())["needs"][verdict]
    assert ("note" in needs) is verdict.needs_note
    assert ("source" in needs) is verdict.names_source
    assert ("reason" in needs) is (verdict is DecisionVerdict.NOT_A_CONFLICT)


def test_without_review_the_page_may_reach_nothing_and_with_it_its_own_server_alone() -> None:
    plain, review = (parsed(a_report(), review=each) for each in (False, True))
    policies = [
        str(each.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0])
        for each in (plain, review)
    ]
    assert "connect-src" not in policies[0]
    assert "connect-src 'self';" in policies[1]
    assert (plain.get("data-save"), review.get("data-save")) == (None, "server")
