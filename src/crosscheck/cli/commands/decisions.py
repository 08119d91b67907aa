"""``crosscheck decisions``: its commands and their options."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import help_texts
from crosscheck.cli.application import app

_DECISIONS = Path("claims/decisions.jsonl")
_REPORT = Path("reports/discrepancies.json")

decisions = typer.Typer(help=help_texts.DECISIONS, no_args_is_help=True, rich_markup_mode=None)
app.add_typer(decisions, name="decisions", short_help="What editors decided: import, list, prune.")


class Listed(StrEnum):
    """What decisions can be listed by."""

    DECIDED = "decided"
    PARTLY = "partly"
    NEEDS_REPORTING = "needs-reporting"
    CONTESTED = "contested"
    REOPENED = "reopened"
    EXPIRED = "expired"
    STALE = "stale"
    SUPERSEDED = "superseded"
    UNAPPLIED = "unapplied"


DecisionsOption = Annotated[
    Path, typer.Option("--decisions", help="The file of decisions.", metavar="PATH")
]
ReportOption = Annotated[
    Path, typer.Option("--report", help="The JSON report of the last run.", metavar="PATH")
]
ForceOption = Annotated[
    bool, typer.Option("--force", help="Write even where the variable CI says that it is CI.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@decisions.command("import", help=help_texts.IMPORT, short_help="Add the drafts of a page.")
def import_(
    drafts: Annotated[Path, typer.Argument(help="What the page downloaded.", metavar="FILE")],
    *,
    decisions: DecisionsOption = _DECISIONS,
    report: ReportOption = _REPORT,
    by: Annotated[
        str,
        typer.Option(
            "--by",
            help="Who signs drafts without a name.  [default: CROSSCHECK_BY, else git's user.name]",
            metavar="NAME",
        ),
    ] = "",
    force: ForceOption = False,
) -> None:
    """Add drafts to the file of decisions."""
    from crosscheck.cli.decisions_command import import_and_print  # noqa: PLC0415 - not for help

    raise typer.Exit(import_and_print(drafts, decisions, report, by=by, force=force))


@decisions.command("list", short_help="List decisions and how they stand.")
def list_(
    *,
    decisions: DecisionsOption = _DECISIONS,
    report: ReportOption = _REPORT,
    state: Annotated[
        Listed | None, typer.Option("--state", help="Only those that stand like this.")
    ] = None,
    stale: Annotated[
        bool, typer.Option("--stale", help="Only those that bear on nothing.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """List decisions, the oldest first, and how each stands in the report of the last run."""
    from crosscheck.cli.decisions_command import list_and_print  # noqa: PLC0415 - not for help

    wanted = Listed.STALE if stale else state
    raise typer.Exit(
        list_and_print(decisions, report, wanted.value if wanted else "", as_json=as_json)
    )


@decisions.command("prune", help=help_texts.PRUNE, short_help="Remove what no longer counts.")
def prune(
    *,
    decisions: DecisionsOption = _DECISIONS,
    report: ReportOption = _REPORT,
    write: Annotated[
        bool, typer.Option("--write", help="Remove the lines instead of only naming them.")
    ] = False,
    force: ForceOption = False,
) -> None:
    """Remove stale, superseded and expired decisions."""
    from crosscheck.cli.decisions_command import prune_and_print  # noqa: PLC0415 - not for help

    raise typer.Exit(prune_and_print(decisions, report, write=write, force=force))


@decisions.command("stats", short_help="Count decisions.")
def stats(
    *,
    decisions: DecisionsOption = _DECISIONS,
    report: ReportOption = _REPORT,
    as_json: JsonOption = False,
) -> None:
    """Count decisions by how they stand, by verdict, by reason and by who decided."""
    from crosscheck.cli.decisions_command import stats_and_print  # noqa: PLC0415 - not for help

    raise typer.Exit(stats_and_print(decisions, report, as_json=as_json))
