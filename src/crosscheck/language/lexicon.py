"""The word tables that ship with the package, loaded once each.

Every table is a TOML file beside this module; its head says what it holds. They are general
knowledge of news English and hold nothing about any story.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> Mapping[str, Any]:
    """One table by the name of its file."""
    return tomllib.loads(
        (files("crosscheck.language") / "tables" / f"{name}.toml").read_text("utf-8")
    )


@cache
def event_classes() -> Mapping[str, str]:
    """Lemma → class of happening."""
    classes = table("events")["classes"]
    return {word: name for name, words in classes.items() for word in words}


@cache
def generic_events() -> frozenset[str]:
    """Words that stand for the main happening of a story."""
    return frozenset(table("events")["generic"]["words"])


@cache
def synonyms() -> Mapping[str, str]:
    """Lemma → the word that stands for its meaning; the first group that holds it wins."""
    joined: dict[str, str] = {}
    for group in table("synonyms")["groups"]:
        for word in group:
            joined.setdefault(word, group[0])
    return joined


@cache
def person_classes() -> Mapping[str, str]:
    """Noun for a person → its class of sex and age."""
    return {word: name for name, entry in table("relations").items() for word in entry["words"]}


@cache
def opposites() -> Mapping[str, tuple[str, int, str]]:
    """Lemma → (set, member number, finding kind): two members of one set exclude each other."""
    found: dict[str, tuple[str, int, str]] = {}
    for name, entry in table("opposites").items():
        for number, words in enumerate(entry["members"]):
            for word in words:
                found.setdefault(word, (name, number, entry["kind"]))
    return found


@cache
def antonyms() -> Mapping[str, frozenset[str]]:
    """Lemma → the lemmas that are its opposites."""
    found: dict[str, set[str]] = {}
    for left, right in table("antonyms")["pairs"]:
        found.setdefault(left, set()).add(right)
        found.setdefault(right, set()).add(left)
    return {word: frozenset(others) for word, others in found.items()}


@cache
def body_regions() -> Mapping[str, str]:
    """Part of the body → the path of its region: "cheek" → "head/face/cheek"."""
    return {word: path for path, words in table("body")["regions"].items() for word in words}


@cache
def anonymous_voices() -> frozenset[str]:
    """Words of a speaker's description that name no one voice, in lower case."""
    return frozenset(table("voices")["anyone"]["words"])


@cache
def nicknames() -> Mapping[str, frozenset[int]]:
    """Given name in lower case → the numbers of the names that it may stand for."""
    found: dict[str, set[int]] = {}
    for number, group in enumerate(table("nicknames")["groups"]):
        for name in group:
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def folded(lemma: str) -> str:
    """The lemma that stands for its meaning, as far as the tables know it."""
    return synonyms().get(lemma, lemma)
