"""Paths as they stand in the repository: relative, resolved, never upwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.app.placing import places_of, repository_of
from crosscheck.exporters.places import Place, Region
from crosscheck.model.finding import Side
from crosscheck.model.span import Span
from crosscheck.readers.folder import read_folder
from tests.builders import a_finding, a_report

ARTICLE = "Ferry runs aground\n\nTwelve people were hurt on Monday, said {}.\n"


def write(path: Path, who: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(ARTICLE.format(who), encoding="utf-8")
    return path


def paths_of(*roots: Path) -> list[str]:
    """The paths of all sources under the roots, as they are told, sorted."""
    sources = read_folder(roots).sources
    assert sources
    places = places_of(a_report(*sources), roots)
    return sorted(places.paths[source.id] for source in sources)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "repository"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


def test_paths_begin_at_the_repository_wherever_the_run_starts(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(repository / "news" / "ferry" / "a.txt", "the Herald")
    write(repository / "news" / "ferry" / "deep" / "b.txt", "the Post")
    expected = ["news/ferry/a.txt", "news/ferry/deep/b.txt"]
    assert paths_of(repository / "news" / "ferry") == expected
    monkeypatch.chdir(repository / "news")
    assert paths_of(Path("ferry")) == expected


def test_several_roots_of_one_name_are_told_apart(repository: Path) -> None:
    write(repository / "one" / "sources" / "a.txt", "the Herald")
    write(repository / "two" / "sources" / "a.txt", "the Post")
    roots = (repository / "one" / "sources", repository / "two" / "sources")
    assert paths_of(*roots) == ["one/sources/a.txt", "two/sources/a.txt"]


def test_a_root_may_be_a_file(repository: Path) -> None:
    file = write(repository / "late" / "a.txt", "the Herald")
    write(repository / "news" / "a.txt", "the Post")
    assert paths_of(file, repository / "news") == ["late/a.txt", "news/a.txt"]


def test_links_are_resolved(repository: Path) -> None:
    write(repository / "store" / "a.txt", "the Herald")
    (repository / "store" / "b.txt").symlink_to(repository / "store" / "real.text")
    write(repository / "store" / "real.text", "the Post")
    (repository / "linked").symlink_to(repository / "store")
    assert paths_of(repository / "linked") == ["store/a.txt", "store/real.text"]


def test_outside_the_working_repository_paths_begin_at_their_own(
    repository: Path, tmp_path: Path
) -> None:
    assert repository == Path.cwd()
    (tmp_path / "other" / ".git").mkdir(parents=True)
    write(tmp_path / "other" / "news" / "a.txt", "the Herald")
    assert paths_of(tmp_path / "other" / "news") == ["news/a.txt"]


def test_without_a_repository_paths_begin_at_the_working_folder_or_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "work" / "news" / "a.txt", "the Herald")
    monkeypatch.chdir(tmp_path / "work")
    assert paths_of(tmp_path / "work" / "news") == ["news/a.txt"]
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert paths_of(tmp_path / "work" / "news") == ["news/a.txt"]


def test_a_worktree_counts_as_a_repository(tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    assert repository_of(tmp_path / "tree") == tmp_path / "tree"


def test_a_source_that_is_no_longer_there_keeps_its_path(repository: Path) -> None:
    write(repository / "news" / "a.txt", "the Herald")
    sources = read_folder([repository / "news"]).sources
    (repository / "news" / "a.txt").unlink()
    places = places_of(a_report(*sources), [repository / "news"])
    assert places.paths == {sources[0].id: "a.txt"}


def test_changed_sources_are_passed_on() -> None:
    assert places_of(a_report(), (), frozenset({"a"})).changed == {"a"}


def test_words_of_a_page_are_placed_in_its_markup(repository: Path) -> None:
    page = repository / "news" / "a.html"
    page.parent.mkdir()
    page.write_text(
        "<html><body><article>\r\n<h1>Ferry runs aground</h1>\r\n"
        "<p>Twelve people were hurt on Monday when the ferry ran aground, the Herald said.</p>\r\n"
        "<p>Nobody was killed, and the ferry was towed into the harbour before noon.</p>\r\n"
        "</article></body></html>\r\n",
        encoding="utf-8",
        newline="",
    )
    (source,) = read_folder([repository / "news"]).sources
    start = source.text.index("Twelve")
    side = Side(source.id, "claim", Span(start, start + 6), "Twelve")
    report = a_report(source, findings=[a_finding(side, side)])
    places = places_of(report, [repository / "news"])
    assert places.of_side(side) == Place("news/a.html", Region(3, 4, 3, 10))
    page.write_text("<p>Another page.</p>", encoding="utf-8")
    assert places_of(report, [repository / "news"]).of_side(side) == Place("news/a.html")
