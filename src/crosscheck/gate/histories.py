"""Which decisions are in force: what superseded them, and whether their day has passed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crosscheck.model.decision import Decision, DecisionVerdict


@dataclass(frozen=True, slots=True)
class Histories:
    """Decisions without repetition, the oldest first, and how they follow one another.

    ``by_id`` is in order of time, then of id: the order of lines in a file never counts.
    """

    by_id: Mapping[str, Decision]
    superseded: frozenset[str]

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Histories:
        """Drop what stands twice, as it does where git joined two branches."""
        ordered = sorted(decisions, key=lambda decision: (decision.at, decision.id))
        by_id = {decision.id: decision for decision in ordered}
        superseded = frozenset(each.supersedes for each in by_id.values() if each.supersedes)
        return cls(by_id, superseded)

    def standing(self) -> tuple[Decision, ...]:
        """The decisions that no other one supersedes, whether expired or not."""
        return tuple(each for each in self.by_id.values() if each.id not in self.superseded)

    def root(self, decision: Decision) -> str:
        """The id of the first decision of its history, as far back as it is known."""
        seen = {decision.id}
        current = decision
        while current.supersedes and current.supersedes not in seen:
            earlier = self.by_id.get(current.supersedes)
            if earlier is None:
                return current.supersedes
            seen.add(earlier.id)
            current = earlier
        return current.id

    def heads(self) -> Mapping[str, int]:
        """For each first decision, how many standing ones go back to it: two once branches met."""
        return Counter(self.root(each) for each in self.standing())

    def are_contested(self, decisions: Sequence[Decision]) -> bool:
        """Whether decisions in force say different things of one pair of sides (B7).

        A reopening is an opinion only beside another decision of its own history: then two people
        changed one decision, each in their own way.
        """
        reopened = DecisionVerdict.REOPENED
        rulings = [each for each in decisions if each.verdict is not reopened]
        roots = {self.root(each) for each in rulings}
        is_taken_back = any(
            each.verdict is reopened and self.root(each) in roots for each in decisions
        )
        return len({opinion(each) for each in rulings}) + is_taken_back > 1


def opinion(decision: Decision) -> tuple[str, str]:
    """What a decision says: its verdict, and the source that it prefers."""
    prefers = decision.verdict is DecisionVerdict.PREFER_SOURCE
    return decision.verdict.value, decision.source if prefers else ""


def has_expired(decision: Decision, today: date) -> bool:
    """Whether the last day on which it holds has passed; days in ISO 8601 sort as they follow."""
    return bool(decision.expires) and decision.expires < today.isoformat()
