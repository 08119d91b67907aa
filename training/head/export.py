"""Write a trained head as the ONNX file that ships: one pair a call, in 32-bit floats.

    python -m training.head.export CHECKPOINT OUTPUT

Prints the hash that ``models/builtin_judge.py`` holds.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn

from training.head.model import Head, restored

OPSET = 18


class OnePair(nn.Module):
    """The head without padding: states of two texts in, probabilities out."""

    def __init__(self, head: Head) -> None:
        """Wrap a trained head."""
        super().__init__()
        self.head = head

    def forward(self, left: Tensor, right: Tensor, same: Tensor) -> Tensor:
        """``left`` [pieces, states], ``right`` [pieces, states], ``same`` [pieces, pieces]."""
        shown = torch.ones_like(left[:, 0], dtype=torch.bool)[None]
        other = torch.ones_like(right[:, 0], dtype=torch.bool)[None]
        logits = self.head(left[None], right[None], shown, other, same[None])
        probabilities: Tensor = logits.softmax(-1)[0]
        return probabilities


def main(arguments: Sequence[str]) -> int:
    """Export the checkpoint named first to the file named second."""
    checkpoint, output = map(Path, arguments)
    head = restored(torch.load(checkpoint, weights_only=True))
    write(head.eval(), output)
    print(hashlib.sha256(output.read_bytes()).hexdigest())
    return 0


def write(head: Head, output: Path) -> None:
    """The head as one file without the names of this machine in it."""
    width = head.shape.states
    example = (torch.zeros(7, width), torch.zeros(5, width), torch.zeros(7, 5, dtype=torch.bool))
    torch.onnx.export(
        OnePair(head),
        example,
        str(output),
        input_names=["left", "right", "same"],
        output_names=["probabilities"],
        dynamic_axes={
            "left": {0: "left pieces"},
            "right": {0: "right pieces"},
            "same": {0: "left pieces", 1: "right pieces"},
        },
        opset_version=OPSET,
        dynamo=False,
    )
    model = onnx.load(str(output))
    for node in model.graph.node:
        node.doc_string = ""
    onnx.save(model, str(output))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
