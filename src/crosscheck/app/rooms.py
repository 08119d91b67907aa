"""The rooms that a run walks through, loaded when it starts and not before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from crosscheck.model.claim import Claim
from crosscheck.model.report import Report
from crosscheck.model.source import Skipped, Source


class Reading(Protocol):
    """What came of reading a folder."""

    @property
    def sources(self) -> Sequence[Source]:
        """The articles that could be read."""

    @property
    def skipped(self) -> Sequence[Skipped]:
        """The files that were not, and why."""


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Which models a run uses.

    ``light`` keeps to rules and loads none. ``judge`` is "none", "built-in", a folder or
    "openai:URL".
    """

    light: bool = False
    judge: str = "none"


@dataclass(frozen=True, slots=True)
class Rooms:
    """One function for each step of a run; tests put their own in place.

    ``compare`` takes sources, skipped files and which models to use.
    ``renderers`` turn a judged report into text, by the name of the format.
    """

    read: Callable[[Sequence[Path]], Reading]
    compare: Callable[[Sequence[Source], Sequence[Skipped], ModelChoice], Report]
    renderers: Mapping[str, Callable[[Report], str]]
    render_claims: Callable[[Iterable[Claim]], str]


def furnished(generated: str = "") -> Rooms:
    """The real rooms; ``generated`` is the date that an HTML report shows, if any.

    Each loads its libraries when it is entered, so that a mistake in a path is told at once.
    """
    return Rooms(
        read=_read,
        compare=_compare,
        renderers={
            "html": lambda report: _render_html(report, generated),
            "json": _render_json,
        },
        render_claims=_render_claims,
    )


def _read(roots: Sequence[Path]) -> Reading:
    """Read all articles under the roots."""
    from crosscheck.readers.folder import read_folder  # noqa: PLC0415

    return read_folder(roots)


def _compare(sources: Sequence[Source], skipped: Sequence[Skipped], choice: ModelChoice) -> Report:
    """Load the models and run the pipeline over the sources."""
    from crosscheck.app.modelling import models_of  # noqa: PLC0415
    from crosscheck.pipeline.compare import compare  # noqa: PLC0415

    return compare(sources, skipped, models_of(choice))


def _render_html(report: Report, generated: str) -> str:
    """The report as a page."""
    from crosscheck.exporters.html_report import render  # noqa: PLC0415

    return render(report, generated=generated)


def _render_json(report: Report) -> str:
    """The report for machines."""
    from crosscheck.exporters.json_report import render  # noqa: PLC0415

    return render(report)


def _render_claims(claims: Iterable[Claim]) -> str:
    """The claims of one source, one a line."""
    from crosscheck.exporters.claims_jsonl import render  # noqa: PLC0415

    return render(tuple(claims))
