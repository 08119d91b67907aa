"""Plant one contradiction in one of two sentences that say the same thing.

Each planter changes a detail that both sentences state, so that afterwards they cannot both be
right. It yields nothing where the pair does not let it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
NUMBER_WORDS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
FIRST_NAMES = ("Robert", "Susan", "Gregory", "Helen", "Victor", "Naomi", "Oscar", "Yvonne")
OPPOSITES = (
    ("rose", "fell"), ("rise", "fall"), ("rising", "falling"),
    ("gained", "lost"), ("increased", "decreased"), ("increase", "decrease"),
    ("higher", "lower"), ("more than", "less than"), ("above", "below"), ("won", "lost"),
    ("approved", "rejected"), ("accepted", "rejected"), ("bought", "sold"),
    ("confirmed", "denied"), ("opened", "closed"), ("began", "ended"), ("before", "after"),
    ("first", "last"), ("largest", "smallest"), ("best", "worst"), ("strong", "weak"),
    ("north", "south"), ("northern", "southern"), ("east", "west"), ("eastern", "western"),
    ("son", "daughter"), ("brother", "sister"), ("man", "woman"), ("men", "women"),
    ("husband", "wife"), ("father", "mother"), ("guilty", "innocent"), ("dead", "alive"),
    ("killed", "rescued"), ("arrested", "released"), ("supported", "opposed"),
    ("inside", "outside"), ("black", "white"), ("early", "late"), ("legal", "illegal"),
)  # fmt: skip

_NUMBER = re.compile(r"(?<![\w.,:/-])\d{1,3}(?:,\d{3}){0,4}(?:\.\d{1,3})?(?![\w:/-]|[.,]\d)")
_WORD_NUMBER = re.compile(rf"\b(?i:{'|'.join(NUMBER_WORDS)})\b(?!-| [A-Z])")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b")
_MONTH_NAMES = "|".join((*MONTHS, *(rf"{month[:3]}\." for month in MONTHS), r"Sept\."))
_MONTH_DAY = re.compile(rf"\b({_MONTH_NAMES}) (\d{{1,2}})\b(?!,? ?\d)")
_MONTH = re.compile(rf"\b(?:{'|'.join(m for m in MONTHS if m not in {'May', 'March'})})\b")
# "Windows 2.0", "Chapter 11": a number that belongs to a name counts nothing.
_NAMED = r"(?<=\S )[A-Z][\w.'’&-]* {}\b"
# "last week" is the week before this one, "the last quarter" may be the first of a year.
_PERIOD = re.compile(
    r" (?:few |several |couple of |two |three )?(?:day|night|weekend|week|month|quarter|year|decade"
    rf"|season|spring|summer|autumn|fall|winter|{'|'.join((*WEEKDAYS, *MONTHS))})s?\b"
)
_VOWELS = "aeiou"
_VERBAL = frozenset({"VERB", "AUX"})
_RESTRICTING = frozenset({"only", "just", "merely", "simply", "solely"})
# What hangs on "be": its subject, and what that is said to be.
_SAID_OF = frozenset({"nsubj", "csubj", "attr", "acomp", "prep", "advmod", "ccomp", "xcomp"})
_NEGATION = re.compile(r"\b(?:not|no|never|nor|none|nobody|without|cannot)\b|n't", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Planted:
    """The changed sentence, where the new words stand in it, and what was changed."""

    kind: str
    text: str
    span: Span
    change: str


Planter = Callable[[Sentence, Sentence, random.Random], Iterator[tuple[Span, str]]]


def plant(kind: str, kept: Sentence, changed: Sentence, chance: random.Random) -> Planted | None:
    """Plant one contradiction of ``kind`` in ``changed``, or None if the pair does not let it."""
    places = sorted(set(PLANTERS[kind](kept, changed, chance)))
    if not places:
        return None
    span, words = chance.choice(places)
    text = changed.text
    return Planted(
        kind,
        text[: span.start] + words + text[span.end :],
        Span(span.start, span.start + len(words)),
        f"{span.slice(text)} → {words}",
    )


def _shared(pattern: re.Pattern[str], kept: Sentence, changed: Sentence) -> Iterator[Span]:
    """Where ``changed`` has a match, just once, that ``kept`` has too."""
    ours = [found[0].lower() for found in pattern.finditer(kept.text)]
    theirs = [found[0].lower() for found in pattern.finditer(changed.text)]
    for found in pattern.finditer(changed.text):
        words = found[0].lower()
        if ours.count(words) == theirs.count(words) == 1:
            yield Span(*found.span())


def _numbers(
    kept: Sentence, changed: Sentence, chance: random.Random
) -> Iterator[tuple[Span, str]]:
    """A larger amount, by 15 to 200 percent; years, days and names are left alone."""
    days = [Span(*found.span()) for found in _MONTH_DAY.finditer(changed.text)]
    for span in _shared(_NUMBER, kept, changed):
        digits = span.slice(changed.text)
        whole, _, decimals = digits.replace(",", "").partition(".")
        named = re.compile(_NAMED.format(re.escape(digits)))
        is_name = any(named.search(sentence.text) for sentence in (kept, changed))
        is_year = len(digits) == 4 and digits[:2] in {"18", "19", "20"}
        is_day = any(span.overlaps(day) for day in days)
        if int(whole) and not (is_name or is_year or is_day):
            value = int(int(whole) * chance.choice((1.15, 1.4, 2, 3))) + 1
            grouped = f"{value:,}" if "," in digits or value > 9999 else str(value)
            yield span, f"{grouped}.{decimals}" if decimals else grouped
    for span in _shared(_WORD_NUMBER, kept, changed):
        words = span.slice(changed.text)
        others = [n for n in NUMBER_WORDS if abs(NUMBER_WORDS.index(n) - _index(words)) > 1]
        other = chance.choice(others)
        yield span, other.capitalize() if words[0].isupper() else other


def _index(number: str) -> int:
    return NUMBER_WORDS.index(number.lower())


def _dates(kept: Sentence, changed: Sentence, chance: random.Random) -> Iterator[tuple[Span, str]]:
    """Another weekday, another day of the month, another month."""
    for span in _shared(_WEEKDAY, kept, changed):
        yield span, _another(WEEKDAYS, span.slice(changed.text), chance)
    for span in _shared(_MONTH_DAY, kept, changed):
        month, _, day = span.slice(changed.text).partition(" ")
        yield span, f"{month} {(int(day) + chance.randint(3, 20)) % 28 + 1}"
    if not _MONTH_DAY.search(changed.text):
        for span in _shared(_MONTH, kept, changed):
            yield span, _another(MONTHS, span.slice(changed.text), chance)


def _another(values: tuple[str, ...], value: str, chance: random.Random) -> str:
    return chance.choice([other for other in values if other != value])


def _first_names(
    kept: Sentence, changed: Sentence, chance: random.Random
) -> Iterator[tuple[Span, str]]:
    """Another first name before a surname, where both sentences give both."""
    ours = {tuple(token.text for token in name) for name in _people(kept)}
    for name in _people(changed):
        words = tuple(token.text for token in name)
        if len(name) == 2 and words in ours and words[0].isalpha() and len(words[0]) > 2:
            others = [first for first in FIRST_NAMES if first[0] != words[0][0]]
            yield _own(name[0], changed), chance.choice(others)


def _spellings(
    kept: Sentence, changed: Sentence, chance: random.Random
) -> Iterator[tuple[Span, str]]:
    """A surname with one other vowel, where both sentences give it."""
    ours = {name[-1].text for name in _people(kept)}
    for name in _people(changed):
        surname = name[-1].text
        places = [at for at in range(2, len(surname) - 1) if surname[at] in _VOWELS]
        if surname in ours and surname.isalpha() and len(surname) > 4 and places:
            at = chance.choice(places)
            other = _another(tuple(_VOWELS), surname[at], chance)
            yield _own(name[-1], changed), surname[:at] + other + surname[at + 1 :]


def _people(sentence: Sentence) -> Iterator[tuple[Token, ...]]:
    """The names of people that the parser sees."""
    name: list[Token] = []
    for token in (*sentence.tokens, None):
        if name and (token is None or token.entity != "PERSON" or token.begins):
            yield tuple(name)
            name = []
        if token is not None and token.entity == "PERSON" and token.text[:1].isupper():
            name.append(token)


def _negations(
    kept: Sentence,
    changed: Sentence,
    chance: random.Random,  # noqa: ARG001 - a planter takes all three
) -> Iterator[tuple[Span, str]]:
    """A verb denied that both sentences assert, where neither holds a negation yet."""
    if _NEGATION.search(kept.text) or _NEGATION.search(changed.text):
        return
    for verb in changed.tokens:
        if not _is_main(verb, changed) or not _asserts(kept, verb, changed):
            continue
        helpers = [t for t in changed.children(verb) if t.dep in {"aux", "auxpass"}]
        first = helpers[0] if helpers else verb
        if first.tag == "TO" or _is_restricted(first, changed):
            continue
        if helpers or (verb.lemma == "be" and verb.tag in {"VBD", "VBZ", "VBP"}):
            yield _own(first, changed), f"{_own(first, changed).slice(changed.text)} not"
        elif verb.tag == "VBD" and verb.lemma != "say":
            yield _own(verb, changed), f"did not {verb.lemma}"


def _is_restricted(word: Token, sentence: Sentence) -> bool:
    """Whether "only" or the like comes next: "it can not only run" denies no running."""
    after = sentence.tokens[word.index + 1 : word.index + 2]
    return any(token.lemma in _RESTRICTING for token in after)


def _asserts(kept: Sentence, verb: Token, changed: Sentence) -> bool:
    """Whether the other sentence asserts it too.

    "Was" says nothing by itself: whatever it is said of, or what is said of it, must be the same.
    """
    others = [token for token in kept.tokens if token.lemma == verb.lemma and token.pos in _VERBAL]
    if verb.lemma != "be":
        return bool(others)
    ours = {token.lemma for token in changed.children(verb) if token.dep in _SAID_OF}
    return any(
        token.lemma in ours and token.dep in _SAID_OF
        for other in others
        if other.dep not in {"aux", "auxpass"}
        for token in kept.children(other)
    )


def _is_main(verb: Token, sentence: Sentence) -> bool:
    """Whether it is the sentence's own verb, or that of what somebody says in it."""
    if verb.pos not in {"VERB", "AUX"}:
        return False
    head = sentence.tokens[verb.head]
    return verb.dep == "ROOT" or (verb.dep == "ccomp" and head.dep == "ROOT")


def _opposites(
    kept: Sentence,
    changed: Sentence,
    chance: random.Random,  # noqa: ARG001 - a planter takes all three
) -> Iterator[tuple[Span, str]]:
    """The opposite of a word that both sentences hold."""
    for pair in OPPOSITES:
        for word, opposite in (pair, pair[::-1]):
            for span in _shared(re.compile(rf"\b{word}\b"), kept, changed):
                if _has_opposite(word, span, changed):
                    yield span, opposite


def _has_opposite(word: str, span: Span, sentence: Sentence) -> bool:
    """Whether the word, where it stands, is one that its opposite would contradict.

    "Last week" and "the first week" are not, nor is "legal" of what is only of the law, as in
    "legal action".
    """
    if word in {"first", "last"}:
        return _PERIOD.match(sentence.text, span.end) is None
    return word != "legal" or not any(
        _own(token, sentence) == span and token.dep == "amod" for token in sentence.tokens
    )


def _own(token: Token, sentence: Sentence) -> Span:
    """Where a token stands in its sentence."""
    return token.span.shifted(-sentence.span.start)


PLANTERS: Mapping[str, Planter] = {
    "number": _numbers,
    "date": _dates,
    "first name": _first_names,
    "spelling of a name": _spellings,
    "negation": _negations,
    "antonym": _opposites,
}
