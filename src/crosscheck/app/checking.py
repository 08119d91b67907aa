"""Check sources against the gate: what is new since a revision, and not in the baseline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from crosscheck.app.outputs import OutputPlan, refuse_to_overwrite
from crosscheck.app.pages import rendered
from crosscheck.app.placing import file_of
from crosscheck.app.rooms import ModelChoice, Rooms
from crosscheck.app.steps import (
    check_roots,
    notes_on,
    read_sources,
    status_of,
    write_all,
)
from crosscheck.errors import ExitStatus
from crosscheck.gate.baseline import Baseline, KnownPair, difference
from crosscheck.gate.policy import Policy, judge
from crosscheck.gate.scope import Scope
from crosscheck.gate.standing import settle
from crosscheck.model.progress import Progress, Step, unwatched
from crosscheck.model.report import Report
from crosscheck.model.source import Source
from crosscheck.stores.baseline import read_baseline
from crosscheck.stores.decisions import load_decisions
from crosscheck.stores.revision import changed_since

DEFAULT_BASELINE = Path("claims") / "baseline.json"


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """What to check, and what of it is new.

    ``since`` is a git revision, empty for none; ``baseline`` the file of what was in conflict
    already, None for none. With both, only what neither knows can fail. ``decisions`` and ``today``
    are as for a comparison.
    """

    roots: tuple[Path, ...]
    plan: OutputPlan
    policy: Policy = field(default_factory=Policy)
    models: ModelChoice = field(default_factory=ModelChoice)
    since: str = ""
    baseline: Path | None = None
    decisions: Path | None = None
    today: date = date.min
    allow_incomplete: bool = False


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """The judged report, how the run ends, and what to tell the caller.

    ``new_sources`` are the ids of the sources that are new or have changed since the revision, None
    when that was not asked. ``gone`` are the entries of the baseline that bear on nothing.
    """

    report: Report
    status: ExitStatus
    new_sources: frozenset[str] | None = None
    gone: tuple[KnownPair, ...] = ()
    written: tuple[Path, ...] = ()
    standard_output: str = ""
    notes: tuple[str, ...] = ()


def check_sources(
    request: CheckRequest,
    furnish: Callable[[frozenset[str]], Rooms],
    progress: Progress = unwatched,
) -> CheckOutcome:
    """Compare, apply the decisions, and judge what is new; write only what was asked for.

    ``furnish`` gives the rooms of the run, made for reports in which some sources are the new ones.
    Raises UsageError for what cannot be meant, before anything is compared.
    """
    refuse_to_overwrite(request.plan, request.decisions, request.baseline)
    decisions = load_decisions(request.decisions) if request.decisions else ()
    compared, scope = compare_in_scope(request, furnish(frozenset()), progress)
    settled = settle(compared, decisions, request.today, scope.holds)
    report = judge(settled, request.policy, scope.to_check(settled.sources))
    progress(Step("Writing the report"))
    made = rendered(report, request.plan, furnish(scope.new_sources or frozenset()))
    write_all(made.files)
    return CheckOutcome(
        report=report,
        status=status_of(report, allow_incomplete=request.allow_incomplete),
        new_sources=scope.new_sources,
        gone=_gone(report, scope.baseline),
        written=tuple(path for path, _ in made.files),
        standard_output=made.standard_output,
        notes=(*notes_on(report), *made.notes),
    )


def compare_in_scope(
    request: CheckRequest, rooms: Rooms, progress: Progress = unwatched
) -> tuple[Report, Scope]:
    """The sources compared, with no decision applied, and what the gate looks at of them.

    Raises UsageError for what cannot be meant, before anything is compared.
    """
    check_roots(request.roots)
    baseline = read_baseline(request.baseline) if request.baseline else None
    sources, skipped = read_sources(request.roots, request.plan, rooms, progress)
    new = new_since(request.since, sources, request.roots) if request.since else None
    return rooms.compare(sources, skipped, request.models, progress), Scope(new, baseline)


def new_since(revision: str, sources: Iterable[Source], roots: Sequence[Path]) -> frozenset[str]:
    """The ids of the sources that are new or have changed since a git revision.

    One whose file cannot be told any more counts as new, and so does one that was moved here from
    where nobody compared it.
    """
    from crosscheck.readers.folder import would_be_read  # noqa: PLC0415 - loads all readers

    files = {source.id: file_of(source, roots) for source in sources}
    told = {file for file in files.values() if file is not None}
    resolved = tuple(root.resolve() for root in roots)
    changed = changed_since(revision, sorted(told), lambda file: would_be_read(file, resolved))
    return frozenset(source for source, file in files.items() if file is None or file in changed)


def _gone(report: Report, baseline: Baseline | None) -> tuple[KnownPair, ...]:
    """The entries of the baseline that this report no longer has."""
    return difference(report, baseline).stale if baseline else ()
