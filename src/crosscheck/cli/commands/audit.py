"""``crosscheck audit``: its options."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from crosscheck.cli import options as shared
from crosscheck.cli import review_help
from crosscheck.cli.application import app
from crosscheck.cli.colour import Colour, chosen_colour


class Least(StrEnum):
    """The least firm level of finding that is asked about."""

    CONFLICT = "conflict"
    POSSIBLE = "possible"
    UPDATE = "update"
    DIFFERENCE = "difference"


@app.command(help=review_help.AUDIT, short_help="Decide findings in the terminal.")
def audit(  # noqa: PLR0913 - one parameter for each option
    sources: shared.SourcesArgument = None,
    *,
    decisions: shared.DecisionsOption = None,
    by: shared.ByOption = "",
    level: Annotated[
        Least, typer.Option("--level", help="The least firm level of finding to ask about.")
    ] = Least.POSSIBLE,
    since: shared.SinceOption = None,
    everything: shared.AllOption = False,
    no_input: Annotated[
        bool, typer.Option("--no-input", help="List what is open and end, asking nothing.")
    ] = False,
    fail_on: shared.FailOnOption = None,
    no_models: shared.NoModelsOption = None,
    judge: shared.JudgeOption = None,
    no_cache: shared.NoCacheOption = None,
    config: shared.ConfigOption = None,
    isolated: shared.IsolatedOption = False,
    force: shared.ForceOption = False,
    color: shared.ColorOption = Colour.AUTO,
    no_color: shared.NoColorOption = False,
    debug: shared.DebugOption = False,  # noqa: ARG001 - looked up where a crash is told
) -> None:
    """Decide findings in the terminal."""
    # Loaded here because the terminal library takes longer than `--help` may.
    from crosscheck.cli.audit.command import ask_about_open, list_open  # noqa: PLC0415
    from crosscheck.cli.review_start import ReviewOptions  # noqa: PLC0415
    from crosscheck.model.finding import Level  # noqa: PLC0415

    options = ReviewOptions(
        flags=shared.flags(
            sources,
            decisions,
            fail_on,
            since=since,
            no_models=no_models,
            judge=judge,
            no_cache=no_cache,
        ),
        by=by,
        force=force,
        everything=everything,
        config=config,
        isolated=isolated,
        colour=chosen_colour(color, no_color=no_color),
    )
    does = list_open if no_input else ask_about_open
    raise typer.Exit(does(options, Level(level.value)))
