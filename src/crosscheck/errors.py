"""Exceptions that stop a run: each says what happened, and what to do next."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """What the process tells its caller (documented in ``crosscheck --help``)."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    NO_SOURCES = 3
    INCOMPLETE = 4
    INTERNAL = 70
    INTERRUPTED = 130


class CrosscheckError(Exception):
    """The root of all expected failures.

    ``message`` says what and where, ``hint`` what to do next; ``exit_status`` is what the
    process ends with when nobody recovers.
    """

    exit_status: ExitStatus = ExitStatus.INTERNAL

    def __init__(self, message: str, hint: str = "") -> None:
        """Keep what happened and what to do next."""
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(CrosscheckError):
    """A flag, path or setting that cannot be meant."""

    exit_status = ExitStatus.USAGE


class NoSourcesError(CrosscheckError):
    """Nothing that could be compared was found."""

    exit_status = ExitStatus.NO_SOURCES


class UnreadableSourceError(CrosscheckError):
    """One source that could not be read; the rest of the run goes on."""

    exit_status = ExitStatus.INCOMPLETE


class ModelError(CrosscheckError):
    """A language model that is missing, broken or not the one that was pinned."""

    exit_status = ExitStatus.USAGE
