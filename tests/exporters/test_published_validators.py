"""Exports as validators that others have published see them; ``.ci/node`` installs those."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from crosscheck.model.report import Report
from tests.exporters.formats import a_small_report, rendered
from tests.exporters.reports import REPORTS, every_name

HERE = Path(__file__).parent
PACKAGES = HERE / "node_modules"
MULTITOOL = PACKAGES / "@microsoft" / "sarif-multitool-linux" / "Sarif.Multitool"
NODE = shutil.which("node")
REPOSITORY = "https://news.example/repository/"
Complaints = dict[str, dict[str, list[str]]]


def put(*path: str | int, value: object) -> Callable[[Any], None]:
    """What puts a value at a place in a document."""

    def break_it(document: Any) -> None:  # noqa: ANN401 - whatever the JSON holds
        for step in path[:-1]:
            document = document[step]
        document[path[-1]] = value

    return break_it


BROKEN_DIAGNOSTICS = {
    "unknown severity": put("severity", value="FATAL"),
    "no path": put("location", value={}),
    "column 0": put("location", "range", "start", "column", value=0),
    "unknown field": put("colour", value="red"),
}
BROKEN_ANNOTATIONS = {
    "another type": put("type", value="Remark"),
    "id that is no IRI": put("id", value="remark 1"),
    "target without a source": put("target", value={"selector": []}),
    "selector without a type": put("target", "selector", value=[{"exact": "twelve"}]),
}
BROKEN_LOGS = {
    # The second is valid by the schema; what it points to is not there.
    "line-0": put(
        "runs", 0, "results", 0, "locations", 0, "physicalLocation", "region", "startLine", value=0
    ),
    "no-such-rule": put("runs", 0, "results", 0, "ruleIndex", value=9_999),
}


def diagnostics(report: Report) -> list[str]:
    """The report whole, and line by line."""
    return [rendered("rdjson", report), *rendered("rdjsonl", report).splitlines()]


def lone_annotations(report: Report) -> list[dict[str, Any]]:
    """Annotations as each stands alone.

    They have the context of their collection, and addresses that begin at a repository. A source
    is its address: the validator knows no source that is described, as the model lets it be.
    """
    collection = json.loads(rendered("annotations", report))
    alone = collection.get("first", {}).get("items", [])
    for annotation in alone:
        annotation["@context"] = collection["@context"]
        annotation["target"]["source"] = urljoin(REPOSITORY, annotation["target"]["source"]["id"])
    return list(alone)


@pytest.fixture(scope="module")
def complaints() -> Complaints:
    """What Node's validators say of each report, and of what was broken on purpose."""
    if NODE is None or not (PACKAGES / "validate-web-annotation").exists():
        pytest.skip("Node or its packages are not installed (see .ci/node)")
    documents: dict[str, dict[str, Any]] = {
        "reviewdog": {name: diagnostics(report) for name, report in REPORTS.items()},
        "annotations": {name: lone_annotations(report) for name, report in REPORTS.items()},
    }
    for name, break_it in BROKEN_DIAGNOSTICS.items():
        diagnostic = json.loads(diagnostics(a_small_report())[1])
        break_it(diagnostic)
        documents["reviewdog"][name] = [json.dumps(diagnostic)]
    for name, break_it in BROKEN_ANNOTATIONS.items():
        annotation = lone_annotations(a_small_report())[0]
        break_it(annotation)
        documents["annotations"][name] = [annotation]
    told = subprocess.run(
        [NODE, HERE / "validate_documents.js"],
        input=json.dumps(documents),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    read: Complaints = json.loads(told.stdout)
    return read


@every_name
def test_reviewdogs_format_is_valid(complaints: Complaints, name: str) -> None:
    assert complaints["reviewdog"][name] == []


@pytest.mark.parametrize("name", BROKEN_DIAGNOSTICS)
def test_a_broken_diagnostic_is_refused(complaints: Complaints, name: str) -> None:
    assert complaints["reviewdog"][name] != []


@every_name
def test_web_annotations_are_valid(complaints: Complaints, name: str) -> None:
    assert complaints["annotations"][name] == []


@pytest.mark.parametrize("name", BROKEN_ANNOTATIONS)
def test_a_broken_annotation_is_refused(complaints: Complaints, name: str) -> None:
    assert complaints["annotations"][name] != []


@pytest.fixture(scope="module")
def errors(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """The rules by which Microsoft's Multitool finds an error, for each file that it was given."""
    if not MULTITOOL.exists() or platform.machine() != "x86_64":
        pytest.skip("the SARIF Multitool is not installed (see .ci/node), or not for this machine")
    folder = tmp_path_factory.mktemp("sarif")
    texts = [rendered("sarif", report) for report in REPORTS.values()]
    for name, break_it in BROKEN_LOGS.items():
        log = json.loads(rendered("sarif", a_small_report()))
        break_it(log)
        (folder / f"{name}.sarif").write_text(json.dumps(log), encoding="utf-8")
    for number, text in enumerate(texts):
        (folder / f"{number}.sarif").write_text(text, encoding="utf-8", newline="\n")
    files = sorted(folder.iterdir())
    result = folder / "result.sarif"
    subprocess.run(
        [MULTITOOL, "validate", *files, "--rule-kind", "Sarif;Ghas", "--output", result],
        env=os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        check=False,  # it ends with 0 although it has found errors
        timeout=300,
    )
    (run,) = json.loads(result.read_text(encoding="utf-8-sig"))["runs"]
    assert [each["executionSuccessful"] for each in run["invocations"]] == [True]
    found: dict[str, set[str]] = {file.stem: set() for file in files}
    for each in run["results"]:
        if each.get("level", "warning") == "error":
            place = each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            found[Path(place).stem].add(each["ruleId"])
    return found


@every_name
def test_microsofts_multitool_finds_no_error(errors: dict[str, set[str]], name: str) -> None:
    assert errors[str(list(REPORTS).index(name))] == set()


@pytest.mark.parametrize("name", BROKEN_LOGS)
def test_a_broken_log_is_refused(errors: dict[str, set[str]], name: str) -> None:
    assert errors[name] != set()
