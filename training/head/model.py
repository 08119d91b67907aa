"""The head: a small network that reads two sentences through the states of the shipped encoder.

Attend, compare, compose (Parikh and others 2016; Chen and others 2017), on contextual states that
are not trained: every piece of one sentence is set against what it is aligned to in the other,
one transformer layer reads these comparisons in their order, and three pooled views of each
sentence decide.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

CLASSES = 3  # agrees, open, contradicts
HIDDEN = -1e4  # the score of a place that holds no piece


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of a head; ``states`` is the width of what the encoder gives for one piece."""

    states: int = 768
    width: int = 192
    heads: int = 4
    layers: int = 1
    dropout: float = 0.1


class Block(nn.Module):
    """One transformer layer with the normalisation before each part."""

    def __init__(self, shape: Shape) -> None:
        """Make the layer of one shape."""
        super().__init__()
        width = shape.width
        self.heads = shape.heads
        self.before_attention = nn.LayerNorm(width)
        self.before_growth = nn.LayerNorm(width)
        self.queries_keys_values = nn.Linear(width, 3 * width)
        self.joined = nn.Linear(width, width)
        self.grown = nn.Linear(width, 2 * width)
        self.shrunk = nn.Linear(2 * width, width)
        self.dropout = nn.Dropout(shape.dropout)

    def forward(self, states: Tensor, present: Tensor) -> Tensor:
        """``states`` [pairs, pieces, width]; ``present`` tells pieces from padding."""
        pairs, pieces, width = states.shape
        parts = self.queries_keys_values(self.before_attention(states))
        split = parts.view(pairs, pieces, 3, self.heads, width // self.heads)
        queries, keys, values = split.permute(2, 0, 3, 1, 4)
        scores = queries @ keys.transpose(-1, -2) / (width // self.heads) ** 0.5
        weights = scores.masked_fill(~present[:, None, None, :], HIDDEN).softmax(-1)
        seen = (weights @ values).transpose(1, 2).reshape(pairs, pieces, width)
        states = states + self.dropout(self.joined(seen))
        grown = functional.gelu(self.grown(self.before_growth(states)))
        return states + self.dropout(self.shrunk(grown))


class Head(nn.Module):
    """From the states of a premise and a hypothesis to the logits of agrees, open, contradicts."""

    def __init__(self, shape: Shape) -> None:
        """Make an untrained head."""
        super().__init__()
        width = shape.width
        self.shape = shape
        self.normal = nn.LayerNorm(shape.states)
        self.narrowed = nn.Linear(shape.states, width)
        self.is_shared = nn.Embedding(2, width)
        self.asks = nn.Linear(width, width)
        self.answers = nn.Linear(width, width)
        # How much two equal pieces attract each other, one number an attention head.
        self.attraction = nn.Parameter(torch.full((shape.heads,), 2.0))
        self.compared = nn.Linear(4 * width, width)
        self.compared_normal = nn.LayerNorm(width)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.last_normal = nn.LayerNorm(width)
        self.telling = nn.Linear(width, 1)
        self.decided = nn.Sequential(
            nn.Dropout(shape.dropout),
            nn.Linear(6 * width, width),
            nn.GELU(),
            nn.Dropout(shape.dropout),
            nn.Linear(width, CLASSES),
        )
        self.dropout = nn.Dropout(shape.dropout)

    def forward(
        self, left: Tensor, right: Tensor, in_left: Tensor, in_right: Tensor, same: Tensor
    ) -> Tensor:
        """Logits [pairs, 3].

        ``left`` and ``right`` are states [pairs, pieces, states], ``in_left`` and ``in_right``
        tell pieces from padding, ``same`` [pairs, left pieces, right pieces] which are equal.
        """
        ours = self._read(left, same.any(2))
        theirs = self._read(right, same.any(1))
        mine = self._compare(ours, theirs, in_right, same)
        other = self._compare(theirs, ours, in_left, same.transpose(1, 2))
        for block in self.blocks:
            mine, other = block(mine, in_left), block(other, in_right)
        views = (*self._pooled(mine, in_left), *self._pooled(other, in_right))
        logits: Tensor = self.decided(torch.cat(views, -1))
        return logits

    def _read(self, states: Tensor, shared: Tensor) -> Tensor:
        narrow = functional.gelu(self.narrowed(self.normal(states)))
        read: Tensor = self.dropout(narrow + self.is_shared(shared.long()))
        return read

    def _compare(self, ours: Tensor, theirs: Tensor, present: Tensor, same: Tensor) -> Tensor:
        """Each of our pieces beside what it is aligned to, their difference and their product."""
        pairs, pieces, width = ours.shape
        heads, size = self.shape.heads, width // self.shape.heads

        def split(states: Tensor) -> Tensor:
            return states.view(pairs, -1, heads, size).transpose(1, 2)

        scores = split(self.asks(ours)) @ split(self.answers(theirs)).transpose(-1, -2)
        scores = scores / size**0.5 + same[:, None] * self.attraction[None, :, None, None]
        weights = scores.masked_fill(~present[:, None, None, :], HIDDEN).softmax(-1)
        met = (weights @ split(theirs)).transpose(1, 2).reshape(pairs, pieces, width)
        views = torch.cat([ours, met, ours - met, ours * met], -1)
        compared: Tensor = self.compared_normal(functional.gelu(self.compared(views)))
        return compared

    def _pooled(self, states: Tensor, present: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Weighted by how telling each piece is, on average, and the largest of each column."""
        states = self.last_normal(states)
        scores = self.telling(states).squeeze(-1).masked_fill(~present, HIDDEN)
        told = (scores.softmax(-1)[..., None] * states).sum(1)
        shown = present[..., None].to(states.dtype)
        mean = (states * shown).sum(1) / shown.sum(1).clamp(min=1)
        return told, mean, states.masked_fill(~present[..., None], HIDDEN).amax(1)


def saved(head: Head) -> dict[str, object]:
    """What ``restored`` needs to make the head anew."""
    return {"shape": asdict(head.shape), "weights": head.state_dict()}


def restored(data: dict[str, object]) -> Head:
    """The head of ``saved``."""
    shape, weights = data["shape"], data["weights"]
    assert isinstance(shape, dict) and isinstance(weights, dict)  # noqa: PT018 - for the types
    head = Head(Shape(**shape))
    head.load_state_dict(weights)
    return head
