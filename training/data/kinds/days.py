"""Days, months, years and hours: another one, or the same in another form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from crosscheck.model.text import Sentence
from training.data.change import Change, Edit, contradiction, equal, weaker

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December")  # fmt: skip
_SHORT = {"January": "Jan.", "February": "Feb.", "August": "Aug.", "September": "Sept.",
    "October": "Oct.", "November": "Nov.", "December": "Dec."}  # fmt: skip
_NAMES = "|".join((*MONTHS, *(re.escape(short) for short in _SHORT.values()), r"Sep\."))
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b")
_MONTH_DAY = re.compile(
    rf"\b(?P<month>{_NAMES}) (?P<day>\d{{1,2}})\b(?!,?\d)(?P<year>, (?:1[5-9]|20)\d\d)?"
)
_DAY_MONTH = re.compile(rf"\b(?P<day>\d{{1,2}}) (?P<month>{_NAMES})(?P<year> (?:1[5-9]|20)\d\d)?\b")
_MONTH = re.compile(rf"\b(?:{'|'.join(m for m in MONTHS if m not in {'May', 'March'})})\b")
_YEAR = re.compile(r"(?<![\w$£,./:–-])(?:1[5-9]\d\d|20[0-3]\d)(?![\w/:–]|,\d|-\d)")
_HOUR = re.compile(
    r"\b(?P<hour>1[0-2]|[1-9])(?P<minute>:[0-5]\d)? ?(?P<half>a\.m\.|p\.m\.|am|pm|AM|PM)(?!\w)"
)
_SETS = (
    ("morning", "afternoon", "evening"),
    ("yesterday", "today", "tomorrow"),
    ("last week", "this week", "next week"),
    ("last month", "this month", "next month"),
    ("last year", "this year", "next year"),
    ("spring", "summer", "autumn", "winter"),
    ("noon", "midnight"),
    ("first half", "second half"),
    ("first quarter", "second quarter", "third quarter", "fourth quarter"),
    ("daytime", "nighttime"),
    ("19th century", "20th century", "18th century"),
    ("dawn", "dusk"),
    ("weekend", "weekday"),
    ("days", "weeks", "months", "years"),
    ("hours", "minutes", "days"),
    ("a week", "a month", "a year"),
)
_RELATIVE = re.compile("|".join(rf"\b{word}\b" for words in _SETS for word in words), re.IGNORECASE)


def other_days(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """Another weekday, day, month, year, hour or part of a day."""
    text = sentence.text
    for found in _WEEKDAY.finditer(text):
        if not _WEEKDAY.search(text[found.end() : found.end() + 16]):
            yield contradiction("weekday", _edit(found, _other(WEEKDAYS, found[0], chance)))
    for pattern in (_MONTH_DAY, _DAY_MONTH):
        for found in pattern.finditer(text):
            day = (int(found["day"]) + chance.choice((1, 2, 3, 5, 7, 10, 14, 20))) % 28 + 1
            if day != int(found["day"]):
                yield contradiction(
                    "day of the month", Edit(found.start("day"), found.end("day"), str(day))
                )
            month = _other(MONTHS, _full(found["month"]), chance)
            yield contradiction("month", Edit(found.start("month"), found.end("month"), month))
    if not (_MONTH_DAY.search(text) or _DAY_MONTH.search(text)):
        for found in _MONTH.finditer(text):
            yield contradiction("month", _edit(found, _other(MONTHS, found[0], chance)))
    for found in _YEAR.finditer(text):
        year = int(found[0]) + chance.choice((-20, -10, -3, -2, -1, 1, 2, 3, 5, 10, 12, 30, 100))
        yield contradiction("year", _edit(found, str(year)))
    for found in _HOUR.finditer(text):
        hour = (int(found["hour"]) + chance.randint(0, 9)) % 12 + 1
        if hour != int(found["hour"]):
            yield contradiction("hour", Edit(found.start("hour"), found.end("hour"), str(hour)))
        half = found["half"]
        other = half.translate(str.maketrans("apAP", "paPA"))
        yield contradiction("hour", Edit(found.start("half"), found.end("half"), other))
    for found in _RELATIVE.finditer(text):
        low = found[0].lower()
        words = next(words for words in _SETS if low in words)
        if sum(text.lower().count(word) for word in words) == 1:
            word = chance.choice([other for other in words if other != low])
            yield contradiction(
                "part of time", _edit(found, word.capitalize() if found[0][0].isupper() else word)
            )


def same_days(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A date in another form, or its month alone."""
    text = sentence.text
    for found in _MONTH_DAY.finditer(text):
        month, day, year = found["month"], found["day"], found["year"] or ""
        if not (1 <= int(day) <= 31):
            continue
        plain = year.strip(", ")
        full = _full(month)
        forms = [
            f"{day} {full}" + (f" {plain}" if plain else ""),
            f"{full} {day}{_suffix(int(day))}{year}",
        ]
        if full in _SHORT:
            forms.append(f"{_SHORT[full] if month == full else full} {day}{year}")
        yield equal("date form", _edit(found, chance.choice(forms)))
        lead = re.search(r"\b[Oo]n $", text[: found.start()])
        if lead:
            word = f"{'In' if lead[0][0] == 'O' else 'in'} {full}" + (f" {plain}" if plain else "")
            yield weaker("date to month", Edit(lead.start(), found.end(), word))
            if plain:
                yield weaker("date to year", Edit(lead.start(), found.end(), f"{word[:2]} {plain}"))
    for found in _DAY_MONTH.finditer(text):
        year = found["year"] or ""
        full = _full(found["month"])
        yield equal(
            "date form", _edit(found, f"{full} {found['day']}" + (f",{year}" if year else ""))
        )
    for found in _WEEKDAY.finditer(text):
        lead = re.search(r"\bon $", text[: found.start()])
        if lead:
            yield equal("on before a weekday", Edit(lead.start(), found.start(), ""))
        elif _bare_weekday(text[: found.start()], text[found.end() :]):
            yield equal("on before a weekday", Edit(found.start(), found.start(), "on "))
    for found in _HOUR.finditer(text):
        hour = int(found["hour"]) % 12 + (12 if found["half"].lower().startswith("p") else 0)
        minute = (found["minute"] or ":00")[1:]
        compact = found["half"].replace(".", "").lower()
        dotted = f"{compact[0]}.m."
        other_form = dotted if "." not in found["half"] else compact
        forms = [
            f"{hour:02d}:{minute}",
            f"{found['hour']}{found['minute'] or ''} {other_form}",
        ]
        yield equal("hour form", _edit(found, chance.choice(forms)))


_NEEDED = re.compile(
    r"\b(?:on|last|next|this|late|early|and|the|of|by|for|until|since|from|to|a|every|each|\d+) $"
)
_NEXT = re.compile(r"[.,]|$| (?:that|after|in|at|when)\b")


def _bare_weekday(lead: str, tail: str) -> bool:
    """Whether "on" could stand before a weekday between these texts ("said Monday that")."""
    return (
        bool(re.search(r"[a-z] $", lead))
        and not _NEEDED.search(lead)
        and _NEXT.match(tail) is not None
    )


def _edit(found: re.Match[str], words: str) -> Edit:
    return Edit(found.start(), found.end(), words)


def _other(values: tuple[str, ...], value: str, chance: Random) -> str:
    return chance.choice([other for other in values if other != value])


def _full(month: str) -> str:
    return next(full for full in MONTHS if full[:3] == month[:3])


def _suffix(day: int) -> str:
    return "th" if 10 <= day <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
