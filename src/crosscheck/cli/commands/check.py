"""``crosscheck check``: its options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import gate_help, help_texts
from crosscheck.cli.application import app
from crosscheck.gate.threshold import Threshold


@app.command(help=gate_help.CHECK, short_help="Fail on what is new and not decided.")
def check(  # noqa: PLR0913 - one parameter for each option
    sources: Annotated[
        list[Path] | None,
        typer.Argument(
            help="Folders of articles, or articles.  [default: sources]", metavar="SOURCES"
        ),
    ] = None,
    *,
    since: Annotated[
        str | None, typer.Option("--since", help=gate_help.SINCE, metavar="REV")
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", help=gate_help.BASELINE_OPTION, metavar="PATH")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help=gate_help.ALL)] = False,
    fail_on: Annotated[
        list[Threshold] | None, typer.Option("--fail-on", help=gate_help.FAIL_ON, metavar="LEVEL")
    ] = None,
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
    output: Annotated[
        list[str] | None,
        typer.Option("--output", "-o", help=help_texts.OUTPUT, metavar="FORMAT=PATH"),
    ] = None,
    quotes_only: Annotated[
        bool, typer.Option("--quotes-only", help=help_texts.QUOTES_ONLY)
    ] = False,
    sarif_line_hash: Annotated[
        bool, typer.Option("--sarif-line-hash", help=help_texts.SARIF_LINE_HASH)
    ] = False,
    no_models: Annotated[
        bool | None,
        typer.Option("--no-models", help="Use rules alone: quicker, and finds less."),
    ] = None,
    judge: Annotated[
        str | None, typer.Option("--judge", help=help_texts.JUDGE, metavar=help_texts.JUDGES)
    ] = None,
    allow_incomplete: Annotated[
        bool | None, typer.Option("--allow-incomplete", help=gate_help.ALLOW_INCOMPLETE)
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help=gate_help.EXIT_ZERO)] = False,
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
        no_color=no_color,
    )
    raise typer.Exit(check_and_print(options))
