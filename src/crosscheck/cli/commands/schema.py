"""``crosscheck schema``: its options."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from crosscheck.cli.application import app

_FORMAT_VERSION = 1


class SchemaName(StrEnum):
    """The formats that have a schema."""

    REPORT = "report"
    CLAIM = "claim"


@app.command(short_help="Print the JSON Schema of a report or of claims.")
def schema(
    name: Annotated[SchemaName, typer.Argument(help="Which format.")] = SchemaName.REPORT,
) -> None:
    """Print the JSON Schema of the report, or of a line of a claims file."""
    import json  # noqa: PLC0415 - not needed for help

    from crosscheck.exporters import schemas  # noqa: PLC0415

    typer.echo(
        json.dumps(schemas.load(f"{name.value}-{_FORMAT_VERSION}"), ensure_ascii=False, indent=2)
    )
