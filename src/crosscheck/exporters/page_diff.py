"""Two wordings of one quotation, word by word: what both have, and what only one has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.language.worddiff import edits, words
from crosscheck.model.finding import Finding, Kind, Side

_LONGEST = 400  # words of one wording: Myers' algorithm grows with length times difference
_MOST_PAIRS = 200  # in one report
_TWO = 2
_LEAST_SHARED = 0.4  # of the longer wording: with less in common, a diff only confuses


@dataclass(frozen=True, slots=True)
class DiffPart:
    """A stretch that both wordings have ("both"), or the first ("first") or second one alone."""

    text: str
    of: str


@dataclass(frozen=True, slots=True)
class WordDiff:
    """The parts in order; ``off`` says why there are none."""

    parts: tuple[DiffPart, ...] = ()
    off: str = ""


class QuoteDiffs:
    """Diffs for the cards of one report, as long as the budget of pairs lasts."""

    def __init__(self) -> None:
        """Start with the whole budget."""
        self._left = _MOST_PAIRS

    def of(self, finding: Finding, alike: Sequence[Sequence[Side]]) -> WordDiff | None:
        """The two wordings of a finding on a quotation; None where there are not two of one."""
        if finding.kind is not Kind.QUOTE or len(alike) != _TWO:
            return None
        first, second = (sides[0].quote for sides in alike)
        if first == second:
            return None
        if max(len(words(first)), len(words(second))) > _LONGEST:
            return WordDiff(off="too long")
        if not self._left:
            return WordDiff(off="too many in this report")
        self._left -= 1
        return _diff(first, second)


def _diff(first: str, second: str) -> WordDiff | None:
    ours, theirs = ([text[start:end] for start, end in words(text)] for text in (first, second))
    steps = edits(ours, theirs)
    shared = len(ours) - sum(edit.left[1] - edit.left[0] for edit in steps)
    if shared < _LEAST_SHARED * max(len(ours), len(theirs)):
        return None
    ends = [(*edit.left, *edit.right) for edit in steps]
    return WordDiff(tuple(_parts(first, second, ends)))


def _parts(first: str, second: str, ends: list[tuple[int, int, int, int]]) -> Iterator[DiffPart]:
    places, others = words(first), words(second)
    done = 0
    for start, end, there, there_end in [*ends, (len(places), len(places), 0, 0)]:
        if both := _stretch(first, places, done, start):
            yield DiffPart(both, "both")
        if ours := _stretch(first, places, start, end):
            yield DiffPart(ours, "first")
        if theirs := _stretch(second, others, there, there_end):
            yield DiffPart(theirs, "second")
        done = end


def _stretch(text: str, places: list[tuple[int, int]], start: int, end: int) -> str:
    """The text from one word to another, with the signs between them."""
    return text[places[start][0] : places[end - 1][1]] if end > start else ""
