"""What a run tells GitHub Actions beside its report: annotations and a summary of the step."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from crosscheck.exporters import github_annotations, markdown_report
from crosscheck.exporters.places import Places
from crosscheck.model.report import Report
from crosscheck.stores.appending import append_text

# Over 1,024 kB GitHub drops the whole summary, not the rest of it.
MOST_SUMMARY_BYTES = 900_000
_SERVER = re.compile(r"https://[A-Za-z0-9.-]+(?::\d+)?")
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+", re.ASCII)


def is_github_actions(environment: Mapping[str, str]) -> bool:
    """Whether a run takes place in GitHub Actions."""
    return environment.get("GITHUB_ACTIONS") == "true"


def annotate_run(report: Report, places: Places, environment: Mapping[str, str]) -> str:
    """Add to the step's summary, and return the annotations to print: none outside GitHub Actions.

    Raises OSError when the summary cannot be written.
    """
    if not is_github_actions(environment):
        return ""
    if summary := environment.get("GITHUB_STEP_SUMMARY"):
        write_step_summary(Path(summary), report, places, run_url(environment))
    return github_annotations.render(report, places)


def write_step_summary(path: Path, report: Report, places: Places, link: str = "") -> None:
    """Append as much of the report as the summary of a step has room for.

    ``link`` leads to the run with its artifacts. Raises OSError when it cannot be written.
    """
    taken = path.stat().st_size if path.exists() else 0
    room = max(0, MOST_SUMMARY_BYTES - taken)
    append_text(path, markdown_report.render_within(report, places, room, link))


def run_url(environment: Mapping[str, str]) -> str:
    """The page of this run with its artifacts; empty when the environment does not say."""
    server = environment.get("GITHUB_SERVER_URL", "")
    repository = environment.get("GITHUB_REPOSITORY", "")
    number = environment.get("GITHUB_RUN_ID", "")
    known = _SERVER.fullmatch(server) and _REPOSITORY.fullmatch(repository) and number.isdigit()
    return f"{server}/{repository}/actions/runs/{number}" if known else ""
