"""From ``--judge`` and ``--no-models`` to the models of a run."""

from __future__ import annotations

import typer

from crosscheck.app.rooms import ModelChoice
from crosscheck.cli.printable import printable
from crosscheck.models.judges import chosen_judge, text_goes_to


def chosen_models(judge: str | None, *, light: bool, quiet: bool = False) -> ModelChoice:
    """The models that are meant; says on standard error if article text will leave the machine."""
    choice = ModelChoice(light=light, judge=chosen_judge(judge, light=light))
    place = text_goes_to(choice.judge)
    if place and not quiet:
        typer.echo(
            f"crosscheck: sentences of the articles are sent to {printable(place)}", err=True
        )
    return choice
