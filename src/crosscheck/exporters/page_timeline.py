"""A picture of the timeline: what each source says happened when, a lane for each source.

Nothing overlaps, as every moment has a column and every happening of a cell a line of its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from crosscheck.exporters import wording
from crosscheck.exporters.links import claim_anchor, source_anchor
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.page_ledgers import clashing_values
from crosscheck.model.facet import DateMention, TimeOfDay
from crosscheck.model.finding import Level
from crosscheck.model.ledger import Citation, LedgerEntry, LedgerName

NAMES = 188  # units of width for the names of the sources
COLUMN = 106
LINE = 26
_HEAD, _PAD = 44, 10
_BASE = 23  # from the top of a line down to the baseline of its text
_LEAST = 2  # sources and moments
_MOST_COLUMNS = 16
_MOST_LANES = 30
_MOST_PICTURES = 4
_LABEL = 12  # signs that fit a column beside the icon
_HEADED = 14
_NAME = 21
_YEAR = re.compile(r"\b\d{4}$")
_LONG = {
    **{f"{day}day": short for day, short in zip(
        ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"),
        ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        strict=True,
    )},
    "January": "Jan", "February": "Feb", "August": "Aug", "September": "Sep",
    "October": "Oct", "November": "Nov", "December": "Dec",
}  # fmt: skip
Moment = tuple[str, str]  # how it sorts, and how it is told


@dataclass(frozen=True, slots=True)
class Placed:
    """A text at a place; ``full`` is what it was before it was cut to fit."""

    x: int
    y: int
    text: str
    full: str
    href: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """One source's lane: its name, and where it begins and ends."""

    name: Placed
    top: int
    height: int


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    """One picture, in units of a pixel; ``description`` tells it in a sentence."""

    anchor: str
    title: str
    description: str
    width: int
    height: int
    columns: tuple[Placed, ...]
    lanes: tuple[Lane, ...]
    marks: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class _Stated:
    source: str
    moment: Moment
    thing: str
    clashes: bool
    level: str
    quote: str
    href: str


def timeline_pictures(index: ReportIndex) -> tuple[TimelinePicture, ...]:
    """Days, then times of day, for each story; a picture of one column or of too many is none."""
    stories = index.report.stories or (tuple(index.sources),)
    told: dict[tuple[int, str], list[_Stated]] = defaultdict(list)
    story_of = {source: number for number, story in enumerate(stories) for source in story}
    for entry in index.report.ledgers:
        if entry.ledger is LedgerName.TIMELINE:
            aspect = "day" if "date" in entry.aspect else "time of day"
            for stated in _stated(index, entry):
                told[story_of.get(stated.source, 0), aspect].append(stated)
    pictures: list[TimelinePicture] = []
    for story, aspect in sorted(told):
        drawn = _picture(index, told[story, aspect], aspect, len(pictures))
        if drawn:
            pictures.append(drawn)
    return tuple(pictures[:_MOST_PICTURES])


def _stated(index: ReportIndex, entry: LedgerEntry) -> Iterable[_Stated]:
    clashes = clashing_values(index, entry)
    worst = index.worst(index.findings[each] for each in clashes)
    is_firm = worst is not None and worst.level is not Level.DIFFERENCE
    clashing = clashes[worst.id] if worst and is_firm else frozenset()
    for place, value in enumerate(entry.values):
        for citation in value.citations:
            claim = index.claims.get(citation.claim)
            yield _Stated(
                citation.source,
                (_sorts(index, citation) or f"~{value.value}", value.value),
                entry.thing,
                place in clashing,
                worst.level.value if worst and place in clashing else "",
                citation.quote,
                claim_anchor(claim) if claim else "",
            )


def _sorts(index: ReportIndex, citation: Citation) -> str:
    """A text by which moments sort: ISO days, minutes of the day; empty where none is known."""
    claim = index.claims.get(citation.claim)
    for facet in claim.facets if claim else ():
        if isinstance(facet, DateMention) and facet.span.overlaps(citation.span) and facet.first:
            return facet.first.isoformat()
        if isinstance(facet, TimeOfDay) and facet.span.overlaps(citation.span):
            return f"{facet.earliest:04}"
    return ""


def _picture(
    index: ReportIndex, told: list[_Stated], aspect: str, number: int
) -> TimelinePicture | None:
    first: dict[str, str] = {}
    for stated in told:
        sorts, words = stated.moment
        first[words] = min(first.get(words, sorts), sorts)
    moments = sorted(first, key=lambda words: (first[words], words))
    lanes_of = [source.id for source in index.report.sources]
    sources = [each for each in lanes_of if any(stated.source == each for stated in told)]
    if len(sources) < _LEAST or len(moments) < _LEAST:
        return None
    if len(moments) > _MOST_COLUMNS or len(sources) > _MOST_LANES:
        return None
    lanes, marks, bottom = _lanes(index, told, sources, moments)
    plural = "Days" if aspect == "day" else "Times of day"
    return TimelinePicture(
        anchor=f"timeline-{number}",
        title=f"{plural}: what each source says happened when",
        description=_description(index, told, sources),
        width=NAMES + COLUMN * len(moments),
        height=bottom + 1,
        columns=tuple(
            Placed(NAMES + COLUMN * place, 26, words, moments[place])
            for place, words in enumerate(_shortened(moments))
        ),
        lanes=lanes,
        marks=marks,
    )


def _lanes(
    index: ReportIndex, told: list[_Stated], sources: list[str], moments: list[str]
) -> tuple[tuple[Lane, ...], tuple[Placed, ...], int]:
    lanes, marks, top = [], [], _HEAD
    for source in sources:
        deepest = 1
        for place, words in enumerate(moments):
            cell: dict[str, _Stated] = {}
            for stated in told:
                if stated.source == source and stated.moment[1] == words:
                    cell.setdefault(stated.thing, stated)
            for line, stated in enumerate(cell.values()):
                marks.append(_mark(index, stated, NAMES + COLUMN * place, top + LINE * line))
            deepest = max(deepest, len(cell))
        height = LINE * deepest + _PAD
        name = index.name(source)
        placed = Placed(0, top + _BASE, _fit(name, _NAME), name, source_anchor(source))
        lanes.append(Lane(placed, top, height))
        top += height
    return tuple(lanes), tuple(marks), top


def _mark(index: ReportIndex, stated: _Stated, x: int, top: int) -> Placed:
    state = f" ({wording.LEVELS[Level(stated.level)].lower()})" if stated.level else ""
    full = f"{index.name(stated.source)}: {stated.thing}, “{stated.quote}”{state}"
    label = _fit(stated.thing, _LABEL)
    return Placed(x, top + _BASE, label, full, stated.href, stated.level or "plain")


def _description(index: ReportIndex, told: list[_Stated], sources: list[str]) -> str:
    clashing = sorted({stated.thing for stated in told if stated.clashes})
    named = ", ".join(index.name(source) for source in sources)
    ends = f" The sources clash on: {', '.join(clashing)}." if clashing else ""
    return f"A lane for each source ({named}), a column for each moment.{ends}"


def _shortened(moments: list[str]) -> list[str]:
    """Short names for days and months, without a year that all days share."""
    years = {found[0] for words in moments if (found := _YEAR.search(words))}
    shared = years.pop() if len(years) == 1 else ""
    return [
        _fit(
            " ".join(_LONG.get(word, word) for word in words.removesuffix(shared).split()), _HEADED
        )
        for words in moments
    ]


def _fit(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
