"""A judge in a folder: a tiny cross-encoder that training/tiny_judge.py made."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from crosscheck.errors import CrosscheckError, ExitStatus
from crosscheck.model.judgement import NoOpinion, Opinion
from crosscheck.models.onnx_judge import OnnxJudge
from crosscheck.models.pair_pieces import pair_cutter

TINY = Path(__file__).with_name("tiny_judge")
WORDS = b"[PAD]\n[UNK]\n[CLS]\n[SEP]\nferry\nsank\n##s\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "other"))


def only(judge: OnnxJudge, premise: str, hypothesis: str) -> Opinion:
    (told,) = judge.opinions([(premise, hypothesis)])
    assert isinstance(told, Opinion)
    return told


def set_config(folder: Path, **values: Any) -> None:  # noqa: ANN401
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | values))


def test_the_labels_of_the_config_say_which_output_is_what() -> None:
    judge = OnnxJudge(TINY)
    assert only(judge, "The ferry sank.", "The ferry never sank.").contradicts > 0.9
    assert only(judge, "The ferry sank.", "So the ferry sank.").agrees > 0.9
    assert only(judge, "The ferry sank.", "The ferry sank.").open > 0.4


def test_the_premise_is_not_the_hypothesis() -> None:
    judge = OnnxJudge(TINY)
    assert only(judge, "The ferry never sank.", "The ferry sank.").contradicts < 0.4


def test_an_opinion_adds_up_to_one_and_does_not_depend_on_what_else_is_asked() -> None:
    judge = OnnxJudge(TINY)
    pairs = [("the ferry " * n, "so " + "never " * (n % 3)) for n in range(20)]
    together = judge.opinions(pairs)
    assert together == [judge.opinions([pair])[0] for pair in pairs]
    for told in together:
        assert isinstance(told, Opinion)
        assert told.agrees + told.open + told.contradicts == pytest.approx(1, abs=1e-5)


def test_texts_that_are_too_long_are_cut_where_the_model_ends() -> None:
    judge = OnnxJudge(TINY)
    long = "the " * 5_000
    assert only(judge, long, "the ferry never sank").contradicts > 0.9
    assert only(judge, "the ferry sank", long + "never").contradicts < 0.4


def test_the_version_is_the_name_and_a_hash_of_all_files(folder: Path) -> None:
    before = OnnxJudge(folder).version
    assert before.startswith("other ")
    assert OnnxJudge(folder).version == before
    set_config(folder, max_position_embeddings=32)
    assert OnnxJudge(folder).version != before
    assert str(folder.parent) not in before


def test_a_number_that_is_none_is_no_opinion(folder: Path) -> None:
    set_config(folder, max_position_embeddings=300)
    (folder / "vocab.txt").write_text("\n" * 500 + (folder / "vocab.txt").read_text())
    (told,) = OnnxJudge(folder).opinions([("the ferry", "sank")])
    assert isinstance(told, NoOpinion)
    assert "failed" in told.reason


@pytest.mark.parametrize(
    ("name", "told", "words"),
    [
        ("model.onnx", None, "has no model.onnx"),
        ("config.json", None, "has no config.json"),
        ("vocab.txt", None, "has no tokenizer.json"),
        ("model.onnx", b"no model", "cannot be loaded"),
        ("config.json", b"{", "not JSON"),
        ("config.json", b"[]", "no object"),
        ("config.json", b"{}", "names nothing"),
        ("config.json", b'{"id2label": {"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"}}', "LABEL"),
        ("config.json", b'{"id2label": {"0": "entailment", "1": "not_entailment"}}', "not_ent"),
        ("vocab.txt", b"ferry\nsank\n", r"lacks \[CLS\], \[SEP\], \[UNK\]"),
        ("vocab.txt", WORDS + b"Ferry\n", "no uncased vocab.txt"),
        ("tokenizer_config.json", b'{"do_lower_case": false}', "no uncased vocab.txt"),
        ("tokenizer_config.json", b"{", "not JSON"),
    ],
)
def test_what_is_missing_or_wrong_is_said(
    folder: Path, name: str, told: bytes | None, words: str
) -> None:
    (folder / name).unlink(missing_ok=True)
    if told is not None:
        (folder / name).write_bytes(told)
    with pytest.raises(CrosscheckError, match=words) as refused:
        OnnxJudge(folder)
    assert refused.value.exit_status is ExitStatus.USAGE


def test_two_long_texts_share_the_room_and_a_short_one_leaves_it_to_the_other() -> None:
    cutter = pair_cutter({"vocab.txt": WORDS}, 13)
    both = cutter.cut("ferry " * 50, "sank " * 50)
    assert both.ids == (2, 4, 4, 4, 4, 4, 3, 5, 5, 5, 5, 5, 3)
    assert both.types == (0,) * 7 + (1,) * 6
    assert cutter.cut("ferry", "sank " * 50).ids == (2, 4, 3, *(5,) * 9, 3)
    assert cutter.cut("ferry " * 50, "sanks").ids == (2, *(4,) * 8, 3, 5, 6, 3)


def test_a_tokenizer_of_the_package_cuts_as_this_package_does() -> None:
    tokenizers = pytest.importorskip("tokenizers")
    words = {word: number for number, word in enumerate(WORDS.decode().split("\n")) if word}
    made = tokenizers.Tokenizer(tokenizers.models.WordPiece(words, unk_token="[UNK]"))
    made.normalizer = tokenizers.normalizers.BertNormalizer()
    made.pre_tokenizer = tokenizers.pre_tokenizers.BertPreTokenizer()
    made.post_processor = tokenizers.processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    packaged = pair_cutter({"tokenizer.json": made.to_str().encode()}, 13)
    own = pair_cutter({"vocab.txt": WORDS}, 13)
    for pair in (("Ferries sank", "ferry sanks"), ("ferry " * 9, "sank"), ("", "")):
        assert packaged.cut(*pair) == own.cut(*pair)


def test_a_tokenizer_that_cannot_be_read_is_said(folder: Path) -> None:
    (folder / "vocab.txt").unlink()
    (folder / "tokenizer.json").write_text("{}")
    with pytest.raises(CrosscheckError, match=r"needs the package tokenizers|cannot be read"):
        OnnxJudge(folder)
