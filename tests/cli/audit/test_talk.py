"""What an audit shows and asks, with answers that were thought of beforehand."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from rich.console import Console

from crosscheck.app.reviewing import Choice, Review
from crosscheck.cli.audit.card import Cards
from crosscheck.cli.audit.talk import Talk
from crosscheck.gate.policy import Policy
from crosscheck.model.decision import DecisionReason, DecisionVerdict
from crosscheck.model.finding import Finding, Level
from crosscheck.model.report import Report
from crosscheck.stores.decisions import load_decisions
from tests.app.test_reviewing import REPORT, a_review
from tests.exporters.hostile import FRAGMENTS, a_hostile_report
from tests.exporters.test_html_report import a_report_of

UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
HOSTILE = (
    "\x1b[2J\x1b]0;owned\x07 \x9b31m 12 \u202ehurt\u202c n\u200bot [bold]x[/bold] :smile:\n"
    "::error::stop\n##[error]stop"
)


@dataclass
class Script:
    """Answers one after the other, and then no more."""

    given: Sequence[str]
    are_shown: bool = False
    used: int = field(default=0, init=False)

    def key(self) -> str:
        return self.line()[:1]

    def line(self) -> str:
        if self.used == len(self.given):
            raise EOFError
        self.used += 1
        return self.given[self.used - 1]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims" / "decisions.jsonl"


def held(
    review: Review,
    *answers: str,
    findings: Sequence[Finding] | None = None,
    ends: bool = True,
    styled: bool = False,
) -> str:
    """What the terminal shows of an audit with these answers."""
    shown = io.StringIO()
    console = Console(
        file=shown,
        width=100,
        force_terminal=styled,
        color_system="standard" if styled else None,
        markup=False,
        emoji=False,
        highlight=False,
    )
    asked = review.open_findings(Level.CONFLICT) if findings is None else findings
    talk = Talk(review, asked, Cards(review.report(), starred=not styled), console, Script(answers))
    if ends:
        talk.hold()
    else:
        with pytest.raises(EOFError):
            talk.hold()
    return shown.getvalue()


def conflicts() -> tuple[Finding, ...]:
    return tuple(each for each in REPORT.findings if each.level is Level.CONFLICT)


def test_one_finding_is_shown_with_all_that_an_editor_needs(path: Path) -> None:
    finding = conflicts()[0]
    shown = held(a_review(path), "q")
    assert f"1 of {len(conflicts())}" in shown
    assert "CONFLICT" in shown
    assert finding.ask in shown
    flat = " ".join(shown.split())
    assert finding.why in flat
    names = {source.id: source.name for source in REPORT.sources}
    claims = {claim.id: claim for claim in REPORT.claims}
    for side in finding.sides:
        assert names[side.source] in shown
        assert side.quote.split()[0] in shown
        sentence = claims[side.claim].sentence.text
        assert " ".join(sentence.split()) in flat.replace("**", "")
    assert "4 March 2031" in shown


def test_words_that_clash_stand_out(path: Path) -> None:
    quote = conflicts()[0].sides[0].quote
    assert f"**{quote}**" in " ".join(held(a_review(path), "q").split())
    styled = held(a_review(path), "q", styled=True)
    assert "**" not in styled
    assert "\x1b[1" in styled


@pytest.mark.parametrize(
    ("answers", "verdict", "reason", "note"),
    [
        (["y", ""], "confirmed-conflict", None, ""),
        (["2", "said in the story"], "confirmed-conflict", None, "said in the story"),
        (["n", "4", ""], "not-a-conflict", DecisionReason.ROUNDING, ""),
        (["1", "7", "her words"], "not-a-conflict", DecisionReason.QUOTE_VS_FACT, "her words"),
        (["4", "corrected on 6 March"], "superseded", None, "corrected on 6 March"),
        (["5", ""], "needs-reporting", None, ""),
    ],
)
def test_a_verdict_is_saved(
    path: Path, answers: list[str], verdict: str, reason: DecisionReason | None, note: str
) -> None:
    shown = held(a_review(path), *answers, "q")
    (decision,) = load_decisions(path)
    assert (decision.verdict.value, decision.reason, decision.note) == (verdict, reason, note)
    assert decision.finding == conflicts()[0].fingerprint
    assert "Saved: " in shown


@pytest.mark.parametrize(("key", "verdict"), [("3", "prefer-source"), ("6", "ignore-source")])
def test_a_verdict_about_a_source_asks_which_one(path: Path, key: str, verdict: str) -> None:
    held(a_review(path), key, "2", "we were there", "q")
    (decision,) = load_decisions(path)
    sources = list(dict.fromkeys(side.source for side in conflicts()[0].sides))
    assert (decision.verdict.value, decision.source) == (verdict, sources[1])


@pytest.mark.parametrize(
    "answers",
    [
        *(["n", ""], ["n", "9", "x", ""], ["3", ""], ["3", "1", ""], ["4", ""], ["6", "2", ""]),
        *(["z"], ["7"], ["é"], [""], ["0"]),
    ],
    ids=str,
)
def test_thinking_again_saves_nothing(path: Path, answers: list[str]) -> None:
    shown = held(a_review(path), *answers, "q")
    assert not path.exists()
    assert "Saved" not in shown


def test_each_answer_is_in_the_file_before_the_next_is_asked_for(path: Path) -> None:
    shown = held(a_review(path), "y", "", "5", "", ends=False)
    assert len(load_decisions(path)) == 2
    assert f"3 of {len(conflicts())}" in shown


def test_it_ends_after_the_last(path: Path) -> None:
    held(a_review(path), *["s"] * len(conflicts()))
    assert not path.exists()


def test_skip_and_back_walk_through(path: Path) -> None:
    shown = held(a_review(path), "s", "s", "b", "b", "b", "q")
    total = len(conflicts())
    places = [line.split()[0] for line in shown.splitlines() if f" of {total}  " in line]
    assert places == ["1", "2", "3", "2", "1"]
    assert "This is the first one." in shown


def test_undo_takes_back_one_after_the_other(path: Path) -> None:
    shown = held(a_review(path), "y", "", "s", "5", "", "u", "u", "u", "q")
    verdicts = [each.verdict.value for each in load_decisions(path)]
    assert sorted(verdicts) == ["confirmed-conflict", "needs-reporting", "reopened", "reopened"]
    assert "Nothing was decided in this audit" in shown
    assert a_review(path).report().gate.failing == len(conflicts())
    total = len(conflicts())
    places = [line.split()[0] for line in shown.splitlines() if f" of {total}  " in line]
    assert places == ["1", "2", "3", "4", "3", "1"]


def test_a_changed_mind_replaces_the_decision(path: Path) -> None:
    shown = held(a_review(path), "y", "", "b", "n", "1", "", "q")
    first, second = load_decisions(path)
    later = first if first.supersedes else second
    assert later.verdict is DecisionVerdict.NOT_A_CONFLICT
    assert "State: decided" in shown


def test_an_earlier_decision_is_shown_with_who_when_and_why(path: Path) -> None:
    waits = Choice(DecisionVerdict.NEEDS_REPORTING, note="ask the\x1b[31m coroner")
    a_review(path, by="Ilya Voss").decide(conflicts()[0], waits)
    shown = " ".join(held(a_review(path), "q").split())
    assert "State: needs reporting" in shown
    assert "Ilya Voss, 5 March 2031, 09:30 UTC: needs reporting: ask the" in shown


def test_help_names_every_key(path: Path) -> None:
    shown = held(a_review(path), "?", "q")
    lines = [line.split() for line in shown.splitlines()]
    for key in "123456ynsbuq":
        assert any(key in line[:3] for line in lines), key


def test_what_cannot_be_saved_is_told_and_asked_again(path: Path) -> None:
    shown = held(a_review(path), "y", "x" * 300_000, "q")
    assert "Not saved" in shown
    assert not path.exists()


def a_hostile_review(path: Path) -> tuple[Review, Report]:
    report = a_report_of(HOSTILE)
    review = a_review(path)
    return Review(report, Policy(), path, now=review._now, by=HOSTILE), report


def test_no_sign_of_an_article_steers_the_terminal(path: Path) -> None:
    review, report = a_hostile_review(path)
    shown = held(review, "?", "6", "", "s", "q", findings=report.findings)
    assert "[U+202E]" in shown
    unseen = {sign for sign in shown if unicodedata.category(sign) in {"Cc", "Cf", "Zl", "Zp"}}
    assert unseen <= {"\n"}
    assert "[bold]x[/bold]" in shown


@pytest.mark.parametrize("width", [20, 100])
@pytest.mark.parametrize("text", FRAGMENTS.values(), ids=FRAGMENTS.keys())
def test_text_of_an_article_commands_nothing_and_marks_nothing_up(text: str, width: int) -> None:
    report = a_hostile_report(text)
    cards = Cards(report, starred=True)
    shown = io.StringIO()
    console = Console(file=shown, width=width, markup=False, emoji=False, highlight=False)
    for number, finding in enumerate(report.findings, start=1):
        console.print(cards.line(finding, report), soft_wrap=True)
        for part in cards.card(finding, report, number, len(report.findings)):
            part.show(console)
    lines = shown.getvalue().split("\n")
    assert [line for line in lines if "##[" in line or line.strip().startswith("::")] == []
    unseen = {sign for sign in "".join(lines) if unicodedata.category(sign) in UNSEEN}
    assert unseen == set()


def test_the_list_has_a_line_for_each_finding(path: Path) -> None:
    review, report = a_hostile_review(path)
    cards = Cards(report, starred=True)
    for finding in report.findings:
        line = cards.line(finding, review.report()).plain
        assert "\n" not in line
        assert line.startswith("  ")
        assert line.endswith("open")
