"""``crosscheck evaluate``: its options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import help_texts
from crosscheck.cli.application import app


@app.command(help=help_texts.EVALUATE, short_help="Measure on stories with marked conflicts.")
def evaluate(
    gold: Annotated[
        list[Path],
        typer.Argument(
            help="Folders with gold.json and sources/, or of such folders.", metavar="GOLD"
        ),
    ],
    *,
    record: Annotated[
        Path | None,
        typer.Option(
            "--json",
            help="Also write the figures to this file; it holds no quotes.",
            metavar="PATH",
        ),
    ] = None,
    no_models: Annotated[
        bool, typer.Option("--no-models", help="Use rules alone: quicker, and finds less.")
    ] = False,
    judge: Annotated[
        str | None, typer.Option("--judge", help=help_texts.JUDGE, metavar=help_texts.JUDGES)
    ] = None,
    debug: Annotated[  # noqa: ARG001 - looked up where a crash is told
        bool, typer.Option("--debug", help="Show a traceback when something goes wrong.")
    ] = False,
) -> None:
    """Measure how well a run does on stories that were read by hand."""
    from crosscheck.app.evaluate import EvaluateRequest  # noqa: PLC0415 - not needed for help
    from crosscheck.cli.evaluate_command import evaluate_and_print  # noqa: PLC0415 - the same
    from crosscheck.cli.model_options import chosen_models  # noqa: PLC0415 - the same

    models = chosen_models(judge, light=no_models)
    request = EvaluateRequest(roots=tuple(gold), record=record, models=models)
    raise typer.Exit(evaluate_and_print(request))
