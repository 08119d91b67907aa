"""The one way to open an ONNX model, shipped with the package or in a folder of the user's."""

from __future__ import annotations

from typing import Any


def session(model: bytes) -> Any:  # noqa: ANN401 - onnxruntime has no types
    """The model ready to run on one thread, so that sums never depend on how many there are.

    Raises ImportError without onnxruntime, and what that raises for bytes that are no model.
    """
    import onnxruntime  # noqa: PLC0415 - takes a while, and light runs never need it

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
