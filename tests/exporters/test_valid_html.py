"""The page is valid HTML by the Nu validator, which ``.ci/node`` installs and Java runs."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from crosscheck.exporters import html_report, split_report
from crosscheck.model.report import Report
from tests.builders import a_report, a_source
from tests.exporters.hostile_pages import TEXTS, a_hostile_report

JAR = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
JAVA = shutil.which("java")
pytestmark = [
    pytest.mark.skipif(not JAR.exists(), reason="vnu-jar is not installed (see .ci/node)"),
    pytest.mark.skipif(JAVA is None, reason="no Java is installed"),
]


def test_every_report_is_valid(newsroom: Report, tmp_path: Path) -> None:
    reports = {"newsroom": newsroom, "empty": a_report()} | {
        f"hostile-{number}": a_hostile_report(text) for number, text in enumerate(TEXTS.values())
    }
    for name, report in reports.items():
        for review in (False, True):
            text = html_report.render(report, review=review)
            (tmp_path / f"{name}-{review}.html").write_text(text, encoding="utf-8")
    for number, text in enumerate(TEXTS.values()):
        hostile = a_hostile_report(text)
        told = tuple(source.id for source in hostile.sources)
        other = a_source("Nine hurt.\n", id="another-event")
        apart = replace(hostile, sources=(*hostile.sources, other), stories=(told, (other.id,)))
        for name, page in split_report.render(apart, f"{number}.html", room=1):
            (tmp_path / f"parts-{name}").write_text(page, encoding="utf-8")
    result = subprocess.run(
        [str(JAVA), "-jar", JAR, "--errors-only", "--skip-non-html", tmp_path],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.stderr.replace(tmp_path.as_uri(), "") == ""
    assert result.returncode == 0
