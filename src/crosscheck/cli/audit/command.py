"""``crosscheck audit``: go through the open findings in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.text import Text

from crosscheck.app.deciding import known_author
from crosscheck.app.reviewing import Review
from crosscheck.cli.audit.card import Cards
from crosscheck.cli.audit.keys import (
    Answers,
    PressedKeys,
    TypedLines,
    can_be_asked,
    is_piped,
)
from crosscheck.cli.audit.talk import Talk
from crosscheck.cli.in_ci import refuse_in_ci
from crosscheck.cli.printable import printable
from crosscheck.cli.review_start import ReviewOptions, begin, farewell
from crosscheck.cli.terminal import terminal
from crosscheck.errors import ExitStatus, UsageError
from crosscheck.model.finding import Level


def list_open(options: ReviewOptions, least_firm: Level) -> ExitStatus:
    """Print what is open, a finding a line, and ask nothing."""
    review, console = begin(options), terminal(colour=options.colour)
    findings, settled = review.open_findings(least_firm), review.report()
    cards = Cards(settled, starred=console.color_system is None)
    for finding in findings:
        console.print(cards.line(finding, settled), soft_wrap=True)
    _say(console, f"{len(findings)} open. Gate: {settled.gate.reason}")
    return ExitStatus.CLEAN


def ask_about_open(options: ReviewOptions, least_firm: Level) -> ExitStatus:
    """Ask about each open finding; what was decided stays decided however this ends."""
    refuse_in_ci("audit", force=options.force)
    _refuse_without_answers()
    console = terminal(colour=options.colour)
    review = begin(options)
    findings = review.open_findings(least_firm)
    cards = Cards(review.report(), starred=console.color_system is None)
    status = ExitStatus.CLEAN
    with _answers() as answers:
        try:
            if findings and not review.by:
                review.by = _author(console, answers)
            Talk(review, findings, cards, console, answers).hold()
        except (EOFError, KeyboardInterrupt):
            console.print()
            status = ExitStatus.INTERRUPTED
    _close(review, console, least_firm, len(findings))
    return status


def _refuse_without_answers() -> None:
    """Refuse to ask where nobody can answer."""
    if not can_be_asked() and not is_piped():
        raise UsageError(
            "audit asks questions, and this is no terminal",
            "Run it in a terminal, pipe the answers in, or list what is open with --no-input.",
        )


@contextmanager
def _answers() -> Iterator[Answers]:
    """Single keys on a terminal, else lines."""
    if can_be_asked():
        with PressedKeys(sys.stdin.fileno()).unbuffered() as keys:
            yield keys
    else:
        yield TypedLines(sys.stdin)


def _author(console: Console, answers: Answers) -> str:
    """Who decides: as the environment or git says, else asked until somebody answers."""
    name = known_author()
    while not name:
        console.print(Text("Your name, for the record: "), end="", soft_wrap=True)
        name = answers.line()
    return name


def _close(review: Review, console: Console, least_firm: Level, asked: int) -> None:
    """Say how it ended and what to do next."""
    if not asked:
        _say(console, "Nothing is open.")
    for line in farewell(review, least_firm):
        _say(console, line)


def _say(console: Console, line: str) -> None:
    console.print(Text(printable(line)), soft_wrap=True)
