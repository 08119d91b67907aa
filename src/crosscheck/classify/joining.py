"""Things in groups: whatever is related to a member belongs to its group."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

ItemT = TypeVar("ItemT")


def joined(items: Iterable[ItemT], related: Callable[[ItemT, ItemT], bool]) -> list[list[ItemT]]:
    """The connected components of a relation, members in the order in which they came."""
    groups: list[list[ItemT]] = []
    for item in items:
        touching = [group for group in groups if any(related(item, other) for other in group)]
        groups = [group for group in groups if group not in touching]
        groups.append([*(other for group in touching for other in group), item])
    return groups
