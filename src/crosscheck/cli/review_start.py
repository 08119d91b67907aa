"""What ``review`` and ``audit`` share: from options to a review, and what is said at its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from shlex import quote
from typing import Any

from crosscheck.app.compare import CompareRequest, judged_report
from crosscheck.app.outputs import plan_outputs
from crosscheck.app.reviewing import Review
from crosscheck.app.rooms import furnished
from crosscheck.cli.calendar_day import now
from crosscheck.cli.model_options import chosen_models
from crosscheck.cli.progress import progress_on
from crosscheck.cli.settings_options import (
    baseline_from,
    cache_from,
    policy_from,
    settings_from,
)
from crosscheck.cli.terminal import terminal
from crosscheck.gate.scope import Scope
from crosscheck.stores.baseline import read_baseline
from crosscheck.stores.decisions import load_decisions


@dataclass(frozen=True, slots=True)
class ReviewOptions:
    """The options that a review is begun with; ``flags`` are those that are settings.

    With ``everything`` the gate looks at what the baseline holds, too.
    """

    flags: Mapping[str, Any] = field(default_factory=dict)
    by: str = ""
    force: bool = False
    everything: bool = False
    config: Path | None = None
    isolated: bool = False
    no_color: bool = False


def begin(options: ReviewOptions) -> Review:
    """Compare the sources, once, for decisions signed with ``options.by``."""
    settings = settings_from(options.flags, options.config, isolated=options.isolated)
    baseline = None if options.everything else baseline_from(settings)
    scope = Scope(baseline=read_baseline(baseline) if baseline else None)
    decisions: Path = settings["decisions"]
    load_decisions(decisions)  # what is wrong with the file is told before the long part
    judge = None if settings.is_default("judge") else settings["judge"]
    request = CompareRequest(
        roots=settings["sources"],
        plan=plan_outputs(None, None, ()),  # nothing is written; reports of earlier runs stay out
        policy=policy_from(settings),
        models=chosen_models(judge, light=not settings["models"]),
    )
    rooms = furnished(cache=cache_from(settings))
    with progress_on(terminal(to_stderr=True, no_color=options.no_color)) as progress:
        report = judged_report(request, rooms, progress)
    return Review(report, request.policy, decisions, now=now, by=options.by, scope=scope)


def farewell(review: Review) -> Iterator[str]:
    """What was done, how the gate stands, and what to do next."""
    report = review.report()
    settled = sum(standing.is_settled for standing in report.standings)
    noun = "record" if review.saved == 1 else "records"
    yield (
        f"{review.saved} {noun} added to {review.path}. "
        f"Settled: {settled} of {len(report.findings)} findings."
    )
    yield f"Gate: {report.gate.reason}"
    if review.saved:
        yield f"Next: git add {quote(str(review.path))} && git commit"
