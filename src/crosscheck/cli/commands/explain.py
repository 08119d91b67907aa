"""``crosscheck explain``: its options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import help_texts
from crosscheck.cli.application import app


@app.command(help=help_texts.EXPLAIN, short_help="Explain a rule or a finding.")
def explain(
    name: Annotated[str, typer.Argument(help="A rule, or a finding of the report.")],
    *,
    report: Annotated[
        Path,
        typer.Option("--report", help="The JSON report that holds the finding."),
    ] = Path("reports/discrepancies.json"),
) -> None:
    """Explain a rule, or a finding of a report."""
    from crosscheck.cli.explain_command import explain_and_print  # noqa: PLC0415 - loads the rules

    raise typer.Exit(explain_and_print(name, report))
