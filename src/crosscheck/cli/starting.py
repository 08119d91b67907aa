"""The first word to whoever waits, before anything is loaded that takes a while."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence

_LONG = frozenset({"audit", "baseline", "check", "compare", "evaluate", "review"})
_NOT_LONG = re.compile(r"-[a-z]*[qh]|--quiet|--help")


def show_starting(arguments: Sequence[str]) -> None:
    """Say on a terminal that a run has begun, if it is one that takes a while and may be told.

    The command line itself takes a tenth of a second to be understood, so this goes by its looks.
    The cursor goes back to the start of the line: progress, help or an error takes its place.
    """
    is_long = arguments[:1] and arguments[0] in _LONG
    if not is_long or any(_NOT_LONG.match(argument) for argument in arguments):
        return
    if sys.stderr is None or not sys.stderr.isatty():
        return
    if os.environ.get("TERM", "").casefold() not in {"dumb", "unknown"}:
        sys.stderr.write("Starting\r")
        sys.stderr.flush()
