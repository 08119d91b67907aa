from __future__ import annotations

from io import StringIO
from pathlib import Path

from rich.console import Console

from crosscheck.app.compare import ONE_SOURCE, CompareOutcome
from crosscheck.cli.summary import print_summary
from crosscheck.errors import ExitStatus
from crosscheck.gate.policy import Policy, judge
from crosscheck.model.finding import Level
from crosscheck.model.source import Skipped
from tests.builders import a_claim, a_finding, a_group, a_report, a_side, a_source

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
    assert "Gate: Fails: 1 conflict finding." in text
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
