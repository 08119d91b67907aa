"""Train the head on pairs whose states are kept.

    python -m training.head.train STATES TRAIN DEV OUTPUT [--epochs N] [--start CHECKPOINT]

``TRAIN`` and ``DEV`` are files of pairs labelled agrees, open or contradicts. Batches hold pairs of
about one length. One core reads some 180 pairs a second.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from torch import Tensor
from torch.nn import functional

from training.head.model import Head, Shape, restored, saved
from training.head.states import States, rows_of

SEED = 7
CONTRADICTS, NOT_CONTRADICTS = 2, 3
LABELS = {"agrees": 0, "open": 1, "contradicts": CONTRADICTS, "not contradicts": NOT_CONTRADICTS}
BATCH = 64
# Batches are made of so many pairs, sorted by length, at a time.
POOL = 64 * BATCH
RATE = 1e-3
WARM_UP = 300
SMOOTHING = 0.05
DECAY = 0.02


@dataclass(frozen=True, slots=True)
class Pair:
    """A premise, a hypothesis and the number of their label."""

    premise: str
    hypothesis: str
    label: int


def main(arguments: Sequence[str]) -> int:
    """Train, write the checkpoint and print the accuracy on the dev pairs."""
    options = _options(arguments)
    torch.manual_seed(SEED)
    torch.set_num_threads(options.threads)
    states = States(options.states)
    train, dev = (_pairs(path, states) for path in (options.train, options.dev))
    head = Head(Shape())
    if options.start:
        head = restored(torch.load(options.start, weights_only=True))
    _fit(head, train, states, options.epochs, options.rate)
    right = sum(map(int, _is_right(head, dev, states)))
    print(f"dev accuracy {right / len(dev):.4f} of {len(dev)} pairs")
    torch.save(saved(head), options.output)
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    for name in ("states", "train", "dev", "output"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--epochs", type=float, default=2.5)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args(arguments)


def _pairs(path: Path, states: States) -> list[Pair]:
    """The pairs of a file whose states are kept."""
    return [
        Pair(row["premise"], row["hypothesis"], LABELS[row["label"]])
        for row in rows_of(path)
        if row["premise"] in states.places and row["hypothesis"] in states.places
    ]


def _batches(pairs: Sequence[Pair], states: States, chance: Random) -> Iterator[list[Pair]]:
    """All pairs once, those of about one length together, in an order of chance."""
    mixed = list(pairs)
    chance.shuffle(mixed)
    batches = []
    for start in range(0, len(mixed), POOL):
        part = sorted(
            mixed[start : start + POOL],
            key=lambda pair: states.length(pair.premise) + states.length(pair.hypothesis),
        )
        batches += [part[place : place + BATCH] for place in range(0, len(part), BATCH)]
    chance.shuffle(batches)
    yield from batches


def _endless(pairs: Sequence[Pair], states: States) -> Iterator[list[Pair]]:
    chance = Random(SEED)
    while True:
        yield from _batches(pairs, states, chance)


def _fit(head: Head, pairs: Sequence[Pair], states: States, epochs: float, rate: float) -> None:
    """Warm up, then follow half a cosine down to almost nothing."""
    optimiser = torch.optim.AdamW(head.parameters(), lr=rate, weight_decay=DECAY)
    total = max(1, int(epochs * len(pairs) / BATCH))
    head.train()
    for step, batch in zip(range(total), _endless(pairs, states), strict=False):
        shown = max(0.02, 0.5 * (1 + math.cos(math.pi * step / total)))
        for group in optimiser.param_groups:
            group["lr"] = rate * min(1.0, step / WARM_UP) * shown
        logits = head(*states.inputs([p.premise for p in batch], [p.hypothesis for p in batch]))
        labels = torch.tensor([pair.label for pair in batch])
        loss = _loss(logits, labels)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(head.parameters(), 1.0)
        optimiser.step()
        if step % 200 == 0:
            print(f"step {step} of {total}: loss {loss.item():.3f}", flush=True)


def _loss(logits: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy; where all that is known is no contradiction, against both other labels."""
    known = labels != NOT_CONTRADICTS
    shares = functional.log_softmax(logits, -1)
    told = functional.nll_loss(shares, labels.clamp(max=CONTRADICTS), reduction="none")
    told = (1 - SMOOTHING) * told - SMOOTHING * shares.mean(-1)
    return torch.where(known, told, -shares[:, :CONTRADICTS].logsumexp(-1)).mean()


def _is_right(head: Head, pairs: Sequence[Pair], states: States) -> Iterator[bool]:
    head.eval()
    with torch.no_grad():
        for batch in _batches(pairs, states, Random(SEED)):
            given = states.inputs([p.premise for p in batch], [p.hypothesis for p in batch])
            found = head(*given).argmax(1)
            yield from (found == torch.tensor([pair.label for pair in batch])).tolist()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
