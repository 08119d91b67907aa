"""The judge that ships: what it thinks of plain cases, alone or in company, and clear errors."""

from __future__ import annotations

import shutil
from functools import cache
from importlib.resources import as_file
from pathlib import Path

import pytest

from crosscheck.errors import ModelError
from crosscheck.model.judgement import Opinion
from crosscheck.models.builtin_judge import HEAD, SHIPPED, BuiltInJudge

SAME = ("The ferry sank in the storm on Monday.", "The ferry sank on Monday.")
DENIED = (
    "The ferry sank in the storm on Monday.",
    "The ferry did not sink in the storm on Monday.",
)
OTHER = ("The ferry sank in the storm on Monday.", "The baker bought a second oven.")
PAIRS = (SAME, DENIED, OTHER)


@cache
def judge() -> BuiltInJudge:
    return BuiltInJudge()


def likeliest(opinion: Opinion) -> str:
    shares = {"agrees": opinion.agrees, "open": opinion.open, "contradicts": opinion.contradicts}
    return max(shares, key=lambda name: shares[name])


def test_plain_cases() -> None:
    assert [likeliest(o) for o in judge().opinions((SAME, DENIED))] == ["agrees", "contradicts"]


def test_probabilities_add_up_to_one() -> None:
    for opinion in judge().opinions(PAIRS):
        assert opinion.agrees + opinion.open + opinion.contradicts == pytest.approx(1, abs=1e-6)


def test_an_opinion_never_depends_on_what_else_is_asked() -> None:
    together = judge().opinions(PAIRS)
    assert judge().opinions(PAIRS[::-1])[::-1] == together
    assert [judge().opinions([pair])[0] for pair in PAIRS] == together


def test_texts_that_are_empty_or_very_long_are_read() -> None:
    assert (
        len(judge().opinions([("", "The ferry sank."), ("The ferry sank. " * 500, "It sank.")]))
        == 2
    )


def test_a_damaged_head_is_refused_by_name(tmp_path: Path) -> None:
    with as_file(SHIPPED) as shipped:
        shutil.copyfile(shipped / HEAD, tmp_path / HEAD)
    data = bytearray((tmp_path / HEAD).read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / HEAD).write_bytes(data)
    with pytest.raises(ModelError, match=f"{HEAD} is damaged"):
        BuiltInJudge(folder=tmp_path).opinions([SAME])
