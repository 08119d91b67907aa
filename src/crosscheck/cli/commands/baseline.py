"""``crosscheck baseline``: its options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import gate_help
from crosscheck.cli import options as shared
from crosscheck.cli.application import app

_baseline = typer.Typer(
    help=gate_help.BASELINE, no_args_is_help=True, rich_markup_mode=None, add_completion=False
)
app.add_typer(_baseline, name="baseline", short_help="Keep a list of what is in conflict already.")

BaselinePath = Annotated[
    Path | None,
    typer.Option("--baseline", help="The file.  [default: claims/baseline.json]", metavar="PATH"),
]
NoModels = Annotated[
    bool | None, typer.Option("--no-models", help="Use rules alone, as the check does.")
]


@_baseline.command()
def write(  # noqa: PLR0913 - one parameter for each option
    sources: shared.SourcesArgument = None,
    *,
    baseline: BaselinePath = None,
    no_models: NoModels = None,
    judge: shared.JudgeOption = None,
    no_cache: shared.NoCacheOption = None,
    config: shared.ConfigOption = None,
    isolated: shared.IsolatedOption = False,
) -> None:
    """Write all that is in conflict now into the baseline, in place of what it held.

    What decisions settle is left out.
    """
    flags = _flags(sources, baseline, no_models=no_models, judge=judge, no_cache=no_cache)
    _run("write", flags, config, isolated=isolated)


@_baseline.command()
def prune(  # noqa: PLR0913 - one parameter for each option
    sources: shared.SourcesArgument = None,
    *,
    baseline: BaselinePath = None,
    no_models: NoModels = None,
    judge: shared.JudgeOption = None,
    no_cache: shared.NoCacheOption = None,
    config: shared.ConfigOption = None,
    isolated: shared.IsolatedOption = False,
) -> None:
    """Take out of the baseline what is gone from the sources, and add nothing."""
    flags = _flags(sources, baseline, no_models=no_models, judge=judge, no_cache=no_cache)
    _run("prune", flags, config, isolated=isolated)


@_baseline.command()
def diff(  # noqa: PLR0913 - one parameter for each option
    sources: shared.SourcesArgument = None,
    *,
    baseline: BaselinePath = None,
    no_models: NoModels = None,
    judge: shared.JudgeOption = None,
    no_cache: shared.NoCacheOption = None,
    config: shared.ConfigOption = None,
    isolated: shared.IsolatedOption = False,
) -> None:
    """Print what the baseline lacks (+) and what it holds that is gone (-); 1 if there is any."""
    flags = _flags(sources, baseline, no_models=no_models, judge=judge, no_cache=no_cache)
    _run("diff", flags, config, isolated=isolated)


def _flags(
    sources: list[Path] | None,
    baseline: Path | None,
    *,
    no_models: bool | None,
    judge: str | None,
    no_cache: bool | None,
) -> dict[str, object]:
    """The options that are settings, by their keys."""
    return {
        "sources": tuple(sources) if sources else None,
        "baseline": baseline,
        "models": False if no_models else None,
        "judge": judge,
        "cache": False if no_cache else None,
    }


def _run(action: str, flags: dict[str, object], config: Path | None, *, isolated: bool) -> None:
    from crosscheck.cli.baseline_command import run_baseline  # noqa: PLC0415 - takes a while

    raise typer.Exit(run_baseline(action, flags, config, isolated=isolated))
