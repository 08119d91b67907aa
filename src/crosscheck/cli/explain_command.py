"""``crosscheck explain``: what a rule looks for, or why a finding was made."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

import typer

from crosscheck.app.explain import Explained, look_up
from crosscheck.classify.measured import last_measurement
from crosscheck.classify.registry import DETECTORS, Detector
from crosscheck.classify.rule import Example
from crosscheck.cli.printable import printable, shortened
from crosscheck.cli.verdict_advice import advice
from crosscheck.errors import ExitStatus
from crosscheck.model.finding import Finding, Kind, Side
from crosscheck.readers.report import StoredFindings

_WIDTH = 96
_LABEL = 12
_VERDICT = 20
_LONGEST_QUOTE = 400


def explain_and_print(name: str, report: Path) -> ExitStatus:
    """Print what is known of a rule or a finding."""
    found = look_up(name, report)
    lines = _finding(found) if isinstance(found, Explained) else _rule(found)
    for line in lines:
        typer.echo(line)
    return ExitStatus.CLEAN


def list_rules() -> ExitStatus:
    """Print the code, the name and the matter of every rule."""
    for detector in DETECTORS:
        rule = detector.rule
        typer.echo(f"{rule.code:<8}{rule.name:<24}{rule.summary}")
    typer.echo("")
    typer.echo(
        "crosscheck explain CODE gives examples of one, what it errs about and how to decide."
    )
    return ExitStatus.CLEAN


def _rule(detector: Detector) -> Iterator[str]:
    """What it looks for, how far to trust it, how to settle it, and its examples."""
    rule = detector.rule
    yield f"{rule.code} {rule.name}"
    yield from _entry("finds", rule.summary)
    about = detector.about.partition("\n")[2].strip()
    if about:
        yield from _entry("", about)
    yield from _entry("kind", rule.kind.value)
    yield from _entry("errs about", rule.errs)
    yield from _entry("ask", rule.ask)
    yield from _entry("measured", _measured(rule.code))
    yield from _deciding(rule.kind)
    for finds, heading in ((True, "Found"), (False, "Passes")):
        for example in detector.examples:
            if example.finds is finds:
                yield ""
                yield from _example(heading, example)


def _measured(code: str) -> str:
    """How the rule did on stories that people marked by hand."""
    measurement = last_measurement()
    where = f"on {measurement.stories} stories marked by hand, {measurement.day}"
    told = [
        f"{each.level.value}: {each.true} right, {each.open} open to reading, {each.false} wrong"
        for each in measurement.of(code)
    ]
    return f"{'; '.join(told) or 'nothing found'} ({where})"


def _example(heading: str, example: Example) -> Iterator[str]:
    """The two texts, with the days of publication where they differ."""
    differ = len(set(example.published)) > 1
    yield f"  {heading}:"
    for source, text, day in zip(
        "AB", (example.left, example.right), example.published, strict=True
    ):
        published = f" (published {day})" if differ else ""
        yield from _wrapped(f"    {source}: ", f"{text}{published}")


def _finding(found: Explained) -> Iterator[str]:
    """Its sides with their words, why they clash, what would settle it, and how sure that is."""
    finding, rule = found.finding, found.detector.rule
    inside = ", inside one source" if finding.internal else ""
    fails = ", fails the gate" if finding.fails else ""
    yield f"{finding.id}: {finding.level.value}, {finding.kind.value}{inside}{fails}"
    for side in finding.sides:
        yield from _side(side, found.stored)
    yield ""
    yield from _entry("why", finding.why)
    yield from _entry("ask", finding.ask)
    yield from _entry("sure", _sure(finding))
    for item in finding.evidence:
        yield f"  {'':<{_LABEL}}{item.weight:.2f}  {printable(item.comparison)}"
    yield from _entry("rule", f"{rule.code} {rule.name}: {rule.summary}")
    yield from _entry("errs about", rule.errs)
    yield from _entry("measured", _measured(rule.code))
    yield from _deciding(finding.kind)


def _deciding(kind: Kind) -> Iterator[str]:
    """What an editor can decide once the question is answered."""
    label = "decide"
    for name, meaning in advice(kind):
        yield f"  {label:<{_LABEL}}{name:<{_VERDICT}}{meaning}"
        label = ""


def _side(side: Side, stored: StoredFindings) -> Iterator[str]:
    """Who says what, in the words of the claim."""
    name = printable(stored.names.get(side.source, side.source))
    quote, value = printable(side.quote), printable(side.value)
    claim = printable(stored.claims.get(side.claim, ""))
    yield f"  {name}: {value or quote}"
    words = claim if quote in claim else quote
    yield from _wrapped("    ", f"“{shortened(words, _LONGEST_QUOTE)}”")


def _sure(finding: Finding) -> str:
    """The score, and how it comes about."""
    score = f"{finding.confidence:.2f} of 1"
    return f"{score}, the mean of what was compared:" if finding.evidence else score


def _entry(label: str, text: str) -> Iterator[str]:
    """A label and its text, wrapped beside it."""
    return _wrapped(f"  {label:<{_LABEL}}", text)


def _wrapped(lead: str, text: str) -> Iterator[str]:
    """Text behind a lead, further lines set in under its start."""
    yield from textwrap.wrap(
        printable(text),
        _WIDTH,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )
