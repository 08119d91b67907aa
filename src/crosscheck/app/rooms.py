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
class Rooms:
    """One function for each step of a run; tests put their own in place.

    ``compare`` takes sources, skipped files and whether to keep to the light models.
    ``renderers`` turn a judged report into text, by the name of the format.
    """

    read: Callable[[Sequence[Path]], Reading]
    compare: Callable[[Sequence[Source], Sequence[Skipped], bool], Report]
    renderers: Mapping[str, Callable[[Report], str]]
    render_claims: Callable[[Iterable[Claim]], str]


def furnished(generated: str = "") -> Rooms:
    """The real rooms; ``generated`` is the date that an HTML report shows, if any."""
    # Loaded here because together they take longer than `crosscheck --help` may.
    from crosscheck.exporters import claims_jsonl, html_report, json_report  # noqa: PLC0415
    from crosscheck.readers.folder import read_folder  # noqa: PLC0415

    return Rooms(
        read=read_folder,
        compare=_compare,
        renderers={
            "html": lambda report: html_report.render(report, generated=generated),
            "json": json_report.render,
        },
        render_claims=lambda claims: claims_jsonl.render(tuple(claims)),
    )


def _compare(sources: Sequence[Source], skipped: Sequence[Skipped], light: bool) -> Report:  # noqa: FBT001
    """Load the models and run the pipeline over the sources."""
    from crosscheck.models.loading import load_models  # noqa: PLC0415
    from crosscheck.pipeline.compare import Models, compare  # noqa: PLC0415

    parser, vectoriser = load_models(light=light)
    return compare(sources, skipped, Models(parser=parser, vectoriser=vectoriser))
