"""``--cache-dir`` and ``--no-cache``: the same bytes, and no model when nothing is new."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.cli.commands import clean_environment, crosscheck

ARTICLES = {
    "herald.txt": "Publisher: The Harbour Herald\nDate: 2031-03-04\n\nFerry runs aground\n\n"
    "The ferry ran aground off Tolvik on Monday. Twelve passengers were hurt.\n",
    "post.md": "---\npublisher: The Quay Post\ndate: 2031-03-04\n---\n\n# Ferry hits rocks\n\n"
    "The ferry hit rocks off Tolvik on Monday, and 14 passengers were hurt.\n",
    "wire.html": "<html><head><title>Ferry aground</title></head><body><article><h1>Ferry aground"
    "</h1><p>The ferry ran aground off Tolvik on Monday. Twelve passengers were hurt, the harbour "
    "office said in a long statement that was read to reporters.</p></article></body></html>",
}
WITHOUT_MODELS = """
import sys
from crosscheck.cli.main import run
status = run(["compare", "sources", "--quiet", "--cache-dir", "kept", "--output", "json=-"])
loaded = sorted({"spacy", "onnxruntime", "trafilatura"} & set(sys.modules))
print(loaded, file=sys.stderr)
sys.exit(status)
"""
OUTPUTS = ("--output", "html=report.html", "--output", "json=report.json")


def articles(folder: Path) -> Path:
    (folder / "sources").mkdir()
    for name, text in ARTICLES.items():
        (folder / "sources" / name).write_text(text, encoding="utf-8")
    return folder


def reports(folder: Path, *options: str) -> tuple[bytes, ...]:
    result = crosscheck("compare", "sources", *OUTPUTS, *options, cwd=folder)
    assert result.returncode == 1, result.stderr
    return tuple((folder / name).read_bytes() for name in ("report.html", "report.json"))


def test_with_and_without_a_cache_the_reports_are_the_same_bytes(tmp_path: Path) -> None:
    articles(tmp_path)
    fresh = reports(tmp_path, "--no-cache")
    assert not (tmp_path / "kept").exists()
    assert reports(tmp_path, "--cache-dir", "kept") == fresh
    assert any((tmp_path / "kept").iterdir())
    assert reports(tmp_path, "--cache-dir", "kept") == fresh


def test_nothing_new_loads_no_model_and_no_extractor(tmp_path: Path) -> None:
    articles(tmp_path)
    reports(tmp_path, "--cache-dir", "kept")
    result = subprocess.run(
        [sys.executable, "-c", WITHOUT_MODELS],
        cwd=tmp_path,
        env=clean_environment({}),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (result.returncode, result.stderr.splitlines()[-1]) == (1, "[]")


def test_a_whole_cache_of_rubbish_is_written_anew(tmp_path: Path) -> None:
    articles(tmp_path)
    fresh = reports(tmp_path, "--cache-dir", "kept")
    kept = [path for path in (tmp_path / "kept").rglob("*") if path.is_file()]
    for path in kept:
        path.write_bytes(b"rubbish")
    assert reports(tmp_path, "--cache-dir", "kept") == fresh
    assert all(path.read_bytes() != b"rubbish" for path in kept)
