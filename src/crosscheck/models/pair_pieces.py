"""Two texts as one input of a cross-encoder, cut as the files beside its model say."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from crosscheck.errors import ModelError
from crosscheck.models.wordpiece import FIRST, LAST, UNKNOWN, WordPiece

VOCABULARY, TOKENIZER, SETTINGS = "vocab.txt", "tokenizer.json", "tokenizer_config.json"
# The three marks of "[CLS] premise [SEP] hypothesis [SEP]".
_MARKS = 3


@dataclass(frozen=True, slots=True)
class PairPieces:
    """The numbers of the pieces of both texts, and for each which text it is of (0 or 1)."""

    ids: tuple[int, ...]
    types: tuple[int, ...]


class PairCutter(Protocol):
    """Cuts two texts into at most as many pieces as the model takes."""

    def cut(self, premise: str, hypothesis: str) -> PairPieces:
        """The pieces of both; of two long texts the longer one loses its end first."""


def pair_cutter(held: Mapping[str, bytes], longest: int) -> PairCutter:
    """The cutter of a folder, from its files by name; ``longest`` is how many pieces fit.

    An uncased WordPiece vocabulary is enough; every other kind needs the package tokenizers.
    """
    if VOCABULARY in held and _is_uncased(held):
        return _Words(held[VOCABULARY], longest)
    if TOKENIZER in held:
        return _Packaged(held[TOKENIZER], longest)
    raise ModelError(
        f"the judge's folder has no {TOKENIZER}, and no uncased {VOCABULARY}",
        "Save the tokenizer of the model there too.",
    )


def _is_uncased(held: Mapping[str, bytes]) -> bool:
    """What the settings of the tokenizer say; without any, that the vocabulary has no capitals."""
    if SETTINGS in held:
        try:
            settings = json.loads(held[SETTINGS])
        except (ValueError, RecursionError) as error:
            raise ModelError(f"{SETTINGS} of the judge is not JSON", "Save it anew.") from error
        if isinstance(settings, dict) and "do_lower_case" in settings:
            return settings["do_lower_case"] is True
    words = held[VOCABULARY].decode("utf-8", "replace").split("\n")
    return not any(word != word.lower() for word in words if not word.startswith("["))


class _Words:
    """WordPiece in this package."""

    def __init__(self, vocabulary: bytes, longest: int) -> None:
        text = vocabulary.decode("utf-8", "replace").replace("\r\n", "\n")
        if missing := sorted({FIRST, LAST, UNKNOWN} - set(text.split("\n"))):
            raise ModelError(
                f"{VOCABULARY} of the judge lacks {', '.join(missing)}",
                "It must hold one WordPiece a line, as BERT's does.",
            )
        self._words = WordPiece.of_lines(text)
        self._room = longest - _MARKS

    def cut(self, premise: str, hypothesis: str) -> PairPieces:
        first = self._words.pieces(premise, self._room + 2).ids
        second = self._words.pieces(hypothesis, self._room + 2).ids
        mark, end = first[0], first[-1]
        ours, theirs = _fitted(first[1:-1], second[1:-1], self._room)
        return PairPieces(
            (mark, *ours, end, *theirs, end), (0,) * (len(ours) + 2) + (1,) * (len(theirs) + 1)
        )


def _fitted(
    ours: tuple[int, ...], theirs: tuple[int, ...], room: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Both cut so that they fit together: the longer gives way first."""
    half = room // 2
    if len(ours) + len(theirs) <= room:
        return ours, theirs
    if len(ours) <= half:
        return ours, theirs[: room - len(ours)]
    if len(theirs) <= half:
        return ours[: room - len(theirs)], theirs
    return ours[: room - half], theirs[:half]


class _Packaged:
    """Whatever the file says, by the package tokenizers."""

    def __init__(self, told: bytes, longest: int) -> None:
        try:
            import tokenizers  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise ModelError(
                f"{TOKENIZER} of the judge needs the package tokenizers",
                "pip install 'crosscheck-news[tokenizers]'",
            ) from error
        try:
            self._tokenizer: Any = tokenizers.Tokenizer.from_str(told.decode())
        except Exception as error:  # the package raises plain Exception
            raise ModelError(f"{TOKENIZER} of the judge cannot be read: {error}") from error
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(longest, strategy="longest_first")

    def cut(self, premise: str, hypothesis: str) -> PairPieces:
        told = self._tokenizer.encode(premise, hypothesis)
        return PairPieces(tuple(told.ids), tuple(told.type_ids))
