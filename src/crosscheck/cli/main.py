"""The ``crosscheck`` command: what it accepts, and how it ends."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import help_texts
from crosscheck.cli.streams import silence_standard_output
from crosscheck.errors import CrosscheckError, ExitStatus
from crosscheck.gate.threshold import Threshold

_FORMAT_VERSION = 1

app = typer.Typer(
    add_completion=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=help_texts.CROSSCHECK,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class SchemaName(StrEnum):
    """The formats that have a schema."""

    REPORT = "report"
    CLAIM = "claim"


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give the exit status; only a judged report ends with 1."""
    given = list(sys.argv[1:] if arguments is None else arguments)
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


@app.callback(invoke_without_command=True)
def crosscheck(
    context: typer.Context,
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", is_eager=True)
    ] = False,
) -> None:
    """Print the version, or help when no command is given."""
    if version:
        typer.echo(f"crosscheck {_version()}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command(help=help_texts.COMPARE, short_help="Compare the reports of one event.")
def compare(  # noqa: PLR0913 - one parameter for each option
    sources: Annotated[
        list[Path], typer.Argument(help="Folders of articles, or articles.", metavar="SOURCES")
    ],
    *,
    claims_dir: Annotated[
        Path | None,
        typer.Option("--claims-dir", help="Folder for the claims of each source.  [claims]"),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report",
            help="The HTML report; the JSON report is put beside it.  [reports/discrepancies.html]",
        ),
    ] = None,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            help="Write a report as json or html; PATH - is standard output. May be repeated.",
            metavar="FORMAT=PATH",
        ),
    ] = None,
    fail_on: Annotated[
        Threshold,
        typer.Option("--fail-on", help="The least firm level of finding that ends with status 1."),
    ] = Threshold.CONFLICT,
    no_models: Annotated[
        bool,
        typer.Option("--no-models", help="Use rules alone: quicker, and finds less."),
    ] = False,
    judge: Annotated[
        str | None, typer.Option("--judge", help=help_texts.JUDGE, metavar=help_texts.JUDGES)
    ] = None,
    allow_incomplete: Annotated[
        bool,
        typer.Option(
            "--allow-incomplete",
            help="Do not end with 4 for an unreadable source or an unanswered question.",
        ),
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
    no_color: Annotated[
        bool, typer.Option("--no-color", help="No colour; the variable NO_COLOR does the same.")
    ] = False,
    debug: Annotated[  # noqa: ARG001 - looked up where a crash is told
        bool, typer.Option("--debug", help="Show a traceback when something goes wrong.")
    ] = False,
) -> None:
    """Compare the reports of one event."""
    # Loaded here because the terminal library takes longer than `--help` may.
    from crosscheck.cli.compare_command import CompareOptions, compare_and_print  # noqa: PLC0415

    options = CompareOptions(
        roots=tuple(sources),
        claims_dir=claims_dir,
        report=report,
        outputs=tuple(output or ()),
        threshold=fail_on,
        light=no_models,
        judge=judge,
        allow_incomplete=allow_incomplete,
        quiet=quiet,
        no_color=no_color,
    )
    raise typer.Exit(compare_and_print(options))


@app.command(help=help_texts.EVALUATE, short_help="Measure on stories with marked conflicts.")
def evaluate(
    gold: Annotated[
        list[Path],
        typer.Argument(help="Folders with gold.json and sources/, or of such folders."),
    ],
    *,
    record: Annotated[
        Path | None,
        typer.Option("--json", help="Also write the figures to this file; it holds no quotes."),
    ] = None,
    no_models: Annotated[
        bool, typer.Option("--no-models", help="Use rules alone: quicker, and finds less.")
    ] = False,
    judge: Annotated[
        str | None, typer.Option("--judge", help=help_texts.JUDGE, metavar=help_texts.JUDGES)
    ] = None,
    debug: Annotated[  # noqa: ARG001 - looked up where a crash is told
        bool, typer.Option("--debug", help="Show a traceback when something goes wrong.")
    ] = False,
) -> None:
    """Measure how well a run does on stories that were read by hand."""
    from crosscheck.app.evaluate import EvaluateRequest  # noqa: PLC0415 - not needed for help
    from crosscheck.cli.evaluate_command import evaluate_and_print  # noqa: PLC0415 - the same
    from crosscheck.cli.model_options import chosen_models  # noqa: PLC0415 - the same

    models = chosen_models(judge, light=no_models)
    request = EvaluateRequest(roots=tuple(gold), record=record, models=models)
    raise typer.Exit(evaluate_and_print(request))


@app.command(help=help_texts.EXPLAIN, short_help="Explain a rule or a finding.")
def explain(
    name: Annotated[str, typer.Argument(help="A rule, or a finding of the report.")],
    *,
    report: Annotated[
        Path,
        typer.Option("--report", help="The JSON report that holds the finding."),
    ] = Path("reports/discrepancies.json"),
) -> None:
    """Explain a rule, or a finding of a report."""
    from crosscheck.cli.explain_command import explain_and_print  # noqa: PLC0415 - loads the rules

    raise typer.Exit(explain_and_print(name, report))


@app.command(short_help="Print the JSON Schema of a report or of claims.")
def schema(
    name: Annotated[SchemaName, typer.Argument(help="Which format.")] = SchemaName.REPORT,
) -> None:
    """Print the JSON Schema of the report, or of a line of a claims file."""
    import json  # noqa: PLC0415 - not needed for help

    from crosscheck.exporters import schemas  # noqa: PLC0415

    typer.echo(
        json.dumps(schemas.load(f"{name.value}-{_FORMAT_VERSION}"), ensure_ascii=False, indent=2)
    )


def _invoke(arguments: list[str]) -> int:
    """Run the chosen command and give its exit status."""
    try:
        result = app(args=arguments, prog_name="crosscheck", standalone_mode=False)
    except typer.TyperException as error:
        return _refuse(
            error.format_message(), f"See {_command(arguments)} --help.", ExitStatus.USAGE
        )
    except typer.Abort:  # what typer makes of an end of input
        return ExitStatus.INTERRUPTED
    except SystemExit as stop:  # typer's own end when a pipe is closed: no finding
        return ExitStatus.CLEAN if stop.code in {None, 0, 1} else ExitStatus.INTERNAL
    return int(result or ExitStatus.CLEAN)


def _command(arguments: list[str]) -> str:
    """The command that was meant, as far as it can be told."""
    named = {"compare", "evaluate", "explain", "schema"}
    return " ".join(["crosscheck", *(word for word in arguments[:1] if word in named)])


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
        f"internal error in version {_version()}: {name}: {error}"[:500],
        "" if debug else "This is a defect in crosscheck. Run again with --debug and report it.",
        ExitStatus.INTERNAL,
    )


def _version() -> str:
    """The installed version."""
    from importlib.metadata import version  # noqa: PLC0415 - not needed for help

    return version("crosscheck-news")
