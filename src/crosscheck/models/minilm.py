"""The vectoriser port on the shipped sentence encoder: cosines of mean token states."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from crosscheck.models.encoder import Encoder

# Vectors are kept as multiples of this: their products are then whole numbers that a double
# holds exactly, so a cosine is the same bytes wherever in a matrix it is worked out.
GRAIN = 2.0**-20


class MiniLmVectoriser:
    """Cosine of mean-pooled states; each text is encoded once."""

    def __init__(self, encoder: Encoder | None = None) -> None:
        """Use ``encoder``, else the shipped one, which is loaded with the first text."""
        self._encoder = encoder or Encoder()
        self._vectors: dict[str, NDArray[np.float64]] = {}

    @property
    def version(self) -> str:
        """The encoder's name and version."""
        return self._encoder.version

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """A row for each of ``left``, a cosine (0 to 1) for each of ``right``."""
        if not left or not right:
            return [[] for _ in left]
        self._read([*left, *right])
        ours = np.stack([self._vectors[text] for text in left])
        theirs = np.stack([self._vectors[text] for text in right])
        cosines = np.clip((ours @ theirs.T) * GRAIN**2, 0.0, 1.0)
        return [[float(cosine) for cosine in row] for row in cosines]

    def _read(self, texts: Sequence[str]) -> None:
        new = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        for text, encoding in zip(new, self._encoder.encode(new), strict=True):
            mean = encoding.states.mean(axis=0, dtype=np.float64)
            self._vectors[text] = np.rint(mean / np.linalg.norm(mean) / GRAIN)
