"""Markdown: front matter, and everything that can be wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.model.source import Media
from tests.readers.pages import ARTICLE, HEADLINE, a_folder, only, values


def matter(*lines: str) -> str:
    return "\n".join(("---", *lines, "---", "", ARTICLE))


def test_front_matter_is_read(tmp_path: Path) -> None:
    text = matter(
        "id: Vale Bridge 1",
        "publisher: Vale Post",
        'title: "Bridge: closed"',
        "authors: [Jo Hill, {name: Ann Lee}]",
        "date: 2031-07-28 10:00:00+09:00",
        "updated: 2031-07-29",
        "lang: en",
        "retrieved: 2031-08-01T06:30:00Z",
    )

    source = only(a_folder(tmp_path, a__md=text))

    assert source.id == "vale-bridge-1"
    assert source.media is Media.MARKDOWN
    assert source.text == text
    assert source.text[source.prelude :].strip() == ARTICLE.strip()
    assert source.warnings == ()
    assert values(source) == {
        "id": ("Vale Bridge 1", "front matter"),
        "publisher": ("Vale Post", "front matter"),
        "title": ("Bridge: closed", "front matter"),
        "author": ("Jo Hill, Ann Lee", "front matter"),
        "published": ("2031-07-28T10:00:00+09:00", "front matter"),
        "updated": ("2031-07-29", "front matter"),
        "lang": ("en", "front matter"),
        "retrieved": ("2031-08-01T06:30:00+00:00", "front matter"),
    }


def test_without_front_matter_the_text_speaks(tmp_path: Path) -> None:
    source = only(a_folder(tmp_path, a__md=f"# {ARTICLE}"))

    assert source.prelude == 0
    assert values(source) == {"title": (HEADLINE, "guess")}


def test_dashes_in_the_body_are_no_front_matter(tmp_path: Path) -> None:
    source = only(a_folder(tmp_path, a__md=f"{ARTICLE}\n---\n\npublisher: Vale Post\n\n---\n"))

    assert source.value("publisher") == ""


@pytest.mark.parametrize(
    ("line", "warning"),
    [
        ("publsher: Vale Post", "'publsher' is not known: did you mean 'publisher'?"),
        ("zzz: 1", "'zzz' is not known"),
        ("date: someday", "'someday' is not clear"),
        ("url: javascript:alert(1)", "not a web address"),
        ("title: [unclosed", "not valid YAML (line "),
        ("title: &a x\nauthor: *a", "anchors or aliases"),
        ("- a list", "not a list of keys"),
        ("[" * 50_000, "nested too deeply"),
        ("- " * 30_000, "nested too deeply"),
        ("[" * 90, "not valid YAML"),
    ],
    ids=["typo", "unknown", "date", "scheme", "yaml", "alias", "list", "deep", "dashes", "open"],
)
def test_a_fault_is_told_and_the_article_is_read(line: str, warning: str, tmp_path: Path) -> None:
    source = only(a_folder(tmp_path, a__md=matter(line)))

    assert any(warning in told for told in source.warnings)
    assert source.text[source.prelude :].strip() == ARTICLE.strip()


def test_front_matter_without_an_end_is_text(tmp_path: Path) -> None:
    source = only(a_folder(tmp_path, a__md=f"---\n{ARTICLE}" + "more words\n" * 9000))

    assert source.prelude == 0
    assert any("64 kB" in warning for warning in source.warnings)


def test_a_value_that_is_no_unicode_can_still_be_written(tmp_path: Path) -> None:
    source = only(a_folder(tmp_path, a__md=matter(r'title: "broken \ud800 sign"')))

    source.value("title").encode("utf-8")
