"""How much a difference between two printings of one utterance weighs."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.language.function_words import FUNCTION_WORDS, HELPING_VERBS, WHO
from crosscheck.language.person_words import singular
from crosscheck.language.utterances import Utterance
from crosscheck.language.worddiff import Edit
from crosscheck.model.finding import Level

LONG_CUT = 2
_JOINTS = {("and",), ("or",)}
NEGATIONS = frozenset(
    {"not", "never", "no", "nothing", "none", "dont", "cant", "wont", "isnt", "didnt"}
)
_MONTHS = {
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "aug": "august",
    "sept": "september", "sep": "september", "oct": "october", "nov": "november",
    "dec": "december",
}  # fmt: skip
_TITLES = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general",
    "lt": "lieutenant", "sgt": "sergeant", "dr": "doctor", "prof": "professor",
}  # fmt: skip
_CONTRACTIONS = (
    ("cant", "cannot"),
    ("wont", "willnot"),
    ("nt", "not"),
    ("gonna", "goingto"),
    ("wanna", "wantto"),
)
# British and American spelling: "honour" and "honor", "realised" and "realized".
_SPELLINGS = (("our", "or"), ("is", "iz"), ("ys", "yz"), ("tre", "ter"))
SHORTEST_NAME = 5


def real_edits(ours: Utterance, theirs: Utterance, found: Sequence[Edit]) -> list[Edit]:
    """The edits that stay when contractions, short words and spellings are made alike."""
    return [e for e in found if _plain(ours, e.left) != _plain(theirs, e.right)]


def grade(ours: Utterance, theirs: Utterance, real: Sequence[Edit]) -> Level | None:
    """Conflict for a changed word that tells; possible for small words and unmarked cuts."""
    if not real:
        return None
    weighty = any(is_weighty(ours, theirs, edit) for edit in real)
    return Level.CONFLICT if weighty else Level.POSSIBLE


def _plain(utterance: Utterance, stretch: tuple[int, int]) -> str:
    """The words run together, contractions and short titles written out."""
    full = _MONTHS | _TITLES
    joined = "".join(full.get(word, word) for word in utterance.folded[slice(*stretch)])
    for short, long in (*_CONTRACTIONS, *_SPELLINGS):
        joined = joined.replace(short, long)
    return joined.replace("-", "")


def is_weighty(ours: Utterance, theirs: Utterance, edit: Edit) -> bool:
    """Whether a content word, verb or person changed, or two words fell out within a sentence."""
    left = [w for w in ours.folded[slice(*edit.left)] if w not in FUNCTION_WORDS]
    right = [w for w in theirs.folded[slice(*edit.right)] if w not in FUNCTION_WORDS]
    if left and right:
        return not _is_one_word(left, right)
    if _verbs(ours, edit.left) and _verbs(theirs, edit.right):
        return True
    if _is_about_others(ours.folded[slice(*edit.left)], theirs.folded[slice(*edit.right)]):
        return True
    if {ours.folded[slice(*edit.left)], theirs.folded[slice(*edit.right)]} == _JOINTS:
        return True  # "rules and orders" is not "rules or orders"
    if bool(set(left + right) & NEGATIONS):
        return True
    whole = _spans_stop(edit.left, ours) or _spans_stop(edit.right, theirs)
    return len(left or right) >= LONG_CUT and not whole


def _is_one_word(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether one word is in the plural here only, or is a name that is only spelled otherwise.

    What is said aloud has no spelling, and a slip of the ear takes an "s" with it.
    """
    ours, theirs = "".join(left), "".join(right)
    if {singular(ours), singular(theirs)} in ({ours}, {theirs}):
        return True
    vowels = str.maketrans("", "", "aeiouy")
    return min(len(ours), len(theirs)) >= SHORTEST_NAME and (
        len(ours) == len(theirs) and ours.translate(vowels) == theirs.translate(vowels)
    )


def _is_about_others(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether a pronoun stands for one that means somebody else: "they ruined", "it ruined"."""
    ours, theirs = ({WHO[word] for word in words if word in WHO} for words in (left, right))
    return bool(ours and theirs) and not ours & theirs


def _verbs(utterance: Utterance, stretch: tuple[int, int]) -> frozenset[str]:
    """The helping verbs in a stretch: "I have" is not "I got", "will" not "would"."""
    return HELPING_VERBS.intersection(utterance.folded[slice(*stretch)])


def _spans_stop(stretch: tuple[int, int], utterance: Utterance) -> bool:
    return any(stretch[0] <= stop <= stretch[1] for stop in utterance.stops)
