"""Stories of three sources each, made up from templates, to see how a run grows with its input."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

FIRST_STORY = date(2031, 1, 6)
DAYS_BETWEEN_STORIES = 30
SOURCES = ("Herald", "Post", "Wire")
_STARTS = ("Bar", "Col", "Dun", "Fen", "Gar", "Hol", "Kel", "Lor", "Mar", "Nor", "Pel", "Ros")
_ENDS = ("beck", "don", "field", "gate", "ham", "leigh", "mere", "wick", "stow", "by", "ford")
_FIRST = ("Ada", "Boris", "Clara", "Derek", "Elena", "Frank", "Greta", "Hugo", "Ines", "Jonas")

_TOPICS = (
    (
        "Ferry runs aground off {town}",
        "The ferry {ship} ran aground off {town} on {day}, and {count} passengers were hurt.",
        "Captain {person}, {age}, said the engine had failed shortly after 2 p.m.",
        "Tugs pulled the ship free at noon the next day, the {town} harbour office said.",
        "“We will inspect every ferry on this coast before the season,” {person} said.",
        "It was the first such accident near {town} in {years} years.",
    ),
    (
        "Fire destroys warehouse in {town}",
        "A fire destroyed a warehouse in {town} on {day} and killed {count} workers.",
        "Fire chief {person}, {age}, said the blaze began in a paint store.",
        "About {large} litres of solvent burned, the county of {town} reported.",
        "“Nobody could have entered that hall after the roof came down,” {person} said.",
        "The owner had been fined for blocked exits {years} years ago.",
    ),
    (
        "Council of {town} votes to close the quarry",
        "The council of {town} voted {count} to 3 on {day} to close the quarry.",
        "Mayor {person}, {age}, called the decision overdue.",
        "The quarry employs {large} people, most of them from {town}.",
        "“The dust has settled on our gardens for a generation,” {person} said.",
        "Its licence would have run for another {years} years.",
    ),
    (
        "Driver sentenced over crash near {town}",
        "A court in {town} sentenced a driver to {years} years in prison on {day}.",
        "Judge {person}, {age}, said he had driven at twice the limit.",
        "The crash hurt {count} people on the road to {town} last spring.",
        "“You left them by the roadside and went home,” {person} told him.",
        "The driver must also pay {large} crowns to the families.",
    ),
    (
        "Nurses of {town} hospital go on strike",
        "Some {large} nurses of the hospital in {town} went on strike on {day}.",
        "Their spokeswoman {person}, {age}, demanded {count} percent more pay.",
        "The hospital of {town} postponed all planned operations.",
        "“We have not had a raise since the new wing was opened,” {person} said.",
        "It is the longest strike there in {years} years.",
    ),
)  # fmt: skip


def write_stories(folder: Path, number: int) -> None:
    """Write ``number`` stories, three sources each, that share no name and no month."""
    folder.mkdir(parents=True)
    for story in range(number):
        published = FIRST_STORY + timedelta(days=DAYS_BETWEEN_STORIES * story)
        for turn, outlet in enumerate(SOURCES):
            head = f"publisher: The {_town(story)} {outlet}\npublished: {published}\n"
            path = folder / f"{story:03}-{outlet.lower()}.txt"
            path.write_text(f"{head}\n{_article(story, turn, published)}\n", encoding="utf-8")


def _article(story: int, turn: int, published: date) -> str:
    """A headline and sentences; each source begins elsewhere and one number differs."""
    headline, *sentences = _TOPICS[story % len(_TOPICS)]
    values = {
        "town": _town(story),
        "ship": f"{_ENDS[story % len(_ENDS)].title()} Star",
        "person": f"{_FIRST[story % len(_FIRST)]} {_town(story + 50)}",
        "day": f"{published:%A}",
        "count": 4 + story % 20 + (turn == 1),
        "age": 31 + story % 30,
        "large": 400 + 7 * story,
        "years": 5 + story % 9,
    }
    told = [*sentences[turn:], *sentences[:turn]]
    return "\n\n".join(part.format(**values) for part in (headline, *told))


def _town(number: int) -> str:
    """A name for each number; the first 132 differ."""
    return _STARTS[number % len(_STARTS)] + _ENDS[number // len(_STARTS) % len(_ENDS)]
