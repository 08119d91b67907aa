"""Ask the judge about the pairs of a story that are held to tell of one event and thing.

Those are the sentences that are closest to each other, and the aligned claims of which it is in
question whether they say the same: their number grows with what is aligned, not with the square
of what is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from crosscheck.align.grouping import in_question
from crosscheck.classify.left_over import says_the_same
from crosscheck.classify.parallels import companions
from crosscheck.judge.both_ways import both_ways
from crosscheck.judge.decision import decide as decided
from crosscheck.judge.features import Context
from crosscheck.judge.telling import Telling
from crosscheck.model.claim import Claim
from crosscheck.model.judgement import Judgement, Judging, NoOpinion, Opinion, Stance
from crosscheck.model.ports import Judge
from crosscheck.model.story import Story, place_of

Claims = tuple[Claim, ...]
Texts = tuple[str, str]
KeyT = TypeVar("KeyT")

Decide = Callable[[Claims, Claims, Opinion | None, Opinion | None], Judgement | None]
"""From the claims of either side and the opinions of left → right and back to a judgement.

Both sides are all claims of one sentence each, or one claim each. An opinion is None where there
is no judge or it has none.
"""


@dataclass(frozen=True, slots=True)
class Question:
    """Two sentences or two claims to be judged, and their texts as a judge reads them."""

    left: Claims
    right: Claims
    texts: Texts


def by_opinions(
    left: Claims, right: Claims, there: Opinion | None, back: Opinion | None
) -> Judgement | None:
    """What the judge thinks; None unless it has an opinion both ways.

    Texts whose words and values all have partners contradict nothing, whatever it thinks: models
    often stumble over a length in feet here and in metres there, or "yesterday" and "Thursday".
    """
    if there is None or back is None:
        return None
    judgement = both_ways(there, back)
    clashes = judgement.stance is Stance.CONTRADICTS
    return None if clashes and says_the_same(left, right) else judgement


def judged(
    story: Story, judge: Judge | None, decide: Decide | None = None
) -> tuple[Story, Judging]:
    """The story with the judgements of its pairs, and what was asked.

    ``decide`` makes judgements of claims and opinions; with neither it nor a judge there are none.
    """
    if judge is None and decide is None:
        return story, Judging()
    sentences = {
        (place_of(pair.left[0]), place_of(pair.right[0])): Question(
            pair.left, pair.right, _texts(*(sentence.text for sentence in pair.sentences))
        )
        for pair in companions(story)
    }
    claims = {
        (pair.left.id, pair.right.id): Question(
            (pair.left,), (pair.right,), _texts(pair.left.text, pair.right.text)
        )
        for pair in in_question(story.pairs)
    }
    opinions = _asked([*sentences.values(), *claims.values()], judge)
    missing = [opinion for opinion in opinions.values() if isinstance(opinion, NoOpinion)]
    settle = decide or by_opinions
    return (
        replace(
            story,
            judgements=dict(_settled(claims, opinions, settle)),
            sentence_judgements=dict(_settled(sentences, opinions, settle)),
        ),
        Judging(len(opinions), len(missing), missing[0].reason if missing else ""),
    )


def _texts(left: str, right: str) -> Texts:
    """Two texts as a judge reads them: line breaks are blanks."""
    return " ".join(left.split()), " ".join(right.split())


def _asked(
    questions: Iterable[Question], judge: Judge | None
) -> Mapping[Texts, Opinion | NoOpinion]:
    """The opinions of both directions of all pairs, asked for at once and each once."""
    pairs = {question.texts for question in questions if not _is_same(question.texts)}
    both = sorted(pairs | {pair[::-1] for pair in pairs})
    if judge is None or not both:
        return {}
    return dict(zip(both, judge.opinions(both), strict=True))


def _is_same(texts: Texts) -> bool:
    """Whether they differ in case alone, and so say the same whatever a judge thinks."""
    return texts[0].casefold() == texts[1].casefold()


def _settled(
    questions: Mapping[tuple[KeyT, KeyT], Question],
    opinions: Mapping[Texts, Opinion | NoOpinion],
    decide: Decide,
) -> Iterator[tuple[tuple[KeyT, KeyT], Judgement]]:
    """A judgement for each question that can be settled, in both orders."""
    for (left, right), asked in questions.items():
        if _is_same(asked.texts):
            continue
        there, back = (_known(opinions.get(texts)) for texts in (asked.texts, asked.texts[::-1]))
        judgement = decide(asked.left, asked.right, there, back)
        if judgement is not None:
            yield (left, right), judgement
            yield (right, left), judgement.turned()


def _known(opinion: Opinion | NoOpinion | None) -> Opinion | None:
    return opinion if isinstance(opinion, Opinion) else None


def by_edits(left: Claims, right: Claims, there: Opinion | None, back: Opinion | None) -> Judgement:
    """What the edits between the sentences and the judge's opinions come to together."""
    ours, theirs = Telling.of(left), Telling.of(right)
    forward = decided(ours, theirs, Context(there, back))
    backward = decided(theirs, ours, Context(back, there))
    return both_ways(
        Opinion(*forward.probabilities), Opinion(*backward.probabilities), forward.reasons
    )
