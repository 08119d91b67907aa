"""How two days or times of day stand to each other."""

from __future__ import annotations

from crosscheck.judge.relations import Relation, Standing
from crosscheck.language.names import fold
from crosscheck.language.numbers import find_numbers
from crosscheck.model.facet import DateMention, TimeOfDay

DAY = 24 * 60


def compare_dates(  # noqa: PLR0911 - one way out for each relation
    ours: DateMention, theirs: DateMention
) -> Standing:
    """Two days or stretches of days, as far as they are known."""
    if ours.first and ours.last and theirs.first and theirs.last:
        if (ours.first, ours.last) == (theirs.first, theirs.last):
            return Standing(Relation.EQUAL, "date")
        if ours.last < theirs.first or theirs.last < ours.first:
            return Standing(Relation.OTHER_VALUE, "date")
        if theirs.first <= ours.first and ours.last <= theirs.last:
            return Standing(Relation.WIDER, "date")
        if ours.first <= theirs.first and theirs.last <= ours.last:
            return Standing(Relation.NARROWER, "date")
        return Standing(Relation.OVERLAP, "date")
    parts = [(ours.weekday, theirs.weekday), (ours.day, theirs.day),
             (ours.month, theirs.month), (ours.year, theirs.year)]  # fmt: skip
    known = [(mine, other) for mine, other in parts if mine is not None and other is not None]
    if any(mine != other for mine, other in known):
        return Standing(Relation.OTHER_VALUE, "date")
    if fold(ours.text) == fold(theirs.text) or known:
        return Standing(Relation.EQUAL, "date")
    return Standing(_of_distances(ours.text, theirs.text), "date")


def _of_distances(ours: str, theirs: str) -> Relation:
    """Days that are known by their distance alone: "two years ago", "five years ago"."""
    numbers, frames = [], []
    for text in (ours.casefold(), theirs.casefold()):
        found = list(find_numbers(text))
        if len(found) != 1:
            return Relation.UNRELATED
        numbers.append(found[0].value)
        frames.append((text[: found[0].start] + text[found[0].end :]).split())
    if frames[0] != frames[1]:
        return Relation.UNRELATED
    return Relation.EQUAL if numbers[0] == numbers[1] else Relation.OTHER_VALUE


def compare_times(ours: TimeOfDay, theirs: TimeOfDay) -> Standing:
    """Two times of day; past midnight either may count on from the day before."""
    if (ours.earliest, ours.latest) == (theirs.earliest, theirs.latest):
        return Standing(Relation.EQUAL, "time of day")
    for shift in (-DAY, 0, DAY):
        early, late = theirs.earliest + shift, theirs.latest + shift
        if early <= ours.earliest and ours.latest <= late:
            return Standing(Relation.WIDER, "time of day")
        if ours.earliest <= early and late <= ours.latest:
            return Standing(Relation.NARROWER, "time of day")
        if ours.earliest <= late and early <= ours.latest:
            return Standing(Relation.OVERLAP, "time of day")
    return Standing(Relation.OTHER_VALUE, "time of day")
