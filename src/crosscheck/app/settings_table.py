"""Every setting: its name, what it takes and what it means. Docs, schema and errors come from here.

Nothing heavy is imported: the command line shows some of it before anything loads.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from crosscheck.gate.threshold import Bar, Threshold

LOCAL_JUDGES = ("none", "built-in")
KINDS = (
    "number", "date", "time", "age", "name", "place", "quote", "attribution", "scope", "status",
    "polarity", "sequence", "cause", "role", "modality", "other",
)  # fmt: skip


class Form(StrEnum):
    """What a setting takes, as the docs say it."""

    TEXT = "text"
    FLAG = "true or false"
    NUMBER = "number from 0 to 1"
    PATH = "path"
    TEXTS = "list of texts"
    PATHS = "list of paths"
    OUTPUTS = "list of FORMAT=PATH"
    BARS = "table of levels"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting.

    ``default`` None stands for what ``about`` says. ``choices`` are all values that a text may
    have, or the names that a table of levels may have. ``in_project`` is False for what a file
    among the sources may not decide, as whoever adds sources could change it; ``project_choices``
    are what it may choose from. ``flag`` is its option on the command line.
    """

    key: str
    form: Form
    about: str
    default: Any = None
    choices: tuple[str, ...] = ()
    in_project: bool = True
    project_choices: tuple[str, ...] = ()
    flag: str = ""

    @property
    def variable(self) -> str:
        """The environment variable that sets it; empty for tables."""
        if self.form is Form.BARS:
            return ""
        return "CROSSCHECK_" + self.key.rpartition(".")[2].upper().replace("-", "_")

    @property
    def default_words(self) -> str:
        """The default for readers."""
        if self.default is None:
            return ""
        if isinstance(self.default, tuple):
            return ", ".join(self.default)
        return str(self.default).lower() if isinstance(self.default, bool) else str(self.default)


@dataclass(frozen=True, slots=True)
class Stated:
    """The value of a setting and where it was stated."""

    value: Any
    origin: str


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of one run, each with its origin.

    A value has the type of its form: str, bool, float, Path, tuples of str or Path, a mapping of
    names to Bar; None where nothing was stated and the default depends on the run.
    """

    stated: Mapping[str, Stated] = field(default_factory=dict)

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 - as the form of the setting says
        """The value of a setting."""
        return self.stated[key].value

    def is_default(self, key: str) -> bool:
        """Whether nobody stated it."""
        return self.stated[key].origin == DEFAULT


DEFAULT = "default"
COMMAND_LINE = "command line"

SETTINGS = (
    Setting(
        "sources", Form.PATHS, "The folders and files to check when none are named.", ("sources",)
    ),
    Setting(
        "decisions", Form.PATH,
        "The file of what editors decided; it may be missing until they do.",
        "claims/decisions.jsonl",
        flag="--decisions",
    ),
    Setting(
        "baseline", Form.PATH,
        "The file of what was in conflict already. Without one, claims/baseline.json if it is "
        "there.",
        flag="--baseline",
    ),
    Setting(
        "since", Form.TEXT,
        "A git revision: only what is new or has changed since fails the gate.",
        flag="--since",
    ),
    Setting("output", Form.OUTPUTS, "Reports to write.", (), flag="--output"),
    Setting(
        "judge", Form.TEXT,
        "Who reads sentences against each other: none, built-in, a folder, or openai:URL.",
        "none", project_choices=LOCAL_JUDGES, flag="--judge",
    ),
    Setting(
        "models", Form.FLAG, "Use the language model; without it runs are quicker and find less.",
        default=True, flag="--no-models",
    ),
    Setting(
        "allow-incomplete", Form.FLAG,
        "Do not end with 4 for an unreadable source or an unanswered question.",
        default=False, flag="--allow-incomplete",
    ),
    Setting(
        "cache", Form.FLAG, "Keep results for unchanged articles.", default=True, flag="--no-cache"
    ),
    Setting(
        "cache-dir", Form.PATH,
        "Where results for unchanged articles are kept. Without one, a folder of your own: "
        "$XDG_CACHE_HOME/crosscheck or ~/.cache/crosscheck.",
        in_project=False, flag="--cache-dir",
    ),
    Setting(
        "gate.fail-on", Form.TEXTS,
        "What fails the gate. A level takes every firmer one with it.",
        ("conflict",), tuple(Threshold), flag="--fail-on",
    ),
    Setting(
        "gate.min-confidence", Form.NUMBER, "Findings less sure than this never fail the gate.",
        0.0, flag="--min-confidence",
    ),
    Setting(
        "gate.strict-decisions", Form.FLAG,
        "Stale and contested decisions fail the gate. Without it, they do when CI=true.",
        flag="--strict-decisions",
    ),
    Setting(
        "gate.kinds", Form.BARS,
        "For kinds of findings, the least firm level that fails the gate, or off.",
        (), KINDS,
    ),
    Setting(
        "gate.rules", Form.BARS,
        "The same for rules, by their codes. A rule's level counts before its kind's.", (),
    ),
)  # fmt: skip
BARS = tuple(Bar)
