"""Where a command prints: streams that take text as it is, and colour only where it is wanted."""

from __future__ import annotations

import os
import sys
from typing import Literal

from rich.console import Console
from rich.style import Style
from rich.text import Span, Text

from crosscheck.cli.colour import Colour
from crosscheck.cli.printable import inert

_ColourSystem = Literal["auto", "standard"]


def terminal(
    *, colour: Colour = Colour.AUTO, to_stderr: bool = False, silent: bool = False
) -> Console:
    """A stream without markup, emoji names or guessed highlights.

    It is a terminal only if it really is one, whatever FORCE_COLOR says: colour in a log is
    harmless, a moving line is not. A ``silent`` one is no terminal and prints nothing.
    """
    stream = sys.stderr if to_stderr else sys.stdout
    is_terminal = not silent and stream is not None and stream.isatty()
    return _Terminal(
        stderr=to_stderr,
        color_system=_colours(colour),
        force_terminal=is_terminal,
        markup=False,
        emoji=False,
        highlight=False,
        quiet=silent,
    )


def say(console: Console, line: Text) -> None:
    """Print a line that no CI runner obeys, with links on a real terminal alone.

    Pieces of a quote may make up a command where they meet; a link holds the whole path of a file.
    """
    told = inert(line.plain)
    if told != line.plain:
        line = Text(told)
    if not console.is_terminal:
        line.spans = [_unlinked(span) for span in line.spans]
    console.print(line, soft_wrap=True)


def _unlinked(span: Span) -> Span:
    style = span.style
    return span._replace(style=style.update_link(None) if isinstance(style, Style) else style)


def _colours(colour: Colour) -> _ColourSystem | None:
    """What was chosen, else what the environment asks for: NO_COLOR before what forces colour.

    See no-color.org, force-color.org and bixense.com/clicolors; an empty variable says nothing.
    """
    if colour is not Colour.AUTO:
        return "standard" if colour is Colour.ALWAYS else None
    if os.environ.get("NO_COLOR"):
        return None
    forced = (os.environ.get(name, "") for name in ("FORCE_COLOR", "CLICOLOR_FORCE"))
    return "standard" if any(value not in {"", "0"} for value in forced) else "auto"


class _Terminal(Console):
    """A terminal that leaves it to the caller what a closed pipe means."""

    def on_broken_pipe(self) -> None:
        """Raise BrokenPipeError, where rich would end the process with status 1."""
        raise BrokenPipeError
