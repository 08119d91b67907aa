"""Finding the token that stands at a place in a sentence's text."""

from __future__ import annotations

from bisect import bisect_right

from crosscheck.model.text import Sentence, Token


def token_at(sentence: Sentence, offset: int) -> Token | None:
    """The token that covers ``offset``, counted from the start of the sentence's text."""
    place = offset + sentence.span.start
    index = bisect_right(sentence.tokens, place, key=lambda token: token.span.start) - 1
    if index < 0:
        return None
    token = sentence.tokens[index]
    return token if token.span.start <= place < token.span.end else None


def tokens_between(sentence: Sentence, start: int, end: int) -> tuple[Token, ...]:
    """The tokens that share a sign with ``text[start:end]`` of the sentence."""
    shift = sentence.span.start
    return tuple(
        token
        for token in sentence.tokens
        if token.span.start < end + shift and start + shift < token.span.end
    )
