"""``crosscheck init``: its options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.app.ci_services import CiService
from crosscheck.cli import help_texts
from crosscheck.cli.application import app


@app.command(help=help_texts.INIT, short_help="Start a repository of sources.")
def init(
    folder: Annotated[
        Path, typer.Argument(help="Where; it is made if it is missing.", metavar="FOLDER")
    ] = Path(),
    *,
    ci: Annotated[
        CiService, typer.Option("--ci", help="Which service a job is written for.")
    ] = CiService.GITHUB,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done, and write nothing.")
    ] = False,
) -> None:
    """Start a repository of sources."""
    from crosscheck.cli.init_command import start  # noqa: PLC0415 - not needed for help

    raise typer.Exit(start(folder, ci, dry_run=dry_run))
