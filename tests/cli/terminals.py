"""A program on a pseudo-terminal, talked to as a person does."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import termios
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fcntl import ioctl
from pathlib import Path
from struct import pack
from time import monotonic

from tests.cli.commands import clean_environment

_PATIENCE_SECONDS = 60


class Terminal:
    """One running command, what it has shown, and the keys to press."""

    def __init__(self, process: subprocess.Popen[bytes], master: int) -> None:
        self.process = process
        self.shown = ""
        self._master = master
        self._seen = 0

    def wait_for(self, text: str) -> None:
        """Wait until a text is shown that was not waited for yet."""
        deadline = monotonic() + _PATIENCE_SECONDS
        while text not in self.shown[self._seen :]:
            assert monotonic() < deadline, f"{text!r} is not in {self.shown[self._seen :]!r}"
            if not self._take(0.5):
                assert self.process.poll() is None, f"ended: {self.shown!r}"
        self._seen = self.shown.index(text, self._seen) + len(text)

    def press(self, keys: str) -> None:
        """Press keys; "\\x03" is Ctrl-C, "\\x04" Ctrl-D."""
        os.write(self._master, keys.encode())

    def end(self) -> int:
        """Wait until the command has ended and give its status."""
        deadline = monotonic() + _PATIENCE_SECONDS
        while self._take(0.5) or self.process.poll() is None:
            assert monotonic() < deadline, f"still running after {self.shown[self._seen :]!r}"
        return self.process.wait(_PATIENCE_SECONDS)

    def echoes(self) -> bool:
        """Whether the terminal shows keys and gives whole lines, as a shell leaves it."""
        flags = termios.tcgetattr(self._master)[3]
        return bool(flags & termios.ECHO and flags & termios.ICANON)

    def _take(self, seconds: float) -> bool:
        """Take in what was shown; whether there was anything."""
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            taken = os.read(self._master, 1 << 16)
        except OSError:  # nobody has the other end open any more
            return False
        self.shown += taken.decode("utf-8", "replace")
        return bool(taken)


@contextmanager
def on_terminal(
    *arguments: str | Path, cwd: Path, environment: Mapping[str, str] | None = None
) -> Iterator[Terminal]:
    """Run ``crosscheck`` on a terminal of its own, 100 columns wide."""
    command = [sys.executable, "-m", "crosscheck", *map(str, arguments)]
    with _running(command, cwd, environment or {}) as terminal:
        yield terminal


@contextmanager
def shell_on_terminal(line: str, cwd: Path) -> Iterator[Terminal]:
    """Run a line of shell there."""
    with _running(["sh", "-c", line], cwd, {}) as terminal:
        yield terminal


@contextmanager
def _running(command: list[str], cwd: Path, environment: Mapping[str, str]) -> Iterator[Terminal]:
    master, slave = pty.openpty()
    ioctl(slave, termios.TIOCSWINSZ, pack("HHHH", 50, 100, 0, 0))
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env=clean_environment({"TERM": "xterm", "CI": "", **environment}),
        stdin=slave,
        stdout=slave,
        stderr=slave,
        start_new_session=True,
        preexec_fn=_take_terminal,  # noqa: PLW1509 - one thread, and nothing but a system call
    )
    terminal = Terminal(process, master)
    try:
        yield terminal
    finally:
        process.kill()
        process.wait()
        os.close(slave)
        os.close(master)


def _take_terminal() -> None:
    """Make the terminal the one that Ctrl-C on it reaches this process from."""
    ioctl(0, termios.TIOCSCTTY, 0)
