"""The report: all that one run has to say, as plain immutable values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from crosscheck.model.claim import Claim
from crosscheck.model.decision import Decision, StaleDecision, Standing
from crosscheck.model.finding import Finding
from crosscheck.model.judgement import Judging
from crosscheck.model.ledger import LedgerEntry
from crosscheck.model.source import Ignored, Skipped, Source

SCHEMA = "crosscheck.report/1"


class Verdict(StrEnum):
    """What a claim group comes to (DESIGN.md section 4)."""

    AGREEING = "agreeing"
    UNIQUE = "unique"
    CONFLICTING = "conflicting"


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Claims that assert the same thing of the same event.

    ``claims`` are claim ids in report order; ``sources`` the ids of their sources, sorted;
    ``origins`` counts who said it first: outlets that share an origin count once. ``label`` is
    the wording that stands for the group. ``findings`` are ids of the findings on it.
    """

    id: str
    verdict: Verdict
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    origins: int
    label: str
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gate:
    """Whether the run passes: ``failing`` counts the findings that decide it.

    ``unique`` and ``stale`` count claims of one source alone and unsound decisions, where the run
    was asked to fail on them. ``settled`` and ``already_there`` count the findings that would have
    failed but for a decision, or but for having been there before.
    """

    passed: bool
    failing: int
    fail_on: tuple[str, ...]
    reason: str
    unique: int = 0
    stale: int = 0
    settled: int = 0
    already_there: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """One run over one folder of sources, in an order that does not depend on file order.

    ``stories`` are tuples of source ids that report one event each; ``versions`` name tool and
    models; ``settings`` is a hash of all that could change the result. ``judging`` says what the
    judge was asked, if the run had one. ``decisions`` are all that were read, the oldest
    first; ``standings`` has one entry for each finding once they were applied, else none.
    """

    sources: tuple[Source, ...]
    skipped: tuple[Skipped, ...]
    claims: tuple[Claim, ...]
    groups: tuple[ClaimGroup, ...]
    ledgers: tuple[LedgerEntry, ...]
    findings: tuple[Finding, ...]
    ignored: tuple[Ignored, ...]
    gate: Gate
    stories: tuple[tuple[str, ...], ...] = ()
    versions: tuple[tuple[str, str], ...] = ()
    settings: str = ""
    judging: Judging = field(default_factory=Judging)
    decisions: tuple[Decision, ...] = ()
    standings: tuple[Standing, ...] = ()
    stale: tuple[StaleDecision, ...] = ()
