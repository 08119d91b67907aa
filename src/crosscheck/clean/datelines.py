"""Datelines: where (and when) a report was filed, before its first sentence.

They say nothing of the event, so they stay out of the claims. Form after the AP Stylebook:
PLACE, State, Month day (AGENCY) —.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from crosscheck.clean.calendar import DATE_LINE, DATE_PREFIX, DAY_OF_MONTH, FULL_DATE
from crosscheck.clean.page import Cut, Page, settle
from crosscheck.model.span import Span

_DASH = r"(?:(?:—|–|--)(?=\s|$|[A-Z\"'“])|-(?=\s|$))"
_AGENCY = r"\((?:via )?[A-Z@][\w.&/ -]{1,40}\)"
_SHOUTED = r"[A-Z]{2,}(?:[.'/-]?[A-Z]+){0,3}(?: (?:[A-Z]{2,}|[A-Z]\.)(?:[.'/-]?[A-Z]+){0,3}){0,3}"
_REGION = r",\s(?:[A-Z]\.){1,3}|,\s[A-Z]{2}\b|,\s[A-Z][a-z]+\.?(?: [A-Z][a-z]+\.?)?"
_DAY = rf"(?:{FULL_DATE}|{DAY_OF_MONTH})"
_PLACE = r"[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,2}(?: \[[A-Z][\w ]{1,30}\])?"

SURE = re.compile(
    rf"{_SHOUTED}(?:{_REGION})\s?(?:(?:{_AGENCY}|\({_DAY}\))\s{{0,2}}){{0,2}}{_DASH}"
    rf"|{_SHOUTED}\s?{_AGENCY}\s{{0,2}}{_DASH}"
    rf"|{_PLACE}(?:{_REGION})?,\s{_DAY}\s?(?:{_AGENCY}\s?)?(?:[:—–]|--|-\s)"
)
"""A dateline that can be told from prose wherever a sentence may begin."""

_OPENING = re.compile(
    rf"{_SHOUTED}(?:{_REGION})?\s{{0,2}}(?:{_AGENCY}\s{{0,2}})?{_DASH}|{_AGENCY}\s{{0,2}}{_DASH}"
    rf"|(?:{_PLACE}(?:{_REGION})?,?\s)?(?:{_DAY}\s)?{_AGENCY}\s{{0,2}}{_DASH}"
    rf"|{_SHOUTED}(?:{_REGION})?\s{{1,2}}>\s?>(?=\s|$)"
)
_DASH_BELOW = re.compile(r"\n ?(?:—|–|--?)(?=\s)")
_STAMP_AT_END = re.compile(
    rf"(?:(?<=[A-Z])|(?<=\) )|(?<=[|–—-] )|(?<=  ))(?P<cut>{FULL_DATE})[ ]*$",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST = 120
_STAMP_LINES = 8
_OPENING_LINES = 12


def find_dates(page: Page) -> Iterator[Cut]:
    """Date lines, dates before a first sentence and dates glued to a shouted headline."""
    for number, line in enumerate(_head(page, _STAMP_LINES)):
        match = DATE_LINE.match(page.plain, line.start, line.end)
        if match is not None:
            yield Cut(line, "date line")
            continue
        prefix = DATE_PREFIX.match(page.plain, line.start, line.end)
        if prefix is not None:
            yield Cut(Span(*prefix.span()), "dateline")
        if number < 2:
            yield from _stamp_at_end(page, line)


def find_datelines(page: Page, cuts: Iterable[Cut]) -> Iterator[Cut]:
    """Datelines where a sentence begins: at a line's start, or after other furniture."""
    settled = settle(cuts)
    for number, start in enumerate(_openings(page, settled)):
        stop = _stop(page, start)
        match = SURE.match(page.plain, start, stop)
        if match is None and number < _OPENING_LINES:
            match = _OPENING.match(page.plain, start, stop)
        if match is not None:
            yield Cut(Span(*match.span()), "dateline")


def _stop(page: Page, start: int) -> int:
    """How far a dateline may reach: to the end of its line, or to a dash alone below it."""
    end = page.plain.find("\n", start, start + _LONGEST)
    if end < 0:
        return min(start + _LONGEST, len(page.plain))
    below = _DASH_BELOW.match(page.plain, end)
    return end if below is None else below.end() + 1


def _stamp_at_end(page: Page, line: Span) -> Iterator[Cut]:
    """A date glued to the end of a headline without a blank."""
    match = _STAMP_AT_END.search(page.plain, line.start, line.end)
    if match is None:
        return
    start = match.start("cut")
    glued = start > line.start and page.plain[start - 1].isalpha()
    if not glued or page.plain[start].isupper():
        yield Cut(Span(*match.span("cut")), "date line")


def _head(page: Page, count: int) -> Iterator[Span]:
    """The first lines that hold more than space."""
    for line in page.lines(Span(0, min(len(page.text), 4000))):
        trimmed = page.trimmed(line)
        if len(trimmed):
            yield trimmed
            count -= 1
        if not count:
            return


def _openings(page: Page, settled: tuple[Cut, ...]) -> Iterator[int]:
    """Where text begins on each line, once the furniture before it is gone; in order."""
    after = {cut.span.end for cut in settled}
    starts = {line.start for line in page.lines(Span(0, len(page.text)))} | after
    covered = {cut.span.start: cut.span.end for cut in settled}
    reached: dict[int, int] = {}
    for start in sorted(starts, reverse=True):  # the later are known, so each is walked once
        place = start
        while place < len(page.plain) and place not in reached:
            if page.plain[place] != " " and place not in covered:
                break
            place = covered.get(place, place + 1)
        reached[start] = reached.get(place, place)
    yield from sorted(set(reached.values()))
