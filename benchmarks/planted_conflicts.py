"""Plant contradictions in real paraphrases and count those that are found.

    python benchmarks/planted_conflicts.py [FILE] [--limit PAIRS] [--half learn|test] [--light] [-v]

FILE is gzipped JSON lines with ``a``, ``b`` and ``label`` (1: the two say the same; MRPC, Dolan
and Brockett 2005). Each pair becomes two sources of one sentence, published on one day, and goes
through the pipeline as one story: once as it is, and once for each kind of contradiction that can
be planted in it (``planting.py``). A contradiction is found when a finding that the unchanged
pair does not have touches the planted words. Left out are pairs with words like "yesterday", and
pairs that tell the time in different sorts of words ("last month", "May 26"), because nobody knows
when they were published. A conflict on an unchanged pair is counted as false; some of those are
true, because annotators called pairs paraphrases that differ in a detail.

Every other pair of the draw is one to learn from ("learn"): its misses were read when rules were
written. Of the rest ("test") only the totals were looked at.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from crosscheck.model.finding import Finding, Level
from crosscheck.model.source import MetadataOrigin, Metadatum, Source
from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind, Sentence
from crosscheck.models.loading import load_models
from crosscheck.pipeline.compare import Models, compare_story
from crosscheck.pipeline.reading import read_article
from planting import MONTHS, PLANTERS, WEEKDAYS, Planted, plant

DEFAULT = Path("../shared/data/pairs/mrpc.jsonl.gz")
PUBLISHED = "2003-09-11"  # a Thursday in the years that the pairs are from
SEED = 20
CHANGED = "b"
# The pairs come without days of publication, so "yesterday" and "Tuesday" may be one day.
_RELATIVE = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening|week))\b",
    re.IGNORECASE,
)
# Ways to tell the time that meet only by the day of publication.
_SORTS_OF_TIME = (
    re.compile(
        r"\b(?:ago|(?:last|next|past|this) (?:week|weekend|month|quarter|year|spring|summer|fall"
        r"|autumn|winter))\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b"),
    re.compile(
        rf"\b(?:{'|'.join(MONTHS)}|{'|'.join(month[:3] for month in MONTHS)}|Sept)\b"
        r"|\b(?:19|20)\d\d\b"
    ),
)


def main(arguments: Sequence[str]) -> int:
    """Print found contradictions by kind, and the rate of conflicts on unchanged pairs."""
    options = _options(arguments)
    if not options.file.exists():
        print(f"skipped: no data at {options.file}")
        return 0
    pairs = _drawn(options.file, options.half)[: options.limit]
    models = Models(*load_models(light=options.light))
    counts: Counter[tuple[str, str]] = Counter()
    for left, right in pairs:
        before = _findings(left, right, models)
        counts.update(("unchanged", level) for level in _levels(before))
        if options.verbose and "failing" in _levels(before):
            _tell("FALSE", left, right, before)
        known = {_identity(finding) for finding in before}
        for planted in _plants(left, right, models):
            new = [
                finding
                for finding in _findings(left, planted.text, models)
                if _identity(finding) not in known and _touches(finding, planted.span)
            ]
            counts.update((planted.kind, level) for level in _levels(new))
            if options.verbose and "failing" not in _levels(new):
                _tell(f"MISS {planted.kind}: {planted.change}", left, planted.text, new)
    _print(counts)
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("file", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--limit", type=int, default=600)
    parser.add_argument("--half", choices=("learn", "test"))
    parser.add_argument("--light", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    return parser.parse_args(arguments)


def _drawn(path: Path, half: str | None) -> list[tuple[str, str]]:
    """The pairs in the order of the draw, or every other one of them."""
    pairs = list(_paraphrases(path))
    random.Random(SEED).shuffle(pairs)  # noqa: S311 - a fixed draw, no secret
    if half is not None:
        pairs = pairs[half == "test" :: 2]
    return [pair for pair in pairs if not _needs_publication(*pair)]


def _needs_publication(left: str, right: str) -> bool:
    """Whether each tells the time by a sort of words that the other lacks."""
    ours, theirs = (
        {number for number, words in enumerate(_SORTS_OF_TIME) if words.search(text)}
        for text in (left, right)
    )
    return bool(ours - theirs) and bool(theirs - ours)


def _paraphrases(path: Path) -> Iterator[tuple[str, str]]:
    """The pairs that say the same thing, and name no day by its distance from another."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["label"] == 1 and not _RELATIVE.search(f"{row['a']} {row['b']}"):
                yield row["a"], row["b"]


def _plants(left: str, right: str, models: Models) -> Iterator[Planted]:
    """One contradiction of each kind that the pair lets plant; the same in every run."""
    chance = random.Random(f"{SEED} {left} {right}")  # noqa: S311 - a fixed draw, no secret
    kept, changed = models.parser.parse([_sentence("a", left), _sentence(CHANGED, right)])
    for kind in PLANTERS:
        planted = plant(kind, kept, changed, chance)
        if planted is not None:
            yield planted


def _sentence(source: str, text: str) -> Sentence:
    return Sentence(source, Span(0, len(text)), text, PassageKind.BODY)


def _findings(left: str, right: str, models: Models) -> tuple[Finding, ...]:
    """What the pipeline finds between two sources of one sentence."""
    articles = [
        read_article(_source(name, text), models.parser)[0]
        for name, text in (("a", left), (CHANGED, right))
    ]
    return compare_story(articles, models).findings


def _source(name: str, text: str) -> Source:
    return Source(
        id=name,
        path=f"{name}.txt",
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        metadata=(Metadatum("published", PUBLISHED, MetadataOrigin.FRONT_MATTER),),
    )


def _identity(finding: Finding) -> tuple[str, Level, tuple[tuple[str, str], ...]]:
    return finding.rule, finding.level, tuple((s.source, s.quote) for s in finding.sides)


def _touches(finding: Finding, span: Span) -> bool:
    return any(s.source == CHANGED and s.span.overlaps(span) for s in finding.sides)


def _levels(findings: Sequence[Finding]) -> set[str]:
    """What is counted of one comparison: that it was made, that something was found, a conflict."""
    levels = {"all"}
    if findings:
        levels.add("any")
    if any(finding.level is Level.CONFLICT for finding in findings):
        levels.add("failing")
    return levels


def _tell(what: str, left: str, right: str, findings: Sequence[Finding]) -> None:
    print(f"{what}\n  a: {left}\n  b: {right}")
    for finding in findings:
        quotes = " <> ".join(side.quote for side in finding.sides)
        print(f"  {finding.rule} {finding.level}: {quotes}")


def _print(counts: Counter[tuple[str, str]]) -> None:
    """A line for each kind, the sum of all, and the unchanged pairs."""
    for level in ("all", "any", "failing"):
        counts["all kinds", level] = sum(counts[kind, level] for kind in PLANTERS)
    print(f"{'planted':<20}{'pairs':>7}{'found by any finding':>23}{'by a conflict':>16}")
    for kind in (*PLANTERS, "all kinds"):
        print(_row(kind, counts))
    print(f"{'unchanged':<20}{'pairs':>7}{'with any finding':>23}{'with a conflict':>16}")
    print(_row("unchanged", counts))


def _row(kind: str, counts: Counter[tuple[str, str]]) -> str:
    total = counts[kind, "all"]
    shares = [f"{counts[kind, level] / max(1, total):.3f}" for level in ("any", "failing")]
    return f"{kind:<20}{total:>7}{shares[0]:>23}{shares[1]:>16}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
