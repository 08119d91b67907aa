"""What holds for every format: hostile text stays text, the same report gives the same bytes."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exporters.formats import (
    JSON_LINES_NAMES,
    JSON_NAMES,
    NAMES,
    a_small_report,
    rendered,
)
from tests.exporters.hostile import FRAGMENTS, a_hostile_report

GOLDEN = Path(__file__).with_name("golden")
# The HTML page is large, and has tests of its own; the JSON report likewise.
SHOWN = tuple(name for name in NAMES if name not in {"html", "json"})
# C0 but tab and line ends, DEL, C1, directional and zero-width signs, separators, lone surrogates.
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u2069\ufeff\ud800-\udfff]"
)
OWN_COMMAND = re.compile(r"::(?:error|warning|notice) (?:[a-zA-Z]+=[^:,\n]*,?)+::")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", FRAGMENTS.values(), ids=FRAGMENTS.keys())
def test_text_of_an_article_commands_nothing_in_a_log(name: str, text: str) -> None:
    printed = rendered(name, a_hostile_report(text))
    assert "##[" not in printed
    commands = [line for line in printed.splitlines() if line.strip().startswith("::")]
    if name == "github":
        assert all(OWN_COMMAND.match(line) for line in commands)
        assert len(printed.split("\n")) == len(commands) + 1 == 4
    else:
        assert commands == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", FRAGMENTS.values(), ids=FRAGMENTS.keys())
def test_nothing_unseen_is_left_and_all_can_be_written(name: str, text: str) -> None:
    printed = rendered(name, a_hostile_report(text))
    printed.encode("utf-8")
    assert HIDDEN.findall(printed) == []


@pytest.mark.parametrize("name", [*JSON_NAMES, *JSON_LINES_NAMES])
@pytest.mark.parametrize("text", FRAGMENTS.values(), ids=FRAGMENTS.keys())
def test_json_can_be_read_and_loses_nothing(name: str, text: str) -> None:
    printed = rendered(name, a_hostile_report(text))
    documents = printed.splitlines() if name in JSON_LINES_NAMES else [printed]
    read = [json.loads(document) for document in documents]
    assert read
    if name in {"json", "jsonl"}:
        findings = read[0]["findings"] if name == "json" else read
        assert findings[0]["sides"][0]["quote"] == f"{text} Twelve people were hurt"


@pytest.mark.parametrize("name", NAMES)
def test_the_order_of_sources_and_findings_changes_nothing_in_what_alerts(name: str) -> None:
    if name in {"html", "json", "jsonl", "csv"}:
        assert rendered(name, a_small_report()) == rendered(name, a_small_report())
        return  # these tell the findings in the order of the report, which the pipeline settles
    assert rendered(name, a_small_report()) == rendered(name, a_small_report(shuffled=True))


def without_rules(printed: str) -> str:
    """SARIF without the descriptions of the rules, which change when their documentation does."""
    log = json.loads(printed)
    log["runs"][0]["tool"]["driver"]["rules"] = []
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("name", SHOWN)
def test_a_small_report_looks_like_this(name: str) -> None:
    path = GOLDEN / f"small.{name}"
    printed = rendered(name, a_small_report())
    if name == "sarif":
        printed = without_rules(printed)
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(printed.encode())
    assert printed.encode() == path.read_bytes(), "run with UPDATE_GOLDEN=1 and read the diff"


@pytest.mark.parametrize("name", NAMES)
def test_a_file_ends_with_a_line_end_and_begins_with_no_mark(name: str) -> None:
    printed = rendered(name, a_small_report())
    assert printed.endswith("\n")
    assert not printed.startswith("\ufeff")


@given(st.text(st.characters(), max_size=30), st.sampled_from([n for n in SHOWN if n != "sarif"]))
def test_any_text_at_all_can_be_told(text: str, name: str) -> None:
    printed = rendered(name, a_hostile_report(text))
    printed.encode("utf-8")
    assert "##[" not in printed
