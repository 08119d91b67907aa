"""Speakers: which voice a quotation belongs to, from the attributions around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from crosscheck.annotate.attribution_forms import attributions_by_form
from crosscheck.annotate.attributions import find_attributions
from crosscheck.language.quotes import DOUBLE, SINGLE
from crosscheck.language.reporting import PRONOUNS, SPEECH_FORMS
from crosscheck.model.facet import Attribution
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token

_PERSONAL = frozenset({"he", "she", "they"})
_LOOK_BACK = 4
_SHORT = 3
_HAS_SPEECH = re.compile(rf"\b(?:{SPEECH_FORMS}|according|called|described|calling|saying)\b")
_MARGIN = DOUBLE + SINGLE + " \t\r\n\u00a0.,;:!?…-—–•"
_APPOSED = re.compile(r",\s|\s(?:who|whose|which)\s")


class Speakers:
    """The voices of one source, looked up by where a quotation stands."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        """Keep the sentences; their attributions are found when they are asked for."""
        self._text = text
        self._sentences = sentences
        self._starts = [sentence.span.start for sentence in sentences]
        self._found: dict[int, tuple[Attribution, ...]] = {}
        self._last: tuple[int, str] | None = None

    def speaker_of(self, quotation: Span) -> str:
        """Who says it, or an empty string; quotations are asked for in textual order.

        The carrier may stand beside the quotation, in the sentence before ("He added:") or after
        ("Ellis said."); a quotation that follows another without a carrier goes on with it.
        """
        first = max(0, bisect_right(self._starts, quotation.start) - 1)
        last = max(first, bisect_right(self._starts, max(quotation.start, quotation.end - 1)) - 1)
        speaker = self._beside(quotation, first, last) or self._around(quotation, first, last)
        if not speaker and self._last is not None and self._fills(quotation, first, last):
            place, earlier = self._last
            speaker = earlier if first - place <= 1 else ""
        if speaker:
            self._last = (last, speaker)
        return speaker

    def _beside(self, quotation: Span, first: int, last: int) -> str:
        """The voice of a carrier in one of the quotation's own sentences."""
        places = tuple(dict.fromkeys((last, first)))
        return self._innermost(quotation, {p: self._attributions(p) for p in places}) or (
            self._innermost(
                quotation, {p: attributions_by_form(self._sentences[p]) for p in places}
            )
        )

    def _innermost(self, quotation: Span, attributions: Mapping[int, Sequence[Attribution]]) -> str:
        """The voice of the attribution whose content holds most of the quotation."""
        best: tuple[int, int, str] | None = None
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
                if best is None or rank > best[:2]:
                    best = (*rank, self._named(place, made))
        return "" if best is None else best[2]

    def _around(self, quotation: Span, first: int, last: int) -> str:
        """The voice of a sentence that is nothing but a carrier, before or after."""
        if not self._fills(quotation, first, last):
            return ""
        if last + 1 < len(self._sentences):
            after = self._sentences[last + 1].text
            if len(after.split()) <= _SHORT + 3 and (voice := self._lone_voice(last + 1)):
                return voice
        if first and self._sentences[first - 1].text.rstrip().endswith(":"):
            return self._lone_voice(first - 1)
        return ""

    def _fills(self, quotation: Span, first: int, last: int) -> bool:
        """Whether there is nothing beside the quotation in its sentences."""
        start = self._sentences[first].span.start
        end = self._sentences[last].span.end
        before = self._text[start : quotation.start].strip(_MARGIN)
        after = self._text[quotation.end : max(quotation.end, end)].strip(_MARGIN)
        return not before and not after

    def _lone_voice(self, place: int) -> str:
        """The subject of the first reporting verb of a sentence without a content of its own."""
        sentence = self._sentences[place]
        cue = _HAS_SPEECH.search(sentence.text)
        if cue is None:
            return ""
        for token in sentence.tokens:
            if token.dep != "nsubj":
                continue
            verb = sentence.tokens[token.head]
            if cue.start() <= verb.span.start - sentence.span.start < cue.end():
                below = sentence.subtree(token)
                span = below[0].span.cover(below[-1].span)
                return self._as_name(place, self._text[span.start : span.end], span)
        words = sentence.text[: cue.start()].strip() or sentence.text[cue.end() :].strip(" .")
        start = sentence.span.start + sentence.text.find(words)
        return self._as_name(place, words, Span(start, start + len(words))) if words else ""

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
            return self._antecedent(place, before)
        if words.casefold() in PRONOUNS:
            return ""
        name = "" if span is None else self._person_in(place, span)
        return name or " ".join(_APPOSED.split(words)[0].split())

    def _person_in(self, place: int, span: Span) -> str:
        """The last personal name before a comma, where it is the head of the words."""
        sentence = self._sentences[place]
        main: list[Token] = []
        for token in sentence.within(span):
            if main and (token.text == "," or token.dep in {"relcl", "acl"}):
                break
            main.append(token)
        people = [token for token in main if token.entity == "PERSON"]
        if not people:
            return ""
        name = _whole_name(sentence, people[-1].index)
        words = " ".join(name.slice(self._text).split())
        before = self._text[span.start : name.start].casefold().split()
        after = self._text[name.end : name.end + 3]
        if (
            "of" in before
            or "for" in before
            or after[:2] in {"'s", "’s"}
            or words[-2:] in {"'s", "’s"}
        ):
            return ""
        return words

    def _antecedent(self, place: int, before: int) -> str:
        """The person who last spoke or did something before a "he said"."""
        for earlier in range(place, max(-1, place - _LOOK_BACK), -1):
            for made in reversed(self._attributions(earlier)):
                voice = made.source_span
                if voice is not None and voice.end <= before:
                    name = self._person_in(earlier, voice)
                    if name:
                        return name
            sentence = self._sentences[earlier]
            for token in sentence.tokens:
                is_doer = token.dep.startswith("nsubj") and token.entity == "PERSON"
                if self._text[max(0, token.span.start - 1)] in DOUBLE:
                    continue  # somebody who is talked to
                if is_doer and token.span.end <= before:
                    name = self._person_in(earlier, _whole_name(sentence, token.index))
                    if name:
                        return name
        return ""


def _whole_name(sentence: Sentence, index: int) -> Span:
    """The stretch of the entity that the token belongs to."""
    start = end = index
    while start > 0 and not sentence.tokens[start].begins and sentence.tokens[start - 1].entity:
        start -= 1
    while end + 1 < len(sentence.tokens) and (
        sentence.tokens[end + 1].entity == "PERSON" and not sentence.tokens[end + 1].begins
    ):
        end += 1
    return sentence.tokens[start].span.cover(sentence.tokens[end].span)
