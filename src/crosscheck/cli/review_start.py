"""What ``review`` and ``audit`` share: from options to a review, and what is said at its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from shlex import quote
from typing import Any

import typer

from crosscheck.app.checking import CheckRequest, compare_in_scope
from crosscheck.app.outputs import plan_outputs
from crosscheck.app.reviewing import Review
from crosscheck.app.rooms import furnished
from crosscheck.cli.calendar_day import now
from crosscheck.cli.colour import Colour
from crosscheck.cli.printable import printable
from crosscheck.cli.progress import progress_on
from crosscheck.cli.settings_options import (
    cache_from,
    models_from,
    narrowed_by,
    policy_from,
    settings_from,
)
from crosscheck.cli.terminal import terminal
from crosscheck.model.finding import Level
from crosscheck.stores.decisions import load_decisions


@dataclass(frozen=True, slots=True)
class ReviewOptions:
    """The options that a review is begun with; ``flags`` are those that are settings.

    With ``everything`` the gate looks at what was there before, too.
    """

    flags: Mapping[str, Any] = field(default_factory=dict)
    by: str = ""
    force: bool = False
    everything: bool = False
    config: Path | None = None
    isolated: bool = False
    colour: Colour = Colour.AUTO


def begin(options: ReviewOptions) -> Review:
    """Compare the sources, once, for decisions signed with ``options.by``.

    Says on standard error when not everything counts.
    """
    settings = settings_from(options.flags, options.config, isolated=options.isolated)
    since, baseline = narrowed_by(settings, everything=options.everything)
    decisions: Path = settings["decisions"]
    load_decisions(decisions)  # what is wrong with the file is told before the long part
    request = CheckRequest(
        roots=settings["sources"],
        plan=plan_outputs(None, None, ()),  # nothing is written; reports of earlier runs stay out
        policy=policy_from(settings),
        models=models_from(settings),
        since=since,
        baseline=baseline,
    )
    rooms = furnished(cache=cache_from(settings))
    with progress_on(terminal(to_stderr=True, colour=options.colour)) as progress:
        report, scope = compare_in_scope(request, rooms, progress)
    known = [f"new since {since}"] if since else []
    known += [f"not in {baseline}"] if baseline else []
    if known:
        told = printable(" and ".join(known))
        typer.echo(f"crosscheck: only findings count that are {told}; --all counts all", err=True)
    return Review(report, request.policy, decisions, now=now, by=options.by, scope=scope)


def farewell(review: Review, least_firm: Level = Level.DIFFERENCE) -> Iterator[str]:
    """What was done, how the gate stands, and what to do next.

    Findings are counted down to a level, and those alone that the gate looks at.
    """
    findings = len(review.findings(least_firm))
    settled = findings - len(review.open_findings(least_firm))
    noun = "record" if review.saved == 1 else "records"
    yield (
        f"{review.saved} {noun} added to {review.path}. Settled: {settled} of {findings} findings."
    )
    yield f"Gate: {review.report().gate.reason}"
    if review.saved:
        yield f"Next: git add {quote(str(review.path))} && git commit"
