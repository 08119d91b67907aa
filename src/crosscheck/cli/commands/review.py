"""``crosscheck review``: its options."""

from __future__ import annotations

from typing import Annotated

import typer

from crosscheck.cli import options as shared
from crosscheck.cli import review_help
from crosscheck.cli.application import app
from crosscheck.cli.colour import Colour, chosen_colour


@app.command(help=review_help.REVIEW, short_help="Decide findings in the browser.")
def review(  # noqa: PLR0913 - one parameter for each option
    sources: shared.SourcesArgument = None,
    *,
    decisions: shared.DecisionsOption = None,
    by: shared.ByOption = "",
    port: Annotated[
        int,
        typer.Option(
            "--port", min=0, max=65535, help="0 takes a port that is free.", metavar="NUMBER"
        ),
    ] = 0,
    open_browser: Annotated[
        bool, typer.Option("--open", help="Open the page in the browser.")
    ] = False,
    idle: Annotated[
        int, typer.Option("--idle", min=1, help="End after so long without use.", metavar="MINUTES")
    ] = 60,
    since: shared.SinceOption = None,
    everything: shared.AllOption = False,
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
    """Decide findings in the browser."""
    # Loaded here because a server takes longer to load than `--help` may.
    from crosscheck.cli.review.command import ServeOptions, review_and_serve  # noqa: PLC0415
    from crosscheck.cli.review_start import ReviewOptions  # noqa: PLC0415

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
    raise typer.Exit(review_and_serve(options, ServeOptions(port, idle, open_browser)))
