"""The reports that every format is held to: a small one, a rich one, none at all, hostile ones."""

from __future__ import annotations

import pytest

from tests.builders import a_report
from tests.exporters.formats import a_small_report
from tests.exporters.hostile import FRAGMENTS, a_hostile_report
from tests.exporters.newsroom import a_newsroom_report

REPORTS = {"small": a_small_report(), "newsroom": a_newsroom_report(), "empty": a_report()} | {
    name: a_hostile_report(text) for name, text in FRAGMENTS.items()
}
every_report = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS.keys())
every_name = pytest.mark.parametrize("name", REPORTS)
