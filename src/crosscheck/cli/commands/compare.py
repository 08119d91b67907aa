"""``crosscheck compare``: its options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import gate_help, help_texts
from crosscheck.cli import options as shared
from crosscheck.cli.application import app
from crosscheck.cli.colour import Colour, chosen_colour


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
    output: shared.OutputOption = None,
    quotes_only: shared.QuotesOnlyOption = False,
    sarif_line_hash: shared.SarifLineHashOption = False,
    fail_on: shared.GateFailOnOption = None,
    no_models: shared.NoModelsOption = None,
    judge: shared.JudgeOption = None,
    decisions: Annotated[
        Path | None,
        typer.Option("--decisions", help=gate_help.DECISIONS, metavar="PATH"),
    ] = None,
    ignore_decisions: Annotated[
        bool, typer.Option("--ignore-decisions", help="Show and count every finding as open.")
    ] = False,
    allow_incomplete: shared.AllowIncompleteOption = None,
    open_report: Annotated[
        bool, typer.Option("--open", help="Open the HTML report in the browser; never on CI.")
    ] = False,
    cache_dir: shared.CacheDirOption = None,
    no_cache: shared.NoCacheOption = None,
    config: shared.ConfigOption = None,
    isolated: shared.IsolatedOption = False,
    quiet: shared.QuietOption = False,
    color: shared.ColorOption = Colour.AUTO,
    no_color: shared.NoColorOption = False,
    debug: shared.DebugOption = False,  # noqa: ARG001 - looked up where a crash is told
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
        colour=chosen_colour(color, no_color=no_color),
    )
    raise typer.Exit(compare_and_print(options))
