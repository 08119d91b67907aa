"""Model files that ship with the package: read, and checked against their hashes."""

from __future__ import annotations

import hashlib
from importlib.resources.abc import Traversable

from crosscheck.errors import ModelError

HINT = "install crosscheck-news anew, or run without --judge built-in"


def checked(folder: Traversable, name: str, sha256: str) -> bytes:
    """The bytes of a file, which are those that were shipped. Raises ModelError if not."""
    try:
        data = (folder / name).read_bytes()
    except OSError as error:
        raise ModelError(f"the model file {name} cannot be read: {error}", HINT) from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ModelError(f"the model file {name} is damaged: its hash is not the shipped one", HINT)
    return data
