"""Attributions in sentences without grammar: what the forms and the commas alone tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.language.quotes import DOUBLE
from crosscheck.language.reporting import PRONOUNS, SPEECH_FORMS
from crosscheck.model.facet import Attribution
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence

_CUE = re.compile(rf"\b(?:(?:has|have|had|also|later) )?(?:{SPEECH_FORMS})\b")
_ACCORDING = re.compile(r"\baccording to\b|\bas per\b", re.IGNORECASE)
_MARKS = re.escape(DOUBLE + "’'")
_SHUT = re.compile(rf"(?:[,?!—–][{_MARKS}]{{0,3}}|\.[”\"])\s*$")
_VOICE_AT_END = re.compile(r"(?:[\w'’.\-]+ ){0,7}[\w'’.\-]+\s*$")
_VOICE_AT_START = re.compile(r"\s*[\w'’.\-]+(?: [\w'’.\-]+){0,6}")
_STOPS_VOICE = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})\.(?:\s|$)"
    r"|\s(?:on|in|at|during|after|before|when|as|while|who|and|but|late|early|this|last)\s"
    r"|\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
_LEADS_IN = re.compile(
    r"(?:\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?:\s+that\b|\s*[:,])?\s+"
)
_LONGEST_VOICE = 12
_LONGEST_REACH = 120


def attributions_by_form(sentence: Sentence) -> tuple[Attribution, ...]:
    """The attributions that a carrier at either end of the sentence gives away."""
    found = _around_according(sentence) or _around_cue(sentence)
    return () if found is None else (found,)


def _around_cue(sentence: Sentence) -> Attribution | None:
    """The first cue that has a source on one side and a content on the other."""
    text = sentence.text
    for cue in _cues_outside_quotes(text):
        left, right = text[: cue.start()], text[cue.end() :]
        voice = _VOICE_AT_END.search(left, max(0, len(left) - _LONGEST_REACH))
        if _SHUT.search(left):
            source = _clipped(_VOICE_AT_START.match(right), cue.end())
            if source is not None:
                return _made(sentence, source, cue, Span(0, len(left)))
        if voice is None or not voice.group().strip():
            continue
        source = _bare(text, Span(voice.start(), voice.end()))
        if _SHUT.search(left[: voice.start()]) and not right.strip().lower().startswith("that"):
            return _made(sentence, source, cue, Span(0, voice.start()))
        lead = _LEADS_IN.match(right)
        if lead is not None and len(left.split()) <= _LONGEST_VOICE:
            return _made(
                sentence,
                _bare(text, Span(0, cue.start())),
                cue,
                Span(cue.end() + lead.end(), len(text)),
            )
    return None


def _around_according(sentence: Sentence) -> Attribution | None:
    """What "according to X" says, before or after it."""
    text = sentence.text
    cue = _ACCORDING.search(text)
    if cue is None:
        return None
    comma = text.find(",", cue.end())
    end = len(text) if comma < 0 else comma
    source = _bare(text, Span(cue.end(), end))
    content = Span(end, len(text)) if cue.start() == 0 else Span(0, cue.start())
    return _made(sentence, source, cue, content)


def _cues_outside_quotes(text: str) -> Iterator[re.Match[str]]:
    """The reporting verbs that are not themselves quoted."""
    for cue in _CUE.finditer(text):
        before = text[: cue.start()]
        if "“" in before or "”" in before:
            is_quoted = before.rfind("“") > before.rfind("”")
        else:
            is_quoted = before.count('"') % 2 == 1 and '"' in text[cue.end() :]
        if not is_quoted:
            yield cue


def _clipped(voice: re.Match[str] | None, offset: int) -> Span | None:
    """The name that follows a cue, up to where it can no longer be one."""
    if voice is None:
        return None
    words = voice.group()
    stop = _STOPS_VOICE.search(words)
    end = len(words) if stop is None else stop.start()
    body = words[:end].rstrip(" .")
    if not body.strip():
        return None
    start = len(words) - len(words.lstrip())
    return Span(offset + start, offset + len(body))


def _bare(text: str, span: Span) -> Span:
    """The span without spaces and punctuation at its ends."""
    words = span.slice(text)
    start = len(words) - len(words.lstrip(" \n\t\r,;:." + DOUBLE))
    end = len(words.rstrip(" \n\t\r,;:"))
    return Span(span.start + start, max(span.start + start, span.start + end))


def _made(
    sentence: Sentence, source: Span, cue: re.Match[str], content: Span
) -> Attribution | None:
    """The attribution, with spans of the source's text."""
    text = sentence.text
    content = _bare(text, content)
    if len(content) == 0 or len(source) == 0:
        return None
    cue_span = Span(cue.start(), cue.end())
    whole = source.cover(cue_span).cover(content)
    name = " ".join(source.slice(text).rstrip(".").split())
    by = sentence.span.start
    return Attribution(
        span=whole.shifted(by),
        text=whole.slice(text),
        source=name,
        cue=cue.group(),
        source_span=source.shifted(by),
        cue_span=cue_span.shifted(by),
        content=content.shifted(by),
        chain=() if name.casefold() in PRONOUNS else (name,),
        direct=any(sign in DOUBLE for sign in content.slice(text)),
    )
