"""What is printed after a run: counts, the firmest findings, the gate and the report's place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from rich.console import Console
from rich.style import Style
from rich.text import Text

from crosscheck.app.compare import CompareOutcome
from crosscheck.app.outputs import without_parts
from crosscheck.cli.printable import printable, shortened
from crosscheck.cli.terminal import say
from crosscheck.gate.policy import FIRMEST_FIRST
from crosscheck.model.decision import State
from crosscheck.model.finding import Finding, Level, Side
from crosscheck.model.report import Report, Verdict
from crosscheck.model.text import Sentence

_MOST_FINDINGS = 5
_LONGEST_QUOTE = 110
_LONGEST_NAME = 28
_LEAST_CONTEXT = 12
_BESIDE = {".css", ".js"}  # files that no reader opens by themselves
STYLES = {
    Level.CONFLICT: "bold red",
    Level.POSSIBLE: "yellow",
    Level.UPDATE: "cyan",
    Level.DIFFERENCE: "dim",
}


def print_summary(outcome: CompareOutcome, console: Console) -> None:
    """Print the result of a run; every quote stands on an indented line of its own."""
    for line in _lines(outcome):
        say(console, line)


def _lines(outcome: CompareOutcome) -> Iterator[Text]:
    """All lines of the summary."""
    report = outcome.report
    yield Text(_sources(report))
    for skip in report.skipped:
        if skip.is_error:
            yield Text(f"  not read: {printable(skip.path)}: {printable(skip.reason)}", "yellow")
    yield Text(_claims(report))
    yield Text(findings_told(report))
    yield from _decided(report)
    yield from _top_findings(report)
    yield Text("")
    for note in outcome.notes:
        yield Text(f"Note: {printable(note)}", "yellow")
    yield Text(f"Gate: {printable(report.gate.reason)}", "green" if report.gate.passed else "red")
    yield from _places(outcome)


def _sources(report: Report) -> str:
    """How many sources were compared and how many files were not."""
    skipped = len(report.skipped)
    left_out = f", {counted(skipped, 'file')} skipped" if skipped else ""
    return f"{counted(len(report.sources), 'source')} compared{left_out}"


def _claims(report: Report) -> str:
    """How the claims fall out."""
    verdicts = Counter(group.verdict for group in report.groups)
    parts = ", ".join(f"{verdicts[verdict]} {verdict.value}" for verdict in Verdict)
    return f"{counted(len(report.claims), 'claim')} in {len(report.groups)} groups: {parts}"


def findings_told(report: Report) -> str:
    """How many findings there are of each level."""
    levels = Counter(finding.level for finding in report.findings)
    named = [
        f"{levels[level]} possible" if level is Level.POSSIBLE else counted(levels[level], level)
        for level in FIRMEST_FIRST
        if levels[level]
    ]
    return f"Findings: {', '.join(named) or 'none'}"


def _decided(report: Report) -> Iterator[Text]:
    """How the findings stand with the decisions, when there are any."""
    if report.decisions:
        states = Counter(standing.state for standing in report.standings)
        named = [f"{states[state]} {state.value}" for state in State if states[state]]
        stale = [f"{len(report.stale)} stale"] if report.stale else []
        yield Text(f"Decisions: {', '.join((*named, *stale))}")


def _top_findings(report: Report) -> Iterator[Text]:
    """The firmest findings that are not settled, with their sides, then how many more there are."""
    settled = {standing.finding for standing in report.standings if standing.is_settled}
    unsettled = [finding for finding in report.findings if finding.id not in settled]
    ranked = sorted(unsettled, key=lambda finding: FIRMEST_FIRST.index(finding.level))
    shown = [finding for finding in ranked if finding.level is not Level.DIFFERENCE]
    names = {source.id: source.name for source in report.sources}
    sentences = {claim.id: claim.sentence for claim in report.claims}
    for finding in shown[:_MOST_FINDINGS]:
        yield from _finding(finding, names, sentences)
    if len(shown) > _MOST_FINDINGS:
        yield Text("")
        yield Text(f"  and {counted(len(shown) - _MOST_FINDINGS, 'more finding')} in the report")


def _finding(
    finding: Finding, names: Mapping[str, str], sentences: Mapping[str, Sentence]
) -> Iterator[Text]:
    """One finding: level and kind, then each side's source and words."""
    yield Text("")
    inside = ", inside one source" if finding.internal else ""
    yield Text.assemble(
        "  ",
        (finding.level.value.upper(), STYLES[finding.level]),
        f" {finding.kind.value}{inside}",
    )
    yield from sides_of(finding, names, sentences)


def sides_of(
    finding: Finding, names: Mapping[str, str], sentences: Mapping[str, Sentence]
) -> Iterator[Text]:
    """Each side's source and words, on an indented line of its own."""
    for side in finding.sides:
        name = shortened(names.get(side.source, side.source), _LONGEST_NAME)
        yield Text.assemble(f"    {name}: “", *_quote(side, sentences.get(side.claim)), "”")


def _quote(side: Side, sentence: Sentence | None) -> Iterator[str | tuple[str, str]]:
    """The words of a side, marked, with as much of their sentence as a line has room for."""
    words = shortened(side.quote, _LONGEST_QUOTE)
    if sentence is None or not sentence.span.contains(side.span) or words.endswith("…"):
        yield words
        return
    room = max(_LEAST_CONTEXT, (_LONGEST_QUOTE - len(words)) // 2)
    before = sentence.text[: side.span.start - sentence.span.start]
    after = sentence.text[side.span.end - sentence.span.start :]
    yield shortened(before[::-1], room)[::-1] + (" " if before[-1:].isspace() else "")
    yield words, "bold"
    yield (" " if after[:1].isspace() else "") + shortened(after, room)


def _places(outcome: CompareOutcome) -> Iterator[Text]:
    """Where the reports and the claims were written."""
    claims = outcome.claims_dir
    for path in without_parts(outcome.written):
        if path.suffix not in _BESIDE and (path.parent != claims or path.suffix != ".jsonl"):
            yield Text.assemble("Report: ", (str(path), link_to(path)))
    if claims is not None:
        yield Text.assemble("Claims: ", (f"{claims}/", link_to(claims)))


def link_to(path: Path) -> Style:
    """A style that a terminal shows as a link to a file."""
    return Style(link=path.resolve().as_uri())


def counted(number: int, noun: str) -> str:
    """The number and its noun, in the plural where it belongs."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
