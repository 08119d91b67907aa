"""What an editor sees first: what is unresolved, why the gate decided so, and what clashes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosscheck.model.decision import Standing, State
from crosscheck.model.finding import Finding
from crosscheck.model.ledger import LedgerName
from crosscheck.model.report import Gate, Report
from tests.builders import a_claim, a_finding, a_report, a_side, a_source, a_value, an_entry
from tests.exporters.newsroom import a_newsroom_report
from tests.exporters.test_html_report import parsed

REPORT = a_newsroom_report()


def settled(*findings: Finding) -> Report:
    standings = tuple(Standing(each.id, State.DECIDED, is_settled=True) for each in findings)
    return replace(REPORT, standings=standings)


def headline(report: Report) -> str:
    return " ".join(parsed(report).xpath("//h1")[0].text_content().split())


@pytest.mark.parametrize(
    ("report", "told"),
    [
        pytest.param(REPORT, "4 of 4 conflicts unresolved", id="none decided"),
        pytest.param(settled(REPORT.findings[0]), "3 of 4 conflicts unresolved", id="one decided"),
        pytest.param(settled(*REPORT.findings), "0 of 4 conflicts unresolved", id="all decided"),
        pytest.param(a_report(), "No conflicts", id="nothing found"),
    ],
)
def test_the_headline_counts_unresolved_conflicts(report: Report, told: str) -> None:
    assert headline(report) == told


def test_what_clashes_is_told_in_a_line_each_before_the_first_card() -> None:
    page = parsed(REPORT)
    lines = page.xpath("//section[@class='glance']/ol/li")
    anchors = [line.xpath("./a/@href")[0][1:] for line in lines]
    cards = page.xpath("//article[@data-level='conflict' or @data-level='possible']/@id")
    assert anchors == cards
    first = " ".join(lines[0].text_content().split())
    assert "people hurt, count" in first
    assert "The Harbour Herald" in first
    assert "North Coast Post" in first


def test_values_that_read_alike_stand_once_with_all_who_state_them() -> None:
    quotes = {
        "Post": "Nobody should have been sent out to the reef on two engines in such a fog",
        "Herald": "Nobody should have been sent out to the reef on ten engines in such a fog",
        "Bell": "In truth nobody should have been sent out to the reef on two engines in a fog",
    }
    sources = [a_source(words, publisher=name) for name, words in quotes.items()]
    claims = [a_claim(source, source.text) for source in sources]
    sides = [
        a_side(claim, value=claim.text, marks=["ten" if "ten" in claim.text else "two"])
        for claim in claims
    ]
    page = parsed(a_report(*sources, claims=claims, findings=[a_finding(*sides)]))
    told = page.xpath("//section[@class='glance']//p")[0].text_content().split()
    assert told == ["two", "Post,", "Bell", "ten", "Herald"]


def test_what_is_decided_clashes_no_more() -> None:
    page = parsed(settled(REPORT.findings[0]))
    decided = f"f-{REPORT.findings[0].fingerprint[:12]}"
    assert f"#{decided}" not in page.xpath("//section[@class='glance']//a/@href")
    folds = page.xpath("//section[@id='conflict']/details[contains(@class, 'decided')]")
    assert folds[0].xpath("./article/@id") == [decided]
    assert "Decided: 1" in folds[0].xpath("./summary")[0].text_content()
    assert "Decided." in folds[0].text_content()


def test_many_conflicts_are_folded_and_the_rest_is_counted() -> None:
    source, other = a_source(), a_source(publisher="Birch Post", id="birch")
    claims = [a_claim(each, "Twelve people were hurt on Monday") for each in (source, other)]
    sides = [a_side(claims[0], value="12"), a_side(claims[1], value="15")]
    findings = [
        replace(finding, id=f"F{number}", fingerprint=f"{number:032x}")
        for number in range(70)
        for finding in [a_finding(*sides)]
    ]
    glance = parsed(a_report(source, other, claims=claims, findings=findings)).xpath(
        "//section[@class='glance']"
    )[0]
    assert len(glance.xpath("./ol/li")) == 8
    assert glance.xpath("./details/summary/text()") == ["62 more"]
    assert len(glance.xpath("./details/ol/li")) == 52
    assert "And 10 more among the findings" in glance.text_content()


def test_a_card_says_what_its_values_belong_to() -> None:
    ours, theirs = a_source(), a_source("Nine people were hurt.\n", publisher="Birch Post")
    claims = [a_claim(ours, "Twelve people were hurt"), a_claim(theirs, "Nine people were hurt")]
    finding = a_finding(
        a_side(claims[0], "Twelve", value="12"), a_side(claims[1], "Nine", value="9")
    )
    entry = an_entry(
        LedgerName.FIGURES,
        "people hurt",
        "number",
        a_value("12", (claims[0], "Twelve")),
        a_value("9", (claims[1], "Nine")),
    )
    with_ledger = a_report(ours, theirs, claims=claims, findings=[finding], ledgers=[entry])
    heading = parsed(with_ledger).xpath("//article//h4")[0]
    assert " ".join(heading.text_content().split()) == "people hurt, number: 12 or 9?"
    without = a_report(ours, theirs, claims=claims, findings=[finding])
    assert parsed(without).xpath("//article//h4")[0].text_content() == "12 or 9?"


def test_first_screen_names_sources_and_what_was_not_compared() -> None:
    page = parsed(REPORT)
    facts = " ".join(page.xpath("//dl[@class='facts']")[0].text_content().split())
    assert "4 sources compared" in facts
    assert "2 not compared evening/scan.html (could not be read: the file is empty)" in facts
    links = page.xpath("//dl[@class='facts']//a/@href")
    assert {link[1:] for link in links} <= set(page.xpath("//@id"))


def test_hidden_characters_are_told_at_the_top_and_can_be_switched_off_for_a_source() -> None:
    clean, dirty = a_source(), a_source("12\u202e injured.\n", publisher="Birch Post", id="birch")
    page = parsed(a_report(clean, dirty))
    banner = page.xpath("//p[@class='banner']")[0].text_content()
    assert "Birch Post (1)" in banner
    assert "Harbour Herald" not in banner
    assert page.xpath("//@data-hidden-toggle") == ["t-birch"]
    assert not parsed(a_report(clean)).xpath("//p[@class='banner']")


def test_a_name_of_two_alphabets_is_told_at_the_top() -> None:
    source = a_source("P\u0430ris was quiet.\n")
    banner = parsed(a_report(source)).xpath("//p[@class='banner']")[0].text_content()
    assert "Letters of two alphabets" in banner
    assert "“P\u0430ris”" in banner


@pytest.mark.parametrize(
    ("fail_on", "rule"),
    [
        ((), "No kind of finding fails this gate."),
        (
            ("conflict", "possible"),
            (
                "The gate fails on any finding of level conflict or possible conflict that nobody "
                "has decided."
            ),
        ),
        (
            ("conflict", "unique", "stale"),
            (
                "The gate fails on any finding of level conflict that nobody has decided, and any "
                "claim of one source alone, and any decision that bears on nothing."
            ),
        ),
    ],
)
def test_the_rule_of_the_gate_is_told_in_words(fail_on: tuple[str, ...], rule: str) -> None:
    gate = Gate(passed=True, failing=0, fail_on=fail_on, reason="Passes: nothing was found.")
    assert parsed(a_report(gate=gate)).xpath("string(//*[@class='rule'])") == rule
