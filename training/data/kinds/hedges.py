"""What may have been, was planned, or is one of two: less than said, and not excluded."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from crosscheck.model.text import Sentence
from training.data.change import Change, Edit, unclear, weaker
from training.data.grammar import is_clause, is_upward, root
from training.data.inflection import inflected
from training.data.tables_of_words import word_set


def alternatives(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """One of "A or B" says more than both; "A or B" says less than "A and B"."""
    del chance
    for token in sentence.tokens:
        head = sentence.tokens[token.head]
        if (
            token.dep != "cc"
            or head.pos not in {"NOUN", "PROPN", "VERB", "ADJ"}
            or sum(t.dep == "cc" for t in sentence.tokens) != 1
        ):
            continue
        others = [t for t in sentence.children(head) if t.dep == "conj"]
        if (
            len(others) != 1
            or others[0].index < token.index
            or not is_upward(sentence.text.replace(" or ", " "))
        ):
            continue
        stretch = sentence.subtree(others[0])
        if token.text == "or":
            yield Change(
                "dropped under or",
                (Edit(token.span.start, stretch[-1].span.end, ""),),
                "open",
                "agrees",
            )
            if head.pos != "VERB":
                yield Change(
                    "or to and", (Edit(token.span.start, token.span.end, "and"),), "open", "agrees"
                )
        elif (
            token.text == "and"
            and head.pos in {"NOUN", "PROPN", "ADJ"}
            and head.dep in {"dobj", "pobj", "acomp"}
        ):
            yield weaker("and to or", Edit(token.span.start, token.span.end, "or"))


_MODAL = (("may have", "VBN"), ("might have", "VBN"), ("could have", "VBN"))


_AHEAD = (
    "plans to",
    "is expected to",
    "hopes to",
    "intends to",
    "wants to",
    "has threatened to",
    "is considering whether to",
    "has been asked to",
)


_NEVER_HEDGED = word_set("verbs_never_hedged")


def hedged(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A deed by what may have been done, or is only planned: less than said, and not excluded."""
    verb = root(sentence)
    if verb is None or verb.tag != "VBD" or not is_clause(sentence) or not is_upward(sentence.text):
        return
    subject = next((t for t in sentence.children(verb) if t.dep == "nsubj"), None)
    if (
        subject is None
        or any(t.dep in {"aux", "neg"} for t in sentence.children(verb))
        or verb.lemma in _NEVER_HEDGED
    ):
        return
    if chance.random() < 0.6:
        words, tag = chance.choice(_MODAL)
        change = f"{words} {inflected(verb.lemma, tag)}"
        yield Change("hedged: may", (Edit(verb.span.start, verb.span.end, change),), "open", "open")
    else:
        plural = subject.tag in {"NNS", "NNPS"} or subject.text.lower() in {
            "they",
            "we",
            "i",
            "you",
            "people",
        }
        words = chance.choice(_AHEAD)
        if plural:
            words = {
                "plans": "plan",
                "is": "are",
                "hopes": "hope",
                "intends": "intend",
                "wants": "want",
                "has": "have",
            }[words.split()[0]] + words[words.index(" ") :]
        yield unclear(
            "hedged: planned", Edit(verb.span.start, verb.span.end, f"{words} {verb.lemma}")
        )
