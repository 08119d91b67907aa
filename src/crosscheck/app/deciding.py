"""Deciding: what the command line, the review server and the audit on a terminal share."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from crosscheck.errors import UsageError
from crosscheck.gate.decision_reading import decision_of, read_lines
from crosscheck.gate.decision_record import identified, record_of
from crosscheck.gate.keys import Keys
from crosscheck.gate.quoting import decided_side
from crosscheck.model.decision import Decision, DecisionReason, DecisionVerdict, Standing, State
from crosscheck.model.finding import Finding
from crosscheck.model.report import Report
from crosscheck.readers.report import StoredFindings
from crosscheck.stores.decisions import append_decisions, load_decisions

DEFAULT_DECISIONS = Path("claims") / "decisions.jsonl"

_MOST_PROBLEMS = 3

__all__ = [
    "DEFAULT_DECISIONS",
    "Imported",
    "Ruling",
    "append_decisions",
    "completed",
    "decision_of",
    "decisions_for",
    "default_author",
    "draft_for",
    "import_drafts",
    "known_author",
    "load_decisions",
    "moment",
]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What an editor says of a finding, and who says it when (RFC 3339 in UTC).

    ``source`` is the one that is preferred or left out, ``expires`` the last day it holds.
    """

    verdict: DecisionVerdict
    by: str
    at: str
    reason: DecisionReason | None = None
    note: str = ""
    source: str = ""
    expires: str = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A line of drafts that was not taken over, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of drafts: decisions that were added, how many were known, and what was refused."""

    added: tuple[Decision, ...]
    known: int
    rejected: tuple[Rejected, ...]
    warnings: tuple[str, ...] = ()


def draft_for(  # noqa: PLR0913, PLR0917 - the fields of a decision
    report: Report,
    finding: Finding,
    verdict: DecisionVerdict,
    reason: DecisionReason | None = None,
    note: str = "",
    by: str = "",
    at: str = "",
    source: str = "",
) -> Decision:
    """One decision about a finding that supersedes the newest that bears on it.

    Where several bear on it, ``decisions_for`` supersedes them all. Raises UsageError when the
    verdict asks for something that is not given.
    """
    ruling = Ruling(verdict, by, at, reason, note, source)
    return decisions_for(report, finding, ruling)[-1]


def decisions_for(report: Report, finding: Finding, ruling: Ruling) -> tuple[Decision, ...]:
    """The decisions that put a ruling in force, one for each that bears on the finding now.

    Raises UsageError when the verdict asks for something that is not given, or when there is
    nothing to take back.
    """
    earlier = _bearing_on(report, finding) or ("",)
    plain = _decision(report, finding, ruling)
    return tuple(_checked(replace(plain, supersedes=each)) for each in earlier)


def completed(decision: Decision, standing: Standing | None) -> tuple[Decision, ...]:
    """A decision, and others like it where one alone would not do what was meant.

    A contested finding is settled, and one that two decisions settle is reopened, once all that
    bear on it are superseded; a record supersedes one.
    """
    takes_all = standing is not None and (
        standing.state is State.CONTESTED or decision.verdict is DecisionVerdict.REOPENED
    )
    if standing is None or not takes_all:
        return (decision,)
    others = [each for each in standing.decisions if each != decision.supersedes]
    return (decision, *(identified(replace(decision, supersedes=each)) for each in others))


def import_drafts(
    text: str, path: Path, stored: StoredFindings, *, by: str, report_name: str = "the report"
) -> Imported:
    """Add what a file of drafts holds to the decisions at ``path``; again changes nothing.

    Each line is checked on its own, against the findings of a report. ``by`` signs drafts that
    nobody signed. Raises UsageError when the decisions cannot be read or written.
    """
    known = {decision.id for decision in load_decisions(path)}
    taken: dict[str, Decision] = {}
    rejected, reports, again = [], set(), 0
    for line in read_lines(text):
        outcome = _drafted(line.record, by) if line.record is not None else (line.problem,)
        if not isinstance(outcome, Decision):
            rejected.append(Rejected(line.number, "; ".join(outcome[:_MOST_PROBLEMS])))
            continue
        reports.add(str((line.record or {}).get("report", "")))
        if outcome.id in known or outcome.id in taken:
            again += 1
        elif not stored.knows(outcome):
            rejected.append(Rejected(line.number, f"{report_name} has no such finding"))
        else:
            standing = stored.standings.get(outcome.finding)
            taken |= {each.id: each for each in completed(outcome, standing)}
    added = append_decisions(path, tuple(taken.values()))
    others = reports - {"", stored.report}
    return Imported(added, again, tuple(rejected), _warnings(others, report_name))


def default_author(environment: Mapping[str, str] | None = None) -> str:
    """Who decides, when nobody says and nobody can be asked."""
    return known_author(environment) or "unnamed editor"


def known_author(environment: Mapping[str, str] | None = None) -> str:
    """Who decides, when nobody says: CROSSCHECK_BY, else git's user.name, else an empty text."""
    named = (os.environ if environment is None else environment).get("CROSSCHECK_BY", "")
    return named.strip() or _git_name()


def moment(when: datetime) -> str:
    """A moment as records hold it: RFC 3339 in UTC, to the second."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _decision(report: Report, finding: Finding, ruling: Ruling) -> Decision:
    keys = Keys.of(report)
    sources = {source.id: source for source in report.sources}
    return Decision(
        id="",
        finding=finding.fingerprint,
        kind=finding.kind.value,
        verdict=ruling.verdict,
        sides=tuple(decided_side(side, sources[side.source], keys) for side in finding.sides),
        by=ruling.by or default_author(),
        at=ruling.at or moment(datetime.now(UTC)),
        tool=f"crosscheck {version('crosscheck-news')}",
        reason=ruling.reason,
        note=ruling.note,
        source=ruling.source,
        expires=ruling.expires,
    )


def _bearing_on(report: Report, finding: Finding) -> tuple[str, ...]:
    """The ids of the decisions that bear on a finding, the newest last."""
    standings = (each for each in report.standings if each.finding == finding.id)
    return next(standings, Standing(finding.id, State.OPEN)).decisions


def _checked(decision: Decision) -> Decision:
    """The decision with its id, if its verdict has all that it asks for."""
    outcome = decision_of(record_of(decision))
    if isinstance(outcome, Decision):
        return outcome
    raise UsageError(f"no decision: {'; '.join(outcome)}", "docs/decisions.md says what is needed.")


def _drafted(record: dict[str, Any], by: str) -> Decision | tuple[str, ...]:
    """The decision that a draft makes, signed by whoever imports it unless it is signed."""
    is_signed = "id" in record or record.get("by")
    return decision_of(record if is_signed else {**record, "by": by})


def _warnings(others: set[str], report_name: str) -> tuple[str, ...]:
    told = (
        f"the drafts were made on another report than {report_name}; sources have changed since, "
        "so look at how their findings stand"
    )
    return (told,) if others else ()


def _git_name() -> str:
    try:
        answer = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607 - whichever git the user has
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=5,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return answer.stdout.strip()
