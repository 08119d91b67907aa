"""XC501 quote-wording: one utterance is printed with different words between quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.language.utterances import Utterance, inner_edits, same_utterance
from crosscheck.language.worddiff import Edit
from crosscheck.classify.speakers import speaker_words
from crosscheck.model.facet import Quotation
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.ledger import LedgerName, Statement
from crosscheck.model.span import Span

RULE = Rule(
    "XC501",
    "quote-wording",
    Kind.QUOTE,
    "One utterance is quoted with different words.",
    "What does the recording, transcript or original post say, word for word?",
)
EXAMPLES = (
    Example(
        True,
        '"We will rebuild every house in the valley before winter," the governor said.',
        'The governor said: "We will repair every house in the valley before winter."',
    ),
    Example(
        False,
        '"We will rebuild every house in the valley before winter," the governor said.',
        'The governor promised to “rebuild every house in the valley before winter.”',
    ),
)
FUNCTION_WORDS = frozenset(
    {"a", "an", "the", "and", "but", "so", "that", "just", "very", "really", "of", "to", "well", "uh", "um", "oh"}
)
LONG_CUT = 2
MOST_CHANGES = 2


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each pair of sources that print an utterance differently."""
    for matter in dossier.of(LedgerName.QUOTES, "wording"):
        seen = set()
        for left, right in matter.cross_source_pairs():
            ours, theirs = Utterance.of(left.display), Utterance.of(right.display)
            pair = (left.source, right.source)
            if pair in seen or not same_utterance(ours, theirs) or _two_speakers(left, right):
                continue
            found = inner_edits(ours, theirs)
            level = _grade(ours, theirs, found)
            if level is None:
                continue
            seen.add(pair)
            shown = next((e for e in found if _is_weighty(ours, theirs, e)), found[0])
            yield RULE.finding(
                (
                    _side(left, ours, [e.left for e in found]),
                    _side(right, theirs, [e.right for e in found]),
                ),
                "The same words stand in quotation marks with a difference: "
                f"“{_words(ours, shown.left)}” against “{_words(theirs, shown.right)}”.",
                level=level,
                severity=Severity.MEDIUM,
                evidence=(("same utterance", 0.9), ("words differ inside the quotation", 0.9)),
            )


def _grade(ours: Utterance, theirs: Utterance, found: Sequence[Edit]) -> Level | None:
    """Conflict for a changed content word; possible for small words and unmarked cuts."""
    real = [e for e in found if "".join(ours.folded[slice(*e.left)]) != "".join(theirs.folded[slice(*e.right)])]
    if not real:
        return None
    weighty = [e for e in real if _is_weighty(ours, theirs, e)]
    return Level.CONFLICT if 0 < len(weighty) <= MOST_CHANGES else Level.POSSIBLE


def _two_speakers(left: Statement, right: Statement) -> bool:
    """Whether each is said by somebody else: then two utterances are alike, no more."""
    ours, theirs = speaker_words(left), speaker_words(right)
    return bool(ours and theirs) and not ours & theirs


def _is_weighty(ours: Utterance, theirs: Utterance, edit: Edit) -> bool:
    """Whether a content word changed, or three and more fell out within a sentence."""
    left = [w for w in ours.folded[slice(*edit.left)] if w not in FUNCTION_WORDS]
    right = [w for w in theirs.folded[slice(*edit.right)] if w not in FUNCTION_WORDS]
    if left and right:
        return True
    whole = _spans_stop(edit.left, ours) or _spans_stop(edit.right, theirs)
    return len(left or right) >= LONG_CUT and not whole


def _spans_stop(stretch: tuple[int, int], utterance: Utterance) -> bool:
    return any(stretch[0] <= stop <= stretch[1] for stop in utterance.stops)


def _side(statement: Statement, utterance: Utterance, stretches: Sequence[tuple[int, int]]) -> Side:
    """The whole quotation as the quote, the differing words as marks."""
    base = statement.facet.span.start
    marks = [
        Span(base + utterance.places[start][0], base + utterance.places[end - 1][1])
        for start, end in stretches
        if end > start
    ]
    words = statement.facet.words if isinstance(statement.facet, Quotation) else statement.display
    return Side(
        statement.source, statement.claim.id, statement.facet.span, words, words, tuple(marks)
    )


def _words(utterance: Utterance, stretch: tuple[int, int]) -> str:
    start, end = stretch
    if start == end:
        return "…"
    return utterance.text[utterance.places[start][0] : utterance.places[end - 1][1]]
