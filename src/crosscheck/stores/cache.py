"""What earlier runs worked out, in files that any number of runs may read and write at once.

Each value has a file of its own, named by a hash of all that decides it. A file comes into being
under its name in one step and is never changed; one that is cut short or altered does not match
the hash at its beginning, and counts as not there. Nothing that is read is ever run.
"""

from __future__ import annotations

import os
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from crosscheck.model.ports import ValueT
from crosscheck.stores.atomic import write_bytes
from crosscheck.stores.codec import dumps, loads
from crosscheck.stores.fingerprint import code_fingerprint

FORMAT = "1"
MOST_BYTES = 500_000_000
# A value is worth some 50 kB; more than this is none of ours.
_LONGEST_VALUE = 500_000_000
_AFTER_PRUNING = 0.8
_DIGEST_BYTES = 32


class Cache:
    """The memory port on a folder. What cannot be read or written costs time and nothing else."""

    def __init__(
        self, folder: Path, *, most_bytes: int = MOST_BYTES, code: str | None = None
    ) -> None:
        """Keep values in ``folder``, about ``most_bytes`` of them; ``code`` stands for the code."""
        self._folder = folder / f"v{FORMAT}"
        self._most_bytes = most_bytes
        self._code = code
        self._grown = False

    def recall(self, wanted: type[ValueT], *of: str) -> ValueT | None:
        """The value that was kept, or None."""
        path = self._path(wanted, of)
        try:
            value = loads(_content(path.read_bytes()), wanted)
        except FileNotFoundError:
            return None
        except Exception:  # noqa: BLE001 - whatever is wrong with it, it is worked out anew
            with suppress(OSError):
                path.unlink(missing_ok=True)
            return None
        with suppress(OSError):  # a folder that others fill may be read, and not touched
            os.utime(path)
        return value

    def keep(self, value: object, *of: str) -> None:
        """Keep a value of the model."""
        body = zlib.compress(dumps(value), level=1)
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_bytes(self._path(type(value), of), sha256(body).digest() + body)
            self._grown = True

    def prune(self) -> None:
        """Forget what was not used for longest, if this run made the folder larger than agreed."""
        if not self._grown:
            return
        files = sorted(_files(self._folder))
        total = sum(size for _, size, _ in files)
        if total <= self._most_bytes:
            return
        for _, size, path in files:
            if total <= self._most_bytes * _AFTER_PRUNING:
                return
            with suppress(OSError):
                path.unlink()
                total -= size

    def _path(self, wanted: type[object], of: tuple[str, ...]) -> Path:
        """Where a value is kept."""
        digest = sha256()
        for part in (self._code or code_fingerprint(), wanted.__qualname__, *of):
            encoded = part.encode("utf-8", "surrogatepass")
            digest.update(f"{len(encoded)}:".encode() + encoded)
        name = digest.hexdigest()
        return self._folder / name[:2] / name


def _content(stored: bytes) -> bytes:
    """What was kept. Raises ValueError or zlib.error when it is not as it was written."""
    digest, body = stored[:_DIGEST_BYTES], stored[_DIGEST_BYTES:]
    if sha256(body).digest() != digest:
        raise ValueError("altered or cut short")
    inflating = zlib.decompressobj()
    content = inflating.decompress(body, _LONGEST_VALUE)
    if not inflating.eof:
        raise ValueError("too long")
    return content


def _files(folder: Path) -> Iterator[tuple[float, int, Path]]:
    """When each file was last used, how long it is, and where; another run may remove some."""
    now = time.time()
    for path in folder.glob("*/*"):
        with suppress(OSError):
            known = path.stat()
            yield min(known.st_mtime, now), known.st_size, path
