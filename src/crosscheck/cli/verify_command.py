"""``crosscheck verify``: what became of a report's sources, on the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import typer

from crosscheck.app.verify import Drift, verify
from crosscheck.cli.printable import printable
from crosscheck.errors import ExitStatus


def verify_and_print(report: Path, roots: Sequence[Path], *, quiet: bool = False) -> ExitStatus:
    """Print each source that drifted, then the count; a drift ends with 1."""
    verified = verify(report, roots)
    drifted = [each for each in verified if each.drift is not Drift.NONE]
    if not quiet:
        for each in drifted:
            typer.echo(f"{each.drift.value}: {printable(each.path)}")
        counts = Counter(each.drift for each in verified)
        told = ", ".join(f"{counts[drift]} {drift.value}" for drift in Drift if counts[drift])
        sources = "1 source" if len(verified) == 1 else f"{len(verified)} sources"
        typer.echo(f"{sources} of the report: {told}")
        if drifted:
            typer.echo("The report no longer tells of them: run crosscheck compare again.")
    return ExitStatus.FINDINGS if drifted else ExitStatus.CLEAN
