"""What holds for the whole repository, whoever adds to it."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "crosscheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
FORBIDDEN_NAMES = {
    "base",
    "common",
    "core",
    "helper",
    "helpers",
    "manager",
    "misc",
    "util",
    "utils",
}
LONGEST_MODULE = 300
TEXT_SUFFIXES = {
    ".cfg", ".css", ".html", ".in", ".j2", ".js", ".json", ".jsonl", ".md", ".py", ".toml", ".txt",
    ".yaml", ".yml", "",
}  # fmt: skip


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tracked_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.stdout.split("\0") if name]


@pytest.mark.parametrize("module", MODULES, ids=relative)
def test_every_module_says_what_it_is_for(module: Path) -> None:
    assert ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))


@pytest.mark.parametrize("module", MODULES, ids=relative)
def test_every_module_is_short(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


def test_every_folder_of_modules_is_a_package() -> None:
    folders = {module.parent for module in MODULES}
    assert [relative(each) for each in sorted(folders) if not (each / "__init__.py").exists()] == []


def test_no_module_is_a_drawer_for_everything() -> None:
    names = {part.removesuffix(".py") for module in MODULES for part in module.parts}
    assert names & FORBIDDEN_NAMES == set()


def test_the_layers_hold() -> None:
    result = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout


def test_no_file_holds_a_path_of_somebodys_home() -> None:
    home = re.compile(r"(?:/home/|/Users/|[A-Z]:\\Users\\)\w|/root/")
    found = [
        relative(path)
        for path in tracked_files()
        if path.suffix in TEXT_SUFFIXES
        and path.is_file()
        and path != Path(__file__)
        and home.search(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


def test_pinned_packages_all_carry_hashes_and_name_no_host() -> None:
    for path in sorted((ROOT / "requirements").glob("*.txt")):
        pinned = re.split(r"\n(?=\S)", path.read_text(encoding="utf-8"))
        packages = [each for each in pinned if not each.startswith("#")]
        assert packages
        assert [each for each in packages if "--hash=sha256:" not in each] == []
        assert "://" not in path.read_text(encoding="utf-8")


def test_locked_node_packages_all_carry_hashes_and_name_no_host() -> None:
    text = (ROOT / "tests" / "exporters" / "package-lock.json").read_text(encoding="utf-8")
    packages = {name: each for name, each in json.loads(text)["packages"].items() if name}
    assert packages
    assert [name for name, each in packages.items() if "integrity" not in each] == []
    for each in packages.values():
        each.pop("funding", None)  # where its authors ask for money
    assert "://" not in json.dumps(packages)


def test_the_page_on_the_command_line_is_fresh() -> None:
    result = subprocess.run(
        [sys.executable, ROOT / "docs" / "generate_cli.py", "--check"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize(
    "page",
    sorted({ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md",
                                     "SECURITY.md")} | set((ROOT / "docs").rglob("*.md"))),
    ids=relative,
)  # fmt: skip
def test_links_inside_the_repository_lead_somewhere(page: Path) -> None:
    linked = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in linked if not (page.parent / link).exists()] == []


def test_a_wheel_ships_everything_that_the_package_opens(tmp_path: Path) -> None:
    pytest.importorskip("hatchling")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "-d", tmp_path],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        shipped = {name for name in wheel.namelist() if name.startswith("crosscheck/")}
    wanted = {
        path.relative_to(PACKAGE.parent).as_posix()
        for path in tracked_files()
        if path.is_relative_to(PACKAGE)
    }
    assert wanted - shipped == set()
