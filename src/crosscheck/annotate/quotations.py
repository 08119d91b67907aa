"""Quotations: words between quotation marks, across sentences and lines, and who says them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.annotate.attribution_speech import speech_of
from crosscheck.annotate.speakers import Speakers
from crosscheck.language.quotes import (
    DOUBLE,
    OPENING,
    SINGLE_OPENING,
    STRAIGHT,
    Turn,
    is_apostrophe,
    turn_of,
)
from crosscheck.model.facet import Attribution, Quotation
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence

# A quotation that has not ended after so much was never closed.
_MOST_SENTENCES = 12
_LONGEST = 4_000
_LONGEST_SINGLE = 300
_SINGLE_CLOSING = "'’"
_SINGLE_MARK = re.compile("['" + SINGLE_OPENING + "]")


@dataclass(frozen=True, slots=True)
class _Open:
    """A quotation under way: where its words begin and in which sentence."""

    start: int
    sentence: int
    mark: str


def find_quotations(text: str, sentences: Sequence[Sentence]) -> tuple[Quotation, ...]:
    """The quotations of one source, in textual order, without overlap.

    ``text`` is the source's whole text, ``sentences`` its sentences in order, parsed or not.
    ``span`` and ``text`` are the words without their outer marks, line breaks included; ``words``
    is the same on one line, without the marks that are repeated where a paragraph begins.
    """
    return tuple(quotation for quotation, _ in find_quoted_speech(text, sentences))


def find_quoted_speech(
    text: str, sentences: Sequence[Sentence]
) -> tuple[tuple[Quotation, Attribution | None], ...]:
    """The quotations, each with the attribution to its speaker where one is told.

    The carrier of such an attribution may stand in another sentence.
    """
    spans: list[Span] = []
    for run in _runs_of(text, sentences):
        spans.extend(_quoted_in(text, run))
    spans.sort()
    speakers = Speakers(text, sentences)
    found = []
    for span in spans:
        words = span.slice(text)
        voice = speakers.voice_of(span)
        name = "" if voice is None else voice.name
        quotation = Quotation(span, words, _one_line(words), name)
        found.append((quotation, None if voice is None else speech_of(text, span, voice)))
    return tuple(found)


def _runs_of(text: str, sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    """Sentences between which nothing but white space stands: a quotation may run through them."""
    run: list[Sentence] = []
    for sentence in sentences:
        if run and (
            sentence.kind is not run[-1].kind
            or text[run[-1].span.end : sentence.span.start].strip()
        ):
            yield run
            run = []
        run.append(sentence)
    if run:
        yield run


def _quoted_in(text: str, run: list[Sentence]) -> Iterator[Span]:
    """The quotations of one run of sentences."""
    under_way: _Open | None = None
    for place, sentence in enumerate(run):
        if under_way is not None and _is_lost(text, run, under_way, place):
            yield from _trimmed(text, under_way.start, run[under_way.sentence].span.end)
            under_way = None
        doubles: list[Span] = []
        after = sentence.span.start
        for at in range(sentence.span.start, sentence.span.end):
            if text[at] not in DOUBLE or _is_measure(text, at, is_open=under_way is not None):
                continue
            if under_way is None:
                if _opens(text, at, sentence.span):
                    under_way = _Open(at + 1, place, text[at])
                else:
                    doubles.extend(_trimmed(text, after, at))
            elif _goes_on(text, at, sentence, under_way, place):
                continue
            elif _opens_anew(text, at, sentence, under_way, place):
                end = min(at, run[under_way.sentence].span.end)
                doubles.extend(_trimmed(text, under_way.start, end))
                under_way = _Open(at + 1, place, text[at])
            else:
                doubles.extend(_trimmed(text, under_way.start, at))
                under_way = None
            after = at + 1
        yield from doubles
        if under_way is None:
            yield from _single_quoted(text, sentence, doubles)
    if under_way is not None:
        yield from _trimmed(text, under_way.start, run[under_way.sentence].span.end)


def _opens(text: str, at: int, sentence: Span) -> bool:
    """Whether a mark opens a quotation where none is open."""
    turn = turn_of(text, at)
    if turn is Turn.EITHER:
        return at + 1 < sentence.end
    return turn is Turn.OPENS


def _goes_on(text: str, at: int, sentence: Sentence, under_way: _Open, place: int) -> bool:
    """Whether the mark merely repeats the opening one where a new paragraph or line begins."""
    is_first = not text[sentence.span.start : at].strip()
    if not is_first or under_way.sentence == place or turn_of(text, at) is Turn.CLOSES:
        return False
    before = text[max(0, under_way.start - 3) : under_way.start - 1].rstrip()
    return not before or not before[-1].isalnum()


def _opens_anew(text: str, at: int, sentence: Sentence, under_way: _Open, place: int) -> bool:
    """Whether the mark opens another quotation: the one under way has lost its closing mark."""
    if turn_of(text, at) is not Turn.OPENS:
        return False
    is_first = not text[sentence.span.start : at].strip()
    if is_first:
        # 'an "odd device.' / '"The rest': the break fell between the stop and its mark.
        return text[at] not in STRAIGHT or place != under_way.sentence + 1
    if text[at] in STRAIGHT:
        # 'always, "Ellis said': the space stands on the wrong side of a closing mark.
        before = text[max(0, at - 2) : at]
        return not (before[-1:].isspace() and before[:1] in ",.!?")
    return under_way.sentence != place or text[at] == under_way.mark


def _is_lost(text: str, run: list[Sentence], under_way: _Open, place: int) -> bool:
    """Whether the quotation under way cannot reach into the sentence at ``place``."""
    sentence = run[place]
    if place - under_way.sentence > _MOST_SENTENCES:
        return True
    if sentence.span.end - under_way.start > _LONGEST:
        return True
    gap = text[run[place - 1].span.end : sentence.span.start]
    if gap.count("\n") < 2 and gap.count("\r") < 2:
        return False
    if text[sentence.span.start] in DOUBLE:
        return False
    rest = text[sentence.span.start : under_way.start + _LONGEST]
    upcoming = next((sign for sign in rest if sign in DOUBLE), "")
    return under_way.mark not in OPENING or upcoming in ("", under_way.mark)


def _is_measure(text: str, at: int, *, is_open: bool) -> bool:
    """Whether the mark stands for inches or seconds (6'2")."""
    return not is_open and at > 0 and text[at] in STRAIGHT and text[at - 1].isdigit()


def _single_quoted(text: str, sentence: Sentence, doubles: list[Span]) -> Iterator[Span]:
    """The quotations between single marks, outside those between double ones."""
    done = sentence.span.start
    for mark in _SINGLE_MARK.finditer(text, sentence.span.start, sentence.span.end):
        at = mark.start()
        if at < done or not _opens_single(text, at):
            continue
        end = _single_end(text, at, min(sentence.span.end, at + _LONGEST_SINGLE))
        if end is None or any(span.overlaps(Span(at, end)) for span in doubles):
            continue
        yield from _trimmed(text, at + 1, end)
        done = end + 1


def _opens_single(text: str, at: int) -> bool:
    """Whether a single mark opens a quotation."""
    if text[at] != "'" and text[at] not in SINGLE_OPENING:
        return False
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    free = before.isspace() or before in "([—–-"
    return free and after.isalnum() and not is_apostrophe(text, at)


def _single_end(text: str, at: int, limit: int) -> int | None:
    """Where the single-marked quotation that opens at ``at`` closes."""
    possible: int | None = None
    for place in range(at + 2, limit):
        if text[place] not in _SINGLE_CLOSING:
            if _opens_single(text, place) and possible is not None:
                break
            continue
        after = text[place + 1] if place + 1 < len(text) else " "
        if text[place - 1].isspace() or after.isalnum():
            continue
        # "the workers' rights": a plural's apostrophe, unless no later mark closes.
        if text[place - 1] == "s" and after == " " and text[place + 2 : place + 3].islower():
            possible = place if possible is None else possible
            continue
        return place
    return possible


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The words between two marks without white space at the ends, if there are any."""
    words = text[start : max(start, end)]
    body = words.strip()
    if any(sign.isalnum() for sign in body):
        first = start + len(words) - len(words.lstrip())
        yield Span(first, first + len(body))


def _one_line(words: str) -> str:
    """The words on one line, without the marks that a new paragraph repeats."""
    lines = (line.strip() for line in words.splitlines())
    first, *rest = [line for line in lines if line] or [""]
    again = (line.lstrip(DOUBLE).strip() for line in rest)
    return " ".join(" ".join([first, *again]).split())
