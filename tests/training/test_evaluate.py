"""The evaluation counts what a judge gets right, by each set's own labels."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from training.data.pair import AGREES, CONTRADICTS, OPEN
from training.evaluate.__main__ import main
from training.evaluate.figures import figures_on, figures_on_plants, likeliest
from training.evaluate.judges import Guess, judge_named, majority, overlap
from training.evaluate.planted import Plants, planted_on_mrpc
from training.evaluate.sets import NOT_AGREES, Case, MeasuredSet, measured_sets, sampled

from .conftest import write_rows


def by_last_word(pairs: Sequence[tuple[str, str]]) -> list[Guess]:
    """Reads its answer off the last word of the hypothesis."""
    answers = {"yes": Guess(0.8, 0.1, 0.1), "open": Guess(0.1, 0.8, 0.1)}
    return [answers.get(hypothesis.split()[-1], Guess(0.2, 0.1, 0.7)) for _, hypothesis in pairs]


def test_accuracy_precision_and_recall_of_three_labels() -> None:
    cases = (
        Case("a", "b yes", AGREES, "one"),
        Case("a", "b open", OPEN, "one"),
        Case("a", "b no", CONTRADICTS, "two"),
        Case("a", "c no", OPEN, "two"),
        Case("a", "d yes", CONTRADICTS, "two"),
    )
    figures = figures_on(MeasuredSet("set", "three", cases), by_last_word)
    assert figures.accuracy == pytest.approx(3 / 5)
    assert figures.precision == pytest.approx(1 / 2)
    assert figures.recall == pytest.approx(1 / 2)
    assert figures.parts == {"one": (1.0, 2), "two": (pytest.approx(1 / 3), 3)}


def test_a_set_of_two_labels_is_read_as_it_says() -> None:
    cases = (Case("a", "b yes", AGREES, "p"), Case("a", "b open", NOT_AGREES, "p"))
    figures = figures_on(MeasuredSet("set", "entailed", cases), by_last_word)
    assert (figures.accuracy, figures.precision, figures.recall) == (1.0, None, None)
    cases = (Case("a", "b open", AGREES, "p"), Case("a", "b no", CONTRADICTS, "p"))
    figures = figures_on(MeasuredSet("set", "either", cases), by_last_word)
    assert figures.accuracy == pytest.approx(1 / 2)


def test_plants_found_and_paraphrases_left_in_peace() -> None:
    plants = Plants(
        (Case("a", "b no", CONTRADICTS, "number"), Case("a", "b yes", CONTRADICTS, "date")),
        (Case("a", "b yes", AGREES, "unchanged"), Case("a", "c no", AGREES, "unchanged")),
    )
    figures = figures_on_plants(plants, by_last_word)
    assert figures.recall == pytest.approx(1 / 2)
    assert figures.parts["number"] == (1.0, 1)
    assert figures.parts["unchanged, no contradiction"] == (0.5, 2)


def test_of_equal_shares_the_least_alarming_counts() -> None:
    assert likeliest(Guess(0.2, 0.4, 0.4)) == OPEN
    assert likeliest(Guess(0.4, 0.2, 0.4)) == AGREES


def test_baselines_and_judges_by_name() -> None:
    pairs = [("The red door is shut.", "The door is shut."), ("It rained.", "A dog barked.")]
    assert [likeliest(opinion) for opinion in overlap(pairs)] == [AGREES, OPEN]
    assert {likeliest(opinion) for opinion in majority(pairs)} == {CONTRADICTS}
    assert judge_named("training.evaluate.judges:overlap") is overlap


def test_a_sample_is_the_same_in_any_order() -> None:
    cases = [Case(str(number), "b", OPEN, "p") for number in range(40)]
    assert set(sampled(cases, 7)) == set(sampled(cases[::-1], 7))
    assert len(sampled(cases, 7)) == 7
    assert sampled(cases, 0) == tuple(cases)


def test_sets_are_read_with_their_labels(data: Path) -> None:
    row = {"premise": "No cat slept.", "hypothesis": "No black cat slept.", "source": "med"}
    write_rows(data / "nli/med_monotonicity.jsonl.gz", [{**row, "label": "neutral", "genre": "g"}])
    row = {"premise": "p", "hypothesis": "h", "label": "contradiction"}
    write_rows(
        data / "nli/summedits_seed_vs_edit.jsonl.gz",
        [{**row, "source": "summedits_news"}, {**row, "source": "summedits_podcast"}],
    )
    sets = {measured.name: measured for measured in measured_sets(data)}
    assert sets["MED"].cases == (Case("No cat slept.", "No black cat slept.", NOT_AGREES, "g"),)
    assert len(sets["SummEdits news"].cases) == 1


def test_plants_are_made_in_dev_paraphrases_alone(data: Path, tmp_path: Path) -> None:
    pair = {"a": "The mill lost 120 jobs.", "b": "In all, 120 jobs were lost at the mill."}
    rows = [{**pair, "label": label, "split": split, "source": "mrpc"}
            for label, split in ((1, "dev"), (0, "dev"), (1, "train"))]  # fmt: skip
    write_rows(data / "pairs/mrpc.jsonl.gz", rows)
    plants = planted_on_mrpc(data, tmp_path)
    assert [case.hypothesis for case in plants.unchanged] == [pair["b"]]
    number = next(case for case in plants.planted if case.part == "number")
    assert number.premise == pair["a"]
    assert "120" not in number.hypothesis


def test_without_the_data_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CROSSCHECK_SHARED_DATA", str(tmp_path / "nothing"))
    assert main([]) == 0
    assert "skipped: no public data" in capsys.readouterr().out
