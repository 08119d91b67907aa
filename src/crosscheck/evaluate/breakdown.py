"""Where the figures come from: by kind, by rule and by class of gold entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.evaluate.gold import COMPARED, GoldClass
from crosscheck.evaluate.scoring import (
    JudgedEntry,
    JudgedFinding,
    Judgement,
    Outcome,
    StoryScore,
)
from crosscheck.model.finding import Kind, Level


@dataclass(frozen=True, slots=True)
class KindScore:
    """One kind: its conflicts between sources, and the failing findings that say it.

    A gold conflict of two kinds counts under both.
    """

    kind: Kind
    gold: int
    found: int
    reported: int
    true: int
    open: int
    false: int


@dataclass(frozen=True, slots=True)
class RuleScore:
    """The findings of one rule at one level; ``false`` includes those on traps."""

    rule: str
    level: Level
    fails: bool
    true: int
    open: int
    false: int


@dataclass(frozen=True, slots=True)
class ClassScore:
    """What became of the gold entries of one class.

    ``false`` counts those of ``failing`` that a false finding names; the others share a passage
    with something that was to be found.
    """

    cls: GoldClass
    failing: int
    false: int
    softer: int
    nothing: int


def by_kind(stories: Sequence[StoryScore]) -> tuple[KindScore, ...]:
    """One score for each kind that was marked or found."""
    entries = [judged for judged in _entries(stories) if judged.entry.cls is GoldClass.CONFLICT]
    failing = [judged for judged in _findings(stories) if judged.finding.fails]
    scores = (_of_kind(kind, entries, failing) for kind in Kind)
    return tuple(s for s in scores if s.gold or s.true or s.open or s.false)


def by_rule(stories: Sequence[StoryScore]) -> tuple[RuleScore, ...]:
    """One score for each rule and level that yielded a finding."""
    counts = Counter(
        (
            judged.finding.rule,
            tuple(Level).index(judged.finding.level),
            judged.finding.fails,
            judged.judgement,
        )
        for judged in _findings(stories)
    )
    return tuple(
        RuleScore(
            rule,
            tuple(Level)[level],
            fails,
            counts[rule, level, fails, Judgement.TRUE],
            counts[rule, level, fails, Judgement.OPEN],
            counts[rule, level, fails, Judgement.FALSE]
            + counts[rule, level, fails, Judgement.TRAP],
        )
        for rule, level, fails in sorted({key[:3] for key in counts})
    )


def by_class(stories: Sequence[StoryScore]) -> tuple[ClassScore, ...]:
    """What became of each class of entries that a finding could name, in the order of classes."""
    counts = Counter((judged.entry.cls, judged.outcome) for judged in _entries(stories))
    wrong = {
        judged.finding
        for judged in _findings(stories)
        if judged.finding.fails and judged.judgement in {Judgement.TRAP, Judgement.FALSE}
    }
    false = Counter(
        judged.entry.cls
        for judged in _entries(stories)
        if any(finding in wrong for finding in judged.findings)
    )
    return tuple(
        ClassScore(
            cls,
            failing=counts[cls, Outcome.FAILING],
            false=false[cls],
            softer=counts[cls, Outcome.SOFTER],
            nothing=counts[cls, Outcome.NOTHING],
        )
        for cls in COMPARED
        if any(counts[cls, outcome] for outcome in Outcome)
    )


def _of_kind(
    kind: Kind, entries: Sequence[JudgedEntry], failing: Sequence[JudgedFinding]
) -> KindScore:
    """The score of one kind."""
    outcomes = [judged.outcome for judged in entries if kind in judged.entry.kinds]
    judgements = Counter(judged.judgement for judged in failing if judged.finding.kind is kind)
    return KindScore(
        kind=kind,
        gold=len(outcomes),
        found=outcomes.count(Outcome.FAILING),
        reported=len(outcomes) - outcomes.count(Outcome.NOTHING),
        true=judgements[Judgement.TRUE],
        open=judgements[Judgement.OPEN],
        false=judgements[Judgement.FALSE] + judgements[Judgement.TRAP],
    )


def _entries(stories: Sequence[StoryScore]) -> list[JudgedEntry]:
    return [judged for story in stories for judged in story.entries]


def _findings(stories: Sequence[StoryScore]) -> list[JudgedFinding]:
    return [judged for story in stories for judged in story.findings]
