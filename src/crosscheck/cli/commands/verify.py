"""``crosscheck verify``: its options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import help_texts
from crosscheck.cli.application import app


@app.command(help=help_texts.VERIFY, short_help="Say whether a report's sources have changed.")
def verify(
    report: Annotated[Path, typer.Argument(help="A report in JSON or HTML.", metavar="REPORT")],
    sources: Annotated[
        list[Path] | None,
        typer.Argument(help="What was compared then.  [default: sources]", metavar="SOURCES"),
    ] = None,
    *,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
) -> None:
    """Say whether a report's sources have changed."""
    from crosscheck.cli.verify_command import verify_and_print  # noqa: PLC0415 - loads a parser

    raise typer.Exit(verify_and_print(report, sources or [Path("sources")], quiet=quiet))
