"""Words that deny what they stand with, outright or by what they mean."""

from __future__ import annotations

from crosscheck.judge.phrases import Phrases
from crosscheck.language.function_words import NEGATIVE
from crosscheck.model.text import Token

# Verbs and adjectives that say that what follows did not come about.
_IMPLIED = frozenset(
    {"fail", "refuse", "decline", "deny", "unable", "lack", "prevent", "avoid", "cease", "forget",
     "neglect", "unlikely", "reject", "unwilling", "false", "absent", "impossible", "stop"}
)  # fmt: skip
_DENYING = NEGATIVE | {"unless", "rarely", "seldom"}
_TRUTHS = frozenset({"true", "case", "false", "correct", "untrue"})
_DEGREES = frozenset({"only", "just", "merely", "necessarily", "even"})
# What a verb that says little by itself is about: "is", "had", "said", "done".
_COMPLEMENTS = ("attr", "acomp", "oprd", "dobj", "ccomp", "xcomp", "prep", "nsubjpass")
_REACH = 6
_OTHER_CLAUSES = frozenset({"advcl", "relcl", "acl", "conj", "parataxis", "ccomp"})


def is_denial(token: Token) -> bool:
    """Whether a word denies outright."""
    return bool({token.lemma.casefold(), token.text.casefold()} & _DENYING)


def is_implied_denial(token: Token) -> bool:
    """Whether a word says that something did not come about."""
    return token.lemma.casefold() in _IMPLIED and token.pos in {"VERB", "ADJ", "NOUN"}


def is_partial(phrases: Phrases, token: Token) -> bool:
    """Whether it denies only that it is all, as in "not only"."""
    after = phrases.telling.tokens[token.index + 1 : token.index + 2]
    return any(word.lemma.casefold() in _DEGREES for word in after)


def denied_by(  # noqa: PLR0911 - one way out for each construction
    phrases: Phrases, token: Token
) -> int | None:
    """The content unit that a denying word denies: mostly a verb, with "no" its noun's verb."""
    tokens = phrases.telling.tokens
    current = token
    whole = _whole_clause(phrases, token)
    if whole is not None:
        return phrases.home.get(whole.index)
    if token.lemma.casefold() == "without":
        inner = next(phrases.tree.children(token.index, "pcomp", "pobj"), None)
        return phrases.home.get(inner.index) if inner is not None else None
    if is_implied_denial(token):
        below = [t for t in phrases.tree.children(token.index) if t.dep in {"xcomp", "dobj"}]
        return phrases.home.get(below[0].index) if below else phrases.home.get(token.index)
    for _ in range(_REACH):
        head = tokens[current.head]
        place = phrases.home.get(head.index)
        if head.index != current.index and place is not None:
            if head.pos in {"NOUN", "PROPN"} and current is token and current.pos == "DET":
                above = phrases.above[place]
                return above if above is not None else place
            if phrases.units[place].is_content:
                return place
            complements = [
                t
                for t in phrases.tree.children(head.index, *_COMPLEMENTS)
                if t.index in phrases.home
            ]
            if complements:
                return _content_of(phrases, complements[0])
        if head.index == current.index:
            return None
        current = head
    return None


def _whole_clause(phrases: Phrases, token: Token) -> Token | None:
    """The verb of the clause that "it is not true that" or "it is false that" denies."""
    tokens = phrases.telling.tokens
    near = {token.index, token.head, *(t.index for t in phrases.tree.children(token.head))}
    if not any(tokens[i].lemma.casefold() in _TRUTHS for i in near):
        return None
    clauses = (t for i in sorted(near) for t in phrases.tree.children(i, "ccomp", "acl", "csubj"))
    return next((t for t in clauses if t.index > token.index and t.index in phrases.home), None)


def denials(phrases: Phrases, unit: int) -> int:
    """How many denials stand over a unit or hang on it, in its clause."""
    tokens = phrases.telling.tokens
    current = tokens[phrases.units[unit].head]
    count = sum(is_denial(tokens[t]) for t in phrases.units[unit].tokens)
    for _ in range(_REACH):
        for child in phrases.tree.children(current.index):
            plain = is_denial(child) and not is_partial(phrases, child)
            below = phrases.tree.children(child.index, "det", "neg")
            nested = child.dep in {"nsubj", "nsubjpass", "dobj", "attr", "aux"} and any(
                is_denial(word) for word in below
            )
            count += plain or nested
        head = tokens[current.head]
        if head.index == current.index or current.dep in _OTHER_CLAUSES:
            break
        count += is_implied_denial(head) or head.lemma.casefold() == "without"
        current = head
    return count


def _content_of(phrases: Phrases, token: Token) -> int | None:
    """The first content unit at or below a token."""
    for index in phrases.tree.subtree(token.index):
        place = phrases.home.get(index)
        if place is not None and phrases.units[place].is_content:
            return place
    return None
