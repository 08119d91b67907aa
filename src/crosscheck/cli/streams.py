"""Standard output when its reader has gone away."""

from __future__ import annotations

import os
import sys


def silence_standard_output() -> None:
    """Send what is still to be printed nowhere, so that no flush at exit complains."""
    # As the Python documentation advises in its note on SIGPIPE (library/signal).
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
