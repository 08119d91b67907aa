"""CI files pass the linters of their kind, none of which asks the network."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from tests.shipping.linters import ROOT, follows, linted

EXAMPLES = re.findall(
    r"^```yaml\n(# \S+\n.*?)^```$",
    (ROOT / "docs" / "ci.md").read_text(encoding="utf-8"),
    re.MULTILINE | re.DOTALL,
)


def path_of(example: str) -> str:
    """Where an example is to be put: its first line says so."""
    return example.partition("\n")[0].removeprefix("# ")


def test_the_action_follows_its_schema() -> None:
    follows("vendor.github-actions", ROOT / "action.yml")


def test_the_template_follows_its_schema() -> None:
    template = ROOT / "ci" / "gitlab" / "crosscheck.gitlab-ci.yml"
    follows("vendor.gitlab-ci", template, "--data-transform", "gitlab-ci")


def test_zizmor_finds_nothing_in_the_action() -> None:
    result = linted("zizmor", "--offline", "--pedantic", "action.yml")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("example", EXAMPLES, ids=path_of)
def test_examples_of_the_documentation_can_be_used_as_they_are(
    example: str, tmp_path: Path
) -> None:
    path = tmp_path / path_of(example)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(example, encoding="utf-8")
    if path.parent.name == "workflows":
        follows("vendor.github-workflows", path)
        result = linted("zizmor", "--offline", "--pedantic", path, cwd=tmp_path)
        assert result.returncode == 0, result.stdout + result.stderr
    elif path.name == ".gitlab-ci.yml":
        follows("vendor.gitlab-ci", path, "--data-transform", "gitlab-ci")
    else:
        assert yaml.safe_load(example)["repos"]


def test_there_is_an_example_for_each_place() -> None:
    assert {".pre-commit-config.yaml", ".gitlab-ci.yml"} < set(map(path_of, EXAMPLES))
    assert any(path_of(example).startswith(".github/workflows/") for example in EXAMPLES)


def test_zizmor_would_find_a_template_injection(tmp_path: Path) -> None:
    action = (ROOT / "action.yml").read_text(encoding="utf-8")
    broken = action.replace("out=$RUNNER_TEMP/crosscheck", "out=${{ inputs.sources }}")
    (tmp_path / "action.yml").write_text(broken, encoding="utf-8")
    result = linted("zizmor", "--offline", "action.yml", cwd=tmp_path)
    assert result.returncode != 0
    assert "template-injection" in result.stdout


def test_an_action_is_pinned_to_the_same_commit_everywhere() -> None:
    places = [ROOT / "action.yml", ROOT / "docs" / "ci.md"]
    places += sorted((ROOT / "src" / "crosscheck" / "app" / "starter_files").glob("*.yml"))
    pins: dict[str, set[str]] = {}
    for place in places:
        for action, pin in re.findall(
            r"uses: ([\w./-]+)@(\S+ # v[\d.]+)$", place.read_text(encoding="utf-8"), re.MULTILINE
        ):
            pins.setdefault(action, set()).add(pin)
    assert len(pins) == 5
    assert {action: each for action, each in pins.items() if len(each) > 1} == {}
