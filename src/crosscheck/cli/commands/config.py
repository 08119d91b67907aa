"""``crosscheck config``: its options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import gate_help
from crosscheck.cli.application import app

_config = typer.Typer(
    help=gate_help.CONFIG, no_args_is_help=True, rich_markup_mode=None, add_completion=False
)
app.add_typer(_config, name="config", short_help="Say which settings count.")


@_config.command()
def show(
    *,
    origin: Annotated[
        bool, typer.Option("--origin", help="Say where each setting was stated.")
    ] = False,
    config: Annotated[
        Path | None, typer.Option("--config", help=gate_help.CONFIG_OPTION, metavar="PATH")
    ] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help=gate_help.ISOLATED)] = False,
) -> None:
    """Print all settings as they count here, in TOML.

    Flags count before variables, those before the project's file, that before your own file, and
    that before the default.
    """
    from crosscheck.cli.config_command import show_settings  # noqa: PLC0415 - not needed for help

    raise typer.Exit(show_settings(config, origin=origin, isolated=isolated))
