"""The options that several commands share, and which of them are settings."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import gate_help, help_texts
from crosscheck.cli.colour import Colour
from crosscheck.gate.threshold import Threshold

SourcesArgument = Annotated[
    list[Path] | None,
    typer.Argument(help="Folders of articles, or articles.  [default: sources]", metavar="SOURCES"),
]
SinceOption = Annotated[str | None, typer.Option("--since", help=gate_help.SINCE, metavar="REV")]
AllOption = Annotated[bool, typer.Option("--all", help=gate_help.ALL)]
DecisionsOption = Annotated[
    Path | None,
    typer.Option(
        "--decisions",
        help="The file that decisions are added to.  [default: claims/decisions.jsonl]",
        metavar="PATH",
    ),
]
ByOption = Annotated[
    str,
    typer.Option(
        "--by", help="Who decides.  [default: CROSSCHECK_BY, else git's user.name]", metavar="NAME"
    ),
]
FailOnOption = Annotated[
    list[Threshold] | None,
    typer.Option(
        "--fail-on",
        help=f"What fails the gate: {gate_help.LEVELS}; may be repeated.  [default: conflict]",
        metavar="LEVEL",
    ),
]
GateFailOnOption = Annotated[
    list[Threshold] | None, typer.Option("--fail-on", help=gate_help.FAIL_ON, metavar="LEVEL")
]
OutputOption = Annotated[
    list[str] | None,
    typer.Option("--output", "-o", help=help_texts.OUTPUT, metavar="FORMAT=PATH"),
]
QuotesOnlyOption = Annotated[bool, typer.Option("--quotes-only", help=help_texts.QUOTES_ONLY)]
SarifLineHashOption = Annotated[
    bool, typer.Option("--sarif-line-hash", help=help_texts.SARIF_LINE_HASH)
]
AllowIncompleteOption = Annotated[
    bool | None, typer.Option("--allow-incomplete", help=gate_help.ALLOW_INCOMPLETE)
]
CacheDirOption = Annotated[
    Path | None, typer.Option("--cache-dir", help=help_texts.CACHE_DIR, metavar="PATH")
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")]
NoModelsOption = Annotated[
    bool | None, typer.Option("--no-models", help="Use rules alone: quicker, and finds less.")
]
JudgeOption = Annotated[
    str | None, typer.Option("--judge", help=help_texts.JUDGE, metavar=help_texts.JUDGES)
]
NoCacheOption = Annotated[bool | None, typer.Option("--no-cache", help=help_texts.NO_CACHE)]
ConfigOption = Annotated[
    Path | None, typer.Option("--config", help=gate_help.CONFIG_OPTION, metavar="PATH")
]
IsolatedOption = Annotated[bool, typer.Option("--isolated", help=gate_help.ISOLATED)]
ForceOption = Annotated[
    bool, typer.Option("--force", help="Write even where the variable CI says that it is CI.")
]
ColorOption = Annotated[
    Colour, typer.Option("--color", help="Whether to print in colour; auto: on a terminal.")
]
NoColorOption = Annotated[
    bool, typer.Option("--no-color", help="No colour; the variable NO_COLOR does the same.")
]
DebugOption = Annotated[
    bool, typer.Option("--debug", help="Show a traceback when something goes wrong.")
]


def flags(  # noqa: PLR0913 - one parameter for each option
    sources: list[Path] | None,
    decisions: Path | None,
    fail_on: list[Threshold] | None,
    *,
    since: str | None,
    no_models: bool | None,
    judge: str | None,
    no_cache: bool | None,
) -> dict[str, object]:
    """The options that are settings, by their keys; None is left to the settings."""
    return {
        "sources": tuple(sources) if sources else None,
        "since": since,
        "decisions": decisions,
        "gate.fail-on": tuple(each.value for each in fail_on) if fail_on else None,
        "models": False if no_models else None,
        "judge": judge,
        "cache": False if no_cache else None,
    }
