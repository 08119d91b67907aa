"""The shipped decision as a judge of raw pairs, for measuring: ``EditsJudge.opinions``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from crosscheck.judge.decision import decide
from crosscheck.judge.features import Context
from crosscheck.model.judgement import Opinion
from crosscheck.models.builtin_judge import BuiltInJudge
from crosscheck.pipeline.plain_texts import tell
from training.data.generate import WORK
from training.data.parses import KEPT, KeptParser


class EditsJudge:
    """What the edits of a pair come to, without any neural opinion."""

    def __init__(self, cache: str = "") -> None:
        """Load the parser; ``cache`` is the file that keeps parses."""
        self._parser = KeptParser(Path(cache) if cache else WORK / KEPT)

    def opinions(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        """One for each (premise, hypothesis), in order."""
        told = tell([text for pair in pairs for text in pair], self._parser)
        found = [decide(told[2 * i], told[2 * i + 1]) for i in range(len(pairs))]
        return [Opinion(*decision.probabilities) for decision in found]


class BuiltInDecision(EditsJudge):
    """What ships as ``--judge built-in``: the edits and the head's opinions both ways."""

    def __init__(self, cache: str = "") -> None:
        """Load the parser, and the built-in judge with the first pair."""
        super().__init__(cache)
        self._judge = BuiltInJudge()

    def opinions(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        """One for each (premise, hypothesis), in order."""
        told = tell([text for pair in pairs for text in pair], self._parser)
        there = self._judge.opinions(pairs)
        back = self._judge.opinions([pair[::-1] for pair in pairs])
        contexts = [Context(ours, other) for ours, other in zip(there, back, strict=True)]
        return [
            Opinion(*decide(told[2 * i], told[2 * i + 1], context).probabilities)
            for i, context in enumerate(contexts)
        ]
