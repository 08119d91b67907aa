"""Numbers: another value, another scale, and the same in other digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from crosscheck.model.text import Sentence
from training.data.change import Change, Edit, contradiction, equal
from training.data.kinds.amounts import (
    ORDINALS,
    Number,
    amounts,
    capital_like,
    in_words,
    rounded_value,
    suffix,
    written,
)

_ORDINAL = re.compile(rf"(?<![\w-])(?:{'|'.join(ORDINALS)})(?![\w-])", re.IGNORECASE)


_ORDINAL_DIGITS = re.compile(r"(?<![\w.,-])(\d{1,3})(st|nd|rd|th)\b")


_SCALES = ("thousand", "million", "billion", "trillion")


_SCALE = re.compile(
    r"(?<=\d )(?:thousand|million|billion|trillion)\b|(?<=\d-)(?:million|billion)\b"
)


def other_values(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A number by another, near or far."""
    text = sentence.text
    for number in amounts(text):
        if number.is_modified and not re.search(
            r"(?:about|around|some|roughly|nearly|almost|the|of|and|to|just|only) [$£€]?$",
            text[: number.start],
        ):
            continue
        far = number.is_modified
        new = _another(number, chance, far=far)
        if new and new != number.text:
            kind = "number: word" if number.is_word else "number: digits"
            yield contradiction(kind, Edit(number.start, number.end, new))
    for found in _SCALE.finditer(text):
        other = chance.choice([scale for scale in _SCALES[:3] if scale != found[0]])
        yield contradiction("number: scale", Edit(found.start(), found.end(), other))


def ordinals(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """An ordinal by another ("third" for "second"), or the same in digits."""
    text = sentence.text
    for found in _ORDINAL.finditer(text):
        if re.match(r" (?:time in|of all|aid|lady|name|hand)\b", text[found.end() :]) or text[
            found.end() : found.end() + 1
        ] in {",", ""}:
            continue
        at = ORDINALS.index(found[0].lower())
        if at == 1 and not re.search(
            r"\b(?:the|a|his|her|their|its) $", text[: found.start()], re.IGNORECASE
        ):
            continue
        other = chance.choice([word for word in ORDINALS[:12] if word != found[0].lower()])
        yield contradiction(
            "ordinal", Edit(found.start(), found.end(), capital_like(found[0], other))
        )
        if at > 2:
            yield equal("ordinal in digits", Edit(found.start(), found.end(), f"{at + 1}th"))
    for found in _ORDINAL_DIGITS.finditer(text):
        value = int(found[1])
        other_value = max(1, value + chance.choice((-10, -3, -2, -1, 1, 2, 3, 5, 10)))
        if other_value != value:
            yield contradiction(
                "ordinal", Edit(found.start(), found.end(), f"{other_value}{suffix(other_value)}")
            )


def same_values(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A number in words or digits, with or without commas; percent and money in other signs."""
    text = sentence.text
    for number in amounts(text):
        lead, tail = text[: number.start], text[number.end :]
        if number.is_word and number.value >= 2:
            yield equal("number in digits", Edit(number.start, number.end, str(int(number.value))))
        elif (
            number.value < 100
            and number.text.isdigit()
            and not re.search(r"[$£€]$", lead)
            and not re.match(r"[%-]| (?:percent|per cent|million|billion)", tail)
        ):
            if number.value > 0:
                yield equal(
                    "number in words", Edit(number.start, number.end, in_words(int(number.value)))
                )
        elif number.text.isdigit() and number.value >= 1000:
            yield equal(
                "number with commas", Edit(number.start, number.end, f"{int(number.value):,}")
            )
        elif "," in number.text and "." not in number.text:
            yield equal(
                "number with commas", Edit(number.start, number.end, number.text.replace(",", ""))
            )
        if re.match(r" (?:percent|per cent)\b", tail):
            end = number.end + re.match(r" (?:percent|per cent)\b", tail).end()  # type: ignore[union-attr]
            yield equal(
                "percent sign", Edit(number.end, end, chance.choice(("%", " per cent", "%")))
            )
        elif tail.startswith("%"):
            yield equal(
                "percent sign",
                Edit(number.end, number.end + 1, chance.choice((" percent", " per cent"))),
            )
        found = re.match(r" (million|billion)\b", tail)
        if found and not number.is_word:
            if lead.endswith("$"):
                words = f"{number.text} {found[1]} dollars"
                yield equal(
                    "money in words", Edit(number.start - 1, number.end + found.end(), words)
                )
            if found[1] == "million":
                whole = round(number.value * 1_000_000)
                yield equal(
                    "million in digits", Edit(number.start, number.end + found.end(), f"{whole:,}")
                )


def _another(number: Number, chance: Random, *, far: bool) -> str:
    if number.is_word:
        return written(float(_another_small(int(number.value), chance)), number)
    value = number.value
    if far:
        return written(
            float(rounded_value(value * chance.choice((0.3, 0.5, 1.7, 2, 3, 5)) + 1)), number
        )
    ways = [
        value * chance.choice((1.15, 1.4, 2, 3, 0.5, 0.7, 10, 0.1)),
        value + chance.choice((1, 2, 3, 5, 10, -1, -2, -3, -5)),
    ]
    new_value = chance.choice(ways)
    if "." not in number.text:
        new_value = float(round(new_value))
    elif chance.random() < 0.5:
        new_value = value + chance.choice((0.1, 0.2, 0.3, 0.5, 1, -0.1, -0.2, -0.3))
    if new_value <= 0 or abs(new_value - value) < 0.04:
        new_value = value + (1 if "." not in number.text else 0.4)
    return written(new_value, number)


def _another_small(value: int, chance: Random) -> int:
    """Another number of those that are written in words, more often a near one."""
    reach = range(1, 21) if value < 13 else range(value // 2, value * 2)
    others = [other for other in reach if other != value]
    near = [o for o in others if o > 1 and (abs(o - value) < 5 or chance.random() < 0.4)]
    return chance.choice(near or others)
