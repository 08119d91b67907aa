"""How to decide about a finding: what each verdict is for, and why it may be no conflict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crosscheck.model.decision import DecisionReason, DecisionVerdict
from crosscheck.model.finding import Kind

VERDICTS: Mapping[DecisionVerdict, str] = {
    DecisionVerdict.NOT_A_CONFLICT: "all sides can be right; say why",
    DecisionVerdict.CONFIRMED_CONFLICT: "they cannot, and the reader should be told",
    DecisionVerdict.PREFER_SOURCE: "a record bears one source out: name the record",
    DecisionVerdict.SUPERSEDED: "a correction or a later report replaced one of them",
    DecisionVerdict.IGNORE_SOURCE: "one source is not fit to be compared",
    DecisionVerdict.NEEDS_REPORTING: "nobody knows yet: it goes on failing the gate",
}
"""When to choose each verdict; ``reopened`` is no choice but takes one back."""

REASONS: Mapping[DecisionReason, str] = {
    DecisionReason.DIFFERENT_TIME: "each was right when it was written",
    DecisionReason.DIFFERENT_ENTITY: "they speak of two people, things or acts",
    DecisionReason.DIFFERENT_SCOPE: "one speaks of a part, or counts otherwise",
    DecisionReason.ROUNDING: "one figure is the other, rounded",
    DecisionReason.PARAPHRASE: "one tells the sense, not the words",
    DecisionReason.QUOTE_VS_FACT: "one only quotes what somebody claims",
    DecisionReason.EXTRACTION_ERROR: "crosscheck misread one of them",
}
"""What each reason for ``not-a-conflict`` means."""

_COMMON = (
    DecisionReason.DIFFERENT_ENTITY,
    DecisionReason.DIFFERENT_TIME,
    DecisionReason.DIFFERENT_SCOPE,
)
_WORDS = (DecisionReason.PARAPHRASE, DecisionReason.QUOTE_VS_FACT)
_MORE: Mapping[Kind, tuple[DecisionReason, ...]] = {
    Kind.NUMBER: (DecisionReason.ROUNDING,),
    Kind.AGE: (DecisionReason.ROUNDING,),
    Kind.TIME: (DecisionReason.ROUNDING,),
    Kind.QUOTE: _WORDS,
    Kind.ATTRIBUTION: _WORDS,
    Kind.STATUS: _WORDS,
    Kind.POLARITY: _WORDS,
}


def reasons_for(kind: Kind) -> tuple[DecisionReason, ...]:
    """Why a finding of this kind may be none, the misreading last."""
    return (*_COMMON, *_MORE.get(kind, ()), DecisionReason.EXTRACTION_ERROR)


def advice(kind: Kind) -> Iterator[tuple[str, str]]:
    """Verdicts and, below the first, its reasons (set in): each a name and when it is right."""
    for verdict, meaning in VERDICTS.items():
        yield verdict.value, meaning
        if verdict is DecisionVerdict.NOT_A_CONFLICT:
            for reason in reasons_for(kind):
                yield f"  {reason.value}", REASONS[reason]
