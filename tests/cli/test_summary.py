from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from crosscheck.app.compare import CompareOutcome
from crosscheck.app.steps import ONE_SOURCE
from crosscheck.cli.summary import print_summary
from crosscheck.errors import ExitStatus
from crosscheck.gate.policy import Policy, judge
from crosscheck.model.finding import Level
from crosscheck.model.source import Skipped
from tests.builders import a_claim, a_finding, a_group, a_report, a_side, a_source
from tests.deciding import a_decision, decide, settled
from tests.exporters.hostile import FRAGMENTS, a_hostile_report

STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")

HERALD = a_source("The ferry [bold]hit[/bold]\x1b[31m a rock. ::error::Twelve were hurt.")
POST = a_source("Nine people were hurt.", publisher="The Quay Post")
OURS = a_claim(HERALD, "The ferry [bold]hit[/bold]\x1b[31m a rock.")
THEIRS = a_claim(POST, "Nine people were hurt.")


def printed(outcome: CompareOutcome, *, terminal: bool = False) -> str:
    stream = StringIO()
    console = Console(
        file=stream, width=40, force_terminal=terminal, markup=False, emoji=False, highlight=False
    )
    print_summary(outcome, console)
    return stream.getvalue()


def outcome_of(*levels: Level, notes: tuple[str, ...] = ()) -> CompareOutcome:
    report = a_report(
        HERALD,
        POST,
        claims=[OURS, THEIRS],
        groups=[a_group(OURS, THEIRS), a_group(THEIRS)],
        findings=[a_finding(a_side(OURS), a_side(THEIRS), level=level) for level in levels],
        skipped=[Skipped("a.bin", "is no text", is_error=True), Skipped("b.jpg", "a picture")],
    )
    return CompareOutcome(
        report=judge(report, Policy()),
        status=ExitStatus.CLEAN,
        claims_dir=Path("claims"),
        written=(Path("reports/page.html"), Path("claims/a.jsonl"), Path("claims/b.jsonl")),
        notes=notes,
    )


def test_the_summary_counts_and_says_where_everything_is() -> None:
    text = printed(outcome_of(Level.CONFLICT, Level.UPDATE))
    assert "2 sources compared, 2 files skipped" in text
    assert "not read: a.bin: is no text" in text
    assert "b.jpg" not in text
    assert "2 claims in 2 groups: 1 agreeing, 1 unique, 0 conflicting" in text
    assert "Findings: 1 conflict, 1 update" in text
    assert "Gate: Fails: 1 conflict finding (fail-on conflict)." in text
    assert "Report: reports/page.html\n" in text
    assert text.count("Claims: claims/") == 1


def test_both_sides_are_quoted_after_their_sources() -> None:
    text = printed(outcome_of(Level.CONFLICT))
    assert "CONFLICT number" in text
    assert "The Quay Post: “Nine people were hurt.”" in text


def test_a_value_is_shown_with_its_sentence() -> None:
    report = a_report(
        HERALD,
        POST,
        claims=[OURS, THEIRS],
        findings=[a_finding(a_side(OURS, "a rock"), a_side(THEIRS, "Nine"))],
    )
    text = printed(CompareOutcome(judge(report, Policy()), ExitStatus.FINDINGS))
    assert "    The Quay Post: “Nine people were hurt.”\n" in text
    assert "[31m a rock.”\n" in text


def test_the_firmest_findings_come_first_and_few_are_shown() -> None:
    text = printed(outcome_of(*[Level.UPDATE] * 6, Level.CONFLICT, Level.DIFFERENCE))
    assert text.index("CONFLICT") < text.index("UPDATE")
    assert "DIFFERENCE" not in text
    assert "and 2 more findings in the report" in text


def test_article_text_cannot_steer_a_terminal_or_a_ci_log() -> None:
    text = printed(outcome_of(Level.CONFLICT))
    assert "\x1b" not in text
    assert "[bold]hit[/bold]" in text
    assert not any(line.startswith(("::", "##[")) for line in text.splitlines())


def test_a_note_is_shown() -> None:
    assert ONE_SOURCE in printed(outcome_of(notes=(ONE_SOURCE,)))


def test_a_terminal_gets_links_that_can_be_clicked() -> None:
    assert Path("reports/page.html").resolve().as_uri() in printed(outcome_of(), terminal=True)


def test_what_is_decided_is_counted_and_no_longer_shown() -> None:
    report = outcome_of(Level.CONFLICT).report
    made = judge(settled(report, decide(report, report.findings[0]), a_decision()), Policy())
    text = printed(CompareOutcome(report=made, status=ExitStatus.CLEAN))
    assert "Decisions: 1 decided, 1 stale" in text
    assert "Nine people" not in text
    assert "Gate: Passes: no finding of level conflict. 1 decided finding does not count." in text


@pytest.mark.parametrize("text", FRAGMENTS.values(), ids=FRAGMENTS.keys())
def test_text_of_an_article_commands_nothing_and_marks_nothing_up(text: str) -> None:
    report = a_hostile_report(text)
    shown = printed(CompareOutcome(report, ExitStatus.FINDINGS, notes=(text,)), terminal=True)
    # The styles and the links to files that the summary sets itself.
    plain = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\\\", "", shown)
    assert "##[" not in plain
    assert [line for line in plain.splitlines() if line.strip().startswith("::")] == []
    assert STEERS.findall(plain) == []


def test_no_line_is_a_command_to_ci_wherever_a_quote_is_cut() -> None:
    hostile = a_source("He wrote ##[error]Twelve to them.", publisher="::error::The Herald")
    claim = a_claim(hostile, hostile.text)
    finding = a_finding(a_side(claim, "[error]Twelve"), a_side(THEIRS))
    report = a_report(hostile, POST, claims=[claim, THEIRS], findings=[finding])
    outcome = CompareOutcome(report=judge(report, Policy()), status=ExitStatus.FINDINGS)
    lines = printed(outcome).splitlines()
    assert any("[error]Twelve" in line for line in lines)
    assert not any("##[" in line or line.lstrip().startswith("::") for line in lines)
