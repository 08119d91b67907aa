"""What a run is at, for whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

ItemT = TypeVar("ItemT")


@dataclass(frozen=True, slots=True)
class Step:
    """A step as it begins: "Reading file", the 12th of 40, "ferry/herald.txt".

    What cannot be counted is number 0 of 0 and has no item.
    """

    what: str
    number: int = 0
    of: int = 0
    item: str = ""

    def __str__(self) -> str:
        """The step in words, without its item."""
        return f"{self.what} {self.number} of {self.of}" if self.of else self.what


Progress = Callable[[Step], object]
"""Is told each step as it begins; nothing depends on what it does."""


def unwatched(_step: Step) -> None:
    """Progress that nobody waits for."""


def counted(
    what: str, items: Sequence[ItemT], name: Callable[[ItemT], str], progress: Progress
) -> Iterator[ItemT]:
    """The items one by one, each told by its name as it begins."""
    for number, item in enumerate(items, start=1):
        progress(Step(what, number, len(items), name(item)))
        yield item
