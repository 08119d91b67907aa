"""The manual pages say what the commands do, are fresh, and are installed."""

from __future__ import annotations

import re
import runpy
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from crosscheck.cli.commands import names

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "man"
PAGES = sorted(FOLDER.glob("*.1"))


def test_the_pages_are_fresh() -> None:
    written = {page.name: page.read_text(encoding="utf-8") for page in PAGES}
    render = runpy.run_path(str(ROOT / "docs" / "generate_man.py"))["render"]
    assert written == render(), "run python docs/generate_man.py"


def test_every_command_has_a_page_and_is_listed() -> None:
    listed = (FOLDER / "crosscheck.1").read_text(encoding="utf-8").replace("\\-", "-")
    for name in names():
        assert (FOLDER / f"crosscheck-{name}.1").exists()
        assert f"crosscheck-{name}\\fR(1)" in listed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_tells_all_options_of_the_help(page: Path) -> None:
    command = page.stem.split("-")[1:]
    shown = subprocess.run(
        [sys.executable, "-m", "crosscheck", *command, "--help"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    told = page.read_text(encoding="utf-8").replace("\\-", "-")
    options = set(re.findall(r"^ +(?:-\w, )?(--[a-z-]+)", shown, re.MULTILINE))
    assert options
    assert {option for option in options if option not in told} == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_formatted_without_a_warning(page: Path) -> None:
    groff = shutil.which("groff")
    if groff is None:
        pytest.skip("groff is not installed")
    result = subprocess.run(
        [groff, "-ww", "-man", "-z", "-Tutf8", page],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, "")


def test_no_text_is_taken_for_a_request() -> None:
    line = runpy.run_path(str(ROOT / "docs" / "generate_man.py"))["_line"]
    assert line(".so /etc/passwd") == "\\&.so /etc/passwd"
    assert line("'tis a -q \\n") == "\\&'tis a \\-q \\en"


def test_a_wheel_installs_the_pages(tmp_path: Path) -> None:
    pytest.importorskip("hatchling")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "-d", tmp_path],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        installed = {
            name.rpartition("/")[2] for name in wheel.namelist() if "/share/man/man1/" in name
        }
    assert installed == {page.name for page in PAGES}
