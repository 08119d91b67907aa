"""The application that the commands add themselves to, and what it does without one."""

from __future__ import annotations

from typing import Annotated

import typer

from crosscheck.cli import help_texts

app = typer.Typer(
    add_completion=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=help_texts.CROSSCHECK,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback(invoke_without_command=True)
def crosscheck(
    context: typer.Context,
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", is_eager=True)
    ] = False,
) -> None:
    """Print the version, or help when no command is given."""
    if version:
        typer.echo(f"crosscheck {version_of_crosscheck()}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def version_of_crosscheck() -> str:
    """The installed version."""
    from importlib.metadata import version  # noqa: PLC0415 - not needed for help

    return version("crosscheck-news")
