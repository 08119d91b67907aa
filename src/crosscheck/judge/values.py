"""How the values of two typed facets stand to each other.

Amounts are intervals: "more than 8" leaves out 8, "about 8" holds what rounds to it. One value
that lies within another is the narrower of the two, as "9" is of "more than 8".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from crosscheck.judge.aliases import is_short_form
from crosscheck.judge.days import compare_dates, compare_times
from crosscheck.judge.relations import Relation, Standing
from crosscheck.language.names import (
    NameRelation,
    fold,
    is_misspelling,
    is_nickname,
    person_name,
    relate_people,
)
from crosscheck.language.numbers import find_numbers
from crosscheck.model.facet import Age, DateMention, Duration, Facet, Mention, Quantity, TimeOfDay

FAR = Decimal("1.12")
_ABOVE = re.compile(r"(?:more|greater|larger|higher|better) than|over|above|exceeding|in excess of",
                    re.IGNORECASE)  # fmt: skip
_LEAST = re.compile(
    r"at least|(?:no|not) (?:fewer|less) than|a minimum of|or more|\+|plus\b", re.IGNORECASE
)
_BELOW = re.compile(r"(?:fewer|less) than|under|below", re.IGNORECASE)
_MOST = re.compile(
    r"up to|at most|(?:no|not) more than|as (?:many|much) as|a maximum of|or (?:less|fewer)",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\d(?: \w+)?\s?(?:to|and|or|[-–])\s?[$£€]?\d")
_COMPANY = frozenset({"inc", "corp", "corporation", "co", "company", "ltd", "plc", "llc", "the"})
_STEM = 4
_DERIVING = ("an", "ish", "ese", "ic", "ian", "ite", "er")
_PERSONAL = frozenset({"person", "name"})
_EVERYTHING = Decimal("Infinity")
_CLOSE = Decimal("0.02")


@dataclass(frozen=True, slots=True)
class Amount:
    """What true values a stated amount allows, in its base unit.

    ``stated`` is the number as written; ``bound`` is 1 when it is a lower bound, -1 for an upper
    one, else 0; ``open`` when a bound leaves itself out; ``is_range`` when both ends are stated.
    """

    stated: Decimal
    low: Decimal
    high: Decimal
    unit: str
    bound: int = 0
    open: bool = False
    is_range: bool = False


def compare_facets(  # noqa: PLR0911 - one way out for each type
    ours: Facet, theirs: Facet
) -> Standing | None:
    """How two facets of one type stand to each other; None where they cannot be compared."""
    if isinstance(ours, Mention) and isinstance(theirs, Mention):
        return compare_names(ours.text, theirs.text, ours, theirs)
    if isinstance(ours, DateMention) and isinstance(theirs, DateMention):
        return compare_dates(ours, theirs)
    if isinstance(ours, TimeOfDay) and isinstance(theirs, TimeOfDay):
        return compare_times(ours, theirs)
    mine, other = amount_of(ours), amount_of(theirs)
    if mine is None or other is None:
        return None
    if mine.unit == other.unit:
        return compare_amounts(mine, other)
    if "count" not in {mine.unit, other.unit}:
        return None
    as_written = _first_number(ours.text) == _first_number(theirs.text)  # "14 mg", "14"
    return Standing(Relation.SPELLING, "number") if as_written else compare_amounts(mine, other)


def _first_number(text: str) -> Decimal | None:
    """The number as written, whatever it is of."""
    return next((number.value for number in find_numbers(text)), None)


def amount_of(facet: Facet) -> Amount | None:
    """The amount that a facet states; None for facets that state none, and for "several"."""
    if isinstance(facet, Quantity):
        unit = "rank" if facet.ordinal else facet.unit or "count"
        return _amount(facet.text, facet.value, (facet.low, facet.high), unit)
    if isinstance(facet, Duration):
        return _amount(facet.text, facet.days, (facet.low, facet.high), "length of time")
    if isinstance(facet, Age):
        return _amount(facet.text, facet.low, (facet.low, facet.high), "age")
    return None


def compare_amounts(  # noqa: PLR0911 - one way out for each relation
    ours: Amount, theirs: Amount
) -> Standing:
    """Equal, rounded, one within the other, merely overlapping, or two values."""
    kind = ours.unit if ours.unit in {"age", "length of time", "rank"} else "number"
    same = ours.stated == theirs.stated
    if ours.bound == theirs.bound:
        if ours.is_range and theirs.is_range:
            return Standing(_of_ranges(ours, theirs), kind)
        if same:
            return Standing(Relation.EQUAL, kind)
        if not ours.bound:
            return Standing(_met(ours, theirs), kind)
        wider = (ours.stated > theirs.stated) == (ours.bound > 0)
        if not _is_near(ours.stated, theirs.stated):
            # Nobody says "more than 3" of what is more than 7.
            return Standing(Relation.OTHER_VALUE, "bound")
        return Standing(Relation.WIDER if wider else Relation.NARROWER, "bound")
    if ours.bound and theirs.bound:
        meets = ours.low < theirs.high and theirs.low < ours.high
        return Standing(Relation.OVERLAP if meets else Relation.OTHER_VALUE, kind)
    if same:
        opened = ours.open or theirs.open
        narrow = Relation.WIDER if theirs.bound else Relation.NARROWER
        return Standing(Relation.TOUCHING if opened else narrow, kind)
    bounded, stated = (ours, theirs.stated) if ours.bound else (theirs, ours.stated)
    inside = bounded.low <= stated <= bounded.high
    if not inside:
        return Standing(Relation.OTHER_VALUE, kind)
    return Standing(Relation.WIDER if theirs.bound else Relation.NARROWER, kind)


@lru_cache(maxsize=16_384)
def compare_names(  # noqa: PLR0911 - one way out for each relation
    left: str, right: str, ours: Mention | None = None, theirs: Mention | None = None
) -> Standing:
    """Names of one thing in another form, one slipped in spelling, or two things."""
    kind = _kind_of_name(ours, theirs)
    mine, other = person_name(left), person_name(right)
    if fold(left) == fold(right) or (ours and theirs and ours.key and ours.key == theirs.key):
        return Standing(Relation.EQUAL, kind)
    if _core(left) == _core(right) or _is_derived(_core(left), _core(right)):
        return Standing(Relation.SPELLING, kind)
    if mine.words and other.words:
        related = relate_people(*sorted((mine, other), key=lambda name: _by_length(name.words)))
        if related in {NameRelation.SAME, NameRelation.VARIANT}:
            return Standing(Relation.SPELLING, kind)
        shorter, longer = sorted((mine.words, other.words), key=_by_length)
        if _is_part(shorter, longer) or is_short_form(left, right):
            return Standing(Relation.SPELLING, kind)
        if len(shorter) == len(longer) == 1 and is_misspelling(shorter[0], longer[0]):
            return Standing(Relation.OTHER_VALUE, "spelling of a name")
        if related is NameRelation.SPELLING or _slipped(shorter, longer):
            return Standing(Relation.OTHER_VALUE, "spelling of a name")
        if len(shorter) > 1 and mine.surname == other.surname and kind in _PERSONAL:
            if _are_known(shorter, longer):
                return Standing(Relation.SPELLING, kind)
            return Standing(Relation.OTHER_VALUE, "given name")
    return Standing(Relation.OTHER_VALUE, kind)


def _by_length(words: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """Shorter names first, whichever side they are of."""
    return len(words), words


def _is_part(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether one name is the other without some of its words, however they are written."""
    return set(shorter) <= set(longer) or "".join(longer).startswith("".join(shorter))


def _is_near(one: Decimal, other: Decimal) -> bool:
    """Whether two bounds may be meant of one amount."""
    smaller, larger = sorted((abs(one), abs(other)))
    return larger <= FAR * smaller


def _core(name: str) -> tuple[str, ...]:
    """The words of a name without those for a kind of company, and without final s."""
    plain = fold(name).replace("defence", "defense").replace("centre", "center")
    words = [
        w.removesuffix("s") for w in re.split(r"[\W_]+", plain.replace("labour", "labor")) if w
    ]
    kept = tuple(word for word in words if word not in _COMPANY)
    return kept or tuple(words)


def _is_derived(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether one word is that for the people or the manner of another: "Peru", "Peruvian"."""
    if len(ours) != 1 or len(theirs) != 1:
        return False
    shorter, longer = sorted((ours[0], theirs[0]), key=len)
    stem = shorter[: max(_STEM, len(shorter) - 2)]
    ending = longer[len(stem) :]
    return len(shorter) >= _STEM and longer.startswith(stem) and ending.endswith(_DERIVING)


def _met(ours: Amount, theirs: Amount) -> Relation:
    """Two amounts without a bound: whether one true value could have been put both ways."""
    if ours.low < theirs.high and theirs.low < ours.high:
        return Relation.ROUNDED
    largest = max(abs(ours.stated), abs(theirs.stated))
    converted = ours.unit.islower() and ours.unit not in {"count", "rank", "percent", "age"}
    if converted and abs(ours.stated - theirs.stated) <= _CLOSE * largest:
        return Relation.ROUNDED
    return Relation.OTHER_VALUE


def _amount(
    text: str, stated: Decimal, bounds: tuple[Decimal | None, Decimal | None], unit: str
) -> Amount:
    low = -_EVERYTHING if bounds[0] is None else bounds[0]
    high = _EVERYTHING if bounds[1] is None else bounds[1]
    if _MOST.search(text):
        return Amount(stated, -_EVERYTHING, stated, unit, bound=-1)
    if _LEAST.search(text):
        return Amount(stated, stated, _EVERYTHING, unit, bound=1)
    if _ABOVE.search(text):
        return Amount(stated, stated, _EVERYTHING, unit, bound=1, open=True)
    if _BELOW.search(text):
        return Amount(stated, -_EVERYTHING, stated, unit, bound=-1, open=True)
    return Amount(stated, low, high, unit, is_range=_RANGE.search(text) is not None)


def _of_ranges(ours: Amount, theirs: Amount) -> Relation:
    if (ours.low, ours.high) == (theirs.low, theirs.high):
        return Relation.EQUAL
    if not (_is_near(ours.low, theirs.low) and _is_near(ours.high, theirs.high)):
        # As with bounds: who knows the narrower range says so.
        return Relation.OTHER_VALUE
    if theirs.low <= ours.low and ours.high <= theirs.high:
        return Relation.WIDER
    if ours.low <= theirs.low and theirs.high <= ours.high:
        return Relation.NARROWER
    return Relation.OTHER_VALUE


def _kind_of_name(ours: Mention | None, theirs: Mention | None) -> str:
    """What the names are of, if the parser is of one mind about it."""
    kinds = {mention.kind for mention in (ours, theirs) if mention is not None}
    return kinds.pop() if len(kinds) == 1 else "name"


def _slipped(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether the last words are one but for a slip, the rest of the shorter being shared."""
    return _are_known(shorter[:-1], longer) and is_misspelling(shorter[-1], longer[-1])


def _are_known(words: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether each word is in a name, as it stands or as the nickname of one."""
    return all(any(word == other or is_nickname(word, other) for other in longer) for word in words)
