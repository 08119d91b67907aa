"""Write, prune and compare the baseline: what is in conflict already, so that only new fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from crosscheck.app.outputs import OutputPlan
from crosscheck.app.rooms import ModelChoice, Rooms
from crosscheck.app.steps import check_roots, read_sources
from crosscheck.errors import UsageError
from crosscheck.gate.baseline import Baseline, BaselineDifference, baseline_of, difference
from crosscheck.gate.standing import settle
from crosscheck.model.report import Report
from crosscheck.stores.baseline import read_baseline, write_baseline
from crosscheck.stores.decisions import load_decisions


@dataclass(frozen=True, slots=True)
class BaselineRequest:
    """Which sources, and which file; decisions are as for a comparison."""

    roots: tuple[Path, ...]
    path: Path
    models: ModelChoice = field(default_factory=ModelChoice)
    decisions: Path | None = None
    today: date = date.min


def write_anew(request: BaselineRequest, rooms: Rooms, progress: Callable[[str], None]) -> Baseline:
    """Put all that is in conflict now into the baseline, in place of what it held."""
    baseline = baseline_of(_report(request, rooms, progress))
    write_baseline(request.path, baseline)
    return baseline


def differ(
    request: BaselineRequest, rooms: Rooms, progress: Callable[[str], None]
) -> BaselineDifference:
    """What the baseline lacks, and what it holds that is gone. Nothing is written."""
    baseline = read_baseline(request.path)
    return difference(_report(request, rooms, progress), baseline)


def prune(
    request: BaselineRequest, rooms: Rooms, progress: Callable[[str], None]
) -> BaselineDifference:
    """Take out what is gone, and nothing else; gives the difference there was."""
    baseline = read_baseline(request.path)
    found = difference(_report(request, rooms, progress), baseline)
    if found.stale:
        write_baseline(request.path, baseline.without([pair.key for pair in found.stale]))
    return found


def _report(request: BaselineRequest, rooms: Rooms, progress: Callable[[str], None]) -> Report:
    """The sources compared; a run that lost some of them cannot say what is gone."""
    check_roots(request.roots)
    decisions = load_decisions(request.decisions) if request.decisions else ()
    progress("Reading the sources")
    sources, skipped = read_sources(request.roots, OutputPlan(None, ()), rooms)
    lost = [skip for skip in skipped if skip.is_error]
    if lost:
        listed = "".join(f"\n  {skip.path}: {skip.reason}" for skip in lost)
        raise UsageError(
            f"a baseline needs all sources, and some could not be read{listed}",
            "Mend these files or take them out.",
        )
    progress(f"Comparing {len(sources)} sources")
    return settle(rooms.compare(sources, skipped, request.models), decisions, request.today)
