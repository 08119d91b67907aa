"""What editors decided about findings, and how each finding stands with that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from crosscheck.model.span import Span

RECORD_VERSION = 1


class DecisionVerdict(StrEnum):
    """What an editor says of a finding (REQUIREMENTS B2).

    ``reopened`` takes an earlier decision back: the record that it names in ``supersedes``.
    """

    NOT_A_CONFLICT = "not-a-conflict"
    CONFIRMED_CONFLICT = "confirmed-conflict"
    PREFER_SOURCE = "prefer-source"
    SUPERSEDED = "superseded"
    NEEDS_REPORTING = "needs-reporting"
    IGNORE_SOURCE = "ignore-source"
    REOPENED = "reopened"

    @property
    def settles(self) -> bool:
        """Whether a finding with this verdict no longer fails the gate."""
        return self not in {DecisionVerdict.NEEDS_REPORTING, DecisionVerdict.REOPENED}

    @property
    def needs_note(self) -> bool:
        """Whether an editor has to say more than the verdict."""
        return self in {
            DecisionVerdict.PREFER_SOURCE,
            DecisionVerdict.SUPERSEDED,
            DecisionVerdict.IGNORE_SOURCE,
        }

    @property
    def names_source(self) -> bool:
        """Whether it is about one of the sources: the one preferred, or left out."""
        return self in {DecisionVerdict.PREFER_SOURCE, DecisionVerdict.IGNORE_SOURCE}


class DecisionReason(StrEnum):
    """Why a finding is no conflict; every ``not-a-conflict`` has one."""

    DIFFERENT_TIME = "different-time"
    DIFFERENT_ENTITY = "different-entity"
    DIFFERENT_SCOPE = "different-scope"
    ROUNDING = "rounding"
    PARAPHRASE = "paraphrase"
    EXTRACTION_ERROR = "extraction-error"
    QUOTE_VS_FACT = "quote-vs-fact"


@dataclass(frozen=True, slots=True)
class Selector:
    """Words and what stands around them (W3C Web Annotation, TextQuoteSelector)."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class DecidedSide:
    """One side of a finding as it was when it was decided.

    ``selector`` quotes the sentence, ``words`` are those of it that clash; ``span`` is where the
    sentence stood; ``key`` is the claim key (REQUIREMENTS B4). ``path`` is a hint alone.
    ``occurrence`` is the how-manieth (from 0) ``words`` are in the sentence. ``extra`` keeps fields
    that a later version wrote.
    """

    source: str
    source_sha256: str
    selector: Selector
    span: Span
    key: str
    words: str = ""
    path: str = ""
    occurrence: int = 0
    extra: Mapping[str, object] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of ``claims/decisions.jsonl``: what somebody decided about one finding.

    ``id`` is the SHA-256 of the record without it. ``finding`` is the finding's fingerprint when it
    was decided; what a decision bears on is told by ``kind`` and ``sides`` alone, pair by pair.
    ``source`` is the one that ``prefer-source`` and ``ignore-source`` are about. ``at`` is RFC 3339
    in UTC; ``expires`` a day (ISO 8601), the last on which it holds. ``extra`` keeps fields that a
    later version wrote.
    """

    id: str
    finding: str
    kind: str
    verdict: DecisionVerdict
    sides: tuple[DecidedSide, ...]
    by: str
    at: str
    tool: str
    reason: DecisionReason | None = None
    note: str = ""
    source: str = ""
    supersedes: str = ""
    expires: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)

    def __hash__(self) -> int:
        """By id, which is a hash of all the rest."""
        return hash(self.id)


class State(StrEnum):
    """How a finding stands with the decisions.

    ``partly``: settled between some of its sides, open between others (a source joined).
    ``reopened``: it was decided, but a quote has changed since, or the decision was taken back.
    ``contested``: two decisions that nobody superseded say different things.
    """

    OPEN = "open"
    PARTLY = "partly"
    DECIDED = "decided"
    NEEDS_REPORTING = "needs-reporting"
    CONTESTED = "contested"
    EXPIRED = "expired"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class Standing:
    """How one finding stands: ``decisions`` are the ids that bear on it, the newest last.

    ``is_settled`` when no pair of its sides is open: it cannot fail the gate then.
    ``is_in_scope`` when at least one open pair has a side that the gate looks at (a new or changed
    source, and not in the baseline). ``re_anchored`` when a decision was carried over to a quote
    that moved or was retyped.
    """

    finding: str
    state: State
    decisions: tuple[str, ...] = ()
    is_settled: bool = False
    is_in_scope: bool = True
    re_anchored: bool = False


@dataclass(frozen=True, slots=True)
class StaleDecision:
    """A decision that bears on no finding of this report.

    ``reason`` says why in words; ``was`` and ``now`` are the old and the new wording of the side
    that changed, ``now`` empty when its source or sentence is gone.
    """

    decision: str
    reason: str
    was: str = ""
    now: str = ""
