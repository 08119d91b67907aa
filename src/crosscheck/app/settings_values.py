"""From what somebody wrote for a setting to its value, or to what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from crosscheck.app.settings_table import BARS, SETTINGS, Form, Setting
from crosscheck.gate.threshold import Bar
from crosscheck.language.closest import closest

_YES, _NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off")
_BY_KEY = {setting.key: setting for setting in SETTINGS}


def setting_of(key: str) -> tuple[Setting, str] | None:
    """The setting with that key, and for a table of levels the name in it; None if unknown."""
    if key in _BY_KEY:
        return _BY_KEY[key], ""
    table, _, name = key.rpartition(".")
    setting = _BY_KEY.get(table)
    return (setting, name) if setting is not None and setting.form is Form.BARS else None


def unknown_key(key: str) -> str:
    """What to say of a key that is none, with what was perhaps meant."""
    meant = _meant(key)
    return f"no setting is called {key!r}" + (f"; did you mean {meant!r}?" if meant else "")


def value_of(setting: Setting, written: object, folder: Path) -> object:
    """The value of a setting as TOML gives it; paths are relative to ``folder``.

    Raises ValueError that says what is wrong.
    """
    return _READERS[setting.form](setting, written, folder)


def value_in_text(setting: Setting, text: str, folder: Path) -> object:
    """The value of a setting in an environment variable; a list is parted by commas."""
    written: object = text
    if setting.form in {Form.TEXTS, Form.PATHS, Form.OUTPUTS}:
        written = [part.strip() for part in text.split(",") if part.strip()]
    elif setting.form is Form.FLAG:
        lower = text.strip().lower()
        if lower not in {*_YES, *_NO}:
            raise ValueError(f"{text!r} is not true or false")
        written = lower in _YES
    elif setting.form is Form.NUMBER:
        try:
            written = float(text)
        except ValueError:
            raise ValueError(f"{text!r} is not a number from 0 to 1") from None
    return value_of(setting, written, folder)


def bar_of(setting: Setting, name: str, written: object) -> Bar:
    """The level of one kind or rule. Raises ValueError that says what is wrong."""
    if setting.choices and name not in setting.choices:
        raise ValueError(_no_such(f"{setting.key} has no {name!r}", name, setting.choices))
    if not isinstance(written, str) or written not in BARS:
        raise ValueError(_no_such(f"{written!r} is no level", str(written), BARS))
    return Bar(written)


def paths_in(setting: Setting, value: Any) -> tuple[Path, ...]:  # noqa: ANN401 - as its form says
    """The files and folders that a value names."""
    if setting.form is Form.PATH:
        return (value,)
    if setting.form is Form.OUTPUTS:
        targets = [output.partition("=")[2] for output in value]
        return tuple(Path(target) for target in targets if target != "-")
    return tuple(value) if setting.form is Form.PATHS else ()


def refusal_in_project(setting: Setting, value: object) -> str:
    """Why a file in the project may not state this, empty if it may."""
    if not setting.in_project:
        return f"{setting.key} cannot be set in a project; use {setting.flag} or {setting.variable}"
    if setting.project_choices and value not in setting.project_choices:
        listed = " or ".join(setting.project_choices)
        return (
            f"{setting.key} in a project can only be {listed}; "
            f"use {setting.flag} or {setting.variable} for others"
        )
    return ""


def _text(setting: Setting, written: object, _folder: Path) -> str:
    if not isinstance(written, str):
        raise ValueError(f"{setting.key} is a text, not {_said(written)}")  # noqa: TRY004
    if "\0" in written:
        raise ValueError(f"{setting.key} cannot hold a null character")
    return _chosen(setting, written)


def _flag(setting: Setting, written: object, _folder: Path) -> bool:
    if not isinstance(written, bool):
        raise ValueError(f"{setting.key} is true or false, not {_said(written)}")  # noqa: TRY004
    return written


def _number(setting: Setting, written: object, _folder: Path) -> float:
    is_number = isinstance(written, (int, float)) and not isinstance(written, bool)
    if not is_number or not 0 <= float(str(written)) <= 1:
        raise ValueError(f"{setting.key} is a number from 0 to 1, not {_said(written)}")
    return float(str(written))


def _path(setting: Setting, written: object, folder: Path) -> Path:
    text = _text(setting, written, folder)
    if not text or "\0" in text:
        raise ValueError(f"{setting.key} is a path, not {_said(written)}")
    return folder / text


def _texts(setting: Setting, written: object, folder: Path) -> tuple[str, ...]:
    return tuple(_text(setting, each, folder) for each in _several(setting, written))


def _paths(setting: Setting, written: object, folder: Path) -> tuple[Path, ...]:
    return tuple(_path(setting, each, folder) for each in _several(setting, written))


def _outputs(setting: Setting, written: object, folder: Path) -> tuple[str, ...]:
    """Reports to write; their paths are relative to the folder too."""
    outputs = [each.partition("=") for each in _texts(setting, written, folder)]
    wrong = [name for name, mark, target in outputs if not mark or not target]
    if wrong:
        raise ValueError(f"{setting.key} is a {setting.form}, not {_said(wrong[0])}")
    return tuple(
        f"{name}={target if target == '-' else folder / target}" for name, _, target in outputs
    )


def _bars(setting: Setting, written: object, _folder: Path) -> Mapping[str, Bar]:
    if not isinstance(written, Mapping):
        raise ValueError(f"{setting.key} is a table, not {_said(written)}")  # noqa: TRY004
    return {name: bar_of(setting, name, each) for name, each in written.items()}


_READERS: Mapping[Form, Callable[[Setting, object, Path], object]] = {
    Form.TEXT: _text,
    Form.FLAG: _flag,
    Form.NUMBER: _number,
    Form.PATH: _path,
    Form.TEXTS: _texts,
    Form.PATHS: _paths,
    Form.OUTPUTS: _outputs,
    Form.BARS: _bars,
}


def _several(setting: Setting, written: object) -> Sequence[Any]:
    """A list; one text alone counts as a list of one."""
    if isinstance(written, str):
        return (written,)
    if not isinstance(written, (list, tuple)):
        raise ValueError(f"{setting.key} is a {setting.form}, not {_said(written)}")  # noqa: TRY004
    return written


def _chosen(setting: Setting, text: str) -> str:
    if setting.choices and text not in setting.choices:
        raise ValueError(_no_such(f"{setting.key} cannot be {text!r}", text, setting.choices))
    return text


def _no_such(told: str, name: str, choices: Sequence[str]) -> str:
    close = closest(name, choices)
    hint = f"did you mean {str(close)!r}?" if close else f"choose from {', '.join(choices)}"
    return f"{told}; {hint}"


def _said(written: object) -> str:
    """What somebody wrote, short enough for a line."""
    text = repr(written)
    return text if len(text) <= 40 else f"{text[:39]}…"


def _meant(key: str) -> str:
    """The known key that is most like an unknown one, whatever table it was put in."""
    plain = key.replace("_", "-").casefold()
    by_last = {known.rpartition(".")[2]: known for known in _BY_KEY}
    last = closest(plain.rpartition(".")[2], by_last)
    return by_last[last] if last else closest(plain, _BY_KEY)
