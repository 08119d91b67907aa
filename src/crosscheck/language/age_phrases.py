"""Age phrases in running text, with the words that can tell whose age it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from crosscheck.language.numbers_words import BELOW_THOUSAND, words_value
from crosscheck.language.person_words import is_person_word


@dataclass(frozen=True, slots=True)
class AgePhrase:
    """One or more ages in years; ``form`` says how they are written.

    Forms: "old" (a 15-year-old girl), "apposition" (Ekman, 15,), "aged" (aged 16 and 13),
    "bound" (under the age of 18), "both" (both 65), "decade" (in his early 20s), "copula" (she
    was 15 when, turned 16).
    ``values`` holds (low, high, start, end) for each age; ``holder_start`` and ``holder_end``
    frame the name before an apposition, else are -1.
    """

    start: int
    end: int
    form: str
    values: tuple[tuple[Decimal, Decimal, int, int], ...]
    holder_start: int = -1
    holder_end: int = -1


_DASH = r"\s?[-‑–]\s?"
_COUNT = rf"(?:\d{{1,3}}(?:\.5|\s?½)?|{BELOW_THOUSAND})"
_OLD = re.compile(
    rf"""(?<![\w.,$£€/-])(?P<count>{_COUNT})
    (?:{_DASH}|\s)(?P<unit>year|month|week|day|yr)s?
    (?:(?:{_DASH}|\s)olds?\b|\sof\sage\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_YEAR_PERSON = re.compile(
    rf"(?<![\w.,$£€/-])(?P<count>{_COUNT}){_DASH}(?P<unit>year)s?"
    r"(?=[-\s](?:girl|boy|man|woman|male|female)\b)",
    re.IGNORECASE,
)
_NAME_WORD = r"[A-ZÀ-Þ][\w'’.\-]{0,30}"
_NAME = (
    rf"{_NAME_WORD}(?:\s(?:de|la|van|von|der|bin|al|el|di|da|dos)\b){{0,2}}"
    rf"(?:\s[\"“‘(]?{_NAME_WORD}[\"”’)]?){{0,4}}(?:,?\s(?:Jr|Sr)\.?|\sI{{2,3}})?"
)
_NOUN = r"[A-Za-z][a-z]{1,20}(?:-[a-z]{2,15})?"
_APPOSITION = re.compile(
    rf"(?<![\w.$-])(?P<holder>{_NAME}|{_NOUN})(?:,\s|\s\()(?:age\s|then\s|now\s|only\s|just\s)?(?P<count>1[01]\d|[1-9]?\d)"
    r"(?=,?\s?(?:$|[.;:)\]—–]|-\s)|,\s|,[\"”]|\s(?:and|was|were|is|are|of|has|had|who|whose|from"
    r"|died|after|in|on|at|as|when|with|for|accused|charged|arrested|shot|killed|dead)\b)"
    r"(?!,\s\d{4}\b)(?!\sof\s(?:the|them|those|these|its|his|her|their)\b)",
)
_NUMBERS = rf"{_COUNT}(?:(?:,\s|\s?[-–]\s?|\sto\s|,?\sand\s|\sor\s){_COUNT}){{0,6}}"
_AGED = re.compile(
    rf"\b(?:aged|ages?|(?:at|between|over|under)\sthe\sages?\sof|at\sages?)\s"
    rf"(?:between\s|about\s|around\s|from\s)?(?P<list>{_NUMBERS})(?:\srespectively)?(?![\w%]|,\d|-?(?:year|month))",
    re.IGNORECASE,
)
_DECADES = {
    "teens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
_DECADE = re.compile(
    rf"\bin\s(?:his|her|their|its|the)\s(?:(?P<edge>early|mid|middle|late)(?:{_DASH}|\sto\slate\s|\s))?"
    rf"['’]?(?P<decade>[1-9]0(?=['’]?s\b)|{'|'.join(_DECADES)})(?:['’]?s\b)?",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\b(?:both|each|all)\s(?:aged?\s)?(?P<list>1[01]\d|[1-9]?\d)(?=[,.;:)]|\s(?:and|were|was|are|of)\b|$)"
)
_LISTED = re.compile(
    r"\b(?P<holder>[a-z]{3,20}),\s(?P<list>[1-9]?\d(?:,\s[1-9]?\d){0,3},?\sand\s[1-9]?\d)(?=[,.;)]|$)"
)
_COPULA = re.compile(
    rf"\b(?:(?:he|she|who|I)(?:\s(?:is|was)|['’]s)|turn(?:ed|s|ing))\s(?:only\s|just\s|about\s)?"
    rf"(?P<list>{_COUNT})(?=[,.;:)]|\s(?:when|at\sthe\stime|and|years|in|on|last|this|next)\b|$)",
    re.IGNORECASE,
)
_ONE = re.compile(_COUNT, re.IGNORECASE)
_RANGE = re.compile(r"\s?[-–]\s?|\sto\s")
_IN_YEARS = {
    "year": Decimal(1),
    "yr": Decimal(1),
    "month": Decimal(1) / 12,
    "week": Decimal(7) / Decimal("365.25"),
    "day": Decimal(1) / Decimal("365.25"),
}
_OLDEST = Decimal(119)


def find_age_phrases(text: str) -> Iterator[AgePhrase]:
    """Yield the age phrases of ``text`` from left to right; they do not overlap."""
    found: list[AgePhrase] = []
    for phrase in _all(text):
        if phrase.values and not any(
            other.start < phrase.end and phrase.start < other.end for other in found
        ):
            found.append(phrase)
    yield from sorted(found, key=lambda phrase: phrase.start)


def _all(text: str) -> Iterator[AgePhrase]:
    for pattern in (_OLD, _YEAR_PERSON):
        for match in pattern.finditer(text):
            years = _years(match["count"], match["unit"].lower())
            if years <= _OLDEST:
                yield AgePhrase(*match.span(), "old", ((years, years, *match.span()),))
    for match in _AGED.finditer(text):
        form = "bound" if match.group().lower().startswith(("over", "under", "between")) else "aged"
        yield AgePhrase(*match.span(), form, _listed(match))
    for match in _DECADE.finditer(text):
        low, high = _decade(match)
        yield AgePhrase(*match.span(), "decade", ((low, high, *match.span()),))
    for match in _BOTH.finditer(text):
        yield AgePhrase(*match.span(), "both", _listed(match))
    for match in _LISTED.finditer(text):
        if is_person_word(match["holder"]):
            yield AgePhrase(*match.span("list"), "aged", _listed(match))
    for match in _COPULA.finditer(text):
        yield AgePhrase(*match.span("list"), "copula", _listed(match))
    for match in _APPOSITION.finditer(text):
        years = Decimal(match["count"])
        span = match.span("count")
        yield AgePhrase(*span, "apposition", ((years, years, *span),), *match.span("holder"))


def _years(count: str, unit: str) -> Decimal:
    value = _value(count)
    return value if unit in {"year", "yr"} else (value * _IN_YEARS[unit]).quantize(Decimal("0.001"))


def _value(count: str) -> Decimal:
    if count[0].isdigit():
        return Decimal(count.replace("½", ".5").replace(" ", ""))
    return words_value(count)


def _listed(match: re.Match[str]) -> tuple[tuple[Decimal, Decimal, int, int], ...]:
    """The ages of "3, 5 and 8", or the one range of "8 to 14"."""
    offset = match.start("list")
    counts = list(_ONE.finditer(match["list"]))
    values = [_value(count.group()) for count in counts]
    if any(value > _OLDEST for value in values):
        return ()
    if len(values) == 2 and _RANGE.fullmatch(match["list"][counts[0].end() : counts[1].start()]):
        return ((values[0], values[1], match.start(), match.end()),)
    if len(values) == 1:
        return ((values[0], values[0], match.start(), match.end()),)
    return tuple(
        (value, value, offset + count.start(), offset + count.end())
        for value, count in zip(values, counts, strict=True)
    )


def _decade(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    word = match["decade"].lower()
    first = Decimal(_DECADES.get(word, 0) or int(word))
    edge = (match["edge"] or "").lower()
    low, high = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9)}.get(edge, (0, 9))
    if word == "teens":
        low, high = max(low, 3), max(high, 5)
    return first + low, first + high
