"""The file of decisions, ``claims/decisions.jsonl``: read whole, and only ever added to.

Lines that are there keep their bytes, so that git can join the lines of two branches.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from crosscheck.errors import UsageError
from crosscheck.gate.decision_reading import decision_of, read_lines
from crosscheck.gate.decision_record import canonical, record_of
from crosscheck.model.decision import Decision
from crosscheck.stores.atomic import write_text

LARGEST_FILE = 5_000_000
"""Bytes that a file of decisions or of drafts may have; 5,000 decisions or so."""

_MOST_PROBLEMS = 10
_HINT = "Correct the lines, or take them out; docs/decisions.md says what a line holds."


def load_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions of a file, each once, in its order; none when there is no such file.

    Raises UsageError that names each line that cannot be read.
    """
    return _parsed(path, read_text(path)) if path.exists() else ()


def append_decisions(path: Path, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Add those decisions that the file does not hold yet, the oldest first; gives these.

    The file is replaced as a whole under a lock: nobody reads half a line, and two that add at one
    time both succeed. Raises UsageError when the file cannot be read, would be too large, or
    cannot be written.
    """
    place = Path(os.path.realpath(path))
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with _locked(place.parent):
            before = read_text(place) if place.exists() else ""
            new = _new(decisions, {each.id for each in _parsed(path, before)})
            if new:
                write_text(place, _joined(path, before, new))
    except OSError as error:
        raise UsageError(
            f"cannot write {path}: {error.strerror or error}",
            "Name another place with --decisions.",
        ) from error
    return new


def remove_decisions(path: Path, unwanted: Collection[str]) -> None:
    """Take the lines of some ids out, and lines that stand twice; all others keep their bytes."""
    place = Path(os.path.realpath(path))
    with _locked(place.parent):
        text = read_text(place)
        _parsed(path, text)
        write_text(place, pruned(text, unwanted))


def pruned(text: str, unwanted: Collection[str]) -> str:
    """A file of decisions without the lines of some ids and without repetitions."""
    gone = set(unwanted)
    kept = []
    for line in read_lines(text):
        identity = str((line.record or {}).get("id", ""))
        if identity not in gone:
            gone.add(identity)
            kept.append(f"{line.text}\n")
    return "".join(kept)


def read_text(path: Path) -> str:
    """The text of a file of decisions or drafts; raises UsageError when it cannot be read."""
    if path.exists() and not path.is_file():
        raise UsageError(f"cannot read {path}: it is no file", _HINT)
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise UsageError(
            f"no such file: {path}", "Name the file of decisions or drafts."
        ) from error
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror or error}", _HINT) from error
    if len(content) > LARGEST_FILE:
        raise UsageError(
            f"{path} is larger than {LARGEST_FILE:,} bytes",
            "Take out what no longer counts with crosscheck decisions prune.",
        )
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        number = content.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{path}:{number}: not UTF-8", _HINT) from error


def _parsed(path: Path, text: str) -> tuple[Decision, ...]:
    """The decisions of a text, each once; all that is wrong is told at once, with its line."""
    found: dict[str, Decision] = {}
    wrong = []
    for line in read_lines(text):
        outcome = decision_of(line.record) if line.record is not None else (line.problem,)
        if not isinstance(outcome, Decision):
            wrong.append(f"{path}:{line.number}: {outcome[0]}")
        elif line.record is not None and "id" not in line.record:
            wrong.append(f"{path}:{line.number}: 'id' is missing; import drafts, do not paste them")
        else:
            found.setdefault(outcome.id, outcome)
    if wrong:
        more = len(wrong) - _MOST_PROBLEMS
        rest = (f"and {more} more",) if more > 0 else ()
        raise UsageError("\n".join((*wrong[:_MOST_PROBLEMS], *rest)), _HINT)
    return tuple(found.values())


def _new(decisions: Sequence[Decision], known: Collection[str]) -> tuple[Decision, ...]:
    """Those that are not known, each once, in order of time and then of id."""
    new = {each.id: each for each in decisions if each.id not in known}
    return tuple(sorted(new.values(), key=lambda decision: (decision.at, decision.id)))


def _joined(path: Path, before: str, new: Sequence[Decision]) -> str:
    """The text of the file with lines added; a last line without its end gets one."""
    joint = "" if not before or before.endswith("\n") else "\n"
    text = before + joint + "".join(f"{canonical(record_of(each))}\n" for each in new)
    if len(text.encode("utf-8", "surrogatepass")) > LARGEST_FILE:
        raise UsageError(
            f"{path} would be larger than {LARGEST_FILE:,} bytes",
            "Take out what no longer counts with crosscheck decisions prune.",
        )
    return text


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold a folder against others that add to a file in it; leaves no file behind."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
