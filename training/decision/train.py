"""Train the decision over the edits and write its weights as a readable table.

    python -m training.decision.train TABLE.npz... --out decision.json [--trees N] [--leaves N]
        [--weight KIND=W ...] [--lean SCORE] [--without-opinions]

Tables come from prepare.py. LightGBM (Ke and others 2017) grows the trees in one thread and from
one seed, so the same tables give the same bytes. One premise in eight is held back: there a
temperature is fitted, and it is chosen from which probability a pair contradicts, so that at most
a share of ``--false-alarms`` of the pairs that do not would be called so. The three stances weigh
alike. A contradiction without a reason (crosscheck.judge.decision.has_reason) counts as open:
the decision would learn to take any loose retelling for one. As the decision never says so without
a reason, it may ``--lean`` to a contradiction where there is one: a score that is added to it.
"""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from crosscheck.judge.decision import SAID, has_reason

STANCES = ("agrees", "open", "contradicts")
FORMAT = "crosscheck.decision/1"
SEED = 7
DIGITS = 4
LEAF = -1
HELD_BACK = 8
_OPINIONS = ("forward", "backward")

Array = np.ndarray[Any, Any]


def main(arguments: Sequence[str]) -> int:
    """Train, calibrate, write, and print how the pairs held back come out."""
    options = _options(arguments)
    tables = [np.load(path, allow_pickle=False) for path in options.tables]
    names = [str(name) for name in tables[0]["names"]]
    wanted = _wanted(names, tables, opinions=not options.without_opinions)
    whole = np.concatenate([t["table"] for t in tables])
    table = whole[:, wanted]
    kinds = np.concatenate([t["kinds"] for t in tables])
    stated = np.concatenate([t["labels"] for t in tables])
    labels = _seen(stated, whole, names, opinions=not options.without_opinions)
    held = np.array([_is_held_back(p) for t in tables for p in t["premises"]])
    weights = _weights(kinds, labels, options.weight)
    model = _train(table[~held], labels[~held], weights[~held], options)
    stored = _stored(model, [names[place] for place in wanted], labels)
    scores = model.predict(table[held], raw_score=True)
    stored["temperature"] = _temperature(scores, labels[held])
    stored["start"] = [0.0, 0.0, options.lean]
    probabilities = _softmax((scores + stored["start"]) / stored["temperature"])
    stored["least"] = _least(probabilities, labels[held], options.false_alarms)
    _report(probabilities, labels[held], kinds[held], stored["least"])
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(_text(stored), encoding="utf-8")
    return 0


def _is_held_back(premise: str) -> bool:
    """Whether the pairs of a premise are kept for calibration."""
    return zlib.crc32(premise.encode()) % HELD_BACK == 0


def _seen(labels: Array, table: Array, names: Sequence[str], *, opinions: bool) -> Array:
    """The labels, contradictions for which there is no reason being open."""
    heard = {} if opinions else dict.fromkeys(SAID, 0.0)
    shown = np.array(
        [has_reason(dict(zip(names, row, strict=True)) | heard) for row in table.tolist()]
    )
    return np.where((labels == STANCES.index("contradicts")) & ~shown, 1, labels)


def _wanted(names: Sequence[str], tables: Sequence[Any], *, opinions: bool) -> list[int]:
    """The columns that differ between rows; those of opinions only if they are wanted."""
    spread = np.concatenate([t["table"] for t in tables]).std(axis=0)
    return [
        place
        for place, name in enumerate(names)
        if spread[place] > 0
        and (opinions or not name.startswith(_OPINIONS))
        and not name.endswith(": missing")
    ]


def _weights(kinds: Array, labels: Array, stated: Sequence[str]) -> Array:
    """How much each pair counts: by its kind where that is stated, and all stances alike."""
    weights = np.ones(len(kinds))
    for statement in stated:
        kind, _, weight = statement.rpartition("=")
        weights[np.char.startswith(kinds, kind)] = float(weight)
    for place in range(len(STANCES)):
        own = labels == place
        weights[own] *= len(labels) / len(STANCES) / weights[own].sum()
    return weights


def _train(table: Array, labels: Array, weights: Array, options: argparse.Namespace) -> Any:  # noqa: ANN401
    settings = {
        "objective": "multiclass",
        "num_class": len(STANCES),
        "num_leaves": options.leaves,
        "learning_rate": 0.1,
        "min_data_in_leaf": 40,
        "feature_fraction": 0.5,
        "bagging_fraction": 0.8,
        "bagging_freq": 1,
        "lambda_l2": 5.0,
        "seed": SEED,
        "deterministic": True,
        "force_row_wise": True,
        "num_threads": 1,
        "verbose": -1,
    }
    known = lightgbm.Dataset(table, labels, weight=weights, free_raw_data=True)
    return lightgbm.train(settings, known, num_boost_round=options.trees)


def _stored(model: Any, names: Sequence[str], labels: Array) -> dict[str, Any]:  # noqa: ANN401
    """The trees as lists of [feature, threshold, node for less, node for more, mean score]."""
    trees: dict[str, list[Any]] = {stance: [] for stance in STANCES}
    for place, tree in enumerate(model.dump_model()["tree_info"]):
        rows: list[list[float]] = []
        _add(tree["tree_structure"], rows)
        trees[STANCES[place % len(STANCES)]].append(rows)
    return {
        "format": FORMAT,
        "features": list(names),
        "start": [0.0 for _ in STANCES],
        "pairs": {stance: int((labels == place).sum()) for place, stance in enumerate(STANCES)},
        "trees": trees,
    }


def _add(node: Any, rows: list[list[float]]) -> int:  # noqa: ANN401
    """Append a node and all below it; its place."""
    place = len(rows)
    if "leaf_value" in node:
        rows.append([LEAF, 0, 0, 0, round(node["leaf_value"], DIGITS)])
        return place
    rows.append([])
    left, right = _add(node["left_child"], rows), _add(node["right_child"], rows)
    threshold, value = round(node["threshold"], 6), round(node["internal_value"], DIGITS)
    rows[place] = [node["split_feature"], threshold, left, right, value]
    return place


def _softmax(scores: Array) -> Array:
    powers: Array = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Array = powers / powers.sum(axis=1, keepdims=True)
    return shares


def _temperature(scores: Array, labels: Array) -> float:
    """What makes the probabilities of the dev labels likeliest."""
    tried = np.arange(0.5, 4.0, 0.05)
    rows = np.arange(len(labels))
    losses = [-np.log(_softmax(scores / t)[rows, labels] + 1e-9).mean() for t in tried]
    return round(float(tried[int(np.argmin(losses))]), 2)


def _least(probabilities: Array, labels: Array, false_alarms: float) -> dict[str, float]:
    """From which probability a stance is taken."""
    others = np.sort(probabilities[labels != STANCES.index("contradicts"), 2])
    allowed = others[min(len(others) - 1, int(len(others) * (1 - false_alarms)))]
    return {"agrees": 0.5, "open": 0.0, "contradicts": round(max(0.5, float(allowed)), 3)}


def _report(probabilities: Array, labels: Array, kinds: Array, least: dict[str, float]) -> None:
    found = probabilities.argmax(axis=1)
    for place, stance in enumerate(STANCES):
        unsure = (found == place) & (probabilities[:, place] < least[stance])
        found[unsure] = STANCES.index("open")
    accuracy = (found == labels).mean()
    print(f"held back: {len(labels)} pairs, accuracy {accuracy:.3f}, least {least}")
    for place, stance in enumerate(STANCES):
        right = ((found == place) & (labels == place)).sum()
        precision = right / max(1, (found == place).sum())
        recall = right / max(1, (labels == place).sum())
        print(f"  {stance:<12} precision {precision:.3f} recall {recall:.3f}")
    groups = np.array([str(kind).partition(":")[0] for kind in kinds])
    for group in sorted(set(groups)):
        own = groups == group
        shares = [f"{(found[own] == place).mean():.2f}" for place in range(len(STANCES))]
        gold = [f"{(labels[own] == place).mean():.2f}" for place in range(len(STANCES))]
        print(f"  {group:<32}{own.sum():>6}  found {shares}  true {gold}")


def _text(stored: dict[str, Any]) -> str:
    """One tree a line, so that a person and a diff can read it."""
    trees = stored.pop("trees")
    head = json.dumps(stored, indent=1)[:-2]
    parts = [
        f'  "{stance}": [\n   ' + ",\n   ".join(json.dumps(tree) for tree in rows) + "\n  ]"
        for stance, rows in trees.items()
    ]
    return head + ',\n "trees": {\n' + ",\n".join(parts) + "\n }\n}\n"


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("tables", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--trees", type=int, default=120)
    parser.add_argument("--leaves", type=int, default=15)
    parser.add_argument("--weight", action="append", default=[])
    parser.add_argument("--false-alarms", type=float, default=0.02)
    parser.add_argument("--lean", type=float, default=0.0)
    parser.add_argument("--without-opinions", action="store_true")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
