"""The cache: it forgets rather than being wrong, and many runs may use it at once."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from crosscheck.model.source import Source
from crosscheck.model.story import Article
from crosscheck.stores.cache import Cache
from crosscheck.stores.cache_folder import usual_folder
from crosscheck.stores.fingerprint import PACKAGE, code_fingerprint
from tests.builders import a_claim, a_source

HERALD = a_source()
ARTICLE = Article(HERALD, (a_claim(HERALD, "Twelve people"), a_claim(HERALD, "Monday")))

WRITER = """
import sys
from pathlib import Path
from crosscheck.model.source import Source
from crosscheck.stores.cache import Cache
cache = Cache(Path(sys.argv[1]), code="c")
for turn in range(200):
    for name in "abc":
        held = cache.recall(Source, name)
        assert held is None or held.text == name * 50_000, "half a value"
        cache.keep(Source(name, "p", name * 50_000, "0"), name)
"""


def files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def test_a_value_comes_back_to_whoever_asks_for_the_same(tmp_path: Path) -> None:
    Cache(tmp_path, code="c").keep(ARTICLE, "parser 1", "text")
    assert Cache(tmp_path, code="c").recall(Article, "parser 1", "text") == ARTICLE


def test_a_folder_that_may_only_be_read_is_of_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Cache(tmp_path, code="c").keep(ARTICLE, "text")

    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "Read-only file system")

    monkeypatch.setattr(os, "utime", refuse)  # root may do everything, even here
    assert Cache(tmp_path, code="c").recall(Article, "text") == ARTICLE
    assert len(files(tmp_path)) == 1


@pytest.mark.parametrize(
    ("code", "wanted", "of"),
    [
        ("other", Article, ("parser 1", "text")),
        ("c", Source, ("parser 1", "text")),
        ("c", Article, ("parser 2", "text")),
        ("c", Article, ("parser 1", "other text")),
        ("c", Article, ("parser 1text",)),
        ("c", Article, ("parser", " 1text")),
    ],
    ids=["code", "type", "model", "text", "joined", "shifted"],
)
def test_whatever_decides_a_value_is_part_of_its_name(
    tmp_path: Path, code: str, wanted: type[object], of: tuple[str, ...]
) -> None:
    Cache(tmp_path, code="c").keep(ARTICLE, "parser 1", "text")
    assert Cache(tmp_path, code=code).recall(wanted, *of) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:-1],
        lambda content: content[:40] + bytes([content[40] ^ 1]) + content[41:],
        lambda _content: b"",
        lambda _content: b"\x80\x04cos\nsystem\n",
        lambda content: content + b" ",
    ],
    ids=["cut short", "one bit", "empty", "foreign", "longer"],
)
def test_a_damaged_file_counts_as_none_and_is_replaced(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    cache = Cache(tmp_path, code="c")
    cache.keep(ARTICLE, "text")
    (path,) = files(tmp_path)
    path.write_bytes(damage(path.read_bytes()))
    assert cache.recall(Article, "text") is None
    assert not path.exists()
    cache.keep(ARTICLE, "text")
    assert cache.recall(Article, "text") == ARTICLE


def test_a_whole_file_that_holds_something_else_is_no_value(tmp_path: Path) -> None:
    cache = Cache(tmp_path, code="c")
    cache.keep(ARTICLE, "text")
    cache.keep(HERALD, "text")
    article, source = sorted(files(tmp_path), key=lambda path: -path.stat().st_size)
    article.write_bytes(source.read_bytes())
    assert cache.recall(Article, "text") is None


def test_parallel_runs_never_see_half_a_value(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    runs = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    assert [(run.communicate()[1], run.returncode) for run in runs] == [("", 0)] * 3
    assert len(files(tmp_path)) == 3


def test_a_place_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    cache = Cache(blocked, code="c")
    cache.keep(ARTICLE, "text")
    cache.prune()
    assert cache.recall(Article, "text") is None


def test_what_was_not_used_for_longest_is_forgotten_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path, code="c", most_bytes=1)
    now = time.time()
    for age, name in enumerate("abcde"):
        cache.keep(replace(HERALD, id=name), name)
        newest = max(files(tmp_path), key=lambda path: path.stat().st_mtime)
        os.utime(newest, (now - 1000 + age, now - 1000 + age))
    assert cache.recall(Source, "a") is not None  # used again, so the newest now
    size = sum(path.stat().st_size for path in files(tmp_path))
    pruning = Cache(tmp_path, code="c", most_bytes=int(size * 0.7))
    pruning.keep(replace(HERALD, id="f"), "f")
    pruning.prune()
    kept = [name for name in "abcdef" if pruning.recall(Source, name) is not None]
    assert {"a", "f"} <= set(kept)
    assert "b" not in kept
    assert sum(path.stat().st_size for path in files(tmp_path)) <= size * 0.7


def test_a_small_cache_is_left_alone(tmp_path: Path) -> None:
    cache = Cache(tmp_path, code="c")
    cache.keep(ARTICLE, "text")
    cache.prune()
    assert cache.recall(Article, "text") == ARTICLE


def test_only_its_owner_may_look_into_the_cache(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache", code="c")
    cache.keep(ARTICLE, "text")
    (folder,) = (tmp_path / "cache").iterdir()
    assert folder.stat().st_mode & 0o077 == 0


def test_the_code_is_known_by_every_file_of_the_package() -> None:
    script = (
        "import sys, pathlib, crosscheck.stores.fingerprint as f\n"
        "f.PACKAGE = pathlib.Path(sys.argv[1])\n"
        "f._MODELS = f.PACKAGE / 'models' / 'data'\n"
        "print(f.code_fingerprint())"
    )

    def fingerprint(package: Path) -> str:
        command = [sys.executable, "-c", script, str(package)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    assert fingerprint(PACKAGE) == code_fingerprint()


def test_a_changed_line_or_table_is_other_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import crosscheck.stores.fingerprint as module  # noqa: PLC0415

    monkeypatch.setattr(module, "PACKAGE", tmp_path)
    monkeypatch.setattr(module, "_MODELS", tmp_path / "models" / "data")
    seen = set()
    for name, content in [("a.py", "1"), ("a.py", "2"), ("table.toml", "x"), ("b.py", "2")]:
        (tmp_path / name).write_text(content)
        code_fingerprint.cache_clear()
        seen.add(code_fingerprint())
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_text("compiled")
    code_fingerprint.cache_clear()
    seen.add(code_fingerprint())
    code_fingerprint.cache_clear()
    assert len(seen) == 4


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({}, "/people/ed/.cache/crosscheck"),
        ({"XDG_CACHE_HOME": "/var/cache/ed"}, "/var/cache/ed/crosscheck"),
        ({"XDG_CACHE_HOME": "relative"}, "/people/ed/.cache/crosscheck"),
        ({"CROSSCHECK_CACHE_DIR": "here", "XDG_CACHE_HOME": "/x"}, "here"),
    ],
    ids=["usual", "XDG", "relative XDG", "named"],
)
def test_the_usual_folder(environment: dict[str, str], folder: str) -> None:
    assert usual_folder(environment, Path("/people/ed")) == Path(folder)
