"""``crosscheck config show``: the settings that count here, in TOML."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import typer

from crosscheck.app.settings_table import SETTINGS, Settings
from crosscheck.cli.printable import printable
from crosscheck.cli.settings_options import settings_from
from crosscheck.errors import ExitStatus


def show_settings(config: Path | None, *, origin: bool, isolated: bool) -> ExitStatus:
    """Print a line for each setting; one that is not stated and has no default is a comment."""
    settings = settings_from({}, config, isolated=isolated)
    for line, stated in _lines(settings):
        typer.echo(f"{line}  # {printable(stated)}" if origin else line)
    return ExitStatus.CLEAN


def _lines(settings: Settings) -> Iterator[tuple[str, str]]:
    """Each setting as TOML, and where it was stated."""
    for setting in SETTINGS:
        value, origin = settings[setting.key], settings.stated[setting.key].origin
        if isinstance(value, Mapping):
            for name in sorted(value):
                key = f"{setting.key}.{name}"
                yield f"{key} = {_toml(value[name])}", settings.stated[key].origin
        elif value is None or (value == () and settings.is_default(setting.key)):
            yield f"# {setting.key} is not set", origin
        else:
            yield f"{setting.key} = {_toml(value)}", origin


def _toml(value: object) -> str:
    """A value in TOML, whose texts and lists are written as JSON writes them."""
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(each) for each in value)}]"
    if isinstance(value, Path):
        return json.dumps(value.as_posix())
    return json.dumps(value)
