"""Make the tiny cross-encoder that tests run; it knows a handful of words and was not trained.

    python training/tiny_judge.py tests/models/tiny_judge

Needs the package onnx. Its logits are sums over the pieces of both texts: "never" in the hypothesis
speaks for a contradiction, "so" for entailment, everything else a little for neutral.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

WORDS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "never", "so", "ferry", "sank", "the", "##s", ".")
# contradiction, entailment, neutral: an order that is not the one of the port.
LABELS = ("CONTRADICTION", "ENTAILMENT", "NEUTRAL")
SAYS = {"never": (6.0, 0.0, 0.0), "so": (0.0, 6.0, 0.0), "ferry": (0.0, 0.0, 0.5)}


def main(folder: Path) -> None:
    """Write model.onnx, vocab.txt and config.json."""
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(model(), folder / "model.onnx")
    (folder / "vocab.txt").write_text("\n".join(WORDS) + "\n", encoding="utf-8")
    config = {
        "id2label": {str(number): label for number, label in enumerate(LABELS)},
        "max_position_embeddings": 64,
    }
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")


def model() -> onnx.ModelProto:
    """A table with two rows for each word, one for either text, and a sum over all pieces."""
    table = np.zeros((2 * len(WORDS), len(LABELS)), np.float32)
    for word, says in SAYS.items():
        table[len(WORDS) + WORDS.index(word)] = says
    constants = [
        numpy_helper.from_array(table, "table"),
        numpy_helper.from_array(np.array([len(WORDS)], np.int64), "words"),
        numpy_helper.from_array(np.array([1], np.int64), "pieces"),
        numpy_helper.from_array(np.array([2], np.int64), "last"),
    ]
    nodes = [
        helper.make_node("Mul", ["token_type_ids", "words"], ["offset"]),
        helper.make_node("Add", ["input_ids", "offset"], ["rows"]),
        helper.make_node("Gather", ["table", "rows"], ["said"]),
        helper.make_node("Cast", ["attention_mask"], ["seen"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["seen", "last"], ["mask"]),
        helper.make_node("Mul", ["said", "mask"], ["heard"]),
        helper.make_node("ReduceSum", ["heard", "pieces"], ["logits"], keepdims=0),
    ]
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "pieces_of_both"])
        for name in ("input_ids", "attention_mask", "token_type_ids")
    ]
    logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", len(LABELS)])
    graph = helper.make_graph(nodes, "tiny judge", inputs, [logits], constants)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    made.ir_version = 8
    onnx.checker.check_model(made)
    return made


if __name__ == "__main__":
    main(Path(sys.argv[1]))
