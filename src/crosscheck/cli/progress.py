"""A sign of life, for runs that take longer than a second: a moving line, or in CI a plain one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread, Timer
from time import monotonic

from rich.console import Console
from rich.text import Text

_PATIENCE_SECONDS = 1.0
_IN_CI_SECONDS = 10.0  # a job that prints nothing for long is taken for one that hangs


@contextmanager
def progress_on(console: Console, every: float = _IN_CI_SECONDS) -> Iterator[Callable[[str], None]]:
    """Give a function that shows the step a run is at.

    On a terminal its line is redrawn; where CI is set, a line tells the step after each ``every``
    seconds; elsewhere it is silent.
    """
    if console.is_terminal and not console.is_dumb_terminal:
        with _moving_line(console) as show:
            yield show
    elif os.environ.get("CI"):
        with _plain_lines(console, every) as show:
            yield show
    else:
        yield lambda _step: None


@contextmanager
def _moving_line(console: Console) -> Iterator[Callable[[str], None]]:
    status = console.status("Starting")
    timer = Timer(_PATIENCE_SECONDS, status.start)
    timer.daemon = True
    timer.start()
    try:
        yield status.update
    finally:
        timer.cancel()
        timer.join()
        status.stop()


@contextmanager
def _plain_lines(console: Console, every: float) -> Iterator[Callable[[str], None]]:
    steps = ["Starting"]
    done, began = Event(), monotonic()

    def tell() -> None:
        while not done.wait(every):
            seconds = round(monotonic() - began)
            console.print(Text(f"crosscheck: {steps[-1]} ({seconds} s)"), soft_wrap=True)

    teller = Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield steps.append
    finally:
        done.set()
        teller.join()
