"""The steps that every run from files to files takes: read, render, write, and how it ends."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from crosscheck.app.budget import within_budget
from crosscheck.app.outputs import (
    OutputPlan,
    is_own_report,
    is_part_page,
    refuse_to_overwrite,
)
from crosscheck.app.placing import homes_of
from crosscheck.app.rooms import Reading, Rooms
from crosscheck.errors import ExitStatus, NoSourcesError, UsageError
from crosscheck.model.decision import State
from crosscheck.model.progress import Progress
from crosscheck.model.report import Report
from crosscheck.model.source import Skipped, Source
from crosscheck.stores.atomic import write_texts

ONE_SOURCE = (
    "Only one source could be compared, so every claim is unique to it. "
    "Add another report of the same event."
)


def notes_on(report: Report) -> tuple[str, ...]:
    """What to tell of a lone source, of unanswered questions and of decisions to look at."""
    contested = sum(standing.state is State.CONTESTED for standing in report.standings)
    told = (
        ONE_SOURCE if len(report.sources) == 1 else "",
        report.judging.warning,
        contested and f"{_counted(contested, 'finding')} contested: decisions say different things",
        report.stale
        and f"{_counted(len(report.stale), 'decision')} stale: crosscheck decisions list --stale",
    )
    return tuple(each for each in told if each)


def _counted(number: int, noun: str) -> str:
    return f"1 {noun} is" if number == 1 else f"{number} {noun}s are"


def check_roots(roots: Sequence[Path]) -> None:
    """Refuse paths that do not exist, all of them at once."""
    missing = [str(root) for root in roots if not root.exists()]
    if missing:
        raise UsageError(
            f"no such file or folder: {', '.join(missing)}",
            "Name a folder of articles, or the articles themselves.",
        )


def read_sources(
    roots: Sequence[Path], plan: OutputPlan, rooms: Rooms, progress: Progress
) -> tuple[tuple[Source, ...], tuple[Skipped, ...]]:
    """Read the sources, leaving out what an earlier run wrote among them.

    Raises NoSourcesError when nothing is left that could be compared, and UsageError when a report
    would take the place of an article.
    """
    reading = rooms.read(roots, progress)
    own = _own_files(roots, plan, reading)
    sources, too_long = within_budget(
        [source for source in reading.sources if source.path not in own]
    )
    skipped = (
        *reading.skipped,
        *too_long,
        *(Skipped(path, "a report of crosscheck itself") for path in sorted(own)),
    )
    if not sources:
        where = ", ".join(str(root) for root in roots)
        reasons = "".join(f"\n  {skip.path}: {skip.reason}" for skip in skipped)
        raise NoSourcesError(
            f"nothing to compare in {where}{reasons}",
            "Put two or more reports of one event there, as .txt, .md or .html files.",
        )
    return sources, skipped


def _own_files(roots: Sequence[Path], plan: OutputPlan, reading: Reading) -> frozenset[str]:
    """The paths of reports of earlier runs that stand where this one will write its own.

    Parts of a report that was divided are among them, however many this run will write.
    """
    targets = {path.resolve() for path in plan.paths}
    homes = tuple(homes_of(roots))
    places = [
        (source.path, (home.folder / source.path).resolve())
        for source in reading.sources
        for home in homes
    ]
    standing_there = [(path, place) for path, place in places if place in targets]
    refuse_to_overwrite(plan, *(place for _, place in standing_there if not is_own_report(place)))
    parts = (
        (path, place)
        for path, place in places
        if any(is_part_page(place, page) for page in targets) and is_own_report(place)
    )
    return frozenset(path for path, _ in (*standing_there, *parts))


def write_all(files: Sequence[tuple[Path, str]]) -> None:
    """Write all files, or say which place cannot be written."""
    try:
        write_texts(files)
    except OSError as error:
        place = error.filename or ", ".join(str(path) for path, _ in files)
        raise UsageError(
            f"cannot write {place}: {error.strerror or error}",
            "Name another place with --report, --claims-dir or --output.",
        ) from error


def status_of(report: Report, *, allow_incomplete: bool) -> ExitStatus:
    """What the process ends with: failing findings tell more than what was lost."""
    if not report.gate.passed:
        return ExitStatus.FINDINGS
    is_partial = any(skip.is_error for skip in report.skipped) or report.judging.unanswered > 0
    if is_partial and not allow_incomplete:
        return ExitStatus.INCOMPLETE
    return ExitStatus.CLEAN
