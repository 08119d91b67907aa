"""Model values as plain JSON records: what every machine-readable export is made of."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from crosscheck.model.claim import Claim
from crosscheck.model.facet import Facet
from crosscheck.model.span import Span

Record = dict[str, Any]

# Readers that use str.splitlines() break at the first and at U+2028-2029, lone surrogates cannot be
# encoded, and the rest cannot be seen or reorders what a terminal shows. "##[" anywhere in a line
# can be a command to GitHub's runner. All of these stand inside strings alone.
_ESCAPED = re.compile(
    "[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
    r"|(?<=\#\#)\["
)
# Beyond this exponent an integral amount is clearer, and cheaper, as a string.
_LARGEST_EXPONENT = 30


def claim_record(claim: Claim) -> Record:
    """One claim with its facets; ``sentence`` is where the sentence around it stands."""
    return {
        "id": claim.id,
        "source": claim.source,
        **span_fields(claim.span),
        "text": claim.text,
        "kind": claim.kind.value,
        "speaker": claim.speaker,
        "parent": claim.parent,
        "sentence": span_fields(claim.sentence.span),
        "facets": [facet_record(facet) for facet in claim.facets],
    }


def facet_record(facet: Facet) -> Record:
    """One facet: its type, where it stands, and every field of its own."""
    own = {
        each.name: _plain(getattr(facet, each.name))
        for each in fields(facet)
        if each.name != "span"
    }
    return {"type": facet.type, **span_fields(facet.span), **own}


def span_fields(span: Span) -> Record:
    """A span as the two keys that every record carries."""
    return {"start": span.start, "end": span.end}


def dumps_all(records: list[Record]) -> str:
    """Records as one JSON array, indented, with a trailing line feed."""
    return dumps(records, indent=1) + "\n"


def dumps(record: Record | list[Record], indent: int | None = None) -> str:
    """JSON without loss: keys as given, text as itself except where a reader would stumble."""
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(record, ensure_ascii=False, indent=indent, separators=separators)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _plain(value: object) -> object:
    """A field's value as JSON knows it."""
    match value:
        case Span():
            return span_fields(value)
        case Decimal():
            return _number(value)
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(item) for item in value]
        case _:
            return value


def _number(value: Decimal) -> int | str:
    """A number when it is whole, else its decimal digits: a float would round it."""
    if not value.is_finite() or value.adjusted() > _LARGEST_EXPONENT:
        return str(value)
    whole = value.to_integral_value()
    return int(whole) if whole == value else format(value.normalize(), "f")
