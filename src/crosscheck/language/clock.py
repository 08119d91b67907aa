"""Times of day in running text: clock times with their hedges, and parts of the day.

Minutes count from midnight of the day that is spoken of; a night runs on past 1,440.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

DAY = 24 * 60
_HALF_DAY = DAY // 2


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day as written, ``earliest`` to ``latest`` inclusive, in minutes."""

    start: int
    end: int
    earliest: int
    latest: int
    part: str = ""
    hedged: bool = False


_HALF = r"(?:[ap]\s?\.\s?m\b\.?|[ap]\s?m\b)"
_HOUR = r"(?:1[0-2]|0?[1-9])"
_POINT = rf"""(?:
    (?:{_HOUR})(?:(?::\s?|\.)[0-5]\d)?\s?-?{_HALF}
  | (?:{_HOUR})(?::[0-5]\d)?\so['’]clock(?:\sin\sthe\s(?:morning|afternoon|evening)|\sat\snight)?
  | (?:12\s)?(?:midnight|noon)\b
  | (?:[01]?\d|2[0-3]):[0-5]\d(?:\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight))?
    (?:\s(?:GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|BST|local\stime)\b)?
  | (?:[01]\d|2[0-3])[0-5]\d\s(?:GMT|UTC|hours|hrs)\b
)"""
_CUE = r"""(?:
    (?P<about>around|about|approximately|roughly|circa|sometime\saround)
  | (?P<just_before>(?:just|shortly|moments|minutes|right|a\slittle)\s(?:before|prior\sto)
      |nearly|almost|close\sto|just\sshy\sof)
  | (?P<just_after>(?:just|shortly|soon|moments|minutes|right|a\slittle)\s(?:after|past))
  | (?P<before>before|prior\sto|by)
  | (?P<after>after|past)
  | (?P<exact>at|since|until|till|from)
)\s"""
_RANGE_END = r"(?:\s?[-–—]\s?|\s(?:to|and|until|till)\s)"
_BARE_HOUR = rf"{_HOUR}(?:(?::\s?|\.)[0-5]\d)?"
_CLOCK = re.compile(
    rf"""(?<![\w.,:/$£€\#-])(?P<cue>{_CUE})?
    (?:(?:between\s|from\s)?(?P<first>{_BARE_HOUR}\s?{_HALF}|{_BARE_HOUR}|noon|midnight)
       {_RANGE_END}(?P<last>{_BARE_HOUR}\s?-?{_HALF}|noon\b|midnight\b)
     |(?P<point>{_POINT}))(?!\w|:\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_READ = re.compile(
    r"(?P<hour>\d{1,2})(?::\s?|\.)?(?P<minute>[0-5]\d)?\s?-?(?P<half>[ap])?", re.IGNORECASE
)
_HALF_LATER = re.compile(
    r"\s(?:(?:on\s|this\s|last\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|yester|to)day\s)?"
    r"(?P<part>morning|afternoon|evening|night)\b",
    re.IGNORECASE,
)
_HALF_EARLIER = re.compile(
    r"(?:day|last|this)\s(?P<part>morning|afternoon|evening|night)\s(?:at|around|about|near)\s$",
    re.IGNORECASE,
)
_PART_WORD = re.compile(r"(?P<part>morning|afternoon|evening|night)")
_ZONED = re.compile(r"GMT|UTC|[ECMPB]S?[SDE]?T\b|local|hours|hrs", re.IGNORECASE)

# How far each cue reaches, in minutes before and after the time that is named: "around" two full
# and half hours are two times, around two quarters may be one.
_REACH: dict[str, tuple[int, int]] = {
    "about": (14, 14),
    "just_before": (20, 0),
    "just_after": (0, 20),
    "before": (90, 0),
    "after": (0, 90),
    "exact": (0, 0),
}

_DAY_NAME = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)"
_PARTS = re.compile(
    rf"""(?<![\w-])(?:
    (?P<overnight>overnight|in\sthe\ssmall\shours|in\sthe\swee\shours|pre-?dawn)
  | (?P<tonight>tonight)
  | (?P<when>early|late|mid)?[-\s]?(?:{_DAY_NAME}(?:[’']s)?\s|last\s)?
    (?P<when2>early|late|mid)?[-\s]?(?P<name>morning|afternoon|evening|night)\b(?:time|\shours)?
  | (?P<edge>early|late)\s(?:on\s)?{_DAY_NAME}
  )(?![\w-])""",
    re.VERBOSE | re.IGNORECASE,
)
_WINDOWS: dict[tuple[str, str], tuple[int, int]] = {
    ("", "morning"): (0, _HALF_DAY - 1),
    ("early", "morning"): (0, 6 * 60 + 30),
    ("mid", "morning"): (8 * 60, 11 * 60),
    ("late", "morning"): (9 * 60, _HALF_DAY),
    ("", "afternoon"): (_HALF_DAY, 18 * 60),
    ("early", "afternoon"): (_HALF_DAY, 15 * 60),
    ("mid", "afternoon"): (13 * 60 + 30, 16 * 60 + 30),
    ("late", "afternoon"): (15 * 60, 18 * 60 + 30),
    ("", "evening"): (17 * 60, 22 * 60),
    ("early", "evening"): (16 * 60 + 30, 20 * 60),
    ("late", "evening"): (20 * 60, DAY),
    ("", "night"): (18 * 60, 30 * 60 - 1),
    ("early", "night"): (18 * 60, 22 * 60),
    ("late", "night"): (21 * 60, 30 * 60 - 1),
    ("", "overnight"): (21 * 60 + 30, 31 * 60),
    ("early", ""): (0, 9 * 60),
    ("late", ""): (16 * 60, 28 * 60),
}
# "every night", "good morning", "night vision": no time of one event.
_IDIOM_BEFORE = re.compile(
    r"\b(?:good|every|each|most|per|nightly|many|opening|school|election|date|prom)\s$",
    re.IGNORECASE,
)
_IDIOM_AFTER = re.compile(
    r"\s?(?:clubs?|sticks?|stands?|live|show|shift|owls?|sky|news)\b", re.IGNORECASE
)


def find_clock_times(text: str) -> Iterator[ClockTime]:
    """Yield clock times and parts of the day, in order and without overlap."""
    found = [time for match in _CLOCK.finditer(text) if (time := _clock_time(text, match))]
    for match in _PARTS.finditer(text):
        taken = any(time.start < match.end() and match.start() < time.end for time in found)
        part = None if taken else _day_part(text, match)
        if part is not None:
            found.append(part)
    yield from sorted(found, key=lambda time: time.start)


def windows_meet(ours: tuple[int, int], theirs: tuple[int, int]) -> bool:
    """Whether two windows of one day share a minute, also when one runs past midnight."""
    return any(
        ours[0] <= theirs[1] + shift and theirs[0] + shift <= ours[1] for shift in (-DAY, 0, DAY)
    )


def _clock_time(text: str, match: re.Match[str]) -> ClockTime | None:
    cue = next((name for name in _REACH if match[name]), "")
    start = match.start("first") if match["first"] else match.start("point")
    if cue and cue != "exact":
        start = match.start("cue")
    if match["first"]:
        window = _range(match["first"], match["last"])
        return ClockTime(match.start(), match.end(), *window, hedged=True)
    minutes, unsure = _point(text, match["point"], match.end("point"), has_cue=bool(cue))
    if minutes is None:
        return None
    before, after = _REACH.get(cue, (0, 0))
    latest = minutes + after + (_HALF_DAY if unsure else 0)
    hedged = unsure or before + after > 0
    return ClockTime(start, match.end(), max(0, minutes - before), latest, hedged=hedged)


def _point(text: str, point: str, end: int, *, has_cue: bool) -> tuple[int | None, bool]:
    """Minutes of one clock time, and whether morning or evening stays open."""
    words = point.lower()
    if words.endswith(("noon", "midnight")) and "afternoon" not in words:
        return (DAY if words.endswith("midnight") else _HALF_DAY), False
    read = _READ.match(point)
    if read is None:
        return None, False
    hour, minute = int(read["hour"]), int(read["minute"] or 0)
    half = (read["half"] or "").lower() or _half_from_part(text, point, end, hour)
    if half:
        return hour % 12 * 60 + minute + (_HALF_DAY if half == "p" else 0), False
    is_whole = _ZONED.search(point) or hour > 12 or hour == 0 or read["hour"].startswith("0")
    if is_whole:
        return hour * 60 + minute, False
    return (hour % 12 * 60 + minute if has_cue or "clock" in words else None), True


def _half_from_part(text: str, point: str, end: int, hour: int) -> str:
    """Tell "a" or "p" when a part of the day stands in the phrase or next to it, else nothing."""
    part = (
        _PART_WORD.search(point.lower())
        or _HALF_LATER.match(text, end)
        or _HALF_EARLIER.search(text[: end - len(point)][-45:])
    )
    if part is None or hour > 12:
        return ""
    after_midnight = part["part"].lower() == "night" and (hour == 12 or hour < 5)
    return "a" if part["part"].lower() == "morning" or after_midnight else "p"


def _range(first: str, last: str) -> tuple[int, int]:
    """Minutes from ``first`` to ``last``; the first borrows its half of the day if it has none."""
    latest = _fixed(last)
    earliest = _fixed(first)
    if not re.search(r"[apn]", first, re.IGNORECASE):
        earliest = earliest % _HALF_DAY + (latest // _HALF_DAY) % 2 * _HALF_DAY
        if earliest > latest:
            earliest -= _HALF_DAY
    if earliest > latest:
        latest += DAY
    return max(0, earliest), latest


def _fixed(words: str) -> int:
    minutes, _unsure = _point(words, words, len(words), has_cue=True)
    return minutes or 0


def _day_part(text: str, match: re.Match[str]) -> ClockTime | None:
    if match["overnight"]:
        return ClockTime(*match.span(), *_WINDOWS["", "overnight"], part="overnight")
    if match["tonight"]:
        return ClockTime(*match.span(), *_WINDOWS["", "night"], part="night")
    if match["edge"]:
        edge = match["edge"].lower()
        part = "morning" if edge == "early" else "night"
        return ClockTime(*match.span(), *_WINDOWS[edge, ""], part=part, hedged=True)
    if _IDIOM_BEFORE.search(text[: match.start()][-12:]) or _IDIOM_AFTER.match(text, match.end()):
        return None
    when = (match["when"] or match["when2"] or "").lower()
    name = match["name"].lower()
    return ClockTime(*match.span(), *_WINDOWS.get((when, name), _WINDOWS["", name]), part=name)
