"""Pairs made from made-up incidents: how many were killed and hurt, where, when and by what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from training.data.kinds.amounts import in_words
from training.data.kinds.days import WEEKDAYS
from training.data.pair import AGREES, CONTRADICTS, OPEN, Pair
from training.data.tables_of_words import places

# (noun, what happened, as a clause; the same with another cause)
_CAUSES = ( ("crash", "a bus overturned"), ("crash", "two trains collided"), ("collapse",
    "a roof caved in"), ("fire", "a fire broke out in a nightclub"), ("explosion",
    "a gas tank exploded"), ("flood", "a river burst its banks"), ("shooting",
    "a gunman opened fire in a market"), ("avalanche", "an avalanche hit a ski slope"),
    ("stampede", "a crowd panicked at a stadium"), ("landslide", "a hillside gave way"),
    ("bombing", "a bomb went off at a station"), ("crash", "a truck hit a bridge"), ("sinking",
    "a ferry capsized"), ("quake", "an earthquake shook the region"), ("poisoning",
    "a tanker leaked chlorine"), ("accident", "a ski lift broke down"), ("storm",
    "a tornado tore through the town") )  # fmt: skip
_SOURCES = (
    "police",
    "officials",
    "rescuers",
    "the mayor",
    "doctors",
    "the interior ministry",
    "state media",
)
_BIG, _SMALL = 60, 3


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident; ``killed`` and ``hurt`` are numbers of people, ``source`` who says so."""

    killed: int
    hurt: int
    cause: tuple[str, str]
    place: str
    day: str
    source: str


def incidents(chance: Random, count: int) -> Iterator[Pair]:
    """Pairs on ``count`` incidents: each once told again, once with each thing changed."""
    for number in range(count):
        incident = _incident(chance)
        base = f"incident {number} {incident.place}"
        for kind, premise, hypothesis, label in _pairs(incident, chance):
            if premise != hypothesis:
                yield Pair(premise, hypothesis, label, "reports", f"toll: {kind}", base)


def _incident(chance: Random) -> Incident:
    killed = chance.choice(
        (chance.randint(_SMALL, 12), chance.randint(_SMALL, 40), chance.randint(40, 400))
    )
    hurt = killed
    while hurt == killed:
        hurt = chance.choice(
            (chance.randint(2, 20), chance.randint(10, 90), chance.randint(60, 900))
        )
    place = chance.choice(places()[chance.choice(("London", "Peru", "Ohio"))][1])
    return Incident(
        killed,
        hurt,
        chance.choice(_CAUSES),
        place,
        chance.choice(WEEKDAYS),
        chance.choice(_SOURCES),
    )


def _pairs(incident: Incident, chance: Random) -> Iterator[tuple[str, str, str, str]]:
    whole = _whole(incident, chance)
    yield "told again", whole, _whole(incident, chance), AGREES
    part, told = _part(incident, chance)
    yield "a part", whole, part, AGREES
    yield "a part", part, whole, OPEN
    for name in ("killed", "hurt", "cause", "place", "day"):
        other = _with_other(incident, name, chance)
        changed = _whole(other, chance) if chance.random() < 0.4 else _part(other, chance, name)[0]
        sides = (whole, changed) if chance.random() < 0.5 else (changed, whole)
        yield f"other {name}", *sides, CONTRADICTS
    swapped = replace(incident, killed=incident.hurt, hurt=incident.killed)
    yield "killed and hurt exchanged", whole, _whole(swapped, chance), CONTRADICTS
    one, _ = _part(incident, chance, "killed")
    other_part, _ = _part(replace(incident, hurt=incident.killed), chance, "hurt")
    yield "number of another thing", one, other_part, OPEN
    yield "rounded", whole, _rounded(incident, chance), AGREES
    yield "bound", *_bound(incident, chance, whole)
    elsewhere = _incident(chance)
    if elsewhere.place != incident.place and elsewhere.cause[0] != incident.cause[0]:
        yield "other incident", whole, _whole(elsewhere, chance), OPEN
    del told


def _whole(incident: Incident, chance: Random) -> str:
    noun, clause = incident.cause
    killed, hurt = _shown(incident.killed, chance), _shown(incident.hurt, chance)
    place, day = incident.place, incident.day
    source = incident.source
    where = f"in {place} on {day}"
    forms = (
        f"{killed} people were killed and {hurt} injured when {clause} {where}, {source} said.",
        f"{clause} {where}, killing {killed} people and injuring {hurt}.",
        f"In {place}, {clause} on {day}; {killed} people died, {hurt} were hurt, {source} said.",
        f"{source} said that {killed} people died and {hurt} were wounded after {clause} {where}.",
        f"the {noun} {where}, when {clause}, left {killed} dead and {hurt} injured.",
        f"on {day} {clause} in {place}: {killed} people are dead, {hurt} others in hospital.",
    )
    return _capital(chance.choice(forms))


def _part(incident: Incident, chance: Random, name: str = "") -> tuple[str, str]:
    noun, clause = incident.cause
    killed, hurt = _shown(incident.killed, chance), _shown(incident.hurt, chance)
    forms = { "killed": (f"{killed} people were killed in the {noun}.",
        f"the {noun} in {incident.place} killed {killed} people.",
        f"the death toll is {incident.killed}.", f"{killed} people lost their lives.",
        f"{incident.source} said {killed} people died."),
        "hurt": (f"{hurt} people were hurt in the {noun}.", f"the {noun} injured {hurt} people.",
        f"{hurt} people were taken to hospital with injuries.",
        f"{hurt} people were wounded, {incident.source} said."),
        "cause": (f"the people died when {clause}.", f"in {incident.place}, {clause}.",
        f"people were killed after {clause}."),
        "place": (f"the {noun} happened in {incident.place}.",
        f"people died in {incident.place} when {clause}."),
        "day": (f"the {noun} happened on {incident.day}.",
        f"it was on {incident.day} that {clause}.", f"on {incident.day}, {clause}.") }  # fmt: skip
    name = name or chance.choice(sorted(forms))
    return _capital(chance.choice(forms[name])), name


def _with_other(incident: Incident, name: str, chance: Random) -> Incident:
    if name in {"killed", "hurt"}:
        value = getattr(incident, name)
        changed = value
        while changed in {incident.killed, incident.hurt} or changed < 2:
            changed = chance.choice(
                (
                    value + chance.randint(-3, 3),
                    int(value * chance.choice((0.5, 0.7, 1.3, 1.5, 2, 3))) + 1,
                )
            )
        return replace(incident, **{name: changed})
    if name == "cause":
        others = [cause for cause in _CAUSES if cause[0] != incident.cause[0]]
        return replace(incident, cause=chance.choice(others))
    if name == "place":
        elsewhere = [place for place in places()[incident.place][1] if place != incident.place]
        return replace(incident, place=chance.choice(elsewhere))
    return replace(incident, day=chance.choice([day for day in WEEKDAYS if day != incident.day]))


def _rounded(incident: Incident, chance: Random) -> str:
    if incident.killed < 20:
        below = incident.killed - chance.randint(1, 2)
        return _capital(
            f"more than {_shown(below, chance)} people were killed in the {incident.cause[0]}."
        )
    tens = round(incident.killed / 10) * 10
    words = (
        "nearly" if tens > incident.killed else "more than" if tens < incident.killed else "about"
    )
    word = chance.choice((words, "about", "around"))
    return _capital(f"{word} {tens} people were killed in the {incident.cause[0]}.")


def _bound(incident: Incident, chance: Random, whole: str) -> tuple[str, str, str]:
    value = incident.killed
    bound = max(2, int(value * chance.choice((0.5, 0.8, 1, 1.3, 2))))
    word, holds = chance.choice(
        (
            ("more than", value > bound),
            ("at least", value >= bound),
            ("fewer than", value < bound),
            ("at most", value <= bound),
        )
    )
    text = _capital(f"{word} {_shown(bound, chance)} people died in the {incident.cause[0]}.")
    return whole, text, AGREES if holds else CONTRADICTS


def _shown(number: int, chance: Random) -> str:
    return in_words(number) if number < 13 and chance.random() < 0.7 else str(number)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
