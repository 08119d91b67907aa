from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosscheck.stores.atomic import _refuse_what_is_no_file, write_text, write_texts


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def failing_sync(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    def fail(_descriptor: int) -> None:
        raise request.param

    monkeypatch.setattr(os, "fsync", fail)


def test_text_is_written_as_utf_8_with_its_line_ends(tmp_path: Path) -> None:
    target = tmp_path / "made" / "when missing" / "report.txt"
    write_text(target, "déjà vu\n“twice”\n")
    assert target.read_bytes() == "déjà vu\n“twice”\n".encode()
    assert files_in(tmp_path) == ["report.txt"]


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    write_text(target, "older and longer")
    write_text(target, "newer")
    assert target.read_text() == "newer"


def test_a_lone_surrogate_does_not_stop_a_report(tmp_path: Path) -> None:
    write_text(tmp_path / "report.txt", "caf\udce9.txt")
    assert (tmp_path / "report.txt").read_text() == "caf\\udce9.txt"


@pytest.mark.parametrize(
    "failing_sync",
    [OSError(28, "No space left on device"), KeyboardInterrupt()],
    ids=["disk full", "interrupted"],
    indirect=True,
)
@pytest.mark.usefixtures("failing_sync")
def test_a_failure_leaves_the_older_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("older")
    with pytest.raises((OSError, KeyboardInterrupt)):
        write_text(target, "newer")
    assert target.read_text() == "older"
    assert files_in(tmp_path) == ["report.txt"]


def test_no_file_is_replaced_when_one_of_them_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "first.txt").write_text("older")
    (tmp_path / "second.txt").mkdir()
    with pytest.raises(IsADirectoryError):
        write_texts([(tmp_path / "first.txt", "newer"), (tmp_path / "second.txt", "newer")])
    assert (tmp_path / "first.txt").read_text() == "older"
    assert files_in(tmp_path) == ["first.txt"]


@pytest.fixture
def private_umask() -> Iterator[None]:
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.mark.usefixtures("private_umask")
def test_new_files_keep_to_the_umask(tmp_path: Path) -> None:
    write_text(tmp_path / "report.txt", "words")
    assert (tmp_path / "report.txt").stat().st_mode & 0o777 == 0o600


def test_a_pipe_is_not_replaced_nor_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    (tmp_path / "link").symlink_to(pipe)
    for place in (pipe, tmp_path / "link"):
        with pytest.raises(OSError, match="is no regular file"):
            write_texts([(tmp_path / "other.txt", "text"), (place, "text")])
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert (tmp_path / "link").is_symlink()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "pipe"]


@pytest.mark.parametrize("device", ["/dev/null", "/dev/stdout"])
def test_a_device_is_refused(device: str) -> None:
    # Not through write_texts, with which a defect here would harm the machine of a root user.
    with pytest.raises(OSError, match="is no regular file"):
        _refuse_what_is_no_file(Path(device))
