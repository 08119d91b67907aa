"""The interfaces that the pipeline needs from outside: parser, vectoriser, judge and memory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from crosscheck.model.judgement import NoOpinion, Opinion
from crosscheck.model.text import Sentence

ValueT = TypeVar("ValueT")


class Parser(Protocol):
    """Gives sentences their tokens, grammar and named entities."""

    @property
    def version(self) -> str:
        """Name and version, for the report's provenance."""

    def parse(self, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """The same sentences in the same order, with ``tokens`` filled in."""


class Vectoriser(Protocol):
    """Says how alike texts are in meaning."""

    @property
    def version(self) -> str:
        """Name and version, for the report's provenance."""

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> Sequence[Sequence[float]]:
        """A row for each of ``left``, a cosine (0 to 1) for each of ``right``."""


class Judge(Protocol):
    """Says whether a text follows from another, contradicts it or leaves it open."""

    @property
    def version(self) -> str:
        """Name, and a hash of all that decides its opinions, for provenance and caches."""

    def opinions(self, pairs: Sequence[tuple[str, str]]) -> Sequence[Opinion | NoOpinion]:
        """One for each (premise, hypothesis), in order, whatever else is asked with it."""


class Memory(Protocol):
    """Keeps what was worked out, so that a later run need not do it again.

    A value is known by its type and by ``of``: texts that, together with the code and what is
    installed, decide the value. It may be forgotten at any time, and never comes back changed.
    """

    def recall(self, wanted: type[ValueT], *of: str) -> ValueT | None:
        """The value that was kept, or None."""

    def keep(self, value: object, *of: str) -> None:
        """Keep a value of the model."""


class NoMemory:
    """Keeps nothing: every value is worked out anew."""

    def recall(self, _wanted: type[ValueT], *_of: str) -> ValueT | None:
        """Nothing."""
        return None

    def keep(self, value: object, *of: str) -> None:
        """Nothing is kept."""
