"""Stretches of a sentence: what is quoted, what is reported, and what the outlet itself says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from crosscheck.language.quotes import DOUBLE
from crosscheck.model.claim import ClaimKind
from crosscheck.model.facet import Attribution, Quotation
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence
from crosscheck.segment.citing import has_clause, has_finite_verb, has_tense, is_cited

_PARTS_OF_A_CLAUSE = frozenset({"aux", "auxpass", "det", "amod", "nsubj", "nsubjpass", "neg"})
_FEWEST_QUOTED = 2
_FEWEST_REPORTED = 3
_FEWEST_CARRIED = 3
_WORD = re.compile(r"\w[\w'’.-]*")
_NEXT_SENTENCE = re.compile(r"[.?!…][”\"’']?\s+(?=[“\"‘']?[A-Z])")
_LEAD = re.compile(r"(?:that|because)\b\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a sentence with one voice; ``carries`` when it is the carrier of another."""

    span: Span
    kind: ClaimKind
    speaker: str = ""
    carries: bool = False


def stretches_of(
    sentence: Sentence, quotations: Sequence[Quotation], attributions: Sequence[Attribution]
) -> tuple[Stretch, ...]:
    """The sentence in stretches without overlap, in order; together they hold all its words.

    ``quotations`` and ``attributions`` are those that touch the sentence.
    """
    voiced = _quoted(sentence, quotations)
    cited = [made for made in attributions if is_cited(sentence, made)]
    for made in _whole(sentence, cited):
        voiced.extend(_reported(sentence, made, voiced))
    voiced.sort(key=lambda stretch: stretch.span)
    speech = [stretch.span for stretch in voiced if stretch.kind is ClaimKind.QUOTE]
    carriers = [
        made.cue_span.cover(made.source_span or made.cue_span)
        for made in attributions
        if made.cue_span is not None
        and (made in cited or any(made.content and made.content.overlaps(s) for s in speech))
    ]
    return tuple(_with_rest(sentence, voiced, carriers))


def words_in(text: str) -> int:
    """How many words a text has."""
    return sum(1 for _ in _WORD.finditer(text))


def _quoted(sentence: Sentence, quotations: Sequence[Quotation]) -> list[Stretch]:
    """The parts of the sentence that are somebody's speech, a stretch for each of its sentences."""
    found: list[Stretch] = []
    for quotation in quotations:
        if not quotation.span.overlaps(sentence.span):
            continue
        part = Span(
            max(quotation.span.start, sentence.span.start),
            min(quotation.span.end, sentence.span.end),
        )
        if _is_speech(sentence, part, runs_on=not sentence.span.contains(quotation.span)):
            found.extend(
                Stretch(piece, ClaimKind.QUOTE, quotation.speaker)
                for piece in _sentences_in(sentence, part)
            )
    return found


def _is_speech(sentence: Sentence, part: Span, *, runs_on: bool) -> bool:
    """Whether quoted words are a clause of their own, not a phrase inside the outlet's."""
    words = _cut(sentence, part)
    if runs_on or words_in(words) < _FEWEST_QUOTED:
        return runs_on
    if not sentence.parsed:
        after = sentence.text[part.end - sentence.span.start :].lstrip(DOUBLE + "’' ")
        return words.rstrip()[-1:] in ",.!?" or not words_in(after)
    inside = {token.index for token in sentence.within(part)}
    if _leans_back(sentence, part, inside):
        return False
    tops = [
        token
        for token in sentence.within(part)
        if token.pos in {"VERB", "AUX"} and (token.head not in inside or token.head == token.index)
    ]
    return any(
        (child.dep.startswith(("nsubj", "expl")) and child.index in inside)
        or (not child.is_word and child.text == "!")
        for top in tops
        for child in sentence.children(top)
    )


def _leans_back(sentence: Sentence, part: Span, inside: set[int]) -> bool:
    """Whether the word before the quoted ones depends on them ('is "praying for rain"')."""
    before = [token for token in sentence.tokens if token.span.end <= part.start and token.is_word]
    return bool(before) and before[-1].head in inside and before[-1].dep in _PARTS_OF_A_CLAUSE


def _sentences_in(sentence: Sentence, part: Span) -> list[Span]:
    """Quoted words sentence by sentence."""
    words = _cut(sentence, part)
    cuts = [0, *(match.end() for match in _NEXT_SENTENCE.finditer(words)), len(words)]
    pieces: list[Span] = []
    for start, end in pairwise(cuts):
        piece = Span(part.start + start, part.start + end)
        if pieces and words_in(_cut(sentence, piece)) < _FEWEST_QUOTED:
            pieces[-1] = pieces[-1].cover(piece)
        else:
            pieces.append(piece)
    return pieces


def _whole(sentence: Sentence, cited: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, longest first, with a clause that its carrier cuts in two made whole."""
    by_cue: dict[Span, list[Attribution]] = {}
    for made in cited:
        by_cue.setdefault(made.cue_span or made.span, []).append(made)
    whole = []
    for parts in by_cue.values():
        contents = [made.content for made in parts if made.content is not None]
        if len(contents) > 1 and not all(has_tense(sentence, content) for content in contents):
            cover = Span(min(c.start for c in contents), max(c.end for c in contents))
            whole.append(replace(parts[0], content=cover))
        else:
            whole.extend(parts)
    return sorted(whole, key=lambda made: (-len(made.content or made.span), made.span))


def _reported(sentence: Sentence, made: Attribution, voiced: list[Stretch]) -> list[Stretch]:
    """The content of an attribution, as far as it is not spoken for yet."""
    content = made.content
    if content is None or not sentence.span.contains(content):
        return []
    lead = _LEAD.match(_cut(sentence, content))
    start = content.start if lead is None else min(content.start + lead.end(), content.end)
    found = []
    taken = sorted(stretch.span for stretch in voiced if stretch.span.overlaps(content))
    for stop in [*taken, Span(content.end, content.end)]:
        if stop.start > start:
            piece = Span(start, stop.start)
            if words_in(_cut(sentence, piece)) >= _FEWEST_REPORTED:
                found.append(Stretch(piece, ClaimKind.REPORTED, made.source))
        start = max(start, stop.end)
    return found


def _with_rest(
    sentence: Sentence, voiced: list[Stretch], carriers: Sequence[Span]
) -> list[Stretch]:
    """The voiced stretches with what stands between them as the outlet's own."""
    filled: list[Stretch] = []
    at = sentence.span.start
    for stretch in [*voiced, None]:
        end = sentence.span.end if stretch is None else stretch.span.start
        rest = Span(at, max(at, end))
        filled.extend(_own_words(sentence, rest, carriers, alone=not voiced))
        if stretch is not None:
            filled.append(stretch)
            at = stretch.span.end
    return filled


def _own_words(
    sentence: Sentence, rest: Span, carriers: Sequence[Span], *, alone: bool
) -> list[Stretch]:
    """What stands beside quoted or reported words: the outlet's assertions and the carrier."""
    count = words_in(_cut(sentence, rest))
    if not count:
        return []
    if alone:
        return [Stretch(rest, ClaimKind.ASSERTION)]
    inside = sorted(carrier for carrier in carriers if rest.contains(carrier))
    if not inside:
        return [Stretch(rest, ClaimKind.ASSERTION, carries=count <= _FEWEST_CARRIED)]
    carrier = inside[0]
    before, after = Span(rest.start, carrier.start), Span(carrier.end, rest.end)
    stretches = []
    if has_clause(sentence, before):
        stretches.append(Stretch(before, ClaimKind.ASSERTION))
        before = Span(carrier.start, carrier.start)
    goes_on = len(inside) == 1 and has_finite_verb(sentence, after)
    tail = Stretch(after, ClaimKind.ASSERTION) if goes_on else None
    stop = rest.end if tail is None else carrier.end
    stretches.append(Stretch(Span(before.start, stop), ClaimKind.ASSERTION, carries=True))
    return stretches if tail is None else [*stretches, tail]


def _cut(sentence: Sentence, span: Span) -> str:
    """The words of the sentence in ``span``."""
    return sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
