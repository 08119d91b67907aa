"""The ``crosscheck`` command: how it is started, and how it ends."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence

import typer

from crosscheck.cli.application import app, version_of_crosscheck
from crosscheck.cli.commands import names
from crosscheck.cli.starting import show_starting
from crosscheck.cli.streams import silence_standard_output
from crosscheck.errors import CrosscheckError, ExitStatus


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give the exit status; a crash never ends with 1."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    show_starting(given)
    try:
        status = _invoke(given)
        sys.stdout.flush()
    except CrosscheckError as error:
        return _refuse(error.message, error.hint, error.exit_status)
    except KeyboardInterrupt:
        return _refuse("interrupted", "", ExitStatus.INTERRUPTED)
    except BrokenPipeError:
        silence_standard_output()
        return ExitStatus.CLEAN
    except Exception as error:  # noqa: BLE001 - the last resort, so that a crash is no finding
        return _crash(error, debug="--debug" in given)
    return status


def _invoke(arguments: list[str]) -> int:
    """Run the chosen command and give its exit status."""
    try:
        result = app(args=arguments, prog_name="crosscheck", standalone_mode=False)
    except typer.TyperException as error:
        what = error.format_message().replace("Value error, ", "")
        return _refuse(what, f"See {_command(arguments)} --help.", ExitStatus.USAGE)
    except typer.Abort:  # what typer makes of Ctrl-C and of an end of input
        return _refuse("interrupted", "", ExitStatus.INTERRUPTED)
    except SystemExit as stop:  # typer's own end when a pipe is closed: no finding
        return ExitStatus.CLEAN if stop.code in {None, 0, 1} else ExitStatus.INTERNAL
    return int(result or ExitStatus.CLEAN)


def _command(arguments: list[str]) -> str:
    """The command that was meant, as far as it can be told."""
    return " ".join(["crosscheck", *(word for word in arguments[:1] if word in names())])


def _refuse(message: str, hint: str, status: ExitStatus) -> ExitStatus:
    """Tell on standard error why the run stopped and what to do next."""
    from crosscheck.cli.printable import printable  # noqa: PLC0415 - only when it goes wrong

    for number, line in enumerate(message.splitlines()):
        typer.echo(
            f"crosscheck: {printable(line)}" if number == 0 else f"  {printable(line)}", err=True
        )
    if hint:
        typer.echo(f"  {printable(hint)}", err=True)
    return status


def _crash(error: Exception, *, debug: bool) -> ExitStatus:
    """Tell of a defect in crosscheck in one line, or with its traceback when asked to."""
    if debug:
        traceback.print_exception(error)
    name = type(error).__name__
    return _refuse(
        f"internal error in version {version_of_crosscheck()}: {name}: {error}"[:500],
        "" if debug else "This is a defect in crosscheck. Run again with --debug and report it.",
        ExitStatus.INTERNAL,
    )
