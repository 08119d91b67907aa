"""``crosscheck check``: its options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import gate_help
from crosscheck.cli import options as shared
from crosscheck.cli.application import app
from crosscheck.cli.colour import Colour, chosen_colour


@app.command(help=gate_help.CHECK, short_help="Fail on what is new and not decided.")
def check(  # noqa: PLR0913 - one parameter for each option
    sources: shared.SourcesArgument = None,
    *,
    since: shared.SinceOption = None,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", help=gate_help.BASELINE_OPTION, metavar="PATH")
    ] = None,
    everything: shared.AllOption = False,
    fail_on: shared.GateFailOnOption = None,
    min_confidence: Annotated[
        float | None,
        typer.Option(
            "--min-confidence",
            help="Never fail on findings less sure, from 0 to 1.  [default: 0]",
            metavar="NUMBER",
            min=0,
            max=1,
        ),
    ] = None,
    strict_decisions: Annotated[
        bool | None,
        typer.Option("--strict-decisions/--no-strict-decisions", help=gate_help.STRICT),
    ] = None,
    decisions: Annotated[
        Path | None, typer.Option("--decisions", help=gate_help.DECISIONS, metavar="PATH")
    ] = None,
    ignore_decisions: Annotated[
        bool, typer.Option("--ignore-decisions", help="Count every finding as open.")
    ] = False,
    output: shared.OutputOption = None,
    quotes_only: shared.QuotesOnlyOption = False,
    sarif_line_hash: shared.SarifLineHashOption = False,
    no_models: shared.NoModelsOption = None,
    judge: shared.JudgeOption = None,
    allow_incomplete: shared.AllowIncompleteOption = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help=gate_help.EXIT_ZERO)] = False,
    cache_dir: shared.CacheDirOption = None,
    no_cache: shared.NoCacheOption = None,
    config: shared.ConfigOption = None,
    isolated: shared.IsolatedOption = False,
    quiet: shared.QuietOption = False,
    color: shared.ColorOption = Colour.AUTO,
    no_color: shared.NoColorOption = False,
    debug: shared.DebugOption = False,  # noqa: ARG001 - looked up where a crash is told
) -> None:
    """Fail on what is new and not decided."""
    # Loaded here because the terminal library takes longer than `--help` may.
    from crosscheck.cli.check_command import CheckOptions, check_and_print  # noqa: PLC0415

    flags = {
        "sources": tuple(sources) if sources else None,
        "since": since,
        "baseline": baseline,
        "gate.fail-on": tuple(each.value for each in fail_on) if fail_on else None,
        "gate.min-confidence": min_confidence,
        "gate.strict-decisions": strict_decisions,
        "decisions": decisions,
        "output": tuple(output) if output else None,
        "models": False if no_models else None,
        "judge": judge,
        "allow-incomplete": allow_incomplete or None,
        "cache": False if no_cache else None,
        "cache-dir": cache_dir,
    }
    options = CheckOptions(
        flags=flags,
        everything=everything,
        ignore_decisions=ignore_decisions,
        exit_zero=exit_zero,
        quotes_only=quotes_only,
        sarif_line_hash=sarif_line_hash,
        config=config,
        isolated=isolated,
        quiet=quiet,
        colour=chosen_colour(color, no_color=no_color),
    )
    raise typer.Exit(check_and_print(options))
