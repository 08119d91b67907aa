"""Claims: the checkable assertions of one source, each with its own span."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from crosscheck.language.dependencies import Tree
from crosscheck.language.quotes import DOUBLE, fold
from crosscheck.language.reporting import PRONOUNS
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.facet import Attribution, Quotation
from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind, Sentence
from crosscheck.segment.clauses import FEWEST_WORDS, clauses_of
from crosscheck.segment.identity import claim_id
from crosscheck.segment.stretches import Stretch, stretches_of, words_in

_OF_ITS_OWN = {
    PassageKind.HEADLINE: ClaimKind.HEADLINE,
    PassageKind.CAPTION: ClaimKind.CAPTION,
}
_LEFT_EDGE = re.compile(r"[\s,;:.!?…—–\-|•*]+|(?:and|but|or|that)\s+(?=\w)")
_RIGHT_EDGE = re.compile(r"(?:[\s,;:—–\-|•]|(?<=\s)(?:that|and|but|after|before|when|while|as))+$")
_CLOSING = re.compile(r"[,.]?[”\"]")
_LOOK_BACK = 3
_FEWEST_BESIDES = 4
_SAID_AT_END = re.compile(
    r", (?P<who>(?!(?:and|but|or|he|she|they|it|who|which)\b)\w[\w.'’-]*(?: [\w.'’-]+){0,3})"
    r" (?:says?|said)[ .]*$",
    re.IGNORECASE,
)
_FEWEST_ALONE = 2
FacetT = TypeVar("FacetT", Quotation, Attribution)
_APPOSED = re.compile(r",\s|\s(?:who|whose|which|accused|charged)\s")


def claims_of(
    source_id: str,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    attributions: Sequence[Attribution],
) -> tuple[Claim, ...]:
    """The claims of one source in textual order, without facets.

    Every claim lies in its sentence and the claims of one sentence do not overlap. Together they
    hold all its words but the carriers of speech ("police said") and what merely joins.
    ``quotations`` and ``attributions`` are those of the source, in any order.
    """
    quoted = _by_sentence(sentences, [(quotation, quotation.span) for quotation in quotations])
    voiced = _by_sentence(sentences, [(made, made.cue_span or made.span) for made in attributions])
    drafts: list[tuple[Sentence, Stretch]] = []
    speakers: list[tuple[int, str]] = []
    for place, sentence in enumerate(sentences):
        for part in _parts_of(sentence, quoted.get(place, ()), voiced.get(place, ())):
            span = _trimmed(sentence, part.span)
            if words_in(_cut(sentence, span)) < _FEWEST_ALONE:
                continue
            speaker = _speaker(part.speaker, place, speakers)
            if speaker and part.kind is not ClaimKind.HEADLINE:
                speakers.append((place, speaker))
            drafts.append((sentence, replace(part, span=span, speaker=speaker)))
    return tuple(_identified(source_id, drafts))


def _by_sentence(
    sentences: Sequence[Sentence], facets: Sequence[tuple[FacetT, Span]]
) -> Mapping[int, Sequence[FacetT]]:
    """The facets by the number of each sentence that they touch."""
    starts = [sentence.span.start for sentence in sentences]
    found: defaultdict[int, list[FacetT]] = defaultdict(list)
    for facet, span in sorted(facets, key=lambda pair: pair[1]):
        place = max(0, bisect_right(starts, span.start) - 1)
        while place < len(sentences) and starts[place] < max(span.end, span.start + 1):
            if sentences[place].span.overlaps(span):
                found[place].append(facet)
            place += 1
    return found


def _parts_of(
    sentence: Sentence, quotations: Sequence[Quotation], attributions: Sequence[Attribution]
) -> Iterator[Stretch]:
    """The parts of one sentence that are claims."""
    kind = _OF_ITS_OWN.get(sentence.kind)
    if kind is not None:
        yield _headed(sentence, kind)
        return
    tree = Tree(sentence) if sentence.parsed else None
    parts: list[Stretch] = []
    for stretch in stretches_of(sentence, quotations, attributions):
        if stretch.carries:
            if _says_more(sentence, stretch.span, attributions):
                parts.append(stretch)
        elif stretch.kind is ClaimKind.QUOTE or tree is None:
            parts.append(stretch)
        else:
            parts.extend(_clauses(tree, stretch))
    yield from _merged(sentence, parts)


def _headed(sentence: Sentence, kind: ClaimKind) -> Stretch:
    """A headline or caption whole, but for who says it at its very end: "…, police say"."""
    voice = _SAID_AT_END.search(sentence.text) if kind is ClaimKind.HEADLINE else None
    if voice is None or words_in(sentence.text[: voice.start()]) < FEWEST_WORDS:
        return Stretch(sentence.span, kind)
    end = sentence.span.start + voice.start()
    return Stretch(Span(sentence.span.start, end), kind, speaker=voice["who"])


def _clauses(tree: Tree, stretch: Stretch) -> Iterator[Stretch]:
    """A stretch clause by clause."""
    indexes = [token.index for token in tree.sentence.within(stretch.span)]
    for clause in clauses_of(tree, indexes):
        span = tree.span(clause)
        if span is not None:
            yield replace(stretch, span=span)


def _says_more(sentence: Sentence, span: Span, attributions: Sequence[Attribution]) -> bool:
    """Whether a carrier of speech says more than who spoke: when or where, or who that is."""
    words = words_in(_cut(sentence, span))
    for made in attributions:
        for known in (made.cue_span, made.source_span):
            if known is None or not span.contains(known):
                continue
            body = _cut(sentence, known)
            words -= words_in(body)
            verbs = (token.tag.startswith("VB") for token in sentence.within(known))
            if known is made.source_span and (_APPOSED.search(body) or any(verbs)):
                return True
        if made.cue_span is not None and span.contains(made.cue_span):
            break
    return words >= _FEWEST_BESIDES


def _merged(sentence: Sentence, parts: Sequence[Stretch]) -> Iterator[Stretch]:
    """The parts, with those too small to assert anything joined to a neighbour of one voice."""
    kept: list[Stretch] = []
    for part in parts:
        if kept and _may_join(sentence, kept[-1], part):
            voice = kept[-1] if kept[-1].kind is ClaimKind.REPORTED else part
            kept[-1] = replace(voice, span=kept[-1].span.cover(part.span))
        else:
            kept.append(part)
    yield from kept


def _may_join(sentence: Sentence, left: Stretch, right: Stretch) -> bool:
    """Whether one of two neighbours is too small and nothing but signs stands between them."""
    kinds = {left.kind, right.kind}
    if ClaimKind.QUOTE in kinds or left.carries or right.carries:
        return False
    if left.speaker and right.speaker and left.speaker != right.speaker:
        return False
    between = _cut(sentence, Span(left.span.end, max(left.span.end, right.span.start)))
    if words_in(between) > 1:
        return False
    return not (_is_assertion(sentence, left.span) and _is_assertion(sentence, right.span))


def _is_assertion(sentence: Sentence, span: Span) -> bool:
    """Whether the words are enough, with a verb among them, to assert something."""
    if words_in(_cut(sentence, span)) < FEWEST_WORDS:
        return False
    return not sentence.parsed or any(
        token.pos in {"VERB", "AUX"} for token in sentence.within(span)
    )


def _trimmed(sentence: Sentence, span: Span) -> Span:
    """The span without what merely joins at its ends, and without half a pair of marks."""
    words = _cut(sentence, span)
    start, end = 0, len(words)
    is_whole = span == sentence.span
    for _ in range(3):
        lead = None if is_whole else _LEFT_EDGE.match(words, start, end)
        start = start if lead is None else lead.end()
        if start < end and words[start] in DOUBLE and not _has_mark(words[start + 1 : end]):
            start += 1
        tail = _RIGHT_EDGE.search(words[start:end])
        end = end if tail is None else start + tail.start()
        if end > start and words[end - 1] in DOUBLE and not _has_mark(words[start : end - 1]):
            end -= 1
    trimmed = Span(span.start + start, span.start + end)
    marks = sum(sign in DOUBLE for sign in _cut(sentence, trimmed))
    closing = _CLOSING.match(sentence.text, trimmed.end - sentence.span.start)
    if marks % 2 and closing is not None:
        return Span(trimmed.start, closing.end() + sentence.span.start)
    return trimmed


def _has_mark(words: str) -> bool:
    """Whether there is a quotation mark in the words."""
    return any(sign in DOUBLE for sign in words)


def _speaker(stated: str, place: int, earlier: Sequence[tuple[int, str]]) -> str:
    """The speaker as a name: who a pronoun last stood for, and no apposition."""
    if stated.casefold() in PRONOUNS:
        if stated.casefold() in {"he", "she"} and earlier and place - earlier[-1][0] <= _LOOK_BACK:
            return earlier[-1][1]
        return ""
    return " ".join(_APPOSED.split(stated)[0].split())


def _identified(source_id: str, drafts: Sequence[tuple[Sentence, Stretch]]) -> Iterator[Claim]:
    """The drafts as claims, numbered where one wording comes more than once."""
    seen: Counter[str] = Counter()
    for sentence, part in drafts:
        text = _cut(sentence, part.span)
        key = fold(text).casefold()
        yield Claim(
            id=claim_id(source_id, text, seen[key]),
            source=source_id,
            span=part.span,
            text=text,
            kind=part.kind,
            sentence=sentence,
            speaker=part.speaker,
        )
        seen[key] += 1


def _cut(sentence: Sentence, span: Span) -> str:
    """The words of the sentence in ``span``."""
    return sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
