"""How two texts stand to each other: what a judge thinks of them, and what that comes to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Stance(StrEnum):
    """Whether two texts on one event can both be right, as far as their words go."""

    AGREES = "agrees"
    OPEN = "open"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a judge says of a premise and a hypothesis: three probabilities that add up to 1.

    ``agrees`` when the hypothesis follows from the premise (entailment), ``contradicts`` when both
    cannot be right, ``open`` when neither can be told (neutral).
    """

    agrees: float
    open: float
    contradicts: float


@dataclass(frozen=True, slots=True)
class NoOpinion:
    """A pair that a judge could not be asked about, and why; the run goes on without it."""

    reason: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """What two texts come to, the left read against the right and the right against the left.

    ``probability`` is that of the stance (0 to 1). ``there`` and ``back`` are the opinions of
    left → right and of right → left. ``reasons`` are lines for an editor: which parts of one text
    stand against which parts of the other.
    """

    stance: Stance
    probability: float
    there: Opinion
    back: Opinion
    reasons: tuple[str, ...] = ()

    def turned(self) -> Judgement:
        """The same judgement read from the right."""
        return replace(self, there=self.back, back=self.there)

    @property
    def two_way_contradiction(self) -> float:
        """How surely both directions are read as a contradiction: the less sure of the two."""
        return min(self.there.contradicts, self.back.contradicts)


@dataclass(frozen=True, slots=True)
class Judging:
    """How many questions (a premise and a hypothesis) a run's judge was asked and left unanswered.

    ``trouble`` is the first reason why, empty when there was none.
    """

    questions: int = 0
    unanswered: int = 0
    trouble: str = ""

    @property
    def warning(self) -> str:
        """What a reader of the report must know; empty when every question was answered."""
        if not self.unanswered:
            return ""
        return (
            f"The judge left {self.unanswered:,} of {self.questions:,} questions unanswered "
            f"({self.trouble}); contradictions in those sentences may be missing."
        )

    def plus(self, other: Judging) -> Judging:
        """Both together."""
        return Judging(
            self.questions + other.questions,
            self.unanswered + other.unanswered,
            self.trouble or other.trouble,
        )
