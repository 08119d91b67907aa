"""What in a sentence may not change under a decision, and what an edit of it may be.

REQUIREMENTS B5: numbers, dates, units, negation, quantifiers, modality and capitalised names. Their
order counts as well: "Alpha beat Beta" has the names of "Beta beat Alpha".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crosscheck.language import worddiff
from crosscheck.language.calendar import month_number, weekday_number
from crosscheck.language.function_words import FUNCTION_WORDS, HELPING_VERBS, NEGATIVE
from crosscheck.language.lexicon import antonyms, event_classes, opposites, table
from crosscheck.language.names import fold as fold_name
from crosscheck.language.numbers import Number, find_numbers
from crosscheck.language.quotes import fold
from crosscheck.language.units import find_unit, is_unit_word

_SIGNS = frozenset('"$€£¥₹₽₩₺₪₴%‰°+±?=<>~')
_MINUS = re.compile(r"(?:^|[\s(])[-\u2212\u2013]$")
_NOT = re.compile(r"n't$")
_CLIPPED = {"ca": "can", "wo": "will", "sha": "shall"}

_TENSES = frozenset({"has", "have", "had", "do", "does", "did"})
_EMPTY = frozenset({"a", "an", "the", "that", "which", "who", "also", "so"}) | _TENSES
_ENDINGS = ("", "s", "es", "d", "ed", "ing", "ly", "er", "est")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A text as its weighty tokens in order, its other words, and both as they follow."""

    weighty: tuple[str, ...]
    others: tuple[str, ...]
    both: tuple[str, ...]


def salient(text: str) -> tuple[str, ...]:
    """The tokens that a decision on this text depends on, in their order (B5)."""
    return weigh(text).weighty


def weigh(text: str) -> Weighed:
    """Part the tokens that must not change from those that an edit may touch."""
    plain = fold(text)
    numbers = list(_numbers(plain))
    weighty = [(start, token) for start, _, token in numbers]
    bare = _without(plain, [(start, end) for start, end, _ in numbers])
    others = []
    for start, end in worddiff.words(bare):
        word = bare[start:end]
        parts = [(start + place, part, _weighty(part)) for place, part in enumerate(_parts(word))]
        weighty += [(place, token) for place, _, token in parts if token]
        if not any(token for _, _, token in parts):
            parts = [(start, word, "")]
        others += [
            (place, fold_name(part)) for place, part, token in parts if _is_word(part, token)
        ]
    return Weighed(*(_in_order(each) for each in (weighty, others, weighty + others)))


def is_light_edit(was: str, now: str) -> bool:
    """Whether two wordings say the same: nothing weighty differs, and no word is replaced.

    Signs, hyphens, accents and articles are free. Words may be added or left out, not both, and
    none that names a happening, has an opposite, joins others or follows a number: "killed" is
    never "hurt", nor "2 million crowns" "2 million". A weighty word stays between its neighbours:
    "not in A but in B" is never "in A but not in B".
    """
    ours, theirs = weigh(was), weigh(now)
    if ours.weighty != theirs.weighty:
        return False
    left = [word for word in ours.both if word not in _EMPTY]
    right = [word for word in theirs.both if word not in _EMPTY]
    steps = worddiff.edits(left, right)
    gone = [place for step in steps for place in range(*step.left)]
    come = [place for step in steps for place in range(*step.right)]
    is_telling = any(_is_telling(left, each) for each in gone) or any(
        _is_telling(right, each) for each in come
    )
    return not (gone and come) and not is_telling


def shares_meaning(was: str, now: str) -> bool:
    """Whether two wordings have a weighty token or a word of substance in common."""
    ours, theirs = weigh(was), weigh(now)
    words = set(ours.others) - _EMPTY
    return not (set(ours.weighty) | words).isdisjoint((*theirs.weighty, *theirs.others))


def _in_order(placed: list[tuple[int, str]]) -> tuple[str, ...]:
    """Tokens by where they start."""
    return tuple(token for _, token in sorted(placed))


def _numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and meaning of each number with its unit: "12" is "twelve", never "12 km"."""
    for number in find_numbers(text):
        unit = find_unit(text, number.start, number.end)
        start = unit.start if unit else number.start
        end = unit.end if unit else number.end
        sign = "-" if _MINUS.search(text[max(0, start - 2) : start]) else ""
        named = f"{unit.name}*{unit.factor.normalize()}" if unit else ""
        yield start, end, f"{sign}{_amount(number)}{named}"


def _amount(number: Number) -> str:
    """What a number comes to: its value and bounds, and whether it counts, ranks or divides."""
    worth = (number.value, number.low, number.high)
    figures = "/".join("" if each is None else f"{each.normalize():f}" for each in worth)
    return f"#{figures}{'th' * number.ordinal}{'of' * number.is_fraction}"


def _without(text: str, stretches: list[tuple[int, int]]) -> str:
    """The text with blanks where the stretches are: what hangs on a number stays a word."""
    signs = list(text)
    for start, end in stretches:
        signs[start:end] = " " * (end - start)
    return "".join(signs)


def _parts(word: str) -> list[str]:
    """What of a word is weighed on its own: "ex-mayor" is a mayor, and "couldn't" is no "won't"."""
    lower = word.casefold()
    if lower == "cannot":
        return ["can", "not"]
    if _NOT.search(lower):
        verb = lower.removesuffix("n't")
        return [_CLIPPED.get(verb, verb), "not"]
    return word.split("-")


def _is_word(part: str, token: str) -> bool:
    """Whether a part of a word counts among those that an edit may touch."""
    return not token and any(sign.isalnum() for sign in part)


def _weighty(token: str) -> str:
    """The token as it is compared if it must not change, else an empty text."""
    lower = token.casefold()
    if token in _SIGNS or any(sign.isdigit() for sign in token):
        return f"#{lower}"
    if lower in _weighty_words():
        return lower
    month, weekday = month_number(lower), weekday_number(lower)
    if month is not None or weekday is not None:
        return f"month {month}" if month is not None else f"weekday {weekday}"
    if any(sign.isupper() for sign in token) and lower not in FUNCTION_WORDS:
        return f"name {fold_name(token)}"
    if len(lower) == 1 and lower.isalpha() and lower != "a":
        return f"letter {lower}"
    return f"unit {lower}" if is_unit_word(lower) else ""


def _is_telling(words: Sequence[str], place: int) -> bool:
    """Whether a word is no trimming: it is counted, joins, names a happening or has an opposite."""
    word = words[place]
    is_counted = place > 0 and words[place - 1].startswith("#")
    if is_counted or word in FUNCTION_WORDS:
        return True
    stems = {word.removesuffix(ending) for ending in _ENDINGS}
    stems |= {f"{stem}e" for stem in stems}
    stems |= {stem[:-1] for stem in stems if stem[-2:-1] == stem[-1:]}
    listed = (event_classes(), opposites(), antonyms())
    return any(stem in words for words in listed for stem in stems)


@cache
def _weighty_words() -> frozenset[str]:
    """All words of the table, and those that deny or help a verb to say when or how surely."""
    listed = {word for words in table("weighty").values() for word in words}
    return frozenset(listed | NEGATIVE | (HELPING_VERBS - _TENSES))
