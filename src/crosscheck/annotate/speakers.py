"""Speakers: which voice a quotation belongs to, from the attributions around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosscheck.annotate.attribution_forms import attributions_by_form
from crosscheck.annotate.attributions import find_attributions
from crosscheck.annotate.named_people import doer_before, may_be, person_in
from crosscheck.language.quotes import DOUBLE, SINGLE
from crosscheck.language.reporting import PRONOUNS, SPEECH_FORMS
from crosscheck.model.facet import Attribution
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence

_PERSONAL = frozenset({"he", "she", "they"})
_SINGULAR = frozenset({"he", "she"})
_LOOK_BACK = 4
_SHORT = 3
_HAS_SPEECH = re.compile(rf"\b(?:{SPEECH_FORMS}|according|called|described|calling|saying)\b")
_MARGIN = DOUBLE + SINGLE + " \t\r\n\u00a0.,;:!?…-—–•"
_NOBODY = frozenset({"it", "this", "that", "these", "those", "here", "there", "what"})
# A name alone behind a dash, where a collection of voices puts it: '"..." — Ana Ruiz'.
_NAME_WORD = r"[A-Z][\w.'’\-]{0,24}"
_SIGNATURE = re.compile(
    rf"[{re.escape(DOUBLE)}]\s{{0,3}}(?P<dash>[―—–]|--?)\s{{0,3}}"
    rf"(?P<name>{_NAME_WORD}(?: (?:(?:de|la|del|van|von|der|bin|al) )?{_NAME_WORD}){{1,4}}?)"
    r"\.?\s*(?=,|\(|[“\"]|\n|\Z)"
)
_APPOSED = re.compile(r",\s|\s(?:who|whose|which)\s")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a quotation, by a name as full as the text allows ("" when only "he" is said).

    ``source`` and ``cue`` are where that stands: beside the quotation, or in another sentence.
    """

    name: str
    source: Span | None = None
    cue: Span | None = None
    chain: tuple[str, ...] = ()


class Speakers:
    """The voices of one source, looked up by where a quotation stands."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        """Keep the sentences; their attributions are found when they are asked for."""
        self._text = text
        self._sentences = sentences
        self._starts = [sentence.span.start for sentence in sentences]
        self._found: dict[int, tuple[Attribution, ...]] = {}
        self._last: tuple[int, Voice] | None = None

    def voice_of(self, quotation: Span) -> Voice | None:
        """Who says it, if that is told; quotations are asked for in textual order.

        The carrier may stand beside the quotation, in the sentence before ("He added:") or after
        ("Ellis said."), or be a name behind a dash; a quotation that follows another without a
        carrier goes on with it.
        """
        first = max(0, bisect_right(self._starts, quotation.start) - 1)
        last = max(first, bisect_right(self._starts, max(quotation.start, quotation.end - 1)) - 1)
        voice = (
            self._beside(quotation, first, last)
            or self._signed(quotation)
            or self._around(quotation, first, last)
        )
        if voice is None and self._last is not None and self._fills(quotation, first, last):
            place, earlier = self._last
            voice = earlier if first - place <= 1 else None
        if voice is not None and voice.name:
            self._last = (last, voice)
        return voice

    def _beside(self, quotation: Span, first: int, last: int) -> Voice | None:
        """The voice of a carrier in one of the quotation's own sentences."""
        places = tuple(dict.fromkeys((last, first)))
        return self._innermost(quotation, {p: self._attributions(p) for p in places}) or (
            self._innermost(
                quotation, {p: attributions_by_form(self._sentences[p]) for p in places}
            )
        )

    def _innermost(
        self, quotation: Span, attributions: Mapping[int, Sequence[Attribution]]
    ) -> Voice | None:
        """The voice of the attribution whose content holds most of the quotation."""
        best: tuple[int, int] | None = None
        voice = None
        for place, found in attributions.items():
            for made in found:
                carrier = made.cue_span or made.span
                if made.content is None or not made.source or carrier.overlaps(quotation):
                    continue
                shared = min(made.content.end, quotation.end) - max(
                    made.content.start, quotation.start
                )
                if shared <= 0:
                    continue
                # The innermost content that holds the quotation names its own speaker.
                rank = (min(shared, len(quotation)), -len(made.content))
                if best is None or rank > best:
                    best = rank
                    name = self._named(place, made)
                    voice = Voice(name, made.source_span, made.cue_span, made.chain)
        return voice

    def _signed(self, quotation: Span) -> Voice | None:
        """The name that stands alone behind a dash after the quotation."""
        signature = _SIGNATURE.match(self._text, quotation.end)
        if signature is None:
            return None
        name = signature["name"]
        return Voice(name, Span(*signature.span("name")), Span(*signature.span("dash")), (name,))

    def _around(self, quotation: Span, first: int, last: int) -> Voice | None:
        """The voice of a sentence that is nothing but a carrier, before or after."""
        if not self._fills(quotation, first, last):
            return None
        if last + 1 < len(self._sentences):
            after = self._sentences[last + 1].text
            if len(after.split()) <= _SHORT + 3 and (voice := self._lone_voice(last + 1)):
                return voice
        if first and self._sentences[first - 1].text.rstrip().endswith(":"):
            return self._lone_voice(first - 1)
        return None

    def _fills(self, quotation: Span, first: int, last: int) -> bool:
        """Whether there is nothing beside the quotation in its sentences."""
        start = self._sentences[first].span.start
        end = self._sentences[last].span.end
        before = self._text[start : quotation.start].strip(_MARGIN)
        after = self._text[quotation.end : max(quotation.end, end)].strip(_MARGIN)
        return not before and not after

    def _lone_voice(self, place: int) -> Voice | None:
        """The subject of the first reporting verb of a sentence without a content of its own."""
        sentence = self._sentences[place]
        start = sentence.span.start
        match = _HAS_SPEECH.search(sentence.text)
        cue = None if match is None else Span(*match.span()).shifted(start)
        for token in sentence.tokens:
            verb = sentence.tokens[token.head]
            if token.dep != "nsubj" or token.text.casefold() in _NOBODY:
                continue
            is_cue = (
                cue.start <= verb.span.start < cue.end
                if cue is not None
                else verb.dep == "ROOT" and verb.pos == "VERB" and sentence.text.endswith(":")
            )
            if is_cue:
                below = sentence.subtree(token)
                span = below[0].span.cover(below[-1].span)
                return self._voice(place, span, verb.span if cue is None else cue)
        if match is None:
            return None
        words = sentence.text[: match.start()].strip() or sentence.text[match.end() :].strip(" .")
        start += sentence.text.find(words)
        return self._voice(place, Span(start, start + len(words)), cue) if words else None

    def _voice(self, place: int, source: Span, cue: Span | None) -> Voice | None:
        """The voice that the words at ``source`` name; None when they name nobody."""
        name = self._as_name(place, source.slice(self._text), source)
        return Voice(name, source, cue, (name,)) if name else None

    def _attributions(self, place: int) -> tuple[Attribution, ...]:
        """The attributions of speech of one sentence."""
        if place not in self._found:
            sentence = self._sentences[place]
            has_cue = _HAS_SPEECH.search(sentence.text) is not None or sentence.parsed
            self._found[place] = find_attributions(sentence) if has_cue else ()
        return self._found[place]

    def _named(self, place: int, made: Attribution) -> str:
        """The source of an attribution as a name."""
        return self._as_name(place, made.source, made.source_span)

    def _as_name(self, place: int, words: str, span: Span | None) -> str:
        """A person's name where the words hold one; who a pronoun last stood for."""
        if words.casefold() in _PERSONAL:
            before = self._sentences[place].span.end if span is None else span.start
            return self._antecedent(words.casefold(), place, before)
        if words.casefold() in PRONOUNS:
            return ""
        name = "" if span is None else person_in(self._text, self._sentences[place], span)
        return name or " ".join(_APPOSED.split(words)[0].split())

    def _antecedent(self, pronoun: str, place: int, before: int) -> str:
        """The person who last spoke or did something before a "he said".

        Where the last to speak was "he" as well, whoever that stood for goes on.
        """
        if pronoun not in _SINGULAR:
            return ""
        for earlier in range(place, max(-1, place - _LOOK_BACK), -1):
            for made in reversed(self._attributions(earlier)):
                voice = made.source_span
                if voice is None or voice.end > before:
                    continue
                if made.source.casefold() == pronoun and earlier < place:
                    return self._antecedent(pronoun, earlier, voice.start)
                name = person_in(self._text, self._sentences[earlier], voice)
                if name and may_be(pronoun, self._text, voice):
                    return name
            name = doer_before(before, pronoun, self._text, self._sentences[earlier])
            if name:
                return name
        return ""
