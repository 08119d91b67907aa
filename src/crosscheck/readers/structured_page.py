"""What a web page says of its article in markup meant for machines.

Read in order of trust: schema.org JSON-LD, Open Graph and article tags, plain meta elements,
a lone first heading, the title element.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

_ARTICLE_ENDINGS = ("Article", "Posting", "Report", "Reportage")
_MOST_NODES = 5000
_META: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("title", ("og:title", "twitter:title", "dc.title")),
    ("publisher", ("og:site_name", "dc.publisher", "publisher", "application-name")),
    ("author", ("author", "dc.creator", "parsely-author", "byl", "article:author")),
    (
        "published",
        ("article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
         "dc.date", "dc.date.issued", "pubdate", "publishdate", "date"),
    ),
    ("updated", ("article:modified_time", "og:updated_time", "datemodified", "last-modified")),
    ("url", ("og:url",)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """An article in JSON-LD: pairs of metadata key and value, and the text if it is there."""

    pairs: tuple[tuple[str, str], ...] = ()
    body: str = ""


def linked_article(root: HtmlElement) -> LinkedArticle:
    """The first article with a headline in the page's JSON-LD, @graph included."""
    for script in root.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        for node in _nodes(_loaded(script.text or "")):
            if _is_article(node):
                return LinkedArticle(tuple(_pairs(node)), _text(node.get("articleBody")))
    return LinkedArticle()


def meta_pairs(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """Metadata in meta elements, the canonical link, the language and the title element."""
    stated: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        stated.setdefault(name.strip().lower(), element.get("content") or "")
    for key, names in _META:
        for name in names:
            value = stated.get(name, "")
            if value.strip() and not (key == "author" and value.startswith("http")):
                yield key, value
                break
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield "url", link.get("href") or ""
    language = root.get("lang") or ""
    if language:
        yield "lang", language
    headings = [" ".join(heading.text_content().split()) for heading in root.iter("h1")]
    if len(headings) == 1 and headings[0]:
        yield "title", headings[0]
    for title in root.iter("title"):
        yield "title", title.text or ""
        return


def _loaded(script: str) -> object:
    """The JSON in a script element, or None; comment marks around it are dropped."""
    plain = script.strip().removeprefix("<!--").removesuffix("-->").strip()
    plain = plain.removeprefix("//<![CDATA[").removesuffix("//]]>")
    try:
        return json.loads(plain, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(loaded: object) -> Iterator[dict[str, object]]:
    """All objects in lists and graphs, breadth first, up to a limit."""
    waiting: list[object] = [loaded]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node[:_MOST_NODES])
        elif isinstance(node, dict):
            yield node
            waiting.extend(node.get(key) for key in ("@graph", "mainEntity") if key in node)


def _is_article(node: dict[str, object]) -> bool:
    """Whether a node is an article with a headline or text."""
    stated = node.get("@type")
    types = stated if isinstance(stated, list) else [stated]
    fits = any(isinstance(name, str) and name.endswith(_ARTICLE_ENDINGS) for name in types)
    return fits and any(_text(node.get(key)) for key in ("headline", "name", "articleBody"))


def _pairs(node: dict[str, object]) -> Iterator[tuple[str, str]]:
    """The metadata of an article node."""
    yield "title", _text(node.get("headline")) or _text(node.get("name"))
    yield "publisher", _text(node.get("publisher"))
    yield "author", _text(node.get("author"))
    yield "published", _text(node.get("datePublished"))
    yield "updated", _text(node.get("dateModified"))
    yield "url", _text(node.get("url"))
    yield "lang", _text(node.get("inLanguage"))


def _text(value: object) -> str:
    """A name as text, whether it is written plainly, as an object or as a list of either."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        name = value.get("name")
        return name if isinstance(name, str) else ""
    if isinstance(value, list):
        return ", ".join(
            text
            for text in (_text(item) for item in value[:20] if not isinstance(item, list))
            if text
        )
    return ""
