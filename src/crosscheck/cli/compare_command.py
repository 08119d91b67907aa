"""``crosscheck compare``: from options to a run, and from its outcome to the terminal."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crosscheck.app.compare import CompareOutcome, CompareRequest, compare_folder
from crosscheck.app.outputs import parse_output, plan_outputs
from crosscheck.app.rooms import Rendering, furnished
from crosscheck.app.settings_table import Settings
from crosscheck.cli.calendar_day import stated_day, today
from crosscheck.cli.colour import Colour
from crosscheck.cli.opening import open_page
from crosscheck.cli.progress import progress_on
from crosscheck.cli.settings_options import (
    cache_from,
    decisions_from,
    models_from,
    policy_from,
    settings_from,
)
from crosscheck.cli.streams import silence_standard_output
from crosscheck.cli.summary import print_summary
from crosscheck.cli.terminal import terminal
from crosscheck.errors import ExitStatus


@dataclass(frozen=True, slots=True)
class CompareOptions:
    """The options of ``crosscheck compare``; ``flags`` are those that are settings, by their keys.

    ``outputs`` are those of the command line alone: a project's settings name those of its check.
    """

    roots: tuple[Path, ...]
    flags: Mapping[str, Any] = field(default_factory=dict)
    claims_dir: Path | None = None
    report: Path | None = None
    outputs: tuple[str, ...] = ()
    ignore_decisions: bool = False
    quotes_only: bool = False
    open_report: bool = False
    sarif_line_hash: bool = False
    config: Path | None = None
    isolated: bool = False
    quiet: bool = False
    colour: Colour = Colour.AUTO


def compare_and_print(options: CompareOptions) -> ExitStatus:
    """Compare, write, print; a closed standard output does not change the status."""
    settings = settings_from(options.flags, options.config, isolated=options.isolated)
    request = _request(options, settings)
    day = stated_day()
    rendering = Rendering(
        generated=day.isoformat() if day else "",
        roots=options.roots,
        quotes_only=options.quotes_only,
        sarif_line_hash=options.sarif_line_hash,
    )
    rooms = furnished(rendering, cache_from(settings))
    console = terminal(colour=options.colour, to_stderr=True, silent=options.quiet)
    with progress_on(console) as progress:
        outcome = compare_folder(request, rooms, progress)
    try:
        _print(outcome, options, summary_to_stderr=request.plan.uses_standard_output)
    except BrokenPipeError:
        silence_standard_output()
    if options.open_report:
        open_page(outcome.written)
    return outcome.status


def _request(options: CompareOptions, settings: Settings) -> CompareRequest:
    """What is to be compared."""
    outputs = tuple(parse_output(value) for value in options.outputs)
    return CompareRequest(
        roots=options.roots,
        plan=plan_outputs(options.claims_dir, options.report, outputs),
        policy=policy_from(settings, is_gate=False, ignoring_decisions=options.ignore_decisions),
        models=models_from(settings, quiet=options.quiet),
        decisions=decisions_from(settings, ignoring=options.ignore_decisions),
        today=today(),
        allow_incomplete=settings["allow-incomplete"],
    )


def _print(outcome: CompareOutcome, options: CompareOptions, *, summary_to_stderr: bool) -> None:
    """Print the report that was asked for on standard output, and the summary beside it."""
    if summary_to_stderr:
        sys.stdout.buffer.write(outcome.standard_output.encode("utf-8", "backslashreplace"))
        sys.stdout.flush()
    if not options.quiet:
        print_summary(outcome, terminal(colour=options.colour, to_stderr=summary_to_stderr))
        sys.stdout.flush()
