"""The fingerprints are GitHub's own, line by line."""

from __future__ import annotations

import pytest

from crosscheck.exporters.line_hash import line_hashes

# What github/codeql-action computes of these texts (its src/fingerprints.test.ts says so).
EMPTY_LINE = "c129715d7a2bc9a3:1"
GREETINGS = (
    "e9496ae3ebfced30:1",
    "fb7c023a8b9ccb3f:1",
    "ce8ba1a563dcdaca:1",
    "e20e36e16fcb0cc8:1",
    "b3edc88f2938467e:1",
    "c8e28b0b4002a3a0:1",
    EMPTY_LINE,
)


def test_an_empty_file_has_one_line() -> None:
    assert line_hashes("") == (EMPTY_LINE,)


def test_blanks_and_tabs_do_not_count() -> None:
    expected = (
        "271789c17abda88f:1",
        "54703d4cd895b18:1",
        "180aee12dab6264:1",
        "a23a3dc5e078b07b:1",
    )
    assert line_hashes(" a\nb\n  \t\tc\n d") == expected
    assert line_hashes("a\nb\nc\nd") == expected


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"], ids=["LF", "CR", "CRLF"])
def test_line_ends_are_all_alike(end: str) -> None:
    text = " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n".replace("\n", end)
    assert line_hashes(text) == GREETINGS


def test_lines_that_are_alike_are_numbered() -> None:
    hashes = line_hashes("Lorem ipsum dolor sit amet.\n" * 10)
    assert hashes[:6] == tuple(f"a7f2ff13bc495cf2:{number}" for number in range(1, 7))
    assert hashes[6:8] == ("a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1")


def test_an_emoji_counts_as_two_units() -> None:
    assert line_hashes("🚢") != line_hashes("x")
    assert len(line_hashes("🚢\n\ud800\n")) == 3
