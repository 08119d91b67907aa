"""What is printed after a check: what fails and why, what was there before, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from crosscheck.app.checking import CheckOutcome
from crosscheck.app.outputs import without_parts
from crosscheck.cli.printable import printable, shortened
from crosscheck.cli.summary import STYLES, counted, findings_told, link_to, sides_of
from crosscheck.cli.terminal import say
from crosscheck.gate.baseline import KnownPair
from crosscheck.gate.policy import FIRMEST_FIRST, Policy
from crosscheck.model.finding import Finding, Level
from crosscheck.model.report import Report

_MOST_FAILING = 50
_MOST_LISTED = 10
_LONGEST_QUOTE = 60


def print_check(outcome: CheckOutcome, policy: Policy, since: str, console: Console) -> None:
    """Print the result of a check; no line is a command to CI."""
    for line in _lines(outcome, policy, since):
        say(console, line)


def next_step(report: Report, unread: int) -> str:
    """What to do next, in one line; empty when there is nothing to do."""
    failing = [finding for finding in report.findings if finding.fails]
    if failing:
        conflicts = sum(finding.level is Level.CONFLICT for finding in failing)
        noun = "conflict" if conflicts == len(failing) else "finding"
        return f"{counted(len(failing), noun)}: crosscheck review"
    if report.gate.unique:
        return f"{counted(report.gate.unique, 'unique claim')}: crosscheck review"
    if report.gate.stale:
        return f"{counted(report.gate.stale, 'decision')} to look at: crosscheck decisions list"
    if unread:
        return f"{counted(unread, 'source')} could not be read: crosscheck sources"
    return ""


def _lines(outcome: CheckOutcome, policy: Policy, since: str) -> Iterator[Text]:
    report = outcome.report
    unread = [skip for skip in report.skipped if skip.is_error]
    yield Text(_checked(outcome, since))
    for skip in unread:
        yield Text(f"  not read: {printable(skip.path)}: {printable(skip.reason)}", "yellow")
    yield Text(findings_told(report))
    yield from _failing(report)
    yield from _already_there(report, policy)
    yield from _gone(outcome.gone)
    yield Text("")
    for note in outcome.notes:
        yield Text(f"Note: {printable(note)}", "yellow")
    yield Text(f"Gate: {printable(report.gate.reason)}", "green" if report.gate.passed else "red")
    for path in without_parts(outcome.written):
        yield Text.assemble("Report: ", (printable(str(path)), link_to(path)))
    step = next_step(report, len(unread))
    if step:
        yield Text(f"Next: {step}")


def _checked(outcome: CheckOutcome, since: str) -> str:
    """How many sources were checked, and how many of them are new."""
    told = f"{counted(len(outcome.report.sources), 'source')} checked"
    if outcome.new_sources is None:
        return told
    return f"{told}, {len(outcome.new_sources)} new or changed since {printable(since)}"


def _failing(report: Report) -> Iterator[Text]:
    """The findings that fail the gate, the firmest first, with their sides."""
    failing = sorted(
        (finding for finding in report.findings if finding.fails),
        key=lambda finding: FIRMEST_FIRST.index(finding.level),
    )
    names = {source.id: source.name for source in report.sources}
    sentences = {claim.id: claim.sentence for claim in report.claims}
    for finding in failing[:_MOST_FAILING]:
        yield Text("")
        yield Text.assemble(
            "  ", (finding.level.value.upper(), STYLES[finding.level]), f" {_named(finding)}"
        )
        yield from sides_of(finding, names, sentences)
        yield Text(f"    To settle it: {printable(finding.ask)}")
    if len(failing) > _MOST_FAILING:
        yield Text("")
        yield Text(f"  and {counted(len(failing) - _MOST_FAILING, 'more finding')} that fail")


def _already_there(report: Report, policy: Policy) -> Iterator[Text]:
    """The findings that would fail, had they not been there before."""
    known = {
        standing.finding
        for standing in report.standings
        if not standing.is_settled and not standing.is_in_scope
    }
    listed = [each for each in report.findings if each.id in known and policy.fails(each)]
    if listed:
        yield Text("")
        yield Text(f"  Already there: {counted(len(listed), 'finding')} (--all counts them too)")
    for finding in listed[:_MOST_LISTED]:
        quotes = ", ".join(f"“{shortened(s.quote, _LONGEST_QUOTE)}”" for s in finding.sides[:2])
        yield Text(f"    {finding.level.value} {_named(finding)}: {quotes}")
    yield from _and_more(len(listed))


def _gone(gone: Sequence[KnownPair]) -> Iterator[Text]:
    """The entries of the baseline that bear on nothing."""
    if gone:
        number = f"{len(gone)} {'entry' if len(gone) == 1 else 'entries'}"
        yield Text("")
        yield Text(f"  Gone from the baseline: {number} (crosscheck baseline prune)", "yellow")
    for pair in gone[:_MOST_LISTED]:
        quotes = ", ".join(f"“{shortened(quote, _LONGEST_QUOTE)}”" for quote in pair.quotes)
        yield Text(f"    {printable(pair.kind)} {printable(pair.rule)}: {quotes}")
    yield from _and_more(len(gone))


def _and_more(number: int) -> Iterator[Text]:
    if number > _MOST_LISTED:
        yield Text(f"    and {number - _MOST_LISTED} more")


def _named(finding: Finding) -> str:
    """What a finding is about, and its id."""
    inside = ", inside one source" if finding.internal else ""
    return f"{finding.kind.value}{inside}  {finding.id}"
