"""Attributions without a verb: "according to X", "as per X", "the claim by X that ..."."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.language.dependencies import SUBJECTS, Tree
from crosscheck.language.reporting import SPEECH_NOUNS
from crosscheck.model.text import Token

_UNITS_AFTER_PER = frozenset(
    {"cent", "day", "hour", "year", "week", "month", "person", "capita", "head", "minute"}
    | {"second", "se", "gallon", "unit", "game"}
)


@dataclass(frozen=True, slots=True)
class Carrier:
    """The words of one attribution, as token indexes.

    ``stand_in`` is the "who" or "which" that stands for the source beside the cue, ``cited`` whom
    the source has it from.
    """

    source: tuple[int, ...]
    cue: tuple[int, ...]
    content: tuple[int, ...]
    outlet: tuple[int, ...] = ()
    stand_in: tuple[int, ...] = ()
    cited: tuple[int, ...] = ()


def phrase_carriers(tree: Tree) -> Iterator[Carrier]:
    """Carriers without a verb: "according to X", "as per X"."""
    for token in tree.tokens:
        word = token.text.casefold()
        if word == "according":
            link = tree.first(token.index, "prep")
        elif word == "per" and token.dep == "prep":
            link = token
        else:
            continue
        voice = None if link is None else tree.first(link.index, "pobj")
        if link is None or voice is None or voice.text.casefold() in _UNITS_AFTER_PER:
            continue
        phrase = tree.subtree(token.index)
        if word == "per" and phrase[0] and tree.tokens[phrase[0] - 1].text.casefold() == "as":
            phrase = [phrase[0] - 1, *phrase]
        if phrase[0] == 0:
            phrase = _up_to_comma(tree, phrase, link)
        source = tree.without_edges([i for i in phrase if i > link.index])
        cue = [i for i in phrase if i <= link.index]
        if source:
            yield Carrier(tuple(source), tuple(cue), tuple(_around(tree, token, phrase)))


def _up_to_comma(tree: Tree, phrase: list[int], link: Token) -> list[int]:
    """A phrase that opens the sentence, up to its comma where a parser took in too much."""
    commas = [i for i in phrase if i > link.index and tree.tokens[i].text == ","]
    if not commas:
        return phrase
    has_verb = any(tree.tokens[i].pos in {"VERB", "AUX"} for i in phrase if i > link.index)
    takes_all = sum(tree.tokens[i].is_word for i in range(phrase[-1] + 1, len(tree.tokens))) == 0
    return [i for i in phrase if i < commas[0]] if has_verb or takes_all else phrase


def _around(tree: Tree, token: Token, phrase: list[int]) -> list[int]:
    """The clause that a phrase such as "according to X" is about."""
    if phrase[0] == 0:
        return list(range(phrase[-1] + 1, len(tree.tokens)))
    head = token.head
    while tree.tokens[head].head != head and (
        tree.tokens[head].pos not in {"VERB", "AUX"}
        or (tree.tokens[head].dep == "conj" and tree.first(head, *SUBJECTS) is None)
    ):
        head = tree.tokens[head].head
    clause = [i for i in tree.subtree(head) if not phrase[0] <= i <= phrase[-1]]
    after = [i for i in clause if i > phrase[-1]]
    before = [i for i in clause if i < phrase[0]]
    return after if sum(tree.tokens[i].is_word for i in before) < 2 else before


def noun_carriers(tree: Tree) -> Iterator[Carrier]:
    """Carriers around a noun: "the minister's claim that ...", "a report by X that ..."."""
    for token in tree.tokens:
        if token.pos != "NOUN" or token.lemma.casefold() not in SPEECH_NOUNS:
            continue
        clause = next(
            (
                child
                for child in tree.children(token.index, "acl", "ccomp", "relcl")
                if (mark := tree.first(child.index, "mark")) is not None
                and mark.text.casefold() == "that"
            ),
            None,
        )
        if clause is None:
            continue
        voice = tree.first(token.index, "poss")
        for link in tree.children(token.index, "prep"):
            if voice is None and link.text.casefold() in {"by", "from", "of"}:
                voice = tree.first(link.index, "pobj")
        source = [] if voice is None else tree.subtree(voice.index)
        yield Carrier(
            tuple(i for i in source if tree.tokens[i].tag != "POS"),
            (token.index,),
            tuple(tree.subtree(clause.index)),
        )
