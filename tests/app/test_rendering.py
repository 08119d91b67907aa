"""The table of formats and what renders them belong together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crosscheck.app.formats import FORMATS
from crosscheck.app.outputs import Output, parse_output
from crosscheck.app.rendering import render
from crosscheck.app.rooms import Rendering, furnished
from tests.exporters.formats import a_small_report


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_of_the_table_is_rendered(name: str, tmp_path: Path) -> None:
    report = a_small_report()
    text = furnished(Rendering(roots=(tmp_path,))).renderers[name](report)
    assert "same people at the same time" in text or name == "html"
    assert str(tmp_path) not in text


def test_descriptions_fit_on_a_line_of_the_help() -> None:
    assert all(len(about) <= 76 for about in FORMATS.values())


def test_a_dash_alone_is_text_on_standard_output() -> None:
    assert parse_output("-") == Output("text", "-")


def test_githubs_line_fingerprints_come_on_request() -> None:
    logs = [
        json.loads(render("sarif", a_small_report(), Rendering(sarif_line_hash=asked)))
        for asked in (False, True)
    ]
    found = [
        "primaryLocationLineHash" in log["runs"][0]["results"][0]["partialFingerprints"]
        for log in logs
    ]
    assert found == [False, True]
