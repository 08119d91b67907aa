"""Dates: full dates, weekdays, relative days, months, years, resolved as news style means them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from crosscheck.annotate.tense import looks_ahead
from crosscheck.language.calendar import Interval
from crosscheck.language.calendar_phrases import DatePhrase, Kind, find_date_phrases
from crosscheck.language.calendar_resolution import days_from, own_days
from crosscheck.language.number_labels import find_number_labels
from crosscheck.language.token_lookup import token_at
from crosscheck.model.facet import DateMention
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence

_MONTH_CUE = re.compile(
    r"\b(?:in|of|since|until|till|by|from|and|to|through|during|before|after|the|a|an|every|back"
    r"|between|or|for)\s$",
    re.IGNORECASE,
)
_YEAR_CUE = re.compile(
    r"\b(?:in|since|of|from|by|until|till|during|before|after|through|to|around|about|circa|early"
    r"|late|mid|spring|summer|fall|autumn|winter|year|back\sin|and|or|than)[\s-]$",
    re.IGNORECASE,
)
_YEAR_OF_EVENT = re.compile(
    r"(?:\bthe|['’]s|\bhis|\bher|\btheir|\bits|\bour|\bthat)\s$", re.IGNORECASE
)
_EVENT_AFTER = re.compile(r"\s(?:[a-z]|[A-Z]\.[A-Z]\.)")
_COUNTED_AFTER = re.compile(r"\s(?:people|men|women|children|troops|soldiers|jobs|homes|votes)\b")
_AGO_HEDGE = re.compile(
    r"\b(?:(?P<less>(?:less|fewer)\sthan|within)|more\sthan|over)\s$", re.IGNORECASE
)
_MODAL_MAY = re.compile(r"\s(?:not|be|have|also|well|never|soon)\b")
_NAME_BEFORE = re.compile(
    r"\b(?:Black|Super|Cyber|Bloody|Ash|Holy|Ruby|Sheffield|Freaky|Good|Palm)\s$"
)
_NAME_AFTER = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Mail|Express|Herald|Post|Star|Sun|Night\sL|Night\sFever)\b|s\b"
)


def find_dates(sentence: Sentence, published: date | None) -> tuple[DateMention, ...]:
    """Days and intervals that ``sentence`` names, resolved against ``published`` if known."""
    return tuple(_mentions(sentence, published))


def _mentions(sentence: Sentence, published: date | None) -> Iterator[DateMention]:
    for phrase in find_date_phrases(sentence.text):
        if not _is_date(sentence, phrase):
            continue
        yield _mention(sentence, phrase, published)


def _mention(sentence: Sentence, phrase: DatePhrase, published: date | None) -> DateMention:
    days, anchor = own_days(phrase), "self"
    if days is None and published is not None:
        future = looks_ahead(sentence, phrase.start, phrase.end)
        try:
            days, anchor = days_from(phrase, published, future=future), "source"
        except (ValueError, OverflowError):  # beyond the years that the calendar holds
            days = None
        days = _hedged(sentence.text[: phrase.start], phrase, days, published)
    return DateMention(
        span=Span(phrase.start, phrase.end).shifted(sentence.span.start),
        text=sentence.text[phrase.start : phrase.end],
        first=days[0] if days else None,
        last=days[1] if days else None,
        year=phrase.year if phrase.last_year is None else None,
        month=phrase.month,
        day=phrase.day if phrase.last_day is None else None,
        weekday=phrase.weekday,
        anchor=anchor if days else "",
    )


def _hedged(
    before: str, phrase: DatePhrase, days: Interval | None, published: date
) -> Interval | None:
    """Let "less than two weeks ago" be any day since; "more than" leaves the start open."""
    hedge = _AGO_HEDGE.search(before[-12:]) if phrase.kind is Kind.AGO else None
    if hedge is None or days is None:
        return days
    return (days[0], published) if hedge["less"] else None


def _is_date(sentence: Sentence, phrase: DatePhrase) -> bool:
    """Whether the words are a date here, and not a verb, a name or a count."""
    text = sentence.text
    before, after = text[: phrase.start], text[phrase.end : phrase.end + 30]
    if phrase.kind is Kind.MONTH and phrase.year is None and not phrase.when:
        return _is_month(sentence, phrase)
    if phrase.kind is Kind.WEEKDAY:
        return not (_NAME_BEFORE.search(before[-12:]) or _NAME_AFTER.match(after))
    if phrase.kind is Kind.YEAR:
        return _is_year(sentence, phrase)
    return True


def _is_month(sentence: Sentence, phrase: DatePhrase) -> bool:
    """A bare month needs a cue: May and March are verbs, April, June and August are names."""
    token = token_at(sentence, phrase.start)
    if token is not None and sentence.parsed and token.entity == "PERSON":
        return False
    after = sentence.text[phrase.end : phrase.end + 30]
    if re.match(r"\s[A-Z][a-z]", after) or _MODAL_MAY.match(after):
        return False
    return bool(_MONTH_CUE.search(sentence.text[: phrase.start][-10:]))


def _is_year(sentence: Sentence, phrase: DatePhrase) -> bool:
    """Four digits are a year after "in" or "since", or before what happened in it."""
    if any(
        start < phrase.end and phrase.start < end
        for start, end in find_number_labels(sentence.text)
    ):
        return False
    before = sentence.text[: phrase.start][-14:]
    after = sentence.text[phrase.end : phrase.end + 30]
    if _COUNTED_AFTER.match(after):
        return False
    if _YEAR_CUE.search(before):
        return not _is_counting(sentence, phrase)
    if _YEAR_OF_EVENT.search(before):
        return bool(_EVENT_AFTER.match(after)) or not _is_counting(sentence, phrase)
    token = token_at(sentence, phrase.start)
    if token is not None and sentence.parsed and token.entity == "DATE":
        return not re.match(r"\s[A-Z][a-z]", after)
    return bool(re.match(r"\s(?:[a-z-]+\s)?elections?\b", after))


def _is_counting(sentence: Sentence, phrase: DatePhrase) -> bool:
    """Whether the digits count a plural noun ("in 2000 homes")."""
    token = token_at(sentence, phrase.start)
    if token is None or not sentence.parsed:
        return False
    head = sentence.tokens[token.head]
    return token.dep == "nummod" and head.tag == "NNS" and token.entity != "DATE"
