"""Writing files so that nobody ever sees half of one."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Put ``text`` at ``path`` as UTF-8, or leave what was there untouched.

    Missing folders are made. Raises OSError when the place cannot be written.
    """
    write_texts([(path, text)])


def write_bytes(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` at once, so that no reader ever sees half of it.

    Made for what can be made again: a crash of the machine may lose it. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.parent / f".crosscheck-{secrets.token_hex(8)}.tmp"
    try:
        with beside.open("xb") as stream:
            stream.write(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def write_texts(files: Sequence[tuple[Path, str]]) -> None:
    """Put every text in its place; when one cannot be written, none is replaced.

    Each text goes to a new file beside its target first, and takes the target's name only once
    all are on the disk. Whatever stops the run, the new files that are left over are removed.
    """
    with ExitStack() as leftovers:
        staged = []
        for path, text in files:
            path.parent.mkdir(parents=True, exist_ok=True)
            _refuse_what_is_no_file(path)
            beside = path.parent / f".crosscheck-{secrets.token_hex(8)}.tmp"
            leftovers.callback(beside.unlink, missing_ok=True)
            _write_through(beside, text)
            staged.append((beside, path))
        for beside, path in staged:
            beside.replace(path)


def _refuse_what_is_no_file(path: Path) -> None:
    """Raise OSError for a folder, a device or a pipe: taking its name would destroy it."""
    if path.is_dir():
        raise IsADirectoryError(f"is a folder: {path}")
    # /dev/stdout is a link, and whatever it leads to, root could replace it for everybody.
    is_stream = path.is_symlink() and path.absolute().is_relative_to("/dev")
    if is_stream or (path.exists() and not path.is_file()):
        raise OSError(errno.EINVAL, "is no regular file; - means standard output", str(path))


def _write_through(path: Path, text: str) -> None:
    """Write a new file and wait until it is on the disk.

    A lone surrogate (from a file name that is no UTF-8) is written as its escape.
    """
    with path.open("x", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
