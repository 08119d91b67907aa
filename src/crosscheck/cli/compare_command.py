"""``crosscheck compare``: from options to a run, and from its outcome to the terminal."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from crosscheck.app.compare import CompareOutcome, CompareRequest, compare_folder
from crosscheck.app.outputs import parse_output, plan_outputs
from crosscheck.app.rooms import furnished
from crosscheck.cli.model_options import chosen_models
from crosscheck.cli.progress import progress_on
from crosscheck.cli.streams import silence_standard_output
from crosscheck.cli.summary import print_summary
from crosscheck.errors import ExitStatus, UsageError
from crosscheck.gate.policy import Policy
from crosscheck.gate.threshold import Threshold


@dataclass(frozen=True, slots=True)
class CompareOptions:
    """The options of ``crosscheck compare`` as they were given."""

    roots: tuple[Path, ...]
    claims_dir: Path | None = None
    report: Path | None = None
    outputs: tuple[str, ...] = ()
    threshold: Threshold = Threshold.CONFLICT
    light: bool = False
    judge: str | None = None
    allow_incomplete: bool = False
    quiet: bool = False
    no_color: bool = False


def compare_and_print(options: CompareOptions) -> ExitStatus:
    """Compare, write, print; a closed standard output does not change the status."""
    models = chosen_models(options.judge, light=options.light, quiet=options.quiet)
    request = CompareRequest(
        roots=options.roots,
        plan=plan_outputs(
            options.claims_dir,
            options.report,
            tuple(parse_output(value) for value in options.outputs),
        ),
        policy=Policy.of(options.threshold),
        models=models,
        allow_incomplete=options.allow_incomplete,
    )
    with progress_on(_console(options, to_stderr=True, silent=options.quiet)) as progress:
        outcome = compare_folder(request, furnished(_generated()), progress)
    try:
        _print(outcome, options, summary_to_stderr=request.plan.uses_standard_output)
    except BrokenPipeError:
        silence_standard_output()
    return outcome.status


def _print(outcome: CompareOutcome, options: CompareOptions, *, summary_to_stderr: bool) -> None:
    """Print the report that was asked for on standard output, and the summary beside it."""
    if summary_to_stderr:
        sys.stdout.buffer.write(outcome.standard_output.encode("utf-8", "backslashreplace"))
        sys.stdout.flush()
    if not options.quiet:
        print_summary(outcome, _console(options, to_stderr=summary_to_stderr))
        sys.stdout.flush()


class _Terminal(Console):
    """A terminal that leaves it to the caller what a closed pipe means."""

    def on_broken_pipe(self) -> None:
        """Raise BrokenPipeError, where rich would end the process with status 1."""
        raise BrokenPipeError


def _console(options: CompareOptions, *, to_stderr: bool, silent: bool = False) -> Console:
    """A terminal that takes text as it is: no markup, no emoji names, no guessed highlights."""
    plain = options.no_color or bool(os.environ.get("NO_COLOR"))
    return _Terminal(
        stderr=to_stderr,
        color_system=None if plain else "auto",
        force_terminal=False if silent else None,
        markup=False,
        emoji=False,
        highlight=False,
    )


def _generated() -> str:
    """The day that the report shows: SOURCE_DATE_EPOCH's, or none, so that runs can be compared.

    See reproducible-builds.org, "SOURCE_DATE_EPOCH".
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return ""
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(
            f"SOURCE_DATE_EPOCH is not a number of seconds: {epoch}", "Unset it or correct it."
        ) from error
