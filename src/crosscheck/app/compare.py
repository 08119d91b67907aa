"""Compare a folder of sources: read, compare, judge, render, and only then write."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from crosscheck.app.outputs import OutputPlan, refuse_to_overwrite
from crosscheck.app.pages import rendered
from crosscheck.app.rooms import ModelChoice, Rooms
from crosscheck.app.steps import (
    check_roots,
    notes_on,
    read_sources,
    status_of,
    write_all,
)
from crosscheck.errors import ExitStatus
from crosscheck.gate.policy import Policy, judge
from crosscheck.gate.standing import settle
from crosscheck.model.progress import Progress, Step, unwatched
from crosscheck.model.report import Report
from crosscheck.stores.decisions import load_decisions


@dataclass(frozen=True, slots=True)
class CompareRequest:
    """What to compare, what to write and what fails the run.

    ``decisions`` is the file of what editors decided, None to leave it out; on ``today`` those that
    have expired no longer count.
    ``allow_incomplete`` lets a run pass although a source could not be read or the judge left
    questions unanswered.
    """

    roots: tuple[Path, ...]
    plan: OutputPlan
    policy: Policy = field(default_factory=Policy)
    models: ModelChoice = field(default_factory=ModelChoice)
    decisions: Path | None = None
    today: date = date.min
    allow_incomplete: bool = False


@dataclass(frozen=True, slots=True)
class CompareOutcome:
    """The judged report, the files that were written and what to tell the caller.

    ``standard_output`` is the report that was asked for on standard output, else empty;
    ``claims_dir`` the folder of the claims among the files, if they were written.
    """

    report: Report
    status: ExitStatus
    written: tuple[Path, ...] = ()
    standard_output: str = ""
    notes: tuple[str, ...] = ()
    claims_dir: Path | None = None


def compare_folder(
    request: CompareRequest, rooms: Rooms, progress: Progress = unwatched
) -> CompareOutcome:
    """Compare the sources under ``request.roots`` and write what was asked for.

    ``progress`` is told each step as it begins. Raises UsageError for a path that cannot be
    meant and NoSourcesError when nothing could be compared; nothing is written then.
    """
    check_roots(request.roots)
    refuse_to_overwrite(request.plan, request.decisions)
    decisions = load_decisions(request.decisions) if request.decisions else ()
    sources, skipped = read_sources(request.roots, request.plan, rooms, progress)
    compared = rooms.compare(sources, skipped, request.models, progress)
    report = judge(settle(compared, decisions, request.today), request.policy)
    progress(Step("Writing the report"))
    made = rendered(report, request.plan, rooms)
    write_all(made.files)
    return CompareOutcome(
        report=report,
        status=status_of(report, allow_incomplete=request.allow_incomplete),
        written=tuple(path for path, _ in made.files),
        standard_output=made.standard_output,
        notes=(*notes_on(report), *made.notes),
        claims_dir=request.plan.claims_dir,
    )
