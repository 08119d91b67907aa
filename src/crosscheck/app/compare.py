"""Compare a folder of sources: read, compare, judge, render, and only then write."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from crosscheck.app.budget import within_budget
from crosscheck.app.outputs import OutputPlan, claims_names
from crosscheck.app.rooms import ModelChoice, Reading, Rooms
from crosscheck.errors import ExitStatus, NoSourcesError, UsageError
from crosscheck.gate.policy import Policy, judge
from crosscheck.model.claim import Claim
from crosscheck.model.report import Report
from crosscheck.model.source import Skipped, Source
from crosscheck.stores.atomic import write_texts

ONE_SOURCE = (
    "Only one source could be compared, so every claim is unique to it. "
    "Add another report of the same event."
)


@dataclass(frozen=True, slots=True)
class CompareRequest:
    """What to compare, what to write and what fails the run.

    ``allow_incomplete`` lets a run pass although a source could not be read or the judge left
    questions unanswered.
    """

    roots: tuple[Path, ...]
    plan: OutputPlan
    policy: Policy = field(default_factory=Policy)
    models: ModelChoice = field(default_factory=ModelChoice)
    allow_incomplete: bool = False


@dataclass(frozen=True, slots=True)
class CompareOutcome:
    """The judged report, the files that were written and what to tell the caller.

    ``standard_output`` is the report that was asked for on standard output, else empty.
    """

    report: Report
    status: ExitStatus
    written: tuple[Path, ...] = ()
    standard_output: str = ""
    notes: tuple[str, ...] = ()


def compare_folder(
    request: CompareRequest, rooms: Rooms, progress: Callable[[str], None] = lambda _step: None
) -> CompareOutcome:
    """Compare the sources under ``request.roots`` and write what was asked for.

    ``progress`` is told each step as it begins. Raises UsageError for a path that cannot be
    meant and NoSourcesError when nothing could be compared; nothing is written then.
    """
    _check_roots(request.roots)
    progress("Reading the sources")
    sources, skipped = _read(request, rooms)
    progress(f"Comparing {len(sources)} sources")
    report = judge(rooms.compare(sources, skipped, request.models), request.policy)
    progress("Writing the report")
    files, standard_output = _render(report, request.plan, rooms)
    _write(files)
    return CompareOutcome(
        report=report,
        status=_status(report, allow_incomplete=request.allow_incomplete),
        written=tuple(path for path, _ in files),
        standard_output=standard_output,
        notes=(*((ONE_SOURCE,) if len(sources) == 1 else ()), *_warnings(report)),
    )


def _warnings(report: Report) -> tuple[str, ...]:
    """What to tell when the judge did not answer all that it was asked."""
    return (report.judging.warning,) if report.judging.warning else ()


def _check_roots(roots: Sequence[Path]) -> None:
    """Refuse paths that do not exist, all of them at once."""
    missing = [str(root) for root in roots if not root.exists()]
    if missing:
        raise UsageError(
            f"no such file or folder: {', '.join(missing)}",
            "Name a folder of articles, or the articles themselves.",
        )


def _read(request: CompareRequest, rooms: Rooms) -> tuple[tuple[Source, ...], tuple[Skipped, ...]]:
    """Read the sources, leaving out what an earlier run wrote among them."""
    reading = rooms.read(request.roots)
    own = _own_files(request, reading)
    sources, too_long = within_budget(
        [source for source in reading.sources if source.path not in own]
    )
    skipped = (
        *reading.skipped,
        *too_long,
        *(Skipped(path, "a report of crosscheck itself") for path in sorted(own)),
    )
    if not sources:
        where = ", ".join(str(root) for root in request.roots)
        reasons = "".join(f"\n  {skip.path}: {skip.reason}" for skip in skipped)
        raise NoSourcesError(
            f"nothing to compare in {where}{reasons}",
            "Put two or more reports of one event there, as .txt, .md or .html files.",
        )
    return sources, skipped


def _own_files(request: CompareRequest, reading: Reading) -> frozenset[str]:
    """The paths of sources that stand where this run will write its reports."""
    targets = {path.resolve() for path in request.plan.paths}
    folders = [root if root.is_dir() else root.parent for root in request.roots]
    return frozenset(
        source.path
        for source in reading.sources
        if any((folder / source.path).resolve() in targets for folder in folders)
    )


def _render(
    report: Report, plan: OutputPlan, rooms: Rooms
) -> tuple[tuple[tuple[Path, str], ...], str]:
    """All texts to write, with their places, and the text for standard output."""
    files: list[tuple[Path, str]] = []
    standard_output = ""
    for output in plan.reports:
        text = rooms.renderers[output.format](report)
        if output.path is None:
            standard_output = text
        else:
            files.append((output.path, text))
    if plan.claims_dir is not None:
        files += [
            (plan.claims_dir / name, rooms.render_claims(_claims_of(report, source)))
            for source, name in claims_names(report.sources).items()
        ]
    return tuple(files), standard_output


def _claims_of(report: Report, source: str) -> tuple[Claim, ...]:
    """The claims of one source, in the order of the report."""
    return tuple(claim for claim in report.claims if claim.source == source)


def _write(files: Sequence[tuple[Path, str]]) -> None:
    """Write all files, or say which place cannot be written."""
    try:
        write_texts(files)
    except OSError as error:
        place = error.filename or ", ".join(str(path) for path, _ in files)
        raise UsageError(
            f"cannot write {place}: {error.strerror or error}",
            "Name another place with --report, --claims-dir or --output.",
        ) from error


def _status(report: Report, *, allow_incomplete: bool) -> ExitStatus:
    """What the process ends with: failing findings tell more than what was lost."""
    if not report.gate.passed:
        return ExitStatus.FINDINGS
    is_partial = any(skip.is_error for skip in report.skipped) or report.judging.unanswered > 0
    if is_partial and not allow_incomplete:
        return ExitStatus.INCOMPLETE
    return ExitStatus.CLEAN
