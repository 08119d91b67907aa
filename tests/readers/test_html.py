"""Web pages: the article without the page around it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crosscheck.errors import UnreadableSourceError
from crosscheck.model.source import Media
from crosscheck.readers.html import read_html
from tests.readers.pages import FIRST, HEADLINE, SECOND, THIRD, a_folder, a_page, only, values


def linked(**node: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def test_the_text_is_the_title_and_the_article(tmp_path: Path) -> None:
    source = only(a_folder(tmp_path, a__html=a_page()))

    assert source.text == f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert source.media is Media.HTML
    assert values(source)["title"] == (HEADLINE, "page")


def test_json_ld_comes_before_meta_elements() -> None:
    graph = linked(
        **{
            "@graph": [
                {"@type": "WebSite", "name": "Other"},
                {
                    "@type": ["NewsArticle"],
                    "headline": "Bridge to close",
                    "datePublished": "2031-07-28T10:00:00+09:00",
                    "author": [{"name": "Jo Hill"}, "Ann Lee"],
                    "publisher": {"@type": "Organization", "name": "Vale Post"},
                },
            ]
        }
    )
    meta = '<meta property="og:title" content="Other"><meta property="og:site_name" content="O">'

    source = read_html("a.html", a_page(meta + graph).encode())

    found = values(source)
    assert found["title"] == ("Bridge to close", "page")
    assert found["published"] == ("2031-07-28T10:00:00+09:00", "page")
    assert found["author"] == ("Jo Hill, Ann Lee", "page")
    assert found["publisher"] == ("Vale Post", "page")


def test_open_graph_is_read() -> None:
    head = (
        '<meta property="og:title" content="Bridge &amp; road"><meta property="og:site_name" '
        'content="Vale Post"><meta property="article:published_time" content="2031-07-28">'
        '<meta name="author" content="Jo Hill"><link rel="canonical" href="https://vale.example/b">'
    )

    source = read_html("a.html", a_page(head).encode())

    found = {key: value for key, (value, _) in values(source).items()}
    assert found["title"] == "Bridge & road"
    assert found["publisher"] == "Vale Post"
    assert found["published"] == "2031-07-28"
    assert found["url"] == "https://vale.example/b"
    assert source.id.startswith("u-")
    assert source.warnings == ()


def test_an_article_that_only_json_ld_holds_is_found() -> None:
    body = f"{FIRST}\n{SECOND}"
    script = linked(**{"@type": "Article", "headline": HEADLINE, "articleBody": body})

    source = read_html("a.html", f"<html><head>{script}</head><body><div></div></body>".encode())

    assert source.text == f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    "script",
    ["{broken", "[" * 100_000, '"text"', '{"@type": "NewsArticle", "headline": {"a": 1}}', "null"],
    ids=["broken", "deep", "text", "odd headline", "null"],
)
def test_broken_json_ld_does_no_harm(script: str) -> None:
    head = f'<script type="application/ld+json">{script}</script>'

    assert FIRST in read_html("a.html", a_page(head).encode()).text


def test_entities_are_never_fetched_or_expanded(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden words")
    page = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "{secret.as_uri()}">'
        '<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]>'
        f"<html><body><p>{FIRST} &a; &c;</p><p>{SECOND}</p></body></html>"
    )

    text = read_html("a.html", page.encode()).text

    assert FIRST in text
    assert "hidden words" not in text
    assert "haha" not in text


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 10_000 + f"<p>{FIRST}</p>" + "</div>" * 10_000,
        f"<p>{FIRST}<p>{SECOND}<b><i></p>",
        FIRST,
        a_page(body="<p>\x00&#xD800;&#0;</p>"),
        f"<html><body>{FIRST}<script>var a = '<p>';</script></body></html>",
    ],
    ids=["deep", "unclosed", "no tags", "no signs", "script"],
)
def test_broken_pages_are_still_read(page: str) -> None:
    source = read_html("a.html", page.encode())

    assert FIRST in source.text
    assert "var a" not in source.text
    source.text.encode("utf-8")


def test_what_trails_the_end_of_a_page_is_no_text() -> None:
    page = a_page() + f"\n<p>{'The council of another town met as well. ' * 3}</p>"

    assert "another town" not in read_html("a.html", page.encode()).text


def test_a_page_that_ends_too_early_is_still_read() -> None:
    page = f"<html><head></head></html><body><p>{FIRST}</p><p>{SECOND}</p></body>"

    assert FIRST in read_html("a.html", page.encode()).text


def test_a_page_without_words_is_an_error() -> None:
    with pytest.raises(UnreadableSourceError, match="no article text"):
        read_html("a.html", b"<html><body><img src=a.png></body></html>")


def test_a_page_of_which_little_was_taken_is_marked() -> None:
    rows = "".join(f"<tr><td>Offer {number}</td></tr>" for number in range(600))
    page = a_page().replace("<footer>", f"<div class='sidebar'><table>{rows}</table></div><footer>")

    source = read_html("a.html", page.encode())

    assert FIRST in source.text
    assert "Offer" in source.text or any("% of the page" in note for note in source.warnings)
