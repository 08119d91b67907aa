"""Claims to be first, only or most: rank × what × window (DESIGN.md section 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from crosscheck.model.facet import Duration, Superlative
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token

_RANKS = frozenset(
    {"first", "first-ever", "only", "sole", "last", "latest", "oldest", "unprecedented"}
)
_EVER = re.compile(r"\b(?:first[- ]ever|ever|in history|of all time)\b", re.IGNORECASE)
_OF_ITS_KIND = re.compile(r"\bof (?:its|their|this) (?:kind|sort|type)\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsince(?:\s[\w,.'’]{1,12}){0,3}?\s['’]?\d{2,4}\b", re.IGNORECASE)
_REACH = 80
_NOT_A_RANK = frozenset(
    {"lady", "ladies", "family", "daughter", "daughters", "aid", "amendment", "name", "degree",
     "responder", "responders", "half", "person", "son", "couple", "class", "step", "place",
     "round", "quarter"}
)  # fmt: skip
_YEAR_DAYS = Decimal("365.25")


def find_superlatives(sentence: Sentence, durations: Sequence[Duration]) -> tuple[Superlative, ...]:
    """The superlatives of a sentence, each with the head it qualifies and its window."""
    return tuple(_each(sentence, durations))


def _each(sentence: Sentence, durations: Sequence[Duration]) -> Iterator[Superlative]:
    for token in sentence.tokens:
        rank = _rank(token, sentence)
        if not rank:
            continue
        what = _head(sentence, token)
        if what is None or what.text.casefold() in _NOT_A_RANK:
            continue
        window = _window(sentence, token, durations)
        nearby = _nearby(sentence, token, what)
        ever = rank == "first-ever" or bool(_EVER.search(nearby))
        weak = rank in {"first", "last", "latest"} and not (
            window or ever or _marked(sentence, token, what)
        )
        if weak:
            continue
        end = window.span if window else what.span
        span = (
            token.span.cover(what.span).cover(end)
            if abs(end.start - token.span.end) < 60
            else token.span
        )
        yield Superlative(
            span=span,
            text=span.shifted(-sentence.span.start).slice(sentence.text),
            rank="first" if rank == "first-ever" else rank,
            what=what.lemma,
            what_span=what.span,
            window_years=(window.days / _YEAR_DAYS).quantize(Decimal("0.1")) if window else None,
            ever=ever,
            where=_where(sentence, what),
            since=_is_since(sentence, token),
        )


def _rank(token: Token, sentence: Sentence) -> str:
    word = token.text.casefold()
    if word in _RANKS:
        return word
    if token.tag == "JJS" and word not in {"most", "least", "best"}:
        return word
    following = sentence.tokens[token.index + 1 : token.index + 2]
    if word == "most" and following and following[0].pos == "ADJ":
        return "most " + following[0].lemma
    return ""


def _head(  # noqa: PLR0911 - one way out for each build of the phrase
    sentence: Sentence, token: Token
) -> Token | None:
    """The noun that is claimed to be first: through "time that X visited" and "of its kind"."""
    if not sentence.parsed:
        return next(
            (
                t
                for t in sentence.tokens[token.index + 1 :]
                if t.pos in {"X", "NOUN"} and len(t.text) > 3
            ),
            None,
        )
    if token.text.casefold() == "most":
        adjective = sentence.tokens[token.index + 1]
        noun = sentence.tokens[adjective.head]
        return noun if noun.pos in {"NOUN", "PROPN"} and noun.index > adjective.index else None
    before = sentence.tokens[max(0, token.index - 2) : token.index]
    if [t.text for t in before[1:]] == [","] and before[0].pos in {"NOUN", "PROPN"}:
        # "ink a treaty, first in 15 years": headlines drop the article and the verb.
        follows = sentence.tokens[token.index + 1 : token.index + 2]
        if follows and follows[0].lemma in {"in", "of", "since"}:
            return before[0]
    head = sentence.tokens[token.head]
    if token.dep == "appos" and head.pos in {"NOUN", "PROPN"}:
        return head
    if head.dep == "poss" and head.index > token.index:
        # "their first-ever ministers' meeting": the parser stops at the owner.
        head = sentence.tokens[head.head]
    if (
        head.pos in {"NOUN", "PROPN"}
        and head.index > token.index
        and head.lemma not in {"kind", "type", "sort"}
    ):
        if head.lemma == "time":
            return _act(sentence, head) or head
        return head
    after = sentence.span.start
    if _OF_ITS_KIND.search(sentence.text[max(0, token.span.end - after) :][:25]):
        return _kind_of(sentence, token)
    if head.pos in {"AUX", "VERB"}:
        return _subject(sentence, head)
    return None


def _act(sentence: Sentence, time: Token) -> Token | None:
    """The verb in "the first time in 15 years that X visited Y", wherever the parser hangs it."""
    clauses = {"relcl", "acl", "advcl", "ccomp"}
    own = next((t for t in sentence.children(time) if t.dep in clauses), None)
    if own is not None:
        return own
    later = [t for t in sentence.tokens if t.index > time.index and t.dep in clauses]
    told = next((t for t in later if any(c.lemma == "that" for c in sentence.children(t))), None)
    preposition = sentence.tokens[time.head]
    if told is None and preposition.lemma == "for":
        verb = sentence.tokens[preposition.head]
        return verb if verb.pos == "VERB" else None
    return told


def _kind_of(sentence: Sentence, token: Token) -> Token | None:
    """What "first of its kind" is said of: the subject of a copula, else the noun behind it."""
    head = sentence.tokens[token.head]
    if token.dep in {"attr", "acomp", "oprd"} and head.lemma == "be":
        return _subject(sentence, head)
    closing = [
        t
        for t in sentence.tokens[token.index :]
        if t.pos in {"NOUN", "PROPN"}
        and t.lemma not in {"kind", "type", "sort", "year", "decade", "century", "month"}
    ]
    noun = None
    for candidate in closing:
        if noun is None or candidate.index == noun.index + 1:
            noun = candidate
        else:
            break
    return noun


def _subject(sentence: Sentence, verb: Token) -> Token | None:
    return next((t for t in sentence.children(verb) if t.dep in {"nsubj", "nsubjpass"}), None)


def _window(sentence: Sentence, token: Token, durations: Sequence[Duration]) -> Duration | None:
    """A duration led in by "in", "for" or "since" within ten words of the rank."""
    for duration in durations:
        before = sentence.text[: duration.span.start - sentence.span.start].rstrip().casefold()
        near = -20 <= duration.span.start - token.span.end <= _REACH
        if near and before.endswith(
            (
                " in",
                " for",
                " in more than",
                " in over",
                " in nearly",
                " in almost",
                " in at least",
                " in about",
            )
        ):
            return duration
    return None


def _is_since(sentence: Sentence, token: Token) -> bool:
    """Whether the window opens at a year that is named: "the lowest level since 2003"."""
    start = token.span.end - sentence.span.start
    return _SINCE.search(sentence.text[start : start + _REACH]) is not None


def _where(sentence: Sentence, what: Token) -> str:
    """The place that narrows the claim: "in Oslo" behind the head."""
    for preposition in sentence.children(what):
        if preposition.dep == "prep" and preposition.lemma in {"in", "at", "on"}:
            for place in sentence.children(preposition):
                if place.entity in {"GPE", "LOC", "FAC"}:
                    return place.text
    return ""


def _nearby(sentence: Sentence, token: Token, what: Token) -> str:
    stretch = token.span.cover(what.span)
    wide = Span(stretch.start, min(stretch.end + 25, sentence.span.end))
    return wide.shifted(-sentence.span.start).slice(sentence.text)


def _marked(sentence: Sentence, token: Token, what: Token) -> bool:
    """Whether "first" ranks a thing ("the first document jointly signed"), not an order in time."""
    lead = sentence.tokens[max(0, token.index - 1)].text.casefold()
    if lead not in {"the", "their", "its", "his", "her", "'s", "’s"}:
        return False
    head = sentence.tokens[token.head] if sentence.parsed else what
    copula = head.dep in {"attr", "dobj", "oprd", "pobj"} or what.pos == "VERB"
    return copula and what.pos in {"NOUN", "VERB"}
