"""An evaluation as a plain record: counts and names, but not a word of any source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from crosscheck.evaluate.breakdown import by_class, by_kind, by_rule
from crosscheck.evaluate.scoring import StoryScore
from crosscheck.evaluate.tally import Tally

SCHEMA = "crosscheck.evaluation/1"


def evaluation_record(
    stories: Sequence[StoryScore], versions: Sequence[tuple[str, str]] = ()
) -> dict[str, Any]:
    """What ``crosscheck evaluate --json`` writes; shares are None where nothing was marked."""
    return {
        "schema": SCHEMA,
        "versions": dict(sorted(versions)),
        "sources": sum(len(story.files) for story in stories),
        "total": Tally.total(story.tally for story in stories).figures(),
        "kinds": [asdict(score) for score in by_kind(stories)],
        "rules": [asdict(score) for score in by_rule(stories)],
        "classes": [asdict(score) for score in by_class(stories)],
        "stories": [{"name": story.name, **story.tally.figures()} for story in stories],
    }
