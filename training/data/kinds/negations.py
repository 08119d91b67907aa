"""A verb denied, a denial taken back, none of a thing; and "not" that changes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from crosscheck.model.text import Sentence, Token
from training.data.change import Change, Edit, contradiction, equal, replaced
from training.data.grammar import after, is_clause, is_negated, is_spoken, keeps_capital, root
from training.data.inflection import inflected

_BE = frozenset(
    {
        "is",
        "are",
        "was",
        "were",
        "has",
        "had",
        "have",
        "can",
        "could",
        "will",
        "would",
        "should",
        "does",
        "do",
        "did",
        "must",
    }
)
_SHORT = {"is": "isn't", "are": "aren't", "was": "wasn't", "were": "weren't", "has": "hasn't",
    "had": "hadn't", "have": "haven't", "can": "can't", "could": "couldn't", "will": "won't",
    "would": "wouldn't", "should": "shouldn't", "does": "doesn't", "do": "don't", "did": "didn't"
}  # fmt: skip
_STATEMENTS = ("It is not true that {}", "It is false that {}", "It is not the case that {}")
_AFFIRMED = (
    "It is true that {}",
    "It is not false that {}",
    "It is a fact that {}",
    "Indeed, {}",
    "It is the case that {}",
)


def denied(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """The sentence's own verb, or that of what somebody says, denied in one of several ways."""
    if is_negated(sentence.text) or sentence.text.endswith("?"):
        return
    for verb in _main_verbs(sentence):
        helpers = [t for t in sentence.children(verb) if t.dep in {"aux", "auxpass"}]
        first = helpers[0] if helpers else verb
        low = first.text.lower()
        if low in _BE and (helpers or verb.lemma == "be"):
            words = [
                f"{low} not",
                f"{low} not",
                f"{low} never" if low in {"has", "had", "have"} else f"{low} not",
            ]
            if low in _SHORT:
                words.append(_SHORT[low])
            if low in {"is", "are", "was", "were", "can"}:
                words.append(f"{low} no longer")
            if low == "will":
                words.append("will never")
            yield contradiction("negation: auxiliary", replaced(first, chance.choice(words)))
        elif not helpers and verb.tag == "VBD":
            ways = (f"did not {verb.lemma}", f"didn't {verb.lemma}", f"never {verb.text.lower()}",
                f"failed to {verb.lemma}", f"refused to {verb.lemma}", f"did not {verb.lemma}"
            )  # fmt: skip
            yield contradiction("negation: verb", replaced(verb, chance.choice(ways)))
        elif not helpers and verb.tag in {"VBZ", "VBP"}:
            do = "does" if verb.tag == "VBZ" else "do"
            ways_now = (
                f"{do} not {verb.lemma}",
                f"{do}n't {verb.lemma}",
                f"never {verb.text.lower()}",
            )
            yield contradiction("negation: verb", replaced(verb, chance.choice(ways_now)))


def denial_taken_back(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A negated verb asserted."""
    for token in sentence.tokens:
        if token.dep != "neg" or token.text.lower() not in {"not", "n't", "never"}:
            continue
        verb = sentence.tokens[token.head]
        if verb not in tuple(_main_verbs(sentence)) or after(sentence, token) == "only":
            continue
        helper = sentence.tokens[token.index - 1] if token.index else token
        low = helper.text.lower()
        if token.text.lower() == "never" and low not in _BE:
            yield contradiction("negation removed", _gone(token))
        elif low in {"did", "does", "do"} and helper.head == verb.index:
            tag = {"did": "VBD", "does": "VBZ"}.get(low, "VB")
            form = inflected(verb.lemma, tag)
            if verb.index == token.index + 1:
                yield contradiction(
                    "negation removed", Edit(helper.span.start, verb.span.end, form)
                )
        elif low in _BE:
            yield contradiction("negation removed", _gone(token))
        elif low in {"ca", "wo"}:
            word = {"ca": "can", "wo": "will"}[low]
            yield contradiction("negation removed", Edit(helper.span.start, token.span.end, word))
    del chance


def none_of(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """The subject, or the thing that there is, made none; and back."""
    verb = root(sentence)
    if verb is None:
        return
    negated = is_negated(sentence.text)
    for token in sentence.tokens:
        head = sentence.tokens[token.head]
        if token.dep not in {"det", "nummod", "amod"} or head.dep not in {
            "nsubj",
            "nsubjpass",
            "attr",
            "dobj",
            "ROOT",
        }:
            continue
        low = token.text.lower()
        if (
            not negated
            and low in {"a", "an", "some", "several", "many", "all", "every", "two", "three"}
            and head.lemma not in {"lot", "number", "few", "couple", "variety", "response"}
            and token.index + 1 < len(sentence.tokens)
        ):
            if (
                sentence.tokens[token.index - 1].index == head.index - 1
                and head.dep == "dobj"
                and chance.random() < 0.5
            ):
                continue
            yield contradiction("negation: none", replaced(token, "no"))
        elif low == "no" and head.index == token.index + 1:
            if after(sentence, token).endswith("ing"):
                continue
            words = "some"
            yield contradiction("negation: some", replaced(token, words))
    for token in sentence.tokens:
        low = token.text.lower()
        pairs = {
            "someone": "no one",
            "somebody": "nobody",
            "everyone": "no one",
            "everybody": "nobody",
            "nobody": "somebody",
            "something": "nothing",
            "nothing": "something",
            "everything": "nothing",
        }
        if low in pairs and (not negated or low in {"nobody", "nothing"}):
            yield contradiction("negation: none", replaced(token, pairs[low]))


def framed(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """The whole sentence under "it is not true that", or under "it is true that"."""
    if not is_clause(sentence) or is_spoken(sentence.text) or sentence.text[-1:] in {"?", '"'}:
        return
    start = sentence.tokens[0]
    word = start.text if keeps_capital(start) else start.text[:1].lower() + start.text[1:]
    for frames, make, kind in (
        (_STATEMENTS, contradiction, "negation: not true that"),
        (_AFFIRMED, equal, "true that"),
    ):
        words = chance.choice(frames).format(word)
        yield make(kind, Edit(start.span.start, start.span.end, words))


def same_negation(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A denial in other words: contracted or not, "failed to", "no longer", "never"."""
    for token in sentence.tokens:
        if token.dep == "neg" and token.text == "n't" and token.index:
            helper = sentence.tokens[token.index - 1]
            word = {"ca": "cannot", "wo": "will not"}.get(helper.text.lower(), f"{helper.text} not")
            yield equal("contraction", Edit(helper.span.start, token.span.end, word))
        elif token.dep == "neg" and token.text == "not" and token.index:
            helper = sentence.tokens[token.index - 1]
            verb = sentence.tokens[token.head]
            if helper.text in _SHORT:
                yield equal(
                    "contraction", Edit(helper.span.start, token.span.end, _SHORT[helper.text])
                )
            if (
                helper.text == "did"
                and verb.index == token.index + 1
                and verb.tag == "VB"
                and chance.random() < 0.7
            ):
                ways = (f"never {inflected(verb.lemma, 'VBD')}", f"failed to {verb.lemma}")
                yield equal(
                    "negation reworded", Edit(helper.span.start, verb.span.end, chance.choice(ways))
                )


_DENIED_WAYS = re.compile(r"\b(?:failed|refused|declined) to (\w+)")


def failing(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """Say "did not win" for "failed to win", and against it "won"."""
    for found in _DENIED_WAYS.finditer(sentence.text):
        verb = found[1]
        way = chance.choice(("did not", "didn't"))
        yield equal("negation reworded", Edit(found.start(), found.end(), f"{way} {verb}"))
        yield contradiction(
            "failure to success", Edit(found.start(), found.end(), inflected(verb, "VBD"))
        )


def _gone(token: Token) -> Edit:
    return Edit(token.span.start, token.span.end, "")


def _main_verbs(sentence: Sentence) -> Iterator[Token]:
    for token in sentence.tokens:
        if token.pos not in {"VERB", "AUX"} or (
            token.tag in {"VB", "VBG", "MD"} and token.dep != "ROOT"
        ):
            continue
        head = sentence.tokens[token.head]
        has_subject = any(
            child.dep in {"nsubj", "nsubjpass", "expl"} for child in sentence.children(token)
        )
        own = token.dep == "ROOT" or (token.dep == "ccomp" and head.dep == "ROOT")
        if own and has_subject and not (token.lemma == "say" and token.dep == "ROOT"):
            yield token
