"""``crosscheck baseline``: from options to a run, and from its outcome to the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import typer

from crosscheck.app.baselining import BaselineOutcome, BaselineRequest, differ, prune, write_anew
from crosscheck.app.checking import DEFAULT_BASELINE
from crosscheck.app.rooms import Rendering, furnished
from crosscheck.cli.calendar_day import today
from crosscheck.cli.printable import printable, shortened
from crosscheck.cli.progress import progress_on
from crosscheck.cli.settings_options import cache_from, decisions_from, models_from, settings_from
from crosscheck.cli.terminal import terminal
from crosscheck.errors import ExitStatus
from crosscheck.gate.baseline import KnownPair

_LONGEST_QUOTE = 80


def run_baseline(
    action: str, flags: Mapping[str, object], config: Path | None, *, isolated: bool
) -> ExitStatus:
    """Write, prune or compare the baseline and print what came of it."""
    settings = settings_from(flags, config, isolated=isolated)
    request = BaselineRequest(
        roots=settings["sources"],
        path=settings["baseline"] or DEFAULT_BASELINE,
        models=models_from(settings),
        decisions=decisions_from(settings, ignoring=False),
        today=today(),
    )
    rooms = furnished(Rendering(roots=request.roots), cache_from(settings))
    status, lines = ExitStatus.CLEAN, []
    with progress_on(terminal(to_stderr=True)) as progress:
        if action == "write":
            written = write_anew(request, rooms, progress)
            lines = [f"{_entries(len(written.pairs))} in {request.path}"]
        elif action == "prune":
            found = prune(request, rooms, progress)
            lines = [f"- {_told(pair, found.paths)}" for pair in found.stale]
            lines.append(f"{_entries(len(found.stale))} taken out of {request.path}")
        else:
            found = differ(request, rooms, progress)
            lines = list(_difference(found))
            status = ExitStatus.FINDINGS if lines else ExitStatus.CLEAN
    for line in lines:
        typer.echo(line)
    return status


def _difference(found: BaselineOutcome) -> Iterator[str]:
    """A line for each entry that is to be added or taken out."""
    yield from (f"- {_told(pair, found.paths)}" for pair in found.stale)
    yield from (f"+ {_told(pair, found.paths)}" for pair in found.new)


def _told(pair: KnownPair, paths: Mapping[str, str]) -> str:
    """An entry in one line; a source whose path nobody knows any more is told by its id."""
    sides = zip(pair.sources, pair.quotes, strict=True)
    said = ", ".join(
        f"{printable(paths.get(source, source))} “{shortened(quote, _LONGEST_QUOTE)}”"
        for source, quote in sides
    )
    return f"{printable(pair.kind)} {printable(pair.rule)}: {said}"


def _entries(number: int) -> str:
    return f"{number} {'entry' if number == 1 else 'entries'}"
