"""``crosscheck check``: from options and settings to a run, and from its outcome to the status."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import typer

from crosscheck.app.annotating import annotate_run
from crosscheck.app.checking import CheckOutcome, CheckRequest, check_sources
from crosscheck.app.outputs import OutputPlan, parse_output, plan_outputs
from crosscheck.app.placing import places_of
from crosscheck.app.rooms import Rendering, Rooms, furnished
from crosscheck.app.settings_table import Settings
from crosscheck.cli.calendar_day import stated_day, today
from crosscheck.cli.check_summary import print_check
from crosscheck.cli.colour import Colour
from crosscheck.cli.progress import progress_on
from crosscheck.cli.settings_options import (
    cache_from,
    decisions_from,
    models_from,
    narrowed_by,
    policy_from,
    settings_from,
)
from crosscheck.cli.streams import silence_standard_output
from crosscheck.cli.terminal import terminal
from crosscheck.errors import ExitStatus


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """The options of ``crosscheck check``; ``flags`` are those that are settings, by their keys."""

    flags: Mapping[str, Any] = field(default_factory=dict)
    everything: bool = False
    ignore_decisions: bool = False
    exit_zero: bool = False
    quotes_only: bool = False
    sarif_line_hash: bool = False
    config: Path | None = None
    isolated: bool = False
    quiet: bool = False
    colour: Colour = Colour.AUTO


def check_and_print(options: CheckOptions) -> ExitStatus:
    """Check, write what was asked for, print; a closed standard output does not change the status.

    ``exit_zero`` turns "findings" into "clean", and no other status.
    """
    settings = settings_from(options.flags, options.config, isolated=options.isolated)
    request = _request(options, settings)
    furnish = partial(_furnish, options, request, cache_from(settings))
    console = terminal(colour=options.colour, to_stderr=True, silent=options.quiet)
    with progress_on(console) as progress:
        outcome = check_sources(request, furnish, progress)
    try:
        _print(outcome, options, request)
    except BrokenPipeError:
        silence_standard_output()
    is_excused = options.exit_zero and outcome.status is ExitStatus.FINDINGS
    return ExitStatus.CLEAN if is_excused else outcome.status


def _request(options: CheckOptions, settings: Settings) -> CheckRequest:
    """What is to be checked."""
    since, baseline = narrowed_by(settings, everything=options.everything)
    return CheckRequest(
        roots=settings["sources"],
        plan=_plan(settings["output"]),
        policy=policy_from(settings, ignoring_decisions=options.ignore_decisions),
        models=models_from(settings, quiet=options.quiet),
        since=since,
        baseline=baseline,
        decisions=decisions_from(settings, ignoring=options.ignore_decisions),
        today=today(),
        allow_incomplete=settings["allow-incomplete"],
    )


def _plan(outputs: tuple[str, ...]) -> OutputPlan:
    """The reports to write: none but those that were named."""
    named = tuple(parse_output(value) for value in outputs)
    return plan_outputs(None, None, named) if named else OutputPlan(None, ())


def _furnish(
    options: CheckOptions, request: CheckRequest, cache: Path | None, new: frozenset[str]
) -> Rooms:
    """The rooms of the run, with reports in which some sources are the new ones."""
    day = stated_day()
    rendering = Rendering(
        generated=day.isoformat() if day else "",
        roots=request.roots,
        changed=new,
        quotes_only=options.quotes_only,
        sarif_line_hash=options.sarif_line_hash,
    )
    return furnished(rendering, cache)


def _print(outcome: CheckOutcome, options: CheckOptions, request: CheckRequest) -> None:
    """The report that was asked for on standard output, else the text; annotations beside it."""
    taken = request.plan.uses_standard_output
    if taken:
        sys.stdout.buffer.write(outcome.standard_output.encode("utf-8", "backslashreplace"))
        sys.stdout.flush()
    if not options.quiet:
        console = terminal(colour=options.colour, to_stderr=taken)
        print_check(outcome, request.policy, request.since, console)
    typer.echo(_annotations(outcome, request), nl=False, err=taken)
    sys.stdout.flush()


def _annotations(outcome: CheckOutcome, request: CheckRequest) -> str:
    """What GitHub Actions shows beside the sources; nothing elsewhere."""
    places = places_of(outcome.report, request.roots, outcome.new_sources or frozenset())
    try:
        return annotate_run(outcome.report, places, os.environ)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        typer.echo(f"crosscheck: cannot write the summary of the step: {reason}", err=True)
        return ""
