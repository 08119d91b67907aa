"""A detail left out, where the rest follows; turned, it is one that nobody vouched for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from random import Random

from crosscheck.model.text import Sentence, Token
from training.data.change import Change, Edit, removed, weaker
from training.data.grammar import is_clause, is_upward, root
from training.data.tables_of_words import word_set

_ADJECTIVES_KEPT = word_set("adjectives_kept")
_OF_NOUNS = frozenset({"in", "with", "at", "near", "on", "from"})
_NOUNS_IN_NEED = word_set("nouns_in_need")
_PREPOSITIONS = word_set("loose_prepositions")
_ADVERBS_KEPT = word_set("adverbs_kept")
_LIGHT = word_set("verbs_that_need_a_phrase")


def dropped(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """One detail less, by its kind."""
    if not is_upward(sentence.text):
        return
    for kind, edit in droppable(sentence):
        yield weaker(f"dropped: {kind}", edit)
    del chance


def dropped_under_negation(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """Under "not" or "no" a detail less says more: the shorter sentence says the longer one."""
    del chance
    verb = root(sentence)
    if verb is None or not is_clause(sentence):
        return
    denial = next((t for t in sentence.children(verb) if t.dep == "neg"), None)
    no_subject = next(
        (
            t
            for t in sentence.tokens
            if t.text.lower() == "no"
            and t.dep == "det"
            and sentence.tokens[t.head].dep in {"nsubj", "dobj", "attr"}
            and sentence.tokens[t.head].head == verb.index
        ),
        None,
    )
    first = denial or no_subject
    marks = [
        t
        for t in sentence.tokens
        if t.dep == "neg"
        or t.text.lower() in {"no", "never", "nobody", "without", "but", "if", "because", "unless"}
    ]
    if first is None or len(marks) != 1:
        return
    for kind, edit in droppable(sentence):
        if edit.start > first.span.start and kind in {"phrase", "adjective", "adverb", "time"}:
            yield Change("dropped under negation", (edit,), "open", "agrees")


@lru_cache(maxsize=64)
def droppable(sentence: Sentence) -> tuple[tuple[str, Edit], ...]:
    """The stretches that can be left out, each with its kind."""
    return tuple(_droppable(sentence))


def _droppable(sentence: Sentence) -> Iterator[tuple[str, Edit]]:
    for token in sentence.tokens:
        head = sentence.tokens[token.head]
        stretch = sentence.subtree(token)
        whole = stretch[-1].index - stretch[0].index + 1 == len(stretch)
        if not whole or len(stretch) > 0.6 * len(sentence.tokens):
            continue
        if len(stretch) == 1:
            yield from _word(sentence, token, head)
        elif token.dep == "prep":
            yield from _phrase(sentence, token, head, stretch)
        elif token.dep in {"appos", "relcl", "acl"}:
            yield from _of_a_noun(sentence, token, head, stretch)
        elif token.dep == "advcl" and stretch[0].index > head.index and _is_aside(token, stretch):
            yield "clause", removed(stretch)
        if token.dep == "npadvmod" and token.entity in {"DATE", "TIME"} and head.pos == "VERB":
            if head.lemma not in {"bear", "spend"}:
                yield "time", removed(stretch)
        elif token.dep == "conj" and token.pos == head.pos:
            yield from _conjunct(sentence, token, head, stretch)


def _word(sentence: Sentence, token: Token, head: Token) -> Iterator[tuple[str, Edit]]:
    """An adjective that only narrows its noun, or an adverb of manner."""
    if token.dep == "amod" and token.tag == "JJ" and token.lemma not in _ADJECTIVES_KEPT:
        if token.pos == "ADJ" and head.pos == "NOUN" and _is_free(sentence, token):
            yield "adjective", removed([token])
        return
    adverb = token.text.lower()
    of_manner = adverb.endswith("ly") and adverb not in _ADVERBS_KEPT
    if of_manner and token.dep == "advmod" and head.pos == "VERB":
        yield "adverb", removed([token])


def _phrase(
    sentence: Sentence, token: Token, head: Token, stretch: tuple[Token, ...]
) -> Iterator[tuple[str, Edit]]:
    """A phrase of time, place or company that its verb or noun can do without."""
    preposition = token.text.lower()
    if preposition not in _PREPOSITIONS:
        return
    if head.pos == "VERB" and head.lemma not in _LIGHT and _has_enough(sentence, head, token):
        yield "phrase", removed(stretch)
    elif head.pos == "NOUN" and preposition in _OF_NOUNS and head.lemma not in _NOUNS_IN_NEED:
        yield "phrase of a noun", removed(stretch)


def _of_a_noun(
    sentence: Sentence, token: Token, head: Token, stretch: tuple[Token, ...]
) -> Iterator[tuple[str, Edit]]:
    """An apposition or a clause that says more of a noun."""
    fenced = _is_fenced(sentence, stretch)
    if token.dep == "appos":
        if fenced and not _is_list(sentence, head, stretch):
            yield "apposition", _with_commas(sentence, stretch)
    elif len(stretch) > 2 and head.dep != "ROOT":
        if fenced:
            yield "clause of a noun", _with_commas(sentence, stretch)
        elif head.pos == "NOUN" and (token.dep == "relcl" or token.tag == "VBG"):
            yield "clause of a noun", removed(stretch)


def _is_aside(token: Token, stretch: tuple[Token, ...]) -> bool:
    """Whether a clause tells what went on beside ("as a crowd looked on", "holding a cup")."""
    first = stretch[0].text.lower()
    if len(stretch) < 3 or (first == "as" and stretch[1].text.lower() in {"if", "though"}):
        return False
    return first in {"as", "while", "after", "when", "because", "since"} or (
        token.tag == "VBG" and stretch[0].index == token.index
    )


def _conjunct(
    sentence: Sentence, token: Token, head: Token, stretch: tuple[Token, ...]
) -> Iterator[tuple[str, Edit]]:
    """The first of "A and B" alone, where nothing else hangs on there being both."""
    marks = [t for t in sentence.children(head) if t.dep == "cc" and t.index < token.index]
    more = [t for t in sentence.children(head) if t.dep == "conj"]
    if len(marks) != 1 or marks[0].text.lower() != "and" or len(more) != 1:
        return
    if any(child.dep == "conj" for child in sentence.children(token)):
        return
    start = marks[0].span.start
    if token.pos in {"VERB", "AUX"}:
        yield "second clause", Edit(start, stretch[-1].span.end, "")
    elif (
        token.pos in {"NOUN", "PROPN"}
        and head.dep in {"dobj", "pobj"}
        and sentence.tokens[head.head].text.lower() != "between"
    ):
        yield "second conjunct", Edit(start, stretch[-1].span.end, "")


def _is_list(sentence: Sentence, head: Token, stretch: tuple[Token, ...]) -> bool:
    """Whether commas and "and" make a list of what the parser took for an apposition."""
    inner = {t.text.lower() for t in stretch[:-1]}
    end = stretch[-1].index + 1
    after = sentence.tokens[end].text.lower() if end < len(sentence.tokens) else ""
    return (
        bool(inner & {",", "and", "or", "&"})
        or after in {"and", "or", "&"}
        or any(t.dep in {"conj", "cc"} for t in sentence.children(head))
        or any(t.is_word and t.text[0].isdigit() for t in stretch)
    )


def _is_free(sentence: Sentence, token: Token) -> bool:
    return sentence.tokens[token.index - 1].text not in {
        "-",
        ",",
        "very",
        "so",
        "and",
        "or",
        "too",
    } and (
        token.index + 1 < len(sentence.tokens)
        and sentence.tokens[token.index + 1].text not in {"-", ",", "and", "or"}
    )


def _has_enough(sentence: Sentence, head: Token, phrase: Token) -> bool:
    """Whether the verb keeps an object or a phrase, or can stand alone."""
    others = [
        t for t in sentence.children(head) if t.index > head.index and t.index != phrase.index
    ]
    return any(t.dep in {"dobj", "prep", "acomp", "attr", "npadvmod", "ccomp"} for t in others) or (
        head.tag in {"VBD", "VBG", "VBZ"}
        and head.lemma not in _LIGHT
        and phrase.index > head.index + 1
    )


def _is_fenced(sentence: Sentence, stretch: tuple[Token, ...]) -> bool:
    before = sentence.tokens[stretch[0].index - 1].text if stretch[0].index else ""
    return before in {",", "(", "--", "–", "—"}


def _with_commas(sentence: Sentence, stretch: tuple[Token, ...]) -> Edit:
    start = sentence.tokens[stretch[0].index - 1].span.start
    end = stretch[-1].span.end
    at = stretch[-1].index + 1
    if at < len(sentence.tokens) and sentence.tokens[at].text in {",", ")", "--", "–", "—"}:
        end = sentence.tokens[at].span.end
    return Edit(start, end, " ")
