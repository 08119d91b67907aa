"""What is planted in sources/ is found (sources/README.md lists it)."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from crosscheck.errors import ExitStatus
from tests.cli.commands import crosscheck

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401 - any JSON
    place = tmp_path_factory.mktemp("worked example")
    result = crosscheck("compare", ROOT / "sources", cwd=place)
    assert result.returncode == ExitStatus.FINDINGS, result.stderr
    return json.loads((place / "reports" / "discrepancies.json").read_text(encoding="utf-8"))


def quoted(report: Any, kind: str) -> list[str]:  # noqa: ANN401
    """The quotes of each conflict of one kind, as one text each."""
    return [
        " / ".join(side["quote"] for side in finding["sides"])
        for finding in report["findings"]
        if finding["kind"] == kind and finding["verdict"] == "conflict"
    ]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("scope", ["visit", "meeting"]),
        ("status", ["memorandum", "treaty"]),
        ("number", ["14", "12"]),
        ("date", ["12 May|Monday", "Sunday"]),
        ("date", ["9", "16"]),
        ("name", ["Tomas", "Thomas"]),
        ("age", ["24", "26"]),
        ("quote", ["watch", "guard"]),
    ],
    ids=[
        "scope",
        "status",
        "number",
        "date of signing",
        "date of exercise",
        "name",
        "age",
        "quote",
    ],
)
def test_what_is_planted_is_found(report: Any, kind: str, words: list[str]) -> None:  # noqa: ANN401
    found = quoted(report, kind)
    assert any(all(re.search(word, sides) for word in words) for sides in found), found


def test_the_injured_sailor_who_dies_later_is_no_conflict(report: Any) -> None:  # noqa: ANN401
    told = " ".join(text for kind in ("status", "other") for text in quoted(report, kind))
    assert "died" not in told


def test_what_was_set_aside_holds_the_furniture(report: Any) -> None:  # noqa: ANN401
    texts = {
        source["id"]: (ROOT / "sources" / source["path"]).read_text(encoding="utf-8")
        for source in report["sources"]
    }
    aside = " ".join(
        texts[item["source"]][item["start"] : item["end"]] for item in report["ignored"]
    )
    for furniture in ("Facebook share button", "Subscribe to our newsletter", "By Petra Hollis"):
        assert furniture in aside
