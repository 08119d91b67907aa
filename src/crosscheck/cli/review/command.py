"""``crosscheck review``: serve the report to a browser and save what editors decide."""

from __future__ import annotations

import secrets
import webbrowser
from dataclasses import dataclass
from threading import Thread

import typer

from crosscheck.app.deciding import known_author
from crosscheck.cli.in_ci import refuse_in_ci
from crosscheck.cli.printable import printable
from crosscheck.cli.review.desk import ReportDesk
from crosscheck.cli.review.server import ReviewServer
from crosscheck.cli.review_start import ReviewOptions, begin, farewell
from crosscheck.errors import ExitStatus, UsageError

_TOKEN_BYTES = 32  # 256 bits
_SECONDS_IN_A_MINUTE = 60


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """How the report is served: ``port`` 0 is one that is free, ``idle`` is in minutes."""

    port: int = 0
    idle: int = 60
    opens_browser: bool = False


def review_and_serve(options: ReviewOptions, serve: ServeOptions) -> ExitStatus:
    """Serve until nobody asks for a while, or until Ctrl-C; both are an ordinary end."""
    refuse_in_ci("review", force=options.force)
    review = begin(options)
    review.by = review.by or known_author()
    with _listening(ReportDesk(review), serve.port) as server:
        try:
            typer.echo(server.address)
            _tell("Open this address in a browser on this machine. Ctrl-C ends the review.")
            _tell(f"Each decision is saved to {review.path} at once.")
            if serve.opens_browser:
                # Apart, because some browsers return when they are closed, and not before.
                Thread(target=_open, args=(server.address,), daemon=True).start()
            server.serve_until_idle(serve.idle * _SECONDS_IN_A_MINUTE)
            _tell(f"Nobody asked for {serve.idle} minutes.")
        except KeyboardInterrupt:
            _tell("")
    for line in farewell(review):
        _tell(line)
    return ExitStatus.CLEAN


def _open(address: str) -> None:
    """Open the page in the user's browser."""
    if not webbrowser.open(address):
        _tell("No browser could be opened: paste the address into one.")


def _listening(desk: ReportDesk, port: int) -> ReviewServer:
    """A server with a token of its own, or the reason why there is none."""
    try:
        return ReviewServer(desk, secrets.token_urlsafe(_TOKEN_BYTES), port=port)
    except OSError as error:
        raise UsageError(
            f"cannot listen on port {port}: {error.strerror or error}",
            "Leave out --port to take one that is free.",
        ) from error


def _tell(line: str) -> None:
    typer.echo(printable(line), err=True)
