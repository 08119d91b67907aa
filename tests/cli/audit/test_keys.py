from __future__ import annotations

import io
import os
import pty
import termios
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Thread
from time import sleep

import pytest

from crosscheck.cli.audit.keys import PressedKeys, TypedLines


@dataclass(frozen=True, slots=True)
class Pair:
    """Both ends of a terminal."""

    master: int
    slave: int

    def press(self, keys: bytes) -> None:
        os.write(self.master, keys)

    def type_a_line(self, line: str) -> None:
        """Wait until lines are asked for, and type one."""
        while not self.echoes():
            sleep(0.01)
        self.press(line.encode())

    def echoes(self) -> bool:
        flags = termios.tcgetattr(self.slave)[3]
        return bool(flags & termios.ECHO and flags & termios.ICANON)


@pytest.fixture
def terminal() -> Iterator[Pair]:
    master, slave = pty.openpty()
    yield Pair(master, slave)
    os.close(slave)
    os.close(master)


def test_a_key_counts_at_once(terminal: Pair) -> None:
    with PressedKeys(terminal.slave).unbuffered() as keys:
        terminal.press(b"Yn?")
        assert [keys.key(), keys.key(), keys.key()] == ["y", "n", "?"]


def test_a_sign_of_several_bytes_is_one_key(terminal: Pair) -> None:
    with PressedKeys(terminal.slave).unbuffered() as keys:
        terminal.press("éy日".encode())
        assert [keys.key(), keys.key(), keys.key()] == ["é", "y", "日"]


@pytest.mark.parametrize("pressed", [b"\x1b[A", b"\x1b", b"\r", b"\t", b"\x7f", b"\x1bOP"])
def test_keys_without_a_sign_are_none(terminal: Pair, pressed: bytes) -> None:
    with PressedKeys(terminal.slave).unbuffered() as keys:
        terminal.press(pressed)
        assert keys.key() == ""
        terminal.press(b"y")
        assert keys.key() == "y"


def test_ctrl_d_is_the_end(terminal: Pair) -> None:
    with PressedKeys(terminal.slave).unbuffered() as keys:
        terminal.press(b"\x04")
        with pytest.raises(EOFError):
            keys.key()


def test_a_line_is_edited_and_seen_and_keys_follow(terminal: Pair) -> None:
    with PressedKeys(terminal.slave).unbuffered() as keys:
        assert not terminal.echoes()
        typist = Thread(target=terminal.type_a_line, args=("roundet\x7fd – née\n",))
        typist.start()
        assert keys.line() == "rounded – née"
        typist.join()
        assert not terminal.echoes()
        terminal.press(b"q")
        assert keys.key() == "q"


def test_the_terminal_is_as_it_was_whatever_happens(terminal: Pair) -> None:
    before = termios.tcgetattr(terminal.slave)
    with pytest.raises(KeyboardInterrupt), PressedKeys(terminal.slave).unbuffered():
        raise KeyboardInterrupt
    assert termios.tcgetattr(terminal.slave) == before


def test_a_terminal_that_went_away_is_the_end() -> None:
    master, slave = pty.openpty()
    os.close(master)
    with pytest.raises(EOFError):
        PressedKeys(slave)._read(1)
    os.close(slave)


def test_lines_are_read_to_the_last() -> None:
    lines = TypedLines(io.StringIO("  Yes \n\nlast"))
    assert [lines.key(), lines.key(), lines.line()] == ["y", "", "last"]
    with pytest.raises(EOFError):
        lines.key()
