"""Which files are new or changed since a git revision, as git itself tells.

A file counts as known when the revision, or the point where the present branch left it, holds the
same content in a file that was compared then too: a renamed file is not new, and neither is one
that only the other branch has changed since; one that was moved in from elsewhere is. Git is
called with lists of arguments, and no argument of a user can be an option.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from crosscheck.errors import UsageError

_FULL_CLONE = "Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in GitHub Actions."
_AT_ONCE = 200


# Git sets these for its hooks. They would make any folder a part of the repository they name.
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR")


def changed_since(
    revision: str, files: Sequence[Path], was_compared: Callable[[Path], bool] = lambda _file: True
) -> frozenset[Path]:
    """Those of some files whose content the revision does not hold in files that counted then.

    ``was_compared`` says of a path in the revision whether it did. The files may stand in any
    folder of one repository. Raises UsageError when they are in none, or when git does not know
    the revision.
    """
    if not files:
        return frozenset()
    repository = Repository.around(files[0])
    outside = [file for file in files if not file.resolve().is_relative_to(repository.folder)]
    if outside:
        raise UsageError(
            f"--since: {outside[0]} is not in the repository of {files[0]}",
            "Check the sources of one repository at a time.",
        )
    known = repository.contents(revision, was_compared)
    return frozenset(
        file
        for file, content in zip(files, repository.contents_of(files), strict=True)
        if content not in known
    )


class Repository:
    """A git repository with its files, and what is asked of it."""

    def __init__(self, folder: Path) -> None:
        """The repository whose files stand under ``folder``."""
        self.folder = folder

    @classmethod
    def around(cls, file: Path) -> Repository:
        """The repository that holds a file. Raises UsageError when there is none."""
        folder = file.resolve().parent
        answer = _git(folder, "rev-parse", "--show-toplevel")
        if b"safe.directory" in answer.stderr:
            raise UsageError(
                f"--since: git does not open the repository around {folder}: it is somebody else's",
                f"If you trust it: {_last_line(answer)}",
            )
        if answer.returncode:
            raise UsageError(
                f"--since: {folder} is in no working tree of git: {_last_line(answer)}",
                "Run in a clone with its files checked out, or use --baseline.",
            )
        return cls(Path(os.fsdecode(answer.stdout.rstrip(b"\n"))))

    def contents(self, revision: str, counts: Callable[[Path], bool]) -> frozenset[str]:
        """The ids of the contents of files in the revision, and in where HEAD left it."""
        commit = self._commit(revision)
        parted = _git(self.folder, "merge-base", commit, "HEAD")
        trees = {commit, *_lines(parted.stdout)[:1]}
        return frozenset(blob for tree in sorted(trees) for blob in self._blobs(tree, counts))

    def contents_of(self, files: Sequence[Path]) -> list[str]:
        """The ids of the contents of files, as git would keep them (line ends, large files)."""
        names = [os.fspath(file.resolve().relative_to(self.folder)) for file in files]
        ids: list[str] = []
        for start in range(0, len(names), _AT_ONCE):
            ids += _lines(self._asked("hash-object", "--", *names[start : start + _AT_ONCE]))
        return ids

    def _commit(self, revision: str) -> str:
        """The commit that a revision names."""
        named = _git(
            self.folder, "rev-parse", "--verify", "--quiet", "--end-of-options",
            f"{revision}^{{commit}}",
        )  # fmt: skip
        lines = _lines(named.stdout)
        if named.returncode or not lines:
            raise UsageError(f"--since: git knows no revision {revision!r}", self._hint(revision))
        return lines[-1]

    def _hint(self, revision: str) -> str:
        """What may help when a revision is not known."""
        if self._asked("rev-parse", "--is-shallow-repository").strip() == b"true":
            return f"This clone holds a part of the history alone. {_FULL_CLONE}"
        remote = f"refs/remotes/origin/{revision}"
        if not _git(self.folder, "show-ref", "--verify", "--quiet", "--", remote).returncode:
            return f"Did you mean origin/{revision}?"
        return "Name a branch, a tag or a commit, for example origin/main."

    def _blobs(self, tree: str, counts: Callable[[Path], bool]) -> Iterator[str]:
        """The ids of the files in a commit that count."""
        for entry in self._asked("ls-tree", "-r", "-z", "--full-tree", tree).split(b"\0"):
            told, _, name = entry.partition(b"\t")
            kind = told.split()
            if len(kind) == 3 and kind[1] == b"blob" and counts(self.folder / os.fsdecode(name)):
                yield kind[2].decode("ascii")

    def _asked(self, *arguments: str) -> bytes:
        """What git answers. Raises UsageError when it refuses."""
        answer = _git(self.folder, *arguments)
        if answer.returncode:
            raise UsageError(
                f"--since: git {arguments[0]} failed: {_last_line(answer)}", _FULL_CLONE
            )
        return answer.stdout


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Ask git about a folder; it never asks back, and never starts a watcher of its own."""
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    try:
        return subprocess.run(  # noqa: S603 - a list of arguments, options closed off
            ["git", "-c", "core.fsmonitor=false", *arguments],  # noqa: S607 - the user's own git
            cwd=folder,
            env=environment
            | {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise UsageError(
            f"--since: git cannot be run: {error.strerror or error}",
            "Install git, or use --baseline.",
        ) from error


def _lines(answer: bytes) -> list[str]:
    return answer.decode("ascii", "replace").split()


def _last_line(answer: subprocess.CompletedProcess[bytes]) -> str:
    """What git says is wrong."""
    lines = answer.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else f"status {answer.returncode}"
