"""Workflow commands: escaped as GitHub unescapes them, and no more than it shows."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.exporters import github_annotations
from crosscheck.exporters.github_annotations import MOST_SHOWN, escape_data, escape_property
from crosscheck.exporters.places import Places
from crosscheck.model.decision import Standing, State
from crosscheck.model.finding import Level
from crosscheck.model.report import Report
from crosscheck.model.source import Media
from tests.builders import a_claim, a_finding, a_report, a_side, a_source
from tests.exporters.formats import a_small_report


def lines_of(report: Report) -> list[str]:
    return github_annotations.render(report, Places.of(report)).splitlines()


def a_crowd(failing: int, possible: int) -> Report:
    source = a_source("\n".join(f"Group {number} had 12." for number in range(failing + possible)))
    findings = []
    for number in range(failing + possible):
        claim = a_claim(source, f"Group {number} had 12.")
        level = Level.CONFLICT if number < failing else Level.POSSIBLE
        findings.append(a_finding(a_side(claim), a_side(claim, "12"), level=level))
    return a_report(source, findings=findings)


@pytest.mark.parametrize(
    ("text", "data", "value"),
    [
        ("50%", "50%25", "50%25"),
        ("%0A", "%250A", "%250A"),
        ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"),
        ("a:b,c", "a:b,c", "a%3Ab%2Cc"),
    ],
    ids=["per cent", "already escaped", "line end", "colon and comma"],
)
def test_commands_are_escaped(text: str, data: str, value: str) -> None:
    assert escape_data(text) == data
    assert escape_property(text) == value


@given(st.text(st.sampled_from("%0A2D5C:,\r\nab"), max_size=20))
def test_what_the_runner_unescapes_is_what_was_escaped(text: str) -> None:
    # The order of actions/runner, ActionCommand.cs: the per cent sign comes last.
    read = escape_property(text)
    for sign, escape in (("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C"), ("%", "%25")):
        read = read.replace(escape, sign)
    assert read == text
    assert not set(escape_property(text)) & set("\r\n:,")


def test_a_failing_finding_is_an_error_at_its_place() -> None:
    error, notice = lines_of(a_small_report())
    assert error.startswith(
        "::error file=evening.txt,line=3,endLine=3,col=8,endColumn=15,"
        "title=Conflict (number)%3A 12 or 15?::"
    )
    assert "Twelve people were hurt" in error
    assert notice == (
        "::notice title=crosscheck::1 finding that fails the run, nothing else to look at."
    )


def test_columns_are_left_out_where_github_refuses_them() -> None:
    source = a_source("One\ntwo three.\n")
    claim = a_claim(source, "One\ntwo")
    finding = a_finding(a_side(claim), a_side(claim, "two"))
    (error, _) = lines_of(a_report(source, findings=[finding]))
    assert "line=1,endLine=2,title=" in error
    pages = replace(source, media=Media.HTML)
    (error, _) = lines_of(a_report(pages, findings=[finding]))
    assert re.match(r"::error file=[^,]+,line=1,title=", error)


def test_more_than_github_shows_are_counted() -> None:
    lines = lines_of(a_crowd(14, 13))
    assert sum(line.startswith("::error ") for line in lines) == MOST_SHOWN
    assert sum(line.startswith("::warning ") for line in lines) == MOST_SHOWN
    assert lines[-1] == (
        "::notice title=crosscheck::14 findings that fail the run, 13 more to look at. "
        "The worst are shown here, the report has 7 more."
    )
    assert len(lines) == 2 * MOST_SHOWN + 1


def test_old_and_settled_findings_are_not_shown() -> None:
    report = a_crowd(0, 3)
    first, second, _ = report.findings
    standings = (
        Standing(first.id, State.DECIDED, is_settled=True),
        Standing(second.id, State.OPEN, is_in_scope=False),
    )
    lines = lines_of(replace(report, standings=standings))
    assert [line.partition(" ")[0] for line in lines] == ["::warning", "::notice"]


def test_a_report_without_findings_is_one_notice() -> None:
    assert lines_of(a_report(a_source())) == [
        "::notice title=crosscheck::no findings that fail the run, nothing else to look at."
    ]
