"""Two statements on one number (exact, about, more than, at most): their ranges decide."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from crosscheck.model.text import Sentence
from training.data.change import Change, Edit, contradiction
from training.data.kinds.amounts import Number, amounts, rounded_value, written
from training.data.pair import AGREES, CONTRADICTS, OPEN


def bounds(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """Two statements on one number (exact, about, more than, at most ...): their ranges decide."""
    for number in amounts(sentence.text):
        if (
            number.is_modified
            or number.value < 3
            or re.search(
                r"(?:first|last|next|second|Age|age|at) [$£€]?$", sentence.text[: number.start]
            )
            or re.match(r"[-%]?-", sentence.text[number.end :])
        ):
            continue
        start = number.start
        if start and sentence.text[start - 1] in "$£€":
            start -= 1
        sign = sentence.text[start : number.start]
        for _ in range(3):
            old, new = (
                statement(number, sign, chance, exact=0.6),
                statement(number, sign, chance, exact=0.12),
            )
            if old.words == new.words:
                continue
            label, back = stands(old, new), stands(new, old)
            ways = {old.way, new.way}
            kind = f"number: {old.way} to {new.way}" if "exact" in ways else "number: bounds"
            first = () if old.words == sign + number.text else (Edit(start, number.end, old.words),)
            yield Change(kind, (Edit(start, number.end, new.words),), label, back, first)


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said of a number: the words, and the closed range of values that they allow."""

    way: str
    words: str
    low: float
    high: float


def statement(number: Number, sign: str, chance: Random, *, exact: float) -> Statement:
    """A statement on about the size of a number, exact with the given probability."""
    value = number.value
    inf = math.inf
    if chance.random() < exact:
        told = value if chance.random() < 0.6 else _near(value, chance)
        return Statement("exact", _as_first(sign + written(told, number), number), told, told)
    bound = _near(value, chance)
    shown = (sign + written(bound, number)).lower()
    step = 0.5 if bound == int(bound) else 1e-6
    ways = [
        ("more", ("more than", "over", "above", "in excess of"), bound + step, inf),
        ("less", ("less than", "fewer than", "under", "below"), -inf, bound - step),
        ("least", ("at least", "no fewer than", "no less than", "a minimum of"), bound, inf),
        ("most", ("at most", "no more than", "up to", "a maximum of"), -inf, bound),
    ]
    rounded = rounded_value(value if chance.random() < 0.6 else bound) if bound >= 20 else 0
    if rounded >= 10 and not number.is_word and chance.random() < 0.3:
        word = chance.choice(("about", "around", "roughly", "approximately", "some"))
        about = _as_first(f"{word} {sign}{written(rounded, number)}", number)
        return Statement("about", about, rounded * 0.93, rounded * 1.07)
    name, words, low, high = chance.choice(ways)
    if name in {"more", "less"} and chance.random() < 0.6:
        return Statement(name, _as_first(f"{words[0]} {shown}", number), low, high)
    return Statement(name, _as_first(f"{chance.choice(words)} {shown}", number), low, high)


def _as_first(words: str, number: Number) -> str:
    """A capital where the number had one."""
    return words[:1].upper() + words[1:] if number.text[:1].isupper() else words


def stands(old: Statement, new: Statement) -> str:
    """What one statement says of another on the same number, by the ranges of both."""
    if new.low <= old.low and old.high <= new.high:
        return AGREES
    if old.high < new.low or new.high < old.low:
        return CONTRADICTS
    return OPEN


def rounding(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """An exact number by a round one with a word that says so; by a far one it contradicts."""
    for number in amounts(sentence.text):
        if (
            number.is_modified
            or number.is_word
            or number.value < 12
            or sentence.text[number.end : number.end + 1] == "-"
        ):
            continue
        start = number.start - (number.start > 0 and sentence.text[number.start - 1] in "$£€")
        sign = sentence.text[start : number.start]
        rounded = rounded_value(number.value)
        if rounded == number.value:
            continue
        words = ["about", "around", "roughly", "approximately", "some"]
        if rounded > number.value:
            words += ["nearly", "almost", "nearly", "close to"]
        else:
            words += ["more than", "over", "at least"]
        shown = sign + written(rounded, number)
        yield Change(
            "rounded", (Edit(start, number.end, f"{chance.choice(words)} {shown}"),), AGREES, OPEN
        )
        wrong = rounded_value(number.value * chance.choice((0.4, 0.55, 1.6, 2.2, 3)))
        if abs(wrong - number.value) > 0.25 * number.value:
            word = chance.choice(("about", "around", "roughly", "some", "nearly"))
            yield contradiction(
                "rounded to another",
                Edit(start, number.end, f"{word} {sign}{written(wrong, number)}"),
            )


def _near(value: float, chance: Random) -> float:
    """A value of about the same size: by steps for small ones, by parts for large ones."""
    if value < 20:
        new = value + chance.choice((-5, -3, -2, -1, 0, 1, 2, 3, 5, 10, 20, 40))
    else:
        digits = 10 ** max(0, int(math.log10(value)) - 1)
        new = (
            round(value * chance.choice((0.3, 0.5, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.5, 2, 3)) / digits)
            * digits
        )
    new = float(round(new)) if value == int(value) else round(new, 1)
    return new if new > 0 else value + 1
