"""Values of the model as bytes and back, by their types alone: nothing that is read can run code.

A value that holds claims is written with each of their sentences once, since many claims stand in
one sentence and its tokens are most of what there is to write.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, TypeVar

from cattrs import Converter
from cattrs.preconf.json import make_converter
from cattrs.strategies import configure_tagged_union

from crosscheck.model.claim import Claim
from crosscheck.model.facet import Facet
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence

ValueT = TypeVar("ValueT")
_NO_SENTENCE = Sentence("", Span(0, 0), "")


def dumps(value: object) -> bytes:
    """A dataclass of the model as JSON in UTF-8."""
    claims: tuple[Claim, ...] = getattr(value, "claims", ())
    bare = replace(value, claims=()) if claims else value  # type: ignore[type-var]
    record = {
        "value": _CONVERTER.unstructure(bare),
        "claims": _CONVERTER.unstructure(_Claims.of(claims)) if claims else None,
    }
    return json.dumps(record, ensure_ascii=True, separators=(",", ":")).encode()


def loads(content: bytes, wanted: type[ValueT]) -> ValueT:
    """The value that ``dumps`` wrote. Raises an Exception of any kind for anything else."""
    record = json.loads(content)
    value = _CONVERTER.structure(record["value"], wanted)
    if record["claims"] is None:
        return value
    claims = _CONVERTER.structure(record["claims"], _Claims)
    return replace(value, claims=claims.joined())  # type: ignore[type-var]


@dataclass(frozen=True, slots=True)
class _Claims:
    """Claims without their sentences, the sentences, and which of those each claim stands in."""

    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    places: tuple[int, ...]

    @classmethod
    def of(cls, claims: Sequence[Claim]) -> _Claims:
        """Take claims and sentences apart."""
        sentences = {claim.sentence: None for claim in claims}
        places = {sentence: place for place, sentence in enumerate(sentences)}
        return cls(
            sentences=tuple(sentences),
            claims=tuple(replace(claim, sentence=_NO_SENTENCE) for claim in claims),
            places=tuple(places[claim.sentence] for claim in claims),
        )

    def joined(self) -> tuple[Claim, ...]:
        """The claims with their sentences."""
        return tuple(
            replace(claim, sentence=self.sentences[place])
            for claim, place in zip(self.claims, self.places, strict=True)
        )


def _converter() -> Converter:
    """Types to records: facets are told apart by their ``type``, decimals are texts."""
    converter = make_converter(detailed_validation=False)
    converter.register_unstructure_hook(Decimal, str)
    converter.register_structure_hook(Decimal, lambda text, _: Decimal(text))
    configure_tagged_union(Facet, converter, tag_generator=_tag, tag_name="type")
    return converter


def _tag(facet: type[Any]) -> str:
    return str(facet.type)


_CONVERTER = _converter()
