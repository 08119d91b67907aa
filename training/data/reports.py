"""Pairs made from made-up reports: facts in several wordings, whose answers exclude each other.

A report is a thing or a person and the answers to a few questions (``tables/facts.txt``). Two
sentences are told of one report, or of two that differ in one answer, and the label is read off
the answers: nobody has to judge it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from training.data.kinds.days import WEEKDAYS
from training.data.pair import AGREES, CONTRADICTS, OPEN, Pair
from training.data.tables_of_words import first_names, last_names, men, places, things

_FACTS = Path(__file__).parent / "tables" / "facts.txt"
_JOBS = ("teacher", "nurse", "farmer", "carpenter", "taxi driver", "lawyer", "student",
    "retired engineer", "shop owner", "bus driver", "librarian", "dentist", "mechanic",
    "journalist", "accountant", "baker", "plumber", "councillor", "sculptor", "pharmacist"
)  # fmt: skip
_SOURCES = ("police said", "officials said", "a spokeswoman said", "according to witnesses",
    "the ministry said", "a neighbor said", "local media reported", "court records show",
    "a lawyer said", "investigators said")  # fmt: skip
_QUESTIONS = ("It is not clear whether {}.", "It is not yet known whether {}.",
    "Investigators want to know whether {}.", "Police are looking into whether {}.",
    "Nobody could say whether {}.")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fact:
    """One question on one kind of thing: its answers, each in several wordings.

    Two questions of one topic may depend on each other; an empty topic depends on nothing.
    """

    about: str
    topic: str
    answers: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """What is told of: how it is named in full, and by less; and the words for it."""

    full: str
    shorter: tuple[str, ...]
    words: Mapping[str, str]


@cache
def facts() -> tuple[Fact, ...]:
    """All questions."""
    found = []
    lines = [line for line in _FACTS.read_text("utf-8").splitlines() if not line.startswith("#")]
    for block in "\n".join(lines).strip().split("\n\n"):
        head, *answers = block.strip().split("\n")
        about, _, topic = head.partition(": ")
        found.append(Fact(about, topic, tuple(tuple(answer.split(" | ")) for answer in answers)))
    return tuple(found)


def told(chance: Random, rounds: int) -> Iterator[Pair]:
    """``rounds`` times each question: one pair of each kind."""
    for at, fact in enumerate(facts()):
        for _ in range(rounds):
            subject = _subject(fact.about, chance)
            for kind, premise, hypothesis, label in _pairs(at, fact, subject, chance):
                yield Pair(
                    premise,
                    hypothesis,
                    label,
                    "reports",
                    f"report: {kind}",
                    f"fact {at} {chance.random()}",
                )


def _pairs(
    at: int, fact: Fact, subject: Subject, chance: Random
) -> Iterator[tuple[str, str, str, str]]:
    answer, other = chance.sample(fact.answers, 2)
    one, same = chance.sample(answer, 2)
    else_said = chance.choice(other)
    stage = _Stage(subject, chance)
    yield ("same answer", *stage.pair(one, same), AGREES)
    yield ("other answer", *stage.pair(one, else_said), CONTRADICTS)
    yield ("other answer", *stage.pair(chance.choice(other), chance.choice(answer)), CONTRADICTS)
    beside = _beside(at, fact, chance)
    if beside is not None:
        mine, theirs = beside
        yield ("other question", *stage.pair(one, mine), OPEN)
        joined = f"{one} and {mine}"
        yield ("one of two", *stage.pair(joined, same), AGREES)
        yield ("one of two", *stage.pair(joined, chance.choice((else_said, theirs))), CONTRADICTS)
        yield ("one more", *stage.pair(same, f"{one} and {mine}"), OPEN)
        yield ("one of two is other", *stage.pair(joined, f"{same} and {theirs}"), CONTRADICTS)
    question = (
        chance.choice(_QUESTIONS)
        .format(stage.sentence(one, short=True).rstrip("."))
        .replace("whether The ", "whether the ")
    )
    telling = stage.sentence(same, short=False)
    if chance.random() < 0.5:
        yield "question", question, telling, OPEN
    else:
        yield "question", telling, question, OPEN
    if fact.about in {"person", "suspect"}:
        stranger = _subject(fact.about, chance)
        yield (
            "other person",
            stage.sentence(one, short=False),
            _Stage(stranger, chance).sentence(chance.choice((same, else_said)), short=False),
            OPEN,
        )


def _beside(at: int, fact: Fact, chance: Random) -> tuple[str, str] | None:
    """An answer to another question on such a thing, and one that excludes it."""
    others = [
        other
        for place, other in enumerate(facts())
        if other.about == fact.about
        and place != at
        and (not fact.topic or other.topic != fact.topic)
    ]
    if not others:
        return None
    mine, theirs = chance.sample(chance.choice(others).answers, 2)
    return chance.choice(mine), chance.choice(theirs)


@dataclass(frozen=True, slots=True)
class _Stage:
    """Tells answers of one subject; at least one sentence of a pair names it in full."""

    subject: Subject
    chance: Random

    def pair(self, one: str, other: str) -> tuple[str, str]:
        """Two sentences; of time, place and source the second says no more than the first."""
        chance = self.chance
        day, place = chance.choice(WEEKDAYS), chance.choice(places()["London"][1])
        frame = chance.choice(
            (
                ("", ""),
                ("", ""),
                (f"On {day}, ", ""),
                ("", f" in {place}"),
                ("", f" on {day}"),
                (f"In {place}, ", ""),
            )
        )
        source = chance.choice(_SOURCES) if chance.random() < 0.4 else ""
        first = self._framed(one, frame, source, short=False)
        frame_kept = frame if chance.random() < 0.4 else ("", "")
        second = self._framed(
            other, frame_kept, source if chance.random() < 0.3 else "", short=chance.random() < 0.5
        )
        return first, second

    def sentence(self, answer: str, *, short: bool) -> str:
        """One sentence without a frame."""
        return self._framed(answer, ("", ""), "", short=short)

    def _framed(self, answer: str, frame: tuple[str, str], source: str, *, short: bool) -> str:
        subject = self.subject
        who = self.chance.choice(subject.shorter) if short and subject.shorter else subject.full
        words = answer.format(**subject.words)
        text = f"{frame[0]}{who} {words}{frame[1]}"
        if source.startswith("according"):
            text = f"{text}, {source}"
        elif source:
            text = (
                f"{text}, {source}"
                if self.chance.random() < 0.5
                else f"{source} {text[:1] if not frame[0] else text[:1].lower()}{text[1:]}"
            )
        return f"{text[:1].upper()}{text[1:]}."


def _subject(about: str, chance: Random) -> Subject:
    if about not in {"person", "suspect"}:
        name = chance.choice(things()[about])
        return Subject(name, ("the blaze", "the fire") if about == "fire" else (name,), {})
    first, last = chance.choice(first_names()), chance.choice(last_names())
    is_man = first in men()
    age, job = chance.randint(18, 89), chance.choice(_JOBS)
    words = {"he": "he", "him": "him", "his": "his", "himself": "himself"} if is_man else {
        "he": "she", "him": "her", "his": "her", "himself": "herself"}  # fmt: skip
    named = f"{first} {last}"
    if about == "suspect":
        suspect = f"the suspect, {named},"
        attacker = f"the suspected attacker, a {age}-year-old {job},"
        accused = f"{named}, {age}, the accused,"
        shorter = {
            suspect: ("the suspect", named),
            attacker: ("the suspected attacker",),
            accused: ("the accused", named),
            "the suspect": ("the suspect",),
            "the accused": ("the accused",),
        }
        full = chance.choice(list(shorter))
        return Subject(full, shorter[full], words)
    man = "man" if is_man else "woman"
    by_age = (f"the {age}-year-old {man}",)
    names = (named, last)
    known = {
        f"{named}, a {age}-year-old {job},": (
            *names,
            *by_age,
            f"the {job}",
            f"the {age}-year-old",
        ),
        f"{named}, {age},": names,
        f"{age}-year-old {named}": (*names, *by_age),
        f"{job} {named}": (*names, f"the {job}"),
        named: names,
    }
    full = chance.choice(list(known))
    return Subject(full, known[full], words)
