"""Quoted speech as attributions: a whole quotation, however many sentences it runs through."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crosscheck.annotate.speakers import Voice
from crosscheck.language.quotes import DOUBLE
from crosscheck.model.facet import Attribution, Quotation
from crosscheck.model.span import Span

# What a content may have over a quotation and still be no more than it: marks and spaces.
_MARGIN = 6
_FEWEST_DIRECT = 4
# How far behind its cue a quotation in commas may begin ("said on Monday, ...").
_BESIDE = 24


def speech_of(text: str, quotation: Span, voice: Voice) -> Attribution:
    """The attribution of a quotation in ``text`` to the voice that says it."""
    known = [span for span in (voice.source, voice.cue) if span is not None]
    whole = quotation
    for span in known:
        whole = whole.cover(span)
    return Attribution(
        span=whole,
        text=whole.slice(text),
        source=voice.name or _one_line(text, voice.source),
        cue=_one_line(text, voice.cue),
        source_span=voice.source,
        cue_span=voice.cue,
        content=quotation,
        chain=voice.chain,
        direct=True,
    )


def with_speech(
    text: str,
    attributions: Sequence[Attribution],
    quoted: Sequence[tuple[Quotation, Attribution | None]],
) -> tuple[Attribution, ...]:
    """The attributions of a source's sentences, with those of its quoted speech put in.

    A quotation takes the place of the parts that single sentences hold of it. One that is a
    phrase inside a longer content ("said he was \u201cdeeply sorry\u201d for it") does not.
    """
    by_cue: defaultdict[Span | None, list[Attribution]] = defaultdict(list)
    for made in attributions:
        by_cue[made.cue_span].append(made)
    replaced: set[int] = set()
    speech: list[Attribution] = []
    for quotation, said in quoted:
        if said is None:
            continue
        overlapping = [
            made
            for made in by_cue[said.cue_span]
            if made.content is not None and made.content.overlaps(quotation.span)
        ]
        longer = any(
            made.content is not None and len(made.content) > len(quotation.span) + _MARGIN
            for made in overlapping
        )
        if longer and not _stands_alone(text, quotation, said.cue_span):
            continue
        replaced.update(id(made) for made in overlapping)
        speech.append(said)
    kept = [made for made in attributions if id(made) not in replaced]
    return tuple(sorted([*kept, *speech], key=lambda made: (made.content or made.span, made.span)))


def _stands_alone(text: str, quotation: Quotation, cue: Span | None) -> bool:
    """Whether a quotation is a sentence of its own, set off from the words before it."""
    if len(quotation.words.split()) < _FEWEST_DIRECT:
        return False
    start = quotation.span.start
    before = text[max(0, start - 6) : start].rstrip(DOUBLE)
    if not before.strip() or "\n" in before or before.rstrip()[-1:] in ":.!?":
        return True
    return before.rstrip().endswith(",") and cue is not None and 0 <= start - cue.end <= _BESIDE


def _one_line(text: str, span: Span | None) -> str:
    return "" if span is None else " ".join(span.slice(text).split())
