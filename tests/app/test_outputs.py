from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.app.outputs import Output, claims_names, parse_output, plan_outputs
from crosscheck.errors import UsageError
from tests.builders import a_source


def test_without_options_claims_and_both_reports_go_to_their_usual_places() -> None:
    plan = plan_outputs(None, None, ())
    assert plan.claims_dir == Path("claims")
    assert plan.paths == (Path("reports/discrepancies.html"), Path("reports/discrepancies.json"))


def test_the_json_report_stands_beside_the_html_report() -> None:
    plan = plan_outputs(None, Path("out/ferry.html"), ())
    assert plan.paths == (Path("out/ferry.html"), Path("out/ferry.json"))


def test_a_named_output_is_all_that_is_written() -> None:
    plan = plan_outputs(None, None, (Output("json", "-"),))
    assert plan.claims_dir is None
    assert plan.paths == ()
    assert plan.uses_standard_output


def test_named_outputs_add_to_a_named_report_and_claims_folder() -> None:
    plan = plan_outputs(Path("kept"), Path("page.html"), (Output("json", "other.json"),))
    assert plan.claims_dir == Path("kept")
    assert plan.paths == (Path("other.json"), Path("page.html"), Path("page.json"))


@pytest.mark.parametrize(
    "values",
    [("json=-", "html=-"), ("json=a.json", "json=a.json"), ("json=a", "html=./b/../a")],
    ids=["standard output twice", "same file", "same file by another way"],
)
def test_two_reports_cannot_share_a_place(values: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="one place"):
        plan_outputs(None, None, tuple(parse_output(value) for value in values))


@pytest.mark.parametrize("value", ["json", "json=", "=a.json", "pdf=a.pdf", "JSON=a"])
def test_an_output_that_cannot_be_meant_is_refused(value: str) -> None:
    with pytest.raises(UsageError):
        parse_output(value)


def test_a_path_may_hold_an_equals_sign() -> None:
    assert parse_output("json=a=b.json") == Output("json", "a=b.json")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("Ferry Report.txt", "ferry-report.jsonl"),
        ("deep/down/post.md", "post.jsonl"),
        ("café.html", "cafe.jsonl"),
        ("CON.txt", "source-con.jsonl"),
        ("decisions.txt", "source-decisions.jsonl"),
        ("日本.txt", "source.jsonl"),
        ("..txt", "source.jsonl"),
    ],
)
def test_claims_are_named_after_the_article(path: str, name: str) -> None:
    assert list(claims_names([a_source(path=path)]).values()) == [name]


def test_articles_of_one_name_are_told_apart_by_their_ids() -> None:
    first, second = (
        a_source(id="herald", path="a/ferry.txt"),
        a_source(id="post", path="b/ferry.md"),
    )
    names = {"herald": "ferry-herald.jsonl", "post": "ferry-post.jsonl"}
    assert claims_names([first, second]) == names
    assert claims_names([second, first]) == names


def test_long_ids_that_begin_alike_are_told_apart() -> None:
    ids = ["https://news.example/a", "https://news.example/b"]
    sources = [a_source(id=each, path=f"{number}/ferry.txt") for number, each in enumerate(ids)]
    assert len(set(claims_names(sources).values())) == 2


def test_a_name_that_looks_told_apart_does_not_hide_another() -> None:
    paths = {"herald": "a/ferry.txt", "post": "b/ferry.txt", "other": "ferry-post.txt"}
    sources = [a_source(id=each, path=path) for each, path in paths.items()]
    assert len(set(claims_names(sources).values())) == 3


@given(st.lists(st.text(max_size=300), min_size=1, max_size=5, unique=True))
def test_every_name_is_safe_on_every_file_system(stems: list[str]) -> None:
    sources = [
        a_source(id=f"source {number}", path=f"{stem.replace('/', '')}.txt")
        for number, stem in enumerate(stems)
    ]
    names = list(claims_names(sources).values())
    assert len(set(names)) == len(names)
    for name in names:
        assert len(name.encode()) < 120
        assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
        assert not name.startswith((".", "-"))


def test_a_folder_report_is_known_by_its_page_and_needs_a_folder() -> None:
    assert parse_output("html-dir=site").path == Path("site/index.html")
    with pytest.raises(UsageError, match="needs a folder"):
        parse_output("html-dir=-")
