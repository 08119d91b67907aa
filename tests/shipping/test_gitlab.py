"""The GitLab template: what its script does, whatever its variables hold."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.shipping.steps import loaded, put_recorder

JOB = loaded("ci/gitlab/crosscheck.gitlab-ci.yml")["crosscheck"]


def called(place: Path, **variables: str) -> list[str]:
    """The arguments that the job's script gives to crosscheck, run by a plain shell."""
    put_recorder(place / "bin" / "crosscheck", place / "calls")
    defaults = {name: value for name, value in JOB["variables"].items() if name.startswith("XC_")}
    path = f"{place / 'bin'}{os.pathsep}{os.environ['PATH']}"
    result = subprocess.run(
        ["sh", "-e", "-c", "\n".join(JOB["script"])],
        cwd=place,
        env=os.environ | defaults | variables | {"PATH": path},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr
    arguments: list[str] = json.loads((place / "calls").read_text(encoding="utf-8"))
    return arguments


def test_a_merge_request_is_compared_with_where_it_began(tmp_path: Path) -> None:
    options = called(
        tmp_path, CI_MERGE_REQUEST_DIFF_BASE_SHA="0123abc", XC_FAIL_ON="conflict\nstale"
    )
    assert options[:4] == ["check", "--since=0123abc", "--fail-on=conflict", "--fail-on=stale"]
    assert options[-1] == "--"


def test_the_default_branch_is_compared_as_its_settings_say(tmp_path: Path) -> None:
    options = called(tmp_path, CI_MERGE_REQUEST_DIFF_BASE_SHA="")
    assert not any(option.startswith(("--since", "--fail-on")) for option in options)


@pytest.mark.parametrize("value", ["$(touch pwned)", "`touch pwned`", "'; touch pwned; '", "* ?"])
@pytest.mark.parametrize("name", ["XC_SOURCES", "XC_FAIL_ON", "CI_MERGE_REQUEST_DIFF_BASE_SHA"])
def test_a_hostile_variable_is_an_argument_and_no_more(
    tmp_path: Path, name: str, value: str
) -> None:
    assert any(option.endswith(value) for option in called(tmp_path, **{name: value}))
    assert not (tmp_path / "pwned").exists()


def test_what_is_written_is_kept_and_shown(tmp_path: Path) -> None:
    options = called(tmp_path)
    artifacts = JOB["artifacts"]
    assert artifacts["when"] == "always"
    kept = {*artifacts["paths"], *artifacts["reports"].values()}
    written = {option.partition("=")[2] for option in options if "=" in option}
    assert kept == written
    assert f"gitlab={artifacts['reports']['codequality']}" in options
    assert f"junit={artifacts['reports']['junit']}" in options
