"""The same totals as the scorer that stands outside the repository, where it is at hand."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from crosscheck.app.evaluate import EvaluateRequest, evaluate_folders
from crosscheck.evaluate.tally import Tally
from crosscheck.exporters.json_report import render
from crosscheck.gate.policy import Policy, judge
from crosscheck.model.report import Report
from crosscheck.model.source import Skipped, Source
from crosscheck.pipeline.compare import compare
from tests.pipeline.runs import models

SHARED = Path(__file__).parents[3] / "shared"
SCORER = SHARED / "tools" / "score.py"
SEEDS = SHARED / "gold" / "seeds"


@pytest.mark.skipif(
    not (SCORER.is_file() and SEEDS.is_dir()), reason="the scorer and its gold are not at hand"
)
def test_totals_are_those_of_the_scorer(tmp_path: Path) -> None:
    def run(sources: Sequence[Source], skipped: Sequence[Skipped]) -> Report:
        report = compare(sources, skipped, models(light=True))
        text = render(judge(report, Policy()))
        (tmp_path / f"{SEEDS.name}.json").write_text(text, encoding="utf-8")
        return report

    evaluation = evaluate_folders(EvaluateRequest((SEEDS,)), compare=run)
    figures = Tally.total(story.tally for story in evaluation.stories).figures()
    subprocess.run(
        [sys.executable, SCORER, SEEDS, "--reports", tmp_path, "--json", tmp_path / "scored.json"],
        check=True,
        capture_output=True,
    )
    scored = json.loads((tmp_path / "scored.json").read_text(encoding="utf-8"))["total"]
    assert figures == {name: scored[name] for name in figures}
