"""What a number counts: the noun it governs and the phrase around it."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.annotate.counted_words import (
    FUNCTION_WORDS,
    NOTHING,
    Counted,
    counted_by_words,
    counts_one,
    harmed_people,
    is_part_of_whole,
    measured_by_words,
    stated_sum,
)
from crosscheck.language.person_words import singular
from crosscheck.language.token_lookup import tokens_between
from crosscheck.language.units import is_unit_word
from crosscheck.model.text import Sentence, Token

_NOMINAL = frozenset({"NOUN", "PROPN"})
_MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod", "quantmod", "punct", "npadvmod"})
_CONTAINERS = frozenset(
    {"number", "total", "kind", "sort", "type", "more", "percent", "pair", "group"}
)
_VALUE_VERBS = frozenset({"be", "cost", "total", "reach", "exceed", "stand", "set", "fall", "rise"})
_LONGEST_PHRASE = 7


def find_counted(sentence: Sentence, start: int, end: int, *, is_measure: bool) -> Counted:
    """What the number ``text[start:end]`` counts.

    ``is_measure`` says that the number has a unit ("$1 million", "36 percent"), so that the
    noun may also stand before it ("a bond of $1 million").
    """
    text = sentence.text
    found = stated_sum(text, start, end) if is_measure else harmed_people(text, start, end)
    if found.noun:
        return found
    if sentence.parsed and sentence.tokens:
        found = _from_grammar(sentence, start, end, is_measure=is_measure)
        if found.noun:
            return replace(found, is_part=not is_measure and is_part_of_whole(text, end))
    if is_measure:
        return measured_by_words(text, start, end)
    may_be_one = counts_one(text, start, end) and not sentence.parsed
    return counted_by_words(text, end, only_plural=not may_be_one)


def _from_grammar(sentence: Sentence, start: int, end: int, *, is_measure: bool) -> Counted:
    inside = tokens_between(sentence, start, end)
    if not inside:
        return NOTHING
    indices = {token.index for token in inside}
    top = next((t for t in inside if t.head not in indices or t.head == t.index), inside[-1])
    part = _of_noun(sentence, top)
    if part is not None:
        return Counted(_lemma(part), _phrase(sentence, part, _first_modifier(sentence, part)))
    head = sentence.tokens[top.head]
    modifies = top.dep in _MODIFIERS and head.pos in _NOMINAL and head.index not in indices
    if modifies and not (is_measure and is_unit_word(head.text)):
        is_after = head.span.start > inside[-1].span.start
        return _of_head(sentence, head, inside[-1]) if is_after else NOTHING
    return _measured(sentence, top) if is_measure and not modifies else NOTHING


def _of_head(sentence: Sentence, head: Token, number: Token) -> Counted:
    """The noun a number modifies; "a number of shots" counts shots."""
    inner = _of_noun(sentence, head) if head.lemma in _CONTAINERS else None
    noun = inner or head
    return Counted(_lemma(noun), _phrase(sentence, noun, number.span.end))


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
            return NOTHING if is_unit_word(head.text) else _bare(sentence, head)
        if head.pos in {"VERB", "AUX"}:
            return _valued_by(sentence, head)
        token = head
    return NOTHING


def _valued_by(sentence: Sentence, verb: Token) -> Counted:
    if verb.dep == "acl":
        return _bare(sentence, sentence.tokens[verb.head])
    if verb.lemma not in _VALUE_VERBS:
        return NOTHING
    for child in sentence.children(verb):
        if child.dep in {"nsubj", "nsubjpass", "dobj"} and child.pos == "NOUN":
            return _bare(sentence, child)
    return NOTHING


def _bare(sentence: Sentence, noun: Token) -> Counted:
    """The noun with what describes it from the left."""
    shift = sentence.span.start
    start = _first_modifier(sentence, noun)
    words = sentence.text[start - shift : noun.span.end - shift]
    return Counted(_lemma(noun), " ".join(words.split()))


def _first_modifier(sentence: Sentence, noun: Token) -> int:
    starts = [t.span.start for t in sentence.children(noun) if t.dep in {"amod", "compound"}]
    return min([noun.span.start, *starts])


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
    while len(kept) > 1 and kept[-1].lower() in FUNCTION_WORDS:
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
