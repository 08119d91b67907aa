"""What decides a result besides articles and settings: this package's own code, and its company."""

from __future__ import annotations

import importlib.metadata
import platform
import re
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
DISTRIBUTION = "crosscheck-news"
# The hashes of the models stand in the code that loads them.
_MODELS = PACKAGE / "models" / "data"
_LEFT_OUT = frozenset({"__pycache__"})
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_EXTRA = re.compile(r";.*\bextra\b")


@cache
def code_fingerprint() -> str:
    """A hash that changes when a file of the package does, or the version of what it stands on.

    The files themselves are read, so that it holds for an installation that is being edited too.
    """
    digest = sha256()
    for path in sorted(PACKAGE.rglob("*")):
        is_ours = not path.is_relative_to(_MODELS) and not _LEFT_OUT & set(path.parts)
        if is_ours and path.is_file():
            content = path.read_bytes()
            digest.update(f"{path.relative_to(PACKAGE).as_posix()}\0{len(content)}\0".encode())
            digest.update(content)
    digest.update("\0".join((*_needed(), sys.version, platform.machine())).encode())
    return digest.hexdigest()


def _needed() -> list[str]:
    """The names and versions of all packages that this one needs, and that those need."""
    versions: dict[str, str] = {}
    wanted = [DISTRIBUTION]
    while wanted:
        name = wanted.pop()
        if name in versions:
            continue
        try:
            found = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            versions[name] = ""
            continue
        versions[name] = found.version
        ours = name == DISTRIBUTION  # its extras change results; those of others are their tests
        needs = [need for need in found.requires or () if ours or not _EXTRA.search(need)]
        wanted += [_normal(need) for need in needs]
    return sorted(f"{name}=={version}" for name, version in versions.items())


def _normal(requirement: str) -> str:
    """The name in a requirement, as the Python packaging guide writes it (PEP 503)."""
    named = _NAME.match(requirement)
    return re.sub(r"[-_.]+", "-", named[0]).lower() if named else ""
