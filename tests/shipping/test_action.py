"""The composite action: what its steps do, whatever its inputs hold."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from crosscheck.cli.commands import names
from tests.shipping.steps import Ran, loaded, put_command, put_recorder, run_step

ACTION = loaded("action.yml")
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
DEFAULTS = {name: each["default"] for name, each in ACTION["inputs"].items()}
ARTICLE = "publisher: The {name}\npublished: 2031-03-04\n\nThe council closed {number} libraries.\n"
HOSTILE = [
    "$(touch pwned)",
    "`touch pwned`",
    "'; touch pwned; '",
    '"; touch pwned; "',
    "${{ github.token }}",
    "a\nconflicts=0\nreport=/etc/passwd",
    "* ? [a-z]",
]


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    (tmp_path / "repository").mkdir()
    (tmp_path / "temp").mkdir()
    return tmp_path


def compare(workplace: Path, status: int = 0, /, **inputs: str) -> tuple[Ran, list[str]]:
    """Run the step that compares, with a stand-in; gives how it ended and its arguments."""
    temp, calls = workplace / "temp", workplace / "calls"
    put_recorder(temp / "crosscheck-venv" / "bin" / "crosscheck", calls, status)
    put_command(temp / "crosscheck-venv" / "bin" / "python")
    given = DEFAULTS | {name.replace("_", "-"): value for name, value in inputs.items()}
    ran = run_step(STEPS["Compare the sources"], given, temp=temp, cwd=workplace / "repository")
    return ran, json.loads(calls.read_text(encoding="utf-8").splitlines()[-1])


def expressions(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every ``${{ … }}`` below a YAML value, with the keys that lead there."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from expressions(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from expressions(inner, path)
    elif isinstance(value, str):
        yield from ((path, found) for found in re.findall(r"\$\{\{(.*?)\}\}", value))


def test_inputs_reach_the_shell_through_the_environment_alone() -> None:
    used = [(path, words) for path, words in expressions(ACTION) if "inputs." in words]
    assert used
    assert [path for path, _ in used if not path.startswith("/runs/steps/env/")] == []
    assert [path for path, _ in expressions(ACTION) if path.endswith("/run")] == []


def test_third_party_actions_are_pinned_by_commit() -> None:
    used = [step["uses"] for step in STEPS.values() if "uses" in step]
    assert len(used) == 3
    assert [each for each in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", each)] == []


def test_reports_are_kept_whether_the_run_passed_or_not() -> None:
    for name in ("Keep the report", "Upload to code scanning"):
        assert STEPS[name]["if"].startswith("always() && ")


def test_options_follow_the_inputs(workplace: Path) -> None:
    ran, called = compare(
        workplace,
        sources="news\nmore news/",
        since="HEAD^1",
        fail_on="conflict\nstale",
        sarif_file="out.sarif",
        args="--allow-incomplete\n--min-confidence=0.5",
    )
    assert ran.status == 0, ran.printed
    assert called[0] == "check"
    options, sources = called[1 : called.index("--")], called[called.index("--") + 1 :]
    assert sources == ["news", "more news/"]
    for option in ("--since=HEAD^1", "--fail-on=conflict", "--fail-on=stale", "sarif=out.sarif"):
        assert option in options
    assert options[-2:] == ["--allow-incomplete", "--min-confidence=0.5"]
    assert ran.outputs == {
        "conflicts": "3",
        "report": f"{workplace}/temp/crosscheck/report.html",
        "sarif": "out.sarif",
    }


def test_nothing_is_asked_that_no_input_asks_for(workplace: Path) -> None:
    _, called = compare(workplace)
    assert not any(option.startswith(("--since", "--fail-on", "sarif=")) for option in called)
    assert called[-1] == "--"


@pytest.mark.parametrize("status", [1, 4, 70])
def test_the_status_of_the_run_is_the_status_of_the_step(workplace: Path, status: int) -> None:
    ran, _ = compare(workplace, status)
    assert ran.status == status
    assert ran.outputs["conflicts"] == "3"


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("name", ["sources", "since", "fail_on", "sarif_file", "args"])
def test_a_hostile_input_is_an_argument_and_no_more(workplace: Path, name: str, value: str) -> None:
    (workplace / "repository" / "article.txt").touch()
    ran, called = compare(workplace, **{name: value})
    assert not list(workplace.rglob("pwned"))
    assert ran.outputs["conflicts"] == "3"
    assert ran.outputs["report"].endswith("/temp/crosscheck/report.html")
    lines = [value] if name in {"since", "sarif_file"} else value.splitlines()
    for line in lines:
        assert any(argument.endswith(line) for argument in called), (line, called)


@pytest.mark.parametrize("value", HOSTILE)
def test_a_version_that_is_none_stops_the_action(workplace: Path, value: str) -> None:
    for name in ("python-version", "version"):
        ran = run_step(
            STEPS["Check the inputs"],
            DEFAULTS | {name: value},
            temp=workplace / "temp",
            cwd=workplace / "repository",
        )
        assert ran.status == 2
        assert f"{name} must be" in ran.printed
        assert ran.outputs == {}
    assert not list(workplace.rglob("pwned"))


@pytest.mark.parametrize("version", ["3.11", "3.13", "3.20"])
def test_a_python_that_is_supported_is_taken(workplace: Path, version: str) -> None:
    given = DEFAULTS | {"python-version": version, "version": "1.2.0rc1"}
    step = STEPS["Check the inputs"]
    ran = run_step(step, given, temp=workplace / "temp", cwd=workplace / "repository")
    assert (ran.status, ran.outputs) == (0, {"python": version})


@pytest.mark.skipif("check" not in names(), reason="crosscheck check is not there yet")
def test_the_real_command_understands_the_step(workplace: Path) -> None:
    repository, temp = workplace / "repository", workplace / "temp"
    (repository / "sources").mkdir()
    for name, number in (("herald", 12), ("post", 15)):
        text = ARTICLE.format(name=name, number=number)
        (repository / "sources" / f"{name}.txt").write_text(text, encoding="utf-8")
    put_command(temp / "crosscheck-venv" / "bin" / "crosscheck", "-m crosscheck")
    put_command(temp / "crosscheck-venv" / "bin" / "python")
    subprocess.run(["git", "init", "-q"], cwd=repository, check=True)
    given: dict[str, Any] = DEFAULTS | {"args": "--no-models", "sarif-file": "out.sarif"}
    ran = run_step(STEPS["Compare the sources"], given, temp=temp, cwd=repository)
    assert ran.status == 1, ran.printed
    assert ran.outputs["conflicts"] == "1"
    assert Path(ran.outputs["report"]).exists()
    assert ran.outputs["sarif"] == "out.sarif"
