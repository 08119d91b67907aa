"""The shipped encoder: meanings, the same numbers in any company, and clear errors."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file
from pathlib import Path

import numpy as np
import pytest

from crosscheck.errors import ModelError
from crosscheck.models.encoder import LONGEST, MODEL, SHIPPED, VOCABULARY, WIDTH, Encoder

TEXTS = (
    "A lorry hit the parapet of the old bridge at Thornbury.",
    "The bridge in Thornbury was struck by a truck.",
    "The council approved the budget for new schools.",
    "Schools will get more money, councillors decided on Tuesday evening after a long debate.",
    "",
    "Zoë’s café, in 東京, made £1.2m…",
)


@cache
def encoder(threads: int = 1) -> Encoder:
    return Encoder(threads=threads)


def cosines(left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
    """Of mean states: a row for each of ``left``."""
    ours, theirs = ([e.states.mean(axis=0) for e in encoder().encode(t)] for t in (left, right))
    return [
        [max(0.0, float(one @ two / np.linalg.norm(one) / np.linalg.norm(two))) for two in theirs]
        for one in ours
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with as_file(SHIPPED) as shipped:
        for name in (MODEL, VOCABULARY):
            shutil.copyfile(shipped / name, tmp_path / name)
    return tmp_path


def test_what_means_the_same_is_closer_than_what_shares_a_topic() -> None:
    bridge, same, schools, money, *_ = TEXTS
    (row,) = cosines([bridge], [bridge, same, schools, money])
    assert row[0] == pytest.approx(1, abs=1e-5)
    assert row[1] > 0.5
    assert max(row[2:]) < 0.3
    ((close,),) = cosines([schools], [money])
    assert close > max(row[2:])


def test_cosines_are_near_those_of_the_weights_before_rounding() -> None:
    bridge, same, schools, money, *_ = TEXTS
    rows = cosines([bridge, schools], [same, money])
    # By the fp32 weights, whose worst of many cosines was 0.05 away (training/encoder).
    assert rows[0] == pytest.approx([0.642, 0.078], abs=0.03)
    assert rows[1] == pytest.approx([0.0, 0.556], abs=0.03)


def test_states_are_the_same_bytes_in_any_order_and_company() -> None:
    together = encoder().encode(TEXTS)
    backwards = encoder().encode(TEXTS[::-1])[::-1]
    for text, ours, theirs in zip(TEXTS, together, backwards, strict=True):
        (alone,) = encoder().encode([text])
        assert ours.states.tobytes() == theirs.states.tobytes() == alone.states.tobytes()


def test_threads_change_no_byte() -> None:
    alone = encoder().encode(TEXTS)
    among = encoder(threads=2).encode(TEXTS)
    assert [each.states.tobytes() for each in alone] == [each.states.tobytes() for each in among]
    assert [each.lower.tobytes() for each in alone] == [each.lower.tobytes() for each in among]


def test_every_piece_has_a_row_and_a_place() -> None:
    (encoding,) = encoder().encode(["Harbour"])
    assert encoding.states.shape == encoding.lower.shape == (3, WIDTH)
    assert [span.slice("Harbour") for span in encoding.spans] == ["", "Harbour", ""]
    assert not np.allclose(encoding.states, encoding.lower)


def test_a_very_long_text_is_read_from_its_beginning() -> None:
    beginning = "The ferry sank. " * LONGEST
    (cut, longer) = encoder().encode([beginning, beginning + "Nobody knew why."])
    assert len(cut.spans) == LONGEST
    assert cut.states.tobytes() == longer.states.tobytes()


def test_no_text_loads_no_model(tmp_path: Path) -> None:
    assert Encoder(tmp_path).encode([]) == []


@pytest.mark.parametrize("name", [MODEL, VOCABULARY])
def test_a_damaged_file_is_refused_by_name(folder: Path, name: str) -> None:
    path = folder / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(ModelError, match=f"{name} is damaged") as told:
        Encoder(folder).encode(["a"])
    assert "--judge" in told.value.hint


@pytest.mark.parametrize("name", [MODEL, VOCABULARY])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelError, match=f"{name} cannot be read"):
        Encoder(folder).encode(["a"])


def test_an_empty_file_is_damaged(folder: Path) -> None:
    (folder / MODEL).write_bytes(b"")
    with pytest.raises(ModelError, match="is damaged"):
        Encoder(folder).load()


def test_the_version_tells_the_file() -> None:
    with as_file(SHIPPED) as shipped:
        assert encoder().version.startswith("all-MiniLM-L6-v2 int8 ")
        assert (shipped / "NOTICE").read_text(encoding="utf-8").count("Apache License 2.0") == 1
