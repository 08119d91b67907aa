"""``crosscheck compare``: its options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import gate_help, help_texts
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
        typer.Option(
            "--claims-dir",
            help="Folder for the claims of each source.  [default: claims]",
            metavar="PATH",
        ),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report",
            help="The HTML report; the JSON report is put beside it.  "
            "[default: reports/discrepancies.html]",
            metavar="PATH",
        ),
    ] = None,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            help=help_texts.OUTPUT,
            metavar="FORMAT=PATH",
        ),
    ] = None,
    quotes_only: Annotated[
        bool, typer.Option("--quotes-only", help=help_texts.QUOTES_ONLY)
    ] = False,
    sarif_line_hash: Annotated[
        bool, typer.Option("--sarif-line-hash", help=help_texts.SARIF_LINE_HASH)
    ] = False,
    fail_on: Annotated[
        list[Threshold] | None, typer.Option("--fail-on", help=gate_help.FAIL_ON, metavar="LEVEL")
    ] = None,
    no_models: Annotated[
        bool | None,
        typer.Option("--no-models", help="Use rules alone: quicker, and finds less."),
    ] = None,
    judge: Annotated[
        str | None, typer.Option("--judge", help=help_texts.JUDGE, metavar=help_texts.JUDGES)
    ] = None,
    decisions: Annotated[
        Path | None,
        typer.Option("--decisions", help=gate_help.DECISIONS, metavar="PATH"),
    ] = None,
    ignore_decisions: Annotated[
        bool, typer.Option("--ignore-decisions", help="Show and count every finding as open.")
    ] = False,
    allow_incomplete: Annotated[
        bool | None, typer.Option("--allow-incomplete", help=gate_help.ALLOW_INCOMPLETE)
    ] = None,
    open_report: Annotated[
        bool, typer.Option("--open", help="Open the HTML report in the browser; never on CI.")
    ] = False,
    cache_dir: Annotated[
        Path | None, typer.Option("--cache-dir", help=help_texts.CACHE_DIR, metavar="PATH")
    ] = None,
    no_cache: Annotated[bool | None, typer.Option("--no-cache", help=help_texts.NO_CACHE)] = None,
    config: Annotated[
        Path | None, typer.Option("--config", help=gate_help.CONFIG_OPTION, metavar="PATH")
    ] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help=gate_help.ISOLATED)] = False,
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

    flags = {
        "gate.fail-on": tuple(each.value for each in fail_on) if fail_on else None,
        "models": False if no_models else None,
        "judge": judge,
        "decisions": decisions,
        "allow-incomplete": allow_incomplete or None,
        "cache": False if no_cache else None,
        "cache-dir": cache_dir,
    }
    options = CompareOptions(
        roots=tuple(sources),
        flags=flags,
        claims_dir=claims_dir,
        report=report,
        outputs=tuple(output or ()),
        ignore_decisions=ignore_decisions,
        quotes_only=quotes_only,
        open_report=open_report,
        sarif_line_hash=sarif_line_hash,
        config=config,
        isolated=isolated,
        quiet=quiet,
        no_color=no_color,
    )
    raise typer.Exit(compare_and_print(options))
