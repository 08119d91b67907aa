"""Where the results of a run go, and what each file is called."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from crosscheck.errors import UsageError
from crosscheck.model.source import Source

FORMATS = ("html", "json")
STANDARD_OUTPUT = "-"
DEFAULT_CLAIMS = Path("claims")
DEFAULT_REPORT = Path("reports") / "discrepancies.html"

_LONGEST_NAME = 80
_ID_SIGNS = 12
_RESERVED_NAMES = re.compile(r"(?:aux|con|nul|prn|com\d|lpt\d|decisions|readme)")


@dataclass(frozen=True, slots=True)
class Output:
    """One report to write: its format, and the file, or "-" for standard output."""

    format: str
    target: str

    @property
    def path(self) -> Path | None:
        """The file, or None for standard output."""
        return None if self.target == STANDARD_OUTPUT else Path(self.target)


@dataclass(frozen=True, slots=True)
class OutputPlan:
    """All that a run will write: the folder for claims (None for none) and the reports."""

    claims_dir: Path | None
    reports: tuple[Output, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files that reports are written to."""
        return tuple(output.path for output in self.reports if output.path is not None)

    @property
    def uses_standard_output(self) -> bool:
        """Whether one report goes to standard output."""
        return any(output.path is None for output in self.reports)


def parse_output(value: str) -> Output:
    """Read ``FORMAT=PATH`` as it is given on the command line."""
    format_name, separator, target = value.partition("=")
    if not separator or not target:
        raise UsageError(
            f"--output {value}: not FORMAT=PATH", "For example: --output json=report.json"
        )
    if format_name not in FORMATS:
        raise UsageError(
            f"--output {value}: no format named {format_name!r}",
            f"The formats are {' and '.join(FORMATS)}.",
        )
    return Output(format_name, target)


def plan_outputs(
    claims_dir: Path | None, report: Path | None, outputs: Sequence[Output]
) -> OutputPlan:
    """Decide what to write.

    Without ``outputs``, claims, an HTML report and a JSON report beside it are written, at their
    usual places unless told otherwise. With ``outputs``, nothing is written that was not named.
    """
    reports = list(outputs)
    if report is not None or not outputs:
        page = report or DEFAULT_REPORT
        reports += [Output("html", str(page)), Output("json", str(page.with_suffix(".json")))]
    _refuse_shared_places(reports)
    return OutputPlan(claims_dir or (None if outputs else DEFAULT_CLAIMS), tuple(reports))


def claims_names(sources: Sequence[Source]) -> dict[str, str]:
    """A file name for the claims of each source, by source id.

    It is the name of the article's own file, made safe for every file system; where several
    share one, part of the source's id is added to each.
    """
    slugs = {source.id: _slug(PurePosixPath(source.path).stem) for source in sources}
    times = Counter(slugs.values())
    names: dict[str, str] = {}
    for identity in sorted(slugs, key=lambda identity: (times[slugs[identity]], identity)):
        shared = times[slugs[identity]] > 1
        name = f"{slugs[identity]}-{_start_of(identity)}" if shared else slugs[identity]
        same = sum(other == name or other.startswith(f"{name}--") for other in names.values())
        names[identity] = f"{name}--{same + 1}" if same else name
    return {source.id: f"{names[source.id]}.jsonl" for source in sources}


def _refuse_shared_places(reports: Sequence[Output]) -> None:
    """Refuse two reports in one file, or two on standard output."""
    seen = set()
    for output in reports:
        place = output.target if output.path is None else str(output.path.resolve())
        if place in seen:
            raise UsageError(
                f"two reports would be written to one place: {output.target}",
                "Give each its own path.",
            )
        seen.add(place)


def _slug(name: str) -> str:
    """Letters, digits and dashes of a name; never empty, reserved or over-long."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_NAME].strip("-")
    return slug if slug and not _RESERVED_NAMES.fullmatch(slug) else f"source-{slug}".strip("-")


def _start_of(identity: str) -> str:
    """The first letters and digits of a source's id."""
    return _slug(identity)[:_ID_SIGNS].strip("-")
