"""The settings of a run: flags before environment before project before user before default."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crosscheck.app.settings_table import COMMAND_LINE, DEFAULT, SETTINGS, Form, Settings, Stated
from crosscheck.app.settings_values import (
    bar_of,
    paths_in,
    refusal_in_project,
    setting_of,
    unknown_key,
    value_in_text,
    value_of,
)
from crosscheck.errors import UsageError
from crosscheck.readers.toml_settings import Entry, read_entries

NAME = "crosscheck.toml"
PYPROJECT, TABLE = "pyproject.toml", "tool.crosscheck"
_HINT = "docs/configuration.md lists all settings; crosscheck config show says what counts."


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where settings are looked for: the working folder, the environment and the user's folder.

    ``named`` is the file to read instead of the project's; ``isolated`` reads no file at all.
    """

    folder: Path
    environment: Mapping[str, str]
    home: Path | None = None
    named: Path | None = None
    isolated: bool = False


@dataclass(frozen=True, slots=True)
class _File:
    """A file of settings; only one of the user's own may decide everything."""

    path: Path
    table: str = ""
    is_trusted: bool = False


def settings_of(flags: Mapping[str, Any], around: Surroundings) -> Settings:
    """All settings. ``flags`` has those that were given on the command line, by their keys.

    Raises UsageError that lists all that is wrong in files and variables, with file and line.
    """
    stated = {setting.key: Stated(_default(setting.key), DEFAULT) for setting in SETTINGS}
    problems: list[str] = []
    for file in _files(around):
        for entry in read_entries(file.path, file.table):
            where = f"{_shown(file.path, around.folder)}:{entry.line}"
            try:
                _take(stated, entry, _Place(file, around.folder, where))
            except ValueError as error:
                problems.append(f"{where}: {error}")
    problems += _from_environment(stated, around)
    if problems:
        raise UsageError("\n".join(problems), _HINT)
    for key, value in flags.items():
        if value is not None:
            stated[key] = Stated(value, COMMAND_LINE)
    return Settings(stated)


def project_file(folder: Path) -> tuple[Path, str] | None:
    """The nearest file with settings, and the table in it, from a folder up to its repository.

    Outside a repository only the folder itself counts: whoever may write to one above it could
    decide what a run does.
    """
    for place in _upwards(folder):
        if (place / NAME).is_file():
            return place / NAME, ""
        if (place / PYPROJECT).is_file() and read_entries(place / PYPROJECT, TABLE):
            return place / PYPROJECT, TABLE
    return None


def _upwards(folder: Path) -> Iterator[Path]:
    """The folder and those above it, as far as the root of its repository."""
    places = (folder, *folder.parents)
    roots = [number for number, place in enumerate(places) if (place / ".git").exists()]
    yield from places[: roots[0] + 1 if roots else 1]


def _files(around: Surroundings) -> Iterator[_File]:
    """The files to read, those that count least first."""
    if around.isolated:
        return
    user = _user_file(around)
    if user is not None and user.is_file():
        yield _File(user, is_trusted=True)
    if around.named is not None:
        is_project = around.named.name == PYPROJECT
        yield _File(around.named, TABLE if is_project else "")
    elif found := project_file(around.folder):
        yield _File(*found)


def _user_file(around: Surroundings) -> Path | None:
    """The user's own file (XDG Base Directory Specification 0.8)."""
    base = Path(around.environment.get("XDG_CONFIG_HOME", ""))
    if base.is_absolute():
        return base / "crosscheck" / NAME
    return around.home / ".config" / "crosscheck" / NAME if around.home else None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a value stands: its file, the working folder, and both in words."""

    file: _File
    working: Path
    words: str

    @property
    def folder(self) -> Path:
        """The folder of the file, from the working folder: what paths in it are relative to."""
        return Path(os.path.relpath(self.file.path.absolute().parent, self.working))

    @property
    def root(self) -> Path:
        """The repository that holds the file, else its folder."""
        return list(_upwards(self.file.path.absolute().parent))[-1]

    def leads_out(self, path: Path) -> bool:
        """Whether a path leaves the files of the repository, links resolved."""
        place, root = (Path(os.path.realpath(each)) for each in (self.working / path, self.root))
        return not place.is_relative_to(root) or ".git" in place.relative_to(root).parts


def _take(stated: dict[str, Stated], entry: Entry, place: _Place) -> None:
    """Take over one value of a file. Raises ValueError that says what is wrong."""
    found = setting_of(entry.key)
    if found is None:
        raise ValueError(unknown_key(entry.key))
    setting, name = found
    if name:
        bar = bar_of(setting, name, entry.value)
        stated[entry.key] = Stated(bar, place.words)
        value: Any = {**stated[setting.key].value, name: bar}
    else:
        value = value_of(setting, entry.value, place.folder)
    if not place.file.is_trusted:
        refusal = refusal_in_project(setting, value)
        leading_out = [path for path in paths_in(setting, value) if place.leads_out(path)]
        if refusal or leading_out:
            raise ValueError(refusal or f"{str(leading_out[0])!r} leads out of the project")
    stated[setting.key] = Stated(value, place.words)


def _from_environment(stated: dict[str, Stated], around: Surroundings) -> Iterator[str]:
    """Take over what variables say; gives what is wrong with them."""
    for setting in SETTINGS:
        text = around.environment.get(setting.variable, "") if setting.variable else ""
        if not text:
            continue
        try:
            value = value_in_text(setting, text, Path())
        except ValueError as error:
            yield f"{setting.variable}: {error}"
        else:
            stated[setting.key] = Stated(value, setting.variable)


def _default(key: str) -> Any:  # noqa: ANN401 - as the form of the setting says
    """The default of a setting, as its form has it."""
    setting = next(each for each in SETTINGS if each.key == key)
    if setting.default is None:
        return None
    if setting.form is Form.BARS:
        return {}
    return value_of(setting, setting.default, Path())


def _shown(path: Path, folder: Path) -> str:
    """A path as a reader in the working folder would type it."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix() if path.is_absolute() else str(path)
    except ValueError:
        return str(path)
