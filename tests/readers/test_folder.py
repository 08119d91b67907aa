"""Folders: what is read, what is not and why, whatever the order of files."""

from __future__ import annotations

import os
import random
import socket
from pathlib import Path

import pytest

from crosscheck.errors import UsageError
from crosscheck.readers.folder import read_folder
from crosscheck.readers.limits import Limits
from tests.readers.pages import ARTICLE, FIRST, HEADLINE, SECOND, a_folder, a_page, read


def reasons(root: Path) -> dict[str, tuple[str, bool]]:
    return {item.path: (item.reason, item.is_error) for item in read(root).skipped}


def test_all_formats_in_all_folders_are_read(tmp_path: Path) -> None:
    a_folder(tmp_path, a__txt=ARTICLE, sub___b__md=f"# {ARTICLE}", sub___deep___c__html=a_page())

    result = read(tmp_path)

    assert {source.path for source in result.sources} == {"a.txt", "sub/b.md", "sub/deep/c.html"}
    assert result.skipped == ()


def test_sources_come_in_order_of_publication(tmp_path: Path) -> None:
    a_folder(
        tmp_path,
        a__txt=f"2031-05-06\n{ARTICLE}",
        b__txt=f"2031-05-04\n{ARTICLE}",
        c__txt=f"2031-05-05\n{ARTICLE}",
    )

    assert [source.path for source in read(tmp_path).sources] == ["b.txt", "c.txt", "a.txt"]


@pytest.mark.parametrize("seed", range(3))
def test_names_and_order_of_files_change_nothing_but_paths(seed: int, tmp_path: Path) -> None:
    texts = [f"{HEADLINE} {number}\n\n{FIRST}\n" for number in range(6)]
    names = random.Random(seed).sample(range(100), len(texts))
    plain = a_folder(tmp_path / "a", **{f"f{n}__txt": text for n, text in enumerate(texts)})
    mixed = a_folder(
        tmp_path / "b", **{f"f{name}__txt": text for name, text in zip(names, texts, strict=True)}
    )

    ours = [(source.id, source.text) for source in read(plain).sources]
    theirs = [(source.id, source.text) for source in read(mixed).sources]
    assert ours == theirs


def test_hidden_files_and_readmes_are_left_alone(tmp_path: Path) -> None:
    a_folder(tmp_path, __a__txt=ARTICLE, __git___b__txt=ARTICLE, README__md=ARTICLE)

    result = read(tmp_path)

    assert (result.sources, result.skipped) == ((), ())


def test_a_copy_is_listed_and_is_no_error(tmp_path: Path) -> None:
    a_folder(tmp_path, b__txt=ARTICLE, a__txt=ARTICLE)

    assert reasons(tmp_path) == {"b.txt": ("it has the same content as a.txt", False)}


def test_two_texts_with_one_id_are_told_apart(tmp_path: Path) -> None:
    for name, text in (("a", FIRST), ("b", SECOND)):
        a_folder(tmp_path, **{f"{name}__md": f"---\nid: bridge\n---\n{text}\n"})

    sources = read(tmp_path).sources

    assert len({source.id for source in sources}) == 2
    assert all(source.id.startswith("bridge") for source in sources)
    assert sum("same id or address" in "".join(source.warnings) for source in sources) == 1


@pytest.mark.parametrize(
    ("name", "content", "reason", "is_error"),
    [
        ("a__pdf", b"%PDF", "no article format (.pdf)", False),
        ("a", b"text", "no article format", False),
        ("a__txt", b"", "it is empty", True),
        ("a__txt", b" \n\t\n", "it is empty", True),
        ("a__txt", b"\xef\xbb\xbf\n", "no article text", True),
        ("a__md", b"---\ntitle: x\n---\n", "no article text", True),
        ("a__html", b"<html></html>", "no article text", True),
        ("a__txt", b"\x89PNG\r\n", "an image", True),
        ("a__txt", bytes(range(256)), "binary", True),
        ("a__txt", b"\xff\xfe\x00\xd8", "UTF-16", True),
    ],
)
def test_what_cannot_be_used_is_listed_with_the_reason(
    name: str,
    content: bytes,
    reason: str,
    is_error: bool,  # noqa: FBT001
    tmp_path: Path,
) -> None:
    a_folder(tmp_path, good__txt=ARTICLE, **{name: content})

    result = read(tmp_path)

    (skipped,) = result.skipped
    assert reason in skipped.reason
    assert ": " in skipped.reason
    assert skipped.is_error is is_error
    assert [source.path for source in result.sources] == ["good.txt"]


def test_a_file_over_the_limit_is_listed(tmp_path: Path) -> None:
    a_folder(tmp_path, a__txt=ARTICLE * 2, b__txt=ARTICLE)

    result = read_folder([tmp_path], Limits(file_bytes=len(ARTICLE)))

    assert [source.path for source in result.sources] == ["b.txt"]
    assert "larger than" in result.skipped[0].reason
    assert result.skipped[0].is_error


def test_too_many_files_stop_the_run(tmp_path: Path) -> None:
    a_folder(tmp_path, a__txt=ARTICLE, b__txt=ARTICLE)

    with pytest.raises(UsageError, match="more than 1 files"):
        read_folder([tmp_path], Limits(files=1))


def test_a_missing_root_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file or folder"):
        read_folder([tmp_path / "nowhere"])


def test_files_can_be_named_directly(tmp_path: Path) -> None:
    a_folder(tmp_path, a__txt=ARTICLE, b__txt=FIRST)

    result = read_folder([tmp_path / "b.txt", tmp_path / "a.txt", tmp_path / "a.txt"])

    assert sorted(source.path for source in result.sources) == ["a.txt", "b.txt"]
    assert result.skipped == ()


def test_files_of_several_folders_keep_their_folders_name(tmp_path: Path) -> None:
    a_folder(tmp_path, x___a__txt=ARTICLE, y___a__txt=FIRST)

    forwards = read_folder([tmp_path / "x", tmp_path / "y"])
    backwards = read_folder([tmp_path / "y", tmp_path / "x"])

    assert sorted(source.path for source in forwards.sources) == ["x/a.txt", "y/a.txt"]
    assert forwards == backwards


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipes_and_sockets_are_never_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")
        found = reasons(tmp_path)

    assert {name: "not a regular file" in reason for name, (reason, _) in found.items()} == {
        "pipe.txt": True,
        "socket.txt": True,
    }


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    outside = a_folder(tmp_path / "outside", secret__txt=ARTICLE)
    inside = a_folder(tmp_path / "inside", sub___a__txt=FIRST)
    (inside / "out.txt").symlink_to(outside / "secret.txt")
    (inside / "gone.txt").symlink_to(inside / "nowhere.txt")
    (inside / "loop.txt").symlink_to(inside / "loop.txt")
    (inside / "again.txt").symlink_to(inside / "sub" / "a.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "sub" / "up").symlink_to(inside)

    found = reasons(inside)

    assert "leads out of the folder" in found["out.txt"][0]
    assert "cannot be opened" in found["gone.txt"][0]
    assert "cannot be opened" in found["loop.txt"][0]
    assert found["folder"] == ("it is a link to a folder: name that folder itself", False)
    assert "sub/up" in found
    assert "outside" not in str(found)
    assert "secret" not in str(found)
    assert [source.text for source in read(inside).sources] == [FIRST]


def test_a_name_that_is_no_unicode_can_still_be_printed(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        (tmp_path / name).write_text(ARTICLE)
    except OSError:
        pytest.skip("this file system takes Unicode names only")

    (source,) = read(tmp_path).sources

    source.path.encode("utf-8")


def test_one_enormous_line_is_read(tmp_path: Path) -> None:
    a_folder(tmp_path, a__txt=b"words and more " * 20_000)

    assert len(read(tmp_path).sources) == 1
