"""Write docs/man/*.1 from the commands and their help; ``--check`` says whether they are fresh.

The pages are in the macros of man(7). click-man cannot read these commands: since 0.29 typer
brings a parser of its own.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer.main

import crosscheck.cli.main  # noqa: F401 - the commands add themselves to the application
from crosscheck.cli.application import app

FOLDER = Path(__file__).with_name("man")
_AS_IT_IS = "\b"  # what click sets before a paragraph that must not be wrapped


def main() -> int:
    """Write the pages, or with ``--check`` compare them with what would be written."""
    pages = render()
    if "--check" in sys.argv[1:]:
        written = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.1")}
        if written != pages:
            print("docs/man is stale: run python docs/generate_man.py", file=sys.stderr)
        return int(written != pages)
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.1"):
        path.unlink()
    for name, page in pages.items():
        (FOLDER / name).write_text(page, encoding="utf-8")
    return 0


def render() -> dict[str, str]:
    """Every page by its file name."""
    return dict(sorted(_pages(typer.main.get_command(app), ("crosscheck",), None)))


def _pages(command: Any, path: tuple[str, ...], parent: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - typer's commands have no public type
    """The page of a command, then those of its own commands."""
    with command.make_context(path[-1], [], parent=parent, resilient_parsing=True) as context:
        yield f"{'-'.join(path)}.1", "\n".join(_page(command, path, context)) + "\n"
        for name, inner in sorted(_inner(command).items()):
            yield from _pages(inner, (*path, name), context)


def _page(command: Any, path: tuple[str, ...], context: Any) -> Iterator[str]:  # noqa: ANN401
    """One page, line by line."""
    name = "-".join(path)
    brief = command.get_short_help_str(200).rstrip(".")
    yield f'.TH "{_plain(name.upper())}" "1" "" "crosscheck" "User Commands"'
    yield ".SH NAME"
    yield f"{_plain(name)} \\- {_plain(brief[:1].lower() + brief[1:])}"
    yield ".SH SYNOPSIS"
    pieces = " ".join(command.collect_usage_pieces(context))
    yield f".B {_plain(' '.join(path))}"
    yield _plain(pieces)
    yield ".SH DESCRIPTION"
    yield from _description(command.help or brief)
    yield from _parameters(command, context)
    yield from _commands(command, name)
    yield from _see_also(command, path)


def _description(text: str) -> Iterator[str]:
    """The paragraphs of a help text; what stands under "Examples" or "Exit status" apart."""
    plain = False
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        lines = paragraph.split("\n")
        if lines[0] == _AS_IT_IS:
            plain, lines = True, lines[1:]
        heading = re.fullmatch(r"(Examples?|Exit status):", lines[0]) if lines else None
        if heading is not None:
            yield f".SH {heading[1].upper()}"
            lines = lines[1:]
        if any(line.strip() for line in lines):
            yield from _paragraph(lines, plain=plain)
            plain = False


def _paragraph(lines: list[str], *, plain: bool) -> Iterator[str]:
    """A paragraph to be filled, or lines that stay as they are."""
    if plain:
        yield from (".PP", ".nf", *map(_line, lines), ".fi")
    else:
        yield from (".PP", _line(" ".join(line.strip() for line in lines)))


def _parameters(command: Any, context: Any) -> Iterator[str]:  # noqa: ANN401
    """Arguments, then options, each with what it means."""
    for title, kind in (("ARGUMENTS", "argument"), ("OPTIONS", "option")):
        told = [
            record
            for parameter in command.get_params(context)
            if parameter.param_type_name == kind
            and (record := parameter.get_help_record(context)) is not None
        ]
        if told:
            yield f".SH {title}"
        for names, meaning in told:
            yield from (".TP", f"\\fB{_plain(names)}\\fR", _line(meaning))


def _commands(command: Any, name: str) -> Iterator[str]:  # noqa: ANN401
    """The commands of a group, with the pages that tell of them."""
    inner = _inner(command)
    if inner:
        yield ".SH COMMANDS"
    for each, its in sorted(inner.items()):
        brief = _line(its.get_short_help_str(200))
        yield from (".TP", f"\\fB{_plain(f'{name}-{each}')}\\fR(1)", brief)


def _see_also(command: Any, path: tuple[str, ...]) -> Iterator[str]:  # noqa: ANN401
    """The page above, if there is one."""
    if len(path) > 1 and not _inner(command):
        yield ".SH SEE ALSO"
        yield f"\\fB{_plain('-'.join(path[:-1]))}\\fR(1)"


def _inner(command: Any) -> dict[str, Any]:  # noqa: ANN401
    """The commands of a group that are shown; none for a command that is no group."""
    inner = getattr(command, "commands", {})
    return {name: each for name, each in inner.items() if not each.hidden}


def _line(text: str) -> str:
    """Text of one line that is no request, whatever it begins with."""
    escaped = _plain(text)
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


def _plain(text: str) -> str:
    """Text without what roff would take for its own: backslashes, and dashes that would be cut."""
    return text.replace("\\", "\\e").replace("-", "\\-")


if __name__ == "__main__":
    sys.exit(main())
