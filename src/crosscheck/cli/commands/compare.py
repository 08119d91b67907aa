"""``crosscheck compare``: its options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import help_texts
from crosscheck.cli.application import app
from crosscheck.gate.threshold import Threshold


@app.command(help=help_texts.COMPARE, short_help="Compare the reports of one event.")
def compare(  # noqa: PLR0913 - one parameter for each option
    sources: Annotated[
        list[Path], typer.Argument(help="Folders of articles, or articles.", metavar="SOURCES")
    ],
    *,
    claims_dir: Annotated[
        Path | None,
        typer.Option("--claims-dir", help="Folder for the claims of each source.  [claims]"),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report",
            help="The HTML report; the JSON report is put beside it.  [reports/discrepancies.html]",
        ),
    ] = None,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            help="Write a report as json or html; PATH - is standard output. May be repeated.",
            metavar="FORMAT=PATH",
        ),
    ] = None,
    fail_on: Annotated[
        Threshold,
        typer.Option("--fail-on", help="The least firm level of finding that ends with status 1."),
    ] = Threshold.CONFLICT,
    no_models: Annotated[
        bool,
        typer.Option("--no-models", help="Use rules alone: quicker, and finds less."),
    ] = False,
    judge: Annotated[
        str | None, typer.Option("--judge", help=help_texts.JUDGE, metavar=help_texts.JUDGES)
    ] = None,
    allow_incomplete: Annotated[
        bool,
        typer.Option(
            "--allow-incomplete",
            help="Do not end with 4 for an unreadable source or an unanswered question.",
        ),
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
    no_color: Annotated[
        bool, typer.Option("--no-color", help="No colour; the variable NO_COLOR does the same.")
    ] = False,
    debug: Annotated[  # noqa: ARG001 - looked up where a crash is told
        bool, typer.Option("--debug", help="Show a traceback when something goes wrong.")
    ] = False,
) -> None:
    """Compare the reports of one event."""
    # Loaded here because the terminal library takes longer than `--help` may.
    from crosscheck.cli.compare_command import CompareOptions, compare_and_print  # noqa: PLC0415

    options = CompareOptions(
        roots=tuple(sources),
        claims_dir=claims_dir,
        report=report,
        outputs=tuple(output or ()),
        threshold=fail_on,
        light=no_models,
        judge=judge,
        allow_incomplete=allow_incomplete,
        quiet=quiet,
        no_color=no_color,
    )
    raise typer.Exit(compare_and_print(options))
