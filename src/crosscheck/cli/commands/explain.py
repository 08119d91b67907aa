"""``crosscheck explain``: its options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import help_texts
from crosscheck.cli.application import app


@app.command(help=help_texts.EXPLAIN, short_help="Explain a rule or a finding.")
def explain(
    name: Annotated[
        str | None,
        typer.Argument(
            help="A rule, or a finding of the report; without it, all rules are listed.",
            metavar="NAME",
        ),
    ] = None,
    *,
    report: Annotated[
        Path,
        typer.Option("--report", help="The JSON report that holds the finding.", metavar="PATH"),
    ] = Path("reports/discrepancies.json"),
) -> None:
    """Explain a rule, or a finding of a report."""
    from crosscheck.cli.explain_command import explain_and_print, list_rules  # noqa: PLC0415

    if name is None:  # the rules take long to load, which is why they are imported here
        raise typer.Exit(list_rules())
    raise typer.Exit(explain_and_print(name, report))
