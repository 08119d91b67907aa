"""How long an article may be before a run does without it."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model.source import Media, Skipped, Source

# In code points. The longest reports in print have some 150,000; a run takes about ten seconds
# for each 500,000, so one file that is no article cannot hold up the others for long. A page
# counts with its markup and its scripts, which say nothing of the length of the article.
LONGEST_ARTICLE = 500_000
LONGEST_PAGE = 10_000_000


def within_budget(sources: Sequence[Source]) -> tuple[tuple[Source, ...], tuple[Skipped, ...]]:
    """The sources that are short enough to compare, and the others with the reason."""
    kept = tuple(source for source in sources if len(source.text) <= _longest(source))
    too_long = tuple(
        Skipped(
            source.path,
            f"{len(source.text):,} characters long; an article has at most {_longest(source):,}",
            is_error=True,
        )
        for source in sources
        if len(source.text) > _longest(source)
    )
    return kept, too_long


def _longest(source: Source) -> int:
    """How many code points a source of its format may have."""
    return LONGEST_PAGE if source.media is Media.HTML else LONGEST_ARTICLE
