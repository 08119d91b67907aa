"""Names and their short forms."""

from __future__ import annotations

import pytest

from crosscheck.judge.aliases import is_short_form


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("NLB", "Northern Lake Board"),
        ("NLB", "Northern Lake Board of Trustees"),
        ("N.L. Water Board", "Northern Lake Water Board"),
        ("BOLF", "Board of Lake Fisheries"),
    ],
    ids=["initials", "cut short", "shared ending", "with small words"],
)
def test_a_short_form_is_known_from_either_side(short: str, long: str) -> None:
    assert is_short_form(short, long)
    assert is_short_form(long, short)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NLB", "Southern Lake Board"),
        ("N.L. Water Board", "Northern Lake Fish Board"),
        ("Northern", "Northern Lake Board"),
        ("N", "Northern"),
        ("", "Northern Lake Board"),
    ],
    ids=["other initials", "other ending", "a word", "one letter", "nothing"],
)
def test_other_names_are_none(one: str, other: str) -> None:
    assert not is_short_form(one, other)
