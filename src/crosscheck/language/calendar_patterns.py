"""The patterns that find date phrases in English text."""

from __future__ import annotations

import re

from crosscheck.language.calendar import MONTHS, SEASONS, WEEKDAYS
from crosscheck.language.calendar_holidays import HOLIDAYS
from crosscheck.language.numbers_words import BELOW_THOUSAND

_WEEKDAY = "|".join(name.capitalize() for name in WEEKDAYS)
_SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
_MONTH = "|".join(name.capitalize() for name in MONTHS)
_ANY_MONTH = rf"(?:(?:{_MONTH})\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_LEAD = rf"(?:(?P<weekday>{_WEEKDAY}|{_SHORT_WEEKDAY}),?\s(?:the\s)?)?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_NTH = r"(?:st|nd|rd|th)?"
_EDGE = r"(?<![\w$£€#/-])"
_COUNT = rf"(?:\d{{1,3}}|{BELOW_THOUSAND}|an?|a\scouple(?:\sof)?|a\sfew|several)"
_LONG_UNIT = r"(?:days?|weeks?|months?|years?|decades?)"
_SEASON = "|".join(SEASONS)
_HOLIDAY = "|".join(re.escape(name).replace("'", "['’]") for name in HOLIDAYS)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_EDGE + pattern, re.IGNORECASE)


PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        # Page furniture in capitals sometimes runs into a date without a space.
        re.compile(
            rf"(?P<weekday>(?!))?(?P<month>{_MONTH.upper()})\s(?P<day>{_DAY}),\s(?P<year>{_YEAR})\b"
        ),
        "day",
    ),
    (
        _compiled(rf"(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
        "numeric day",
    ),
    (
        _compiled(rf"(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})/(?P<year>{_YEAR})(?!\d)"),
        "numeric day",
    ),
    (
        _compiled(
            rf"{_LEAD}(?P<month>{_ANY_MONTH})\s(?:the\s)?(?P<day>{_DAY}){_NTH}\b"
            rf"(?:\s?[-–]\s?(?P<last_day>{_DAY}){_NTH}\b(?!:))?(?!:\d|\.\d|,\d)"
            rf"(?:,?\s(?P<year>{_YEAR})\b)?"
        ),
        "day",
    ),
    (
        _compiled(
            rf"{_LEAD}(?P<day>{_DAY}){_NTH}(?:\s?[-–]\s?(?P<last_day>{_DAY}){_NTH})?"
            rf"\s(?:of\s)?(?P<month>{_ANY_MONTH})(?:,?\s(?P<year>{_YEAR})\b)?"
        ),
        "day",
    ),
    (
        _compiled(
            rf"(?:(?P<when>early|mid|late)[-\s])?(?P<month>{_ANY_MONTH}),?\s(?:of\s)?"
            rf"(?P<year>{_YEAR}\b|(?:this|last|next)\syear\b)"
        ),
        "month",
    ),
    (
        _compiled(
            rf"(?:(?P<when>last|this|next)\s)?(?:(?P<name>{_HOLIDAY})\b)(?:,?\s(?P<year>{_YEAR})\b)?"
            r"(?=$|[.,;:)!?]|['’]s\b|\s(?:and|when|in|at|as|with|after|before|to|for|last|this"
            r"|next|on|by|was|were|is|because|while|since|morning|evening|night|weekend)\b)"
        ),
        "holiday",
    ),
    (
        _compiled(
            r"(?:(?P<when>last|next|this|this\spast|this\scoming|past|coming|following"
            rf"|previous)\s)?(?P<weekday>{_WEEKDAY})\b"
        ),
        "weekday",
    ),
    (
        _compiled(
            rf"(?P<weekday>{_SHORT_WEEKDAY})(?=,)(?P<when>(?!))?",
        ),
        "weekday",
    ),
    (
        _compiled(r"(?:yesterday|last\snight|tomorrow|today|tonight)\b"),
        "near day",
    ),
    (
        _compiled(rf"(?P<count>{_COUNT})\s(?P<unit>{_LONG_UNIT})\sago\b"),
        "ago",
    ),
    (
        _compiled(
            r"(?:(?P<edge>earlier|later|late|early)\s)?"
            r"(?P<when>this\spast|this\scoming|this|last|next|over\sthe|the\spast)\s"
            r"(?P<unit>week(?:end)?(?!\w)|(?<!the\spast\s)(?:month|year)(?!\w)"
            rf"|morning\b|afternoon\b|evening\b|(?:{_SEASON})\b)"
        ),
        "period",
    ),
    (
        _compiled(
            rf"(?:(?P<when>last|next|this\spast|this|early|mid|late)[-\s])?(?P<month>{_MONTH})\b"
            r"(?P<year>(?!))?"
        ),
        "month",
    ),
    (
        _compiled(
            rf"(?P<year>{_YEAR})[-–](?P<last_year>\d{{4}}|\d\d)(?![-–\w])",
        ),
        "years",
    ),
    (
        _compiled(
            rf"(?:from|between)\s(?P<year>{_YEAR})\s(?:to|and|until|through)\s"
            rf"(?P<last_year>{_YEAR})(?![-\w])"
        ),
        "years",
    ),
    (
        _compiled(
            r"(?:the\s)?(?:(?P<when>early|mid|late)[-\s])?['’]?(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b"
        ),
        "decade",
    ),
    (
        _compiled(r"(?:the\s(?:(?P<when>early|mid|late)[-\s])?['’]?|['’])(?P<decade>\d0)['’]?s\b"),
        "decade",
    ),
    (
        _compiled(rf"(?P<year>{_YEAR})(?![\w%]|,\d|[-–/:.]\d)"),
        "year",
    ),
)
"""Patterns from the fullest to the barest, each with the form that it finds."""
