"""A source keeps its id when its file is moved or its address decorated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.readers.identity import canonical_url, slug, source_id

DIGEST = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    "url",
    [
        "https://vale.example/bridge",
        "http://vale.example/bridge/",
        "https://www.vale.example/bridge?utm_source=mail&fbclid=1",
        "https://VALE.example:443/bridge#top",
    ],
)
def test_one_page_has_one_address(url: str) -> None:
    assert canonical_url(url) == "//vale.example/bridge"


@pytest.mark.parametrize(
    "url", ["", "vale", "javascript:alert(1)", "http://[", "file:///a", "http://a:x"]
)
def test_what_is_no_web_address_has_none(url: str) -> None:
    assert canonical_url(url) == ""


def test_other_pages_have_other_addresses() -> None:
    assert canonical_url("https://v.example/a?id=1") != canonical_url("https://v.example/a?id=2")


def test_a_stated_id_comes_before_the_address_and_that_before_the_content() -> None:
    assert source_id("Vale/Bridge 1", "https://v.example/a", DIGEST) == "vale-bridge-1"
    assert source_id("", "https://v.example/a", DIGEST).startswith("u-")
    assert source_id("!?", "not an address", DIGEST) == "s-0123456789ab"


@given(stated=st.text(max_size=100))
def test_a_slug_is_safe_everywhere(stated: str) -> None:
    made = slug(stated)

    assert made == slug(made)
    assert len(made) <= 64
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789._-")


@given(url=st.text(max_size=60))
def test_any_text_may_stand_for_an_address(url: str) -> None:
    canonical_url(url)
    canonical_url(f"https://{url}")
