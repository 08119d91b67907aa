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
    FINDING = "finding"
    DECISION = "decision"
    BASELINE = "baseline"
    SOURCES = "sources"
    CONFIG = "config"


@app.command(short_help="Print the JSON Schema of a file.")
def schema(
    name: Annotated[SchemaName, typer.Argument(help="Which format.")] = SchemaName.REPORT,
) -> None:
    """Print the JSON Schema of a report, or of a line of claims, findings or decisions.

    The baseline (claims/baseline.json), the settings (crosscheck.toml) and the list that
    crosscheck sources --json prints have one, too.
    """
    import json  # noqa: PLC0415 - not needed for help

    from crosscheck.app.settings_schema import settings_schema  # noqa: PLC0415 - the same
    from crosscheck.exporters import schemas  # noqa: PLC0415 - the same

    is_config = name is SchemaName.CONFIG
    record = settings_schema() if is_config else schemas.load(f"{name.value}-{_FORMAT_VERSION}")
    typer.echo(json.dumps(record, ensure_ascii=False, indent=2))
