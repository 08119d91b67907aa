from __future__ import annotations

import pytest

from crosscheck.language.closest import closest

KNOWN = ("fail-on", "min-confidence", "XC101", "XC1001")


@pytest.mark.parametrize(
    ("name", "meant"),
    [("fail-onn", "fail-on"), ("confidence", "min-confidence"), ("XC10", "XC101"), ("judge", "")],
)
def test_a_mistyped_name_is_taken_for_the_likest_or_for_none(name: str, meant: str) -> None:
    assert closest(name, KNOWN) == meant
