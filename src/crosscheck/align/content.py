"""What a claim is about: its content words, folded so that retellings meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crosscheck.language.lexicon import event_classes, folded
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Mention
from crosscheck.model.text import Token

_SHORTEST = 2
_CONTENT = {"NOUN", "VERB", "ADJ", "ADV", "PROPN", "NUM", "X"}
EMPTY = frozenset(
    (  # noqa: SIM905 - a hundred words read better as lines
        "be have do say tell get make go come take also more then when where who which that this "
        "there here other such very just so only still now later after before while with from "
        "into about over under their they them were been will would could should the and for but "
        "not his her its our your than some any all according ago too much many one was had has "
        "are she him out off"
    ).split()
)


def content_terms(claim: Claim) -> frozenset[str]:
    """Folded lemmas of the content words; people stand as one term each, whatever the form."""
    people = [m for m in claim.of_type(Mention) if m.kind == "person" and m.key]
    terms = {f"person:{mention.key.split()[-1]}" for mention in people}
    terms.update(
        _term(token)
        for token in _own_tokens(claim)
        if _has_content(token) and not any(m.span.overlaps(token.span) for m in people)
    )
    return frozenset(terms)


def placed_terms(claim: Claim) -> Mapping[int, str]:
    """The telling words of a parsed claim by their place in the sentence, folded."""
    people = {
        token.index: f"person:{mention.key.split()[-1]}"
        for mention in claim.of_type(Mention)
        if mention.kind == "person" and mention.key
        for token in claim.sentence.within(mention.span)
    }
    return {
        token.index: people.get(token.index) or _term(token)
        for token in claim.sentence.within(claim.span)
        if token.index in people or (_has_content(token) and len(token.lemma) > _SHORTEST)
    }


def event_terms(claim: Claim) -> frozenset[str]:
    """The classes of happening that the claim's own words name."""
    classes = event_classes()
    return frozenset(classes[t.lemma] for t in _own_tokens(claim) if t.lemma in classes)


def _own_tokens(claim: Claim) -> Iterator[Token]:
    return (token for token in claim.sentence.tokens if claim.span.contains(token.span))


def _has_content(token: Token) -> bool:
    if token.pos not in _CONTENT or not token.is_word:
        return False
    if token.pos == "X" and len(token.text) < 3:
        return False
    return token.lemma not in EMPTY


def _term(token: Token) -> str:
    return folded(token.lemma.rstrip(".").replace("’", "'"))
