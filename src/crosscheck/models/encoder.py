"""The sentence encoder that ships with crosscheck: all-MiniLM-L6-v2 in bytes, run by onnxruntime.

``training/encoder/export.py`` made the file (Wang and others 2020; Reimers and Gurevych 2019).
Every text is a call of its own on one thread, so that its states never depend on the others'.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crosscheck.model.span import Span
from crosscheck.models.sessions import session
from crosscheck.models.shipped import checked
from crosscheck.models.wordpiece import WordPiece

SHIPPED = files("crosscheck.models") / "data" / "minilm"
MODEL = "encoder.onnx"
VOCABULARY = "vocab.txt"
HASHES = {
    MODEL: "a3d70a449c5e49e0078a2bfe839cd0866df02f3e83260e8793e94ae13c961cee",
    VOCABULARY: "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}
# Further pieces of a text are left out: the model learned on texts of up to so many.
LONGEST = 256
WIDTH = 384
# More threads than this hardly help: texts are short, and memory is shared.
MOST_THREADS = 8


@dataclass(frozen=True, slots=True, eq=False)
class Encoding:
    """What the model makes of a text: a row for every piece, its two ends among them.

    ``ids`` are the numbers of the pieces, ``spans`` says where each stands in the text (empty for
    the ends). ``states`` are the hidden states after the last layer, ``lower`` those after the
    second; both [pieces, 384].
    """

    ids: tuple[int, ...]
    spans: tuple[Span, ...]
    states: NDArray[np.float32]
    lower: NDArray[np.float32]


class Encoder:
    """Encodes texts; the model is read when the first text comes."""

    def __init__(self, folder: Traversable = SHIPPED, threads: int = 0) -> None:
        """Use the files of ``folder``; as many ``threads`` as processors unless said."""
        self._folder = folder
        self._threads = threads or min(MOST_THREADS, _processors())

    @property
    def version(self) -> str:
        """The model, its kind of numbers and the beginning of its hash."""
        return f"all-MiniLM-L6-v2 int8 {HASHES[MODEL][:8]}"

    def encode(self, texts: Sequence[str]) -> list[Encoding]:
        """The encodings of texts, in their order."""
        if not texts:
            return []
        self.load()
        if min(self._threads, len(texts)) == 1:
            return [self._encoding(text) for text in texts]
        with ThreadPoolExecutor(min(self._threads, len(texts))) as pool:
            return list(pool.map(self._encoding, texts))

    def load(self) -> None:
        """Read and check the model now rather than with the first text."""
        _ = self._words, self._session

    @cached_property
    def _words(self) -> WordPiece:
        return WordPiece.of_lines(checked(self._folder, VOCABULARY, HASHES[VOCABULARY]).decode())

    @cached_property
    def _session(self) -> Any:  # noqa: ANN401 - onnxruntime has no types
        return session(checked(self._folder, MODEL, HASHES[MODEL]))

    def _encoding(self, text: str) -> Encoding:
        pieces = self._words.pieces(text, LONGEST)
        ids = np.array([pieces.ids], dtype=np.int64)
        given = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
        states, lower = self._session.run(["states", "lower"], given)
        return Encoding(pieces.ids, pieces.spans, states[0], lower[0])


def _processors() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS has no such call
        return os.cpu_count() or 1
