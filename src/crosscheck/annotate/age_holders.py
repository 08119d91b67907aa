"""Whose age it is: the name or the person noun that an age phrase belongs to."""

from __future__ import annotations

import re

from crosscheck.language.age_phrases import AgePhrase
from crosscheck.language.calendar import month_number, weekday_number
from crosscheck.language.person_words import (
    THING_WORDS,
    is_person_word,
    may_name_person,
    singular,
)
from crosscheck.language.token_lookup import token_at
from crosscheck.model.text import PassageKind, Sentence

Holder = tuple[str, int, int]
"""A holder as named, and where it starts and ends in the sentence's text."""

NOBODY: Holder = ("", -1, -1)
"""The holder of an age whose owner the sentence does not name."""

_WORD = re.compile(r"[\w][\w'’.\-]*")
_WORD_GAP = re.compile(r"\s+[\"“]?")
_NAME = re.compile(
    r"[A-ZÀ-Þ][\w'’\-]*\.?(?:\s(?:(?:de|la|van|von|der|bin|al)\s)?[A-ZÀ-Þ][\w'’\-]*\.?){0,4}"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_LAST_WORD = re.compile(r"([\w'’\-]+),?\s\(?$")
_FUNCTION_WORDS = """
the a an in on at of for and but his her their police officials he she they who when where about
some more after before while as if it this that these those district channel highway route
section article page chapter no number since until during over under between
"""
# A parser may take "the 15-year-old shot ..." for a kind of shot.
_VERB_OF_NEWS = re.compile(
    r"[a-z]{2,}ed|shot|found|hit|told|said|left|held|lost|fell|ran|got|went|came|took|fled|drove"
    r"|dies|says|was|is|had|has"
)
_NOT_NAMES = frozenset(_FUNCTION_WORDS.split())
_HEADLINE_VERB = re.compile(
    r"(?:[A-Z][a-z]{2,}ed|Shot|Dies|Dead|Found|Held|Hit|Hurt|Faces|Gets|Was|Is|Among|Who|After"
    r"|Slain)\b"
)
_TWO_NAMES = re.compile(
    r"(?P<first>[A-ZÀ-Þ][\w'’\-]*\.?(?:\s[A-ZÀ-Þ][\w'’\-]*\.?){0,3})"
    r"(?:,\s[^,]{1,40},)?\sand\s(?P<second>[A-ZÀ-Þ][\w'’\-]*\.?(?:\s[A-ZÀ-Þ][\w'’\-]*\.?){0,3})"
)
_SAYING_AGE = frozenset({"be", "turn", "die"})
_MOST_MODIFIERS = 4
_MOST_STEPS_UP = 6
_PAIR_WINDOW = 200


def find_holders(sentence: Sentence, phrase: AgePhrase) -> tuple[Holder, ...] | None:
    """Whose ages they are, one holder for each or one for all; None when it is no age."""
    if phrase.form == "apposition":
        holder = _before_comma(sentence, phrase)
        return None if holder is None else (holder,)
    if phrase.form == "old":
        holder = _after_old(sentence, phrase.end)
        if holder == NOBODY:
            holder = _subject_before(sentence, phrase)
        return None if holder is None else (holder,)
    if phrase.form in {"aged", "both"}:
        return _listed_holders(sentence, phrase)
    return (_just_before(sentence, phrase.start) or _subject_before(sentence, phrase),)


def _before_comma(sentence: Sentence, phrase: AgePhrase) -> Holder | None:
    """The name or person noun before "Ekman, 15,"; None when it is neither."""
    start, end = phrase.holder_start, phrase.holder_end
    words = sentence.text[start:end]
    last_word = words.rsplit(None, 1)[-1]
    if is_person_word(last_word) and (last_word.islower() or " " not in words):
        return singular(last_word), end - len(last_word), end
    if not words[0].isupper() or not words.rstrip(".")[-1:].isalnum():
        return None
    start, words = _trim_lead(sentence, start, words)
    if not words or words.lower().rstrip(".") in _NOT_NAMES or _is_calendar(words):
        return None
    token = token_at(sentence, start)
    if token is not None and sentence.parsed:
        if token.entity in {"DATE", "TIME", "CARDINAL", "MONEY"}:
            return None
        opens = start == 0 and sentence.kind is not PassageKind.HEADLINE
        if opens and token.pos in {"ADV", "SCONJ", "ADP", "VERB", "PRON"}:
            return None
    return words, start, end


def _trim_lead(sentence: Sentence, start: int, words: str) -> tuple[int, str]:
    """Leave out capitalised words that are no part of the name, as at a sentence's start."""
    while words:
        first, _blank, rest = words.partition(" ")
        if first.lower().rstrip(".,'’s") not in _NOT_NAMES and not is_person_word(first):
            return start, words
        start += len(words) - len(rest) if rest else len(words)
        words = rest
    return start, sentence.text[start:start]


def _is_calendar(words: str) -> bool:
    last = words.rsplit(None, 1)[-1]
    return month_number(last) is not None or weekday_number(last) is not None


def _after_old(sentence: Sentence, end: int) -> Holder | None:
    """Who follows "15-year-old": a name, a person noun, nobody; None for a thing."""
    text = sentence.text
    place = end
    for _step in range(_MOST_MODIFIERS):
        gap = _WORD_GAP.match(text, place)
        word = _WORD.match(text, gap.end()) if gap else None
        if word is None or _HEADLINE_VERB.match(text, word.start()):
            return NOBODY
        bare = _POSSESSIVE.sub("", word.group().rstrip(".,"))
        place = word.start() + len(bare)
        if is_person_word(bare) and not _is_verb(sentence, word.start()):
            return _name_after(text, place) or (singular(bare), word.start(), place)
        if bare[:1].isupper():
            return _name_or_nation(sentence, word.start())
        if bare.lower() in THING_WORDS or not _is_modifier(sentence, word.start()):
            return _last_noun(sentence, bare, word.start())
    return NOBODY


def _last_noun(sentence: Sentence, word: str, start: int) -> Holder | None:
    """What an unlisted word after the age makes of it: an occupation, a thing or nothing."""
    if word.lower() in THING_WORDS:
        return None
    if _VERB_OF_NEWS.fullmatch(word) or not _is_other_noun(sentence, start):
        return NOBODY
    return (singular(word), start, start + len(word)) if may_name_person(word) else None


def _name_or_nation(sentence: Sentence, start: int) -> Holder:
    """A name from ``start``, or the person noun that a place name there describes."""
    text = sentence.text
    match = _NAME.match(text, start)
    if match is None:
        return NOBODY
    follower = re.compile(r"\s([a-z]+)").match(text, match.end())
    if follower and is_person_word(follower[1]) and not text[: match.end()].endswith("."):
        end = follower.end(1)
        return _name_after(text, end) or (singular(follower[1]), follower.start(1), end)
    words = match.group().split()
    for word in words[1:]:
        if is_person_word(word):  # a headline: "22-Year-Old Bergen Man Held"
            at = match.start() + match.group().index(" " + word) + 1
            return singular(word), at, at + len(word)
    if sentence.kind is PassageKind.HEADLINE and _is_verb(sentence, start):
        return NOBODY
    name = _trimmed(match.group())
    return name, start, start + len(name)


def _name_after(text: str, end: int) -> Holder | None:
    """The name right after a person noun: "5-year-old son Adam"."""
    gap = re.compile(r",?\s").match(text, end)
    match = _NAME.match(text, gap.end()) if gap else None
    if match is None or match.group().split()[0].lower() in _NOT_NAMES:
        return None
    if _is_calendar(match.group()):
        return None
    name = _trimmed(match.group())
    return name, match.start(), match.start() + len(name)


def _trimmed(name: str) -> str:
    """The name without a possessive ending or a full stop that closes the sentence."""
    bare = _POSSESSIVE.sub("", name)
    return bare if re.search(r"\b(?:Jr|Sr|[A-Z])\.$", bare) else bare.rstrip(".")


def _is_modifier(sentence: Sentence, place: int) -> bool:
    token = token_at(sentence, place)
    if token is None or not sentence.parsed:
        return False
    if token.pos in {"ADJ", "PROPN"}:
        return True
    return token.pos == "NOUN" and token.dep in {"compound", "nmod"}


def _is_other_noun(sentence: Sentence, place: int) -> bool:
    """Whether the age describes a noun that names no person, by the grammar."""
    token = token_at(sentence, place)
    return bool(token and sentence.parsed and token.pos == "NOUN" and token.tag in {"NN", "NNS"})


def _is_verb(sentence: Sentence, place: int) -> bool:
    token = token_at(sentence, place)
    return bool(token and sentence.parsed and token.pos in {"VERB", "AUX"})


def _subject_before(sentence: Sentence, phrase: AgePhrase) -> Holder:
    """The subject of "Ekman turned 16", "the girl is 12 years old" or "Ekman died aged 90"."""
    token = token_at(sentence, phrase.end - 1)
    if token is None or not sentence.parsed:
        return NOBODY
    for _step in range(_MOST_STEPS_UP):
        if token.lemma in _SAYING_AGE and token.pos in {"VERB", "AUX"}:
            break
        token = sentence.tokens[token.head]
    if token.lemma not in _SAYING_AGE:
        return NOBODY
    subject = next((t for t in sentence.children(token) if t.dep == "nsubj"), None)
    if subject is not None and subject.tag == "WP" and token.dep == "relcl":
        subject = sentence.tokens[token.head]
    if subject is None or subject.pos not in {"NOUN", "PROPN"}:
        return NOBODY
    start = subject.span.start - sentence.span.start
    if subject.pos == "PROPN":
        first = min(
            (
                t.span.start
                for t in sentence.children(subject)
                if t.dep == "compound" and t.pos == "PROPN"
            ),
            default=subject.span.start,
        )
        start = first - sentence.span.start
        end = subject.span.end - sentence.span.start
        return sentence.text[start:end], start, end
    if not is_person_word(subject.text):
        return NOBODY
    return singular(subject.text), start, start + len(subject.text)


def _just_before(sentence: Sentence, start: int) -> Holder | None:
    """The person noun or name right before ``start``: "a man in his 20s", "a boy, age 6"."""
    match = _LAST_WORD.search(sentence.text[:start][-40:])
    if match is None:
        return None
    offset = max(0, start - 40)
    word, at = match[1], offset + match.start(1)
    if is_person_word(word):
        return singular(word), at, at + len(word)
    if not word[0].isupper() or word.lower() in _NOT_NAMES or _is_calendar(word):
        return None
    names = list(_NAME.finditer(sentence.text, max(0, at - 80), at + len(word)))
    if not names:
        return None
    name = names[-1]
    first, words = _trim_lead(sentence, name.start(), name.group())
    return (words, first, first + len(words)) if words else None


def _listed_holders(sentence: Sentence, phrase: AgePhrase) -> tuple[Holder, ...]:
    """Two names joined by "and" before the ages, else the noun or name right before."""
    window = max(0, phrase.start - _PAIR_WINDOW)
    nearest = _just_before(sentence, phrase.start)
    pairs = list(_TWO_NAMES.finditer(sentence.text, window, phrase.start))
    wants_pair = len(phrase.values) == 2 or (phrase.form == "both" and len(phrase.values) == 1)
    if wants_pair and pairs:
        pair = pairs[-1]
        return tuple(
            (pair[group], pair.start(group), pair.end(group)) for group in ("first", "second")
        )
    return (nearest or _subject_before(sentence, phrase),)
