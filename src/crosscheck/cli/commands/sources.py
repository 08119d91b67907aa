"""``crosscheck sources``: its options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import help_texts
from crosscheck.cli.application import app


@app.command(help=help_texts.SOURCES, short_help="List what is read, and what is not known of it.")
def sources(
    folders: Annotated[
        list[Path], typer.Argument(help="Folders of articles, or articles.", metavar="SOURCES")
    ],
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON (crosscheck schema sources).")
    ] = False,
    allow_incomplete: Annotated[
        bool, typer.Option("--allow-incomplete", help="Do not end with 4 for an unreadable source.")
    ] = False,
    debug: Annotated[  # noqa: ARG001 - looked up where a crash is told
        bool, typer.Option("--debug", help="Show a traceback when something goes wrong.")
    ] = False,
) -> None:
    """List what is read."""
    from crosscheck.cli.sources_command import list_sources  # noqa: PLC0415 - loads the readers

    raise typer.Exit(list_sources(folders, as_json=as_json, allow_incomplete=allow_incomplete))
