"""What can be measured: a judge by its import path, and two baselines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol


class OpinionLike(Protocol):
    """Probabilities of what a premise says of a hypothesis; they sum to one."""

    @property
    def agrees(self) -> float:
        """It follows."""

    @property
    def open(self) -> float:
        """Neither follows nor is excluded."""

    @property
    def contradicts(self) -> float:
        """It is excluded."""


Pairs = Sequence[tuple[str, str]]
Judging = Callable[[Pairs], Sequence[OpinionLike]]


@dataclass(frozen=True, slots=True)
class Guess:
    """An opinion of a baseline."""

    agrees: float
    open: float
    contradicts: float


def majority(pairs: Pairs) -> list[Guess]:
    """Says "contradicts" to every pair, the commonest label of these sets together."""
    return [Guess(0.0, 0.0, 1.0) for _ in pairs]


def overlap(pairs: Pairs) -> list[Guess]:
    """Agrees where the premise holds all words of the hypothesis, contradicts where most."""
    return [_by_overlap(premise, hypothesis) for premise, hypothesis in pairs]


def _by_overlap(premise: str, hypothesis: str) -> Guess:
    wanted = _words(hypothesis)
    held = len(wanted & _words(premise)) / max(1, len(wanted))
    if held == 1:
        return Guess(0.8, 0.1, 0.1)
    return Guess(0.1, 0.2, 0.7) if held >= 0.6 else Guess(0.1, 0.7, 0.2)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w']+", text.lower()))


BASELINES: dict[str, Judging] = {"majority": majority, "overlap": overlap}


def judge_named(name: str) -> Judging:
    """A baseline, or what ``package.module:name`` or ``package.module:name:argument`` gives.

    The name may be a function of pairs, or a class or function that makes an object with
    ``opinions``; the argument, if any, is handed to it as text.
    """
    if name in BASELINES:
        return BASELINES[name]
    module, _, rest = name.partition(":")
    attribute, _, argument = rest.partition(":")
    found = getattr(import_module(module), attribute)
    if isinstance(found, type) or argument:
        found = found(argument) if argument else found()
    judging: Judging = getattr(found, "opinions", found)
    return judging
