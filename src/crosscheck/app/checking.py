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
    progress: Callable[[str], None] = lambda _step: None,
) -> CheckOutcome:
    """Compare, apply the decisions, and judge what is new; write only what was asked for.

    ``furnish`` gives the rooms of the run, made for reports in which some sources are the new ones.
    Raises UsageError for what cannot be meant, before anything is compared.
    """
    check_roots(request.roots)
    refuse_to_overwrite(request.plan, request.decisions, request.baseline)
    decisions = load_decisions(request.decisions) if request.decisions else ()
    baseline = read_baseline(request.baseline) if request.baseline else None
    progress("Reading the sources")
    sources, skipped = read_sources(request.roots, request.plan, furnish(frozenset()))
    new = new_since(request.since, sources, request.roots) if request.since else None
    scope = Scope(new, baseline)
    rooms = furnish(new or frozenset())
    progress(f"Comparing {len(sources)} sources")
    compared = rooms.compare(sources, skipped, request.models)
    settled = settle(compared, decisions, request.today, scope.holds)
    report = judge(settled, request.policy, scope.to_check(sources))
    progress("Writing the report")
    made = rendered(report, request.plan, rooms)
    write_all(made.files)
    return CheckOutcome(
        report=report,
        status=status_of(report, allow_incomplete=request.allow_incomplete),
        new_sources=new,
        gone=_gone(report, baseline),
        written=tuple(path for path, _ in made.files),
        standard_output=made.standard_output,
        notes=(*notes_on(report), *made.notes),
    )


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
