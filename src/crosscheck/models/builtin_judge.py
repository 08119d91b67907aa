"""The judge that ships with crosscheck: a small head over the states of the shipped encoder.

Both texts are encoded once, each for itself; the head sets them against each other (``training/
head/model.py``). Every pair is a run of its own, so that its opinion never depends on the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crosscheck.model.judgement import Opinion
from crosscheck.models.encoder import Encoder, Encoding
from crosscheck.models.sessions import session
from crosscheck.models.shipped import checked

SHIPPED = files("crosscheck.models") / "data" / "judge"
HEAD = "head.onnx"
HASH = "482e8817b07f93c1f2a9ec8479e17d6f6fadcf9719635235e14d84020d0cd432"
# Further pieces of a text are left out: the head learned on texts of up to so many.
LONGEST = 96


class BuiltInJudge:
    """The judge port on the shipped encoder and head; both are read when the first pair comes."""

    def __init__(self, encoder: Encoder | None = None, folder: Traversable = SHIPPED) -> None:
        """Use ``encoder``, else the shipped one, and the head in ``folder``."""
        self._encoder = encoder or Encoder()
        self._folder = folder

    @property
    def version(self) -> str:
        """The name, and the beginnings of the hashes of the head and the encoder."""
        return f"crosscheck judge {HASH[:8]} on {self._encoder.version}"

    def opinions(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        """One for each (premise, hypothesis), in order."""
        texts = list(dict.fromkeys(text for pair in pairs for text in pair))
        read = dict(zip(texts, map(features, self._encoder.encode(texts)), strict=True))
        return [self._opinion(read[premise], read[hypothesis]) for premise, hypothesis in pairs]

    @cached_property
    def _head(self) -> Any:  # noqa: ANN401 - onnxruntime has no types
        return session(checked(self._folder, HEAD, HASH))

    def _opinion(self, premise: Features, hypothesis: Features) -> Opinion:
        ours, theirs = premise[0], hypothesis[0]
        same = ours[:, None] == theirs[None, :]
        given = {"left": premise[1], "right": hypothesis[1], "same": same}
        shares = self._head.run(["probabilities"], given)[0]
        agrees, contradicts = (round(float(shares[place]), 6) for place in (0, 2))
        return Opinion(agrees, max(0.0, round(1 - agrees - contradicts, 6)), contradicts)


Features = tuple[NDArray[np.int64], NDArray[np.float32]]
"""The numbers of the pieces, and what is known of each: [pieces, 768]."""


def features(encoding: Encoding) -> Features:
    """Last and lower states side by side, without the mark of the beginning."""
    kept = slice(1, LONGEST)
    states = np.concatenate([encoding.states[kept], encoding.lower[kept]], axis=1)
    return np.array(encoding.ids[kept], dtype=np.int64), states
