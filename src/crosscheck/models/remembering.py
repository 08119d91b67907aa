"""A judge that asks another one about each pair once, and remembers what it said."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Protocol

from crosscheck.model.judgement import NoOpinion, Opinion
from crosscheck.model.ports import Judge


class OpinionStore(Protocol):
    """Where opinions are kept, by keys that stand for one judge and one pair of texts."""

    def get(self, key: str) -> Opinion | None:
        """The opinion that was put there, or None."""

    def put(self, key: str, opinion: Opinion) -> None:
        """Keep an opinion."""


class InMemory:
    """A store that lasts as long as the run."""

    def __init__(self) -> None:
        """Start empty."""
        self._held: dict[str, Opinion] = {}

    def get(self, key: str) -> Opinion | None:
        """The opinion that was put there, or None."""
        return self._held.get(key)

    def put(self, key: str, opinion: Opinion) -> None:
        """Keep an opinion."""
        self._held[key] = opinion


class RememberingJudge:
    """The judge port over another judge and a store; a pair without an opinion is asked again."""

    def __init__(self, judge: Judge, store: OpinionStore | None = None) -> None:
        """Remember what ``judge`` says in ``store``, or until the end of the run."""
        self._judge = judge
        self._store = store or InMemory()

    @property
    def version(self) -> str:
        """That of the judge which is asked."""
        return self._judge.version

    def opinions(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion | NoOpinion]:
        """One for each (premise, hypothesis), in order; each pair is asked about at most once."""
        keys = {pair: opinion_key(self.version, *pair) for pair in pairs}
        known: dict[tuple[str, str], Opinion | NoOpinion] = {}
        for pair, key in keys.items():
            held = self._store.get(key)
            if held is not None:
                known[pair] = held
        new = [pair for pair in keys if pair not in known]
        answers = self._judge.opinions(new) if new else ()
        for pair, answer in zip(new, answers, strict=True):
            known[pair] = answer
            if isinstance(answer, Opinion):
                self._store.put(keys[pair], answer)
        return [known[pair] for pair in pairs]


def opinion_key(version: str, premise: str, hypothesis: str) -> str:
    """A key for one pair and one judge; a text that holds the mark between them shifts nothing."""
    digest = hashlib.sha256()
    for part in (version, premise, hypothesis):
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(f"{len(encoded)}:".encode() + encoded)
    return digest.hexdigest()
