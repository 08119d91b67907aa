"""XC501 quote-wording: one utterance is printed with different words between quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.classify.speakers import speaker_words
from crosscheck.classify.wording import grade, is_weighty, real_edits
from crosscheck.language.utterances import Utterance, inner_edits, overlap, same_utterance
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
    errs="Two occasions on which nearly the same words were said, or a cut that is not marked.",
)
EXAMPLES = (
    Example(
        True,
        '"We will rebuild every house in the valley before winter," the governor said.',
        'The governor said: "We will repair every house in the valley before winter."',
    ),
    Example(
        True,
        '"The flood came at night and they ruined my harvest," the farmer said.',
        '"The flood came at night and it ruined my harvest," the farmer said.',
    ),
    Example(
        False,
        '"We will rebuild every house in the valley before winter," the governor said.',
        "The governor promised to “rebuild every house in the valley before winter.”",
    ),
)
MOST_CHANGED = 0.25
MOST_CHANGED_AT_ALL = 0.5
SHORT = 5
LONG = 8
VERY_LONG = 12


@dataclass(frozen=True, slots=True)
class Clash:
    """Two printings that differ, and the words to show."""

    level: Level
    left: Side
    right: Side
    ours: str
    theirs: str


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each utterance and firmness that sources print differently."""
    for matter in dossier.of(LedgerName.QUOTES, "wording"):
        clashes: dict[Level, list[Clash]] = {}
        for left, right in matter.cross_source_pairs():
            clash = _clash(left, right)
            if clash is not None:
                clashes.setdefault(clash.level, []).append(clash)
        for level in list(clashes)[:1] if Level.CONFLICT not in clashes else [Level.CONFLICT]:
            yield _finding(matter.key, clashes[level])


def _clash(left: Statement, right: Statement) -> Clash | None:
    """How two printings differ; None when they agree or are two utterances."""
    ours, theirs = Utterance.of(left.display), Utterance.of(right.display)
    if not same_utterance(ours, theirs):
        return None
    found = real_edits(ours, theirs, inner_edits(ours, theirs))
    level = grade(ours, theirs, found)
    shared = overlap(ours, theirs).shared
    changed = sum(max(e.left[1] - e.left[0], e.right[1] - e.right[0]) for e in found) / shared
    if level is None or changed > _most_changed(left, right):
        return None
    if _two_speakers(left, right) and shared < VERY_LONG:
        # Long runs of the same words are one utterance, whoever the sources say spoke it.
        if shared < LONG:
            return None
        level = Level.POSSIBLE
    if changed > MOST_CHANGED and shared < LONG:
        if shared < SHORT:
            return None
        level = Level.POSSIBLE
    shown = next((e for e in found if is_weighty(ours, theirs, e)), found[0])
    return Clash(
        level,
        _side(left, ours, [e.left for e in found]),
        _side(right, theirs, [e.right for e in found]),
        _words(ours, shown.left),
        _words(theirs, shown.right),
    )


def _finding(thing: str, clashes: Sequence[Clash]) -> Finding:
    sides: dict[tuple[str, str], Side] = {}
    for clash in clashes:
        for side in (clash.left, clash.right):
            sides.setdefault((side.source, side.value), side)
    first = clashes[0]
    return RULE.finding(
        list(sides.values()),
        "The same words stand in quotation marks with a difference: "
        f"“{first.ours}” against “{first.theirs}”.",
        level=first.level,
        severity=Severity.MEDIUM,
        evidence=(("same utterance", 0.9), ("words differ inside the quotation", 0.9)),
        thing=thing,
    )


def _most_changed(left: Statement, right: Statement) -> float:
    """The changed words for each shared one that two printings of one utterance may have."""
    return MOST_CHANGED_AT_ALL if _one_speaker(left, right) else MOST_CHANGED


def _two_speakers(left: Statement, right: Statement) -> bool:
    """Whether each is said by somebody else: then two utterances are alike, no more."""
    ours, theirs = speaker_words(left), speaker_words(right)
    return bool(ours and theirs) and not ours & theirs


def _one_speaker(left: Statement, right: Statement) -> bool:
    """Whether both sources name the speaker, and the same one."""
    return bool(speaker_words(left) & speaker_words(right))


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
