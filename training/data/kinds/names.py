"""Names of people, places and organisations: another, misspelt, shortened, exchanged."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from random import Random

from crosscheck.model.text import Sentence, Token
from training.data.change import Change, Edit, contradiction, equal, weaker
from training.data.grammar import entities, is_upward
from training.data.tables_of_words import (
    domains,
    first_names,
    last_names,
    organisations,
    places,
    word_set,
)

_TITLES = word_set("titles")
_SAME = (
    ("the United States", "the US"), ("the United States", "the U.S."), ("the U.S.", "America"),
    ("the United Kingdom", "Britain"), ("the UK", "Britain"), ("New York City", "New York"),
    ("the European Union", "the EU"), ("the United Nations", "the UN"), ("Los Angeles", "LA"),
    ("Washington, D.C.", "Washington"), ("Holland", "the Netherlands"), ("Burma", "Myanmar"),
    ("World War II", "the Second World War"), ("World War I", "the First World War"),
)  # fmt: skip
SYMMETRIC = word_set("symmetric_verbs")
_VOWELS = "aeiou"
_CONSONANTS = "bdfgklmnprstv"


def other_names(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """Another person, place or organisation in the slot of a sentence that says enough."""
    if len(sentence.tokens) < 8:
        return
    for name in entities(sentence):
        words = _text(sentence, name)
        kind = name[0].entity
        if (
            (not words[:1].isupper() and kind != "ORG")
            or not _is_clean(words)
            or _is_in_more(sentence, name)
        ):
            continue
        if kind == "PERSON":
            yield from _other_person(name, words, chance)
        elif kind in {"GPE", "LOC"} and words in places():
            others = [
                place
                for place in places()[words][1]
                if place != words and place not in sentence.text
            ]
            yield contradiction(
                "place", Edit(name[0].span.start, name[-1].span.end, chance.choice(others))
            )
        elif kind == "GPE" and len(name) <= 2 and chance.random() < 0.7:
            group = places()[chance.choice(("Berlin", "China", "Ohio"))][1]
            yield contradiction(
                "place", Edit(name[0].span.start, name[-1].span.end, chance.choice(group))
            )
        elif (
            kind == "ORG"
            and len(words) > 3
            and name[0].dep != "compound"
            and name[-1].dep not in {"compound", "amod"}
        ):
            others = [
                other
                for other in organisations()
                if other != words and other.split()[-1] not in words
            ]
            other = chance.choice(others)
            if name[0].index and sentence.tokens[name[0].index - 1].text.lower() in {
                "the",
                "a",
                "an",
            }:
                other = other.removeprefix("the ")
            yield contradiction(
                "organisation",
                Edit(name[0].span.start, name[-1].span.end, _capital(other, name[0])),
            )
        elif kind == "NORP" and len(name) == 1 and ("adjective", words) in domains():
            _, members = domains()[("adjective", words)][0]
            others = [other for other in members if other not in sentence.text]
            if others:
                edit = Edit(name[0].span.start, name[0].span.end, chance.choice(others))
                yield contradiction("nationality", edit)


def _other_person(name: tuple[Token, ...], words: str, chance: Random) -> Iterator[Change]:
    whole = (name[0].span.start, name[-1].span.end)
    first, last = name[0], name[-1]
    if last.text in {"'s", "’s"}:
        return
    if len(name) == 1 and first.text in first_names():
        yield contradiction("first name", Edit(*whole, _other(first_names(), first.text, chance)))
    elif len(name) == 1:
        yield contradiction("surname", Edit(*whole, _other(last_names(), words, chance)))
    elif len(name) in {2, 3} and first.text.lower() not in _TITLES:
        other_first = _other(first_names(), first.text, chance)
        yield contradiction("first name", Edit(first.span.start, first.span.end, other_first))
        yield contradiction(
            "surname", Edit(last.span.start, last.span.end, _other(last_names(), last.text, chance))
        )
        yield contradiction("person", Edit(*whole, f"{other_first} {chance.choice(last_names())}"))


def misspelt(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A name by one letter off: another spelling is another name."""
    for name in entities(sentence):
        token = name[-1]
        if _is_in_more(sentence, name):
            continue
        if (
            token.entity != "PERSON"
            or not token.text.isalpha()
            or len(token.text) < 5
            or not token.text.istitle()
        ):
            continue
        word = token.text
        at_vowel = [at for at in range(2, len(word) - 1) if word[at] in _VOWELS]
        at_consonant = [at for at in range(1, len(word) - 1) if word[at] in _CONSONANTS]
        for places_in, letters, weight in (
            (at_vowel, _VOWELS, 1.0),
            (at_consonant, _CONSONANTS, 0.3),
        ):
            if places_in and chance.random() < weight:
                at = chance.choice(places_in)
                letter = chance.choice([other for other in letters if other != word[at]])
                new = word[:at] + letter + word[at + 1 :]
                yield contradiction(
                    "spelling of a name", Edit(token.span.start, token.span.end, new)
                )


def shortened(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A person by the surname alone, or without the title; a name by its other name."""
    del chance
    for name in entities(sentence):
        if (
            name[0].entity != "PERSON"
            or len(name) < 2
            or not all(t.text[:1].isupper() for t in name)
        ):
            continue
        if name[-1].text in {"'s", "Jr.", "Sr.", "II", "III"} or len(name) > 3:
            continue
        if name[0].text.lower() not in _TITLES:
            yield weaker("surname alone", Edit(name[0].span.start, name[-1].span.start, ""))
        before = name[0].index - 1
        if (
            before >= 0
            and sentence.tokens[before].text.lower() in _TITLES
            and sentence.tokens[before].text[:1].isupper()
        ):
            title = sentence.tokens[before]
            yield equal("title dropped", Edit(title.span.start, name[0].span.start, ""))


def same_names(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A name by another name of the same."""
    for left, right in _SAME:
        for one, other in ((left, right), (right, left)):
            at = sentence.text.find(one)
            end = at + len(one)
            if (
                at < 0
                or (end < len(sentence.text) and sentence.text[end].isalnum())
                or (at and sentence.text[at - 1].isalnum())
            ):
                continue
            if (
                sentence.text[end : end + 2].strip()[:1].isupper()
                or chance.random() < 0.3
                or sentence.text[end : end + 1] == "'"
            ):
                continue
            yield equal("other name", Edit(at, end, other))


def exchanged(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """Two names of one type in two slots, the one in place of the other."""
    del chance
    names = [name for name in entities(sentence) if name[0].entity in {"PERSON", "GPE", "ORG"}]
    for left, right in itertools.pairwise(names):
        if left[0].entity != right[0].entity or not (
            _is_clean(_text(sentence, left)) and _is_clean(_text(sentence, right))
        ):
            continue
        between = sentence.text[left[-1].span.end : right[0].span.start]
        verbs = {
            t.lemma for t in sentence.tokens[left[-1].index : right[0].index] if t.pos == "VERB"
        }
        if not verbs or verbs & SYMMETRIC or len(between) < 6:
            continue
        if " and " in between or not is_upward(between):
            continue
        one, other = _text(sentence, left), _text(sentence, right)
        if one == other or one in other or other in one:
            continue
        yield contradiction(
            "names exchanged",
            Edit(left[0].span.start, left[-1].span.end, other),
            Edit(right[0].span.start, right[-1].span.end, one),
        )


def _text(sentence: Sentence, name: tuple[Token, ...]) -> str:
    return sentence.text[name[0].span.start : name[-1].span.end]


def _is_in_more(sentence: Sentence, name: tuple[Token, ...]) -> bool:
    """Whether the name is part of a longer one that the parser cut ("the Tony Award")."""
    first, last = name[0].index - 1, name[-1].index + 1
    before = sentence.tokens[first] if first > 0 else None
    after = sentence.tokens[last] if last < len(sentence.tokens) else None
    return bool(
        (before and before.pos == "PROPN" and before.text.lower() not in _TITLES)
        or (before and before.text in {"-", "–", "/", '"', "“"})
        or (after and (after.text[:1].isupper() or after.text in {"-", "–", "/", "&"}))
    )


def _is_clean(words: str) -> bool:
    return all(sign.isalpha() or sign in " .-'" for sign in words) and not words.endswith("'s")


def _other(values: tuple[str, ...], value: str, chance: Random) -> str:
    return chance.choice(
        [other for other in values if other not in value and other[0] != value[:1]]
    )


def _capital(words: str, token: Token) -> str:
    return words[:1].upper() + words[1:] if token.index == 0 else words
