"""Gold entries: what people found when they read the sources of one story."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.finding import Kind
from crosscheck.model.span import Span


class GoldClass(StrEnum):
    """What an entry says of its passages.

    Only ``conflict`` (between sources) and ``internal`` (inside one) are to be found;
    ``ambiguous`` counts neither way. All of ``TRAPS`` look like conflicts and are none.
    ``unique`` stands in one source only; ``furniture`` and ``boilerplate`` are no claims.
    """

    CONFLICT = "conflict"
    INTERNAL = "internal"
    AMBIGUOUS = "ambiguous"
    DIFFERENCE = "difference"
    LIFECYCLE = "lifecycle"
    RECURRENCE = "recurrence"
    AGREEMENT = "agreement"
    TRAP = "trap"
    UNIQUE = "unique"
    FURNITURE = "furniture"
    BOILERPLATE = "boilerplate"


TRAPS = frozenset(
    {
        GoldClass.DIFFERENCE,
        GoldClass.LIFECYCLE,
        GoldClass.RECURRENCE,
        GoldClass.AGREEMENT,
        GoldClass.TRAP,
    }
)
COMPARED = (
    GoldClass.CONFLICT,
    GoldClass.INTERNAL,
    GoldClass.AMBIGUOUS,
    GoldClass.DIFFERENCE,
    GoldClass.LIFECYCLE,
    GoldClass.RECURRENCE,
    GoldClass.AGREEMENT,
    GoldClass.TRAP,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one file: ``file`` is the file's own name, without folders."""

    file: str
    span: Span

    def overlaps(self, other: Passage) -> bool:
        """Whether the two share at least one code point of one file."""
        return self.file == other.file and self.span.overlaps(other.span)


@dataclass(frozen=True, slots=True)
class GoldSide:
    """One passage of an entry.

    Sides with the same ``position`` agree with each other. ``fragment`` is what the passage is
    said to read, or empty.
    """

    passage: Passage
    position: str
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class GoldEntry:
    """One thing that a reader noticed: its class, the kinds it may be called, its passages."""

    id: str
    cls: GoldClass
    kinds: tuple[Kind, ...]
    sides: tuple[GoldSide, ...]
    why: str = ""

    @property
    def files(self) -> frozenset[str]:
        """The names of the files that it speaks of."""
        return frozenset(side.passage.file for side in self.sides)
