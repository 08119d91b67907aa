"""How much a difference between two printings of one utterance weighs."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.language.utterances import Utterance
from crosscheck.language.worddiff import Edit
from crosscheck.model.finding import Level

FUNCTION_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "but",
        "so",
        "that",
        "this",
        "these",
        "those",
        "just",
        "very",
        "really",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
        "as",
        "well",
        "uh",
        "um",
        "oh",
        "i",
        "you",
        "he",
        "she",
        "it",
        "we",
        "they",
        "me",
        "him",
        "her",
        "us",
        "them",
        "my",
        "your",
        "his",
        "its",
        "our",
        "their",
        "who",
        "whom",
        "which",
        "what",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "do",
        "does",
        "did",
        "have",
        "has",
        "had",
        "having",
        "got",
        "get",
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "must",
        "there",
        "here",
        "then",
        "than",
        "if",
        "or",
        "also",
        "s",
        "m",
        "re",
        "ve",
        "ll",
        "d",
        "gen",
        "general",
        "sen",
        "senator",
        "rep",
        "representative",
        "gov",
        "governor",
        "mr",
        "mrs",
        "ms",
        "dr",
        "say",
        "says",
        "said",
        "saying",
    ]
)
LONG_CUT = 2
NEGATIONS = frozenset(
    {"not", "never", "no", "nothing", "none", "dont", "cant", "wont", "isnt", "didnt"}
)
_MONTHS = {
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "aug": "august",
    "sept": "september", "sep": "september", "oct": "october", "nov": "november",
    "dec": "december",
}  # fmt: skip
_CONTRACTIONS = (
    ("cant", "cannot"),
    ("wont", "willnot"),
    ("nt", "not"),
    ("gonna", "goingto"),
    ("wanna", "wantto"),
)
MOST_CHANGES = 2


def grade(ours: Utterance, theirs: Utterance, found: Sequence[Edit]) -> Level | None:
    """Conflict for a changed content word; possible for small words and unmarked cuts."""
    real = [e for e in found if _plain(ours, e.left) != _plain(theirs, e.right)]
    if not real:
        return None
    weighty = [e for e in real if is_weighty(ours, theirs, e)]
    return Level.CONFLICT if 0 < len(weighty) <= MOST_CHANGES else Level.POSSIBLE


def _plain(utterance: Utterance, stretch: tuple[int, int]) -> str:
    """The words run together, contractions written out."""
    joined = "".join(_MONTHS.get(word, word) for word in utterance.folded[slice(*stretch)])
    for short, long in _CONTRACTIONS:
        joined = joined.replace(short, long)
    return joined


def is_weighty(ours: Utterance, theirs: Utterance, edit: Edit) -> bool:
    """Whether a content word changed, or two and more fell out within a sentence."""
    left = [w for w in ours.folded[slice(*edit.left)] if w not in FUNCTION_WORDS]
    right = [w for w in theirs.folded[slice(*edit.right)] if w not in FUNCTION_WORDS]
    if left and right:
        return not _is_inflection("".join(left), "".join(right))
    if bool(set(left + right) & NEGATIONS):
        return True
    whole = _spans_stop(edit.left, ours) or _spans_stop(edit.right, theirs)
    return len(left or right) >= LONG_CUT and not whole


def _is_inflection(left: str, right: str) -> bool:
    """Whether two words are forms of one: "duty" and "duties", "saying" and "said"."""
    return left[:4] == right[:4] and abs(len(left) - len(right)) <= 4


def _spans_stop(stretch: tuple[int, int], utterance: Utterance) -> bool:
    return any(stretch[0] <= stop <= stretch[1] for stop in utterance.stops)
