"""Web pages: the article's text is extracted, and every span slices into that extract."""

from __future__ import annotations

import html as entities
import re
from dataclasses import replace

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from crosscheck.errors import UnreadableSourceError
from crosscheck.model.source import Media, MetadataOrigin, Source
from crosscheck.readers.decoding import Decoded, decode
from crosscheck.readers.inference import infer
from crosscheck.readers.metadata import Stated, finished, one_line, provisional, state
from crosscheck.readers.structured_page import LinkedArticle, linked_article, meta_pairs

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_TAG = re.compile(r"<[^<>]{1,2000}>")
_END_TAG = re.compile(r"</html\s{0,9}>", re.IGNORECASE)
_UNSEEN = re.compile(r"<(script|style|noscript|template)\b(?s:.{0,200000}?)</\1\s*>", re.IGNORECASE)
_BLOCKS = ("h1", "h2", "h3", "h4", "p", "li", "blockquote", "figcaption", "td", "pre")
_OUTSIDE = ("script", "style", "noscript", "template", "nav", "footer", "aside", "form", "head")
_SHORT_OF_BODY = 0.6
_SHORT_OF_PAGE = 0.25
_SURROGATE = re.compile("[\ud800-\udfff\0]")


def read_html(path: str, content: bytes) -> Source:
    """Read a web page: its title, a blank line, then the paragraphs of its article.

    Raises UnreadableSourceError if it cannot be decoded or holds no article.
    """
    decoded = decode(content, html=True)
    markup = _up_to_end(decoded.text)
    page = _parsed(markup)
    linked = linked_article(page) if page is not None else LinkedArticle()
    stated = state(linked.pairs, MetadataOrigin.PAGE)
    if page is not None:
        stated = stated.then(state(meta_pairs(page), MetadataOrigin.PAGE))
    body, notes = _body(markup, page, linked)
    if not body:
        raise UnreadableSourceError("no article text was found on the page", "save it as text")
    title = next((item.value for item in stated.values if item.key == "title"), "")
    text = _SURROGATE.sub("\ufffd", _with_title(title, body))
    source = provisional(path, content, Decoded(text, decoded.encoding), Media.HTML)
    source = replace(source, warnings=(*decoded.warnings, *notes))
    return finished(source, stated.then(_inferred(source, stated)))


def _up_to_end(text: str) -> str:
    """The page without what trails its last end tag: counters, comments of caches, copies."""
    ends = [match.end() for match in _END_TAG.finditer(text)]
    return text[: ends[-1]] if ends and 2 * ends[-1] >= len(text) else text


def _parsed(text: str) -> HtmlElement | None:
    """The page as a tree; nothing outside it is ever loaded, and no entity is expanded."""
    parser = HTMLParser(no_network=True, huge_tree=False, remove_comments=True)
    try:
        return document_fromstring(_DECLARATION.sub("", text).replace("\0", ""), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _body(
    text: str, page: HtmlElement | None, linked: LinkedArticle
) -> tuple[str, tuple[str, ...]]:
    """The article's paragraphs, from the best witness, and a warning if much may be missing."""
    extracted = _paragraphs(_extracted(_DECLARATION.sub("", text).replace("\0", "")))
    stated = _paragraphs(_untagged(linked.body))
    same = bool(stated) and extracted.split() == stated.split()
    if same or len(extracted) < len(stated) * _SHORT_OF_BODY:
        return stated, ()
    visible = _visible(text, page)
    if not extracted:
        note = "no article was recognised on the page: all its visible text was taken"
        return visible, ((note,) if visible else ())
    if len(extracted) < len(visible) * _SHORT_OF_PAGE:
        share = round(100 * len(extracted) / len(visible))
        return extracted, (f"only {share} % of the page's text was taken for its article",)
    return extracted, ()


def _extracted(text: str) -> str:
    """What the extractor takes for the article; empty when it finds none or fails."""
    try:
        found = trafilatura.extract(text, include_comments=False, include_tables=True)
    except Exception:  # noqa: BLE001 - a page that breaks the extractor must not stop the run
        return ""
    return found or ""


def _visible(text: str, page: HtmlElement | None) -> str:
    """The text of all paragraphs, or of everything if the page has none."""
    if page is None:
        return _paragraphs(_untagged(text))
    for element in list(page.iter(*_OUTSIDE)):
        if element is not page and element.getparent() is not None:
            element.drop_tree()
    found = [
        " ".join(block.text_content().split())
        for block in page.iter(*_BLOCKS)
        if not any(child.tag in _BLOCKS for child in block)
    ]
    joined = "\n".join(part for part in found if part)
    return _paragraphs(joined or page.text_content() or _untagged(text))


def _untagged(text: str) -> str:
    """Text without tags, for pages too broken to be parsed."""
    return entities.unescape(_TAG.sub(" ", _UNSEEN.sub(" ", text)))


def _paragraphs(text: str) -> str:
    """Paragraphs with one blank line between them."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n\n".join(line for line in lines if line)


def _with_title(title: str, body: str) -> str:
    """The title as first line; not twice if the body begins with it."""
    if not title or one_line(body[: len(title) + 20]).startswith(title):
        return body
    return f"{title}\n\n{body}"


def _inferred(source: Source, stated: Stated) -> Stated:
    """What the text says of itself, used only for what the page's markup leaves open."""
    inferred = infer(source)
    return Stated(
        tuple(item for item in inferred.values if not stated.has(item.key)),
        () if stated.has("published") else inferred.warnings,
    )
