"""Text of others on one line that shows all of it and commands nothing.

GitHub's runner takes a line of a log as a command if it begins with ``::`` behind white space of
any length, or if it holds ``##[`` anywhere (actions/runner, ActionCommand.cs). So text of others
never begins a line, and that sign never stands in it.
"""

from __future__ import annotations

from crosscheck.exporters.visible import visible_plain

_OLD_COMMAND = "##["
_NO_COMMAND = "# #["
_ELLIPSIS = "…"


def one_line(text: str, longest: int = 0) -> str:
    """The text without line breaks, with hidden signs made visible.

    With ``longest`` it is cut to that many code points, at a word if there is one.
    """
    line = harmless(" ".join(text.split()))
    if not longest or len(line) <= longest:
        return line
    cut = line[: longest - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip() + _ELLIPSIS


def harmless(text: str) -> str:
    """The text with its blanks and line breaks, but hidden signs visible and no old command."""
    return visible_plain(text).replace(_OLD_COMMAND, _NO_COMMAND)
