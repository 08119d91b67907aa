from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.cli.printable import printable, shortened


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\x9b31mred", "31mred"),
        ("12 \u202eerew\u202c hurt", "12 erew hurt"),
        ("n\u200bot", "not"),
        ("one\r\n\ttwo\u2028three", "one two three"),
        ("[bold]brackets[/bold] stay", "[bold]brackets[/bold] stay"),
        ("naïve “quote” 日本", "naïve “quote” 日本"),
        (" \u200b::error::gone", ": :error::gone"),
        ("He wrote ##[error]gone", "He wrote ## [error]gone"),
    ],
    ids=[
        *("escape", "C1", "direction", "zero width", "lines", "markup", "letters"),
        *("command at the start", "command anywhere"),
    ],
)
def test_signs_that_steer_a_terminal_are_dropped(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text())
def test_nothing_unseen_is_left(text: str) -> None:
    shown = printable(text)
    assert {unicodedata.category(sign) for sign in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"} == set()


@given(st.text(alphabet=":#[]a \u200b\x1b"))
def test_nothing_that_a_ci_runner_obeys_is_left(text: str) -> None:
    shown = printable(text)
    assert not shown.lstrip().startswith("::")
    assert "##[" not in shown


@given(st.text(), st.integers(min_value=2, max_value=40))
def test_a_shortened_line_fits_and_begins_like_the_text(text: str, longest: int) -> None:
    line = shortened(text, longest)
    assert len(line) <= longest
    assert printable(text).startswith(line.removesuffix("…"))
