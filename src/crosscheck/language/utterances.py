"""Two printings of one utterance: whether they are, and where the words part."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from crosscheck.language.function_words import FUNCTION_WORDS
from crosscheck.language.spoken_words import spoken
from crosscheck.language.worddiff import Edit, edits, words

MIN_SHARED = 4
DENSE = 0.7
GAP = 0.8
_ELLIPSIS = re.compile(r"\.\.\.|…|[\[\]()]")
_SPOKEN_SIGNS = frozenset("&%")
_SENTENCE_END = frozenset(".!?")


@dataclass(frozen=True, slots=True)
class Utterance:
    """The words of a quotation: folded for comparison, with their places in the text.

    ``gaps`` are numbers of words before which the printing itself marks an omission or an
    insertion of its own (an ellipsis or a bracket).
    """

    text: str
    folded: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    gaps: frozenset[int]
    stops: frozenset[int]

    @classmethod
    def of(cls, text: str) -> Utterance:
        """Split ``text`` into words; signs only count as gaps and stops."""
        folded: list[str] = []
        places: list[tuple[int, int]] = []
        stops: set[int] = set()
        for start, end in words(text):
            word = text[start:end]
            if word[0].isalnum() or len(word) > 1 or word in _SPOKEN_SIGNS:
                meant = spoken(word)
                folded.extend(meant)
                places.extend([(start, end)] * len(meant))
            elif word in _SENTENCE_END:
                stops.add(len(folded))
        gaps = {
            sum(place[0] < match.start() for place in places) for match in _ELLIPSIS.finditer(text)
        }
        return cls(text, tuple(folded), tuple(places), frozenset(gaps), frozenset(stops))


@dataclass(frozen=True, slots=True)
class Overlap:
    """The stretch where two printings run together: word ranges, shared words, edits inside."""

    left: tuple[int, int]
    right: tuple[int, int]
    shared: int
    edits: tuple[Edit, ...]


def overlap(ours: Utterance, theirs: Utterance) -> Overlap:
    """The best local alignment of two printings (Smith and Waterman's idea on Myers' edits).

    A shared word counts one, a word that only one has takes ``GAP`` away; what lies before and
    after the best stretch is a cut of one printing, not a change.
    """
    runs = _runs(ours, theirs)
    best = Overlap((0, 0), (0, 0), 0, ())
    score, top, start = 0.0, 0.0, 0
    for place, (edit, left, right) in enumerate(runs):
        length = left[1] - left[0]
        if edit is None:
            score += length
        else:
            score -= GAP * max(length, right[1] - right[0])
        if score <= 0:
            score, start = 0.0, place + 1
        elif edit is None and score > top:
            top = score
            best = _stretch(runs[start : place + 1])
    return best


def same_utterance(ours: Utterance, theirs: Utterance) -> bool:
    """Whether the printings share a stretch long and full enough to be one utterance."""
    if not set(ours.folded) & set(theirs.folded):
        return False
    shorter = min(len(ours.folded), len(theirs.folded))
    found = overlap(ours, theirs)
    if found.shared >= shorter >= MIN_SHARED or is_fragment(ours, theirs, found):
        return True
    length = max(found.left[1] - found.left[0], found.right[1] - found.right[0])
    return (
        found.shared >= MIN_SHARED + 1
        and found.shared >= DENSE * length
        and (found.shared >= 0.5 * shorter)
    )


def is_fragment(ours: Utterance, theirs: Utterance, found: Overlap) -> bool:
    """Whether a scrap of five words and more stands in the other printing but for one small word.

    "A place by the door" and "a place by a door": too short to be sure that it is one utterance.
    """
    scrap = min((ours, theirs), key=lambda utterance: len(utterance.folded))
    spans = found.left[1] - found.left[0], found.right[1] - found.right[0]
    if len(scrap.folded) <= MIN_SHARED or set(spans) != {len(scrap.folded)}:
        return False
    small = all(
        {*ours.folded[slice(*edit.left)], *theirs.folded[slice(*edit.right)]} <= FUNCTION_WORDS
        for edit in found.edits
    )
    kept = [word for word in scrap.folded if word not in FUNCTION_WORDS]
    return small and found.shared == len(scrap.folded) - 1 and len(set(kept)) >= 2


def inner_edits(ours: Utterance, theirs: Utterance) -> tuple[Edit, ...]:
    """Where the words part inside the shared stretch, but for gaps that a printing marks.

    Where both printings begin with one word, what follows it is inside too; so is a first word
    that differs where both begin a sentence, and a last one where both end theirs.
    """
    found = overlap(ours, theirs)
    runs = _runs(ours, theirs)
    edges: list[Edit] = []
    if len(runs) > 2 and runs[0][0] is None and runs[2][1][0] == found.left[0]:
        edges += [edit for edit in (runs[1][0],) if edit]
    first, last = (runs[0][0], runs[-1][0]) if runs else (None, None)
    if first and first.left[1] == found.left[0] and _is_swap(first) and _both_begin(ours, theirs):
        edges.append(first)
    if last and last.left[0] == found.left[1] and _is_swap(last) and _both_end(ours, theirs):
        edges.append(last)
    found = replace(found, edits=(*found.edits, *edges))
    return tuple(
        edit
        for edit in found.edits
        if not _marked(edit.left, ours.gaps) and not _marked(edit.right, theirs.gaps)
    )


def _is_swap(edit: Edit) -> bool:
    """Whether a word or two stand for a word or two."""
    left, right = edit.left[1] - edit.left[0], edit.right[1] - edit.right[0]
    return 1 <= left <= 2 and 1 <= right <= 2


def _both_begin(ours: Utterance, theirs: Utterance) -> bool:
    """Whether both printings run from the beginning of a sentence."""
    return all(u.text.lstrip("“”\"'‘’ ")[:1].isupper() for u in (ours, theirs))


def _both_end(ours: Utterance, theirs: Utterance) -> bool:
    """Whether both printings run to the end of a sentence or of what is said."""
    return all(u.text.rstrip()[-1:] in {".", "!", "?", ","} for u in (ours, theirs))


Run = tuple[Edit | None, tuple[int, int], tuple[int, int]]


def _runs(ours: Utterance, theirs: Utterance) -> list[Run]:
    """Shared stretches (no edit) and edits in turn, over the whole of both printings."""
    runs: list[Run] = []
    here, there = 0, 0
    for edit in edits(list(ours.folded), list(theirs.folded)):
        if edit.left[0] > here:
            runs.append((None, (here, edit.left[0]), (there, edit.right[0])))
        runs.append((edit, edit.left, edit.right))
        here, there = edit.left[1], edit.right[1]
    if here < len(ours.folded):
        runs.append((None, (here, len(ours.folded)), (there, len(theirs.folded))))
    return runs


def _stretch(runs: list[Run]) -> Overlap:
    while runs and runs[0][0] is not None:
        runs = runs[1:]
    shared = sum(left[1] - left[0] for edit, left, _ in runs if edit is None)
    return Overlap(
        (runs[0][1][0], runs[-1][1][1]),
        (runs[0][2][0], runs[-1][2][1]),
        shared,
        tuple(edit for edit, _, _ in runs if edit is not None),
    )


def _marked(stretch: tuple[int, int], gaps: frozenset[int]) -> bool:
    return any(stretch[0] <= gap <= stretch[1] for gap in gaps)
