"""What a number counts: the noun it governs and the phrase around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from crosscheck.language.person_words import is_person_word, is_plural, singular
from crosscheck.language.token_lookup import tokens_between
from crosscheck.model.text import Sentence, Token


@dataclass(frozen=True, slots=True)
class Counted:
    """The singular of the noun that is counted, and its phrase as written."""

    noun: str = ""
    phrase: str = ""
    is_part: bool = False


_NOTHING = Counted()
_NOMINAL = frozenset({"NOUN", "PROPN"})
_MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod", "quantmod", "punct", "npadvmod"})
_LONGEST_PHRASE = 7
_HURT = re.compile(
    r"\s(?:(?:was|were|are|is|have\sbeen|had\sbeen|has\sbeen)\s)?(?:\w+ly\s)?(?:killed|shot|dead|injured"
    r"|wounded|hurt|arrested|died|missing|hospitali[sz]ed|charged|detained|survived|stabbed)\b",
    re.IGNORECASE,
)
_FREE_WORD = re.compile(r"[\s-]+([A-Za-z][\w'’-]*)")
_OF_THE = re.compile(r"\sof\s(?:the|those|these|its|his|her|their|our)\s", re.IGNORECASE)
_FUNCTION_WORDS_TEXT = """
a an the of in on at by to from with for and or but as is was were are be been has had have who
that which when while after before than more other people's his her their its not if said says
also
"""
_FUNCTION_WORDS = frozenset(_FUNCTION_WORDS_TEXT.split())
_LIGHT_REACH = 4
_MEASURED_IN = re.compile(
    r"\sin\s(?:[a-z-]+\s)??((?!the\b|a\b|an\b|his\b|her\b|its\b|their\b|cash\b)[a-z]+(?:s|ing|aid|age))\b"
)
_SET_AT = re.compile(
    r"\b(bond|bail|ransom|damages?|fine|fee|price|cost)\s(?:[A-Za-z]+\s){0,3}at\s$"
)
_MEASURED_AFTER = re.compile(
    r"(?:\sof\s(?:the\s|all\s|its\s|those\s)?(?:[a-z]+\s(?=[a-z]+s\b))?|[\s-](?=[a-z]+\b))([a-z]+)\b"
)
_MEASURED_BEFORE = re.compile(r"\b([a-z]+)\s(?:(?:was\s|is\s)?set\s)?(?:of|at)\s(?:a\s)?$")
_VALUE_VERBS = frozenset({"be", "cost", "total", "reach", "exceed", "stand", "set", "fall", "rise"})


def find_counted(sentence: Sentence, start: int, end: int, *, is_measure: bool) -> Counted:
    """What the number ``text[start:end]`` counts.

    ``is_measure`` says that the number has a unit ("$1 million", "36 percent"), so that the
    noun may also stand before it ("a bond of $1 million").
    """
    text = sentence.text
    if is_measure:
        stated = _MEASURED_IN.match(text, end) or _SET_AT.search(text[:start][-40:])
        if stated is not None:
            return Counted(singular(stated[1]), stated[1])
    elif _HURT.match(text, end):
        return Counted("person", "people")
    if sentence.parsed and sentence.tokens:
        found = _from_grammar(sentence, start, end, is_measure=is_measure)
        if found.noun:
            is_part = not is_measure and bool(_OF_THE.match(text, end))
            return replace(found, is_part=is_part)
    if is_measure:
        return _measured_by_words(text, start, end)
    return _from_words(text, end)


def _from_grammar(sentence: Sentence, start: int, end: int, *, is_measure: bool) -> Counted:
    inside = tokens_between(sentence, start, end)
    if not inside:
        return _NOTHING
    indices = {token.index for token in inside}
    top = next((t for t in inside if t.head not in indices or t.head == t.index), inside[-1])
    part = _of_noun(sentence, top)
    if part is not None:
        return Counted(_lemma(part), _phrase(sentence, part, _first_modifier(sentence, part)))
    head = sentence.tokens[top.head]
    if top.dep in _MODIFIERS and head.pos in _NOMINAL and head.index not in indices:
        if head.span.start > inside[-1].span.start:
            return _of_head(sentence, head, inside[-1])
        return _NOTHING
    if is_measure:
        return _measured(sentence, top)
    return _NOTHING


def _of_head(sentence: Sentence, head: Token, number: Token) -> Counted:
    """The noun a number modifies; "a number of shots" counts shots."""
    inner = _of_noun(sentence, head) if head.lemma in _CONTAINERS else None
    noun = inner or head
    return Counted(_lemma(noun), _phrase(sentence, noun, number.span.end))


_CONTAINERS = frozenset(
    {"number", "total", "kind", "sort", "type", "more", "percent", "pair", "group"}
)


def _of_noun(sentence: Sentence, token: Token) -> Token | None:
    """The noun after "of" ("two of the children")."""
    for child in sentence.children(token):
        if child.dep == "prep" and child.text.lower() == "of":
            for inner in sentence.children(child):
                if inner.dep == "pobj" and inner.pos in _NOMINAL:
                    return inner
    return None


def _measured(sentence: Sentence, top: Token) -> Counted:
    """What has the value: "a bond of $1 million", "bail was set at $5,000", "it cost $3"."""
    token = top
    for _step in range(3):
        head = sentence.tokens[token.head]
        if head.index == token.index:
            break
        if head.pos in _NOMINAL:
            return _bare(sentence, head)
        if head.pos in {"VERB", "AUX"}:
            return _valued_by(sentence, head)
        token = head
    return _NOTHING


def _valued_by(sentence: Sentence, verb: Token) -> Counted:
    if verb.dep == "acl":
        return _bare(sentence, sentence.tokens[verb.head])
    if verb.lemma not in _VALUE_VERBS:
        return _NOTHING
    for child in sentence.children(verb):
        if child.dep in {"nsubj", "nsubjpass", "dobj"} and child.pos == "NOUN":
            return _bare(sentence, child)
    return _NOTHING


def _bare(sentence: Sentence, noun: Token) -> Counted:
    """The noun with what describes it from the left."""
    shift = sentence.span.start
    start = _first_modifier(sentence, noun)
    words = sentence.text[start - shift : noun.span.end - shift]
    return Counted(_lemma(noun), " ".join(words.split()))


def _first_modifier(sentence: Sentence, noun: Token) -> int:
    return min(
        (t.span.start for t in sentence.children(noun) if t.dep in {"amod", "compound"}),
        default=noun.span.start,
    )


def _phrase(sentence: Sentence, head: Token, start: int) -> str:
    """The noun with what stands between it and ``start``, and its "of" or participle phrase."""
    end = head.span.end
    for child in sentence.children(head):
        is_of = child.dep == "prep" and child.text.lower() == "of"
        if (is_of or child.dep == "acl") and child.index > head.index:
            end = max(end, *(t.span.end for t in _close_subtree(sentence, child)))
            break
    shift = sentence.span.start
    words = sentence.text[start - shift : end - shift].strip(" -\n\t")
    kept = words.split()[:_LONGEST_PHRASE]
    while len(kept) > 1 and kept[-1].lower() in _FUNCTION_WORDS:
        kept.pop()
    return " ".join(kept).strip(" ,.;")


def _close_subtree(sentence: Sentence, top: Token) -> tuple[Token, ...]:
    """The words under ``top`` up to the first comma or clause."""
    kept = [top]
    for token in sentence.subtree(top):
        if token.index <= top.index:
            continue
        if token.text in {",", ";", ":", "—", "–", '"', "”"} or token.tag in {"WP", "WDT", "WRB"}:
            break
        kept.append(token)
    return tuple(kept)


def _lemma(token: Token) -> str:
    """The singular; a parser's lemma may keep "people" and capitals."""
    return singular(token.text)


def _from_words(text: str, end: int) -> Counted:
    """The next plural noun, or a person, or the word right after, for text without grammar."""
    part = _OF_THE.match(text, end)
    place = first = part.end() - 1 if part else end
    fallback = _NOTHING
    for _step in range(_LIGHT_REACH):
        match = _FREE_WORD.match(text, place)
        if match is None or match[1].lower() in _FUNCTION_WORDS:
            break
        word = match[1]
        counted = Counted(
            singular(word), " ".join(text[first : match.end(1)].strip(" -").split()), bool(part)
        )
        if is_plural(word):
            return counted
        if not fallback.noun or is_person_word(word):
            fallback = counted
        place = match.end(1)
    return fallback


def _measured_by_words(text: str, start: int, end: int) -> Counted:
    """The noun that has a value: after it, after its "of", or before "of" or "at"."""
    for match in (
        _MEASURED_AFTER.match(text, end),
        _MEASURED_BEFORE.search(text[:start][-40:]),
    ):
        if match is not None and match[1].lower() not in _FUNCTION_WORDS:
            return Counted(singular(match[1]), match[1])
    return _NOTHING
