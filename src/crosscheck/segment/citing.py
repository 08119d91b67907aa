"""Citing: whether an attribution tells what a source says happened.

A wish, a question, an order, a denial or a refusal to say holds no assertion of its content.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.language.reporting import SPEECH
from crosscheck.model.facet import Attribution
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Besides verbs of speech: what a source is cited for thinking or showing.
_CITED_FOR = SPEECH | {"believe", "think", "suspect", "show", "indicate"}
_NEVER_CITED_FOR = frozenset(
    {"ask", "wonder", "question", "demand", "request", "read", "deny", "inquire", "enquire"}
)
_QUESTION_WORDS = frozenset(
    {"whether", "if", "how", "why", "what", "where", "who", "when", "which"}
)
_PHRASES = frozenset({"according", "per"})


def is_cited(sentence: Sentence, made: Attribution) -> bool:
    """Whether the outlet passes the content on as what its source asserts."""
    if made.cue_span is None or made.content is None:
        return False
    if not sentence.parsed:
        return True
    cue = sentence.within(made.cue_span)
    content = sentence.within(made.content)
    if not cue or any(token.text.casefold() in _QUESTION_WORDS for token in content[:2]):
        return False
    if any(token.text.casefold() in _PHRASES for token in cue):
        return has_tense(sentence, made.content)
    lemmas = {token.lemma.casefold() for token in cue}
    if lemmas & _NEVER_CITED_FOR or not lemmas & _CITED_FOR or _is_negated(sentence, cue):
        return False
    is_noun = all(token.pos == "NOUN" for token in cue)
    parts_before = made.content.end <= made.cue_span.start
    return not is_noun and (parts_before or has_tense(sentence, made.content))


def has_tense(sentence: Sentence, span: Span) -> bool:
    """Whether a topmost verb in the span is finite: the words can be asserted."""
    return any(_is_finite(sentence, token) for token in _top_verbs(sentence, span))


def has_clause(sentence: Sentence, span: Span) -> bool:
    """Whether the span holds a finite verb with its subject; a guess by length without grammar."""
    if not sentence.parsed:
        return False
    inside = {token.index for token in sentence.within(span)}
    return any(
        token.pos in {"VERB", "AUX"}
        and _is_finite(sentence, token)
        and any(
            child.dep.startswith("nsubj") and child.index in inside
            for child in sentence.children(token)
        )
        for token in sentence.within(span)
    )


def has_finite_verb(sentence: Sentence, span: Span) -> bool:
    """Whether any verb in the span is finite, whoever its subject is."""
    return sentence.parsed and any(
        token.pos in {"VERB", "AUX"} and _is_finite(sentence, token)
        for token in sentence.within(span)
    )


def _top_verbs(sentence: Sentence, span: Span) -> Iterator[Token]:
    """The verbs in the span that nothing in the span governs."""
    inside = {token.index for token in sentence.within(span)}
    for token in sentence.within(span):
        is_top = token.head not in inside or token.head == token.index
        if is_top and token.pos in {"VERB", "AUX"}:
            yield token


def _is_finite(sentence: Sentence, token: Token) -> bool:
    """Whether the verb or one of its helpers has a tense."""
    if token.tag in _FINITE:
        return True
    return any(
        child.tag in _FINITE for child in sentence.children(token) if child.dep.startswith("aux")
    )


def _is_negated(sentence: Sentence, cue: tuple[Token, ...]) -> bool:
    """Whether the source is said not to say it."""
    return any(
        child.dep == "neg" or child.text.casefold() in {"nor", "never", "neither"}
        for token in cue
        if token.pos == "VERB"
        for child in sentence.children(token)
    )
