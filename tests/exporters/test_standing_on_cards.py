"""Cards of findings that somebody decided on: who, when, why, and what has changed since."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml.html import HtmlElement

from crosscheck.model.decision import (
    DecidedSide,
    Decision,
    DecisionReason,
    DecisionVerdict,
    Selector,
    StaleDecision,
    Standing,
    State,
)
from crosscheck.model.finding import Finding
from crosscheck.model.report import Report
from tests.exporters.newsroom import a_newsroom_report
from tests.exporters.test_html_report import parsed

REPORT = a_newsroom_report()
FINDING = REPORT.findings[0]


def a_decision(
    verdict: DecisionVerdict = DecisionVerdict.NOT_A_CONFLICT,
    *,
    id: str = "d1",  # noqa: A002
    reason: DecisionReason | None = None,
    note: str = "",
    quote: str = "",
) -> Decision:
    sides = tuple(
        DecidedSide(side.source, "0" * 64, Selector(quote or side.quote), side.span, "key")
        for side in FINDING.sides
    )
    return Decision(
        id,
        FINDING.fingerprint,
        FINDING.kind.value,
        verdict,
        sides,
        by="Ines Corrigan",
        at="2031-03-05T10:00:00+00:00",
        tool="crosscheck 0",
        reason=reason,
        note=note,
    )


def a_decided_report(
    state: State, *decisions: Decision, stale: tuple[StaleDecision, ...] = ()
) -> Report:
    ids = tuple(decision.id for decision in decisions)
    standing = Standing(FINDING.id, state, ids, is_settled=state is State.DECIDED)
    return replace(REPORT, decisions=decisions, standings=(standing,), stale=stale)


def the_line(report: Report, finding: Finding = FINDING) -> HtmlElement:
    card = parsed(report).get_element_by_id(f"f-{finding.fingerprint[:12]}")
    return card.xpath(".//div[contains(@class, 'state-line')]")[0]


def words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_a_decided_card_says_who_when_and_why() -> None:
    decision = a_decision(reason=DecisionReason.DIFFERENT_SCOPE, note="The Post counts the crew.")
    told = words(the_line(a_decided_report(State.DECIDED, decision)))
    assert told.startswith("Decided. Not a conflict")
    assert "by Ines Corrigan, 5 March 2031, 10:00 UTC." in told
    assert "“The Post counts the crew.”" in told


def test_an_undecided_card_has_no_such_line() -> None:
    assert not parsed(REPORT).xpath("//div[contains(@class, 'state-line')]")


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (State.PARTLY, "Partly decided. Settled between some"),
        (State.NEEDS_REPORTING, "Needs reporting. Until somebody has found out"),
        (State.CONTESTED, "Contested. Two decisions say different things"),
        (State.EXPIRED, "Expired. The decision held until a day that has passed"),
        (State.REOPENED, "Reopened. It was decided, but that no longer holds"),
    ],
)
def test_what_is_not_settled_stays_among_the_open_cards(state: State, told: str) -> None:
    report = a_decided_report(state, a_decision())
    line = the_line(report)
    assert words(line).startswith(told)
    assert not line.xpath("./ancestor::details")
    card = line.getparent()
    assert card.get("data-decision") == state.value


def test_a_reopened_card_shows_the_old_quote_beside_the_new() -> None:
    was = "Eleven people were injured when the ferry struck a reef."
    now = "Twelve people were injured when the ferry struck a reef."
    decision = a_decision(quote=was)
    stale = StaleDecision(decision.id, "A quote has changed.", was, now)
    line = the_line(a_decided_report(State.REOPENED, decision, stale=(stale,)))
    assert [each.text_content() for each in line.iter("del")] == [was]
    assert [each.text_content() for each in line.iter("ins")] == [now]


def test_a_finding_whose_number_was_corrected_says_who_decided_on_the_old_one() -> None:
    now = next(c for c in REPORT.claims if c.id == FINDING.sides[0].claim).sentence.text
    decision = a_decision(quote="Eleven people were hurt.")
    stale = StaleDecision(decision.id, "a number changed", "Eleven people were hurt.", now)
    report = a_decided_report(State.REOPENED, stale=(stale,))
    told = the_line(replace(report, decisions=(decision,))).text_content()
    assert "Ines Corrigan" in told
    assert "Eleven people were hurt." in told
    other = replace(decision, kind="date")
    assert "Ines Corrigan" not in the_line(replace(report, decisions=(other,))).text_content()


def test_a_quote_that_its_source_no_longer_holds_is_shown_though_nothing_says_it_is_stale() -> None:
    line = the_line(a_decided_report(State.REOPENED, a_decision(quote="Nobody was hurt at all.")))
    assert {each.text_content() for each in line.iter("del")} == {"Nobody was hurt at all."}
    assert "The sentence is gone." in words(line)


def test_decisions_that_bear_on_nothing_are_listed_with_the_reason() -> None:
    stale = StaleDecision("d9", "Its source is gone.", "Eleven people were hurt.")
    report = replace(REPORT, decisions=(a_decision(id="d9"),), stale=(stale,))
    fold = parsed(report).get_element_by_id("stale")
    assert "1 decision bears on nothing" in words(fold.find("summary"))
    assert "Its source is gone." in words(fold)
    assert "Eleven people were hurt." in words(fold)
