"""The judge port on a cross-encoder in a folder, as Hugging Face's optimum exports one.

The folder holds ``model.onnx``, ``config.json`` with ``id2label`` (entailment, neutral and
contradiction in any order) and ``vocab.txt`` or ``tokenizer.json``. Each pair is a run of its own
without padding on one thread: dynamic quantisation takes its scales from all that is in a run, so
in a batch the opinion of one pair would depend on the others.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

from crosscheck.errors import ModelError, UsageError
from crosscheck.model.judgement import NoOpinion, Opinion
from crosscheck.models.pair_pieces import SETTINGS, TOKENIZER, VOCABULARY, PairPieces, pair_cutter
from crosscheck.models.sessions import session

MODEL, CONFIG = "model.onnx", "config.json"
_READ = (MODEL, CONFIG, VOCABULARY, TOKENIZER, SETTINGS)
_LABELS = {"entail": "agrees", "neutral": "open", "contradict": "contradicts"}
_INPUTS = {"input_ids", "attention_mask", "token_type_ids"}
_NUMBERS: Mapping[str, Any] = {"tensor(int64)": np.int64, "tensor(int32)": np.int32}
# Sentences of reports have some 30 pieces; time and memory grow with the square of the length.
LONGEST = 256
MOST_THREADS = 8
_HINT = "See docs/judges.md for what the folder of a judge holds."


class OnnxJudge:
    """Runs the model of a folder; everything is read and checked at once."""

    def __init__(self, folder: Path) -> None:
        """Load the folder's model. Raises UsageError or ModelError with what is missing."""
        held = _read(folder)
        config = _config(held[CONFIG])
        self._labels = _labels(config)
        self._cutter = pair_cutter(held, _longest(config))
        self._session = _session(held[MODEL])
        self._inputs = _inputs(self._session)
        digest = hashlib.sha256()
        for name in sorted(held):
            digest.update(f"{name}:{len(held[name])}:".encode() + held[name])
        self._version = f"{folder.resolve().name} {digest.hexdigest()[:12]}"

    @property
    def version(self) -> str:
        """The folder's name and a hash of all that it holds for the model."""
        return self._version

    def opinions(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion | NoOpinion]:
        """One for each (premise, hypothesis), in order."""
        with ThreadPoolExecutor(min(MOST_THREADS, os.cpu_count() or 1)) as workers:
            return list(workers.map(self._opinion, pairs))

    def _opinion(self, pair: tuple[str, str]) -> Opinion | NoOpinion:
        pieces = self._cutter.cut(*pair)
        try:
            scores = self._session.run(None, self._given(pieces))[0]
        except Exception as error:  # noqa: BLE001 - onnxruntime has no root of its errors
            return NoOpinion(f"the model failed: {type(error).__name__}")
        logits = np.asarray(scores, dtype=np.float64).reshape(-1)
        if len(logits) != len(self._labels) or not np.isfinite(logits).all():
            return NoOpinion("the model gave no three numbers")
        raised = [math.exp(value) for value in logits - logits.max()]
        shares = {
            name: round(value / math.fsum(raised), 6)
            for name, value in zip(self._labels, raised, strict=True)
        }
        return Opinion(**shares)

    def _given(self, pieces: PairPieces) -> dict[str, Any]:
        values = {
            "input_ids": pieces.ids,
            "attention_mask": (1,) * len(pieces.ids),
            "token_type_ids": pieces.types,
        }
        return {name: np.array([values[name]], kind) for name, kind in self._inputs.items()}


def _read(folder: Path) -> Mapping[str, bytes]:
    """The files of a folder that matter, by their names."""
    if not folder.is_dir():
        raise UsageError(
            f"--judge {folder}: no such folder",
            "Name a folder with an ONNX cross-encoder, or none, built-in or openai:URL.",
        )
    held = {}
    for name in _READ:
        path = folder / name
        if path.is_file():
            try:
                held[name] = path.read_bytes()
            except OSError as error:
                raise ModelError(f"cannot read {path}: {error.strerror}", _HINT) from error
    if missing := [name for name in (MODEL, CONFIG) if name not in held]:
        raise ModelError(f"{folder} has no {' and no '.join(missing)}", _HINT)
    return held


def _config(told: bytes) -> Mapping[str, Any]:
    try:
        config = json.loads(told)
    except (ValueError, RecursionError) as error:
        raise ModelError(f"{CONFIG} of the judge is not JSON: {error}", _HINT) from error
    if not isinstance(config, dict):
        raise ModelError(f"{CONFIG} of the judge holds no object", _HINT)
    return config


def _labels(config: Mapping[str, Any]) -> tuple[str, ...]:
    """Which part of an opinion each output of the model is, in order."""
    told = config.get("id2label")
    names = told if isinstance(told, dict) else {}
    ordered = [str(names.get(str(number), "")) for number in range(len(_LABELS))]
    found = [
        part
        for name in ordered
        for start, part in _LABELS.items()
        if name.casefold().startswith(start)
    ]
    if len(names) != len(_LABELS) or sorted(found) != sorted(_LABELS.values()):
        stated = ", ".join(map(str, names.values())) or "nothing"
        raise ModelError(
            f"{CONFIG} of the judge: id2label names {stated}, not entailment, neutral and"
            " contradiction",
            _HINT,
        )
    return tuple(found)


def _longest(config: Mapping[str, Any]) -> int:
    """How many pieces the model takes; RoBERTa counts two of its places for itself."""
    told = config.get("max_position_embeddings", LONGEST)
    return min(LONGEST, told - 2) if isinstance(told, int) and told > 16 else LONGEST


def _session(model: bytes) -> Any:  # noqa: ANN401 - onnxruntime has no types
    try:
        return session(model)
    except ImportError as error:
        raise ModelError("--judge PATH needs the package onnxruntime") from error
    except Exception as error:  # it has no root of its errors
        raise ModelError(f"{MODEL} of the judge cannot be loaded: {error}", _HINT) from error


def _inputs(opened: Any) -> dict[str, Any]:  # noqa: ANN401
    """The inputs that the model wants, each with its kind of numbers."""
    wanted = {each.name: _NUMBERS.get(each.type) for each in opened.get_inputs()}
    known = {name: kind for name, kind in wanted.items() if kind is not None and name in _INPUTS}
    if "input_ids" not in known or len(known) < len(wanted):
        raise ModelError(
            f"{MODEL} of the judge wants the inputs {', '.join(sorted(wanted))}, "
            f"not {', '.join(sorted(_INPUTS))}",
            _HINT,
        )
    return known
