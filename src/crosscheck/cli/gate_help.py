"""What ``--help`` says of the gate: of check, baseline and config."""

from __future__ import annotations

from crosscheck.cli.help_texts import EXIT_STATUSES

CHECK = f"""
Fail when new sources bring conflicts that nobody has decided.

Compares the reports in SOURCES, applies the decisions of editors, and fails on what is left and
new: findings with at least one side in a source that is new or has changed since REV, and that the
baseline does not hold. With neither, everything counts. Writes nothing but what --output names.

\b
Examples:
  crosscheck check --since origin/main
  crosscheck check sources/ --fail-on possible -o sarif=crosscheck.sarif
{EXIT_STATUSES}"""

SINCE = "Only what is new or has changed since this git revision can fail."
BASELINE_OPTION = (
    "What this file holds cannot fail; crosscheck baseline writes it.  "
    "[default: claims/baseline.json if it is there]"
)
ALL = "Everything counts, new or not; no baseline."
LEVELS = "conflict, possible, update, difference, unique, stale, any or never"
FAIL_ON = f"What ends with status 1: {LEVELS}; may be repeated.  [default: conflict]"
STRICT = "Fail on stale and contested decisions.  [default: when CI=true]"
DECISIONS = "What editors decided.  [default: claims/decisions.jsonl if it is there]"
ALLOW_INCOMPLETE = "Do not end with 4 for an unreadable source or an unanswered question."
EXIT_ZERO = "End with 0 where findings would end with 1; other statuses stay."
CONFIG_OPTION = "Read settings from this file in place of the project's."
ISOLATED = "Read settings from no file."

BASELINE = """
Keep a list of what is in conflict already, so that the gate fails on what is new alone.

An entry is no decision: nobody has said that it is settled.
"""

CONFIG = "Say which settings count."
