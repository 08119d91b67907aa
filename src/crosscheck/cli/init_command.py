"""``crosscheck init``: from a plan to files, and what was done to the terminal."""

from __future__ import annotations

from pathlib import Path

import typer

from crosscheck.app.ci_services import CiService
from crosscheck.app.starter import Deed, Step, carry_out, plan_starter
from crosscheck.cli.application import version_of_crosscheck
from crosscheck.cli.printable import printable
from crosscheck.errors import ExitStatus

_DONE = {Deed.WRITE: "wrote", Deed.ADD: "added to", Deed.KEEP: "kept"}
_NEXT = (
    "Put two or more reports of one event into {folder}sources/, as .txt, .md or .html files.",
    "crosscheck sources {folder}sources/   # says what was read",
    "crosscheck compare {folder}sources/   # writes the report",
)


def start(folder: Path, service: CiService, *, dry_run: bool) -> ExitStatus:
    """Write what is missing, or say what would be written."""
    steps = plan_starter(folder, service, version_of_crosscheck())
    if not dry_run:
        carry_out(folder, steps)
    for step in steps:
        typer.echo(_line(step, dry_run=dry_run))
    if dry_run:
        typer.echo("Nothing was written: run it again without --dry-run.")
        return ExitStatus.CLEAN
    within = "" if folder == Path() else f"{printable(folder.as_posix())}/"
    typer.echo("Next:")
    for line in _NEXT:
        typer.echo(f"  {line.format(folder=within)}")
    return ExitStatus.CLEAN


def _line(step: Step, *, dry_run: bool) -> str:
    """What was done with a file, and why."""
    if dry_run:
        deed = f"would {step.deed.value}"
        return f"{deed:<14}{step.path:<34}{step.purpose}"
    return f"{_DONE[step.deed]:<10}{step.path:<34}{step.purpose}"
