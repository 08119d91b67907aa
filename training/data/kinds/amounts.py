"""The amounts of a sentence: what they are worth, and how they are written."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen")  # fmt: skip


TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


_VALUES = (
    {word: value for value, word in enumerate(ONES)}
    | {word: (at + 2) * 10 for at, word in enumerate(TENS)}
    | {
        f"{tens}-{ones}": (at + 2) * 10 + value
        for at, tens in enumerate(TENS)
        for value, ones in enumerate(ONES[:10])
        if value
    }
    | {"hundred": 100, "thousand": 1000, "dozen": 12}
)


ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth")  # fmt: skip


_DIGITS = re.compile(
    r"(?<![\w.,:/$£€×–—-])(?P<sign>[$£€]?)(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?"
    r"(?P<percent>%?)(?P<after>-(?:year|month|day|mile|hour|foot|member|page|minute)[\w-]*)?"
    r"(?![\w:/×]| s\b|[.,]\d|[-–]\d)"
)


_WORD = re.compile(
    rf"(?<![\w-])(?P<number>{'|'.join(sorted(_VALUES, key=len, reverse=True))})(?![\w-])",
    re.IGNORECASE,
)


_MODIFIED = re.compile(
    r"(?:at least|at most|more than|less than|fewer than|no more than|no fewer than|over|under|"
    r"up to|nearly|almost|about|around|some|roughly|approximately|between|as many as|"
    r"estimated|only|just|within|exceed\w*|below|above|every|of|to|and|or|the)\s[$£€]?$",
    re.IGNORECASE,
)


_IS_NAME = re.compile(
    r"(?:(?<=\S )[A-Z][\w.'’&-]*|^(?!About|Over|Nearly|Some|The|At|In|On|With|Around|Almost|By|For|"
    r"After|All|These|Those|Only)"
    r"[A-Z][\w.'’&-]*|[Ss]eason|[Ss]eries|[Cc]hapter|[Nn]umber|[Nn]o\.|[Pp]art|[Ee]pisode|[Vv]ersion|"
    r"[Ff]light|[Hh]ighway|[Rr]oute|[Tt]op|a\.d\.|[Aa]ged?) $"
)


_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.? $")


_UNIT = re.compile(
    r"^(?:,| (?:st|nd|rd|th)\b| ?[-–:/] ?\d| (?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December))"
)


@dataclass(frozen=True, slots=True)
class Number:
    """One amount: where it stands, what it is worth, and how it is written."""

    start: int
    end: int
    value: float
    text: str
    is_word: bool
    is_modified: bool


@lru_cache(maxsize=64)
def amounts(text: str) -> tuple[Number, ...]:
    """The amounts of a text: no years, days of a month, or numbers of a name."""
    return (*_in_digits(text), *_in_words(text))


def _in_digits(text: str) -> Iterator[Number]:
    for found in _DIGITS.finditer(text):
        value = float(found["number"].replace(",", "") + (found["decimals"] or ""))
        plain = found["number"]
        lead = text[: found.start()]
        is_year = (
            len(plain) == 4 and plain.isdigit() and 1000 <= int(plain) <= 2100 and not found["sign"]
        )
        if (
            is_year
            or _MONTH.search(lead)
            or _IS_NAME.search(lead)
            or _UNIT.search(text[found.end() :])
        ):
            continue
        number = found.start("number")
        end = found.end("decimals") if found["decimals"] else found.end("number")
        yield Number(
            number,
            end,
            value,
            text[number:end],
            is_word=False,
            is_modified=_MODIFIED.search(lead) is not None,
        )


def _in_words(text: str) -> Iterator[Number]:
    for found in _WORD.finditer(text):
        lead, tail = text[: found.start()], text[found.end() :]
        if found[0].lower() in {"hundred", "thousand", "dozen", "zero"} or re.match(
            r" (?:hundred|thousand|million|dozen|of|another|side|who|that|on|in|to|is|was|and|"
            r"or)\b|[.,;]|$",
            tail,
        ):
            continue
        if found[0].lower() == "one" and not re.match(
            r" (?:man|woman|person|child|boy|girl|people|dog|day|week|month|year|hour|car|"
            r"officer)\b",
            tail,
        ):
            continue
        if _IS_NAME.search(lead) or re.search(
            r"(?:hundred|thousand|million|hundred and|no|the|each|any|this|that) $", lead
        ):
            continue
        yield Number(
            found.start(),
            found.end(),
            float(_VALUES[found[0].lower()]),
            found[0],
            is_word=True,
            is_modified=_MODIFIED.search(lead) is not None,
        )


def written(value: float, like: Number) -> str:
    """A value as the number is written: in words, with commas, with decimals."""
    if like.is_word and value == int(value) and 0 < value < 100:
        return capital_like(like.text, in_words(int(value)))
    if value != int(value):
        places = len(like.text.partition(".")[2]) or 1
        return f"{value:,.{places}f}" if value >= 1000 else f"{value:.{places}f}"
    whole = int(value)
    return f"{whole:,}" if "," in like.text or whole > 9999 else str(whole)


def in_words(value: int) -> str:
    """A whole number below one hundred in words."""
    if value < 20:
        return ONES[value]
    tens, ones = divmod(value, 10)
    return TENS[tens - 2] + (f"-{ONES[ones]}" if ones else "")


def suffix(value: int) -> str:
    """The letters of an ordinal in digits."""
    if 10 <= value % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def capital_like(old: str, new: str) -> str:
    """The new word with a capital where the old one has one."""
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def rounded_value(value: float) -> float:
    """The nearest value of one telling digit, or of two where the first is a one."""
    size = 10 ** int(math.log10(value)) if value >= 1 else 1
    lead = value / size
    step = size / 10 if lead < 2 else size / 2 if lead < 5 else size
    return float(round(value / step) * step) if step >= 1 else float(round(value))
