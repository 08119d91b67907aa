"""Settings: which place counts, what is refused, and where an error is said to stand."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.app.settings import Surroundings, settings_of
from crosscheck.app.settings_schema import settings_schema
from crosscheck.app.settings_table import KINDS, SETTINGS, Settings
from crosscheck.errors import UsageError
from crosscheck.gate.threshold import Bar
from crosscheck.model.finding import Kind
from crosscheck.readers.toml_settings import read_entries

FULL = """\
sources = ["articles", "more/articles"]
judge = "built-in"
models = false
since = "origin/main"
output = ["html=out/report.html", "json=-"]

[gate]
fail-on = ["possible", "unique"]
min-confidence = 0.5
strict-decisions = true

[gate.kinds]
age = "off"
number = "difference"

[gate.rules]
XC101 = "conflict"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder inside a repository."""
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    (tmp_path / "repo" / "desk").mkdir()
    return tmp_path / "repo"


def read(
    folder: Path,
    *,
    flags: dict[str, Any] | None = None,
    named: Path | None = None,
    isolated: bool = False,
    environment: Mapping[str, str] | None = None,
) -> Settings:
    around = Surroundings(folder, environment or {}, folder.parent / "home", named, isolated)
    return settings_of(flags or {}, around)


def told(folder: Path, environment: Mapping[str, str] | None = None) -> str:
    with pytest.raises(UsageError) as caught:
        read(folder, environment=environment)
    return caught.value.message


def test_each_place_counts_before_the_next(project: Path) -> None:
    user = project / "home" / ".config" / "crosscheck" / "crosscheck.toml"
    user.parent.mkdir(parents=True)
    texts = {user: "gate.min-confidence = 0.1\n"}
    texts[project / "crosscheck.toml"] = "[gate]\nmin-confidence = 0.2\n"
    origins = (
        "default",
        "../home/.config/crosscheck/crosscheck.toml:1",
        "../crosscheck.toml:2",
        "CROSSCHECK_MIN_CONFIDENCE",
        "command line",
    )
    seen = []
    for number, origin in enumerate(origins):
        for path, text in list(texts.items())[:number]:
            path.write_text(text)
        settings = read(
            project / "desk",
            flags={"gate.min-confidence": 0.4} if number >= 4 else {},
            environment={"CROSSCHECK_MIN_CONFIDENCE": "0.3"} if number >= 3 else {},
        )
        assert settings.stated["gate.min-confidence"].origin == origin
        seen.append(settings["gate.min-confidence"])
    assert seen == [0.0, 0.1, 0.2, 0.3, 0.4]


@pytest.mark.parametrize("name", ["crosscheck.toml", "pyproject.toml"])
def test_every_setting_can_stand_in_either_file(project: Path, name: str) -> None:
    text = FULL
    if name == "pyproject.toml":
        text = re.sub(r"^\[gate", "[tool.crosscheck.gate", FULL, flags=re.MULTILINE)
        text = f'[project]\nname = "x"\n\n[tool.crosscheck]\n{text}'
    (project / name).write_text(text)
    settings = read(project)
    assert settings["sources"] == (Path("articles"), Path("more/articles"))
    assert settings["output"] == ("html=out/report.html", "json=-")
    assert settings["gate.fail-on"] == ("possible", "unique")
    assert settings["gate.kinds"] == {"age": Bar.OFF, "number": Bar.DIFFERENCE}
    assert settings["gate.rules"] == {"XC101": Bar.CONFLICT}
    assert settings["models"] is False
    assert settings["cache"] is True
    line = text[: text.index("number =")].count("\n") + 1
    assert settings.stated["gate.kinds.number"].origin == f"{name}:{line}"


def test_paths_are_relative_to_the_file_that_states_them(project: Path) -> None:
    (project / "crosscheck.toml").write_text('sources = ["articles"]\noutput = "html=a.html"\n')
    settings = read(project / "desk")
    assert settings["sources"] == (Path("../articles"),)
    assert settings["output"] == ("html=../a.html",)


def test_the_nearest_file_counts_and_none_beyond_the_repository(project: Path) -> None:
    (project.parent / "crosscheck.toml").write_text("models = false\n")
    assert read(project / "desk")["models"] is True
    (project / "crosscheck.toml").write_text("models = false\n")
    assert read(project / "desk")["models"] is False
    (project / "desk" / "pyproject.toml").write_text('[project]\nname = "x"\n')
    assert read(project / "desk")["models"] is False
    (project / "desk" / "crosscheck.toml").write_text("models = true\n")
    assert read(project / "desk")["models"] is True


def test_outside_a_repository_only_the_folder_itself_counts(tmp_path: Path) -> None:
    (tmp_path / "crosscheck.toml").write_text("models = false\n")
    (tmp_path / "inner").mkdir()
    assert read(tmp_path)["models"] is False
    assert read(tmp_path / "inner")["models"] is True


def test_a_named_file_stands_in_for_the_projects_and_isolated_reads_none(project: Path) -> None:
    (project / "crosscheck.toml").write_text('since = "main"\n')
    (project / "other.toml").write_text("models = false\n")
    named = read(project, named=project / "other.toml")
    assert (named["models"], named["since"]) == (False, None)
    assert read(project, isolated=True)["since"] is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("fail_on = []", "1: no setting is called 'fail_on'; did you mean 'gate.fail-on'?"),
        ("[gate]\nfail-onn = []", "2: no setting is called 'gate.fail-onn'; did you mean"),
        ("[gatee]", "1: no setting is called 'gatee'"),
        ("\nzzz = 1", "2: no setting is called 'zzz'"),
        ("gate.fail-on = 'conflicts'", "cannot be 'conflicts'; did you mean 'conflict'?"),
        ("[gate.kinds]\nnumbers = 'off'", "2: gate.kinds has no 'numbers'; did you mean 'number'?"),
        ("[gate.kinds]\nnumber = 'of'", "2: 'of' is no level; did you mean 'off'?"),
        ("gate.kinds = { number = 3 }", "1: 3 is no level; choose from conflict, possible"),
        ("gate.min-confidence = 2", "gate.min-confidence is a number from 0 to 1, not 2"),
        ("gate.min-confidence = true", "is a number from 0 to 1, not True"),
        ("models = 'no'", "models is true or false, not 'no'"),
        ("sources = 3", "sources is a list of paths, not 3"),
        ("sources = ['']", "sources is a path, not ''"),
        ("output = ['html']", "output is a list of FORMAT=PATH, not 'html'"),
        ("models = ", "1: not TOML"),
        ("models = true\nmodels = true", "2: not TOML: Cannot overwrite a value"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_told_with_its_line(project: Path, text: str, problem: str) -> None:
    (project / "crosscheck.toml").write_text(text)
    assert re.match(r"\S*crosscheck.toml:\d+: ", told(project))
    assert problem in told(project)


def test_all_that_is_wrong_is_told_at_once(project: Path) -> None:
    (project / "crosscheck.toml").write_text("modles = true\n\nsorces = []\n")
    message = told(project, {"CROSSCHECK_MODELS": "perhaps"}).splitlines()
    assert message == [
        "crosscheck.toml:1: no setting is called 'modles'; did you mean 'models'?",
        "crosscheck.toml:3: no setting is called 'sorces'; did you mean 'sources'?",
        "CROSSCHECK_MODELS: 'perhaps' is not true or false",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("judge = 'openai:https://judge.example'", "can only be none or built-in"),
        ("judge = './judge'", "can only be none or built-in"),
        ("cache-dir = 'kept'", "cache-dir cannot be set in a project"),
        ("sources = ['../elsewhere']", "leads out of the project"),
        ("output = 'html=/tmp/page.html'", "leads out of the project"),
        ("output = 'text=.git/config'", "leads out of the project"),
        ("decisions = 'link/decisions.jsonl'", "leads out of the project"),
    ],
)
def test_a_file_among_the_sources_may_not_decide_everything(
    project: Path, text: str, problem: str
) -> None:
    (project / "link").symlink_to(project.parent)
    (project / "crosscheck.toml").write_text(text)
    assert problem in told(project)
    user = project.parent / "home" / ".config" / "crosscheck" / "crosscheck.toml"
    user.parent.mkdir(parents=True)
    (project / "crosscheck.toml").rename(user)
    read(project)


def test_variables_are_read_as_texts(project: Path) -> None:
    environment = {
        "CROSSCHECK_FAIL_ON": "possible, unique",
        "CROSSCHECK_MODELS": "0",
        "CROSSCHECK_SOURCES": "a,b",
        "CROSSCHECK_JUDGE": "openai:https://judge.example",
    }
    settings = read(project, environment=environment)
    assert settings["gate.fail-on"] == ("possible", "unique")
    assert settings["models"] is False
    assert settings["sources"] == (Path("a"), Path("b"))
    assert settings["judge"].startswith("openai:")


def test_the_schema_takes_what_is_read_and_refuses_what_is_not() -> None:
    schema = settings_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(tomllib.loads(FULL), schema)
    for wrong in ("zzz = 1", "gate.zzz = 1", "cache-dir = 'x'", "judge = 'openai:x'",
                  "gate.kinds.zzz = 'off'", "gate.rules.XC101 = 'on'"):  # fmt: skip
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(tomllib.loads(wrong), schema)


def test_the_table_knows_every_kind_of_finding() -> None:
    assert tuple(Kind) == KINDS


def test_no_two_settings_share_a_variable() -> None:
    variables = [setting.variable for setting in SETTINGS if setting.variable]
    assert len(set(variables)) == len(variables)


@given(text=st.text(max_size=200))
def test_no_file_makes_the_reader_stumble(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_text(text, encoding="utf-8", errors="replace", newline="")
    try:
        lines = [entry.line for entry in read_entries(path)]
    except UsageError as error:
        lines = [int(error.message.partition("any.toml:")[2].partition(":")[0])]
    assert all(line >= 1 for line in lines)
