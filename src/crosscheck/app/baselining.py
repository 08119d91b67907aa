"""Write, prune and compare the baseline: what is in conflict already, so that only new fails."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from crosscheck.app.outputs import OutputPlan
from crosscheck.app.rooms import ModelChoice, Rooms
from crosscheck.app.steps import check_roots, read_sources
from crosscheck.errors import UsageError
from crosscheck.gate.baseline import Baseline, KnownPair, baseline_of, difference
from crosscheck.gate.standing import settle
from crosscheck.model.progress import Progress
from crosscheck.model.report import Report
from crosscheck.readers.identity import source_id
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


@dataclass(frozen=True, slots=True)
class BaselineOutcome:
    """What the baseline lacks (``new``) and what it holds that is gone (``stale``).

    ``paths`` are those of sources now, by their ids, and of sources that are gone as far as the
    baseline tells: one without an id of its own is called by its content, which the baseline knows.
    """

    new: tuple[KnownPair, ...]
    stale: tuple[KnownPair, ...]
    paths: Mapping[str, str]


def write_anew(request: BaselineRequest, rooms: Rooms, progress: Progress) -> Baseline:
    """Put all that is in conflict now into the baseline, in place of what it held."""
    baseline = baseline_of(_report(request, rooms, progress))
    write_baseline(request.path, baseline)
    return baseline


def differ(request: BaselineRequest, rooms: Rooms, progress: Progress) -> BaselineOutcome:
    """What the baseline lacks, and what it holds that is gone. Nothing is written."""
    baseline = read_baseline(request.path)
    return _outcome(_report(request, rooms, progress), baseline)


def prune(request: BaselineRequest, rooms: Rooms, progress: Progress) -> BaselineOutcome:
    """Take out what is gone, and nothing else; gives the difference there was."""
    baseline = read_baseline(request.path)
    found = _outcome(_report(request, rooms, progress), baseline)
    if found.stale:
        write_baseline(request.path, baseline.without([pair.key for pair in found.stale]))
    return found


def _outcome(report: Report, baseline: Baseline) -> BaselineOutcome:
    """How the two differ."""
    found = difference(report, baseline)
    before = {source_id("", "", digest): path for digest, path in baseline.sources.items()}
    now = {source.id: source.path for source in report.sources}
    return BaselineOutcome(found.new, found.stale, before | now)


def _report(request: BaselineRequest, rooms: Rooms, progress: Progress) -> Report:
    """The sources compared; a run that lost some of them cannot say what is gone."""
    check_roots(request.roots)
    decisions = load_decisions(request.decisions) if request.decisions else ()
    sources, skipped = read_sources(request.roots, OutputPlan(None, ()), rooms, progress)
    lost = [skip for skip in skipped if skip.is_error]
    if lost:
        listed = "".join(f"\n  {skip.path}: {skip.reason}" for skip in lost)
        raise UsageError(
            f"a baseline needs all sources, and some could not be read{listed}",
            "Mend these files or take them out.",
        )
    compared = rooms.compare(sources, skipped, request.models, progress)
    return settle(compared, decisions, request.today)
