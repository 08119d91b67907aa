"""Adding to a file that others write to as well."""

from __future__ import annotations

from pathlib import Path


def append_text(path: Path, text: str) -> None:
    """Put ``text`` behind what the file holds, as UTF-8; a file that is not there is made.

    Raises OSError when the place cannot be written.
    """
    with path.open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
        stream.write(text)
