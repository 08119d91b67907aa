"""How long a step will take, by how long it has taken so far."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from crosscheck.model.progress import Step

_ENOUGH_ITEMS = 3  # fewer say little of the rest
_SECONDS_TOLD_EXACTLY = 10
_MINUTE = 60


class Pace:
    """The time that the items of one step take.

    The first item does not count: libraries and models are loaded for it.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """Tell the time by ``clock``, in seconds."""
        self._clock = clock
        self._step = Step("")
        self._began = 0.0

    def seconds_left(self, step: Step) -> float | None:
        """How long the step will go on, as one of its items begins; None while that is unknown."""
        now = self._clock()
        if step.what != self._step.what or step.number <= 2:
            self._step, self._began = step, now
        done = step.number - self._step.number
        if done < _ENOUGH_ITEMS:
            return None
        return (now - self._began) / done * (step.of - step.number + 1)


def in_words(seconds: float) -> str:
    """A time as roughly as it is known: "about 20 s", "about 3 min"."""
    if seconds < _SECONDS_TOLD_EXACTLY:
        return f"about {max(1, round(seconds))} s"
    if seconds < _MINUTE:
        return f"about {5 * round(seconds / 5)} s"
    return f"about {round(seconds / _MINUTE)} min"
