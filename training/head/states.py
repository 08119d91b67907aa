"""States of texts as the shipped encoder gives them, kept in a folder so that none is made twice.

    python -m training.head.states FOLDER PAIRS...

``PAIRS`` are files of lines with ``premise`` and ``hypothesis`` (JSON, gzip). A hundred texts a
second and core, 25 kB a text.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from crosscheck.models.builtin_judge import features
from crosscheck.models.encoder import Encoder

WIDTH = 768
CHUNK = 512


class States:
    """The kept states of texts; 16-bit floats, one row for a piece."""

    def __init__(self, folder: Path) -> None:
        """Open what is kept in ``folder``."""
        self._folder = folder
        index = folder / "index.jsonl"
        rows = index.read_text("utf-8").splitlines() if index.exists() else []
        self.places = {text: (start, count) for text, start, count in map(json.loads, rows)}
        self._pieces = sum(count for _, count in self.places.values())
        self._open()

    def _open(self) -> None:
        if self._pieces:
            shape = (self._pieces, WIDTH)
            self._rows = np.memmap(self._folder / "states.f16", np.float16, "r", shape=shape)
            self._ids = np.fromfile(self._folder / "ids.i64", np.int64)

    def add(self, texts: Iterable[str]) -> None:
        """Encode what is not kept yet, in the order of the texts' letters."""
        new = sorted(set(texts) - set(self.places))
        self._folder.mkdir(parents=True, exist_ok=True)
        encoder = Encoder()
        for start in range(0, len(new), CHUNK):
            part = new[start : start + CHUNK]
            made = [features(encoding) for encoding in encoder.encode(part)]
            with (self._folder / "states.f16").open("ab") as rows:
                rows.write(b"".join(states.astype(np.float16).tobytes() for _, states in made))
            with (self._folder / "ids.i64").open("ab") as ids:
                ids.write(b"".join(numbers.tobytes() for numbers, _ in made))
            with (self._folder / "index.jsonl").open("a", encoding="utf-8") as index:
                for text, (numbers, _) in zip(part, made, strict=True):
                    self.places[text] = (self._pieces, len(numbers))
                    index.write(json.dumps([text, self._pieces, len(numbers)]) + "\n")
                    self._pieces += len(numbers)
            print(f"{start + len(part)} of {len(new)} texts", flush=True)
        self._open()

    def length(self, text: str) -> int:
        """How many pieces a text has."""
        return self.places[text][1]

    def batch(self, texts: Sequence[str]) -> tuple[Tensor, Tensor, Tensor]:
        """States [texts, pieces, 768], numbers of the pieces, and which places hold one."""
        places = [self.places[text] for text in texts]
        longest = max(count for _, count in places)
        states = np.zeros((len(places), longest, WIDTH), np.float32)
        ids = np.zeros((len(places), longest), np.int64)
        present = np.zeros((len(places), longest), bool)
        for row, (start, count) in enumerate(places):
            states[row, :count] = self._rows[start : start + count]
            ids[row, :count] = self._ids[start : start + count]
            present[row, :count] = True
        return torch.from_numpy(states), torch.from_numpy(ids), torch.from_numpy(present)

    def inputs(
        self, left: Sequence[str], right: Sequence[str]
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """What the head takes of pairs of texts."""
        ours, our_ids, in_left = self.batch(left)
        theirs, their_ids, in_right = self.batch(right)
        same = our_ids[:, :, None] == their_ids[:, None, :]
        return ours, theirs, in_left, in_right, same & in_left[:, :, None] & in_right[:, None, :]


def rows_of(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a file of pairs."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main(arguments: Sequence[str]) -> int:
    """Keep the states of all texts of the files."""
    folder, *files = map(Path, arguments)
    rows = [row for file in files for row in rows_of(file)]
    States(folder).add(text for row in rows for text in (row["premise"], row["hypothesis"]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
