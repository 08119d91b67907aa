"""Judges for tests: what they think is written down, and everything else they leave open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosscheck.model.judgement import NoOpinion, Opinion

OPEN = Opinion(0.03, 0.95, 0.02)
Texts = tuple[str, str]


class TableJudge:
    """Knows which texts contradict and which follow from each other; keeps what it was asked."""

    version = "table 1"

    def __init__(
        self,
        *,
        contradict: Iterable[Texts] = (),
        agree: Iterable[Texts] = (),
        sure: float = 0.96,
        one_way: bool = False,
    ) -> None:
        rest = 1 - sure
        self._known: dict[Texts, Opinion] = {}
        for pairs, opinion in (
            (contradict, Opinion(rest / 2, rest / 2, sure)),
            (agree, Opinion(sure, rest / 2, rest / 2)),
        ):
            for left, right in pairs:
                self._known[left, right] = opinion
                if not one_way:
                    self._known[right, left] = opinion
        self.asked: list[tuple[Texts, ...]] = []

    def opinions(self, pairs: Sequence[Texts]) -> list[Opinion]:
        self.asked.append(tuple(pairs))
        return [self._known.get(pair, OPEN) for pair in pairs]


class SilentJudge:
    """Never has an opinion."""

    version = "silent 1"

    def opinions(self, pairs: Sequence[Texts]) -> list[NoOpinion]:
        return [NoOpinion("it was away") for _ in pairs]
