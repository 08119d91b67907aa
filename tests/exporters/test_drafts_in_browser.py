"""What the page records of a finding is what every other way of deciding records, sign for sign."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from crosscheck.exporters import html_report
from crosscheck.gate.decision_record import record_of
from crosscheck.pipeline.compare import compare
from crosscheck.readers.html import read_html
from crosscheck.readers.text import read_text
from tests.deciding import decide
from tests.exporters.editor import confirm, drafts
from tests.pipeline.runs import models

pytestmark = pytest.mark.browser

TEXT = (
    "Ferry aground off Tolvik\r\n\r\n"
    "🚢🚢 Police said 12 men\u200b and 12 women were hurt 😭 when the ferry 𝐀lpha ran aground off "
    "Tolvik on Monday.\r\n\r\n"
    "The capt\u00adain said 30 cars were lost </script><script>.\r\n\r\n"
    "Police said 40 dogs\r\nwere saved on the quay.\r\n\r\n"
    "\u202eHe\u2028 was calm.\r\n"
)
PAGE = (
    "<html><head><title>Ferry aground off Tolvik</title></head><body><article>"
    "<h1>Ferry aground off Tolvik</h1>"
    "<p>🚢 Police said <b>14</b> men and 14&nbsp;women were hurt &amp; shaken 😭 when the ferry "
    "Alpha ran aground off Tolvik on Monday.</p>"
    "<p>The captain said 31 cars were lost &lt;/script&gt;.</p>"
    "<p>Police said 41 dogs were saved on the quay.</p>"
    "<p>The owner will repair the hull before the summer season begins, a spokesman said.</p>"
    "</article></body></html>"
)


def test_drafts_of_hard_sources_hold_what_decisions_hold(page: Page, tmp_path: Path) -> None:
    sources = read_text("told.txt", TEXT.encode()), read_html("page.html", PAGE.encode())
    report = compare(sources, (), models(light=True))
    assert len(report.findings) >= 4
    address = tmp_path / "report.html"
    address.write_text(html_report.render(report), encoding="utf-8", newline="\n")
    page.goto(address.as_uri())
    for number, finding in enumerate(report.findings):
        confirm(page, finding, "" if number else "Ana Ruiz")
    made = {draft["finding"]: draft for draft in drafts(page)}
    expected = {each.fingerprint: record_of(decide(report, each)) for each in report.findings}
    assert made.keys() == expected.keys()
    for fingerprint, record in expected.items():
        for name in ("kind", "sides", "tool"):
            assert made[fingerprint][name] == record[name]
    assert any("occurrence" in side for draft in made.values() for side in draft["sides"])
