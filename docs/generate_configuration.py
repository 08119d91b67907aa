"""Write docs/configuration.md from the table of settings; ``--check`` says whether it is fresh."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from crosscheck.app.settings_table import BARS, SETTINGS, Form, Setting

PAGE = Path(__file__).with_name("configuration.md")
_INTRODUCTION = """\
# Settings

Generated from `src/crosscheck/app/settings_table.py` by `docs/generate_configuration.py`; do not
edit.

Settings stand in `crosscheck.toml`, or under `[tool.crosscheck]` in `pyproject.toml`:

```toml
# crosscheck.toml
sources = ["sources"]
since = "origin/main"

[gate]
fail-on = ["conflict"]
min-confidence = 0.5

[gate.kinds]
quote = "possible"   # wording of quotes: fail from "possible" on
age = "off"          # never fail on ages

[gate.rules]
XC101 = "conflict"   # this rule's word counts before its kind's
```

## Which place counts

An option on the command line counts before an environment variable, that before the project's
file, that before your own file, and that before the default. `crosscheck config show --origin`
prints what counts here, and where each value stands.

- **The project's file** is the nearest one from the working folder up to the root of the git
  repository; outside a repository only the working folder itself is looked at. In one folder,
  `crosscheck.toml` counts before `pyproject.toml`.
- **Your own file** is `$XDG_CONFIG_HOME/crosscheck/crosscheck.toml`, else
  `~/.config/crosscheck/crosscheck.toml`.
- `--config PATH` reads that file in place of the project's; `--isolated` reads no file.

Paths are relative to the file that states them. In a variable, a list is parted by commas. A
setting that there is not, or a value that cannot be meant, ends the run with status 2 and is told
with its file and line.

## What a project may not decide

New sources come with pull requests, and so may a new `crosscheck.toml`. A project's file can
therefore name no command, no plug-in and no address: its `judge` is one that ships with crosscheck,
it cannot say where the cache is, and its paths cannot lead out of the repository. Your own file,
variables and options may do all of that. What the file does decide is which findings fail: let the
people who own the gate review it, for example with a line for `crosscheck.toml` in `CODEOWNERS`.

## For editors

`crosscheck schema config > crosscheck.schema.json` writes a JSON Schema. Editors that use Taplo
(VS Code: *Even Better TOML*) complete and check the file when its first line is
`#:schema ./crosscheck.schema.json`.

## All settings
"""


def main() -> int:
    """Write the page, or with ``--check`` compare it with what would be written."""
    page = render()
    if "--check" in sys.argv[1:]:
        fresh = PAGE.exists() and PAGE.read_text(encoding="utf-8") == page
        if not fresh:
            print(
                f"{PAGE.name} is stale: run python docs/generate_configuration.py", file=sys.stderr
            )
        return 0 if fresh else 1
    PAGE.write_text(page, encoding="utf-8")
    return 0


def render() -> str:
    """The page: one section for each setting."""
    return "\n".join([_INTRODUCTION, *(_section(setting) for setting in SETTINGS)])


def _section(setting: Setting) -> str:
    """What a setting means, what it takes, and where it can be stated."""
    return "\n".join([f"### {setting.key}", "", setting.about, "", *_facts(setting), ""])


def _facts(setting: Setting) -> Iterator[str]:
    yield f"- takes: {setting.form}{_of(setting)}"
    if setting.default_words:
        yield f"- default: `{setting.default_words}`"
    if setting.flag:
        yield f"- option: `{setting.flag}`"
    if setting.variable:
        yield f"- variable: `{setting.variable}`"
    if not setting.in_project:
        yield "- not in a project's file"
    elif setting.project_choices:
        yield f"- in a project's file: {_listed(setting.project_choices)} alone"


def _of(setting: Setting) -> str:
    """The values to choose from."""
    if setting.form is Form.BARS:
        names = f"; names: {_listed(setting.choices)}" if setting.choices else ""
        return f" ({_listed(tuple(str(bar) for bar in BARS))}){names}"
    return f" ({_listed(setting.choices)})" if setting.choices else ""


def _listed(values: tuple[str, ...]) -> str:
    return ", ".join(f"`{value!s}`" for value in values)


if __name__ == "__main__":
    sys.exit(main())
