from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from crosscheck.cli.main import run


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project as the working folder, of somebody without settings of their own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nowhere"))
    monkeypatch.delenv("CROSSCHECK_CACHE_DIR", raising=False)
    monkeypatch.delenv("CI", raising=False)
    (tmp_path / ".git").mkdir()
    (tmp_path / "sources").mkdir()
    return tmp_path


def test_what_counts_is_shown_as_toml_that_can_be_read_back(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "crosscheck.toml").write_text(
        '[gate]\nfail-on = ["possible"]\n\n[gate.kinds]\nage = "off"\nnumber = "difference"\n'
    )
    assert run(["config", "show"]) == 0
    shown = tomllib.loads(capsys.readouterr().out)
    assert shown["gate"]["fail-on"] == ["possible"]
    assert shown["gate"]["kinds"] == {"age": "off", "number": "difference"}
    assert shown["models"] is True
    assert "since" not in shown


def test_the_origin_of_each_setting_is_shown(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "crosscheck.toml").write_text("models = false\n\n[gate.kinds]\nage = 'off'\n")
    monkeypatch.setenv("CROSSCHECK_SINCE", "main")
    assert run(["config", "show", "--origin"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "models = false  # crosscheck.toml:1" in lines
    assert 'gate.kinds.age = "off"  # crosscheck.toml:4' in lines
    assert 'since = "main"  # CROSSCHECK_SINCE' in lines
    assert "cache = true  # default" in lines
    assert "# baseline is not set  # default" in lines
    assert run(["config", "show", "--origin", "--isolated"]) == 0
    assert "models = true  # default" in capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("command", [["check"], ["compare", "sources"], ["baseline", "diff"]])
def test_a_wrong_setting_ends_every_command_that_reads_it(
    project: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    (project / "crosscheck.toml").write_text("\nfail_on = 'possible'\n")
    assert run(command) == 2
    told = capsys.readouterr().err
    assert "crosscheck.toml:2: no setting is called 'fail_on'; did you mean 'gate.fail-on'?" in told
    assert "docs/configuration.md" in told


def test_a_rule_that_there_is_not_is_told_with_its_line(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "crosscheck.toml").write_text("[gate.rules]\nXC1010 = 'off'\n")
    assert run(["check"]) == 2
    told = capsys.readouterr().err
    assert "crosscheck.toml:2: no rule is called 'XC1010'" in told
    assert "Did you mean XC101?" in told


def test_config_and_isolated_exclude_each_other(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "--isolated", "--config", str(project / "a.toml")]) == 2
    assert "--isolated reads no file" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["config", "baseline"])
def test_the_schemas_of_settings_and_baseline_are_printed(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["schema", name]) == 0
    assert json.loads(capsys.readouterr().out)["additionalProperties"] is False
