"""Characters that cannot be seen, and links that must not be followed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.exporters.links import safe_url, site_of, slug
from crosscheck.exporters.visible import count_hidden, mixed_words, visible, visible_plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("12\u202e injured", "12[U+202E] injured", id="right-to-left override"),
        pytest.param("no\u200bt", "no[U+200B]t", id="zero-width space"),
        pytest.param("a\u2066b\u2069", "a[U+2066]b[U+2069]", id="isolates"),
        pytest.param("\ufeffstart", "[U+FEFF]start", id="byte order mark"),
        pytest.param("co\u00adoperate", "co[U+00AD]operate", id="soft hyphen"),
        pytest.param("\x1b[31mred", "[U+001B][31mred", id="escape"),
        pytest.param("a\x00b\x9fc", "a[U+0000]b[U+009F]c", id="control codes"),
        pytest.param("a\U000e0041b", "a[U+E0041]b", id="tag"),
        pytest.param("a\u2028b", "a[U+2028]b", id="line separator"),
        pytest.param("a\ud800b", "a[U+D800]b", id="lone surrogate"),
        pytest.param("tab\tand\r\nline", "tab\tand\r\nline", id="ordinary space"),
        pytest.param("می\u200cخواهم", "می\u200cخواهم", id="joiner that spells a word"),
        pytest.param("👩\u200d🚒", "👩\u200d🚒", id="joiner in an emoji"),
        pytest.param("n\u200dot", "n[U+200D]ot", id="joiner in Latin"),
        pytest.param("گفته\u200c است", "گفته\u200c است", id="joiner at the end of a word"),
        pytest.param("שלום\u200f, 12", "שלום\u200f, 12", id="mark beside Hebrew"),
        pytest.param("12\u200f injured", "12[U+200F] injured", id="mark beside Latin"),
    ],
)
def test_hidden_characters_are_named(text: str, shown: str) -> None:
    assert visible_plain(text) == shown
    assert (count_hidden(text) > 0) is (text != shown)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("P\u0430ris fell", ("P\u0430ris",), id="Cyrillic a in a Latin name"),
        pytest.param("\u0391lpha, \u0391lpha", ("\u0391lpha",), id="Greek Alpha, told once"),
        pytest.param("Москва и Paris", (), id="two alphabets in two words"),
        pytest.param("TNF\u03b1 and 5 \u03a9", (), id="Greek letters that look like no other"),
        pytest.param("Renée, Łódź", (), id="Latin with marks"),
        pytest.param("می\u200cگویند", (), id="Persian"),
    ],
)
def test_words_of_two_alphabets_are_found(text: str, found: tuple[str, ...]) -> None:
    assert mixed_words(text) == found


def test_markup_is_escaped_around_badges() -> None:
    html = str(visible("<b>\u202e</b>"))
    assert html.startswith("&lt;b&gt;<span")
    assert html.endswith("[U+202E]</span>&lt;/b&gt;")


@given(st.text(st.characters()))
def test_shown_text_can_be_written_and_hides_nothing(text: str) -> None:
    html = str(visible(text))
    html.encode("utf-8")
    assert count_hidden(html) == 0
    assert not {"\u202e", "\u2066", "\x1b", "\x00"} & set(html)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/story?id=1",
        "http://example.org",
        "mailto:desk@example.org",
    ],
)
def test_web_and_mail_addresses_are_links(url: str) -> None:
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org/x",
        "https:example",
        "http://[::1",
        "https://example.org/\u202egpj",
        "mailto:nobody",
        "",
    ],
)
def test_other_addresses_are_not(url: str) -> None:
    assert safe_url(url) == ""


@pytest.mark.parametrize(
    "identity", ['"><img>', "https://example.org/a b", "", "x" * 200, "ünïcode"]
)
def test_ids_are_made_of_plain_signs(identity: str) -> None:
    assert slug(identity).isalnum()
    assert slug(identity) == slug(identity)
    assert slug("herald-2031") == "herald-2031"


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.example.org/story?id=1", "example.org"),
        ("http://news.example.org:8080/", "news.example.org"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("", ""),
    ],
)
def test_a_link_is_called_by_its_site(url: str, site: str) -> None:
    assert site_of(url) == site
