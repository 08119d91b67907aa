"""The day that a run takes for today; ``SOURCE_DATE_EPOCH`` sets it, so that runs can be compared.

See reproducible-builds.org, "SOURCE_DATE_EPOCH".
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from crosscheck.errors import UsageError


def today() -> date:
    """The day in UTC."""
    return stated_day() or datetime.now(UTC).date()


def stated_day() -> date | None:
    """The day that the environment states, or None; raises UsageError when it is no number."""
    stated = stated_moment()
    return stated.date() if stated else None


def now() -> datetime:
    """The moment in UTC, or the one that the environment states."""
    return stated_moment() or datetime.now(UTC)


def stated_moment() -> datetime | None:
    """The moment that the environment states, or None; raises UsageError when it is no number."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return None
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(
            f"SOURCE_DATE_EPOCH is not a number of seconds: {epoch}", "Unset it or correct it."
        ) from error
