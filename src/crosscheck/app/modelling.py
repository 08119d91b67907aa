"""The models that a run uses, made ready as the command line chose them; importing it is heavy."""

from __future__ import annotations

from crosscheck.app.rooms import ModelChoice
from crosscheck.models.judges import BUILT_IN, load_judge
from crosscheck.models.loading import load_models
from crosscheck.pipeline.compare import Models
from crosscheck.pipeline.judging import by_edits


def models_of(choice: ModelChoice) -> Models:
    """Parser, vectoriser and judge.

    The opinions of the built-in judge are weighed together with the edits, as the decision was
    trained on them; any other judge's stand for themselves.
    """
    judge = load_judge(choice.judge)
    parser, vectoriser = load_models(light=choice.light)
    return Models(parser, vectoriser, judge, by_edits if choice.judge == BUILT_IN else None)
