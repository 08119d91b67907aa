"""How answers come in: single keys on a terminal, lines from a pipe."""

from __future__ import annotations

import os
import select
import sys
import termios
import tty
from collections.abc import Iterator
from contextlib import contextmanager
from stat import S_ISFIFO, S_ISREG, S_ISSOCK
from typing import Protocol, TextIO

_END_OF_INPUT = "\x04"
_ESCAPE = b"\x1b"
_REST_OF_A_KEY_SECONDS = 0.05
_LONGEST_LINE = 4096


class Answers(Protocol):
    """Where answers come from; both raise EOFError when there are no more.

    ``are_shown`` when the terminal itself shows a line while it is typed.
    """

    are_shown: bool

    def key(self) -> str:
        """One key, in lower case; empty for one that stands for no sign."""

    def line(self) -> str:
        """One line without its end."""


class TypedLines:
    """Answers from a pipe or a file, one a line."""

    are_shown = False

    def __init__(self, stream: TextIO) -> None:
        """Read from ``stream``."""
        self._stream = stream

    def key(self) -> str:
        """The first sign of the next line."""
        return self.line()[:1].lower()

    def line(self) -> str:
        """The next line without the space around it."""
        line = self._stream.readline()
        if not line:
            raise EOFError
        return line.strip()


class PressedKeys:
    """Answers from a terminal that gives each key at once, without showing it."""

    are_shown = True

    def __init__(self, terminal: int) -> None:
        """Read from the terminal with this file descriptor."""
        self._terminal = terminal

    @contextmanager
    def unbuffered(self) -> Iterator[PressedKeys]:
        """Give each key at once while this lasts; the terminal is as it was afterwards."""
        with self._mode(key_by_key=True):
            yield self

    def key(self) -> str:
        """The next key; an arrow or another key that sends several signs counts as none."""
        pressed = self._read(1)
        if pressed == _ESCAPE:
            while select.select([self._terminal], [], [], _REST_OF_A_KEY_SECONDS)[0]:
                self._read(1)
            return ""
        while not _is_whole(pressed):
            pressed += self._read(1)
        sign = pressed.decode("utf-8", "replace").lower()
        if sign == _END_OF_INPUT:
            raise EOFError
        return sign if sign.isprintable() else ""

    def line(self) -> str:
        """A line as the terminal lets people edit and see it."""
        with self._mode(key_by_key=False):
            return self._read(_LONGEST_LINE).decode("utf-8", "replace").strip()

    def _read(self, most: int) -> bytes:
        try:
            taken = os.read(self._terminal, most)
        except OSError as error:  # the terminal is gone
            raise EOFError from error
        if not taken:
            raise EOFError
        return taken

    @contextmanager
    def _mode(self, *, key_by_key: bool) -> Iterator[None]:
        """Switch single keys and echo on or off, and back."""
        before = termios.tcgetattr(self._terminal)
        wanted = termios.tcgetattr(self._terminal)
        flags = termios.ICANON | termios.ECHO
        wanted[tty.LFLAG] = before[tty.LFLAG] & ~flags if key_by_key else before[tty.LFLAG] | flags
        # Without waiting and flushing: what was typed ahead counts.
        termios.tcsetattr(self._terminal, termios.TCSANOW, wanted)
        try:
            yield
        finally:
            termios.tcsetattr(self._terminal, termios.TCSADRAIN, before)


def can_be_asked() -> bool:
    """Whether there is a terminal to ask on."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def is_piped() -> bool:
    """Whether somebody wrote the answers beforehand: into a pipe or a file."""
    try:
        kind = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError):
        return False
    return S_ISFIFO(kind) or S_ISREG(kind) or S_ISSOCK(kind)


def _is_whole(pressed: bytes) -> bool:
    """Whether the bytes so far are a whole sign of UTF-8, or never will be."""
    first = pressed[0]
    length = 1 + (first >= 0xC0) + (first >= 0xE0) + (first >= 0xF0)
    return len(pressed) >= length
