"""What the gate looks at: what is new since a revision, and not in the baseline."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crosscheck.gate.baseline import Baseline
from crosscheck.gate.keys import Pair
from crosscheck.model.source import Source


@dataclass(frozen=True, slots=True)
class Scope:
    """Everything, unless narrowed.

    ``new_sources`` are the ids of the sources that are new or have changed, None when that was
    not asked. What ``baseline`` holds is out of scope, whatever has changed.
    """

    new_sources: frozenset[str] | None = None
    baseline: Baseline | None = None

    def holds(self, pair: Pair) -> bool:
        """Whether the gate looks at two sides that clash."""
        if self.baseline is not None and pair.key in self.baseline.pairs:
            return False
        sources = {pair.left.source, pair.right.source}
        return self.new_sources is None or not self.new_sources.isdisjoint(sources)

    def to_check(self, sources: Iterable[Source]) -> frozenset[str] | None:
        """The ids of the sources whose unique claims may fail; None for all of them."""
        if self.baseline is None:
            return self.new_sources
        known = self.baseline.sources
        unknown = frozenset(source.id for source in sources if source.sha256 not in known)
        return unknown if self.new_sources is None else unknown & self.new_sources
