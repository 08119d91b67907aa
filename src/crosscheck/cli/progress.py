"""A sign of life for whoever waits: a moving line, or in CI a plain one now and then."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic

from rich.console import Console
from rich.control import Control
from rich.segment import ControlType
from rich.text import Text

from crosscheck.cli.pace import Pace, in_words
from crosscheck.cli.printable import printable
from crosscheck.cli.terminal import say
from crosscheck.model.progress import Progress, Step, unwatched

_IN_CI_SECONDS = 10.0  # a job that prints nothing for long is taken for one that hangs
_SPINNER_CELLS = 2


@contextmanager
def progress_on(console: Console, every: float = _IN_CI_SECONDS) -> Iterator[Progress]:
    """Give a function that shows the step a run is at, and how long that step will go on.

    On a terminal its line is redrawn, and gone in the end; where CI is set, a line tells the step
    after each ``every`` seconds; elsewhere it is silent.
    """
    if console.is_terminal and not console.is_dumb_terminal:
        with _moving_line(console) as show:
            yield show
    elif os.environ.get("CI"):
        with _plain_lines(console, every) as show:
            yield show
    else:
        yield unwatched


@contextmanager
def _moving_line(console: Console) -> Iterator[Progress]:
    words = _words()
    console.control(Control((ControlType.CARRIAGE_RETURN,), (ControlType.ERASE_IN_LINE, 2)))
    with console.status("Starting") as status:

        def show(step: Step) -> None:
            line = Text(words(step))
            line.truncate(console.width - _SPINNER_CELLS, overflow="ellipsis")
            status.update(line)

        yield show


@contextmanager
def _plain_lines(console: Console, every: float) -> Iterator[Progress]:
    words = _words()
    told = ["Starting"]
    done, began = Event(), monotonic()

    def tell() -> None:
        while not done.wait(every):
            seconds = round(monotonic() - began)
            say(console, Text(f"crosscheck: after {seconds} s: {told[-1]}"))

    teller = Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield lambda step: told.append(words(step))
    finally:
        done.set()
        teller.join()


def _words() -> Callable[[Step], str]:
    """What tells a step in one line, with the time that it will go on once that can be said."""
    pace = Pace()

    def tell(step: Step) -> str:
        seconds = pace.seconds_left(step)
        left = f", {in_words(seconds)} left" if seconds is not None else ""
        item = f": {printable(step.item)}" if step.item else ""
        return f"{step}{left}{item}"

    return tell
