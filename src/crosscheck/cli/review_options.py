"""The options that ``review`` and ``audit`` share, and what ``--help`` says of both."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import gate_help, help_texts
from crosscheck.gate.threshold import Threshold

SourcesArgument = Annotated[
    list[Path] | None,
    typer.Argument(help="Folders of articles, or articles.  [default: sources]", metavar="SOURCES"),
]
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
    no_models: bool | None,
    judge: str | None,
    no_cache: bool | None,
) -> dict[str, object]:
    """The options that are settings, by their keys; None is left to the settings."""
    return {
        "sources": tuple(sources) if sources else None,
        "decisions": decisions,
        "gate.fail-on": tuple(each.value for each in fail_on) if fail_on else None,
        "models": False if no_models else None,
        "judge": judge,
        "cache": False if no_cache else None,
    }


REVIEW = """
Decide the findings in SOURCES in a browser; every decision is saved at once.

Compares the sources, serves the report to this machine alone and prints its address. The address
holds a token: whoever has it can save decisions. Ctrl-C ends the review.

\b
Exit status:

\b
  0    ended, by Ctrl-C or because nobody used it for a while
  2    the command line or a path cannot be meant, or nobody is there to decide (CI)
  3    no source that could be compared
  70   an error in crosscheck itself
  130  interrupted before the page was served
"""

AUDIT = """
Decide the open findings in SOURCES one by one in the terminal; each answer is saved at once.

Keys: y conflict, n not a conflict, 1 to 6 all verdicts, s skip, b back, u undo, q quit, ? help.
Answers may also be piped in, one a line.

\b
Exit status:

\b
  0    asked about all, or quit; with --no-input, listed
  2    the command line or a path cannot be meant, or nobody is there to decide (CI, no terminal)
  3    no source that could be compared
  70   an error in crosscheck itself
  130  interrupted, or the answers ran out; what was decided is saved
"""
