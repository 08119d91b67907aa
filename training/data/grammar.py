"""What the makers ask of a parsed sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.model.text import Sentence, Token

_NEGATION = re.compile(
    r"\b(?:not|no|never|nor|neither|none|nobody|nothing|without|cannot|hardly|barely|scarcely)\b|n't\b",
    re.IGNORECASE,
)
# Words under which a narrower word says less, or under which nothing is sure.
_NOT_UPWARD = re.compile(
    r"\b(?:not|no|never|nor|neither|none|nobody|nothing|without|cannot|hardly|barely|scarcely|few|"
    r"little|every|everyone|everybody|each|all|any|anyone|anything|if|unless|only|whether|than|"
    r"most|den(?:y|ies|ied)|fail\w*|refus\w*|doubt\w*|avoid\w*|prevent\w*|stop\w*|ban\w*|lack\w*|"
    r"unlikely|first|last|second|third|fourth|fifth|\w+est|always|how|exactly|too|or|fewer|"
    r"less|at most|up to|would|could|should|might|may|must|perhaps|maybe|probably|false|wrong|"
    r"rather|"
    r"instead|except|but|just|same|other|before|until|depend\w*|want\w*|wish\w*|hope\w*|need\w*|"
    r"expect\w*|plan\w*)\b|n't\b|\?",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"\b(?:uh|um|uh-huh|yeah|huh|hmm|oh|i|i'm|you|me|my|your)\b", re.IGNORECASE)
ANIMATE = frozenset({ "man", "woman", "boy", "girl", "child", "person", "people", "guy", "lady",
    "player", "dog", "cat", "police", "officer", "worker", "teacher", "student", "soldier", "he",
    "she", "they", "driver", "baby", "kid", "mother", "father", "runner", "singer", "dancer",
    "couple", "group", "crowd" })  # fmt: skip


def is_negated(text: str) -> bool:
    """Whether a negation stands anywhere in the text."""
    return _NEGATION.search(text) is not None


def is_upward(text: str) -> bool:
    """Whether a wider word or a detail less can only say less."""
    return _NOT_UPWARD.search(text) is None


def is_spoken(text: str) -> bool:
    """Whether it sounds like talk rather than a report."""
    return _LOOSE.search(text) is not None


def root(sentence: Sentence) -> Token | None:
    """The governing word of the sentence."""
    return next((token for token in sentence.tokens if token.head == token.index), None)


def keeps_capital(token: Token) -> bool:
    """Whether the first word of a sentence is written with a capital elsewhere too."""
    if token.text == "I" or token.pos == "PROPN" or token.entity in {"NORP", "LANGUAGE"}:
        return True
    return (
        bool(token.entity)
        and token.pos not in {"DET", "NUM", "ADP", "ADV", "ADJ", "PRON", "SCONJ"}
        and (token.entity not in {"CARDINAL", "QUANTITY", "MONEY", "TIME", "PERCENT", "ORDINAL"})
    )


_DENYING = frozenset({"no", "without", "nobody", "none", "if", "nothing"})


def is_denied(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a word between two places stands under a negation of its own clause."""
    for token in sentence.tokens:
        if token.span.start >= end or start >= token.span.end:
            continue
        steps, is_itself = 0, True
        while steps < 30:
            below = [
                *sentence.children(token),
                *(
                    other
                    for child in sentence.children(token)
                    if child.dep in {"nsubj", "nsubjpass"}
                    for other in sentence.children(child)
                ),
            ]
            if any(
                child.dep == "neg"
                or child.text.lower() in {"no", "neither", "nor", "few", "hardly"}
                for child in below
            ) or (not is_itself and token.text.lower() in _DENYING):
                return True
            is_itself = False
            if token.head == token.index:
                break
            token = sentence.tokens[token.head]  # noqa: PLW2901 - one step up the tree
            steps += 1
    return False


def is_clause(sentence: Sentence) -> bool:
    """Whether it is a sentence with a subject and a finite verb of its own."""
    head = root(sentence)
    return (
        head is not None
        and head.pos in {"VERB", "AUX"}
        and any(child.dep in {"nsubj", "nsubjpass", "expl"} for child in sentence.children(head))
    )


def entities(sentence: Sentence) -> Iterator[tuple[Token, ...]]:
    """The names and values that the parser marks, each a run of tokens of one type."""
    run: list[Token] = []
    for token in sentence.tokens:
        if run and (token.entity != run[-1].entity or token.begins):
            yield tuple(run)
            run = []
        if token.entity:
            run.append(token)
    if run:
        yield tuple(run)


def before(sentence: Sentence, token: Token, distance: int = 1) -> str:
    """The word that stands so far before a token, in lower case; empty at the start."""
    at = token.index - distance
    return sentence.tokens[at].text.lower() if at >= 0 else ""


def after(sentence: Sentence, token: Token, distance: int = 1) -> str:
    """The word that stands so far after a token, in lower case; empty at the end."""
    at = token.index + distance
    return sentence.tokens[at].text.lower() if at < len(sentence.tokens) else ""


def is_in_name(sentence: Sentence, token: Token) -> bool:
    """Whether a word is, or leans on, a part of a proper name or of a fixed compound."""
    neighbours = (
        sentence.tokens[at]
        for at in (token.index - 1, token.index + 1)
        if 0 <= at < len(sentence.tokens)
    )
    capital = token.text[:1].isupper() and token.index > 0
    return (
        capital
        or any(
            near.pos == "PROPN" and (near.head == token.index or token.head == near.index)
            for near in neighbours
        )
        or token.dep == "compound"
        or any(child.dep == "compound" for child in sentence.children(token))
        or (after(sentence, token) == "-" or before(sentence, token) == "-")
    )
