"""A sign of life on a terminal, for runs that take longer than a second."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer

from rich.console import Console

_PATIENCE_SECONDS = 1.0


@contextmanager
def progress_on(console: Console) -> Iterator[Callable[[str], None]]:
    """Give a function that shows the step a run is at; it is silent unless on a terminal."""
    if not console.is_terminal:
        yield lambda _step: None
        return
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
